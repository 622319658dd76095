// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/tokenreply.h"

#include "oauth/sampleservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

class TestTokenReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTokens()
    {
        const auto reply = TokenReply::read(
            200,
            secretOf(R"({"access_token": "ya29.a-b_c~d+e\/f=", "expires_in": 3599,)"
                     R"("refresh_token": "1\/\/0abc", "refresh_token_expires_in": "604799", "scope": "openid  email",)"
                     R"("token_type": "bearer", "id_token": "a.b.c", "more": {"access_token": [1, "x"]}})"));
        QVERIFY(reply);
        QCOMPARE(reply.value().accessToken.text(), u"ya29.a-b_c~d+e/f="_s);
        QCOMPARE(reply.value().refreshToken.text(), u"1//0abc"_s);
        QCOMPARE(reply.value().idToken.text(), u"a.b.c"_s);
        QCOMPARE(reply.value().expiresIn, 3599s);
        QCOMPARE(reply.value().refreshExpiresIn, 604799s);
        QCOMPARE(reply.value().scopes, QStringList({u"openid"_s, u"email"_s}));
    }

    void readsTheLeastThereCanBe()
    {
        const auto reply = TokenReply::read(200, secretOf(R"({"access_token":"x","token_type":"Bearer"})"));
        QVERIFY(reply);
        QVERIFY(reply.value().refreshToken.isEmpty());
        QVERIFY(!reply.value().expiresIn);
        QVERIFY(!reply.value().scopes);
    }

    void refusesWhatIsMalformed_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &body, int status = 200) {
            QTest::newRow(name) << body << status;
        };
        row("empty", "");
        row("HTML", "<html>login</html>");
        row("a list", R"(["access_token"])");
        row("no token", R"({"token_type":"Bearer"})");
        row("an empty token", R"({"access_token":"","token_type":"Bearer"})");
        row("a number as token", R"({"access_token":1,"token_type":"Bearer"})");
        row("a token with line break", R"({"access_token":"a\nb","token_type":"Bearer"})");
        row("a token with escaped line break", R"({"access_token":"a\u000ab","token_type":"Bearer"})");
        row("a token with bad escape", R"({"access_token":"a\u00zzb","token_type":"Bearer"})");
        row("a token beyond ASCII", R"({"access_token":"한","token_type":"Bearer"})");
        row("the token twice", R"({"access_token":"a","access_token":"b","token_type":"Bearer"})");
        row("another type", R"({"access_token":"a","token_type":"mac"})");
        row("no type", R"({"access_token":"a"})");
        row("cut", "{\"access_token\":\"a\",\"token_type\":\"Bea");
        row("cut in the token", "{\"token_type\":\"Bearer\",\"access_token\":\"a");
        row("something behind", R"({"access_token":"a","token_type":"Bearer"} x)");
        row("a negative life", R"({"access_token":"a","token_type":"Bearer","expires_in":-1})");
        row("half a second", R"({"access_token":"a","token_type":"Bearer","expires_in":0.5})");
        row("a life in words", R"({"access_token":"a","token_type":"Bearer","expires_in":"soon"})");
        row("an endless life", R"({"access_token":"a","token_type":"Bearer","expires_in":1e300})");
        row("a life of a list", R"({"access_token":"a","token_type":"Bearer","expires_in":[]})");
        row("a scope of numbers", R"({"access_token":"a","token_type":"Bearer","scope":7})");
        row("another status", R"({"access_token":"a","token_type":"Bearer"})", 201);
        row("a redirect", "", 302);
        const QByteArray begin = R"({"access_token":"a","token_type":"Bearer","x":)";
        row("deep", begin + QByteArray(5000, '[') + QByteArray(5000, ']') + '}');
        row("huge", begin + '"' + QByteArray(2'000'000, 'x') + "\"}");
    }

    void refusesWhatIsMalformed()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const int, status);
        const auto reply = TokenReply::read(status, secretOf(body));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, FailureKind::MalformedReply);
        QCOMPARE(reply.error().stage, Stage::Token);
        QCOMPARE(reply.error().replyCode, status);
    }

    void tellsARefusal_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, int status, const QByteArray &body, const QString &detail) {
            QTest::newRow(name) << status << body << detail;
        };
        row("Google", 400, R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})",
            u"invalid_grant: Token has been expired or revoked."_s);
        row("Google's policy", 400,
            R"j({"error":"invalid_grant","error_description":"reauth related error (invalid_rapt)","error_subtype":"invalid_rapt"})j",
            u"invalid_grant: reauth related error (invalid_rapt)"_s);
        row("Microsoft", 400,
            R"({"error":"invalid_grant","error_description":"AADSTS65001: not consented","error_codes":[65001],"suberror":"consent_required"})",
            u"invalid_grant: AADSTS65001: not consented (consent_required)"_s);
        row("numbers alone", 400, R"({"error":"interaction_required","error_codes":[50076, "50079", "x"]})",
            u"interaction_required (AADSTS50076) (AADSTS50079)"_s);
        row("without words", 401, R"({"error":"invalid_client"})", u"invalid_client"_s);
        row("with 200", 200, R"({"error":"bad_verification_code"})", u"bad_verification_code"_s);
        row("an error page", 503, "<html>busy</html>", u"HTTP 503"_s);
        row("nothing", 500, "", u"HTTP 500"_s);
        row("other JSON", 400, R"({"message":"no"})", u"HTTP 400"_s);
        row("an error that is none", 400, R"({"error":{"code":400}})", u"HTTP 400"_s);
    }

    void tellsARefusal()
    {
        QFETCH(const int, status);
        QFETCH(const QByteArray, body);
        QFETCH(const QString, detail);
        const auto reply = TokenReply::read(status, secretOf(body));
        QVERIFY(!reply);
        QCOMPARE(reply.error().kind, FailureKind::ReplyRejected);
        QCOMPARE(reply.error().stage, Stage::Token);
        QCOMPARE(reply.error().replyCode, status);
        QCOMPARE(reply.error().detail, detail);
    }

    void keepsTokensOutOfTheDocument()
    {
        auto json = SecretJson::parse(secretOf(R"({"a":"open","access_token":"hidden","in":{"access_token":"below"}})"),
                                      {"access_token"});
        QVERIFY(json);
        SecretJson read = std::move(json).value();
        QCOMPARE(read.object().value("access_token"_L1).toString(), QString());
        QCOMPARE(read.object().value("a"_L1).toString(), u"open"_s);
        QCOMPARE(read.take("access_token").text(), u"hidden"_s);
        QVERIFY(read.take("access_token").isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestTokenReply)
#include "tst_tokenreply.moc"
