// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"
#include "oauth/signinscene.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

class TestOAuthSignIn : public QObject
{
    Q_OBJECT
    std::unique_ptr<SignInScene> m_scene;

    static ServedReply tokenReply(const QByteArray &body) { return ScriptedService::json(body); }

private Q_SLOTS:
    void init() { m_scene = std::make_unique<SignInScene>(); }

    void signsInAndSaysWho()
    {
        m_scene->order.address = MailAddress::parse(u"owner@example.com").address.value();
        const auto failure = m_scene->signIn(
            m_scene->consenting({{u"refresh_token_expires_in"_s, 604799},
                                 {u"scope"_s, u"openid https://www.googleapis.com/auth/gmail.send"_s}}));
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
        const DirectGrant &grant = m_scene->grant;
        QCOMPARE(grant.refreshToken.text(), u"refresh-1"_s);
        QCOMPARE(grant.accessToken.text(), u"access-1"_s);
        QCOMPARE(grant.address.toString(), u"owner@example.com"_s);
        QCOMPARE(grant.scopes, QStringList({u"openid"_s, u"https://www.googleapis.com/auth/gmail.send"_s}));
        const QDateTime now = QDateTime::currentDateTimeUtc();
        QVERIFY(std::abs(now.secsTo(grant.accessUntil) - 3600) < 20);
        QVERIFY(std::abs(now.secsTo(grant.endsAt) - 604799) < 20);
        QVERIFY(grant.senders.isEmpty());
        QCOMPARE(m_scene->returns, 1);
        QCOMPARE(QUrlQuery(m_scene->sentTo).queryItemValue(u"login_hint"_s, QUrl::FullyDecoded),
                 u"owner@example.com"_s);
        QTRY_VERIFY(m_scene->browser->heard.contains("창을 닫고 돌아오세요"));
    }

