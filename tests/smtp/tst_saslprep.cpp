// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslprep.h"

#include <QCryptographicHash>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QString outcome(const PreparedText &prepared)
{
    return prepared.text ? prepared.text->text() : u"FAULT "_s + textFaultName(prepared.fault);
}

QString stored(const QString &text)
{
    return outcome(saslPrep(text.toUtf8(), SaslPrepUse::Stored));
}

/// What SASLprep makes of one character alone, as one line.
QByteArray verdict(char32_t point)
{
    const PreparedText prepared = saslPrep(QString::fromUcs4(&point, 1).toUtf8(), SaslPrepUse::Stored);
    if (!prepared.text)
        return QByteArray(textFaultName(prepared.fault).latin1()) + '\n';
    return '=' + prepared.text->bytes().toByteArray() + '\n';
}

} // namespace

class SaslPrepTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void preparesAsTheExamplesOfRfc4013_data();
    void preparesAsTheExamplesOfRfc4013();
    void refusesWhatTheTablesProhibit_data();
    void refusesWhatTheTablesProhibit();
    void agreesWithAnotherImplementationOnEveryCharacter();
    void allowsUnassignedPointsInLoginsOnly();
    void wantsRightToLeftTextAtBothEndsAndNoOther_data();
    void wantsRightToLeftTextAtBothEndsAndNoOther();
    void refusesBytesThatAreNotUtf8();
    void composesPasswordsAndLeavesThemAsTypedOtherwise();
    void refusesNulEmptyAndInvalidTextForPlain();
    void namesEveryFault();
};

void SaslPrepTest::preparesAsTheExamplesOfRfc4013_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("prepared");
    QTest::newRow("1 soft hyphen mapped to nothing") << u"I\u00ADX"_s << u"IX"_s;
    QTest::newRow("2 no transformation") << u"user"_s << u"user"_s;
    QTest::newRow("3 case preserved") << u"USER"_s << u"USER"_s;
    QTest::newRow("4 output is NFKC, input in ISO 8859-1") << u"\u00AA"_s << u"a"_s;
    QTest::newRow("5 output is NFKC") << u"\u2168"_s << u"IX"_s;
    QTest::newRow("6 prohibited character") << u"\u0007"_s << u"FAULT prohibited-character"_s;
    QTest::newRow("7 bidirectional check") << u"\u0627\u0031"_s << u"FAULT mixed-directions"_s;
    QTest::newRow("no-break space") << u"a\u00A0b\u3000c\u200Bd"_s << u"a b c d"_s;
    QTest::newRow("decomposed") << u"pencil-U\u0308ni\u0308 1"_s << u"pencil-\u00DCn\u00EF 1"_s;
    QTest::newRow("Hangul") << u"\u1112\u1161\u1102\u1173\u11AF"_s << u"\uD558\uB298"_s;
    QTest::newRow("full-width") << u"\uFF21\uFF11"_s << u"A1"_s;
    QTest::newRow("outside the basic plane") << u"\U0001D400"_s << u"A"_s;
    QTest::newRow("nothing") << u""_s << u"FAULT empty"_s;
    QTest::newRow("nothing left") << u"\u00AD\u2060"_s << u"FAULT empty"_s;
}

void SaslPrepTest::preparesAsTheExamplesOfRfc4013()
{
    QFETCH(QString, typed);
    QFETCH(QString, prepared);
    QCOMPARE(stored(typed), prepared);
}

void SaslPrepTest::refusesWhatTheTablesProhibit_data()
{
    QTest::addColumn<uint>("point");
    const QList<uint> points{0x0,    0x1F,    0x7F,    0x80,    0x9F,    0x6DD,   0x70F,   0x180E,   0x200E,
                             0x2028, 0x202A,  0x2061,  0x206F,  0x2FF0,  0xE000,  0xFDD0,  0xFFF9,   0xFFFD,
                             0xFFFE, 0x1D173, 0x1FFFE, 0xE0001, 0xE0020, 0xE007F, 0xF0000, 0x100000, 0x10FFFF};
    for (uint point : points)
        QTest::addRow("U+%04X", point) << point;
}

void SaslPrepTest::refusesWhatTheTablesProhibit()
{
    QFETCH(uint, point);
    const char32_t character = point;
    QCOMPARE(stored(u'a' + QString::fromUcs4(&character, 1) + u'b'), u"FAULT prohibited-character"_s);
}

