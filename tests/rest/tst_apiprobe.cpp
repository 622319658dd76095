// SPDX-License-Identifier: GPL-3.0-or-later
#include "rest/apiscene.h"

#include <QTcpServer>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using namespace std::chrono_literals;

namespace {

QByteArray bodyOf(const QByteArray &mail)
{
    return QByteArray::fromBase64(mail.sliced(mail.indexOf("\r\n\r\n") + 4));
}

/// Accepts connections and says @p bytes before it hangs up, or says nothing for ever.
class RudeServer : public QTcpServer
{
public:
    explicit RudeServer(std::optional<QByteArray> bytes)
    {
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
        connect(this, &QTcpServer::newConnection, this, [this, bytes] {
            QTcpSocket *socket = nextPendingConnection();
            if (!bytes)
                return;
            socket->write(*bytes);
            socket->disconnectFromHost();
        });
    }
};

ServedReply cut(const QByteArray &bytes)
{
    return {bytes};
}

} // namespace

class TestApiProbe : public QObject
{
    Q_OBJECT

private:
    template<typename Fake> void sends(const char *mechanism, int status, const QString &text)
    {
        ApiTry<Fake> api;
        QCOMPARE(api.run(), u"accepted"_s);
        QCOMPARE(api.watch->stages().join(u' '), u"dns connect tls send accepted"_s);
        QCOMPARE(api.server.mails.size(), 1);
        const QByteArray mail = api.server.mails.first();
        const Proof proof = api.watch->result()->value();
        QVERIFY(mail.contains("<info@haneul.example>\r\n"));
        QVERIFY(mail.contains("\r\nTo: <mira@example.test>\r\n"));
        QVERIFY(mail.contains("\r\nMessage-ID: <" + proof.messageId.toLatin1() + ">\r\n"));
        QVERIFY(bodyOf(mail).contains(proof.arrivalCode.toLatin1()));
        QCOMPARE(proof.arrivalCode, u"042137"_s);
        QCOMPARE(proof.reply.code, status);
        QCOMPARE(proof.reply.text, text);
        QCOMPARE(proof.facts.mechanism, QByteArray(mechanism));
        QVERIFY(proof.facts.tls && proof.facts.tls->version.startsWith("TLSv1."_L1));
        QCOMPARE(proof.facts.roundTrips, proof.facts.tls->version == "TLSv1.3"_L1 ? 3 : 4);
        QCOMPARE(proof.facts.stages.size(), 5);
        QCOMPARE(api.server.connections, 1);
    }

    template<typename Fake> void lettingGoEndsIt()
    {
        for (const Stage at : {Stage::Dns, Stage::Connect, Stage::Tls}) {
            ApiTry<Fake> api;
            auto held = api.make(api.plan());
            connect(held.get(), &MailProbe::stageReached, this, [&held, at](Stage stage) {
                if (stage == at)
                    held.reset();
            });
            held->start();
            QTRY_VERIFY(!held);
            QTest::qWait(50); // for what must not come
            QCOMPARE(api.server.requests.size(), 0);
        }
    }

private Q_SLOTS:
    void sendsThroughTheGmailApi() { sends<FakeGmail>("Gmail API", 200, u"id: 18c1f2a3b4c5d6e7"_s); }
    void sendsThroughGraph() { sends<FakeGraph>("Microsoft Graph", 202, u"Accepted"_s); }

