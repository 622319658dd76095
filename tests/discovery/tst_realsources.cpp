// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/realworld.h"
#include "support/dnsdetour.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Grows to gigabytes where entities are expanded.
const QString malicious = u"<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"ha\"><!ENTITY y \"&x;&x;&x;&x;&x;&x;&x;\">"
                          "<!ENTITY z \"&y;&y;&y;&y;&y;&y;&y;\">]><clientConfig version=\"1.1\">&z;</clientConfig>"_s;

RealHttpsServer::Document redirect(const QString &location)
{
    return {.status = 302, .headers = {{u"Location"_s, location}}};
}

const QByteArray ownService = "_submissions._tcp SRV 0 0 465 smtp\n";
const QByteArray ownAutoconfig = "autoconfig A 127.0.0.1\n";

} // namespace

/// Every source of a discovery against a real DNS server (Knot) and a real https server (Python's).
class TestRealSources : public QObject
{
    Q_OBJECT

private:
    RealDnsServer m_dns;
    RealHttpsServer m_https;
    ProviderCatalog m_catalog = realCatalog();

    void makeSites();
    void makeZones();
    DiscoveryPlan plan() const;
    RealSearch search(const QString &domain, const QString &address = {}) const
    {
        return RealSearch(m_catalog, QHostAddress(m_dns.address()), {.domain = domain, .address = address}, plan());
    }

private Q_SLOTS:
    void initTestCase();
    void findsTheSettings_data();
    void findsTheSettings();
    void readsAllThatADocumentSays();
    void usesTheNextSourceWhereOneIsRefused_data();
    void usesTheNextSourceWhereOneIsRefused();
    void sendsNothingButTheDomain();
    void sendsTheAddressOnlyWhereItWasAllowed();
    void replacesWhatItFoundByWhatIsBetter();
    void endsWithTheRestWhereDnsStalls_data();
    void endsWithTheRestWhereDnsStalls();
};

void TestRealSources::makeSites()
{
    const auto settings = [this](const QString &site, const char *path, const QString &host, int delay = 0) {
        m_https.add(site, QString::fromLatin1(path),
                    {.body = settingsOf(host), .delay = std::chrono::milliseconds(delay)});
    };
    settings(u"autoconfig.auto.test"_s, documentPath, u"smtp.auto.test"_s);
    settings(u"well.test"_s, wellKnownPath, u"smtp.well.test"_s);
    settings(u"autoconfig.hosted.test"_s, documentPath, u"smtp.hoster.test"_s);
    settings(u"ispdb.test"_s, "/v1.1/listed.test", u"smtp.listed.test"_s);
    settings(u"ispdb.test"_s, "/v1.1/hoster.test", u"smtp.hoster.test"_s);
    settings(u"settings.elsewhere.test"_s, "/moved.xml", u"smtp.elsewhere.test"_s);
    settings(u"autoconfig.slow.test"_s, documentPath, u"better.slow.test"_s, 400);
    settings(u"autoconfig.stall.test"_s, documentPath, u"smtp.stall.test"_s);
    m_https.add(u"autoconfig.moved.test"_s, QString::fromLatin1(documentPath),
                redirect(u"https://settings.elsewhere.test:{port}/moved.xml"_s));
    m_https.add(u"autoconfig.down.test"_s, QString::fromLatin1(documentPath),
                redirect(u"http://down.test/plain.xml"_s));
    m_https.add(u"autoconfig.round.test"_s, QString::fromLatin1(documentPath),
                redirect(u"https://autoconfig.round.test:{port}"_s + QString::fromLatin1(documentPath)));
    m_https.add(u"autoconfig.evil.test"_s, QString::fromLatin1(documentPath), {.body = malicious});
    m_https.add(u"autoconfig.page.test"_s, QString::fromLatin1(documentPath), {.body = u"<html>Welcome</html>"_s});
    m_https.add(
        u"exchange.test"_s, u"/autodiscover.json/v1.0/sendproof@hybrid.test"_s,
        {.body =
             uR"({"Protocol":"AutodiscoverV1","Url":"https://outlook.office365.com/autodiscover/autodiscover.xml"})"_s,
         .headers = {{u"Content-Type"_s, u"application/json"_s}}});
}

