// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/realscene.h"
#include "support/realbrowser.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Signing in with a real browser at a real OAuth server.
class TestRealBrowser : public QObject
{
    Q_OBJECT
    RealOAuthServer m_server;
    RealBrowser m_browser;
    std::unique_ptr<RealSignIn> m_signIn;

    [[nodiscard]] bool waitForPages(QList<QJsonObject> &seen, qsizetype count)
    {
        return QTest::qWaitFor(
            [&] {
                seen += m_browser.takeSeen();
                return seen.size() >= count;
            },
            30'000);
    }
    void startAndOpen(const QString &window, bool consents = true, int tabs = 1)
    {
        m_signIn->start();
        connect(m_signIn->story.get(), &DirectSignIn::browserWanted, this, [=, this](const QUrl &url) {
            for (int i = 0; i < tabs; ++i)
                m_browser.visit(url, u"owner@example.test"_s, consents, window);
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.isUnavailable())
                QSKIP(qPrintable(m_server.reason()));
            QFAIL(qPrintable(m_server.reason()));
        }
        if (!m_browser.start(m_server.certificateFile())) {
            if (m_browser.isUnavailable())
                QSKIP(qPrintable(m_browser.reason()));
            QFAIL(qPrintable(m_browser.reason()));
        }
    }
    void init()
    {
        m_signIn = std::make_unique<RealSignIn>(m_server);
        m_signIn->isWalked = false;
    }

    void signsInAndShowsThePageThatSaysSo_data()
    {
        QTest::addColumn<QString>("redirect");
        QTest::newRow("127.0.0.1") << u"http://127.0.0.1:{port}"_s;
        QTest::newRow("localhost") << u"http://localhost:{port}"_s;
    }

    void signsInAndShowsThePageThatSaysSo()
    {
        QFETCH(const QString, redirect);
        m_signIn->plan.registration.endpoints.redirect = redirect;
        startAndOpen(redirect);
        QVERIFY2(m_signIn->finish() && m_signIn->hasWorked(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
        QList<QJsonObject> seen;
        QVERIFY(waitForPages(seen, 1));
        QCOMPARE(seen.first()["heading"_L1].toString(), u"로그인했어요"_s);
        QVERIFY(seen.first()["text"_L1].toString().contains(u"창을 닫고 돌아오세요"_s));
        QVERIFY(seen.first()["styled"_L1].toBool()); // the policy lets the page's own style through
        QCOMPARE(seen.first()["problems"_L1].toArray(), QJsonArray());
    }

    void tellsThatConsentWasDenied()
    {
        startAndOpen(u"denied"_s, false);
        QVERIFY(m_signIn->finish());
        QVERIFY2(m_signIn->outcome->detail.startsWith("access_denied: "_L1), m_signIn->why());
        QList<QJsonObject> seen;
        QVERIFY(waitForPages(seen, 1));
        QCOMPARE(seen.first()["heading"_L1].toString(), u"로그인하지 못했어요"_s);
    }

    void takesTheFirstOfTwoTabs()
    {
        startAndOpen(u"two tabs"_s, true, 2);
        QVERIFY2(m_signIn->finish() && m_signIn->hasWorked(), m_signIn->why());
        QList<QJsonObject> seen;
        QVERIFY(waitForPages(seen, 2));
        const auto isDone = [](const QJsonObject &page) { return page["heading"_L1].toString() == u"로그인했어요"_s; };
        QCOMPARE(std::count_if(seen.begin(), seen.end(), isDone), 1);
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
    }

    void isNotConfusedByTheTabOfAnEarlierSignIn()
    {
        m_signIn->start();
        QTRY_VERIFY(!m_signIn->wanted.isEmpty());
        const QUrl earlier = m_signIn->wanted;
        m_signIn->wanted.clear();
        startAndOpen(u"earlier"_s);
        m_browser.visit(earlier, u"other@example.test"_s, true, u"other"_s);
        QVERIFY2(m_signIn->finish() && m_signIn->hasWorked(), m_signIn->why());
        QCOMPARE(m_signIn->grant.address.toString(), u"owner@example.test"_s);
        QList<QJsonObject> seen;
        QVERIFY(waitForPages(seen, 2));
    }
};

QTEST_GUILESS_MAIN(TestRealBrowser)
#include "tst_realbrowser.moc"
