// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mailaddress.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestMailAddress : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesAddresses_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("shown");
        QTest::newRow("plain") << u"info@naver.com"_s << u"info@naver.com"_s << u"info@naver.com"_s;
        QTest::newRow("blanks around") << u" \tinfo@naver.com\r\n"_s << u"info@naver.com"_s << u"info@naver.com"_s;
        QTest::newRow("case") << u"Info@Naver.COM"_s << u"Info@naver.com"_s << u"Info@naver.com"_s;
        QTest::newRow("all of atext") << u"a!#$%&'*+-/=?^_`{|}~9@b.kr"_s << u"a!#$%&'*+-/=?^_`{|}~9@b.kr"_s
                                      << u"a!#$%&'*+-/=?^_`{|}~9@b.kr"_s;
        QTest::newRow("dots") << u"a.b.c@x-y.co.kr"_s << u"a.b.c@x-y.co.kr"_s << u"a.b.c@x-y.co.kr"_s;
        QTest::newRow("IDN") << u"a@하늘.한국"_s << u"a@xn--wh1bz27d.xn--3e0b707e"_s << u"a@하늘.한국"_s;
        QTest::newRow("A-labels") << u"a@XN--WH1BZ27D.xn--3e0b707e"_s << u"a@xn--wh1bz27d.xn--3e0b707e"_s
                                  << u"a@하늘.한국"_s;
        QTest::newRow("full-width domain") << u"a@ｎａｖｅｒ．ｃｏｍ"_s << u"a@naver.com"_s << u"a@naver.com"_s;
        QTest::newRow("Korean local part") << u"대표@naver.com"_s << u"대표@naver.com"_s << u"대표@naver.com"_s;
        QTest::newRow("decomposed Hangul") << u"대표"_s.normalized(QString::NormalizationForm_D) + u"@naver.com"_s
                                           << u"대표@naver.com"_s << u"대표@naver.com"_s;
        const QString longest = QString(64, u'a') + u'@' + QString(61, u'b') + u'.' + QString(61, u'c') + u'.' +
                                QString(62, u'd') + u".kr"_s;
        QTest::newRow("254 octets") << longest << longest << longest;
    }
    void takesAddresses()
    {
        QFETCH(QString, typed);
        QFETCH(QString, text);
        QFETCH(QString, shown);
        const MailAddress::Parse parse = MailAddress::parse(typed);
        QCOMPARE(parse.fault, AddressFault::None);
        QVERIFY(parse.address);
        QCOMPARE(parse.address->toString(), text);
        QCOMPARE(parse.address->shown(), shown);
        QCOMPARE(MailAddress::parse(text).address, parse.address);
        QCOMPARE(MailAddress::parse(shown).address, parse.address);
    }

    void saysWhyATextIsNoAddress_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<AddressFault>("fault");
        const auto row = [](const char *name, const QString &typed, AddressFault fault) {
            QTest::newRow(name) << typed << fault;
        };
        row("empty", QString(), AddressFault::Empty);
        row("blanks", u" \t\n"_s, AddressFault::Empty);
        row("no at", u"info.naver.com"_s, AddressFault::MissingAt);
        row("full-width at", u"info＠naver.com"_s, AddressFault::MissingAt);
        row("two ats", u"a@b@c.kr"_s, AddressFault::SeveralAts);
        row("nothing before", u"@naver.com"_s, AddressFault::BadLocalPart);
        row("blank before", u"a b@naver.com"_s, AddressFault::BadLocalPart);
        row("wide blank", u"a\u3000b@naver.com"_s, AddressFault::BadLocalPart);
        row("no-break blank", u"a\u00A0b@naver.com"_s, AddressFault::BadLocalPart);
        row("quoted", u"\"a b\"@naver.com"_s, AddressFault::BadLocalPart);
        row("name and brackets", u"이름 <a@b.kr>"_s, AddressFault::BadLocalPart);
        row("comma", u"a,b@naver.com"_s, AddressFault::BadLocalPart);
        row("dot first", u".a@naver.com"_s, AddressFault::BadLocalPart);
        row("dot last", u"a.@naver.com"_s, AddressFault::BadLocalPart);
        row("two dots", u"a..b@naver.com"_s, AddressFault::BadLocalPart);
        row("no domain", u"a@"_s, AddressFault::BadDomain);
        row("one label", u"a@localhost"_s, AddressFault::BadDomain);
        row("dot at end", u"a@naver.com."_s, AddressFault::BadDomain);
        row("empty label", u"a@naver..com"_s, AddressFault::BadDomain);
        row("hyphen first", u"a@-naver.com"_s, AddressFault::BadDomain);
        row("hyphen last", u"a@naver-.com"_s, AddressFault::BadDomain);
        row("underscore", u"a@my_shop.kr"_s, AddressFault::BadDomain);
        row("blank in domain", u"a@na ver.com"_s, AddressFault::BadDomain);
        row("IP address", u"a@192.0.2.1"_s, AddressFault::BadDomain);
        row("literal", u"a@[192.0.2.1]"_s, AddressFault::BadDomain);
        row("numeric top", u"a@naver.123"_s, AddressFault::BadDomain);
        row("port", u"a@naver.com:25"_s, AddressFault::BadDomain);
        row("path", u"a@naver.com/x"_s, AddressFault::BadDomain);
        row("long label", u"a@"_s + QString(64, u'b') + u".kr"_s, AddressFault::BadDomain);
        row("65 octets before", QString(65, u'a') + u"@naver.com"_s, AddressFault::TooLong);
        row("66 octets in Korean", QString(22, u'가') + u"@naver.com"_s, AddressFault::TooLong);
        row("255 octets",
            QString(64, u'a') + u'@' + QString(61, u'b') + u'.' + QString(61, u'c') + u'.' + QString(63, u'd') +
                u".kr"_s,
            AddressFault::TooLong);
        row("a million", QString(1000000, u'a') + u"@naver.com"_s, AddressFault::TooLong);
        row("line break", u"a@b.kr\r\nRCPT TO:<x@y.kr>"_s, AddressFault::UnsafeCharacter);
        row("line break before", u"a\n@b.kr"_s, AddressFault::UnsafeCharacter);
        row("NUL", u"a\0@b.kr"_s, AddressFault::UnsafeCharacter);
        row("bidi override", u"a\u202Eb@b.kr"_s, AddressFault::UnsafeCharacter);
        row("zero-width space", u"a\u200B@b.kr"_s, AddressFault::UnsafeCharacter);
        row("lone surrogate", u"a"_s + QChar(0xD800) + u"@b.kr"_s, AddressFault::UnsafeCharacter);
        row("Hangul filler", u"a\u3164@b.kr"_s, AddressFault::UnsafeCharacter);
    }
    void saysWhyATextIsNoAddress()
    {
        QFETCH(QString, typed);
        QFETCH(AddressFault, fault);
        const MailAddress::Parse parse = MailAddress::parse(typed);
        QVERIFY2(!parse.address, parse.address ? qPrintable(parse.address->toString()) : "");
        QCOMPARE(parse.fault, fault);
    }

    void knowsWhenItNeedsSmtpUtf8()
    {
        QVERIFY(MailAddress::parse(u"대표@naver.com").address->needsUtf8());
        QVERIFY(!MailAddress::parse(u"a@하늘.한국").address->needsUtf8());
        QVERIFY(!MailAddress().needsUtf8());
    }

    void noAddressIsEmptyText()
    {
        QVERIFY(MailAddress().isEmpty());
        QCOMPARE(MailAddress().toString(), QString());
        QCOMPARE(MailAddress().shown(), QString());
    }
};

QTEST_GUILESS_MAIN(TestMailAddress)
#include "tst_mailaddress.moc"