void TestRealSources::makeZones()
{
    const auto zone = [this](const char *name, const QByteArray &records) {
        m_dns.addZone(QString::fromLatin1(name), records);
    };
    zone("ispdb.test", "@ A 127.0.0.1\n");
    zone("exchange.test", "@ A 127.0.0.1\n");
    zone("elsewhere.test", "settings A 127.0.0.1\n");
    zone("auto.test", ownAutoconfig);
    zone("hosted.test", ownAutoconfig);
    zone("well.test", "@ A 127.0.0.1\n");
    zone("listed.test", "www A 127.0.0.1\n");
    zone("mxlisted.test", "@ MX 10 mx.hoster.test.\n");
    zone("srv.test", "_submission._tcp SRV 0 0 587 smtp\n" + ownService);
    zone("srvother.test", "_submission._tcp SRV 0 0 587 smtp.elsewhere.test.\n");
    zone("srvnone.test", "_submissions._tcp SRV 0 0 0 .\n_submission._tcp SRV 0 0 0 .\n");
    zone("office.test", "@ MX 0 office-test.mail.protection.outlook.com.\n");
    zone("consumer.test", "@ MX 0 consumer-test.olc.protection.outlook.com.\n");
    zone("gsuite.test", "@ MX 1 aspmx.l.google.com.\n@ MX 5 alt1.aspmx.l.google.com.\n");
    zone("works.test", "@ MX 10 mx1.worksmobile.com.\n");
    zone("hybrid.test", "www A 127.0.0.1\n");
    zone("shop.co.kr", ownService);
    zone("mail.shop2.co.kr", "_submissions._tcp SRV 0 0 465 smtp.shop2.co.kr.\n");
    zone("shop3.co.kr", "_submissions._tcp SRV 0 0 465 smtp.shop.co.kr.\n");
    zone("moved.test", ownAutoconfig);
    for (const char *name : {"down.test", "round.test", "evil.test", "page.test", "slow.test", "stall.test"})
        zone(name, ownAutoconfig + ownService);
    zone("foreign.test", "autoconfig A 127.0.0.1\n" + ownService); // no certificate for this name
    zone("loop.test", "autoconfig CNAME trip\ntrip CNAME autoconfig\nsmtp CNAME mail\nmail CNAME smtp\n" + ownService);
}

void TestRealSources::initTestCase()
{
    qputenv("RES_OPTIONS", "timeout:1 attempts:1"); // see waitForOpenLookups()
    makeSites();
    makeZones();
    if (!m_dns.start()) {
        if (m_dns.isUnavailable())
            QSKIP(qPrintable(m_dns.reason()));
        QFAIL(qPrintable(m_dns.reason()));
    }
    QVERIFY2(m_https.start(), qPrintable(m_https.reason()));
}

DiscoveryPlan TestRealSources::plan() const
{
    const QString port = QString::number(m_https.port());
    return {.siteOf = organizationalDomain,
            .ports = {{closedPort(), Security::ImplicitTls}},
            .httpsPort = m_https.port(),
            .ispdb = QUrl(u"https://ispdb.test:"_s + port + u"/v1.1/"_s),
            .autodiscover = QUrl(u"https://exchange.test:"_s + port + u"/autodiscover.json/v1.0/"_s),
            .extraAuthorities = {m_https.authority()}};
}

