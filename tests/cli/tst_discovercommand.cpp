// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QJsonArray>
#include <QTemporaryFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

SubmissionServer serverAt(const QString &host, int port = 465)
{
    return {.host = *HostName::parse(host).host, .port = port, .security = usualSecurity(port)};
}

QList<SourceReport> sourcesWith(DiscoverySource found)
{
    QList<SourceReport> sources;
    for (int i = 0; i < discoverySourceCount; ++i) {
        const auto source = static_cast<DiscoverySource>(i);
        const SourceState state = source == found  ? SourceState::Found
                                  : source < found ? SourceState::Nothing
                                                   : SourceState::Stopped;
        sources.append({source, state, 12ms});
    }
    return sources;
}

/// What the domain's own autoconfig says, with a doubtful second one from its SRV records.
DiscoveryReport ownReport()
{
    DiscoveryReport report;
    report.domain = u"example.co.kr"_s;
    DiscoveredServer own{.source = DiscoverySource::Autoconfig, .server = serverAt(u"smtp.example.co.kr"_s)};
    own.login = LoginForm::FullAddress;
    own.saidBy = u"autoconfig.example.co.kr"_s;
    own.incoming = IncomingServer{.host = *HostName::parse(u"imap.example.co.kr").host};
    DiscoveredServer foreign{.source = DiscoverySource::ServiceRecord, .server = serverAt(u"mx.example.net"_s, 587)};
    foreign.doubt = TrustDoubt::OtherDomain;
    foreign.saidBy = u"example.co.kr"_s;
    report.found = {own, foreign};
    report.sources = sourcesWith(DiscoverySource::Autoconfig);
    report.took = 48ms;
    return report;
}

DiscoveryReport emptyReport()
{
    DiscoveryReport report = ownReport();
    report.found.clear();
    return report;
}

ProbedPort portAt(const SubmissionServer &server, PortState state, bool isExpected = false)
{
    ProbedPort port{.host = server.host, .port = server.port, .security = server.security, .state = state};
    port.hasConnected = state == PortState::Usable;
    port.isExpected = isExpected;
    port.took = 31ms;
    return port;
}

} // namespace

class TestDiscoverCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWhoWhereAndFromWhere();
    void printsStableJson();
    void tellsOfNothingFound();
    void asksForTheDomainOnly_data();
    void asksForTheDomainOnly();
    void sharesTheAddressWhereAllowed();
    void looksAtNoPortsWhereNotWanted_data();
    void looksAtNoPortsWhereNotWanted();
    void saysWhichPortIsBlocked();
    void saysWhyATickIsNeeded();
    void joinsThePortsOfSearchAndSurvey();
    void passesOnWhomToAskAndTrust();
    void refusesBadInput_data();
    void refusesBadInput();
    void showsNothingUnsafeFromOutside();
    void speaksKorean();
};

void TestDiscoverCommand::tellsWhoWhereAndFromWhere()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.seenPorts = {portAt(serverAt(u"smtp.example.co.kr"_s), PortState::Usable)};
    QCOMPARE(cli.run({u"discover"_s, u"haneul@example.co.kr"_s}), 0);
    for (const char *line : {"\nsmtp.example.co.kr\n", "\n  Server: smtp.example.co.kr\n", "\n  Port: 465\n",
                             "\n  Security: TLS", "(haneul@example.co.kr)\n", "imap.example.co.kr:993",
                             "autoconfig.example.co.kr\n", "This network lets port 465 through.\n",
                             "mx.example.net:587, STARTTLS", "(only if you know it)\n", "(12 ms)\n"})
        QVERIFY2(cli.out.contains(line), line);
    QVERIFY(cli.error.isEmpty());
}

