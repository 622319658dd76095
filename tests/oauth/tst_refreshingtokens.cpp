// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/refreshingtokens.h"

#include "oauth/oauthscene.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

using Want = TokenSource::Want;

/// A RefreshingTokens at an OAuthPlace, and what it kept and answered.
class TokenScene : public OAuthPlace
{
public:
    TokenScene()
    {
        account.id = QUuid::createUuid();
        account.direct = DirectRoute{};
        tokens = std::make_unique<RefreshingTokens>(
            dns,
            [this](const DirectRoute &) -> Result<DirectRegistration> {
                if (isUnregistered)
                    return Failure{.kind = FailureKind::ClientIdMissing, .stage = Stage::Token};
                return registration();
            },
            [this](const MailAccount &of, Secret token, QObject *context,
                   const std::function<void(Result<Done>)> &answer) {
                kept.append(of.id == account.id ? token.text() : u"another account's"_s);
                log.append(u"kept"_s);
                const Result<Done> result = keepFailure ? Result<Done>(*keepFailure) : Result<Done>(Done{});
                QMetaObject::invokeMethod(
                    context, [answer, result] { answer(result); }, Qt::QueuedConnection);
            },
            QList{authority.certificate()}, 2s, [this] { return now; });
    }

    static ServedReply grant(const QString &access, const QString &refresh = {}, int life = 3600)
    {
        QJsonObject reply{{u"access_token"_s, access}, {u"token_type"_s, u"Bearer"_s}};
        if (life > 0)
            reply["expires_in"_L1] = life;
        if (!refresh.isEmpty())
            reply["refresh_token"_L1] = refresh;
        return ScriptedService::json(reply);
    }
    void ask(const QByteArray &refreshToken, Want want = Want::Any, QObject *context = nullptr)
    {
        const qsizetype before = log.size();
        tokens->accessToken(account, secretOf(refreshToken), want, context ? context : &life,
                            [this](const Result<Secret> &answer) {
                                log.append(answer ? answer.value().text()
                                                  : u"! "_s + failureKindName(answer.error().kind) + u' ' +
                                                        stageName(answer.error().stage) + u' ' + answer.error().detail);
                            });
        QCOMPARE(log.size(), before + (log.size() > before && log.last() == "kept"_L1 ? 1 : 0)); // never at once
    }
    QStringList used() const
    {
        QStringList made;
        for (const QUrlQuery &form : service.formsTo("/token"))
            made.append(form.queryItemValue(u"refresh_token"_s));
        return made;
    }

    MailAccount account;
    QDateTime now = QDateTime::currentDateTimeUtc();
    bool isUnregistered = false;
    std::optional<Failure> keepFailure;
    QStringList kept;
    QStringList log; ///< "kept", and answers: a token or "! kind stage detail"
    QObject life;
    std::unique_ptr<RefreshingTokens> tokens;
};

} // namespace

class TestRefreshingTokens : public QObject
{
    Q_OBJECT
    std::unique_ptr<TokenScene> m_scene;

private Q_SLOTS:
    void init() { m_scene = std::make_unique<TokenScene>(); }

