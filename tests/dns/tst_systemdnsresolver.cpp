// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/domaincheck.h"
#include "dns/systemdnsresolver.h"

#include "support/lyingdnsserver.h"
#include "support/realdnsserver.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

class TestSystemDnsResolver : public QObject
{
    Q_OBJECT

private:
    RealDnsServer m_server;

    static DnsAnswer ask(SystemDnsResolver &resolver, const QString &name, DnsType type)
    {
        std::optional<DnsAnswer> given;
        QObject context;
        resolver.ask({name, type}, &context, [&given](const DnsAnswer &answer) {
            if (given)
                qFatal("answered twice");
            given = answer;
        });
        if (given || !QTest::qWaitFor([&given] { return given.has_value(); }, 10000))
            qFatal("answered from inside ask(), or not at all");
        return *given;
    }
    DnsSettings settings() const { return {.nameserver = QHostAddress(m_server.address())}; }

private Q_SLOTS:
    void initTestCase();
    void tellsOutcomesApart_data();
    void tellsOutcomesApart();
    void readsEveryType();
    void joinsSplitStringsWithoutBlank();
    void givesUpOnASilentServer();
    void saysWhenNobodyListens();
    void ignoresRecordsOfOtherNames();
    void refusesWhatIsMalformedOrTooMuch();
    void asksTheSameQuestionOnce();
    void answersNobodyWhoIsGone();
    void checksARealDomain_data();
    void checksARealDomain();
};

void TestSystemDnsResolver::initTestCase()
{
    QByteArray crowds;
    for (int i = 0; i < 65; ++i) {
        const QByteArray number = QByteArray::number(i);
        crowds += "toomany TXT \"" + number + "\"\n" + (i < 64 ? "enough TXT \"" + number + "\"\n" : QByteArray());
    }
    const QByteArray chunk = " \"" + QByteArray(200, 'x') + "\"";
    m_server.addZone(u"example.test"_s, "@ MX 20 mx2\n@ MX 10 mx1\n@ TXT \"v=spf1 include:_spf.mail\" \".test -all\"\n"
                                        "@ TXT \"something else\"\n"
                                        "_dmarc TXT \"v=DMARC1; p=reject\"\n"
                                        "s1._domainkey CNAME s1.dkim.mail.test.\n"
                                        "www A 192.0.2.1\nwww AAAA 2001:db8::1\n"
                                        "alias CNAME www\nfar CNAME host.mail.test.\nnowhere CNAME gone\n"
                                        "round CNAME trip\ntrip CNAME round\n"
                                        "a.deep.empty A 192.0.2.9\n"
                                        "_submission._tcp SRV 0 1 587 smtp\n_imap._tcp SRV 0 0 0 .\nnull MX 0 .\n"
                                        "big TXT" +
                                            chunk.repeated(20) + "\n" + crowds + "under TXT \"a\\255b\"\n");
    m_server.addZone(u"mail.test"_s,
                     "host A 198.51.100.7\n_spf TXT \"v=spf1 ip4:198.51.100.0/24 ~all\"\n"
                     "s1.dkim TXT \"v=DKIM1; k=ed25519; \" \"p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=\"\n");
    m_server.addZone(u"2.0.192.in-addr.arpa"_s, "1 PTR www.example.test.\n");
    m_server.addZone(u"two.test"_s, "@ TXT \"v=spf1 -all\"\n@ TXT \"v=spf1 include:_spf.mail.test ~all\"\n");
    m_server.addZone(u"loop.test"_s,
                     "@ TXT \"v=spf1 include:b.loop.test -all\"\nb TXT \"v=spf1 redirect=loop.test\"\n");
    m_server.addZone(u"many.test"_s,
                     "@ TXT \"v=spf1 include:a.many.test include:b.many.test include:_spf.mail.test -all\"\n"
                     "a TXT \"v=spf1 a:1.many.test a:2.many.test a:3.many.test a:4.many.test a:5.many.test ~all\"\n"
                     "b TXT \"v=spf1 include:a.many.test ~all\"\n");
    m_server.addZone(u"half.test"_s, "@ TXT \"v=spf1 include:x.broken.test include:_spf.mail.test -all\"\n");
    m_server.addBrokenZone(u"broken.test"_s);
    if (m_server.start())
        return;
    if (m_server.isUnavailable())
        QSKIP(qPrintable(m_server.reason()));
    QFAIL(qPrintable(m_server.reason()));
}