void TestDiscoverCommand::printsStableJson()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.seenPorts = {portAt(serverAt(u"smtp.example.co.kr"_s), PortState::Usable)};
    cli.seenPorts.first().mechanisms = {u"PLAIN"_s, u"LOGIN"_s};
    QCOMPARE(cli.run({u"discover"_s, u"haneul@example.co.kr"_s, u"--json"_s}), 0);
    QCOMPARE(cli.lines().size(), 1);
    const QJsonObject json = cli.json();
    QCOMPARE(json.keys(), QStringList({u"address"_s, u"alternatives"_s, u"domain"_s, u"found"_s, u"ms"_s, u"network"_s,
                                       u"ports"_s, u"sources"_s}));
    QCOMPARE(json.value("address"_L1), u"haneul@example.co.kr"_s);
    const QJsonObject found = json.value("found"_L1).toObject();
    QCOMPARE(found.keys(), QStringList({u"doubt"_s, u"host"_s, u"incoming"_s, u"login"_s, u"port"_s, u"provider"_s,
                                        u"said_by"_s, u"security"_s, u"source"_s, u"trusted"_s}));
    QCOMPARE(found.value("source"_L1), u"autoconfig"_s);
    QCOMPARE(found.value("login"_L1), u"full_address"_s);
    QVERIFY(found.value("trusted"_L1).toBool() && found.value("doubt"_L1).isNull());
    QVERIFY(found.value("provider"_L1).isNull());
    QCOMPARE(found.value("incoming"_L1).toObject().value("port"_L1), 993);
    const QJsonObject other = json.value("alternatives"_L1).toArray().at(0).toObject();
    QCOMPARE(other.value("doubt"_L1), u"other-domain"_s);
    QVERIFY(!other.value("trusted"_L1).toBool() && other.value("incoming"_L1).isNull());
    const QJsonObject source = json.value("sources"_L1).toArray().at(2).toObject();
    QCOMPARE(source, QJsonObject({{u"source"_s, u"autoconfig"_s}, {u"state"_s, u"found"_s}, {u"ms"_s, 12}}));
    const QJsonObject port = json.value("ports"_L1).toArray().at(0).toObject();
    QCOMPARE(port.keys(),
             QStringList({u"connected"_s, u"host"_s, u"mechanisms"_s, u"ms"_s, u"port"_s, u"security"_s, u"state"_s}));
    QCOMPARE(port.value("mechanisms"_L1), QJsonArray({u"PLAIN"_s, u"LOGIN"_s}));
    QCOMPARE(json.value("network"_L1).toObject().value("state"_L1), u"open"_s);
    QCOMPARE(json.value("ms"_L1), 48);
}

void TestDiscoverCommand::tellsOfNothingFound()
{
    CliHarness cli;
    cli.foundSettings = emptyReport();
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--json"_s}), 1);
    QVERIFY(cli.json().value("found"_L1).isNull() && cli.json().value("network"_L1).isNull());
    QVERIFY(cli.json().value("address"_L1).isNull());
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s}), 1);
    QVERIFY(cli.out.contains("No settings were found for example.co.kr."));
    QVERIFY(!cli.surveyed);
}

void TestDiscoverCommand::asksForTheDomainOnly_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("domain");
    QTest::newRow("a domain") << u"example.co.kr"_s << u"example.co.kr"_s;
    QTest::newRow("an address") << u"haneul@example.co.kr"_s << u"example.co.kr"_s;
    QTest::newRow("upper case") << u"Haneul@Example.CO.KR"_s << u"example.co.kr"_s;
    QTest::newRow("blanks around it") << u"  haneul@example.co.kr "_s << u"example.co.kr"_s;
    QTest::newRow("a Korean domain") << u"하늘.한국"_s << u"xn--wh1bz27d.xn--3e0b707e"_s;
    QTest::newRow("a Korean address") << u"이하늘@하늘.한국"_s << u"xn--wh1bz27d.xn--3e0b707e"_s;
}

