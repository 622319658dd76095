// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// What is found of a domain whose SPF record names somebody else.
DomainReport strangersReport()
{
    DomainReport report;
    report.domain = report.organizational = u"example.com"_s;
    report.service = SenderService{.id = u"naver"_s, .spfInclude = "_spf.naver.test", .dkimSelectors = {u"s1"_s}};
    report.mxOutcome = DnsOutcome::Found;
    report.mailServers = {{u"mx.example.com"_s, 10}};
    report.spf.texts = {"v=spf1 mx -all"};
    report.spf.record = std::get<SpfRecord>(SpfRecord::parse("v=spf1 mx -all"));
    report.spf.termLookups = {1, 0};
    report.spf.lookups = 1;
    report.allowance = SpfAllowance::NotAllowed;
    report.dkim = {{u"s1"_s, u"example.com"_s, DnsOutcome::NoSuchName, {}}};
    report.dmarc = {DnsOutcome::NoSuchName, u"example.com"_s, DmarcFault::NotARecord};
    conclude(report, 1);
    return report;
}

} // namespace

class TestDomainCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTheRecordsToPublish();
    void printsStableJson();
    void endsWellWhereNothingIsToBeDone();
    void takesTheDomainAsPeopleWriteIt();
    void asksForAProviderWithoutFactsToo();
    void refusesBadInput_data();
    void refusesBadInput();
    void saysWhyThereIsNoReport();
    void showsNothingUnsafeFromDns();
    void speaksKorean();
};

void TestDomainCommand::offersTheRecordsToPublish()
{
    CliHarness cli;
    cli.domainResult = strangersReport();
    QCOMPARE(cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s, u"--dns-server=192.0.2.53"_s}), 1);
    QVERIFY(cli.out.contains("Mail that Naver sends as example.com fails DMARC."));
    QVERIFY(cli.out.contains("\n  example.com\n  v=spf1 mx include:_spf.naver.test -all\n"));
    QVERIFY(cli.out.contains("\n  _dmarc.example.com\n  v=DMARC1; p=none; rua=mailto:postmaster@example.com\n"));
    QCOMPARE(cli.probedDomain.service->spfInclude, "_spf.naver.test");
    QCOMPARE(cli.probedNameserver, u"192.0.2.53"_s);
}

void TestDomainCommand::printsStableJson()
{
    CliHarness cli;
    cli.domainResult = strangersReport();
    QCOMPARE(cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s, u"--json"_s}), 1);
    const QJsonObject json = cli.json();
    QCOMPARE(json.keys(),
             QStringList({u"dkim"_s, u"dmarc"_s, u"dmarc_outlook"_s, u"domain"_s, u"explanation"_s, u"language"_s,
                          u"mx"_s, u"needs_change"_s, u"organizational_domain"_s, u"provider"_s, u"spf"_s}));
    QCOMPARE(json.value("dmarc_outlook"_L1), u"fails"_s);
    const QJsonObject spf = json.value("spf"_L1).toObject();
    QCOMPARE(spf.keys(), QStringList({u"allowance"_s, u"lookups"_s, u"problem"_s, u"problem_at"_s, u"problem_term"_s,
                                      u"providers"_s, u"record"_s, u"records"_s, u"step"_s}));
    QCOMPARE(spf.value("record"_L1), u"v=spf1 mx include:_spf.naver.test -all"_s);
    QCOMPARE(spf.value("step"_L1), u"replace"_s);
    QCOMPARE(json.value("dkim"_L1).toArray().at(0).toObject().value("name"_L1), u"s1._domainkey.example.com"_s);
    QVERIFY(json.value("dmarc"_L1).toObject().value("policy"_L1).isNull());
    QCOMPARE(json.value("explanation"_L1).toObject().value("records"_L1).toArray().size(), 2);
}

void TestDomainCommand::endsWellWhereNothingIsToBeDone()
{
    CliHarness cli;
    DomainReport report = strangersReport();
    report.allowance = SpfAllowance::Allowed;
    report.dmarc = {DnsOutcome::Found, u"example.com"_s, DmarcRecord{}};
    report.dmarcAdvice.clear();
    conclude(report, 1);
    cli.domainResult = report;
    QCOMPARE(cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s}), 0);
    QVERIFY(cli.out.startsWith("Naver may send as example.com, and its mail passes DMARC.\n"));
}

