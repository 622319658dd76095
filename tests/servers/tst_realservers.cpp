// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builtindiagnoser.h"
#include "core/mailprobe.h"
#include "smtp/smtpportprobe.h"
#include "smtp/smtpsession.h"
#include "support/parsemail.h"
#include "support/probewatch.h"
#include "support/realmailserver.h"

#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

MailAddress address(const QString &text)
{
    return MailAddress::parse(text).address.value_or(MailAddress());
}

const QString subject = u"시험 메일이에요 (코드 042195) — 하늘베이커리에서 보내 드려요"_s;
const QString body = u"안녕하세요.\n.점으로 시작하는 줄\n..\n\n코드: 042195\n"_s;

} // namespace

/// The finished session against Postfix and Dovecot, the mail read by Python's parser.
class TestRealServers : public QObject
{
    Q_OBJECT

private:
    RealMailServer m_servers{RealMailServer::Software::PostfixAndDovecot};

    SmtpSessionPlan plan(QLatin1StringView listener, Security security, AuthChoice auth, const RealMailServer::User &user,
                         const QString &from = {}, const QString &to = {}) const
    {
        const MailSender sender{address(from.isEmpty() ? user.name : from), *HeaderText::from(u"하늘베이커리, \"본점\""_s)};
        const MailAddress recipient = address(to.isEmpty() ? user.name : to);
        SubmissionServer server{.host = *HostName::parse(u"127.0.0.1").host, .port = m_servers.port(listener), .security = security};
        server.auth = auth;
        return SmtpSessionPlan{.server = server,
                               .login = user.name,
                               .message = TestMessage(sender, recipient, *HeaderText::from(subject), body, u"ko"_s),
                               .arrivalCode = u"042195"_s,
                               .extraAuthorities = QSslCertificate::fromPath(m_servers.caFile())};
    }

    static std::unique_ptr<ProbeWatch> run(const SmtpSessionPlan &plan, const QString &password)
    {
        auto watch = std::make_unique<ProbeWatch>(Story<MailProbe>(new SmtpSession(plan, Secret::fromText(password))),
                                                  password.toUtf8());
        watch->run(std::chrono::seconds(30));
        return watch;
    }