void TestSystemDnsResolver::tellsOutcomesApart_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<DnsType>("type");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("found") << u"www.example.test"_s << DnsType::A << u"found"_s;
    QTest::newRow("upper case and final dot") << u"WWW.Example.TEST."_s << DnsType::A << u"found"_s;
    QTest::newRow("no such name") << u"missing.example.test"_s << DnsType::A << u"no-such-name"_s;
    QTest::newRow("no data") << u"www.example.test"_s << DnsType::Txt << u"no-data"_s;
    QTest::newRow("no data at an empty name") << u"deep.empty.example.test"_s << DnsType::Txt << u"no-data"_s;
    QTest::newRow("server failure") << u"broken.test"_s << DnsType::A << u"temporary-error"_s;
    QTest::newRow("refused") << u"elsewhere.example"_s << DnsType::A << u"temporary-error"_s;
    QTest::newRow("alias") << u"alias.example.test"_s << DnsType::A << u"found"_s;
    QTest::newRow("alias without this type") << u"alias.example.test"_s << DnsType::Txt << u"no-data"_s;
    QTest::newRow("alias into another zone") << u"far.example.test"_s << DnsType::A << u"found"_s;
    QTest::newRow("alias to nothing") << u"nowhere.example.test"_s << DnsType::A << u"no-such-name"_s;
    QTest::newRow("aliases in a circle") << u"round.example.test"_s << DnsType::A << u"unusable"_s;
    QTest::newRow("65 records") << u"toomany.example.test"_s << DnsType::Txt << u"unusable"_s;
    QTest::newRow("empty name") << QString() << DnsType::A << u"unusable"_s;
    QTest::newRow("two dots") << u"a..example.test"_s << DnsType::A << u"unusable"_s;
    QTest::newRow("blank") << u"a b.example.test"_s << DnsType::A << u"unusable"_s;
    QTest::newRow("label of 64") << QString(64, u'a') + u".example.test"_s << DnsType::A << u"unusable"_s;
    QTest::newRow("very long") << QString(5000, u'a') << DnsType::A << u"unusable"_s;
}

void TestSystemDnsResolver::tellsOutcomesApart()
{
    QFETCH(QString, name);
    QFETCH(DnsType, type);
    SystemDnsResolver resolver(settings());
    const DnsAnswer answer = ask(resolver, name, type);
    QTEST(QString(dnsOutcomeName(answer.outcome)), "outcome");
    QCOMPARE(answer.addresses.size(), answer.outcome == DnsOutcome::Found ? 1 : 0);
}

void TestSystemDnsResolver::readsEveryType()
{
    SystemDnsResolver resolver(settings());
    const DnsAnswer mx = ask(resolver, u"example.test"_s, DnsType::Mx);
    QCOMPARE(mx.mailServers.size(), 2);
    QCOMPARE(mx.mailServers.first().host, u"mx1.example.test"_s);
    QCOMPARE(mx.mailServers.first().preference, 10);
    QVERIFY(ask(resolver, u"null.example.test"_s, DnsType::Mx).mailServers.first().host.isEmpty());
    const DnsAnswer srv = ask(resolver, u"_submission._tcp.example.test"_s, DnsType::Srv);
    QCOMPARE(srv.services.first().host, u"smtp.example.test"_s);
    QCOMPARE(srv.services.first().port, 587);
    QVERIFY(ask(resolver, u"_imap._tcp.example.test"_s, DnsType::Srv).services.first().host.isEmpty());
    QCOMPARE(ask(resolver, u"www.example.test"_s, DnsType::Aaaa).addresses, {*IpAddress::parse(u"2001:db8::1")});
    QCOMPARE(ask(resolver, IpAddress::parse(u"192.0.2.1")->reverseName(), DnsType::Ptr).names, {u"www.example.test"_s});
    QCOMPARE(ask(resolver, u"far.example.test"_s, DnsType::A).addresses, {*IpAddress::parse(u"198.51.100.7")});
}