    void getsATokenAndKeepsItInMemory()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s)});
        for (int i = 1; i <= 3; ++i) {
            m_scene->ask("refresh-1");
            QTRY_COMPARE(m_scene->log.size(), i);
        }
        QCOMPARE(m_scene->log, QStringList({u"access-1"_s, u"access-1"_s, u"access-1"_s}));
        QCOMPARE(m_scene->used(), QStringList(u"refresh-1"_s));
        QVERIFY(m_scene->kept.isEmpty());
        const QUrlQuery form = m_scene->service.formsTo("/token").first();
        QCOMPARE(form.queryItemValue(u"grant_type"_s), u"refresh_token"_s);
        QCOMPARE(form.queryItemValue(u"client_id"_s), sampleClient().id);
    }

    void refreshesFiveMinutesEarly_data()
    {
        QTest::addColumn<int>("life");
        QTest::addColumn<int>("until");
        QTest::newRow("an hour") << 3600 << 3300;
        QTest::newRow("ten minutes") << 600 << 300;
        QTest::newRow("two minutes: half-way") << 120 << 60;
    }

    void refreshesFiveMinutesEarly()
    {
        QFETCH(const int, life);
        QFETCH(const int, until);
        m_scene->service.script("/token",
                                {TokenScene::grant(u"access-1"_s, {}, life), TokenScene::grant(u"access-2"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 1);
        m_scene->now = m_scene->now.addSecs(until - 1);
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 2);
        m_scene->now = m_scene->now.addSecs(1);
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log, QStringList({u"access-1"_s, u"access-1"_s, u"access-2"_s}));
    }

    void givesAtOnceWhatASignInBrought()
    {
        m_scene->tokens->remember(m_scene->account, secretOf("refresh-1"), secretOf("access-0"),
                                  m_scene->now.addSecs(3600));
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log, QStringList(u"access-0"_s));
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void asksEachTimeWhereNoLifeIsSaid()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s, {}, 0), TokenScene::grant(u"access-2"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 1);
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.last(), u"access-2"_s);
    }

    void getsAFreshOneWhereTheLastWasRefused()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s), TokenScene::grant(u"access-2"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 1);
        m_scene->ask("refresh-1", Want::Fresh);
        QTRY_COMPARE(m_scene->log.last(), u"access-2"_s);
    }

    void asksOnceForAllWhoWait()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s)});
        auto gone = std::make_unique<QObject>();
        m_scene->ask("refresh-1");
        m_scene->ask("refresh-1", Want::Fresh);
        m_scene->ask("refresh-1", Want::Any, gone.get());
        m_scene->ask("refresh-1");
        gone.reset();
        QTRY_COMPARE(m_scene->log.size(), 3);
        QCoreApplication::processEvents();
        QCOMPARE(m_scene->log.size(), 3);
        QCOMPARE(m_scene->used().size(), 1);
    }

    void joinsWhoComesWhileItIsAsked()
    {
        ServedReply slow = TokenScene::grant(u"access-1"_s);
        slow.drip = 1ms;
        m_scene->service.script("/token", {slow, TokenScene::grant(u"access-2"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->service.requests.size(), 1);
        QVERIFY(m_scene->log.isEmpty());
        m_scene->ask("refresh-1", Want::Fresh);
        QTRY_COMPARE(m_scene->log, QStringList({u"access-1"_s, u"access-1"_s}));
        QCOMPARE(m_scene->used().size(), 1);
    }

    void keepsTheNewRefreshTokenBeforeItAnswers()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s, u"refresh-2"_s),
                                           TokenScene::grant(u"access-2"_s, u"refresh-3"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log, QStringList({u"kept"_s, u"access-1"_s}));
        QCOMPARE(m_scene->kept, QStringList(u"refresh-2"_s));
        // Who loaded the old one before is served by the new one.
        m_scene->ask("refresh-1", Want::Fresh);
        QTRY_COMPARE(m_scene->log.last(), u"access-2"_s);
        QCOMPARE(m_scene->used(), QStringList({u"refresh-1"_s, u"refresh-2"_s}));
        QCOMPARE(m_scene->kept, QStringList({u"refresh-2"_s, u"refresh-3"_s}));
        m_scene->ask("refresh-2");
        m_scene->ask("refresh-3");
        QTRY_COMPARE(m_scene->log.size(), 6);
        QCOMPARE(m_scene->used().size(), 2);
    }

    void keepsNothingWhereTheRefreshTokenStaysTheSame()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s, u"refresh-1"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log, QStringList(u"access-1"_s));
        QVERIFY(m_scene->kept.isEmpty());
    }

    void losesNoSuccessorThatCouldNotBeKept()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s, u"refresh-2"_s)});
        m_scene->keepFailure = Failure{.kind = FailureKind::KeychainUnavailable, .stage = Stage::Token};
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 2);
        QVERIFY(m_scene->log.last().startsWith("! keychain-unavailable token"_L1));
        m_scene->keepFailure = std::nullopt;
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.mid(2), QStringList({u"kept"_s, u"access-1"_s}));
        QCOMPARE(m_scene->kept, QStringList({u"refresh-2"_s, u"refresh-2"_s}));
        QCOMPARE(m_scene->used().size(), 1);
    }

    void tellsARefusalToAll()
    {
        m_scene->service.script(
            "/token",
            {ScriptedService::json(
                R"({"error":"invalid_grant","error_description":"Token has been expired or revoked."})", 400)});
        m_scene->ask("refresh-1");
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 2);
        for (const QString &answer : std::as_const(m_scene->log))
            QCOMPARE(answer, u"! reply-rejected token invalid_grant: Token has been expired or revoked."_s);
        QCOMPARE(m_scene->used().size(), 1);
    }

    void servesTheOldTokenWhileNoNewerCanBeHad()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s), ServedReply{QByteArray()}});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 1);
        m_scene->now = m_scene->now.addSecs(3600 - 60);
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 2);
        QCOMPARE(m_scene->log.last(), u"access-1"_s);
        m_scene->ask("refresh-1", Want::Fresh); // the one there is was refused
        QTRY_COMPARE(m_scene->log.size(), 3);
        QVERIFY2(m_scene->log.last().startsWith("! closed-by-peer token"_L1), qPrintable(m_scene->log.last()));
        m_scene->now = m_scene->now.addSecs(40);
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 4);
        QVERIFY2(m_scene->log.last().startsWith("! closed-by-peer token"_L1), qPrintable(m_scene->log.last()));
    }

    void forgetsATokenOfAnEarlierSignIn()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s), TokenScene::grant(u"access-2"_s),
                                           TokenScene::grant(u"access-3"_s)});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->log.size(), 1);
        m_scene->ask("refresh-of-another-sign-in");
        QTRY_COMPARE(m_scene->log.last(), u"access-2"_s);
        m_scene->account.direct->transport = DirectTransport::Smtp;
        m_scene->ask("refresh-of-another-sign-in");
        QTRY_COMPARE(m_scene->log.last(), u"access-3"_s);
    }

    void answersWhoWaitsWhenItForgets()
    {
        ServedReply silent{QByteArray()};
        silent.staysOpen = true;
        m_scene->service.script("/token", {silent});
        m_scene->ask("refresh-1");
        QTRY_COMPARE(m_scene->service.requests.size(), 1);
        m_scene->tokens->forget(m_scene->account.id);
        QTRY_COMPARE(m_scene->log.size(), 1);
        QVERIFY(m_scene->log.last().startsWith("! cancelled token"_L1));
    }

    void failsWithoutAskingWhereSomethingIsMissing()
    {
        m_scene->ask("");
        QTRY_VERIFY(m_scene->log.value(0).startsWith("! secret-missing token"_L1));
        m_scene->isUnregistered = true;
        m_scene->ask("refresh-1");
        QTRY_VERIFY(m_scene->log.value(1).startsWith("! client-id-missing token"_L1));
        m_scene->account.direct = std::nullopt;
        m_scene->ask("refresh-1");
        QTRY_VERIFY(m_scene->log.value(2).startsWith("! invalid-input token"_L1));
        QVERIFY(m_scene->service.requests.isEmpty());
    }

    void canGoWhileSomeoneWaits()
    {
        m_scene->service.script("/token", {TokenScene::grant(u"access-1"_s, u"refresh-2"_s)});
        m_scene->ask("refresh-1");
        m_scene->tokens.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        QVERIFY(m_scene->log.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestRefreshingTokens)
#include "tst_refreshingtokens.moc"
