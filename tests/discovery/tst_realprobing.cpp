// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/realworld.h"
#include "discovery/serversurvey.h"
#include "support/dnsdetour.h"
#include "support/realmailserver.h"
#include "support/silentport.h"

#include <QDir>
#include <QJsonDocument>
#include <QSignalSpy>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// How many sockets this process holds.
int openSockets()
{
    int sockets = 0;
    for (const QFileInfo &entry :
         QDir(u"/proc/self/fd"_s).entryInfoList(QDir::NoDotAndDotDot | QDir::System | QDir::Files))
        sockets += entry.symLinkTarget().contains("socket:"_L1);
    return sockets;
}

/// A catalogue of one, whose server is this Postfix, known to answer at both ports.
ProviderCatalog witnessCatalog(int tlsPort, int startTlsPort)
{
    const QString json = uR"({"format":2,"providers":[{"id":"own","category":"global","kind":"mailbox",
"status":"active","name":{"ko":"나","en":"Own"},"domains":["example.test"],"host":"mail.example.test","ports":[
{"port":%1,"security":"implicit-tls"},{"port":%2,"security":"starttls"}],"network_witness":true,
"login_form":"full_address","password_kind":"account_password","source":"test","as_of":"2026"}]})"_s;
    return ProviderCatalog::fromJson(json.arg(QString::number(tlsPort), QString::number(startTlsPort)).toUtf8())
        .value();
}

} // namespace

/// Knocking at the ports of a real Postfix, of ports that are silent and of ports that refuse; names from a real DNS
/// server.
class TestRealProbing : public QObject
{
    Q_OBJECT

private:
    RealMailServer m_mail;
    RealDnsServer m_dns;
    ProviderCatalog m_catalog = realCatalog();
    std::vector<std::unique_ptr<SilentPort>> m_silent;
    QList<QSslCertificate> m_authorities;
    int m_socketsAtRest = 0;

    quint16 tlsPort() const { return m_mail.port("postfix/implicit_tls"_L1); }
    quint16 startTlsPort() const { return m_mail.port("postfix/starttls"_L1); }
    bool silence(int number, quint16 port);
    void makeZones();
    DiscoveryPlan plan() const;
    RealSearch search(const QString &domain) const
    {
        return RealSearch(m_catalog, QHostAddress(m_dns.address()), {.domain = domain}, plan());
    }

private Q_SLOTS:
    void initTestCase();
    void findsTheAnsweringPortBesideSilentOnes();
    void findsTheServerByItsStartTlsPort();
    void asksBeforeUsingABadCertificate();
    void knowsAtOnceWhereAllPortsRefuse();
    void endsInTimeWhereNothingAnswers();
    void leavesNothingBehindWhenLetGo_data();
    void leavesNothingBehindWhenLetGo();
    void tellsTheNetworksFaultFromTheServers_data();
    void tellsTheNetworksFaultFromTheServers();
    void finishedProgramFindsSettings();
};

bool TestRealProbing::silence(int number, quint16 port)
{
    m_silent.push_back(std::make_unique<SilentPort>(ownAddress(number), port));
    return m_silent.back()->isSilent();
}

void TestRealProbing::makeZones()
{
    const QByteArray one = ownAddress(1).toString().toLatin1();
    const QByteArray two = ownAddress(2).toString().toLatin1();
    // The certificate of this Postfix is for smtp.example.test and mail.example.test.
    m_dns.addZone(u"example.test"_s, "@ A " + one + "\nsmtp A " + two + "\nmail A 127.0.0.1\n");
    m_dns.addZone(u"other.test"_s, "smtp A 127.0.0.1\n");
    m_dns.addZone(u"closed.test"_s, "@ A 127.0.0.5\nsmtp A 127.0.0.5\nmail A 127.0.0.5\n@ MX 10 mail\n");
    m_dns.addZone(u"srv.test"_s, "_submissions._tcp SRV 0 0 465 smtp\n");
    m_dns.addZone(u"dead.test"_s,
                  "@ A " + one + "\nautoconfig A " + one + "\nsmtp A " + one + "\nmail A " + two + "\n");
}