void TestDiscoverCommand::asksForTheDomainOnly()
{
    QFETCH(QString, typed);
    CliHarness cli;
    cli.foundSettings = emptyReport();
    cli.run({u"discover"_s, typed});
    QTEST(cli.searched.value_or(DiscoveryOrder()).domain, "domain");
    QVERIFY(cli.searched->address.isEmpty());
    QVERIFY(!cli.searched->isOffline);
}

void TestDiscoverCommand::sharesTheAddressWhereAllowed()
{
    CliHarness cli;
    cli.foundSettings = emptyReport();
    cli.run({u"discover"_s, u"Haneul@하늘.한국"_s, u"--share-address"_s});
    QCOMPARE(cli.searched->address, u"Haneul@xn--wh1bz27d.xn--3e0b707e"_s);
}

void TestDiscoverCommand::looksAtNoPortsWhereNotWanted_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("no ports") << u"--no-ports"_s;
    QTest::newRow("offline") << u"--offline"_s;
}

void TestDiscoverCommand::looksAtNoPortsWhereNotWanted()
{
    QFETCH(QString, option);
    CliHarness cli;
    cli.foundSettings = ownReport();
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--json"_s, option}), 0);
    QVERIFY(!cli.surveyed);
    QVERIFY(cli.json().value("network"_L1).isNull());
    QCOMPARE(cli.searched->isOffline, option == u"--offline"_s);
}

void TestDiscoverCommand::saysWhichPortIsBlocked()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.foundSettings.found.first().providerId = u"naver"_s;
    cli.seenPorts = {portAt(serverAt(u"smtp.example.co.kr"_s), PortState::Silent, true),
                     portAt(serverAt(u"smtp.example.co.kr"_s, 587), PortState::Usable)};
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s}), 0);
    QVERIFY(cli.out.contains("\nThis network blocks port 465\n") && cli.out.contains("587"));
    QVERIFY(cli.out.contains("\nNaver\n"));
    QCOMPARE(cli.surveyed->wanted.host.ascii(), u"smtp.example.co.kr"_s);
    QCOMPARE(cli.surveyed->providerId, u"naver"_s);
    QVERIFY(cli.surveyed->withWitnesses);
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--json"_s}), 0);
    const QJsonObject network = cli.json().value("network"_L1).toObject();
    QCOMPARE(network.value("state"_L1), u"port-blocked"_s);
    QCOMPARE(network.value("blocked"_L1), QJsonArray({465}));
    QCOMPARE(network.value("instead"_L1).toArray().at(0).toObject().value("port"_L1), 587);
}

void TestDiscoverCommand::saysWhyATickIsNeeded()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.foundSettings.found.removeFirst();
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--no-ports"_s}), 0);
    QVERIFY(cli.out.contains("The server belongs to another domain"));
    QVERIFY(cli.out.contains("Use it only if you know it"));
}

void TestDiscoverCommand::joinsThePortsOfSearchAndSurvey()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    const SubmissionServer both = serverAt(u"smtp.example.co.kr"_s);
    cli.foundSettings.ports = {portAt(both, PortState::Stopped),
                               portAt(serverAt(u"mail.example.co.kr"_s), PortState::Refused)};
    cli.seenPorts = {portAt(both, PortState::Usable), portAt(serverAt(u"smtp.naver.com"_s), PortState::Usable)};
    cli.run({u"discover"_s, u"example.co.kr"_s, u"--json"_s});
    QStringList ports;
    for (const QJsonValue port : cli.json().value("ports"_L1).toArray())
        ports.append(port["host"_L1].toString() + u' ' + port["state"_L1].toString());
    QCOMPARE(ports, QStringList(
                        {u"smtp.example.co.kr usable"_s, u"mail.example.co.kr refused"_s, u"smtp.naver.com usable"_s}));
}