void TestRealSources::findsTheSettings_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("found");
    const auto row = [](const char *name, const QString &domain, const QString &found) {
        QTest::newRow(name) << domain << found;
    };
    row("autoconfig", u"auto.test"_s, u"autoconfig smtp.auto.test:465 none -"_s);
    row("autoconfig of a hoster", u"hosted.test"_s, u"autoconfig smtp.hoster.test:465 none -"_s);
    row("autoconfig of another site", u"moved.test"_s, u"autoconfig smtp.elsewhere.test:465 other-site -"_s);
    row("well-known", u"well.test"_s, u"well-known smtp.well.test:465 none -"_s);
    row("data base", u"listed.test"_s, u"ispdb smtp.listed.test:465 none -"_s);
    row("data base, by the exchanger", u"mxlisted.test"_s, u"ispdb smtp.hoster.test:465 other-site -"_s);
    row("SRV of the domain itself", u"srv.test"_s, u"service-record smtp.srv.test:465 none -"_s);
    row("SRV of another domain", u"srvother.test"_s, u"service-record smtp.elsewhere.test:587 other-domain -"_s);
    row("SRV that says no", u"srvnone.test"_s, u"nothing"_s);
    row("SRV below co.kr", u"shop.co.kr"_s, u"service-record smtp.shop.co.kr:465 none -"_s);
    row("SRV of the same shop below co.kr", u"mail.shop2.co.kr"_s, u"service-record smtp.shop2.co.kr:465 none -"_s);
    row("SRV of another shop below co.kr", u"shop3.co.kr"_s, u"service-record smtp.shop.co.kr:465 other-domain -"_s);
    row("MX of Microsoft 365", u"office.test"_s, u"mail-exchanger smtp.office365.com:587 none microsoft365"_s);
    row("MX of outlook.com", u"consumer.test"_s, u"mail-exchanger smtp-mail.outlook.com:587 none outlook_com"_s);
    row("MX of Google Workspace", u"gsuite.test"_s, u"mail-exchanger smtp.gmail.com:465 none google_workspace"_s);
    row("MX of Naver Works", u"works.test"_s, u"mail-exchanger smtp.worksmobile.com:465 none naverworks"_s);
    row("autodiscover", u"hybrid.test"_s, u"autodiscover smtp.office365.com:587 other-site microsoft365"_s);
    row("catalogue", u"naver.com"_s, u"catalogue smtp.naver.com:465 none naver"_s);
}

void TestRealSources::findsTheSettings()
{
    QFETCH(QString, domain);
    RealSearch found = search(domain);
    QVERIFY(found.finish());
    QTEST(found.summary(), "found");
    QVERIFY(found.took < 5s);
}

void TestRealSources::readsAllThatADocumentSays()
{
    RealSearch found = search(u"auto.test"_s);
    QVERIFY(found.finish());
    QVERIFY(found.report().best());
    const DiscoveredServer best = *found.report().best();
    QCOMPARE(best.saidBy, u"autoconfig.auto.test"_s);
    QCOMPARE(best.login, LoginForm::FullAddress);
    QVERIFY(best.incoming && best.incoming->host.ascii() == "smtp.auto.test"_L1);
    QCOMPARE(found.stateOf(DiscoverySource::Catalogue), SourceState::Nothing);
    QCOMPARE(found.stateOf(DiscoverySource::MailExchanger), SourceState::Nothing);
}

void TestRealSources::usesTheNextSourceWhereOneIsRefused_data()
{
    QTest::addColumn<QString>("domain");
    QTest::addColumn<QString>("state");
    QTest::newRow("redirected to http") << u"down.test"_s << u"refused"_s;
    QTest::newRow("redirected in a circle") << u"round.test"_s << u"refused"_s;
    QTest::newRow("exploding entities") << u"evil.test"_s << u"refused"_s;
    QTest::newRow("a page of the website") << u"page.test"_s << u"refused"_s;
    QTest::newRow("a certificate for another name") << u"foreign.test"_s << u"failed"_s;
    QTest::newRow("aliases in a circle") << u"loop.test"_s << u"failed"_s;
}

void TestRealSources::usesTheNextSourceWhereOneIsRefused()
{
    QFETCH(QString, domain);
    RealSearch found = search(domain);
    QVERIFY(found.finish());
    QCOMPARE(found.summary(), QString(u"service-record smtp."_s + domain + u":465 none -"_s));
    QTEST(QString(sourceStateName(found.stateOf(DiscoverySource::Autoconfig))), "state");
    QVERIFY(found.took < 5s);
}

