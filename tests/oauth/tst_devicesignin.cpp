// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/signinscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

class TestDeviceSignIn : public QObject
{
    Q_OBJECT
    std::unique_ptr<SignInScene> m_scene;

    static ServedReply error(const QByteArray &name, int status = 400)
    {
        return ScriptedService::json("{\"error\":\"" + name + "\"}", status);
    }
    static ServedReply tokens()
    {
        QJsonObject reply = OAuthPlace::tokens();
        QJsonObject claims = OAuthPlace::claims({});
        claims.remove("nonce"_L1);
        reply["id_token"_L1] = QString::fromLatin1(idTokenOf(claims));
        return ScriptedService::json(reply);
    }
    void offer(int expiresIn, int interval)
    {
        m_scene->service.script("/device",
                                {ScriptedService::json(QJsonObject{{u"device_code"_s, u"DC-1234"_s},
                                                                   {u"user_code"_s, u"ABCD-EFGH"_s},
                                                                   {u"verification_uri"_s, u"https://example.com/go"_s},
                                                                   {u"expires_in"_s, expiresIn},
                                                                   {u"interval"_s, interval}})});
    }
    std::optional<Failure> signIn()
    {
        return m_scene->signIn([](const QUrl &) { QFAIL("a browser was wanted"); });
    }

private Q_SLOTS:
    void init()
    {
        m_scene = std::make_unique<SignInScene>();
        m_scene->order.withDeviceCode = true;
        offer(900, 1);
    }

    void signsInWithTheCode()
    {
        m_scene->service.script("/token", {error("authorization_pending"), error("authorization_pending"), tokens()});
        const auto failure = signIn();
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
        QCOMPARE(m_scene->shown.userCode, u"ABCD-EFGH"_s);
        QCOMPARE(m_scene->shown.url, QUrl(u"https://example.com/go"_s));
        QVERIFY(m_scene->shownUntil.isValid());
        QCOMPARE(m_scene->grant.address.toString(), u"owner@example.com"_s);
        QCOMPARE(m_scene->returns, 1);
        const QUrlQuery asked = m_scene->service.formsTo("/device").first();
        QCOMPARE(asked.queryItemValue(u"scope"_s, QUrl::FullyDecoded),
                 u"openid email https://www.googleapis.com/auth/gmail.send"_s);
        const QList<QUrlQuery> forms = m_scene->service.formsTo("/token");
        QCOMPARE(forms.size(), 3);
        QCOMPARE(forms.last().queryItemValue(u"grant_type"_s, QUrl::FullyDecoded),
                 u"urn:ietf:params:oauth:grant-type:device_code"_s);
        QCOMPARE(forms.last().queryItemValue(u"device_code"_s), u"DC-1234"_s);
    }

    void saysThatItIsNotOffered()
    {
        m_scene->order.route.transport = DirectTransport::Smtp;
        const auto failure = signIn();
        QCOMPARE(failure->kind, FailureKind::AuthNotOffered);
        QCOMPARE(failure->stage, Stage::Token);
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void goesOnWhereTheNetworkFailsInBetween()
    {
        m_scene->service.script("/token", {error("authorization_pending"), ServedReply{QByteArray()},
                                           error("slow_down"), ServedReply::of(503), tokens()});
        QVERIFY(!signIn());
        QCOMPARE(m_scene->service.formsTo("/token").size(), 5);
    }

    void endsWithTheWordOfTheService_data()
    {
        QTest::addColumn<QByteArray>("word");
        for (const char *word : {"access_denied", "expired_token", "authorization_declined", "invalid_client"})
            QTest::newRow(word) << QByteArray(word);
    }

    void endsWithTheWordOfTheService()
    {
        QFETCH(const QByteArray, word);
        m_scene->service.script("/token", {error("authorization_pending"), error(word)});
        const auto failure = signIn();
        QCOMPARE(failure->kind, FailureKind::ReplyRejected);
        QCOMPARE(failure->detail, QString::fromLatin1(word));
        QCOMPARE(m_scene->service.formsTo("/token").size(), 2);
        QCOMPARE(m_scene->returns, 0);
    }

    void endsWhenTheCodeRunsOut()
    {
        offer(20, 1);
        m_scene->service.script("/token", {error("authorization_pending")});
        QCOMPARE(signIn()->kind, FailureKind::TimedOut);
        m_scene->service.script("/token", {ServedReply{QByteArray()}});
        QCOMPARE(signIn()->kind, FailureKind::ClosedByPeer); // that is why nobody could say that it's done
    }

    void refusesACodeThatCanNotBeShown()
    {
        m_scene->service.script("/device", {ScriptedService::json(R"({"device_code":"x"})")});
        QCOMPARE(signIn()->kind, FailureKind::MalformedReply);
        m_scene->service.script("/device", {error("invalid_scope")});
        QCOMPARE(signIn()->detail, u"invalid_scope"_s);
        QVERIFY(m_scene->shown.userCode.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDeviceSignIn)
#include "tst_devicesignin.moc"