    void refusalsAreToldWithReasonAndMessage_data()
    {
        QTest::addColumn<bool>("isGmail");
        QTest::addColumn<QByteArray>("token");
        QTest::addColumn<QString>("outcome");
        QTest::addColumn<QString>("detail");
        QTest::newRow("Gmail, expired") << true << QByteArray(FakeApi::expiredToken) << u"reply-rejected send 401"_s
                                        << u"authError: "_s;
        QTest::newRow("Gmail, not for sending")
            << true << QByteArray(FakeApi::readingToken) << u"reply-rejected send 403"_s
            << u"insufficientPermissions, ACCESS_TOKEN_SCOPE_INSUFFICIENT: "_s;
        QTest::newRow("Graph, expired") << false << QByteArray(FakeApi::expiredToken) << u"reply-rejected send 401"_s
                                        << u"InvalidAuthenticationToken: "_s;
        QTest::newRow("Graph, not for sending")
            << false << QByteArray(FakeApi::readingToken) << u"reply-rejected send 403"_s << u"ErrorAccessDenied: "_s;
    }
    void refusalsAreToldWithReasonAndMessage()
    {
        QFETCH(bool, isGmail);
        QFETCH(QByteArray, token);
        QFETCH(QString, detail);
        ApiTry<FakeGmail> gmail;
        ApiTry<FakeGraph> graph;
        QTEST(isGmail ? gmail.run(token) : graph.run(token), "outcome");
        const ProbeWatch &watch = isGmail ? *gmail.watch : *graph.watch;
        QVERIFY2(watch.result()->error().detail.startsWith(detail), qPrintable(watch.result()->error().detail));
        QCOMPARE(watch.facts().lastReply.text, watch.result()->error().detail);
        QCOMPARE(gmail.server.connections + graph.server.connections, 1); // nothing is tried twice
        QCOMPARE(watch.stages().last(), u"send"_s);
    }

    void graphRefusesAFromThatIsNotOwn()
    {
        ApiTry<FakeGraph> api;
        QCOMPARE(api.run(api.plan(api.mail(u"ceo@other.example"_s), api.server.serverPort())),
                 u"reply-rejected send 403"_s);
        QVERIFY(api.watch->result()->error().detail.startsWith("ErrorSendAsDenied: "_L1));
    }

    void theConversationCanBeReadAndHidesTokenAndMail()
    {
        ApiTry<FakeGmail> api;
        api.run(FakeApi::readingToken);
        QCOMPARE(api.watch->lines(),
                 (QStringList{u"C: POST /gmail/v1/users/me/messages/send"_s, u"C: Host: api.example.com"_s,
                              u"C: Authorization: Bearer <secret>"_s, u"C: <message>"_s, u"S: HTTP 403"_s,
                              u"S: insufficientPermissions, ACCESS_TOKEN_SCOPE_INSUFFICIENT: Request had insufficient "
                              "authentication scopes."_s}));
    }

    void aTokenThatComesBackIsTakenOut()
    {
        ApiTry<FakeGmail> api;
        api.server.instead =
            ServedReply::of(400, "Content-Type: text/plain\r\n", "you said Bearer " + QByteArray(FakeApi::goodToken));
        QCOMPARE(api.run(), u"reply-rejected send 400"_s);
        QCOMPARE(api.watch->result()->error().detail, u"you said Bearer <secret>"_s);
    }

