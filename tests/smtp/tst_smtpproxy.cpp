// SPDX-License-Identifier: GPL-3.0-or-later
#include "channel/onesocksproxy.h"
#include "practice/scriptedserver.h"
#include "smtp/sessionfixture.h"
#include "support/tlsserver.h"

#include <QNetworkProxy>
#include <QTcpServer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestSmtpProxy : public QObject
{
    Q_OBJECT

    static QByteArray dialogue()
    {
        return "S: 220 mail\nC: EHLO *\nS: 250-mail\nS: 250 AUTH PLAIN\nC: AUTH PLAIN *\nS: 535 5.7.8 no\n";
    }

private Q_SLOTS:
    void init() { SKIP_WITHOUT_TLS_SERVER("tellsAProxyThatIsNotThere"); }

    void cleanup() { QNetworkProxy::setApplicationProxy(QNetworkProxy::NoProxy); }

    void goesThroughTheProxyWithTheNameAndStillChecksTheServer()
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        const auto named = SessionCertificates::instance().authority.issue(
            {{u"mail.example.test"_s}, now.addDays(-1), now.addDays(1), false});
        for (const auto &[host, outcome] : {std::pair(u"mail.example.test"_s, u"reply-rejected auth 535"_s),
                                            std::pair(u"other.example.test"_s, u"certificate-rejected tls"_s)}) {
            ScriptedServer server(dialogue(), {true, named.value().serverConfiguration()});
            QVERIFY(bool(server.start()));
            OneSocksProxy proxy(server.port());
            QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, proxy.serverPort()});
            SmtpSessionPlan plan = planFor(465, Security::ImplicitTls);
            plan.server.host = *HostName::parse(host).host;
            const auto watch = watchSession(plan);
            QVERIFY(watch->run());
            QCOMPARE(watch->brokenPromise(), QString());
            QCOMPARE(watch->outcome(), outcome);
            QCOMPARE(proxy.wanted, host.toLatin1()); // the proxy looks it up, nobody here
        }
    }

    void tellsAProxyThatIsNotThere()
    {
        quint16 closed = 0;
        {
            QTcpServer listener;
            QVERIFY(listener.listen(QHostAddress::LocalHost));
            closed = listener.serverPort();
        }
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, closed});
        SmtpSessionPlan plan = planFor(465, Security::ImplicitTls);
        plan.server.host = *HostName::parse(u"mail.example.test").host;
        const auto watch = watchSession(plan);
        QVERIFY(watch->run());
        QVERIFY2(watch->outcome().startsWith(u"proxy-failed"_s), qPrintable(watch->outcome()));
    }

    void usesNoProxyForThisComputer()
    {
        ScriptedServer server(dialogue(), {true, SessionCertificates::instance().good.serverConfiguration()});
        QVERIFY(bool(server.start()));
        QNetworkProxy::setApplicationProxy({QNetworkProxy::Socks5Proxy, u"127.0.0.1"_s, 1});
        const auto watch = watchSession(planFor(server.port(), Security::ImplicitTls));
        QVERIFY(watch->run());
        QCOMPARE(watch->outcome(), u"reply-rejected auth 535"_s);
    }
};

QTEST_GUILESS_MAIN(TestSmtpProxy)
#include "tst_smtpproxy.moc"
