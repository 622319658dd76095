// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hostname.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestHostName : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesHosts_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("ascii");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<bool>("isIpAddress");
        const auto row = [](const char *name, const QString &typed, const QString &ascii, const QString &shown,
                            bool isIp = false) { QTest::newRow(name) << typed << ascii << shown << isIp; };
        row("plain", u"smtp.naver.com"_s, u"smtp.naver.com"_s, u"smtp.naver.com"_s);
        row("case and blanks", u" SMTP.Naver.Com \n"_s, u"smtp.naver.com"_s, u"smtp.naver.com"_s);
        row("dot at end", u"smtp.naver.com."_s, u"smtp.naver.com"_s, u"smtp.naver.com"_s);
        row("one label", u"localhost"_s, u"localhost"_s, u"localhost"_s);
        row("underscore", u"my_mail.example.test"_s, u"my_mail.example.test"_s, u"my_mail.example.test"_s);
        row("IDN", u"메일.하늘.한국"_s, u"xn--h32bq4v.xn--wh1bz27d.xn--3e0b707e"_s, u"메일.하늘.한국"_s);
        row("full-width", u"ｓｍｔｐ．ｎａｖｅｒ．ｃｏｍ"_s, u"smtp.naver.com"_s, u"smtp.naver.com"_s);
        row("IPv4", u"192.0.2.1"_s, u"192.0.2.1"_s, u"192.0.2.1"_s, true);
        row("IPv6", u"2001:DB8:0:0::1"_s, u"2001:db8::1"_s, u"2001:db8::1"_s, true);
        row("IPv6 in brackets", u"[::1]"_s, u"::1"_s, u"::1"_s, true);
        const QString longest =
            QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(61, u'd');
        row("253 octets", longest, longest, longest);
    }
    void takesHosts()
    {
        QFETCH(QString, typed);
        QFETCH(QString, ascii);
        QFETCH(QString, shown);
        QFETCH(bool, isIpAddress);
        const HostName::Parse parse = HostName::parse(typed);
        QCOMPARE(parse.fault, HostFault::None);
        QVERIFY(parse.host);
        QCOMPARE(parse.host->ascii(), ascii);
        QCOMPARE(parse.host->shown(), shown);
        QCOMPARE(parse.host->isIpAddress(), isIpAddress);
        QCOMPARE(HostName::parse(ascii).host, parse.host);
        QCOMPARE(HostName::parse(shown).host, parse.host);
    }

    void saysWhyATextIsNoHost_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<HostFault>("fault");
        const auto row = [](const char *name, const QString &typed, HostFault fault) {
            QTest::newRow(name) << typed << fault;
        };
        row("empty", QString(), HostFault::Empty);
        row("blanks", u"  "_s, HostFault::Empty);
        row("only a dot", u"."_s, HostFault::BadName);
        row("empty label", u"smtp..com"_s, HostFault::BadName);
        row("hyphen first", u"-smtp.com"_s, HostFault::BadName);
        row("hyphen last", u"smtp-.com"_s, HostFault::BadName);
        row("blank inside", u"smtp naver.com"_s, HostFault::BadName);
        row("comma", u"smtp,naver.com"_s, HostFault::BadName);
        row("number", u"12345"_s, HostFault::BadName);
        row("short IPv4", u"127.1"_s, HostFault::BadName);
        row("IPv4 over 255", u"256.0.0.1"_s, HostFault::BadName);
        row("IPv4 in octal", u"0177.0.0.1"_s, HostFault::BadName);
        row("five parts", u"1.2.3.4.5"_s, HostFault::BadName);
        row("bad IPv6", u"2001:db8::1::2"_s, HostFault::BadName);
        row("IPv6 zone", u"fe80::1%eth0"_s, HostFault::BadName);
        row("IPvFuture", u"v1.a:b:c"_s, HostFault::BadName);
        row("IPvFuture in brackets", u"[vF.a:b:c]"_s, HostFault::BadName);
        row("label of 64", QString(64, u'a') + u".com"_s, HostFault::BadName);
        row("254 octets",
            QString(63, u'a') + u'.' + QString(63, u'b') + u'.' + QString(63, u'c') + u'.' + QString(62, u'd'),
            HostFault::TooLong);
        row("a million", QString(1000000, u'a'), HostFault::TooLong);
        row("line break", u"smtp\r\n.com"_s, HostFault::UnsafeCharacter);
        row("zero-width space", u"smtp\u200B.com"_s, HostFault::UnsafeCharacter);
        row("NUL", u"smtp.com\0.evil.test"_s, HostFault::UnsafeCharacter);
    }
    void saysWhyATextIsNoHost()
    {
        QFETCH(QString, typed);
        QFETCH(HostFault, fault);
        const HostName::Parse parse = HostName::parse(typed);
        QVERIFY2(!parse.host, parse.host ? qPrintable(parse.host->ascii()) : "");
        QCOMPARE(parse.fault, fault);
        QCOMPARE(parse.offer, QString());
    }

    void offersTheHostOfAUrl_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("offer");
        QTest::addColumn<int>("port");
        QTest::newRow("https") << u"https://smtp.naver.com/"_s << u"smtp.naver.com"_s << 0;
        QTest::newRow("port") << u"smtp.naver.com:465"_s << u"smtp.naver.com"_s << 465;
        QTest::newRow("all parts") << u"smtps://me:pw@smtp.naver.com:465/x?y#z"_s << u"smtp.naver.com"_s << 465;
        QTest::newRow("path") << u"smtp.naver.com/mail"_s << u"smtp.naver.com"_s << 0;
        QTest::newRow("address") << u"me@smtp.naver.com"_s << u"smtp.naver.com"_s << 0;
        QTest::newRow("port 0") << u"smtp.naver.com:0"_s << u"smtp.naver.com"_s << 0;
        QTest::newRow("port 65536") << u"smtp.naver.com:65536"_s << u"smtp.naver.com"_s << 0;
        QTest::newRow("IDN") << u"http://메일.한국:25"_s << u"메일.한국"_s << 25;
        QTest::newRow("IPv4") << u"192.0.2.1:587"_s << u"192.0.2.1"_s << 587;
        QTest::newRow("IPv6") << u"[::1]:587"_s << u"::1"_s << 587;
        QTest::newRow("IPv6 URL") << u"smtp://[2001:db8::1]/"_s << u"2001:db8::1"_s << 0;
    }
    void offersTheHostOfAUrl()
    {
        QFETCH(QString, typed);
        QFETCH(QString, offer);
        QFETCH(int, port);
        const HostName::Parse parse = HostName::parse(typed);
        QVERIFY(!parse.host);
        QCOMPARE(parse.fault, HostFault::HasUrlParts);
        QCOMPARE(parse.offer, offer);
        QCOMPARE(parse.port.value_or(0), port);
        QVERIFY(HostName::parse(parse.offer).host);
    }
};

QTEST_GUILESS_MAIN(TestHostName)
#include "tst_hostname.moc"