void TestDomainCommand::takesTheDomainAsPeopleWriteIt()
{
    CliHarness cli;
    cli.domainResult = strangersReport();
    cli.run({u"domain"_s, u"하늘.한국"_s});
    QCOMPARE(cli.probedDomain.domain, u"xn--wh1bz27d.xn--3e0b707e"_s);
    QVERIFY(!cli.probedDomain.service);
    QCOMPARE(cli.probedDomain.known.size(), 1);
    QVERIFY(!cli.touched.contains(u"catalog"_s));
}

void TestDomainCommand::asksForAProviderWithoutFactsToo()
{
    CliHarness cli;
    cli.world.readSenderServices = [] { return SenderServices::fromJson(R"({"services": []})"); };
    cli.domainResult = strangersReport();
    cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s});
    QCOMPARE(cli.probedDomain.service->id, u"naver"_s);
    QVERIFY(cli.probedDomain.service->spfInclude.isEmpty());
}

void TestDomainCommand::refusesBadInput_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("none") << QStringList{};
    QTest::newRow("two") << QStringList{u"a.com"_s, u"b.com"_s};
    QTest::newRow("one label") << QStringList{u"localhost"_s};
    QTest::newRow("an address") << QStringList{u"192.0.2.1"_s};
    QTest::newRow("a mail address") << QStringList{u"a@example.com"_s};
    QTest::newRow("a line break") << QStringList{u"example.com\nfoo"_s};
    QTest::newRow("a URL") << QStringList{u"https://example.com/"_s};
    QTest::newRow("no such provider") << QStringList{u"example.com"_s, u"--provider=nobody"_s};
    QTest::newRow("server name") << QStringList{u"example.com"_s, u"--dns-server=dns.example"_s};
    QTest::newRow("server empty") << QStringList{u"example.com"_s, u"--dns-server="_s};
}

void TestDomainCommand::refusesBadInput()
{
    QFETCH(QStringList, arguments);
    CliHarness cli;
    QCOMPARE(cli.run(QStringList{u"domain"_s} + arguments), 2);
    QVERIFY(cli.probedDomain.domain.isEmpty());
}

void TestDomainCommand::saysWhyThereIsNoReport()
{
    CliHarness cli;
    cli.domainResult = Failure{.kind = FailureKind::HostNotFound};
    QCOMPARE(cli.run({u"domain"_s, u"example.com"_s, u"--json"_s}), 1);
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"host-not-found"_s);
    cli.domainResult = Failure{.kind = FailureKind::TimedOut};
    QCOMPARE(cli.run({u"domain"_s, u"example.com"_s}), 3);
    QVERIFY(cli.error.contains("DNS didn't answer in time."));
}

void TestDomainCommand::showsNothingUnsafeFromDns()
{
    CliHarness cli;
    DomainReport report = strangersReport();
    report.mailServers = {{u"mx\u202E\u001b[2J.example"_s, 10}};
    report.spf.texts = {"v=spf1 \x1b[2Jx"};
    report.spf.trouble = {SpfProblem::BadTerm, u"example.com"_s, "\x1b[2Jx"};
    conclude(report, 1);
    cli.domainResult = report;
    for (const auto &form : {u"--json"_s, u"--lang=en"_s}) {
        cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s, form});
        QVERIFY(!cli.out.isEmpty() && !cli.hasSaid("\x1b") && !cli.hasSaid("\\u001b") && !cli.hasSaid("\u202E"));
    }
}

void TestDomainCommand::speaksKorean()
{
    CliHarness cli;
    cli.domainResult = strangersReport();
    cli.run({u"domain"_s, u"example.com"_s, u"--provider"_s, u"naver"_s, u"--lang=ko"_s, u"--json"_s});
    const QJsonObject explanation = cli.json().value("explanation"_L1).toObject();
    QVERIFY(explanation.value("verdict"_L1).toString().startsWith("[ko]"_L1));
    for (const QJsonValue finding : explanation.value("findings"_L1).toArray())
        QVERIFY(finding.toString().startsWith("[ko]"_L1));
}

QTEST_GUILESS_MAIN(TestDomainCommand)
#include "tst_domaincommand.moc"