// The digest was made with the module stringprep of Python 3, whose tables are generated from the text of RFC 3454,
// over one line a code point without the four that saslPrep() names. The planes between are empty or all private.
void SaslPrepTest::agreesWithAnotherImplementationOnEveryCharacter()
{
    const QList<char32_t> exceptions{0x2F874, 0x2F91F, 0x2F95F, 0x2F9BF};
    QCryptographicHash digest(QCryptographicHash::Sha256);
    const auto add = [&](char32_t first, char32_t last) {
        for (char32_t point = first; point <= last; ++point)
            if (!QChar::isSurrogate(point) && !exceptions.contains(point))
                digest.addData(verdict(point));
    };
    add(0, 0x2FFFF);
    add(0xE0000, 0xE0FFF);
    add(0x10F000, 0x10FFFF);
    QCOMPARE(digest.result().toHex(), "3194873576a027a554dbfab541565850218dcd8258f2b16ca05f7cb1e70f0e57"_ba);
}

void SaslPrepTest::allowsUnassignedPointsInLoginsOnly()
{
    const QByteArray emoji = u"\U0001F600"_s.toUtf8(); // Unicode 6.1
    QCOMPARE(outcome(saslPrep(emoji, SaslPrepUse::Query)), u"\U0001F600"_s);
    QCOMPARE(outcome(saslPrep(emoji, SaslPrepUse::Stored)), u"FAULT unassigned-character"_s);
}

void SaslPrepTest::wantsRightToLeftTextAtBothEndsAndNoOther_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("Arabic") << u"\u0627\u0628"_s << true;
    QTest::newRow("Hebrew") << u"\u05D0\u05D1"_s << true;
    QTest::newRow("digit within") << u"\u06271\u0628"_s << true;
    QTest::newRow("digit first") << u"1\u0627"_s << false;
    QTest::newRow("digit last") << u"\u06271"_s << false;
    QTest::newRow("Latin within") << u"\u0627a\u0628"_s << false;
    QTest::newRow("Hangul within") << u"\u0627\uD558\u0628"_s << false;
    QTest::newRow("no right-to-left letter") << u"1a-\uD558"_s << true;
}

void SaslPrepTest::wantsRightToLeftTextAtBothEndsAndNoOther()
{
    QFETCH(QString, text);
    QFETCH(bool, good);
    QCOMPARE(stored(text), good ? text : u"FAULT mixed-directions"_s);
}

void SaslPrepTest::refusesBytesThatAreNotUtf8()
{
    for (QByteArrayView bytes : {QByteArrayView("\xFCni"), QByteArrayView("\xED\xA0\x80"), QByteArrayView("a\xC3")}) {
        QCOMPARE(outcome(saslPrep(bytes, SaslPrepUse::Query)), u"FAULT not-utf-8"_s);
        QCOMPARE(outcome(composedText(bytes)), u"FAULT not-utf-8"_s);
    }
}

void SaslPrepTest::composesPasswordsAndLeavesThemAsTypedOtherwise()
{
    QCOMPARE(outcome(composedText(u"pencil-U\u0308ni\u0308 1"_s.toUtf8())), u"pencil-\u00DCn\u00EF 1"_s);
    QCOMPARE(outcome(composedText(u"\u1112\u1161\u1102\u1173\u11AF"_s.toUtf8())), u"\uD558\uB298"_s);
    const QString compatible = u" \u00AA\u2168\u00AD\uFF21\u00BD\u00A0\t\U0001F600 "_s;
    QCOMPARE(outcome(composedText(compatible.toUtf8())), compatible);
}

void SaslPrepTest::refusesNulEmptyAndInvalidTextForPlain()
{
    QCOMPARE(outcome(composedText({})), u"FAULT empty"_s);
    QCOMPARE(outcome(composedText(QByteArrayView("a\0b", 3))), u"FAULT has-nul"_s);
    QCOMPARE(outcome(composedText("\xEF\xBB\xBF")), u"FAULT empty"_s); // a byte order mark alone
}

void SaslPrepTest::namesEveryFault()
{
    QCOMPARE(textFaultName(TextFault::None), "none"_L1);
    QCOMPARE(textFaultName(TextFault::HasNul), "has-nul"_L1);
}

QTEST_APPLESS_MAIN(SaslPrepTest)
#include "tst_saslprep.moc"
