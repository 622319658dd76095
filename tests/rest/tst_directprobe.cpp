// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/directprobe.h"

#include "rest/apiscene.h"
#include "rest/faketokens.h"
#include "support/fakes.h"

#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using namespace std::chrono_literals;

namespace {

const QByteArray refreshToken = "1//refresh-token-0123456789";

/// A direct attempt with tokens and an inner probe that do what the test says.
struct Scene
{
    MailAccount account = fakeAccount();
    FakeTokens tokens;
    FakeProbes inner;
    std::unique_ptr<ProbeWatch> watch;

    Story<MailProbe> make(std::chrono::milliseconds deadline = 5s)
    {
        return Story<MailProbe>(new DirectProbe(
            tokens, account, Secret(QByteArrayView(refreshToken)),
            [this](const MailAccount &forAccount, Secret token) {
                return inner.maker()(forAccount, std::move(token), {});
            },
            deadline));
    }
    void start(std::chrono::milliseconds deadline = 5s)
    {
        watch = std::make_unique<ProbeWatch>(make(deadline), refreshToken);
        watch->start();
    }
    /// Starts, and waits for the inner probe number @p count.
    bool reachInner(int count = 1)
    {
        if (!watch)
            start();
        return QTest::qWaitFor([this, count] { return inner.made.size() >= count && inner.last().starts == 1; }, 2000);
    }
    QString stagesOf(const AttemptFacts &facts) const
    {
        QStringList names;
        for (const StageTime &time : facts.stages)
            names += stageName(time.stage);
        return names.join(u' ');
    }
};

Failure refusedAt(Stage stage, int code, const QString &detail = {})
{
    return {.kind = FailureKind::ReplyRejected,
            .stage = stage,
            .replyCode = code,
            .enhanced = EnhancedCode::fromStartOf(detail.toLatin1()),
            .detail = detail};
}

} // namespace

