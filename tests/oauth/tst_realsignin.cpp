// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/realscene.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using namespace sendproof::test;

/// Signing in at a real OAuth server, whose pages are walked through without a browser.
class TestRealSignIn : public QObject
{
    Q_OBJECT
    RealOAuthServer m_server;
    std::unique_ptr<RealSignIn> m_signIn;

    /// Redeems the code in @p wayBack once more, as whoever has seen it in the browser could.
    std::optional<Failure> redeem(const QUrl &wayBack, const QString &verifier)
    {
        FormBody form(m_signIn->plan.registration.client);
        form.add("grant_type", u"authorization_code"_s);
        form.add("code", QUrlQuery(wayBack).queryItemValue(u"code"_s, QUrl::FullyDecoded));
        form.add("redirect_uri", QUrlQuery(m_signIn->wanted).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded));
        if (!verifier.isEmpty())
            form.add("code_verifier", verifier);
        const Story<TokenCall> call(new TokenCall(m_signIn->dns, m_signIn->plan.registration.endpoints.tokenUrl,
                                                  std::move(form), 10s, {m_server.authority()}));
        std::optional<Failure> failure;
        bool isOver = false;
        connect(call.get(), &TokenCall::finished, this, [&](const Result<Done> &result) {
            isOver = true;
            if (!result)
                failure = result.error();
        });
        call->start();
        return QTest::qWaitFor([&] { return isOver; }, 10'000) ? failure : std::nullopt;
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
    void init() { m_signIn = std::make_unique<RealSignIn>(m_server); }
    void cleanup()
    {
        m_signIn.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }

    void signsInAndSaysWho()
    {
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
        QVERIFY(!m_signIn->grant.refreshToken.isEmpty());
        QVERIFY(m_signIn->grant.scopes.contains(u"https://www.googleapis.com/auth/gmail.send"_s));
        const qint64 life = QDateTime::currentDateTimeUtc().secsTo(m_signIn->grant.accessUntil);
        QVERIFY(life > 3500 && life <= 3600);
        QTRY_VERIFY(m_signIn->walker.isOver);
        QVERIFY(m_signIn->walker.page.contains("창을 닫고 돌아오세요"));
        QVERIFY(QUrlQuery(m_signIn->walker.wayBack).hasQueryItem(u"iss"_s));
    }

    void hintsAtTheAddress()
    {
        m_signIn->order.address = MailAddress::parse(u"hinted@example.test").address.value();
        m_signIn->walker.login = u"hinted@example.test"_s;
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        QVERIFY(m_signIn->wanted.toString().contains("login_hint=hinted"_L1));
        QCOMPARE(m_signIn->grant.address.toString(), u"hinted@example.test"_s);
    }

    void signsInWithALoginBeyondAscii()
    {
        m_signIn->walker.login = u"하늘@example.test"_s;
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"하늘@example.test"_s);
    }

    void tellsThatConsentWasDenied()
    {
        m_signIn->walker.consents = false;
        QVERIFY(!m_signIn->signIn());
        QCOMPARE(m_signIn->outcome->kind, FailureKind::ReplyRejected);
        QCOMPARE(m_signIn->outcome->stage, Stage::Token);
        QVERIFY2(m_signIn->outcome->detail.startsWith("access_denied: "_L1), m_signIn->why());
        QTRY_VERIFY(m_signIn->walker.page.contains("로그인하지 못했어요"));
    }

    void tellsAnErrorThatComesBackAtOnce()
    {
        m_signIn->plan.registration.endpoints.apiScopes = {u"https://mail.google.com/"_s};
        m_signIn->plan.registration.endpoints.parameters = {u"prompt=none"_s};
        QVERIFY(!m_signIn->signIn());
        QVERIFY2(m_signIn->outcome->detail.startsWith("login_required: "_L1), m_signIn->why());
    }

    void waitsOnBehindAnotherStateAndAnotherPath()
    {
        m_signIn->isWalked = false;
        m_signIn->start();
        QTRY_VERIFY(!m_signIn->wanted.isEmpty());
        const auto forged = comeBack(m_signIn->wanted, "state=forged&code=forged", false);
        QTRY_VERIFY(forged->isOver);
        QVERIFY(forged->heard.contains("지난 창이에요"));
        m_signIn->walker.walk(m_signIn->wanted);
        QVERIFY2(m_signIn->finish() && m_signIn->hasWorked(), m_signIn->why());
    }

    void refusesAMixUpByTheIssuer()
    {
        m_signIn->plan.registration.endpoints.issuers = {u"https://honest.example"_s};
        QVERIFY(!m_signIn->signIn());
        QCOMPARE(m_signIn->outcome->kind, FailureKind::SignInNotOurs);
        QCOMPARE(m_signIn->outcome->detail, u"iss: "_s + m_server.issuer());
    }

