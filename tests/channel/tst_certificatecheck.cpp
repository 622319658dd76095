// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicecertificate.h"
#include "channel/certificatecheck.h"
#include "channel/socketfacts.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

HostName host(const QString &text)
{
    return HostName::parse(text).host.value_or(HostName());
}

} // namespace

class TestCertificateCheck : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comparesNamesAsRfc9525Says_data()
    {
        QTest::addColumn<QStringList>("dns");
        QTest::addColumn<QStringList>("ip");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *what, const QStringList &dns, const QStringList &ip, const QString &wanted, bool ok) {
            QTest::newRow(what) << dns << ip << wanted << ok;
        };
        row("same", {u"smtp.naver.com"_s}, {}, u"smtp.naver.com"_s, true);
        row("case does not count", {u"SMTP.Naver.com"_s}, {}, u"smtp.naver.com"_s, true);
        row("trailing dot typed", {u"smtp.naver.com"_s}, {}, u"smtp.naver.com."_s, true);
        row("other", {u"mail.naver.com"_s}, {}, u"smtp.naver.com"_s, false);
        row("no name at all", {}, {}, u"smtp.naver.com"_s, false);
        row("wildcard", {u"*.naver.com"_s}, {}, u"smtp.naver.com"_s, true);
        row("wildcard is one label", {u"*.naver.com"_s}, {}, u"a.smtp.naver.com"_s, false);
        row("wildcard is not nothing", {u"*.naver.com"_s}, {}, u"naver.com"_s, false);
        row("partial wildcard", {u"sm*.naver.com"_s}, {}, u"smtp.naver.com"_s, false);
        row("inner wildcard", {u"smtp.*.com"_s}, {}, u"smtp.naver.com"_s, false);
        row("two wildcards", {u"*.*.com"_s}, {}, u"smtp.naver.com"_s, false);
        row("wildcard over a public suffix", {u"*.co.kr"_s}, {}, u"haneul.co.kr"_s, false);
        row("wildcard over a top level", {u"*.kr"_s}, {}, u"haneul.kr"_s, false);
        row("wildcard below one", {u"*.haneul.co.kr"_s}, {}, u"mail.haneul.co.kr"_s, true);
        row("IDN", {u"mail.xn--hq1b52iz6d.kr"_s}, {}, u"mail.하늘빵.kr"_s, QUrl::toAce(u"하늘빵"_s) == "xn--hq1b52iz6d");
        row("IP address", {}, {u"127.0.0.1"_s}, u"127.0.0.1"_s, true);
        row("IP address in a dNSName", {u"127.0.0.1"_s}, {}, u"127.0.0.1"_s, false);
        row("IPv6 in another writing", {}, {u"0:0:0:0:0:0:0:1"_s}, u"[::1]"_s, true);
        row("other IP address", {}, {u"127.0.0.2"_s}, u"127.0.0.1"_s, false);
        row("NUL inside", {u"smtp.naver.com\0.evil.test"_s}, {}, u"smtp.naver.com"_s, false);
        row("empty names", {QString()}, {QString()}, u"127.0.0.1"_s, false);
        row("wildcard within an A-label", {u"xn--*.naver.com"_s}, {}, u"xn--hq1b52iz6d.naver.com"_s, false);
        row("name against an iPAddress", {}, {u"127.0.0.1"_s}, u"localhost"_s, false);
    }
    void comparesNamesAsRfc9525Says()
    {
        QFETCH(QStringList, dns);
        QFETCH(QStringList, ip);
        QFETCH(QString, wanted);
        QFETCH(bool, matches);
        QCOMPARE(matchesHost({dns, ip}, host(wanted)), matches);
    }

    void describesEachFault_data()
    {
        QTest::addColumn<int>("fromDays");
        QTest::addColumn<int>("toDays");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QList<CertificateFault>>("faults");
        QTest::newRow("good") << -1 << 1 << u"mail.example.test"_s << QList<CertificateFault>{};
        QTest::newRow("expired") << -9 << -1 << u"mail.example.test"_s << QList{CertificateFault::Expired};
        QTest::newRow("not yet") << 1 << 9 << u"mail.example.test"_s << QList{CertificateFault::NotYetValid};
        QTest::newRow("host") << -1 << 1 << u"other.example.test"_s << QList{CertificateFault::HostMismatch};
        QTest::newRow("two at once") << -9 << -1 << u"x.test"_s << QList{CertificateFault::HostMismatch, CertificateFault::Expired};
    }
    void describesEachFault()
    {
        QFETCH(int, fromDays);
        QFETCH(int, toDays);
        QFETCH(QString, wanted);
        QFETCH(QList<CertificateFault>, faults);
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto authority = PracticeAuthority::create();
        QVERIFY(bool(authority));
        const auto made = authority.value().issue({{u"mail.example.test"_s}, now.addDays(fromDays), now.addDays(toDays), false});
        QVERIFY(bool(made));
        const auto facts = describeCertificate({made.value().certificate}, {}, host(wanted), now);
        QCOMPARE(facts.faults, faults);
        QCOMPARE(facts.names, QStringList{u"mail.example.test"_s});
        QCOMPARE(facts.sha256.size(), 32);
    }

    void callsNoCertificateMissing()
    {
        QCOMPARE(describeCertificate({}, {}, host(u"a.kr"_s), {}).faults, QList{CertificateFault::Missing});
    }

    void tellsAnOwnSignatureFromAnUnknownAuthority()
    {
        // What Windows says of both.
        const QList<QSslError> errors{QSslError(QSslError::CertificateUntrusted)};
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto authority = PracticeAuthority::create();
        QVERIFY(bool(authority));
        for (const bool isOwn : {true, false}) {
            const auto made = authority.value().issue({{u"mail.example.test"_s}, now.addDays(-1), now.addDays(1), isOwn});
            QVERIFY(bool(made));
            const auto facts = describeCertificate({made.value().certificate}, errors, host(u"mail.example.test"_s), now);
            QCOMPARE(facts.faults, QList{isOwn ? CertificateFault::SelfSigned : CertificateFault::UnknownIssuer});
        }
    }

    void knowsModernSuitesByName_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QSsl::SslProtocol>("version");
        QTest::addColumn<bool>("isModern");
        const auto row = [](const char *name, QSsl::SslProtocol version, bool isModern) {
            QTest::addRow("%s %d", name, int(version)) << QString::fromLatin1(name) << version << isModern;
        };
        row("ECDHE-RSA-AES128-GCM-SHA256", QSsl::TlsV1_2, true);
        row("ECDHE-ECDSA-CHACHA20-POLY1305", QSsl::TlsV1_2, true);
        row("ECDHE-RSA-AES128-SHA256", QSsl::TlsV1_2, false);
        row("AES128-GCM-SHA256", QSsl::TlsV1_2, false);
        row("ECDHE-PSK-AES128-GCM-SHA256", QSsl::TlsV1_2, false);
        row("TLS_AES_128_GCM_SHA256", QSsl::TlsV1_3, true);
        // Qt's name for all suites on Windows.
        row("Schannel", QSsl::TlsV1_2, true);
        row("Schannel", QSsl::TlsV1_3, true);
        row("Schannel", QSsl::UnknownProtocol, false);
        row("", QSsl::TlsV1_2, false);
    }
    void knowsModernSuitesByName()
    {
        QFETCH(QString, name);
        QFETCH(QSsl::SslProtocol, version);
        QFETCH(bool, isModern);
        QCOMPARE(isModernSuite(name, version), isModern);
    }

    void offersOnlyForwardSecretAead()
    {
        QVERIFY(!modernCiphers().isEmpty());
        for (const QSslCipher &cipher : modernCiphers())
            QVERIFY2(cipher.protocol() == QSsl::TlsV1_3 || cipher.keyExchangeMethod() == "ECDH"_L1 || cipher.name() == "Schannel"_L1,
                     qPrintable(cipher.name()));
    }

    void knowsPrivateNetworks_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<bool>("isPrivate");
        for (const char *address : {"127.0.0.1", "::1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.0.9", "fd00::1", "fe80::1",
                                    "::ffff:10.0.0.1", "169.254.1.1"})
            QTest::newRow(address) << QString::fromLatin1(address) << true;
        for (const char *address : {"8.8.8.8", "172.32.0.1", "11.0.0.1", "2001:db8::1", "::ffff:8.8.8.8", ""})
            QTest::newRow(*address ? address : "empty") << QString::fromLatin1(address) << false;
    }
    void knowsPrivateNetworks()
    {
        QFETCH(QString, address);
        QFETCH(bool, isPrivate);
        QCOMPARE(isPrivateNetwork(QHostAddress(address)), isPrivate);
    }

    void saysAddressLiteralsOnly()
    {
        QCOMPARE(addressLiteral(QHostAddress(u"192.0.2.1"_s)), QByteArray("[192.0.2.1]"));
        QCOMPARE(addressLiteral(QHostAddress(u"::ffff:192.0.2.1"_s)), QByteArray("[192.0.2.1]"));
        QCOMPARE(addressLiteral(QHostAddress(u"2001:db8::1"_s)), QByteArray("[IPv6:2001:db8::1]"));
        QCOMPARE(addressLiteral(QHostAddress(u"fe80::1%eth0"_s)), QByteArray("[IPv6:fe80::1]"));
    }
};

QTEST_GUILESS_MAIN(TestCertificateCheck)
#include "tst_certificatecheck.moc"