void TestRealProbing::initTestCase()
{
    if (!m_mail.start()) {
        if (m_mail.isUnavailable())
            QSKIP(qPrintable(m_mail.reason()));
        QFAIL(qPrintable(m_mail.reason()));
    }
    makeZones();
    QVERIFY2(m_dns.start(), qPrintable(m_dns.reason()));
    m_authorities = QSslCertificate::fromPath(m_mail.caFile());
    for (const int number : {1, 2}) {
        for (const quint16 port : {tlsPort(), startTlsPort()}) {
            if (!silence(number, port))
                QSKIP("this system answers where the queue is full");
        }
    }
    m_socketsAtRest = openSockets();
}

DiscoveryPlan TestRealProbing::plan() const
{
    DiscoveryPlan plan{.siteOf = organizationalDomain,
                       .ports = {{tlsPort(), Security::ImplicitTls}, {startTlsPort(), Security::StartTls}},
                       .extraAuthorities = m_authorities};
    plan.httpsPort = tlsPort(); // silent where the mail ports are silent
    plan.ispdb = QUrl(u"https://ispdb.nowhere.test/"_s);
    plan.autodiscover = QUrl(u"https://exchange.nowhere.test/"_s);
    return plan;
}

void TestRealProbing::findsTheAnsweringPortBesideSilentOnes()
{
    DiscoveryPlan eager = plan();
    eager.httpsPort = closedPort();
    RealSearch found(m_catalog, QHostAddress(m_dns.address()), {.domain = u"example.test"_s}, eager);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), u"probing mail.example.test:%1 none -"_s.arg(tlsPort()));
    // The silent ports have 6 seconds each; nobody waits for them.
    QVERIFY2(found.took < 3s, QByteArray::number(qint64(found.took.count())));
    const QList<ProbedPort> ports = found.report().ports;
    QCOMPARE(ports.size(), 6);
    QCOMPARE(ports.at(0).state, PortState::Stopped);
    QCOMPARE(ports.at(2).state, PortState::Usable);
    QVERIFY(ports.at(2).mechanisms.contains(u"PLAIN"_s));
}

void TestRealProbing::findsTheServerByItsStartTlsPort()
{
    DiscoveryPlan without = plan();
    without.ports = {{closedPort(), Security::ImplicitTls}, {startTlsPort(), Security::StartTls}};
    without.httpsPort = closedPort();
    RealSearch found(m_catalog, QHostAddress(m_dns.address()), {.domain = u"example.test"_s}, without);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), u"probing mail.example.test:%1 none -"_s.arg(startTlsPort()));
    QCOMPARE(found.report().best()->server.security, Security::StartTls);
}

void TestRealProbing::asksBeforeUsingABadCertificate()
{
    RealSearch found = search(u"other.test"_s);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), u"probing smtp.other.test:%1 bad-certificate -"_s.arg(tlsPort()));
    const ProbedPort port = found.report().ports.first();
    QCOMPARE(port.state, PortState::Untrusted);
    QVERIFY(port.certificate && port.certificate->faults.contains(CertificateFault::HostMismatch));
}

void TestRealProbing::knowsAtOnceWhereAllPortsRefuse()
{
    RealSearch found = search(u"closed.test"_s);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), u"nothing"_s);
    QVERIFY2(found.took < 3s, QByteArray::number(qint64(found.took.count())));
    for (const ProbedPort &port : found.report().ports)
        QCOMPARE(port.state, PortState::Refused);
}

void TestRealProbing::endsInTimeWhereNothingAnswers()
{
    DiscoveryPlan hasty = plan();
    hasty.patience.overall = 800ms;
    RealSearch found(m_catalog, QHostAddress(m_dns.address()), {.domain = u"dead.test"_s}, hasty);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), u"nothing"_s);
    QVERIFY2(found.took >= 790ms && found.took < 2s, QByteArray::number(qint64(found.took.count())));
    QCOMPARE(found.stateOf(DiscoverySource::Autoconfig), SourceState::Failed);
    QCOMPARE(found.stateOf(DiscoverySource::WellKnown), SourceState::Failed);
    QCOMPARE(found.stateOf(DiscoverySource::Probing), SourceState::Failed);
    QCOMPARE(found.stateOf(DiscoverySource::ServiceRecord), SourceState::Nothing);
}

