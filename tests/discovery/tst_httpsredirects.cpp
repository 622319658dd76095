// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/httpsscene.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

using Outcome = HttpsAnswer::Outcome;

} // namespace

class TestHttpsRedirects : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { m_scene = std::make_unique<HttpsScene>(); }
    void followsARedirectOfTheSameSite();
    void tellsWhenARedirectLeavesTheSite();
    void stillTellsWhenItComesBack();
    void refusesARedirectTo_data();
    void refusesARedirectTo();
    void refusesALoop();
    void refusesTooManyRedirects();
    void sendsNoLineBreaksOfAUrl();

private:
    std::unique_ptr<HttpsScene> m_scene;
};

void TestHttpsRedirects::followsARedirectOfTheSameSite()
{
    for (const int status : {301, 302, 303, 307, 308}) {
        m_scene->server->add("/a.xml", ServedReply::redirect("b/c.xml?x=1#part", status));
        m_scene->server->add("/b/c.xml?x=1",
                             ServedReply::redirect(m_scene->url(u"/d.xml"_s, u"www.example.com"_s).toEncoded()));
        m_scene->server->add("/d.xml", ServedReply::ok("<d/>"));
        const HttpsAnswer answer = m_scene->fetch();
        QCOMPARE(answer.outcome, Outcome::Found);
        QCOMPARE(answer.body, QByteArray("<d/>"));
        QCOMPARE(answer.url, m_scene->url(u"/d.xml"_s, u"www.example.com"_s));
        QVERIFY(!answer.leftSite);
    }
    QVERIFY(!m_scene->server->requests.last().contains("Referer"));
}

void TestHttpsRedirects::tellsWhenARedirectLeavesTheSite()
{
    m_scene->server->add("/a.xml", ServedReply::redirect(m_scene->url(u"/b.xml"_s, u"example.net"_s).toEncoded()));
    m_scene->server->add("/b.xml", ServedReply::ok("<b/>"));
    const HttpsAnswer answer = m_scene->fetch();
    QCOMPARE(answer.outcome, Outcome::Found);
    QVERIFY(answer.leftSite);
}

void TestHttpsRedirects::stillTellsWhenItComesBack()
{
    m_scene->server->add("/a.xml", ServedReply::redirect(m_scene->url(u"/b.xml"_s, u"example.net"_s).toEncoded()));
    m_scene->server->add("/b.xml", ServedReply::redirect(m_scene->url(u"/c.xml"_s).toEncoded()));
    m_scene->server->add("/c.xml", ServedReply::ok("<c/>"));
    const HttpsAnswer answer = m_scene->fetch();
    QCOMPARE(answer.outcome, Outcome::Found);
    QVERIFY(answer.leftSite);
}

void TestHttpsRedirects::refusesARedirectTo_data()
{
    QTest::addColumn<QByteArray>("location");
    QTest::newRow("http") << QByteArray("http://conf.example.com/a.xml");
    QTest::newRow("a file") << QByteArray("file:///etc/passwd");
    QTest::newRow("data") << QByteArray("data:text/xml,<a/>");
    QTest::newRow("a resource") << QByteArray("qrc:/providers.json");
    QTest::newRow("credentials") << QByteArray("https://user:word@conf.example.com/b.xml");
    QTest::newRow("a user") << QByteArray("https://user@conf.example.com/b.xml");
    QTest::newRow("this computer") << QByteArray("https://localhost/b.xml");
    QTest::newRow("an address") << QByteArray("https://127.0.0.1/b.xml");
    QTest::newRow("an IPv6 address") << QByteArray("https://[::1]/b.xml");
    QTest::newRow("a private name") << QByteArray("https://router.lan/b.xml");
    QTest::newRow("no URL") << QByteArray("https://conf.example.com:port/");
    QTest::newRow("no host") << QByteArray("https:///b.xml");
    QTest::newRow("too long") << "/" + QByteArray(3000, 'a');
}

void TestHttpsRedirects::refusesARedirectTo()
{
    QFETCH(const QByteArray, location);
    m_scene->server->add("/a.xml", ServedReply::redirect(location));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Refused);
    QCOMPARE(m_scene->server->paths(), QByteArrayList{"/a.xml"});
}

void TestHttpsRedirects::refusesALoop()
{
    m_scene->server->add("/a.xml", ServedReply::redirect("/b.xml"));
    m_scene->server->add("/b.xml", ServedReply::redirect("/a.xml#again"));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Refused);
    QCOMPARE(m_scene->server->paths(), (QByteArrayList{"/a.xml", "/b.xml"}));
}

void TestHttpsRedirects::refusesTooManyRedirects()
{
    m_scene->server->add("/a.xml", ServedReply::redirect("/1"));
    m_scene->server->add("/1", ServedReply::redirect("/2"));
    m_scene->server->add("/2", ServedReply::redirect("/3"));
    m_scene->server->add("/3", ServedReply::ok("<a/>"));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Found);
    m_scene->server->add("/3", ServedReply::redirect("/4"));
    m_scene->server->add("/4", ServedReply::ok("<a/>"));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Refused);
    QVERIFY(!m_scene->server->paths().contains("/4"));
    m_scene->server->add("/a.xml", ServedReply::redirect("/1"));
    QCOMPARE(m_scene->fetch({.url = m_scene->url(), .maximalRedirects = 0}).outcome, Outcome::Refused);
}

void TestHttpsRedirects::sendsNoLineBreaksOfAUrl()
{
    m_scene->server->add("/a.xml", ServedReply::redirect("/b%0d%0aX:%20y?%0A%00"));
    QCOMPARE(m_scene->fetch().outcome, Outcome::Nothing);
    QCOMPARE(m_scene->server->paths().last(), QByteArray("/b%0D%0AX:%20y?%0A%00"));
}

QTEST_GUILESS_MAIN(TestHttpsRedirects)
#include "tst_httpsredirects.moc"