    void redeemsTheCodeWithItsVerifier()
    {
        m_scene->plan.registration.client.secret = u"not-confidential"_s;
        QVERIFY(!m_scene->signIn(m_scene->consenting()));
        const QList<QUrlQuery> forms = m_scene->service.formsTo("/token");
        QCOMPARE(forms.size(), 1);
        const auto item = [&](const QString &name) { return forms.first().queryItemValue(name, QUrl::FullyDecoded); };
        const QUrlQuery asked(m_scene->sentTo);
        QCOMPARE(item(u"grant_type"_s), u"authorization_code"_s);
        QCOMPARE(item(u"code"_s), u"the-code-1234"_s);
        QCOMPARE(item(u"client_id"_s), sampleClient().id);
        QCOMPARE(item(u"client_secret"_s), u"not-confidential"_s);
        QCOMPARE(item(u"redirect_uri"_s), asked.queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        QCOMPARE(QString::fromLatin1(pkceChallenge(item(u"code_verifier"_s).toLatin1())),
                 asked.queryItemValue(u"code_challenge"_s));
        QVERIFY(!forms.first().hasQueryItem(u"scope"_s));
    }

    void listsSendersWhereThePermissionAllows()
    {
        m_scene->order.route.transport = DirectTransport::Smtp;
        m_scene->service.script("/senders", {tokenReply(R"({"sendAs":[{"sendAsEmail":"owner@example.com",)"
                                                        R"("isPrimary":true},{"sendAsEmail":"info@example.com",)"
                                                        R"("verificationStatus":"accepted"}]})")});
        QVERIFY(!m_scene->signIn(m_scene->consenting()));
        QCOMPARE(m_scene->grant.senders.size(), 1);
        QCOMPARE(m_scene->grant.senders.first().toString(), u"info@example.com"_s);
        const QByteArray last = m_scene->service.requests.last();
        QVERIFY(last.startsWith("GET /senders "));
        QVERIFY(last.contains("\r\nAuthorization: Bearer access-1\r\n"));
    }

    void signsInWithoutTheListWhereItFails()
    {
        m_scene->order.route.transport = DirectTransport::Smtp;
        m_scene->service.script("/senders", {ServedReply::of(500, "Content-Length: 0\r\n")});
        QVERIFY(!m_scene->signIn(m_scene->consenting()));
        QCOMPARE(m_scene->grant.address.toString(), u"owner@example.com"_s);
    }

    void asksUserinfoWhereTheIdTokenDoesNotSay()
    {
        m_scene->service.script("/userinfo", {tokenReply(R"({"sub":"1","email":"told@example.com"})")});
        QVERIFY(!m_scene->signIn(m_scene->consenting({{u"id_token"_s, QString()}})));
        QCOMPARE(m_scene->grant.address.toString(), u"told@example.com"_s);
        m_scene->service.script("/userinfo", {tokenReply(R"({"sub":"1"})")});
        const auto failure = m_scene->signIn(m_scene->consenting({{u"id_token"_s, QString()}}));
        QCOMPARE(failure->kind, FailureKind::MalformedReply);
    }

    void knowsThePersonByGraphRatherThanByTheSignInName()
    {
        const QString tenant = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;
        m_scene->plan.registration = m_scene->registration(DirectService::Microsoft);
        m_scene->service.script("/senders", {tokenReply(R"({"mail":"sales@contoso.com","proxyAddresses":[)"
                                                        R"("SMTP:sales@contoso.com","smtp:info@contoso.com"]})")});
        const auto failure = m_scene->signIn([&](const QUrl &url) {
            QJsonObject claims = OAuthPlace::claims(QUrlQuery(url).queryItemValue(u"nonce"_s));
            claims["iss"_L1] = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(tenant);
            claims["tid"_L1] = tenant;
            claims["email"_L1] = QJsonValue();
            claims["preferred_username"_L1] = u"s.ales@contoso.onmicrosoft.com"_s;
            m_scene->consenting({{u"id_token"_s, QString::fromLatin1(idTokenOf(claims))},
                                 {u"scope"_s, u"openid Mail.Send User.Read"_s}})(url);
        });
        QVERIFY2(!failure, failure ? qPrintable(failure->detail) : "");
        QCOMPARE(m_scene->grant.address.toString(), u"sales@contoso.com"_s);
        QCOMPARE(m_scene->grant.senders.size(), 1);
        QVERIFY(m_scene->service.formsTo("/token").first().hasQueryItem(u"scope"_s));
    }

    void failsWhereNobodyRegisteredTheProgram()
    {
        m_scene->plan.registration.client = {};
        const auto failure = m_scene->signIn([](const QUrl &) { QFAIL("a browser was wanted"); });
        QCOMPARE(failure->kind, FailureKind::ClientIdMissing);
        QCOMPARE(failure->stage, Stage::Token);
    }

    void tellsThatConsentWasDenied()
    {
        const auto failure = m_scene->signIn([&](const QUrl &url) {
            m_scene->browser = comeBack(url, "error=access_denied&error_description=AADSTS65004%3a+declined");
        });
        QCOMPARE(failure->kind, FailureKind::ReplyRejected);
        QCOMPARE(failure->detail, u"access_denied: AADSTS65004: declined"_s);
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void redeemsNoCodeOfAnotherIssuer()
    {
        const auto failure = m_scene->signIn(
            [&](const QUrl &url) { m_scene->browser = comeBack(url, "code=x&iss=https%3a%2f%2fevil.example"); });
        QCOMPARE(failure->kind, FailureKind::SignInNotOurs);
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void waitsOnWhereAForgerGuessesTheState()
    {
        std::unique_ptr<LocalClient> forger;
        const auto failure = m_scene->signIn([&](const QUrl &url) {
            forger = comeBack(url, "state=guessed&code=evil-code", false);
            QObject::connect(forger.get(), &QTcpSocket::disconnected, forger.get(),
                             [&, url] { m_scene->consenting()(url); });
        });
        QVERIFY(!failure);
        QCOMPARE(m_scene->service.formsTo("/token").first().queryItemValue(u"code"_s), u"the-code-1234"_s);
    }

    void saysWhetherNobodyOrOnlyAnotherCameBack()
    {
        m_scene->plan.patience.person = 100ms;
        auto failure = m_scene->signIn([](const QUrl &) {});
        QCOMPARE(failure->kind, FailureKind::TimedOut);
        QCOMPARE(failure->stage, Stage::Token);
        failure =
            m_scene->signIn([&](const QUrl &url) { m_scene->browser = comeBack(url, "state=old-one&code=x", false); });
        QCOMPARE(failure->kind, FailureKind::SignInNotOurs);
        QCOMPARE(m_scene->returns, 0);
    }

    void saysUntilWhenItWaits()
    {
        m_scene->plan.patience.person = std::chrono::minutes(10);
        const auto story = m_scene->make();
        QSignalSpy wanted(story.get(), &DirectSignIn::browserWanted);
        story->start();
        QVERIFY(wanted.isEmpty());
        QTRY_COMPARE(wanted.size(), 1);
        const qint64 rest = QDateTime::currentDateTimeUtc().secsTo(wanted.first().at(1).toDateTime());
        QVERIFY(rest > 580 && rest <= 600);
    }

    void refusesAGrantThatCanNotSend()
    {
        const auto failure = m_scene->signIn(m_scene->consenting({{u"scope"_s, u"openid email"_s}}));
        QCOMPARE(failure->kind, FailureKind::ReplyRejected);
        QCOMPARE(failure->detail, u"insufficient_scope: https://www.googleapis.com/auth/gmail.send"_s);
    }

    void refusesAGrantThatDoesNotHold_data()
    {
        QTest::addColumn<QJsonObject>("more");
        QTest::addColumn<FailureKind>("kind");
        const auto token = [](const QString &claim, const QJsonValue &value) {
            QJsonObject claims = OAuthPlace::claims(u"x"_s);
            claims[claim] = value;
            return QJsonObject{{u"id_token"_s, QString::fromLatin1(idTokenOf(claims))}};
        };
        QTest::newRow("no refresh token")
            << QJsonObject{{u"refresh_token"_s, QJsonValue()}} << FailureKind::MalformedReply;
        QTest::newRow("another nonce") << token(u"sub"_s, u"1"_s) << FailureKind::SignInNotOurs;
        QTest::newRow("another issuer") << token(u"iss"_s, u"https://evil.example"_s) << FailureKind::SignInNotOurs;
        QTest::newRow("another audience") << token(u"aud"_s, u"other"_s) << FailureKind::SignInNotOurs;
        QTest::newRow("no id token") << QJsonObject{{u"id_token"_s, u"a.b"_s}} << FailureKind::MalformedReply;
    }

    void refusesAGrantThatDoesNotHold()
    {
        QFETCH(const QJsonObject, more);
        QFETCH(const FailureKind, kind);
        QCOMPARE(m_scene->signIn(m_scene->consenting(more))->kind, kind);
        QVERIFY(m_scene->grant.refreshToken.isEmpty());
    }

    void goesByTheServersClock()
    {
        // Two hours behind there, which would be no token of now for anyone here.
        const QDateTime then = QDateTime::currentDateTimeUtc().addSecs(-7200);
        const QByteArray date = QLocale::c().toString(then, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s).toLatin1();
        const auto signIn = [&](const QByteArray &fields) {
            return m_scene->signIn([&, fields](const QUrl &url) {
                QJsonObject claims = OAuthPlace::claims(QUrlQuery(url).queryItemValue(u"nonce"_s));
                claims["iat"_L1] = then.toSecsSinceEpoch();
                claims["exp"_L1] = then.toSecsSinceEpoch() + 3600;
                QJsonObject reply = OAuthPlace::tokens();
                reply["id_token"_L1] = QString::fromLatin1(idTokenOf(claims));
                m_scene->consentingTo(ScriptedService::json(reply, 200, fields))(url);
            });
        };
        QVERIFY(!signIn("Date: " + date + "\r\n"));
        QCOMPARE(signIn({})->kind, FailureKind::MalformedReply);
    }

    void failsOnABadTokenReply_data()
    {
        QTest::addColumn<ServedReply>("reply");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const ServedReply &reply, FailureKind kind, int code = 0) {
            QTest::newRow(name) << reply << kind << code;
        };
        ServedReply endless = ServedReply::of(200, {}, "{\"x\":\"" + QByteArray(5'000'000, 'x'));
        endless.staysOpen = true;
        ServedReply silent{QByteArray()};
        silent.staysOpen = true;
        ServedReply half = ServedReply::of(200, "Content-Length: 100\r\n", "{\"access_token\":\"access-1");
        row("refused", ScriptedService::json(R"({"error":"invalid_grant","error_description":"Bad Request"})", 400),
            FailureKind::ReplyRejected, 400);
        row("malformed", ScriptedService::json("{\"access_token\":"), FailureKind::MalformedReply, 200);
        row("a login page", ServedReply::of(200, "Content-Type: text/html\r\n", "<html>"), FailureKind::MalformedReply,
            200);
        row("an error page", ServedReply::of(502, {}, "<html>"), FailureKind::ReplyRejected, 502);
        row("elsewhere", ServedReply::redirect("https://oauth.example.com/other"), FailureKind::MalformedReply, 302);
        row("huge", ServedReply::of(200, {}, "{\"x\":\"" + QByteArray(2'000'000, 'x') + "\"}"),
            FailureKind::ReplyTooLong, 200);
        row("huge, as it says", ServedReply::of(200, "Content-Length: 99999999999\r\n", "{"), FailureKind::ReplyTooLong,
            200);
        row("endless", endless, FailureKind::ReplyTooLong, 200);
        row("cut", half, FailureKind::ClosedByPeer, 200);
        row("nothing", ServedReply{QByteArray()}, FailureKind::ClosedByPeer);
        row("silent", silent, FailureKind::TimedOut);
        row("dripping", {ScriptedService::json(OAuthPlace::tokens()).bytes, std::chrono::milliseconds(50)},
            FailureKind::TimedOut);
        row("no HTTP", ServedReply{"220 mail.example.com ESMTP\r\n"}, FailureKind::MalformedReply);
    }

    void failsOnABadTokenReply()
    {
        QFETCH(const ServedReply, reply);
        QFETCH(const FailureKind, kind);
        QFETCH(const int, code);
        m_scene->plan.patience.call = 300ms;
        const auto failure = m_scene->signIn(m_scene->consentingTo(reply));
        QVERIFY(failure);
        QCOMPARE(failure->kind, kind);
        QCOMPARE(failure->stage, Stage::Token);
        if (code)
            QCOMPARE(failure->replyCode, code);
        QCOMPARE(m_scene->service.requests.size(), 1); // a code is good for one use
        QVERIFY(!failure->detail.contains("access-1"_L1));
    }

    void failsBeforeTheTokenWhereTheNetworkDoes()
    {
        m_scene->plan.registration.endpoints.tokenUrl = u"https://nowhere.example.com/token"_s;
        QCOMPARE(m_scene->signIn(m_scene->consenting())->stage, Stage::Dns);
        m_scene->plan.registration = m_scene->registration();
        m_scene->plan.extraAuthorities = {};
        const auto failure = m_scene->signIn(m_scene->consenting());
        QCOMPARE(failure->kind, FailureKind::CertificateRejected);
        QCOMPARE(failure->stage, Stage::Tls);
        QVERIFY(failure->certificate);
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void repeatsNoSecretThatTheServiceRepeats()
    {
        const auto failure = m_scene->signIn(m_scene->consentingTo(ScriptedService::json(
            R"({"error":"invalid_grant","error_description":"code the-code-1234 is over"})", 400)));
        QCOMPARE(failure->detail, u"invalid_grant: code <secret> is over"_s);
    }

    void canBeLetGoOfAtAnyMoment()
    {
        m_scene->plan.registration.endpoints.tokenUrl = m_scene->url("/silent");
        ServedReply silent{QByteArray()};
        silent.staysOpen = true;
        m_scene->service.script("/silent", {silent});
        auto story = m_scene->make();
        story->start();
        story.reset();
        story = m_scene->make();
        connect(story.get(), &DirectSignIn::browserWanted, this, [&story] { story.reset(); });
        story->start();
        QTRY_VERIFY(!story);
        story = m_scene->make();
        connect(story.get(), &DirectSignIn::browserWanted, this,
                [this](const QUrl &url) { m_scene->browser = comeBack(url, "code=x"); });
        connect(story.get(), &DirectSignIn::browserReturned, this, [&story] { story.reset(); });
        story->start();
        QTRY_VERIFY(!story);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(m_scene->service.requests.isEmpty());
        story = m_scene->make();
        connect(story.get(), &DirectSignIn::browserWanted, this,
                [this](const QUrl &url) { m_scene->browser = comeBack(url, "code=x"); });
        story->start();
        QTRY_COMPARE(m_scene->service.requests.size(), 1);
        story.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
};

QTEST_GUILESS_MAIN(TestOAuthSignIn)
#include "tst_oauthsignin.moc"
