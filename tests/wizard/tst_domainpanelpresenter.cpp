// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakedomainprobe.h"
#include "support/fakes.h"
#include "wizard/domainpanelpresenter.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

SenderServices services()
{
    return SenderServices::fromJson(R"({"services": [
        {"id": "naver", "spf_include": "_spf.naver.example", "dkim_selectors": ["n1"], "source": "test",
         "as_of": "2026-11-20"}]})")
        .value();
}

MailAddress address(QStringView text)
{
    return MailAddress::parse(text).address.value();
}

/// A page with info@haneul.example at Naver, not entered yet.
struct Panel
{
    Panel()
    {
        setup.account = fakeAccount();
        setup.account.sender.address = address(u"info@haneul.example");
    }
    DomainPanelView view() const { return presenter.view(); }
    DomainReport report(bool isAllowed) { return reportOn(probes.last().order, isAllowed); }

    Setup setup;
    ProviderCatalog catalog = fakeCatalog();
    SenderServices known = services();
    FakeDomainProbes probes;
    DomainPanelPresenter presenter{setup, catalog, known, probes.maker()};
};

} // namespace

class DomainPanelPresenterTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForTheDomainAndTheService()
    {
        Panel panel;
        panel.setup.account.sender.address = address(u"info@하늘.한국");
        panel.presenter.enter();
        const DomainOrder &order = panel.probes.last().order;
        QCOMPARE(order.domain, u"xn--wh1bz27d.xn--3e0b707e"_s);
        QCOMPARE(order.service->id, u"naver"_s);
        QCOMPARE(order.service->spfInclude, QByteArray("_spf.naver.example"));
        QCOMPARE(order.known.size(), 1);
        QCOMPARE(panel.probes.last().starts, 1);
        QVERIFY(panel.view().isShown);
        QCOMPARE(panel.view().severity, Severity::None);
        QVERIFY(panel.view().verdict.contains(u"하늘.한국"_s));
        QVERIFY(panel.view().findings.isEmpty());
        QVERIFY(!panel.view().canAskAgain);
    }

    void onlyLooksWhereNoServiceIsKnown()
    {
        Panel panel;
        panel.setup.account.providerId.clear();
        panel.presenter.enter();
        QVERIFY(!panel.probes.last().order.service);
        panel.probes.last().succeed(panel.report(false));
        QCOMPARE(panel.view().severity, Severity::Info);
        panel.setup.account.providerId = u"daum"_s; // of the catalogue, but what it needs isn't known
        panel.presenter.enter();
        QCOMPARE(panel.probes.last().order.service->id, u"daum"_s);
        QVERIFY(panel.probes.last().order.service->spfInclude.isEmpty());
    }

    void staysAwayWhereTheDomainIsNotOnesOwn_data()
    {
        QTest::addColumn<QString>("from");
        QTest::addColumn<bool>("isPractice");
        QTest::newRow("mail company") << u"haneul@naver.com"_s << false;
        QTest::newRow("another one") << u"haneul@hanmail.net"_s << false;
        QTest::newRow("practice") << u"info@haneul.example"_s << true;
        QTest::newRow("no domain") << u"root@localhost"_s << false;
    }
    void staysAwayWhereTheDomainIsNotOnesOwn()
    {
        QFETCH(QString, from);
        QFETCH(bool, isPractice);
        Panel panel;
        panel.setup.account.sender.address = MailAddress::parse(from).address.value_or(MailAddress());
        panel.setup.account.isPractice = isPractice;
        panel.presenter.enter();
        QVERIFY(panel.probes.made.isEmpty());
        QCOMPARE(panel.view(), DomainPanelView());
        panel.presenter.askAgain();
        QVERIFY(panel.probes.made.isEmpty());
    }

    void looksAtADomainOfOnesOwnEntry()
    {
        Panel panel;
        panel.catalog = panel.catalog.withOverlay({{u"own.json"_s, R"({"providers": [
            {"id": "office", "name": {"ko": "우리 회사", "en": "Our office"}, "domains": ["haneul.example"],
             "host": "smtp.haneul.example", "ports": [{"port": 465, "security": "implicit-tls"}],
             "source": "test", "as_of": "2026-11-20"}]})"}});
        QVERIFY2(panel.catalog.byId(u"office"),
                 panel.catalog.problems().isEmpty() ? "" : qPrintable(panel.catalog.problems().first().toString()));
        panel.presenter.enter();
        QCOMPARE(panel.probes.made.size(), 1);
    }

    void saysThatMailPasses()
    {
        Panel panel;
        panel.presenter.enter();
        QSignalSpy changed(&panel.presenter, &DomainPanelPresenter::changed);
        panel.probes.last().succeed(panel.report(true));
        QCOMPARE(changed.size(), 1);
        QCOMPARE(panel.view().severity, Severity::Ok);
        QCOMPARE(panel.view().verdict, u"Naver Mail may send as haneul.example, and its mail passes DMARC."_s);
        QCOMPARE(panel.view().findings.size(), 4);
        QVERIFY(panel.view().offers.isEmpty());
        QVERIFY(panel.view().where.isEmpty());
        QVERIFY(panel.view().canAskAgain);
        QTRY_VERIFY(!panel.probes.made.first());
    }

    void offersTheRecordsMergedWithWhatIsThere()
    {
        Panel panel;
        panel.presenter.enter();
        panel.probes.last().succeed(panel.report(false));
        const DomainPanelView view = panel.view();
        QCOMPARE(view.severity, Severity::Error);
        QVERIFY2(view.verdict.startsWith(u"The SPF record of haneul.example doesn't name Naver Mail yet."_s),
                 qPrintable(view.verdict));
        QVERIFY2(view.verdict.contains(u"2 record"_s), qPrintable(view.verdict));
        QCOMPARE(view.offers.size(), 2);
        QCOMPARE(view.offers.at(0).name, u"haneul.example"_s);
        QCOMPARE(view.offers.at(0).content, u"v=spf1 ip4:192.0.2.7 include:_spf.naver.example -all"_s);
        QCOMPARE(view.offers.at(1).name, u"_dmarc.haneul.example"_s);
        QVERIFY(!view.where.isEmpty());
    }

    void warnsWhereOnlyDkimCanHelp()
    {
        Panel panel;
        panel.setup.account.providerId = u"relay"_s;
        panel.presenter.enter();
        panel.probes.last().succeed(panel.report(false));
        QCOMPARE(panel.view().severity, Severity::Warning);
    }

    void saysSoftlyThatDnsIsSilent_data()
    {
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<Severity>("severity");
        QTest::newRow("timeout") << FailureKind::TimedOut << Severity::Info;
        QTest::newRow("no network") << FailureKind::NetworkUnreachable << Severity::Info;
        QTest::newRow("no such domain") << FailureKind::HostNotFound << Severity::Warning;
    }
    void saysSoftlyThatDnsIsSilent()
    {
        QFETCH(FailureKind, kind);
        QFETCH(Severity, severity);
        Panel panel;
        panel.presenter.enter();
        panel.probes.last().fail(kind);
        QCOMPARE(panel.view().severity, severity);
        QVERIFY(!panel.view().verdict.isEmpty());
        QVERIFY(panel.view().findings.isEmpty());
        QVERIFY(panel.view().canAskAgain);
        panel.presenter.askAgain();
        QCOMPARE(panel.probes.made.size(), 2);
        QCOMPARE(panel.view().severity, Severity::None);
        panel.presenter.askAgain(); // it is asking already
        QCOMPARE(panel.probes.made.size(), 2);
        panel.probes.last().succeed(panel.report(true));
        QCOMPARE(panel.view().severity, Severity::Ok);
    }

    void keepsWhatWasKnownInItsPlaceWhileItAsksAgain()
    {
        Panel panel;
        panel.presenter.enter();
        panel.probes.last().succeed(panel.report(false));
        const DomainPanelView before = panel.view();
        panel.presenter.askAgain();
        QCOMPARE(panel.view().severity, Severity::None);
        QCOMPARE(panel.view().findings, before.findings);
        QCOMPARE(panel.view().offers, before.offers);
        panel.presenter.leave();
        QCOMPARE(panel.view(), before);
    }

    void asksOnceForADomainAndService()
    {
        Panel panel;
        panel.presenter.enter();
        panel.presenter.leave();
        QTRY_VERIFY(!panel.probes.made.first()); // let go of in the middle
        panel.presenter.enter();
        QCOMPARE(panel.probes.made.size(), 2);
        panel.probes.last().succeed(panel.report(true));
        panel.presenter.leave();
        panel.presenter.enter();
        QCOMPARE(panel.probes.made.size(), 2);
        panel.setup.account.providerId = u"relay"_s;
        panel.presenter.enter();
        QCOMPARE(panel.probes.made.size(), 3);
        panel.setup.account.sender.address = address(u"info@another.example");
        panel.presenter.enter(); // in the middle of the other one
        QCOMPARE(panel.probes.made.size(), 4);
        QCOMPARE(panel.probes.last().order.domain, u"another.example"_s);
        QVERIFY(panel.view().findings.isEmpty());
        QTRY_VERIFY(!panel.probes.made.at(2));
    }

    void showsNothingHostile()
    {
        Panel panel;
        panel.presenter.enter();
        DomainReport report = panel.report(false);
        report.mailServers = {{u"<b>mx</b>\u202e.example\nMX: fine"_s, 10}};
        panel.probes.last().succeed(report);
        QVERIFY(!panel.view().findings.first().contains(QChar(0x202e)));
    }

    void asksNobodyWithoutAMaker()
    {
        Panel panel;
        DomainPanelPresenter presenter{panel.setup, panel.catalog, panel.known, {}};
        presenter.enter();
        QVERIFY(!presenter.view().isShown);
    }
};

QTEST_GUILESS_MAIN(DomainPanelPresenterTest)
#include "tst_domainpanelpresenter.moc"
