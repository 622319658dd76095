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

/// A DER element with its length in the long form where it needs one.
QByteArray der(char tag, const QByteArray &content)
{
    QByteArray length(1, static_cast<char>(content.size()));
    if (content.size() > 255)
        length = QByteArray("\x82") + static_cast<char>(content.size() / 256) + static_cast<char>(content.size() % 256);
    else if (content.size() > 127)
        length = QByteArray("\x81") + static_cast<char>(content.size());
    return tag + length + content;
}

QByteArray rsaKey(int bits, bool isBare = false)
{
    const QByteArray modulus = QByteArray(1, '\0') + QByteArray(bits / 8, '\xC5');
    const QByteArray key = der(0x30, der(0x02, modulus) + der(0x02, QByteArray("\x01\x00\x01", 3)));
    const QByteArray algorithm = der(0x30, QByteArray::fromHex("06092a864886f70d0101010500"));
    return (isBare ? key : der(0x30, algorithm + der(0x03, QByteArray(1, '\0') + key))).toBase64();
}

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
    void judgesDkimKeys_data();
    void judgesDkimKeys();
    void readsDmarc_data();
    void readsDmarc();
    void takesOnlyOneDmarcRecord();
    void alignsDomains();
    void countsTheLookupsOfATree_data();
    void countsTheLookupsOfATree();
    void offersOneSpfRecord_data();
    void offersOneSpfRecord();
    void refusesADamagedListOfServices_data();
    void refusesADamagedListOfServices();
    void theListOfServicesFitsTheCatalogue();
};

void TestDomainRecords::judgesDkimKeys_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("fault");
    QTest::addColumn<int>("bits");
    const auto row = [](const char *name, const QByteArray &text, const char *fault, int bits = 0) {
        QTest::newRow(name) << text << QString::fromLatin1(fault) << bits;
    };
    const QByteArray good = rsaKey(2048);
    row("good", "v=DKIM1; k=rsa; p=" + good, "none", 2048);
    row("only p", "p=" + good, "none", 2048);
    row("bare RSAPublicKey", "v=DKIM1; p=" + rsaKey(2048, true), "none", 2048);
    row("4096 bits", "v=DKIM1;p=" + rsaKey(4096) + ";", "none", 4096);
    row("1024 bits", "v=DKIM1; p=" + rsaKey(1024), "short", 1024);
    row("512 bits", "v=DKIM1; p=" + rsaKey(512), "too-short", 512);
    row("blanks inside", "v=DKIM1; p=" + good.first(30) + " \t" + good.sliced(30), "none", 2048);
    row("ed25519 (RFC 8463)", "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=", "none", 256);
    row("ed25519 too long", "v=DKIM1; k=ed25519; p=" + good, "bad-key");
    row("revoked", "v=DKIM1; p=", "revoked");
    row("revoked, blank", "v=DKIM1; p= ;", "revoked");
    row("testing", "v=DKIM1; t=y:s; p=" + good, "testing", 2048);
    row("strict", "v=DKIM1; t=s; p=" + good, "none", 2048);
    row("sha1 only", "v=DKIM1; h=sha1; p=" + good, "only-sha1", 2048);
    row("sha1 and sha256", "v=DKIM1; h=sha1:sha256; p=" + good, "none", 2048);
    row("other service", "v=DKIM1; s=tlsrpt; p=" + good, "for-other-services", 2048);
    row("any service", "v=DKIM1; s=*; p=" + good, "none", 2048);
    row("not base64", "v=DKIM1; p=!!!", "bad-key");
    row("base64 of nothing", "v=DKIM1; p=" + QByteArray("hello").toBase64(), "bad-key");
    row("cut off", "v=DKIM1; p=" + good.first(200), "bad-key");
    row("other algorithm", "v=DKIM1; k=dsa; p=" + good, "unknown-algorithm");
    row("no p", "v=DKIM1; k=rsa", "not-a-record");
    row("version later", "k=rsa; v=DKIM1; p=" + good, "not-a-record");
    row("other version", "v=DKIM2; p=" + good, "not-a-record");
    row("twice", "v=DKIM1; p=" + good + "; p=" + good, "not-a-record");
    row("some other text", "google-site-verification=abc", "not-a-record");
    row("empty", "", "not-a-record");
}

