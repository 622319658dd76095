// SPDX-License-Identifier: GPL-3.0-or-later
#include "dns/domaincheck.h"

#include "support/fakedns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray edKey = "v=DKIM1; k=ed25519; p=11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

constexpr auto zone = R"(_spf.mail.test TXT v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 ip6:2001:db8::/32 ~all
example.com MX mx.mail.test
_spf.macro.test TXT v=spf1 exists:%{i}.mail.test -all)";

SenderService service()
{
    return {.id = u"mail"_s, .spfInclude = "_spf.mail.test", .dkimSelectors = {u"s1"_s}, .source = u"x"_s};
}

/// Runs one check to its end and makes sure that it ends once.
Result<DomainReport> checked(FakeDns &dns, const DomainOrder &order, std::chrono::milliseconds deadline = 2s)
{
    DomainCheck check(dns, order, deadline);
    QList<Result<DomainReport>> results;
    QObject::connect(&check, &DomainProbe::finished, &check,
                     [&results](const Result<DomainReport> &result) { results.append(result); });
    check.start();
    if (!results.isEmpty() || !QTest::qWaitFor([&results] { return !results.isEmpty(); }, 5000))
        qFatal("a check ended inside start(), or not at all");
    QCoreApplication::processEvents();
    if (results.size() != 1)
        qFatal("a check ended twice");
    return results.first();
}

} // namespace

class TestDomainCheck : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersWhetherMailWillPass_data();
    void answersWhetherMailWillPass();
    void looksBelowTheOrganizationalDomainToo();
    void doesNotOfferAnIncludeThatHelpsNobody();
    void doesNotOfferAnIncludeThatIsBroken();
    void recognisesProvidersInTheRecord();
    void saysThatADomainIsNotThere();
    void saysThatDnsIsSilent();
    void endsAtItsDeadline();
    void refusesWhatIsNoDomain();
    void canBeLetGoOfAtAnyMoment();
};

void TestDomainCheck::answersWhetherMailWillPass_data()
{
    QTest::addColumn<QByteArray>("records");
    QTest::addColumn<QString>("allowance");
    QTest::addColumn<QString>("outlook");
    QTest::addColumn<QString>("step");
    const auto row = [](const char *name, const QByteArray &records, const char *allowance, const char *outlook,
                        const char *step) {
        QTest::newRow(name) << records << QString::fromLatin1(allowance) << QString::fromLatin1(outlook)
                            << QString::fromLatin1(step);
    };
    row("nothing", "", "not-allowed", "fails", "add");
    row("included", "example.com TXT v=spf1 include:_spf.mail.test -all", "allowed", "passes", "nothing");
    row("included softly", "example.com TXT v=spf1 ?include:_spf.mail.test ~all", "not-allowed", "fails", "replace");
    row("somebody else", "example.com TXT v=spf1 ip4:203.0.113.1 -all", "not-allowed", "fails", "replace");
    row("only a part", "example.com TXT v=spf1 ip4:192.0.2.0/24 -all", "not-allowed", "fails", "replace");
    row("by its addresses", "example.com TXT v=spf1 ip4:192.0.2.0/24 ip4:198.51.100.0/24 ip6:2001:db8::/32 -all",
        "allowed", "passes", "nothing");
    row("by a redirect", "example.com TXT v=spf1 redirect=_spf.mail.test", "allowed", "passes", "nothing");
    row("behind all", "example.com TXT v=spf1 -all include:_spf.mail.test", "not-allowed", "fails", "replace");
    row("two records", "example.com TXT v=spf1 -all\nexample.com TXT v=spf1 include:_spf.mail.test -all", "broken",
        "fails", "replace");
    row("bad term", "example.com TXT v=spf1 include:_spf.mail.test ip:1 -all", "broken", "fails", "fix-first");
    row("loop", "example.com TXT v=spf1 include:example.com include:_spf.mail.test -all", "broken", "fails",
        "fix-first");
    row("everybody", "example.com TXT v=spf1 +all", "allowed", "passes", "replace");
    row("no record but a key", "s1._domainkey.example.com TXT " + edKey, "not-allowed", "passes", "add");
    row("revoked key", "s1._domainkey.example.com TXT v=DKIM1; p=", "not-allowed", "fails", "add");
    row("old key beside the new", "s1._domainkey.example.com TXT v=DKIM1; p=\ns1._domainkey.example.com TXT " + edKey,
        "not-allowed", "passes", "add");
    row("key not to be had", "s1._domainkey.example.com TXT !timed-out", "not-allowed", "unknown", "add");
    row("SPF not to be had", "example.com TXT !temporary-error", "unknown", "unknown", "nothing");
}

void TestDomainCheck::answersWhetherMailWillPass()
{
    QFETCH(QByteArray, records);
    FakeDns dns;
    dns.add(zone);
    dns.add(records);
    const auto result = checked(dns, {.domain = u"example.com"_s, .service = service(), .known = {}});
    QVERIFY(result);
    const DomainReport &report = result.value();
    QTEST(QString(spfAllowanceName(report.allowance)), "allowance");
    QTEST(QString(dmarcOutlookName(report.outlook)), "outlook");
    QTEST(QString(spfStepName(report.spfAdvice.step)), "step");
    QCOMPARE(report.dmarcAdviceName, u"_dmarc.example.com"_s);
    QCOMPARE(report.dmarcAdvice, "v=DMARC1; p=none; rua=mailto:postmaster@example.com");
    QVERIFY(report.needsChange());
}

