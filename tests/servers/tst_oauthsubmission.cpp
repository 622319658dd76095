// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpsession.h"
#include "support/probewatch.h"
#include "support/realmailserver.h"
#include "support/realoauthserver.h"
#include "web/httpscall.h"

#include "support/fakedns.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString owner = u"owner@example.test"_s; // known to the OAuth server alone: Dovecot has no password of it

MailAddress address(const QString &text)
{
    return MailAddress::parse(text).address.value_or(MailAddress());
}

} // namespace

/// The session against a Dovecot that asks a real OAuth server about every access token.
class TestOAuthSubmission : public QObject
{
    Q_OBJECT

private:
    RealOAuthServer m_oauth;
    std::unique_ptr<RealMailServer> m_mail;

    SmtpSessionPlan plan(AuthChoice auth, const QString &login, Security security = Security::ImplicitTls) const
    {
        const auto listener = security == Security::ImplicitTls ? "dovecot/implicit_tls"_L1 : "dovecot/starttls"_L1;
        const SubmissionServer server{.host = *HostName::parse(u"127.0.0.1").host,
                                      .port = m_mail->port(listener),
                                      .security = security,
                                      .auth = auth};
        return SmtpSessionPlan{.server = server,
                               .login = login,
                               .message =
                                   TestMessage({address(owner), *HeaderText::from(u"하늘베이커리"_s)},
                                               address(u"user@example.test"_s), *HeaderText::from(u"시험 메일이에요"_s),
                                               u"안녕하세요.\n"_s, u"ko"_s),
                               .arrivalCode = u"042195"_s,
                               .extraAuthorities = QSslCertificate::fromPath(m_mail->caFile())};
    }

    static std::unique_ptr<ProbeWatch> run(const SmtpSessionPlan &plan, const QByteArray &token)
    {
        auto watch = std::make_unique<ProbeWatch>(Story<MailProbe>(new SmtpSession(plan, Secret(token))), token);
        watch->run(30s);
        return watch;
    }

    /// Whether the OAuth server itself takes @p token for good, asked as Dovecot asks it.
    bool isActive(const QByteArray &token)
    {
        FakeDns dns;
        dns.add("localhost A 127.0.0.1");
        QUrl url(m_oauth.introspectionUrl());
        url.setUserInfo({});
        HttpsCall call(dns,
                       {.method = "POST",
                        .url = url,
                        .contentType = "application/x-www-form-urlencoded",
                        .body = Secret("client_id=dovecot&client_secret=dovecot-secret&token=" + token)},
                       {m_oauth.authority()});
        std::optional<QByteArray> body;
        connect(&call, &HttpsCall::finished, this, [&body, &call](const Result<Done> &result) {
            body = result ? call.takeReply().body.bytes().toByteArray() : QByteArray();
        });
        call.start();
        const bool isThere = QTest::qWaitFor([&body] { return body.has_value(); }, 10'000);
        return isThere && QJsonDocument::fromJson(*body)[u"active"_s].toBool();
    }

    /// What every refusal has to be: at the sign-in, with the explanation in JSON, without the token.
    static void checkRefusal(const ProbeWatch &watch, const QByteArray &token)
    {
        QCOMPARE(watch.brokenPromise(), QString());
        QCOMPARE(watch.outcome(), u"reply-rejected auth 535"_s);
        const Failure &failure = watch.result()->error();
        QVERIFY(failure.enhanced);
        QCOMPARE(failure.enhanced->toString(), u"5.7.8"_s);
        const QString explanation = failure.detail.section(u'\n', -1);
        const QJsonDocument json = QJsonDocument::fromJson(explanation.toUtf8());
        QVERIFY2(json.isObject(), qPrintable(failure.detail));
        QVERIFY2(!json[u"status"_s].toString().isEmpty(), qPrintable(explanation));
        QVERIFY(!failure.detail.contains(QString::fromLatin1(token)));
        QVERIFY(!watch.stages().contains(u"sender"_s));
    }

    static void mechanisms()
    {
        QTest::addColumn<AuthChoice>("auth");
        QTest::newRow("XOAUTH2") << AuthChoice::XOAuth2;
        QTest::newRow("OAUTHBEARER") << AuthChoice::OAuthBearer;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_oauth.start()) {
            if (m_oauth.isUnavailable())
                QSKIP(qPrintable(m_oauth.reason()));
            QFAIL(qPrintable(m_oauth.reason()));
        }
        m_mail = std::make_unique<RealMailServer>(
            RealMailServer::Introspection{m_oauth.introspectionUrl(), m_oauth.authority().toPem()});
        if (!m_mail->start()) {
            if (m_mail->isUnavailable())
                QSKIP(qPrintable(m_mail->reason()));
            QFAIL(qPrintable(m_mail->reason()));
        }
    }

