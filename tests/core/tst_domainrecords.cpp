// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domainreport.h"
#include "core/senderservices.h"

#include "support/fakedns.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

SpfSurvey survey(FakeDns &dns, const QString &domain)
{
    SpfSurveyor surveyor(domain);
    auto question = surveyor.start();
    for (int i = 0; question; ++i) {
        if (i > 50)
            qFatal("a survey does not end");
        question = surveyor.answer(dns.lookUp(*question));
    }
    return surveyor.survey();
}

} // namespace

class TestDomainRecords : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void countsTheLookupsOfATree_data();
    void countsTheLookupsOfATree();
    void offersOneSpfRecord_data();
    void offersOneSpfRecord();
    void offersNoRecordThatNamesNobody();
    void refusesADamagedListOfServices_data();
    void refusesADamagedListOfServices();
    void theListOfServicesFitsTheCatalogue();
};

void TestDomainRecords::countsTheLookupsOfATree_data()
{
    QTest::addColumn<QByteArray>("record");
    QTest::addColumn<int>("lookups");
    QTest::addColumn<QString>("problem");
    const auto row = [](const char *record, int lookups, const char *problem) {
        QTest::newRow(record) << QByteArray(record) << lookups << QString::fromLatin1(problem);
    };
    row("v=spf1 -all", 0, "none");
    row("v=spf1 a mx ip4:192.0.2.1 include:two.test -all", 5, "none");
    row("v=spf1 -all a mx", 0, "none");
    row("v=spf1 redirect=two.test", 3, "none");
    row("v=spf1 a redirect=two.test -all", 1, "none");
    row("v=spf1 include:%{d2}.test -all", 1, "none");
    row("v=spf1 include:loop.test -all", 2, "loop");
    row("v=spf1 include:two.test include:two.test include:two.test include:two.test -all", 12, "too-many-lookups");
    row("v=spf1 include:gone.test -all", 1, "include-without-record");
    row("v=spf1 include:broken.test -all", 1, "bad-term");
    row("v=spf1 include:silent.test -all", 1, "no-answer");
}

void TestDomainRecords::countsTheLookupsOfATree()
{
    QFETCH(QByteArray, record);
    QFETCH(int, lookups);
    QFETCH(QString, problem);
    FakeDns dns;
    dns.add("two.test TXT v=spf1 a mx -all\nloop.test TXT v=spf1 include:loop.test\nbroken.test TXT v=spf1 x\n"
            "silent.test TXT !timed-out\nexample.com TXT " +
            record);
    const SpfSurvey found = survey(dns, u"example.com"_s);
    QCOMPARE(found.lookups, lookups);
    QCOMPARE(QString(spfProblemName(found.trouble.problem)), problem);
}

void TestDomainRecords::offersOneSpfRecord_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QString>("step");
    QTest::addColumn<QByteArray>("offer");
    const auto row = [](const char *records, const char *step, const char *offer) {
        QTest::newRow(records) << QByteArray(records) << QString::fromLatin1(step) << QByteArray(offer);
    };
    row("unrelated", "add", "v=spf1 include:_spf.new.test ~all");
    row("v=spf1 -all", "replace", "v=spf1 include:_spf.new.test -all");
    row("v=spf1 ip4:192.0.2.1 mx ~all", "replace", "v=spf1 ip4:192.0.2.1 mx include:_spf.new.test ~all");
    row("v=spf1 a", "replace", "v=spf1 a include:_spf.new.test ~all");
    row("v=spf1 +all", "replace", "v=spf1 include:_spf.new.test ~all");
    row("v=spf1 -all ip4:192.0.2.1", "replace", "v=spf1 include:_spf.new.test -all");
    row("v=spf1 redirect=two.test", "replace", "v=spf1 include:_spf.new.test redirect=two.test");
    row("v=spf1 a exp=why.test -all", "replace", "v=spf1 a include:_spf.new.test exp=why.test -all");
    row("v=spf1 a -all|v=spf1 a mx ~all", "replace", "v=spf1 a mx include:_spf.new.test ~all");
    row("v=spf1 a -all|v=spf1 redirect=two.test", "replace", "v=spf1 a include:_spf.new.test -all");
    row("v=spf1 a|v=spf1 nonsense", "fix-first", "");
    row("v=spf1 ip:192.0.2.1 -all", "fix-first", "");
    row("v=spf1 include:gone.test -all", "fix-first", "");
    row("v=spf1 a a:b.test a:c.test a:d.test a:e.test a:f.test a:g.test a:h.test ~all", "replace",
        "v=spf1 a a:b.test a:c.test a:d.test a:e.test a:f.test a:g.test a:h.test include:_spf.new.test ~all");
    row("v=spf1 a a:b.test a:c.test a:d.test a:e.test a:f.test a:g.test a:h.test a:i.test ~all", "too-many-lookups",
        "");
    row("v=spf1 include:two.test include:two.test include:two.test include:two.test -all", "too-many-lookups", "");
}

