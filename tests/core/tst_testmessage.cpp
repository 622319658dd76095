// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headerencoding.h"
#include "core/testmessage.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAddress address(const QString &text)
{
    return *MailAddress::parse(text).address;
}

TestMessage sample(const QString &body = u"안녕하세요\n.점으로 시작하는 줄\n"_s)
{
    const MailSender sender{address(u"info@haneul.kr"_s), *HeaderText::from(u"하늘베이커리")};
    return TestMessage(sender, address(u"mira@example.test"_s), *HeaderText::from(u"시험 메일이에요"), body, u"ko"_s);
}

} // namespace

class TestTestMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isSevenBitWhereEightBitMimeIsNotOffered()
    {
        const QByteArray bytes = sample().toBytes(false);
        for (const char c : bytes)
            QVERIFY(c > 0);
        QVERIFY(bytes.contains("Content-Transfer-Encoding: base64\r\n"));
        const QByteArray body = bytes.mid(bytes.indexOf("\r\n\r\n") + 4);
        QCOMPARE(QByteArray::fromBase64(body), QByteArray("안녕하세요\r\n.점으로 시작하는 줄\r\n"));
    }

    void isEightBitWhereItIs()
    {
        const QByteArray bytes = sample().toBytes(true);
        QVERIFY(bytes.contains("Content-Transfer-Encoding: 8bit\r\n"));
        QVERIFY(bytes.endsWith("안녕하세요\r\n.점으로 시작하는 줄\r\n"));
        QVERIFY(sample(u"plain\n"_s).toBytes(true).contains("Content-Transfer-Encoding: 7bit\r\n"));
    }

    void hasCrLfOnlyAndNoLongLine_data()
    {
        QTest::addColumn<QString>("body");
        QTest::newRow("normal") << u"a\nb\n"_s;
        QTest::newRow("all kinds of line ends") << u"a\r\nb\rc\n"_s;
        QTest::newRow("2,000 in a line") << QString(2000, u'a');
        QTest::newRow("empty") << QString();
    }
    void hasCrLfOnlyAndNoLongLine()
    {
        QFETCH(QString, body);
        const QByteArray bytes = sample(body).toBytes(true);
        QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
        QCOMPARE(bytes.count('\r'), bytes.count("\r\n"));
        QVERIFY(bytes.endsWith("\r\n"));
        for (const QByteArray &line : bytes.split('\n'))
            QVERIFY(line.size() <= 999);
    }

    void carriesWhatAnAutomaticMailMustCarry()
    {
        const TestMessage message = sample();
        const QByteArray bytes = message.toBytes(true);
        QVERIFY(bytes.contains("\r\nAuto-Submitted: auto-generated\r\n"));
        QVERIFY(bytes.contains("\r\nMIME-Version: 1.0\r\n"));
        QVERIFY(bytes.contains("\r\nTo: <mira@example.test>\r\n"));
        QVERIFY(message.messageId().endsWith(u"@haneul.kr"_s));
        QVERIFY(bytes.contains("\r\nMessage-ID: <" + message.messageId().toLatin1() + ">\r\n"));
        QVERIFY(sample().messageId() != sample().messageId());
    }

    void writesTheDateOfRfc5322()
    {
        const QDateTime date(QDate(2026, 11, 1), QTime(9, 5, 7), QTimeZone(9 * 3600));
        QCOMPARE(encodedDateHeader(date), QByteArray("Date: Sun, 01 Nov 2026 09:05:07 +0900\r\n"));
        const QDateTime west(QDate(2026, 2, 28), QTime(23, 59, 59), QTimeZone(-(3 * 3600 + 1800)));
        QCOMPARE(encodedDateHeader(west), QByteArray("Date: Sat, 28 Feb 2026 23:59:59 -0330\r\n"));
    }

    void encodesNamesAsRfc2047Wants_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QString() << QByteArray("From: <a@b.kr>\r\n");
        QTest::newRow("atoms") << u"Haneul Bakery"_s << QByteArray("From: Haneul Bakery <a@b.kr>\r\n");
        QTest::newRow("specials") << u"Kim, Lee \"Co\" \\ Inc."_s
                                  << QByteArray("From: \"Kim, Lee \\\"Co\\\" \\\\ Inc.\" <a@b.kr>\r\n");
        QTest::newRow("Korean") << u"하늘"_s << QByteArray("From: =?UTF-8?B?7ZWY64qY?= <a@b.kr>\r\n");
        QTest::newRow("looks encoded") << u"=?x?="_s << QByteArray("From: =?UTF-8?B?PT94Pz0=?= <a@b.kr>\r\n");
        QTest::newRow("blanks in a row") << u"a  b"_s << QByteArray("From: =?UTF-8?B?YSAgYg==?= <a@b.kr>\r\n");
    }
    void encodesNamesAsRfc2047Wants()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, header);
        QCOMPARE(encodedMailboxHeader("From", *HeaderText::from(name), address(u"a@b.kr"_s)), header);
    }

    void neverSplitsACodePointAndFoldsAt78()
    {
        const QString text = u"하늘베이커리 👩‍🍳 "_s.repeated(9).trimmed();
        const QByteArray header = encodedTextHeader("Subject", *HeaderText::from(text));
        QString decoded;
        for (const QByteArray &line : header.split('\n')) {
            QVERIFY(line.size() <= 79);
            for (const QByteArray &word : line.trimmed().split(' ')) {
                if (!word.startsWith("=?UTF-8?B?"))
                    continue;
                QVERIFY(word.size() <= 75);
                const QByteArray utf8 = QByteArray::fromBase64(word.mid(10).chopped(2));
                QVERIFY(!QString::fromUtf8(utf8).contains(QChar::ReplacementCharacter));
                decoded += QString::fromUtf8(utf8);
            }
        }
        QCOMPARE(decoded, text);
    }

    void neverFoldsIntoALineOfBlanks()
    {
        const QString text = u"a"_s + QString(100, u' ') + QString(60, u'b');
        const QByteArray header = encodedTextHeader("Subject", *HeaderText::from(text));
        for (const QByteArray &line : header.chopped(2).split('\n'))
            QVERIFY2(!line.trimmed().isEmpty(), header.constData());
    }

    void sendsNulInBase64Only()
    {
        const QByteArray bytes = sample(u"a"_s + QChar(0) + u"b\n"_s).toBytes(true);
        QVERIFY(!bytes.contains('\0'));
        QVERIFY(bytes.contains("Content-Transfer-Encoding: base64\r\n"));
    }

    void stuffsDotsAndEndsWithTheLoneDot()
    {
        QCOMPARE(TestMessage::dotStuffed(".a\r\n.\r\n..b\r\nc.d\r\n"), QByteArray("..a\r\n..\r\n...b\r\nc.d\r\n.\r\n"));
        QCOMPARE(TestMessage::dotStuffed("no end"), QByteArray("no end\r\n.\r\n"));
    }

    void makesCodesOfSixDigits()
    {
        QSet<QString> codes;
        for (int i = 0; i < 200; ++i) {
            const QString code = TestMessage::makeArrivalCode();
            QCOMPARE(code.size(), 6);
            bool isNumber = false;
            code.toInt(&isNumber);
            QVERIFY(isNumber);
            codes.insert(code);
        }
        QVERIFY(codes.size() > 190);
    }
};

QTEST_GUILESS_MAIN(TestTestMessage)
#include "tst_testmessage.moc"