void TestRealProbing::leavesNothingBehindWhenLetGo_data()
{
    QTest::addColumn<int>("after");
    QTest::newRow("at once") << 0;
    QTest::newRow("while names are looked up") << 5;
    QTest::newRow("while ports are asked") << 250;
}

void TestRealProbing::leavesNothingBehindWhenLetGo()
{
    QFETCH(int, after);
    RealSearch found = search(u"dead.test"_s);
    int news = 0;
    found.start();
    QObject::connect(found.session.get(), &Discovery::changed, this, [&news] { ++news; });
    QTest::qWait(after); // what happens in the meantime is the test
    if (after > 200)
        QVERIFY(openSockets() > m_socketsAtRest);
    const int until = news;
    found.session.reset();
    QTRY_VERIFY_WITH_TIMEOUT(openSockets() <= m_socketsAtRest, 1000);
    QCOMPARE(news, until);
    QCOMPARE(found.ends, 0);
}

void TestRealProbing::tellsTheNetworksFaultFromTheServers_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<bool>("isPortOpenElsewhere");
    QTest::addColumn<QString>("verdict");
    // Silent here is a port of 127.0.0.1 beside those of Postfix; smtp.example.test has all its ports silent.
    QTest::newRow("the network") << u"mail.example.test"_s << false << u"port-blocked"_s;
    QTest::newRow("the server") << u"smtp.example.test"_s << true << u"server-silent"_s;
}

void TestRealProbing::tellsTheNetworksFaultFromTheServers()
{
    QFETCH(QString, host);
    QFETCH(bool, isPortOpenElsewhere);
    const SilentPort silent(QHostAddress(QHostAddress::LocalHost));
    QVERIFY(silent.isSilent());
    const quint16 port = isPortOpenElsewhere ? tlsPort() : silent.port();
    const ProviderCatalog catalog = witnessCatalog(port, startTlsPort());
    SystemDnsResolver dns({.nameserver = QHostAddress(m_dns.address())});
    const SurveyOrder order{
        .wanted = {.host = *HostName::parse(host).host, .port = port}, .providerId = u"own"_s, .withWitnesses = true};
    SurveyPlan plan{.ports = {{port, Security::ImplicitTls}, {startTlsPort(), Security::StartTls}}};
    plan.pace.deadline = 500ms;
    ServerSurvey survey(
        catalog, dns,
        [this](const PortQuestion &question) { return Story<PortProbe>(new SmtpPortProbe(question, m_authorities)); },
        order, plan);
    QSignalSpy finished(&survey, &PortSurvey::finished);
    survey.start();
    QVERIFY(finished.wait(5000));
    QTEST(QString(networkStateName(survey.verdict().state)), "verdict");
    QCOMPARE(survey.verdict().blocked, isPortOpenElsewhere ? QList<int>() : QList<int>{port});
    QCOMPARE(survey.verdict().instead.size(), isPortOpenElsewhere ? 0 : 1);
}

void TestRealProbing::finishedProgramFindsSettings()
{
    QProcess program;
    program.start(
        QStringLiteral(SENDPROOF_BIN_DIR "/sendproof-cli"),
        {u"discover"_s, u"haneul@srv.test"_s, u"--dns-server"_s, m_dns.address(), u"--no-ports"_s, u"--json"_s});
    QVERIFY2(program.waitForFinished(15000), qPrintable(program.errorString()));
    QCOMPARE(program.exitCode(), 0);
    const QJsonObject found =
        QJsonDocument::fromJson(program.readAllStandardOutput()).object().value("found"_L1).toObject();
    QCOMPARE(found.value("host"_L1), u"smtp.srv.test"_s);
    QCOMPARE(found.value("source"_L1), u"service-record"_s);
    QVERIFY(found.value("trusted"_L1).toBool());
}

QTEST_GUILESS_MAIN(TestRealProbing)
#include "tst_realprobing.moc"