void TestDiscoverCommand::passesOnWhomToAskAndTrust()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("-----BEGIN CERTIFICATE-----\nAAAA\n");
    file.close();
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.run({u"discover"_s, u"example.co.kr"_s, u"--dns-server=192.0.2.53"_s, u"--ca-file"_s, file.fileName()});
    QVERIFY(cli.surveyed);
    QCOMPARE(cli.reach.nameserver, u"192.0.2.53"_s);
    QVERIFY(cli.reach.trustedCertificates.contains("AAAA"));
    QVERIFY(file.open());
    file.write("-----BEGIN CERTIFICATE-----\nunreadable\n");
    file.close();
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--ca-file"_s, file.fileName()}), 2);
    QVERIFY(cli.error.contains("--ca-file"));
}

void TestDiscoverCommand::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("two") << QStringList{u"a.com"_s, u"b.com"_s};
    QTest::newRow("one label") << QStringList{u"localhost"_s};
    QTest::newRow("an IP address") << QStringList{u"192.0.2.1"_s};
    QTest::newRow("a URL") << QStringList{u"https://example.com/"_s};
    QTest::newRow("a server with its port") << QStringList{u"example.com:465"_s};
    QTest::newRow("a line break") << QStringList{u"example.com\nfoo"_s};
    QTest::newRow("two @") << QStringList{u"a@b@example.com"_s};
    QTest::newRow("nothing before the @") << QStringList{u"@example.com"_s};
    QTest::newRow("nothing behind the @") << QStringList{u"haneul@"_s};
    QTest::newRow("an invisible character") << QStringList{u"haneul@exa\u200Bmple.com"_s};
    QTest::newRow("no address to share") << QStringList{u"example.com"_s, u"--share-address"_s};
    QTest::newRow("a name as DNS server") << QStringList{u"example.com"_s, u"--dns-server=dns.example"_s};
    QTest::newRow("an empty DNS server") << QStringList{u"example.com"_s, u"--dns-server="_s};
    QTest::newRow("no such file") << QStringList{u"example.com"_s, u"--ca-file=/nowhere/ca.pem"_s};
    QTest::newRow("a value too many") << QStringList{u"example.com"_s, u"--offline=yes"_s};
    QTest::newRow("an unknown option") << QStringList{u"example.com"_s, u"--port=465"_s};
}

void TestDiscoverCommand::refusesBadInput()
{
    QFETCH(QStringList, arguments);
    CliHarness cli;
    QCOMPARE(cli.run(QStringList{u"discover"_s} + arguments), 2);
    QVERIFY(!cli.searched);
    QVERIFY(cli.out.isEmpty() && !cli.error.isEmpty());
}

void TestDiscoverCommand::showsNothingUnsafeFromOutside()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.foundSettings.found.first().saidBy = u"auto\u202Econfig\u001b[2J"_s;
    cli.seenPorts = {portAt(serverAt(u"smtp.example.co.kr"_s), PortState::Usable)};
    cli.seenPorts.first().mechanisms = {u"PL\u001b[2JAIN"_s};
    for (const auto &form : {u"--json"_s, u"--lang=en"_s}) {
        QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, form}), 0);
        QVERIFY(!cli.out.isEmpty() && !cli.hasSaid("\x1b") && !cli.hasSaid("\\u001b") && !cli.hasSaid("\u202E"));
    }
}

void TestDiscoverCommand::speaksKorean()
{
    CliHarness cli;
    cli.foundSettings = ownReport();
    cli.seenPorts = {portAt(serverAt(u"smtp.example.co.kr"_s), PortState::Usable)};
    cli.foundSettings.found.first().providerId = u"naver"_s;
    QCOMPARE(cli.run({u"discover"_s, u"example.co.kr"_s, u"--lang=ko"_s}), 0);
    QVERIFY(cli.out.contains("\n네이버\n"));
    // Labels and sentences are translated; what stands beside a label may be a name or a number.
    for (const QString &line : cli.lines())
        QVERIFY2(line.contains("[ko]"_L1) || line == u"네이버"_s || line.contains(u"mx.example.net"_s),
                 qPrintable(line));
}

QTEST_GUILESS_MAIN(TestDiscoverCommand)
#include "tst_discovercommand.moc"