    void aLostConnectionIsToldByWhatWasSaidBefore_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("nothing") << QByteArray() << u"outcome-unknown send"_s;
        QTest::newRow("half a status") << QByteArray("HTTP/1.1 2") << u"outcome-unknown send"_s;
        QTest::newRow("half a head") << QByteArray("HTTP/1.1 200 OK\r\nContent-Le") << u"outcome-unknown send"_s;
        QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\n{\"id\"")
                                     << u"outcome-unknown send 200"_s;
        QTest::newRow("half an error") << QByteArray("HTTP/1.1 403 No\r\nContent-Length: 50\r\n\r\n{\"err")
                                       << u"reply-rejected send 403"_s;
        QTest::newRow("half a server error")
            << QByteArray("HTTP/1.1 500 No\r\nContent-Length: 50\r\n\r\n{\"err") << u"outcome-unknown send 500"_s;
        QTest::newRow("another protocol") << QByteArray("220 mail.example.com ESMTP\r\n") << u"outcome-unknown send"_s;
    }
    void aLostConnectionIsToldByWhatWasSaidBefore()
    {
        QFETCH(QByteArray, said);
        ApiTry<FakeGmail> api;
        api.server.instead = cut(said);
        QTEST(api.run(), "outcome");
        QCOMPARE(api.server.connections, 1);
    }

    void beforeTheChannelStandsNothingIsSent_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("hangs up") << QByteArray() << u"closed-by-peer tls"_s;
        QTest::newRow("speaks no TLS") << QByteArray("220 mail.example.com ESMTP\r\n") << u"tls-handshake-failed tls"_s;
    }
    void beforeTheChannelStandsNothingIsSent()
    {
        QFETCH(QByteArray, said);
        ApiTry<FakeGmail> api;
        RudeServer rude(said);
        QTEST(api.run(api.plan(api.mail(), rude.serverPort())), "outcome");
    }

    void nobodyListens()
    {
        ApiTry<FakeGmail> api;
        const int port = api.server.serverPort();
        api.server.close();
        QCOMPARE(api.run(api.plan(api.mail(), port)), u"connection-refused connect"_s);
    }

    void theHostIsUnknown()
    {
        ApiTry<FakeGmail> api;
        ApiPlan plan = api.plan();
        plan.dialect = apiDialect(DirectService::Google, QUrl(u"https://nowhere.example.com/"_s));
        QCOMPARE(api.run(std::move(plan)), u"host-not-found dns"_s);
    }

    void whoIsTooSlowIsGivenUp_data()
    {
        QTest::addColumn<int>("where");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("DNS") << 0 << u"timed-out dns"_s;
        QTest::newRow("TLS") << 1 << u"timed-out tls"_s;
        QTest::newRow("reply") << 2 << u"outcome-unknown send"_s;
    }
    void whoIsTooSlowIsGivenUp()
    {
        QFETCH(int, where);
        ApiTry<FakeGmail> api;
        RudeServer silent(std::nullopt);
        ApiPlan plan = api.plan(api.mail(), where == 1 ? silent.serverPort() : api.server.serverPort());
        plan.deadline = 300ms;
        api.dns.isSilent = where == 0;
        api.server.instead = ServedReply{"HTTP/1.1 200 OK\r\nX: " + QByteArray(4000, 'x'), 10ms, true};
        QElapsedTimer clock;
        clock.start();
        QTEST(api.run(std::move(plan)), "outcome");
        QVERIFY(clock.elapsed() < 1500);
    }

    void aHugeReplyIsNotRead_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("outcome");
        QTest::newRow("success") << 200 << u"outcome-unknown send 200"_s;
        QTest::newRow("error") << 403 << u"reply-rejected send 403"_s;
    }
    void aHugeReplyIsNotRead()
    {
        QFETCH(int, status);
        ApiTry<FakeGmail> api;
        api.server.instead = ServedReply::of(status, {}, QByteArray(8 * 1024 * 1024, 'x'));
        QTEST(api.run(), "outcome");
    }

    void aWrongCertificateGetsNothing()
    {
        ApiTry<FakeGraph> api;
        api.server.setTls(api.certificate(u"other.example.com"_s).serverConfiguration());
        QCOMPARE(api.run(), u"certificate-rejected tls"_s);
        QCOMPARE(api.server.requests.size(), 0);
        QVERIFY(api.watch->result()->error().certificate);
    }

    void aRedirectIsNotFollowed()
    {
        ApiTry<FakeGmail> api;
        api.server.instead = ServedReply::redirect("https://api.example.com/elsewhere", 307);
        QCOMPARE(api.run(), u"reply-rejected send 307"_s);
        QCOMPARE(api.server.connections, 1);
    }

    void aDryRunEndsBeforeAnythingIsSaid()
    {
        ApiTry<FakeGraph> api;
        ApiPlan plan = api.plan();
        plan.dryRun = true;
        QCOMPARE(api.run(std::move(plan)), u"dry_run_ok"_s);
        QCOMPARE(api.server.connections, 0);
        QVERIFY(api.watch->stages().isEmpty());
        QVERIFY(api.watch->result()->value().messageId.isEmpty());
        QVERIFY(api.watch->result()->value().arrivalCode.isEmpty());
    }

    void aMailThatIsTooLargeIsNotEvenTried()
    {
        ApiTry<FakeGraph> api;
        const TestMessage large = api.mail(u"info@haneul.example"_s, u"하"_s.repeated(900'000));
        QCOMPARE(api.run(api.plan(large, api.server.serverPort())), u"message-too-large send"_s);
        QCOMPARE(api.server.connections, 0);
    }

    void lettingGoEndsItAtEveryStage()
    {
        lettingGoEndsIt<FakeGmail>();
        lettingGoEndsIt<FakeGraph>();
    }
};

QTEST_GUILESS_MAIN(TestApiProbe)
#include "tst_apiprobe.moc"
