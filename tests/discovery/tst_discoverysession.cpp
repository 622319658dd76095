// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryfixture.h"
#include "discovery/discoverysession.h"
#include "support/fakedns.h"
#include "support/fakeportprobe.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using namespace std::chrono_literals;

namespace {

/// A plan without waiting. The names of the https sources don't exist in FakeDns unless a test says so.
DiscoveryPlan fastPlan()
{
    DiscoveryPlan plan;
    plan.siteOf = siteOf;
    plan.pace = {.before = 0ms, .between = 0ms, .deadline = 500ms};
    plan.beforeProbing = 0ms;
    plan.afterUsable = 20ms;
    plan.patience = {.overall = 3000ms, .afterSure = 150ms, .afterDoubtful = 200ms};
    return plan;
}

SourceState stateOf(const Discovery &discovery, DiscoverySource source)
{
    return discovery.report().sources.at(static_cast<int>(source)).state;
}

/// One search in a small world.
struct Scene
{
    ProviderCatalog catalog = smallCatalog();
    FakeDns dns;
    FakePorts ports;
    Story<DiscoverySession> session;

    Scene() = default;
    Q_DISABLE_COPY_MOVE(Scene)
    ~Scene()
    {
        session.reset(); // which goes at the next turn only, and may ask dns until then
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    DiscoverySession &search(const QString &domain, const DiscoveryPlan &plan = fastPlan(), bool isOffline = false)
    {
        const DiscoveryOrder order{.domain = domain, .isOffline = isOffline};
        session.reset(new DiscoverySession(catalog, dns, ports.maker(), order, plan));
        return *session;
    }
    [[nodiscard]] bool finish()
    {
        QSignalSpy finished(session.get(), &Discovery::finished);
        session->start();
        return finished.wait(4000) && finished.size() == 1;
    }
    const DiscoveryReport &report() const { return session->report(); }
};

} // namespace

class TestDiscoverySession : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksNobodyForADomainOfTheCatalogue()
    {
        Scene scene;
        scene.search(u"big.example"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->providerId, u"big"_s);
        QVERIFY(scene.dns.asked.isEmpty());
        QVERIFY(scene.ports.asked.isEmpty());
        QCOMPARE(stateOf(*scene.session, DiscoverySource::Ispdb), SourceState::Stopped);
    }

    void asksNobodyOffline()
    {
        Scene scene;
        scene.search(u"example.kr"_s, fastPlan(), true);
        QVERIFY(scene.finish());
        QVERIFY(!scene.report().best());
        QVERIFY(scene.dns.asked.isEmpty());
        QCOMPARE(stateOf(*scene.session, DiscoverySource::Catalogue), SourceState::Nothing);
        QCOMPARE(stateOf(*scene.session, DiscoverySource::Probing), SourceState::Stopped);
    }

