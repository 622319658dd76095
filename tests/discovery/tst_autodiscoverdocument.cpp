// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autodiscoverdocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestAutodiscoverDocument : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheHostOfTheUrl_data();
    void namesTheHostOfTheUrl();
    void refusesWhatIsNoStrictJson_data();
    void refusesWhatIsNoStrictJson();
    void tellsExchangeOnline_data();
    void tellsExchangeOnline();
};

void TestAutodiscoverDocument::namesTheHostOfTheUrl_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("host");
    const auto url = [](const QByteArray &text) { return R"({"Protocol":"AutodiscoverV1","Url":")" + text + "\"}"; };
    QTest::newRow("Exchange Online") << url("https://outlook.office365.com/autodiscover/autodiscover.xml")
                                     << u"outlook.office365.com"_s;
    QTest::newRow("in capitals, with a port")
        << url("https://Outlook.Office365.COM:443/x") << u"outlook.office365.com"_s;
    QTest::newRow("an own Exchange") << url("https://mail.example.com/autodiscover/autodiscover.xml")
                                     << u"mail.example.com"_s;
    QTest::newRow("a name in Korean") << url("https://메일.한국/x") << u"xn--h32bq4v.xn--3e0b707e"_s;
    QTest::newRow("an error") << QByteArray(
                                     R"({"ErrorCode":"UserNotFound","ErrorMessage":"The given user wasn't found."})")
                              << QString();
    QTest::newRow("http") << url("http://outlook.office365.com/") << QString();
    QTest::newRow("credentials") << url("https://outlook.office365.com@example.com/") << QString();
    QTest::newRow("this computer") << url("https://localhost/") << QString();
    QTest::newRow("an address") << url("https://192.0.2.1/") << QString();
    QTest::newRow("no URL") << url("https://[outlook.office365.com/") << QString();
    QTest::newRow("a number") << QByteArray(R"({"Url":5})") << QString();
    QTest::newRow("empty") << QByteArray("{}") << QString();
}

void TestAutodiscoverDocument::namesTheHostOfTheUrl()
{
    QFETCH(const QByteArray, json);
    const auto document = AutodiscoverDocument::parse(json);
    QVERIFY(document);
    QTEST(document.value().host, "host");
}

void TestAutodiscoverDocument::refusesWhatIsNoStrictJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("a page") << QByteArray("<html></html>");
    QTest::newRow("a list") << QByteArray("[]");
    QTest::newRow("the same name twice") << QByteArray(R"({"Url":"https://a.example/","Url":"https://b.example/"})");
    QTest::newRow("cut short") << QByteArray(R"({"Url":"https://a.ex)");
    QTest::newRow("more behind it") << QByteArray("{} {}");
    QTest::newRow("NUL") << QByteArray("{\"Url\":\"https://a.example/\0\"}", 28);
    QTest::newRow("broken UTF-8") << QByteArray("{\"Url\":\"https://a.example/\xff\"}");
    QTest::newRow("too deep") << QByteArray(10'000, '[');
    QTest::newRow("too large") << "{\"Url\":\"" + QByteArray(70'000, 'a') + "\"}";
}

void TestAutodiscoverDocument::refusesWhatIsNoStrictJson()
{
    QFETCH(const QByteArray, json);
    const auto document = AutodiscoverDocument::parse(json);
    QVERIFY(!document);
    QCOMPARE(document.error().kind, FailureKind::Damaged);
    QVERIFY(!document.error().detail.isEmpty());
}

void TestAutodiscoverDocument::tellsExchangeOnline_data()
{
    QTest::addColumn<bool>("isOnline");
    for (const char *host : {"outlook.office365.com", "outlook.office.com", "outlook.cloud.microsoft",
                             "autodiscover-s.outlook.com", "sl2p216mb0001.korp216.prod.outlook.com"})
        QTest::newRow(host) << true;
    for (const char *host : {"mail.example.com", "outlook.com", "outlook.live.com", "partner.outlook.cn",
                             "outlook.office365.us", "outlook.office365.com.example.com", "notoutlook.office.com",
                             "eviloutlook.com", "prod.outlook.com.example.com", "evilprod.outlook.com", ""})
        QTest::newRow(host) << false;
}

void TestAutodiscoverDocument::tellsExchangeOnline()
{
    QTEST(isExchangeOnline(QString::fromLatin1(QTest::currentDataTag())), "isOnline");
}

QTEST_GUILESS_MAIN(TestAutodiscoverDocument)
#include "tst_autodiscoverdocument.moc"
