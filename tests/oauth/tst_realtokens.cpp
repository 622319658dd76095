// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/realscene.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

using Want = TokenSource::Want;

/// The life of the tokens behind a sign-in at a real OAuth server that turns a refresh token after one use, and takes
/// the whole permission back where an old one is used again.
class TestRealTokens : public QObject
{
    Q_OBJECT
    RealOAuthServer m_server;
    std::unique_ptr<RealSignIn> m_signIn;
    std::unique_ptr<RefreshingTokens> m_tokens;
    MailAccount m_account;
    Secret m_first;        ///< The refresh token of the sign-in
    QByteArray m_kept;     ///< Its newest successor
    QStringList m_answers; ///< Access tokens, or "! detail"
    QObject m_life;

    void ask(const QByteArray &refreshToken, Want want = Want::Any)
    {
        m_tokens->accessToken(m_account, secretOf(refreshToken), want, &m_life, [this](const Result<Secret> &answer) {
            m_answers.append(answer ? answer.value().text() : u"! "_s + answer.error().detail);
        });
    }
    [[nodiscard]] bool waitForAnswers(qsizetype count)
    {
        return QTest::qWaitFor([&] { return m_answers.size() >= count; }, 10'000);
    }
    /// Who the server says a token belongs to; empty: nobody any more.
    QString ownerOf(const QString &accessToken)
    {
        HttpsRequest request;
        request.url = QUrl(m_signIn->plan.registration.endpoints.userinfoUrl);
        request.bearer = Secret::fromText(accessToken);
        const Story<HttpsCall> call(new HttpsCall(m_signIn->dns, std::move(request), {m_server.authority()}));
        std::optional<QString> owner;
        connect(call.get(), &HttpsCall::finished, this, [&](const Result<Done> &result) {
            const HttpsReply reply = result ? call->takeReply() : HttpsReply();
            owner = QJsonDocument::fromJson(reply.body.bytes().toByteArray())[u"email"_s].toString();
        });
        call->start();
        return QTest::qWaitFor([&] { return owner.has_value(); }, 10'000) ? *owner : QString();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.isUnavailable())
                QSKIP(qPrintable(m_server.reason()));
            QFAIL(qPrintable(m_server.reason()));
        }
    }
    void init()
    {
        m_signIn = std::make_unique<RealSignIn>(m_server);
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        m_first = std::move(m_signIn->grant.refreshToken);
        m_account.id = QUuid::createUuid();
        m_account.direct = DirectRoute{};
        m_kept.clear();
        m_answers.clear();
        m_tokens = std::make_unique<RefreshingTokens>(
            m_signIn->dns,
            [this](const DirectRoute &) -> Result<DirectRegistration> { return m_signIn->plan.registration; },
            [this](const MailAccount &, const Secret &token, QObject *context, const auto &answer) {
                m_kept = token.bytes().toByteArray();
                QMetaObject::invokeMethod(
                    context, [answer] { answer(Done{}); }, Qt::QueuedConnection);
            },
            QList{m_server.authority()});
    }
    void cleanup()
    {
        m_tokens.reset();
        m_signIn.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_server.setAccessLife(1h);
    }

    void refreshesWithRotation()
    {
        const QByteArray first = m_first.bytes().toByteArray();
        QByteArray last = first;
        for (int i = 1; i <= 3; ++i) {
            ask(first, Want::Fresh); // whoever still has the first one
            QVERIFY(waitForAnswers(i));
            QVERIFY2(!m_answers.last().startsWith(u'!'), qPrintable(m_answers.last()));
            QVERIFY(!m_kept.isEmpty() && m_kept != last);
            last = m_kept;
        }
        QCOMPARE(QSet<QString>(m_answers.begin(), m_answers.end()).size(), 3);
        QCOMPARE(ownerOf(m_answers.last()), u"owner@example.test"_s);
        ask(m_kept);
        QVERIFY(waitForAnswers(4));
        QCOMPARE(m_answers.last(), m_answers.at(2));
    }

    void losesNoSuccessorToSeveralWhoAskAtOnce()
    {
        for (int i = 0; i < 5; ++i)
            ask(m_first.bytes().toByteArray(), Want::Fresh);
        QVERIFY(waitForAnswers(5));
        QCOMPARE(QSet<QString>(m_answers.begin(), m_answers.end()).size(), 1);
        QCOMPARE(ownerOf(m_answers.first()), u"owner@example.test"_s);
    }

    void startsAnewFromTheSuccessorThatWasKept()
    {
        ask(m_first.bytes().toByteArray());
        QVERIFY(waitForAnswers(1));
        m_tokens->forget(m_account.id); // as if the program had ended
        ask(m_kept);
        QVERIFY(waitForAnswers(2));
        QVERIFY2(!m_answers.last().startsWith(u'!'), qPrintable(m_answers.last()));
    }

    void refreshesATokenThatLivesShortly()
    {
        m_server.setAccessLife(2s); // it counts in whole seconds
        ask(m_first.bytes().toByteArray());
        QVERIFY(waitForAnswers(1));
        const QString first = m_answers.first();
        QTRY_VERIFY_WITH_TIMEOUT(ownerOf(first).isEmpty(), 5000);
        ask(m_first.bytes().toByteArray());
        QVERIFY(waitForAnswers(2));
        QCOMPARE(ownerOf(m_answers.last()), u"owner@example.test"_s);
    }

    void tellsThatThePermissionWasTakenBack()
    {
        const Story<Revocation> revocation(
            new Revocation(m_signIn->dns, m_signIn->plan.registration, m_first.duplicate(), {m_server.authority()}));
        std::optional<bool> isDone;
        connect(revocation.get(), &Revocation::finished, this,
                [&isDone](const Result<Done> &result) { isDone = bool(result); });
        revocation->start();
        QVERIFY(QTest::qWaitFor([&] { return isDone.has_value(); }, 10'000));
        QVERIFY(*isDone);
        ask(m_first.bytes().toByteArray());
        QVERIFY(waitForAnswers(1));
        QVERIFY2(m_answers.first().startsWith("! invalid_grant"_L1), qPrintable(m_answers.first()));
    }

    void saysSoWhereTheReplyWithTheSuccessorIsLost()
    {
        m_server.spoil(u"/token"_s);
        ask(m_first.bytes().toByteArray());
        QVERIFY(waitForAnswers(1));
        QVERIFY(m_answers.first().startsWith(u'!'));
        QVERIFY(m_kept.isEmpty());
        ask(m_first.bytes().toByteArray()); // the server takes it for stolen
        QVERIFY(waitForAnswers(2));
        QVERIFY2(m_answers.last().startsWith("! invalid_grant"_L1), qPrintable(m_answers.last()));
    }
};

QTEST_GUILESS_MAIN(TestRealTokens)
#include "tst_realtokens.moc"
