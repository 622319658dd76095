// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatehost.h"
#include "wizard/connectnotes.h"

#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class ConnectNotesTest : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog = test::fakeCatalog();

private Q_SLOTS:
    void portsAreReadStrictly_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("port"); // 0: none
        QTest::newRow("465") << u" 465 "_s << 465;
        QTest::newRow("full-width") << u"４６５"_s << 465;
        QTest::newRow("highest") << u"65535"_s << 65535;
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("zero") << u"0"_s << 0;
        QTest::newRow("over") << u"65536"_s << 0;
        QTest::newRow("minus") << u"-465"_s << 0;
        QTest::newRow("plus") << u"+465"_s << 0;
        QTest::newRow("letters") << u"smtp"_s << 0;
        QTest::newRow("hex") << u"0x1D1"_s << 0;
        QTest::newRow("long") << QString(100'000, u'4') << 0;
        QTest::newRow("CR LF") << u"465\r\n25"_s << 0;
        QTest::newRow("Arabic digits") << u"٤٦٥"_s << 0;
    }
    void portsAreReadStrictly()
    {
        QFETCH(QString, typed);
        QFETCH(int, port);
        QCOMPARE(portFrom(typed).value_or(0), port);
        QCOMPARE(portNote(typed, true).severity, port ? Severity::None : Severity::Error);
    }

    void privateHostsAreKnownByTheirName_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<bool>("isPrivate");
        for (const auto *host : {"10.0.0.1", "172.16.0.1", "172.31.9.9", "192.168.1.25", "127.0.0.1", "169.254.1.1",
                                 "::1", "fd00::25", "fe80::1", "relay", "mail.lan", "mail.local", "mail.internal"})
            QTest::newRow(host) << QString::fromLatin1(host) << true;
        for (const auto *host :
             {"11.0.0.1", "172.32.0.1", "192.169.0.1", "2001:db8::1", "smtp.naver.com", "10.example.com"})
            QTest::newRow(host) << QString::fromLatin1(host) << false;
    }
    void privateHostsAreKnownByTheirName()
    {
        QFETCH(QString, host);
        QTEST(isPrivateHost(HostName::parse(host).host.value()), "isPrivate");
    }

    void unsafeLoginsAreRefused()
    {
        QVERIFY(!loginFrom(u"a\r\nb"_s));
        QVERIFY(!loginFrom(u"a"_s + QChar(0)));
        QVERIFY(!loginFrom(u"a\u202Eb"_s));
        QVERIFY(!loginFrom(QString(QChar(0xD800))));
        QVERIFY(!loginFrom(QString(321, u'a')));
        QCOMPARE(loginFrom(u" 한글 login "_s), std::optional(u"한글 login"_s));
    }

    void offersTheFormOfTheLoginThatTheProviderWants()
    {
        const MailAddress from = MailAddress::parse(u"haneul@naver.com").address.value();
        const Provider *naver = m_catalog.byId(u"naver");
        QCOMPARE(loginOffer(u"haneul"_s, naver, from), u"haneul@naver.com"_s);
        QCOMPARE(loginOffer(u"shop"_s, naver, from), u"shop@naver.com"_s);
        QCOMPARE(loginOffer(u"haneul＠naver.com"_s, naver, from), u"haneul@naver.com"_s);
        QCOMPARE(loginOffer(u"haneul@naver.com"_s, naver, from), QString());
        QCOMPARE(loginOffer(u"me@x.kr"_s, m_catalog.byId(u"relay"), from), u"apikey"_s);
        QCOMPARE(loginOffer(u"apikey"_s, m_catalog.byId(u"relay"), from), QString());
        QCOMPARE(loginOffer(u"haneul"_s, nullptr, from), QString());
        QCOMPARE(loginOffer(QString(), naver, from), QString());
    }

    void badPasswordsAreSaid_data()
    {
        QTest::addColumn<QByteArray>("typed");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("fine") << QByteArray("pä ss한글") << Severity::None;
        QTest::newRow("line break") << QByteArray("abc\r\n") << Severity::Error;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << Severity::Error;
        QTest::newRow("DEL") << QByteArray("a\x7F") << Severity::Error;
        QTest::newRow("bidi") << QByteArray("a\xE2\x80\xAE") << Severity::Error;
        QTest::newRow("too long") << QByteArray(1025, 'a') << Severity::Error;
        QTest::newRow("blank at the end") << QByteArray("abc ") << Severity::Info;
    }
    void badPasswordsAreSaid()
    {
        QFETCH(QByteArray, typed);
        QFETCH(Severity, severity);
        const Secret secret{QByteArrayView(typed)};
        QCOMPARE(passwordNote(secret, true, true, nullptr).severity, severity);
        QCOMPARE(isUsablePassword(secret), severity != Severity::Error);
    }

    void anAppPasswordIsOfferedWithoutItsBlanks()
    {
        const Secret secret = Secret::fromText(u"abcd efgh ijkl");
        QVERIFY(!hasNeedlessBlanks(secret, m_catalog.byId(u"daum")));
        QVERIFY(hasNeedlessBlanks(secret, m_catalog.byId(u"naver")));
        QVERIFY(!passwordNote(secret, true, true, m_catalog.byId(u"naver")).offer.isEmpty());
        QCOMPARE(withoutBlanks(secret).bytes(), QByteArrayView("abcdefghijkl"));
    }

    void thePasswordFieldHasTheProvidersWords()
    {
        QCOMPARE(passwordLabel(m_catalog.byId(u"naver")), u"application password"_s);
        QVERIFY(passwordHint(m_catalog.byId(u"naver")).contains(u"Naver Mail"));
        QCOMPARE(passwordLabel(m_catalog.byId(u"relay")), u"API key"_s);
        QCOMPARE(passwordLabel(m_catalog.byId(u"issued")), u"SMTP password"_s);
        QCOMPARE(passwordLabel(nullptr), u"Password"_s);
        QCOMPARE(passwordHint(m_catalog.byId(u"daum")), QString());
    }

    void hostFaultsAreSaidInWords_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("empty") << QString();
        QTest::newRow("blank inside") << u"smtp naver com"_s;
        QTest::newRow("CR LF") << u"smtp.naver.com\r\nX"_s;
        QTest::newRow("NUL") << u"smtp"_s + QChar(0);
        QTest::newRow("bidi") << u"smtp\u202E.naver.com"_s;
        QTest::newRow("too long") << QString(100'000, u'a');
        QTest::newRow("number") << u"1.2.3.4.5"_s;
    }
    void hostFaultsAreSaidInWords()
    {
        QFETCH(QString, typed);
        QCOMPARE(hostNote(typed, true).severity, Severity::Error);
        QVERIFY(!hostNote(typed, true).text.isEmpty());
    }
};

QTEST_APPLESS_MAIN(ConnectNotesTest)
#include "tst_connectnotes.moc"