void TestDomainCheck::looksBelowTheOrganizationalDomainToo()
{
    FakeDns dns;
    dns.add(zone);
    dns.add("_dmarc.example.com TXT v=DMARC1; p=none; sp=reject; adkim=s\nnews.example.com A 192.0.2.1\n"
            "s1._domainkey.example.com TXT " +
            edKey);
    const DomainOrder order{.domain = u"news.example.com"_s, .service = service(), .known = {}};
    const auto strict = checked(dns, order);
    QCOMPARE(strict.value().policy(), DmarcPolicy::Reject);
    QVERIFY(strict.value().dmarcAdvice.isEmpty());
    QCOMPARE(strict.value().outlook, DmarcOutlook::Fails);
    dns.add("_dmarc.news.example.com TXT v=DMARC1; p=quarantine");
    const auto relaxed = checked(dns, order);
    QCOMPARE(relaxed.value().policy(), DmarcPolicy::Quarantine);
    QCOMPARE(relaxed.value().outlook, DmarcOutlook::Passes);
}

void TestDomainCheck::doesNotOfferAnIncludeThatHelpsNobody()
{
    FakeDns dns;
    dns.add(zone);
    dns.add("example.com TXT v=spf1 include:_spf.mail.test -all");
    SenderService relay = service();
    relay.keepsEnvelope = false;
    relay.dkimSelectors.clear();
    const auto included = checked(dns, {.domain = u"example.com"_s, .service = relay, .known = {}});
    QCOMPARE(included.value().outlook, DmarcOutlook::DependsOnDkim);
    relay.spfInclude = "_spf.macro.test";
    const auto absent = checked(dns, {.domain = u"example.com"_s, .service = relay, .known = {}});
    QCOMPARE(absent.value().spfAdvice.step, SpfStep::Nothing);
}

void TestDomainCheck::doesNotOfferAnIncludeThatIsBroken()
{
    FakeDns dns;
    dns.add("example.com TXT v=spf1 -all");
    for (const char *record : {"", "_spf.mail.test TXT !timed-out", "_spf.mail.test TXT v=spf1 nonsense"}) {
        dns.add(record);
        const auto result = checked(dns, {.domain = u"example.com"_s, .service = service(), .known = {}});
        QCOMPARE(result.value().spfAdvice.step, SpfStep::Nothing);
        QCOMPARE(result.value().allowance, SpfAllowance::Unknown);
        QCOMPARE(result.value().outlook, DmarcOutlook::DependsOnDkim);
    }
}

void TestDomainCheck::recognisesProvidersInTheRecord()
{
    FakeDns dns;
    dns.add(zone);
    dns.add("example.com TXT v=spf1 include:_spf.macro.test include:_spf.mail.test -all\n_dmarc.example.com TXT "
            "v=DMARC1; p=none");
    SenderService macro = service();
    macro.id = u"macro"_s;
    macro.spfInclude = "_spf.macro.test";
    const auto result = checked(dns, {.domain = u"example.com"_s, .service = {}, .known = {service(), macro}});
    QCOMPARE(result.value().allowedServices, QStringList({u"mail"_s, u"macro"_s}));
    QCOMPARE(result.value().outlook, DmarcOutlook::NotAsked);
    QVERIFY(!result.value().needsChange());
}

void TestDomainCheck::saysThatADomainIsNotThere()
{
    FakeDns dns;
    const auto result = checked(dns, {.domain = u"missing.example"_s, .service = service(), .known = {}});
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::HostNotFound);
}

void TestDomainCheck::saysThatDnsIsSilent()
{
    for (const auto &[word, kind] : {std::pair{"timed-out", FailureKind::TimedOut},
                                     std::pair{"temporary-error", FailureKind::NetworkUnreachable}}) {
        FakeDns dns;
        for (const char *place : {"example.com MX !", "example.com TXT !", "_dmarc.example.com TXT !"})
            dns.add(QByteArray(place) + word);
        const auto result = checked(dns, {.domain = u"example.com"_s, .service = {}, .known = {}});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, kind);
    }
}

void TestDomainCheck::endsAtItsDeadline()
{
    FakeDns dns;
    dns.isSilent = true;
    const auto result = checked(dns, {.domain = u"example.com"_s, .service = service(), .known = {}}, 30ms);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, FailureKind::TimedOut);
}

void TestDomainCheck::refusesWhatIsNoDomain()
{
    for (const auto &text : {u""_s, u"localhost"_s, u"192.0.2.1"_s, u"a."_s + QString(300, u'a')}) {
        FakeDns dns;
        const auto result = checked(dns, {.domain = text, .service = {}, .known = {}});
        QVERIFY(!result);
        QCOMPARE(result.error().kind, FailureKind::InvalidInput);
        QVERIFY(dns.asked.isEmpty());
    }
}

void TestDomainCheck::canBeLetGoOfAtAnyMoment()
{
    FakeDns dns;
    dns.add(zone);
    for (int turns = 0; turns < 8; ++turns) {
        Story<DomainProbe> check(new DomainCheck(dns, {.domain = u"example.com"_s, .service = service(), .known = {}}));
        QSignalSpy parts(check.get(), &DomainProbe::partDone);
        check->start();
        for (int i = 0; i < turns; ++i)
            QCoreApplication::processEvents();
        const auto seen = parts.size();
        check.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QCOMPARE(parts.size(), seen);
    }
}

QTEST_GUILESS_MAIN(TestDomainCheck)
#include "tst_domaincheck.moc"