    void isOfUseToNobodyWhoSawTheCode()
    {
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        QTRY_VERIFY(m_signIn->walker.isOver);
        for (const QString &verifier : {QString(), QString(86, u'x')}) {
            const auto failure = redeem(m_signIn->walker.wayBack, verifier);
            QVERIFY(failure);
            QCOMPARE(failure->kind, FailureKind::ReplyRejected);
            QCOMPARE(failure->replyCode, 400);
            QVERIFY2(failure->detail.startsWith("invalid_grant"_L1), qPrintable(failure->detail));
        }
    }

    void needsTheVerifierForACodeNobodyHasUsed()
    {
        // The port is gone when the browser comes back: the code stays unused.
        m_signIn->isWalked = false;
        m_signIn->start();
        QTRY_VERIFY(!m_signIn->wanted.isEmpty());
        m_signIn->story.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        m_signIn->walker.walk(m_signIn->wanted);
        QTRY_VERIFY(m_signIn->walker.isOver);
        QVERIFY(QUrlQuery(m_signIn->walker.wayBack).hasQueryItem(u"code"_s));
        const auto failure = redeem(m_signIn->walker.wayBack, {});
        QVERIFY(failure);
        QVERIFY2(failure->detail.startsWith("invalid_grant"_L1), qPrintable(failure->detail));
    }

    void isRefusedWithoutPkce()
    {
        QUrlQuery query;
        m_signIn->isWalked = false;
        m_signIn->start();
        QTRY_VERIFY(!m_signIn->wanted.isEmpty());
        QUrl without = m_signIn->wanted;
        query = QUrlQuery(without);
        query.removeQueryItem(u"code_challenge"_s);
        query.removeQueryItem(u"code_challenge_method"_s);
        without.setQuery(query);
        m_signIn->walker.walk(without);
        QVERIFY(m_signIn->finish());
        QCOMPARE(m_signIn->outcome->kind, FailureKind::ReplyRejected);
        QVERIFY2(m_signIn->outcome->detail.startsWith("invalid_request: "_L1), m_signIn->why());
    }

    void withstandsALocalProgramAtItsPort()
    {
        m_signIn->isWalked = false;
        m_signIn->start();
        QTRY_VERIFY(!m_signIn->wanted.isEmpty());
        std::vector<std::unique_ptr<LocalClient>> hostile;
        for (int i = 0; i < 60; ++i) {
            hostile.push_back(
                comeBack(m_signIn->wanted, i % 3 ? "state=guess&code=evil" : "error=access_denied", false));
            if (i % 4 == 0)
                hostile.push_back(std::make_unique<LocalClient>(quint16(
                    QUrl(QUrlQuery(m_signIn->wanted).queryItemValue(u"redirect_uri"_s, QUrl::FullyDecoded)).port())));
        }
        m_signIn->walker.walk(m_signIn->wanted);
        QVERIFY2(m_signIn->finish() && m_signIn->hasWorked(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
    }

    void failsWhereTheNetworkIsLostInBetween()
    {
        m_server.spoil(u"/token"_s);
        QVERIFY(!m_signIn->signIn());
        QCOMPARE(m_signIn->outcome->kind, FailureKind::ClosedByPeer);
        QCOMPARE(m_signIn->outcome->stage, Stage::Token);
        QVERIFY2(m_signIn->signIn(), m_signIn->why()); // once more, and it works
    }

    void givesASlowTokenEndpointItsTimeAndNoMore()
    {
        m_server.spoil(u"/token"_s, 300ms);
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        m_server.spoil(u"/token"_s, 60s);
        m_signIn->plan.patience.call = 200ms;
        QVERIFY(!m_signIn->signIn());
        QCOMPARE(m_signIn->outcome->kind, FailureKind::TimedOut);
        QCOMPARE(m_signIn->outcome->stage, Stage::Token);
    }

    void signsInWithADeviceCode()
    {
        m_signIn->order.withDeviceCode = true;
        QVERIFY2(m_signIn->signIn(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
    }

    void tellsThatADeviceCodeWasDenied()
    {
        m_signIn->order.withDeviceCode = true;
        m_signIn->walker.consents = false;
        QVERIFY(!m_signIn->signIn());
        QVERIFY2(m_signIn->outcome->detail.startsWith("access_denied"_L1), m_signIn->why());
    }
};

QTEST_GUILESS_MAIN(TestRealSignIn)
#include "tst_realsignin.moc"