class TestDirectProbe : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void getsATokenAndLetsTheOtherProbeUseIt()
    {
        Scene scene;
        QVERIFY(scene.reachInner());
        QCOMPARE(scene.tokens.asked.size(), 1);
        QCOMPARE(scene.tokens.asked.first().refreshToken, refreshToken);
        QCOMPARE(scene.tokens.asked.first().want, TokenSource::Want::Any);
        QCOMPARE(scene.inner.last().secret.bytes(), QByteArrayView(scene.tokens.token));
        QCOMPARE(scene.inner.last().account, scene.account);
        scene.inner.last().reach(Stage::Dns);
        scene.inner.last().say(true, "POST /");
        scene.inner.last().reach(Stage::Send, 5ms);
        scene.inner.last().secure(u"TLSv1.3"_s);
        scene.inner.last().signIn("Gmail API");
        scene.inner.last().succeed({.messageId = u"id@haneul.kr"_s, .arrivalCode = u"042137"_s});
        QCOMPARE(scene.watch->outcome(), u"accepted"_s);
        QCOMPARE(scene.watch->brokenPromise(), QString());
        QCOMPARE(scene.watch->stages().join(u' '), u"token dns send"_s);
        QCOMPARE(scene.watch->lines(), QStringList{u"C: POST /"_s});
        const Proof proof = scene.watch->result()->value();
        QCOMPARE(proof.messageId, u"id@haneul.kr"_s);
        QCOMPARE(proof.arrivalCode, u"042137"_s);
        QCOMPARE(scene.stagesOf(proof.facts), u"token dns send"_s);
        QCOMPARE(proof.facts.mechanism, QByteArray("Gmail API"));
        QCOMPARE(proof.facts.tls->version, u"TLSv1.3"_s);
    }

    void timesBeginWithTheToken()
    {
        Scene scene;
        scene.tokens.delay = 60ms;
        QVERIFY(scene.reachInner());
        scene.inner.last().reach(Stage::Dns);
        scene.inner.last().reach(Stage::Connect, 7ms);
        scene.inner.last().fail({.kind = FailureKind::ConnectionRefused, .stage = Stage::Connect});
        const QList<StageTime> stages = scene.watch->facts().stages;
        QCOMPARE(stages.size(), 3);
        QCOMPARE(stages.at(0).began, 0ms);
        QVERIFY(stages.at(0).took >= 55ms);
        QCOMPARE(stages.at(1).began, stages.at(0).took);
        QCOMPARE(stages.at(2).began, stages.at(0).took + 7ms);
        QCOMPARE(scene.watch->outcome(), u"connection-refused connect"_s);
        QCOMPARE(scene.watch->brokenPromise(), QString());
    }

    void withoutATokenNothingElseIsTried_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("revoked") << refusedAt(Stage::Token, 400, u"invalid_grant: Token has been revoked."_s)
                                 << u"reply-rejected token 400"_s;
        QTest::newRow("offline") << Failure{.kind = FailureKind::NetworkUnreachable, .stage = Stage::Connect}
                                 << u"network-unreachable connect"_s;
    }
    void withoutATokenNothingElseIsTried()
    {
        QFETCH(Failure, failure);
        Scene scene;
        scene.tokens.failure = failure;
        scene.start();
        QTRY_VERIFY(scene.watch->result());
        QTEST(scene.watch->outcome(), "outcome");
        QCOMPARE(scene.watch->brokenPromise(), QString());
        QCOMPARE(scene.watch->result()->error().detail, failure.detail);
        QCOMPARE(scene.stagesOf(scene.watch->facts()), u"token"_s);
        QCOMPARE(scene.inner.made.size(), 0);
        QCOMPARE(scene.tokens.asked.size(), 1);
    }

    void asksOnceForAFreshTokenWhereTheOldOneIsRefused_data()
    {
        QTest::addColumn<Failure>("refusal");
        QTest::newRow("API") << refusedAt(Stage::Send, 401, u"authError: Invalid Credentials"_s);
        QTest::newRow("SMTP") << refusedAt(Stage::Auth, 535, u"5.7.8 no\n{\"status\":\"401\"}"_s);
    }
    void asksOnceForAFreshTokenWhereTheOldOneIsRefused()
    {
        QFETCH(Failure, refusal);
        Scene scene;
        scene.tokens.freshToken = "fresh-token-0123456789";
        scene.tokens.delay = 20ms;
        QVERIFY(scene.reachInner());
        scene.inner.last().reach(Stage::Dns);
        scene.inner.last().reach(refusal.stage);
        scene.inner.last().fail(refusal);
        QVERIFY(!scene.watch->result());
        QVERIFY(scene.reachInner(2));
        QCOMPARE(scene.tokens.asked.last().want, TokenSource::Want::Fresh);
        QCOMPARE(scene.inner.last().secret.bytes(), QByteArrayView("fresh-token-0123456789"));
        scene.inner.last().reach(Stage::Dns);
        scene.inner.last().reach(refusal.stage);
        scene.inner.last().fail(refusal);
        QVERIFY(scene.watch->result());
        QCOMPARE(scene.tokens.asked.size(), 2);
        QCOMPARE(scene.watch->result()->error().detail, refusal.detail);
        QCOMPARE(scene.watch->brokenPromise(), QString());
        // The first try is a part of the time it took to get a token that might do.
        QCOMPARE(scene.stagesOf(scene.watch->facts()), u"token dns "_s + stageName(refusal.stage));
        QVERIFY(scene.watch->facts().stages.first().took >= 35ms);
        QCoreApplication::processEvents();
        QCOMPARE(scene.inner.made.size(), 2);
    }

    void aFreshTokenThatCanNotBeHadIsTheFailure()
    {
        Scene scene;
        QVERIFY(scene.reachInner());
        scene.tokens.failure = refusedAt(Stage::Token, 400, u"invalid_grant: Token has been expired or revoked."_s);
        scene.inner.last().fail(refusedAt(Stage::Send, 401));
        QTRY_VERIFY(scene.watch->result());
        QCOMPARE(scene.watch->outcome(), u"reply-rejected token 400"_s);
    }

    void otherRefusalsAreNotTriedAgain_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::newRow("permission") << refusedAt(Stage::Send, 403, u"insufficientPermissions"_s);
        QTest::newRow("SMTP switched off") << refusedAt(Stage::Auth, 535, u"5.7.139 SmtpClientAuthentication"_s);
        QTest::newRow("From") << refusedAt(Stage::Sender, 554, u"5.2.252 SendAsDenied"_s);
        QTest::newRow("unknown") << Failure{
            .kind = FailureKind::OutcomeUnknown, .stage = Stage::Send, .replyCode = 401};
    }
    void otherRefusalsAreNotTriedAgain()
    {
        QFETCH(Failure, failure);
        Scene scene;
        QVERIFY(scene.reachInner());
        scene.inner.last().fail(failure);
        QVERIFY(scene.watch->result());
        QCOMPARE(scene.tokens.asked.size(), 1);
    }

    void aTokenThatNeverComesIsGivenUp()
    {
        Scene scene;
        scene.tokens.isSilent = true;
        scene.start(80ms);
        QTRY_VERIFY(scene.watch->result());
        QCOMPARE(scene.watch->outcome(), u"timed-out token"_s);
        QCOMPARE(scene.watch->brokenPromise(), QString());
        QVERIFY(scene.watch->facts().stages.first().took >= 75ms);
    }

    void aTokenThatComesTooLateIsNotUsed()
    {
        Scene scene;
        scene.tokens.delay = 150ms;
        scene.start(50ms);
        QTRY_VERIFY(scene.watch->result());
        QTest::qWait(150); // for what must not come
        QCOMPARE(scene.inner.made.size(), 0);
        QCOMPARE(scene.watch->brokenPromise(), QString());
    }

    void lettingGoEndsTheOtherProbeToo()
    {
        Scene scene;
        QVERIFY(scene.reachInner());
        scene.watch->letGo();
        QTRY_VERIFY(scene.inner.made.first().isNull());
        QVERIFY(!scene.watch->result());
    }

    void lettingGoWhileTheTokenIsAwaitedSendsNothing()
    {
        Scene scene;
        scene.tokens.delay = 20ms;
        scene.start();
        QTRY_COMPARE(scene.tokens.asked.size(), 1);
        scene.watch->letGo();
        QTest::qWait(60); // for what must not come
        QCOMPARE(scene.inner.made.size(), 0);
    }

    void sendsWithTheFreshTokenThroughARealCall()
    {
        ApiScene<FakeGraph> api;
        FakeTokens tokens;
        tokens.token = FakeApi::expiredToken;
        const auto makeInner = [&api](const MailAccount &, Secret token) {
            return Story<MailProbe>(new ApiProbe(api.dns, api.plan(), std::move(token)));
        };
        ProbeWatch watch(
            Story<MailProbe>(new DirectProbe(tokens, fakeAccount(), Secret(QByteArrayView(refreshToken)), makeInner)),
            refreshToken);
        QVERIFY(watch.run());
        QCOMPARE(watch.outcome(), u"accepted"_s);
        QCOMPARE(watch.brokenPromise(), QString());
        QCOMPARE(watch.stages().join(u' '), u"token dns connect tls send token dns connect tls send accepted"_s);
        QCOMPARE(api.server.requests.size(), 2);
        QCOMPARE(api.server.mails.size(), 1);
        QCOMPARE(watch.facts().stages.size(), 6);
    }
};

QTEST_GUILESS_MAIN(TestDirectProbe)
#include "tst_directprobe.moc"