void TestSystemDnsResolver::joinsSplitStringsWithoutBlank()
{
    SystemDnsResolver resolver(settings());
    const DnsAnswer answer = ask(resolver, u"example.test"_s, DnsType::Txt);
    QCOMPARE(answer.texts.size(), 2);
    QVERIFY(answer.texts.contains("v=spf1 include:_spf.mail.test -all"));
    QCOMPARE(ask(resolver, u"enough.example.test"_s, DnsType::Txt).texts.size(), 64);
    // 4 KB don't fit a datagram: the library asks again over TCP.
    QCOMPARE(ask(resolver, u"big.example.test"_s, DnsType::Txt).texts, {QByteArray(4000, 'x')});
    QCOMPARE(ask(resolver, u"under.example.test"_s, DnsType::Txt).texts, {QByteArray("a\xFF"
                                                                                     "b")});
}

void TestSystemDnsResolver::givesUpOnASilentServer()
{
    LyingDnsServer server(1);
    if (!server.isListening)
        QSKIP("port 53 can't be had here");
    server.isSilent = true;
    SystemDnsResolver resolver({.nameserver = ownAddress(1), .deadline = 150ms});
    QElapsedTimer timer;
    timer.start();
    QCOMPARE(ask(resolver, u"example.test"_s, DnsType::A).outcome, DnsOutcome::TimedOut);
    QVERIFY(timer.elapsed() >= 140 && timer.elapsed() < 1500);
    // No answer isn't kept: once the server speaks, it is heard.
    server.isSilent = false;
    server.tail = textRecord(askedName, "\x02hi");
    SystemDnsResolver later({.nameserver = ownAddress(1)});
    QCOMPARE(ask(later, u"example.test"_s, DnsType::Txt).texts, {QByteArray("hi")});
}

void TestSystemDnsResolver::saysWhenNobodyListens()
{
    SystemDnsResolver resolver({.nameserver = ownAddress(3)});
    QCOMPARE(ask(resolver, u"example.test"_s, DnsType::A).outcome, DnsOutcome::TemporaryError);
}

void TestSystemDnsResolver::ignoresRecordsOfOtherNames()
{
    LyingDnsServer server(1);
    if (!server.isListening)
        QSKIP("port 53 can't be had here");
    server.tail = textRecord(QByteArray("\x05"
                                        "other\x04"
                                        "test\0",
                                        12),
                             "\x02hi");
    SystemDnsResolver resolver({.nameserver = ownAddress(1)});
    const DnsAnswer answer = ask(resolver, u"example.test"_s, DnsType::Txt);
    QCOMPARE(answer.outcome, DnsOutcome::NoData);
    QVERIFY(answer.texts.isEmpty());
}

void TestSystemDnsResolver::refusesWhatIsMalformedOrTooMuch()
{
    LyingDnsServer server(1);
    if (!server.isListening)
        QSKIP("port 53 can't be had here");
    const auto outcome = [&server](const QByteArray &tail, int answers) {
        server.tail = tail;
        server.answers = answers;
        SystemDnsResolver resolver({.nameserver = ownAddress(1)});
        return ask(resolver, u"example.test"_s, DnsType::Txt).outcome;
    };
    QCOMPARE(outcome(textRecord(askedName, "\x02hi").repeated(16), 16), DnsOutcome::Found);
    QCOMPARE(outcome(textRecord(askedName, "\x20hi"), 1), DnsOutcome::Unusable);
    // A server that has nothing for any name is no better than none.
    QCOMPARE(outcome({}, 0), DnsOutcome::TemporaryError);
    // A name that points at itself.
    QCOMPARE(outcome(textRecord(QByteArray("\xC0\x1E"), "\x02hi"), 1), DnsOutcome::Unusable);
}

