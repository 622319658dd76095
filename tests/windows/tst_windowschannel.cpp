// SPDX-License-Identifier: GPL-3.0-or-later
#include "windows/servercertificates.h"
#include "windows/windowsprogram.h"

#include "core/certificatefacts.h"
#include "core/mailaccount.h"
#include "practice/scriptedserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QSslCertificate>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString mailHost = u"mail.sendproof.test"_s;

const QByteArray mailDialogue = "C: EHLO *\nS: 250-mail\nS: 250 AUTH PLAIN\nC: AUTH PLAIN *\nS: 235 2.7.0 OK\n"
                                "C: MAIL *\nS: 250 OK\nC: RCPT *\nS: 250 OK\nC: DATA\nS: 354 go\nC-data\n"
                                "S: 250 2.0.0 queued\n";
const QByteArray upToStartTls = "S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250 STARTTLS\nC: STARTTLS\n";

QString word(const QJsonObject &report, QLatin1StringView field)
{
    return report.value(field).toString();
}

bool hasFault(const QJsonObject &report, CertificateFault fault)
{
    const QJsonObject certificate = report.value("failure"_L1).toObject().value("certificate"_L1).toObject();
    return certificate.value("faults"_L1).toArray().contains(QJsonValue(QString(certificateFaultName(fault))));
}

} // namespace

/// What the Windows program makes of certificates and of the way to TLS, Windows' own TLS in between, beside what this
/// machine's program says in the same case.
class TestWindowsChannel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void judgesCertificatesAsHere_data();
    void judgesCertificatesAsHere();
    void takesAPinnedCertificateOnly();
    void sendsNothingWhereStartTlsIsMeddledWith_data();
    void sendsNothingWhereStartTlsIsMeddledWith();
    void talksInTheClearOnlyWhenAllowed();

private:
    struct Order
    {
        QString host = mailHost;
        Security security = Security::ImplicitTls;
        QStringList more;
    };
    std::unique_ptr<ScriptedServer> serve(const QString &certificate, Security security) const;
    static QStringList arguments(const ScriptedServer &server, const Order &order);

    ServerCertificates m_certificates;
    WindowsProgram m_windows{{.hosts = {mailHost, u"haneul.co.kr"_s}}};
};

void TestWindowsChannel::initTestCase()
{
    if (!m_windows.start()) {
        if (m_windows.isUnavailable())
            QSKIP(qPrintable(m_windows.reason()));
        QFAIL(qPrintable(m_windows.reason()));
    }
    QVERIFY2(m_certificates.make(), qPrintable(m_certificates.reason()));
    QVERIFY(m_windows.trust(m_certificates.authority()));
    m_windows.setVariable(u"SENDPROOF_TEST_PASSWORD"_s, u"pencil-secret"_s);
}

std::unique_ptr<ScriptedServer> TestWindowsChannel::serve(const QString &certificate, Security security) const
{
    const bool isImplicit = security == Security::ImplicitTls;
    const QByteArray script =
        isImplicit ? "S: 220 mail\n" + mailDialogue : upToStartTls + "S: 220 go\nTLS\n" + mailDialogue;
    auto made =
        std::make_unique<ScriptedServer>(script, ScriptedServerOptions{isImplicit, m_certificates.tls(certificate)});
    return made->start() ? std::move(made) : nullptr;
}

QStringList TestWindowsChannel::arguments(const ScriptedServer &server, const Order &order)
{
    return QStringList{u"test"_s,           u"--json"_s,
                       u"--host"_s,         order.host,
                       u"--port"_s,         QString::number(server.port()),
                       u"--security"_s,     securityName(order.security),
                       u"--login"_s,        u"mira"_s,
                       u"--from"_s,         u"mira@sendproof.test"_s,
                       u"--to"_s,           u"haneul@sendproof.test"_s,
                       u"--timeout"_s,      u"30"_s,
                       u"--password-env"_s, u"SENDPROOF_TEST_PASSWORD"_s} +
           order.more;
}

void TestWindowsChannel::judgesCertificatesAsHere_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("host");
    QTest::addColumn<Security>("security");
    QTest::addColumn<std::optional<CertificateFault>>("fault");
    const auto row = [](const char *certificate, std::optional<CertificateFault> fault = {},
                        const QString &host = mailHost) {
        for (const Security security : {Security::ImplicitTls, Security::StartTls})
            QTest::addRow("%s, %s", certificate, securityName(security).data())
                << QString::fromLatin1(certificate) << host << security << fault;
    };
    row("right");
    row("wildcard");
    row("ip-address", {}, u"127.0.0.1"_s);
    row("through-intermediate");
    row("unknown-authority", CertificateFault::UnknownIssuer);
    row("missing-intermediate", CertificateFault::UnknownIssuer);
    row("self-signed", CertificateFault::SelfSigned);
    row("expired", CertificateFault::Expired);
    row("not-yet-valid", CertificateFault::NotYetValid);
    row("wrong-host", CertificateFault::HostMismatch);
    row("cn-only", CertificateFault::HostMismatch);
    row("partial-wildcard", CertificateFault::HostMismatch);
    row("ip-as-name", CertificateFault::HostMismatch, u"127.0.0.1"_s);
    row("public-suffix", CertificateFault::HostMismatch, u"haneul.co.kr"_s);
    row("weak-key", CertificateFault::WeakKey);
    row("sha1", CertificateFault::Other);
    row("critical-extension", CertificateFault::Other);
    row("not-for-servers", CertificateFault::Other);
    row("name-constraint", CertificateFault::Other);
}