    /// The mail with @p messageId, read by Python.
    QJsonObject arrived(const QString &messageId) const
    {
        QJsonObject found;
        const bool isHere = QTest::qWaitFor([&] {
            for (const QByteArray &mail : m_servers.deliveredMails()) {
                if (mail.contains(messageId.toLatin1()))
                    found = parseMailIndependently(mail);
            }
            return !found.isEmpty();
        }, 15000);
        return isHere ? found : QJsonObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_servers.start()) {
            if (m_servers.isUnavailable())
                QSKIP(qPrintable(m_servers.reason()));
            QFAIL(qPrintable(m_servers.reason()));
        }
    }

    void deliversWhatWasMeant_data()
    {
        QTest::addColumn<QString>("listener");
        QTest::addColumn<Security>("security");
        QTest::addColumn<AuthChoice>("auth");
        QTest::addColumn<int>("user");
        const QList<std::pair<QString, Security>> listeners{{u"postfix/implicit_tls"_s, Security::ImplicitTls},
                                                            {u"postfix/starttls"_s, Security::StartTls},
                                                            {u"dovecot/implicit_tls"_s, Security::ImplicitTls},
                                                            {u"dovecot/starttls"_s, Security::StartTls}};
        const QList<AuthChoice> mechanisms{AuthChoice::Auto,    AuthChoice::Plain,     AuthChoice::Login,
                                           AuthChoice::CramMd5, AuthChoice::ScramSha1, AuthChoice::ScramSha256};
        for (const auto &[listener, security] : listeners) {
            for (const AuthChoice auth : mechanisms) {
                QTest::addRow("%s %s, password with a blank and umlauts", qPrintable(listener), authChoiceName(auth).data())
                    << listener << security << auth << 0;
            }
            QTest::addRow("%s plain password", qPrintable(listener)) << listener << security << AuthChoice::Auto << 1;
        }
    }
    void deliversWhatWasMeant()
    {
        QFETCH(QString, listener);
        QFETCH(Security, security);
        QFETCH(AuthChoice, auth);
        QFETCH(int, user);
        const RealMailServer::User account = m_servers.users().at(user);
        const SmtpSessionPlan order = plan(QLatin1StringView(listener.toLatin1()), security, auth, account);
        const auto watch = run(order, account.password);
        QCOMPARE(watch->brokenPromise(), QString());
        QCOMPARE(watch->outcome(), u"accepted"_s);
        if (auth != AuthChoice::Auto)
            QCOMPARE(QString::fromLatin1(watch->facts().mechanism).toLower(), authChoiceName(auth));

        const QJsonObject mail = arrived(order.message.messageId());
        QCOMPARE(mail.value("from_name"_L1).toString(), u"하늘베이커리, \"본점\""_s);
        QCOMPARE(mail.value("from_address"_L1).toString(), account.name);
        QCOMPARE(mail.value("subject"_L1).toString(), subject);
        QCOMPARE(mail.value("body"_L1).toString().trimmed(), body.trimmed());
        QCOMPARE(mail.value("auto_submitted"_L1).toString(), u"auto-generated"_s);
        QCOMPARE(mail.value("defects"_L1).toArray(), QJsonArray());
        QVERIFY(mail.value("message_id"_L1).toString().endsWith(u"@example.test>"_s));
    }

    // Postfix only: Dovecot makes every wrong password wait for seconds and shows the same path.
    void isRefusedWithAWrongPassword_data()
    {
        QTest::addColumn<AuthChoice>("auth");
        for (const AuthChoice auth :
             {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1, AuthChoice::ScramSha256})
            QTest::newRow(authChoiceName(auth).data()) << auth;
    }
    void isRefusedWithAWrongPassword()
    {
        QFETCH(AuthChoice, auth);
        const auto watch = run(plan("postfix/implicit_tls"_L1, Security::ImplicitTls, auth, m_servers.users().first()), u"not-the-password"_s);
        QCOMPARE(watch->brokenPromise(), QString());
        QCOMPARE(watch->outcome(), u"reply-rejected auth 535"_s);
    }

    void asksOnlyInADryRun()
    {
        const RealMailServer::User user = m_servers.users().first();
        SmtpSessionPlan order = plan("postfix/implicit_tls"_L1, Security::ImplicitTls, AuthChoice::Auto, user);
        order.dryRun = true;
        const qsizetype before = m_servers.deliveredMails().size();
        QCOMPARE(run(order, user.password)->outcome(), u"dry_run_ok"_s);
        QCOMPARE(run(plan("postfix/implicit_tls"_L1, Security::ImplicitTls, AuthChoice::Auto, user), user.password)->outcome(), u"accepted"_s);
        QCOMPARE(m_servers.waitForMails(before + 1).size(), before + 1); // the second one only
    }

    void meetsARefusalOfAForeignFrom()
    {
        const RealMailServer::User user = m_servers.users().first();
        const auto watch = run(plan("postfix/sender_checked"_L1, Security::StartTls, AuthChoice::Auto, user, u"owner@other.test"_s), user.password);
        // Postfix tells what it thinks of the sender only when it is given a recipient (smtpd_delay_reject).
        QCOMPARE(watch->outcome(), u"reply-rejected recipient 553"_s);
        QCOMPARE(diagnose(watch->result()->error(), MailAccount(), builtInDiagnoser()).cause, u"sender.from_mismatch_not_owned"_s);
    }

    void sendsFromAKoreanAddressWhereSmtpUtf8IsOffered()
    {
        const RealMailServer::User user = m_servers.users().first();
        const SmtpSessionPlan order =
            plan("postfix/implicit_tls"_L1, Security::ImplicitTls, AuthChoice::Auto, user, u"하늘@example.test"_s, u"미라@example.test"_s);
        QCOMPARE(run(order, user.password)->outcome(), u"accepted"_s);
        QCOMPARE(arrived(order.message.messageId()).value("from_address"_L1).toString(), u"하늘@example.test"_s);
    }

    void trustsNobodyWithoutTheAuthority()
    {
        const RealMailServer::User user = m_servers.users().first();
        SmtpSessionPlan order = plan("postfix/implicit_tls"_L1, Security::ImplicitTls, AuthChoice::Auto, user);
        order.extraAuthorities.clear();
        const auto watch = run(order, user.password);
        QCOMPARE(watch->outcome(), u"certificate-rejected tls"_s);
        QVERIFY(watch->result()->error().certificate->faults.contains(CertificateFault::UnknownIssuer));
    }

    void tellsAPlainPortFromATlsPort()
    {
        const RealMailServer::User user = m_servers.users().first();
        SmtpSessionPlan tlsToPlain = plan("postfix/starttls"_L1, Security::ImplicitTls, AuthChoice::Auto, user);
        QCOMPARE(run(tlsToPlain, user.password)->outcome(), u"wrong-port-mode tls"_s);
        SmtpSessionPlan plainToTls = plan("postfix/implicit_tls"_L1, Security::StartTls, AuthChoice::Auto, user);
        plainToTls.deadlines.silentGreeting = std::chrono::milliseconds(500);
        QCOMPARE(run(plainToTls, user.password)->outcome(), u"wrong-port-mode greeting"_s);
    }

    void tellsWhatAPortIs_data()
    {
        QTest::addColumn<QString>("listener");
        QTest::addColumn<Security>("security");
        QTest::addColumn<bool>("isTrusted");
        QTest::addColumn<PortState>("state");
        const auto implicitTls = Security::ImplicitTls;
        for (const QString &server : {u"postfix"_s, u"dovecot"_s}) {
            const QString tls = server + u"/implicit_tls"_s;
            const QString startTls = server + u"/starttls"_s;
            const auto row = [&server](const char *text) -> QTestData & { return QTest::addRow("%s %s", qPrintable(server), text); };
            row("TLS") << tls << implicitTls << true << PortState::Usable;
            row("TLS, unknown authority") << tls << implicitTls << false << PortState::Untrusted;
            row("STARTTLS") << startTls << Security::StartTls << true << PortState::Usable;
            row("STARTTLS, unknown authority") << startTls << Security::StartTls << false << PortState::Untrusted;
            row("TLS asked of STARTTLS") << startTls << implicitTls << true << PortState::NotMail;
            row("STARTTLS asked of TLS") << tls << Security::StartTls << true << PortState::Silent;
        }
        QTest::newRow("no TLS") << u"postfix/plain_noauth"_s << Security::StartTls << true << PortState::Insecure;
    }
    void tellsWhatAPortIs()
    {
        QFETCH(QString, listener);
        QFETCH(Security, security);
        QFETCH(bool, isTrusted);
        QFETCH(PortState, state);
        const PortQuestion question{.host = *HostName::parse(u"127.0.0.1").host,
                                    .addresses = {*IpAddress::parse(u"127.0.0.1")},
                                    .port = m_servers.port(QLatin1StringView(listener.toLatin1())),
                                    .security = security,
                                    .deadline = std::chrono::milliseconds(state == PortState::Silent ? 1000 : 10000)};
        const auto trusted = isTrusted ? QSslCertificate::fromPath(m_servers.caFile()) : QList<QSslCertificate>();
        const Story<PortProbe> probe(new SmtpPortProbe(question, trusted));
        std::optional<ProbedPort> port;
        connect(probe.get(), &PortProbe::finished, this, [&port](const ProbedPort &probed) { port = probed; });
        probe->start();
        QTRY_VERIFY_WITH_TIMEOUT(port, 12000);
        QCOMPARE(portStateName(port->state), portStateName(state));
        QVERIFY(port->hasConnected);
        QCOMPARE(port->mechanisms.contains(u"PLAIN"_s), state == PortState::Usable);
        QCOMPARE(port->certificate.has_value(), state == PortState::Usable || state == PortState::Untrusted);
    }
};

QTEST_GUILESS_MAIN(TestRealServers)
#include "tst_realservers.moc"