void TestDomainRecords::offersOneSpfRecord()
{
    QFETCH(QByteArray, records);
    QFETCH(QString, step);
    QFETCH(QByteArray, offer);
    FakeDns dns;
    dns.add("two.test TXT v=spf1 a mx -all\n_spf.new.test TXT v=spf1 a ip4:198.51.100.0/24 ~all");
    for (const QByteArray &record : records.split('|'))
        dns.add("example.com TXT " + record);
    const int cost = survey(dns, u"_spf.new.test"_s).lookups + 1;
    const SpfAdvice advice = adviseSpf(survey(dns, u"example.com"_s), "_spf.new.test", cost, false);
    QCOMPARE(QString(spfStepName(advice.step)), step);
    QCOMPARE(advice.record, offer);
    if (offer.isEmpty())
        return;
    // What is offered must be right itself: published alone, nothing is left to do.
    FakeDns after;
    after.add("two.test TXT v=spf1 a mx -all\n_spf.new.test TXT v=spf1 a ip4:198.51.100.0/24 ~all\nexample.com TXT " +
              offer);
    const SpfSurvey changed = survey(after, u"example.com"_s);
    QCOMPARE(changed.trouble.problem, SpfProblem::None);
    QCOMPARE(changed.lookups, advice.lookups);
    QVERIFY(changed.passingIncludes.contains(u"_spf.new.test"_s));
    QCOMPARE(adviseSpf(changed, "_spf.new.test", cost, true).step, SpfStep::Nothing);
}

void TestDomainRecords::offersNoRecordThatNamesNobody()
{
    FakeDns dns;
    dns.add("example.com TXT unrelated");
    QCOMPARE(adviseSpf(survey(dns, u"example.com"_s), {}, 1, false).step, SpfStep::Nothing);
    dns.add("example.com TXT v=spf1 a -all\nexample.com TXT v=spf1 mx -all");
    QCOMPARE(adviseSpf(survey(dns, u"example.com"_s), {}, 1, false).record, "v=spf1 a mx -all");
}

void TestDomainRecords::refusesADamagedListOfServices_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::newRow("no id") << QByteArray(R"("source": "x", "as_of": "2026-01-01", "spf_include": "a.test")");
    QTest::newRow("no source") << QByteArray(R"("id": "a", "as_of": "2026-01-01", "spf_include": "a.test")");
    QTest::newRow("no date") << QByteArray(R"("id": "a", "source": "x", "as_of": "soon", "spf_include": "a.test")");
    QTest::newRow("says nothing") << QByteArray(R"("id": "a", "source": "x", "as_of": "2026-01-01")");
    QTest::newRow("two terms") << QByteArray(
        R"("id": "a", "source": "x", "as_of": "2026-01-01", "spf_include": "a.test all")");
    QTest::newRow("bad selector") << QByteArray(
        R"("id": "a", "source": "x", "as_of": "2026-01-01", "dkim_selectors": ["a b"])");
    QTest::newRow("unknown field") << QByteArray(R"("id": "a", "source": "x", "as_of": "2026-01-01", "spf": "a.test")");
}

void TestDomainRecords::refusesADamagedListOfServices()
{
    QFETCH(QByteArray, entry);
    const auto read = SenderServices::fromJson("{\"services\": [{" + entry + "}]}");
    QVERIFY(!read);
    QCOMPARE(read.error().kind, FailureKind::Damaged);
}

void TestDomainRecords::theListOfServicesFitsTheCatalogue()
{
    const auto bytesOf = [](const QString &name) {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/resources/"_s + name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    const auto services = SenderServices::fromJson(bytesOf(u"senderdomains.json"_s));
    QVERIFY2(services, services ? "" : qPrintable(services.error().detail));
    const QByteArray catalog = bytesOf(u"providers.json"_s);
    for (const SenderService &service : services.value().all())
        QVERIFY2(catalog.contains("\"" + service.id.toLatin1() + "\""), qPrintable(service.id));
}

QTEST_GUILESS_MAIN(TestDomainRecords)
#include "tst_domainrecords.moc"