void TestWindowsChannel::judgesCertificatesAsHere()
{
    QFETCH(const QString, certificate);
    QFETCH(const QString, host);
    QFETCH(const Security, security);
    QFETCH(const std::optional<CertificateFault>, fault);
    const auto server = serve(certificate, security);
    QVERIFY(server);
    const QStringList order = arguments(*server, {.host = host, .security = security});
    const ProgramEnd windows = m_windows.run(order);
    const QByteArray heard = server->received();
    const ProgramEnd native = m_windows.runNative(order);
    QVERIFY2(!windows.json().isEmpty(), windows.error);
    QVERIFY2(!native.json().isEmpty(), native.error);
    if (fault) {
        QVERIFY2(!heard.contains("AUTH") && !heard.contains("MAIL"), heard);
        QCOMPARE(word(windows.json(), "result"_L1), u"failed"_s);
        QVERIFY2(hasFault(windows.json(), *fault), windows.out);
        QVERIFY2(hasFault(native.json(), *fault), native.out);
    }
    QVERIFY2(windows.exit == (fault ? 1 : 0), windows.out);
    QCOMPARE(native.exit, windows.exit);
    for (const auto &field : {"result"_L1, "stage"_L1, "cause"_L1})
        QCOMPARE(word(windows.json(), field), word(native.json(), field));
}

void TestWindowsChannel::takesAPinnedCertificateOnly()
{
    const auto server = serve(u"self-signed"_s, Security::StartTls);
    QVERIFY(server);
    const QByteArray sha256 =
        m_certificates.tls(u"self-signed"_s).localCertificate().digest(QCryptographicHash::Sha256).toHex();
    const auto pinned = [&](const QByteArray &pin) {
        return m_windows.run(
            arguments(*server, {.security = Security::StartTls, .more = {u"--pin"_s, QString::fromLatin1(pin)}}));
    };
    const ProgramEnd other = pinned(QByteArray(64, '0'));
    QCOMPARE(other.exit, 1);
    QVERIFY(!server->received().contains("AUTH"));
    const ProgramEnd right = pinned(sha256);
    QVERIFY2(right.exit == 0, right.out + right.error);
}

void TestWindowsChannel::sendsNothingWhereStartTlsIsMeddledWith_data()
{
    QTest::addColumn<QByteArray>("rows");
    QTest::addColumn<QString>("kind");
    const QString attack = u"bytes-behind-starttls"_s;
    const QByteArray goOn = "TLS\n" + mailDialogue;
    QTest::newRow("a whole reply behind the 220")
        << upToStartTls + "S-raw: 220 go\\r\\n250 injected\\r\\n\n" + goOn << attack;
    QTest::newRow("half a reply") << upToStartTls + "S-raw: 220 go\\r\\n25\n" + goOn << attack;
    QTest::newRow("a lone line end") << upToStartTls + "S-raw: 220 go\\r\\n\\r\\n\n" + goOn << attack;
    QTest::newRow("stripped") << QByteArray("S: 220 mail\n" + mailDialogue) << u"starttls-not-offered"_s;
    QTest::newRow("refused") << upToStartTls + "S: 454 4.7.0 not now\nC: *\n" << u"reply-rejected"_s;
    QTest::newRow("offers of before TLS")
        << QByteArray("S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250-AUTH PLAIN LOGIN\nS: 250 "
                      "STARTTLS\nC: STARTTLS\nS: 220 go\nTLS\n"
                      "C: EHLO *\nS: 250 mail\n")
        << u"auth-not-offered"_s;
}

void TestWindowsChannel::sendsNothingWhereStartTlsIsMeddledWith()
{
    QFETCH(const QByteArray, rows);
    QFETCH(const QString, kind);
    ScriptedServer server(rows, {false, m_certificates.tls(u"right"_s)});
    QVERIFY(bool(server.start()));
    const QStringList order = arguments(server, {.security = Security::StartTls});
    const ProgramEnd windows = m_windows.run(order);
    QVERIFY2(!server.received().contains("AUTH") && !server.received().contains("MAIL"), server.received());
    QCOMPARE(windows.exit, 1);
    QCOMPARE(word(windows.json().value("failure"_L1).toObject(), "kind"_L1), kind);
    const ProgramEnd native = m_windows.runNative(order);
    for (const auto &field : {"result"_L1, "stage"_L1, "cause"_L1})
        QCOMPARE(word(windows.json(), field), word(native.json(), field));
}

void TestWindowsChannel::talksInTheClearOnlyWhenAllowed()
{
    ScriptedServer server("S: 220 mail\n" + mailDialogue);
    QVERIFY(bool(server.start()));
    QCOMPARE(m_windows.run(arguments(server, {.security = Security::None})).exit, 2);
    QCOMPARE(server.connectionCount(), 0);
    const ProgramEnd allowed =
        m_windows.run(arguments(server, {.security = Security::None, .more = {u"--allow-clear"_s}}));
    QVERIFY2(allowed.exit == 0, allowed.out + allowed.error);
}

int main(int argc, char **argv)
{
    // The servers here show certificates that OpenSSL otherwise refuses to show.
    QTemporaryDir folder;
    QFile settings(folder.filePath(u"openssl.cnf"_s));
    if (!settings.open(QIODevice::WriteOnly))
        return 1;
    settings.write("openssl_conf = all\n[all]\nssl_conf = tls\n[tls]\nsystem_default = lenient\n[lenient]\n"
                   "CipherString = DEFAULT:@SECLEVEL=0\n");
    settings.close();
    qputenv("OPENSSL_CONF", settings.fileName().toUtf8());
    QCoreApplication application(argc, argv);
    TestWindowsChannel test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_windowschannel.moc"