void TestSystemDnsResolver::asksTheSameQuestionOnce()
{
    LyingDnsServer server(1);
    if (!server.isListening)
        QSKIP("port 53 can't be had here");
    server.tail = textRecord(askedName, "\x02hi");
    SystemDnsResolver resolver({.nameserver = ownAddress(1), .keep = 100ms});
    QObject context;
    int answers = 0;
    for (int i = 0; i < 5; ++i)
        resolver.ask({i % 2 ? u"example.test"_s : u"EXAMPLE.test"_s, DnsType::Txt}, &context,
                     [&answers](const DnsAnswer &answer) { answers += answer.texts.size() == 1; });
    QTRY_COMPARE(answers, 5);
    QCOMPARE(server.questions, 1);
    ask(resolver, u"example.test"_s, DnsType::Txt);
    QCOMPARE(server.questions, 1);
    QElapsedTimer timer;
    timer.start();
    QTRY_VERIFY(timer.elapsed() > 110);
    ask(resolver, u"example.test"_s, DnsType::Txt);
    QCOMPARE(server.questions, 2);
}

void TestSystemDnsResolver::answersNobodyWhoIsGone()
{
    auto resolver = std::make_unique<SystemDnsResolver>(settings());
    auto context = std::make_unique<QObject>();
    QObject stays;
    int told = 0;
    const auto count = [&told](const DnsAnswer &) { ++told; };
    resolver->ask({u"www.example.test"_s, DnsType::A}, context.get(), count);
    context.reset();
    ask(*resolver, u"www.example.test"_s, DnsType::A);
    QCOMPARE(told, 0);
    // Neither from a resolver that is gone: one question on its way, one answered from what is kept.
    resolver->ask({u"mx1.example.test"_s, DnsType::A}, &stays, count);
    resolver->ask({u"www.example.test"_s, DnsType::A}, &stays, count);
    resolver.reset();
    SystemDnsResolver other(settings());
    ask(other, u"mx1.example.test"_s, DnsType::A);
    QCOMPARE(told, 0);
}

void TestSystemDnsResolver::checksARealDomain_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("allowance");
    QTest::addColumn<QString>("outlook");
    QTest::addColumn<QByteArray>("record");
    const auto row = [](const char *domain, const char *problem, const char *allowance, const char *outlook,
                        const char *record = "") {
        QTest::newRow(domain) << QString::fromLatin1(problem) << QString::fromLatin1(allowance)
                              << QString::fromLatin1(outlook) << QByteArray(record);
    };
    row("example.test", "none", "allowed", "passes");
    row("two.test", "several-records", "broken", "fails", "v=spf1 include:_spf.mail.test ~all");
    row("loop.test", "loop", "broken", "fails");
    row("many.test", "too-many-void-lookups", "broken", "fails");
    row("half.test", "no-answer", "unknown", "unknown");
}

void TestSystemDnsResolver::checksARealDomain()
{
    SystemDnsResolver resolver(settings());
    const SenderService service{
        .id = u"mail"_s, .spfInclude = "_spf.mail.test", .dkimSelectors = {u"s1"_s}, .source = u"x"_s};
    DomainCheck check(resolver,
                      {.domain = QString::fromLatin1(QTest::currentDataTag()), .service = service, .known = {}});
    std::optional<DomainReport> report;
    connect(&check, &DomainProbe::finished, this,
            [&report](const Result<DomainReport> &result) { report = result.value(); });
    check.start();
    QTRY_VERIFY(report.has_value());
    QTEST(QString(spfProblemName(report->spf.trouble.problem)), "problem");
    QTEST(QString(spfAllowanceName(report->allowance)), "allowance");
    QTEST(QString(dmarcOutlookName(report->outlook)), "outlook");
    QTEST(report->spfAdvice.record, "record");
    QCOMPARE(report->dkim.first().key.has_value(), report->domain == u"example.test"_s);
}

QTEST_GUILESS_MAIN(TestSystemDnsResolver)
#include "tst_systemdnsresolver.moc"