void TestDomainRecords::judgesDkimKeys()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, fault);
    QFETCH(int, bits);
    const DkimKey key = DkimKey::parse(text);
    QCOMPARE(QString(dkimFaultName(key.fault)), fault);
    QCOMPARE(key.bits, bits);
    QCOMPARE(key.isUsable(), fault == "none"_L1 || fault == "short"_L1 || fault == "testing"_L1);
}

void TestDomainRecords::readsDmarc_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("read"); ///< policy, sp, pct, aspf, adkim, bad value; or the number of the fault
    const auto row = [](const char *text, const char *read) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(read);
    };
    row("v=DMARC1; p=none", "none none 100 r r");
    row("v=DMARC1; p=quarantine;", "quarantine quarantine 100 r r");
    row("v=DMARC1;p=reject;sp=none;pct=25", "reject none 25 r r");
    row("v=DMARC1; p=reject; aspf=s; adkim=s", "reject reject 100 s s");
    row("v=DMARC1; p=REJECT; aspf=S", "reject reject 100 s r");
    row(" v = DMARC1 ; p = none", "none none 100 r r");
    row("v=DMARC1; p=none; pct=101", "none none 100 r r bad");
    row("v=DMARC1; p=none; pct=x", "none none 100 r r bad");
    row("v=DMARC1; p=none; adkim=strict", "none none 100 r r bad");
    row("v=DMARC1; p=none; unknown=1; fo=1; ri=86400", "none none 100 r r");
    row("v=DMARC1; p=monitor; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; p=reject; sp=never; rua=mailto:a@example.com", "none none 100 r r bad");
    row("v=DMARC1; p=monitor", "fault 1");
    row("v=DMARC1; p=", "fault 1");
    row("v=DMARC1", "fault 1");
    row("v=DMARC1; p=none; p=reject", "fault 0");
    row("v=dmarc1; p=none", "fault 0");
    row("p=none; v=DMARC1", "fault 0");
    row("v=DMARC2; p=none", "fault 0");
    row("v=spf1 -all", "fault 0");
    row("", "fault 0");
}

void TestDomainRecords::readsDmarc()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, read);
    const auto parsed = DmarcRecord::parse(text);
    if (const auto *const fault = std::get_if<DmarcFault>(&parsed)) {
        QCOMPARE("fault " + QByteArray::number(static_cast<int>(*fault)), read);
        return;
    }
    const auto &record = std::get<DmarcRecord>(parsed);
    const QString made =
        u"%1 %2 %3 %4 %5%6"_s.arg(dmarcPolicyName(record.policy), dmarcPolicyName(record.subdomainPolicy))
            .arg(record.percent)
            .arg(record.isSpfStrict ? "s"_L1 : "r"_L1)
            .arg(record.isDkimStrict ? "s"_L1 : "r"_L1)
            .arg(record.hasBadValue ? " bad"_L1 : ""_L1);
    QCOMPARE(made.toLatin1(), read);
}

void TestDomainRecords::takesOnlyOneDmarcRecord()
{
    QCOMPARE(std::get<DmarcFault>(DmarcRecord::choose({})), DmarcFault::NotARecord);
    QCOMPARE(std::get<DmarcFault>(DmarcRecord::choose({"v=DMARC1; p=none", "v=DMARC1; p=none"})),
             DmarcFault::SeveralRecords);
    QCOMPARE(std::get<DmarcRecord>(DmarcRecord::choose({"hello", "v=DMARC1; p=reject"})).policy, DmarcPolicy::Reject);
}

void TestDomainRecords::alignsDomains()
{
    const AlignedDomain from{u"news.example.com"_s, u"example.com"_s};
    QVERIFY(isAligned(from, {u"example.com"_s, u"example.com"_s}, false));
    QVERIFY(!isAligned(from, {u"example.com"_s, u"example.com"_s}, true));
    QVERIFY(isAligned(from, from, true));
    QVERIFY(!isAligned(from, {u"news.example.net"_s, u"example.net"_s}, false));
}

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