    void recognisesTheProviderByItsExchanger()
    {
        Scene scene;
        scene.dns.add("example.kr MX example-kr.mail.protection.outlook.com");
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->source, DiscoverySource::MailExchanger);
        QCOMPARE(scene.report().best()->providerId, u"microsoft365"_s);
        QVERIFY(scene.report().took < 1000ms);
    }

    void tellsNobodyTheAddress()
    {
        Scene scene;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        for (const DnsQuestion &question : scene.dns.asked)
            QVERIFY2(question.name.endsWith(u"example.kr"_s) || question.name == u"autoconfig.thunderbird.net"_s ||
                         question.name == u"autodiscover-s.outlook.com"_s,
                     qPrintable(question.name));
    }

    void asksAllSourcesAtOnce()
    {
        Scene scene;
        scene.dns.isSilent = true;
        scene.search(u"example.kr"_s).start();
        QTRY_VERIFY(scene.dns.asked.size() >= 10);
        QCOMPARE(scene.dns.asked.first(), (DnsQuestion{u"example.kr"_s, DnsType::Mx}));
        for (int i = static_cast<int>(DiscoverySource::MailExchanger); i < discoverySourceCount; ++i)
            QCOMPARE(stateOf(*scene.session, static_cast<DiscoverySource>(i)), SourceState::Asking);
    }

    void takesTheServiceRecordsOfTheDomain()
    {
        Scene scene;
        scene.dns.add("_submissions._tcp.example.kr SRV 0 1 465 mail.example.kr\n"
                      "_submission._tcp.example.kr SRV 0 1 587 mail.example.kr");
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->source, DiscoverySource::ServiceRecord);
        QCOMPARE(scene.report().best()->server.port, 465);
        QCOMPARE(scene.report().found.size(), 2);
        QCOMPARE(scene.report().best()->doubt, TrustDoubt::None);
    }

    void findsTheServerByItsPorts()
    {
        Scene scene;
        scene.dns.add("mail.example.kr A 192.0.2.1");
        scene.ports.answers[u"mail.example.kr:587"_s] = PortState::Usable;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->source, DiscoverySource::Probing);
        QCOMPARE(scene.report().best()->server.host.ascii(), u"mail.example.kr"_s);
        QCOMPARE(scene.report().best()->server.port, 587);
        QCOMPARE(scene.report().ports.size(), 12);
    }

    void letsSilentPortsDelayNoAnsweringOne()
    {
        Scene scene;
        scene.dns.add("smtp.example.kr A 192.0.2.1\nmail.example.kr A 192.0.2.2");
        for (const int port : {465, 587, 2525, 25})
            scene.ports.answers[u"smtp.example.kr:%1"_s.arg(port)] = PortState::Silent;
        scene.ports.answers[u"mail.example.kr:465"_s] = PortState::Usable;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->server.host.ascii(), u"mail.example.kr"_s);
        QVERIFY(scene.report().took < 1000ms);
        QTRY_COMPARE(scene.ports.alive(), 0);
        QCOMPARE(scene.report().ports.first().state, PortState::Stopped);
    }

    void knocksAtTheExchangersToo()
    {
        Scene scene;
        scene.dns.add("example.kr MX mx.example.kr\nmx.example.kr A 192.0.2.7");
        scene.ports.answers[u"mx.example.kr:587"_s] = PortState::Usable;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->server.host.ascii(), u"mx.example.kr"_s);
    }

    void prefersTheSureAnswerToTheDoubtfulOne()
    {
        Scene scene;
        scene.dns.add("_submission._tcp.example.kr SRV 0 1 587 mail.elsewhere.net\nsmtp.example.kr A 192.0.2.1");
        scene.ports.answers[u"smtp.example.kr:465"_s] = PortState::Usable;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().found.size(), 2);
        QCOMPARE(scene.report().best()->source, DiscoverySource::Probing);
        QCOMPARE(scene.report().found.last().doubt, TrustDoubt::OtherDomain);
    }

    void offersWhatIsDoubtfulWhenNothingElseCame()
    {
        Scene scene;
        scene.dns.add("smtp.example.kr A 192.0.2.1");
        scene.ports.answers[u"smtp.example.kr:465"_s] = PortState::Untrusted;
        scene.search(u"example.kr"_s);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->doubt, TrustDoubt::BadCertificate);
    }

    void keepsWhatOneOfTwoAnswersSaidWhenTimeIsUp()
    {
        Scene scene;
        scene.dns.add(
            "_submissions._tcp.example.kr SRV 0 1 465 mail.example.kr\n_submission._tcp.example.kr SRV !never");
        DiscoveryPlan plan = fastPlan();
        plan.patience.overall = 200ms;
        scene.search(u"example.kr"_s, plan);
        QVERIFY(scene.finish());
        QCOMPARE(scene.report().best()->source, DiscoverySource::ServiceRecord);
    }

    void endsByItselfWhenNothingAnswers()
    {
        Scene scene;
        scene.dns.isSilent = true;
        DiscoveryPlan plan = fastPlan();
        plan.patience.overall = 150ms;
        scene.search(u"example.kr"_s, plan);
        QVERIFY(scene.finish());
        QVERIFY(!scene.report().best());
        QCOMPARE(stateOf(*scene.session, DiscoverySource::MailExchanger), SourceState::Failed);
        QCOMPARE(stateOf(*scene.session, DiscoverySource::Probing), SourceState::Failed);
    }

    void saysNothingMoreOnceLetGo()
    {
        Scene scene;
        scene.dns.add("smtp.example.kr A 192.0.2.1");
        for (const int port : {465, 587, 2525, 25})
            scene.ports.answers[u"smtp.example.kr:%1"_s.arg(port)] = PortState::Silent;
        DiscoverySession &session = scene.search(u"example.kr"_s);
        session.start();
        QTRY_COMPARE(scene.ports.alive(), 4);
        QSignalSpy finished(&session, &Discovery::finished);
        const QPointer<QObject> gone(&session);
        scene.session.reset();
        QTRY_VERIFY(!gone);
        QCOMPARE(finished.size(), 0);
        QTRY_COMPARE(scene.ports.alive(), 0);
    }

    void mayBeLetGoFromInsideItsOwnNews()
    {
        Scene scene;
        scene.dns.add("mail.example.kr A 192.0.2.1");
        scene.ports.answers[u"mail.example.kr:587"_s] = PortState::Usable;
        DiscoverySession &session = scene.search(u"example.kr"_s);
        QObject::connect(&session, &Discovery::changed, this, [&scene] { scene.session.reset(); });
        session.start();
        QTRY_VERIFY(!scene.session);
        QTRY_COMPARE(scene.ports.alive(), 0);
    }
};

QTEST_GUILESS_MAIN(TestDiscoverySession)
#include "tst_discoverysession.moc"