    void sendsWithAToken_data()
    {
        QTest::addColumn<AuthChoice>("auth");
        QTest::addColumn<Security>("security");
        for (const AuthChoice auth : {AuthChoice::XOAuth2, AuthChoice::OAuthBearer}) {
            for (const Security security : {Security::ImplicitTls, Security::StartTls})
                QTest::addRow("%s %s", authChoiceName(auth).data(), securityName(security).data()) << auth << security;
        }
    }
    void sendsWithAToken()
    {
        QFETCH(const AuthChoice, auth);
        QFETCH(const Security, security);
        const QByteArray token = m_oauth.grant(owner);
        QVERIFY(!token.isEmpty());
        const qsizetype before = m_mail->deliveredMails().size();
        const auto watch = run(plan(auth, owner, security), token);
        QCOMPARE(watch->brokenPromise(), QString());
        QCOMPARE(watch->outcome(), u"accepted"_s);
        QCOMPARE(QString::fromLatin1(watch->facts().mechanism).toLower(), authChoiceName(auth));
        QCOMPARE(m_mail->waitForMails(before + 1).size(), before + 1);
    }

    void refusesAWrongToken_data() { mechanisms(); }
    void refusesAWrongToken()
    {
        QFETCH(const AuthChoice, auth);
        const QByteArray token = "not-a-token-0815";
        checkRefusal(*run(plan(auth, owner), token), token);
    }

    void refusesARevokedToken_data() { mechanisms(); }
    void refusesARevokedToken()
    {
        QFETCH(const AuthChoice, auth);
        const QByteArray token = m_oauth.grant(owner);
        QCOMPARE(run(plan(auth, owner), token)->outcome(), u"accepted"_s);
        m_oauth.revoke(token);
        checkRefusal(*run(plan(auth, owner), token), token);
    }

    void refusesATokenOnceItIsOver_data() { mechanisms(); }
    void refusesATokenOnceItIsOver()
    {
        QFETCH(const AuthChoice, auth);
        const QByteArray token = m_oauth.grant(owner, 2s);
        QCOMPARE(run(plan(auth, owner), token)->outcome(), u"accepted"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!isActive(token), 10'000);
        checkRefusal(*run(plan(auth, owner), token), token);
    }

    void refusesALoginThatIsNotTheTokens_data() { mechanisms(); }
    void refusesALoginThatIsNotTheTokens()
    {
        QFETCH(const AuthChoice, auth);
        const QByteArray token = m_oauth.grant(owner);
        QVERIFY(isActive(token));
        checkRefusal(*run(plan(auth, u"user@example.test"_s), token), token);
    }

    void takesTheTokenOfASecondAccount()
    {
        const QString other = u"하늘@example.test"_s;
        const QByteArray token = m_oauth.grant(other);
        QCOMPARE(run(plan(AuthChoice::XOAuth2, other), token)->outcome(), u"accepted"_s);
        QCOMPARE(run(plan(AuthChoice::OAuthBearer, other), token)->outcome(), u"accepted"_s);
        checkRefusal(*run(plan(AuthChoice::OAuthBearer, owner), token), token);
    }
};

QTEST_GUILESS_MAIN(TestOAuthSubmission)
#include "tst_oauthsubmission.moc"
