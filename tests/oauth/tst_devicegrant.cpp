// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/devicegrant.h"

#include "oauth/sampleservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

QByteArray grantWith(const QByteArray &changedFrom = {}, const QByteArray &to = {})
{
    QByteArray json =
        R"({"device_code":"DC-1","user_code":"ABCD-EFGH","verification_uri":"https://microsoft.com/devicelogin","expires_in":900,"interval":5})";
    return changedFrom.isEmpty() ? json : json.replace(changedFrom, to);
}

Failure refusal(const QString &detail, int code = 400)
{
    return {.kind = FailureKind::ReplyRejected, .stage = Stage::Token, .replyCode = code, .detail = detail};
}

} // namespace

class TestDeviceGrant : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsToBeShown()
    {
        const auto grant = DeviceGrant::read(200, secretOf(grantWith()));
        QVERIFY(grant);
        QCOMPARE(grant.value().deviceCode.text(), u"DC-1"_s);
        QCOMPARE(grant.value().shown.userCode, u"ABCD-EFGH"_s);
        QCOMPARE(grant.value().shown.url, QUrl(u"https://microsoft.com/devicelogin"_s));
        QCOMPARE(grant.value().expiresIn, 900s);
        QCOMPARE(grant.value().interval, 5s);
        const auto usual = DeviceGrant::read(200, secretOf(grantWith(R"(,"interval":5)", "")));
        QCOMPARE(usual.value().interval, 5s);
        const auto text = DeviceGrant::read(200, secretOf(grantWith(R"("interval":5)", R"("interval":"0")")));
        QCOMPARE(text.value().interval, 1s);
    }

    void refusesWhatCanNotBeShown_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("http") << grantWith("https://", "http://");
        QTest::newRow("script") << grantWith("https://microsoft.com/devicelogin", "javascript:alert(1)");
        QTest::newRow("another's name in it")
            << grantWith("https://microsoft.com/", "https://microsoft.com@evil.example/");
        QTest::newRow("no address") << grantWith("verification_uri", "x");
        QTest::newRow("no code to type") << grantWith("ABCD-EFGH", "");
        QTest::newRow("a code beyond ASCII") << grantWith("ABCD-EFGH", "\xE2\x80\xAE");
        QTest::newRow("a long code") << grantWith("ABCD-EFGH", QByteArray(50, 'A'));
        QTest::newRow("no device code") << grantWith("DC-1", "");
        QTest::newRow("no life") << grantWith("900", "0");
        QTest::newRow("a year of life") << grantWith("900", "31536000");
        QTest::newRow("an endless interval") << grantWith("\"interval\":5", "\"interval\":99999");
        QTest::newRow("no JSON") << QByteArray("<html>");
    }

    void refusesWhatCanNotBeShown()
    {
        QFETCH(const QByteArray, body);
        const auto grant = DeviceGrant::read(200, secretOf(body));
        QVERIFY(!grant);
        QCOMPARE(grant.error().kind, FailureKind::MalformedReply);
        QCOMPARE(grant.error().stage, Stage::Token);
    }

    void tellsARefusal()
    {
        const auto grant = DeviceGrant::read(400, secretOf(R"({"error":"invalid_scope","error_description":"Gmail"})"));
        QCOMPARE(grant.error().kind, FailureKind::ReplyRejected);
        QCOMPARE(grant.error().detail, u"invalid_scope: Gmail"_s);
        QCOMPARE(DeviceGrant::read(502, secretOf("x")).error().detail, u"HTTP 502"_s);
    }

    void asksSlowerWhenToldTo()
    {
        DevicePolling polling(5s);
        QVERIFY(polling.goesOnAfter(refusal(u"authorization_pending: AADSTS70016: waiting (AADSTS70016)"_s)));
        QCOMPARE(polling.interval(), 5s);
        QVERIFY(polling.goesOnAfter(refusal(u"slow_down"_s)));
        QVERIFY(polling.goesOnAfter(refusal(u"slow_down: polling too often"_s)));
        QCOMPARE(polling.interval(), 15s);
    }

    void backsOffWhereTheNetworkFails()
    {
        DevicePolling polling(5s);
        QVERIFY(polling.goesOnAfter({.kind = FailureKind::TimedOut, .stage = Stage::Connect}));
        QCOMPARE(polling.interval(), 10s);
        for (int i = 0; i < 10; ++i)
            QVERIFY(polling.goesOnAfter({.kind = FailureKind::NetworkUnreachable, .stage = Stage::Connect}));
        QCOMPARE(polling.interval(), 60s);
        QVERIFY(polling.goesOnAfter(refusal(u"HTTP 503"_s, 503)));
    }

    void stopsAtARefusal()
    {
        DevicePolling polling(5s);
        for (const QString &error : {u"access_denied"_s, u"expired_token"_s, u"authorization_declined"_s,
                                     u"invalid_grant: slow_down"_s, QString()})
            QVERIFY2(!polling.goesOnAfter(refusal(error)), qPrintable(error));
        QVERIFY(!polling.goesOnAfter({.kind = FailureKind::CertificateRejected, .stage = Stage::Tls}));
        QVERIFY(!polling.goesOnAfter({.kind = FailureKind::MalformedReply, .stage = Stage::Token}));
    }
};

QTEST_APPLESS_MAIN(TestDeviceGrant)
#include "tst_devicegrant.moc"