void TestRealSources::sendsNothingButTheDomain()
{
    m_https.takeRequests();
    RealSearch found = search(u"auto.test"_s);
    QVERIFY(found.finish());
    const QList<QJsonObject> requests = m_https.takeRequests();
    QVERIFY(!requests.isEmpty());
    for (const QJsonObject &request : requests) {
        const QJsonObject headers = request.value("headers"_L1).toObject();
        QVERIFY(headers.value("User-Agent"_L1).toString().startsWith("Sendproof/"_L1));
        QVERIFY(!headers.contains("Cookie"_L1) && !headers.contains("Authorization"_L1));
        const QString target = request.value("target"_L1).toString();
        QVERIFY2(!target.contains(u'@') || target.contains("/sendproof@auto.test"_L1), qPrintable(target));
        QVERIFY2(!target.contains("emailaddress"_L1), qPrintable(target));
    }
}

void TestRealSources::sendsTheAddressOnlyWhereItWasAllowed()
{
    m_https.takeRequests();
    RealSearch found = search(u"auto.test"_s, u"ha+neul@auto.test"_s);
    QVERIFY(found.finish());
    QStringList targets;
    for (const QJsonObject &request : m_https.takeRequests()) {
        if (request.value("target"_L1).toString().contains("neul"_L1))
            targets.append(request.value("host"_L1).toString());
        if (request.value("host"_L1) == "autoconfig.auto.test"_L1)
            QCOMPARE(request.value("target"_L1).toString(),
                     QString(QLatin1StringView(documentPath) + u"?emailaddress=ha%2Bneul@auto.test"_s));
    }
    // Thunderbird's data base and the websites never learn it.
    QVERIFY(targets.contains(u"autoconfig.auto.test"_s));
    QVERIFY(!targets.contains(u"ispdb.test"_s) && !targets.contains(u"auto.test"_s));
}

void TestRealSources::replacesWhatItFoundByWhatIsBetter()
{
    RealSearch found = search(u"slow.test"_s);
    QVERIFY(found.finish());
    QCOMPARE(found.offered, QList({DiscoverySource::ServiceRecord, DiscoverySource::Autoconfig}));
    QCOMPARE(found.summary(), u"autoconfig better.slow.test:465 none -"_s);
    QCOMPARE(found.report().found.size(), 2);
}

void TestRealSources::endsWithTheRestWhereDnsStalls_data()
{
    QTest::addColumn<QStringList>("silent");
    QTest::addColumn<QList<int>>("types");
    QTest::addColumn<QString>("found");
    const QString fromDocument = u"autoconfig smtp.stall.test:465 none -"_s;
    QTest::newRow("for the SRV records") << QStringList{u"_tcp.stall.test"_s} << QList<int>{} << fromDocument;
    QTest::newRow("for the likely hosts")
        << QStringList{u"smtp.stall.test"_s, u"mail.stall.test"_s} << QList<int>{} << fromDocument;
    QTest::newRow("for the data bases") << QStringList{u"ispdb.test"_s, u"exchange.test"_s} << QList<int>{}
                                        << fromDocument;
    QTest::newRow("for autoconfig") << QStringList{u"autoconfig.stall.test"_s} << QList<int>{}
                                    << u"service-record smtp.stall.test:465 none -"_s;
    QTest::newRow("for AAAA, as with some home routers") << QStringList{} << QList<int>{28} << fromDocument;
    QTest::newRow("for everything") << QStringList{u"test"_s} << QList<int>{} << u"nothing"_s;
}

void TestRealSources::endsWithTheRestWhereDnsStalls()
{
    QFETCH(QStringList, silent);
    QFETCH(QList<int>, types);
    DnsDetour detour(1, m_dns.address());
    QVERIFY(detour.isListening);
    detour.silentNames = silent;
    detour.silentTypes = types;
    DiscoveryPlan hasty = plan();
    hasty.patience.overall = 4s;
    RealSearch found(m_catalog, detour.address, {.domain = u"stall.test"_s}, hasty);
    QVERIFY(found.finish());
    QTEST(found.summary(), "found");
    QVERIFY2(found.took < 4500ms, QByteArray::number(qint64(found.took.count())));
    found.session.reset();
    detour.silentNames = {u"test"_s};
    QVERIFY(waitForOpenLookups(detour.address));
}

QTEST_GUILESS_MAIN(TestRealSources)
#include "tst_realsources.moc"
