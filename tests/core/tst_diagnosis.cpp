// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/builtindiagnoser.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

Failure rejected(Stage stage, int code, std::optional<EnhancedCode> enhanced = {})
{
    return Failure{.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = code, .enhanced = enhanced};
}

Failure certificate(const QList<CertificateFault> &faults)
{
    CertificateFacts facts;
    facts.faults = faults;
    return Failure{.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = facts};
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesTheCause_data()
    {
        QTest::addColumn<Failure>("failure");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *name, const Failure &failure, const QString &cause) {
            QTest::newRow(name) << failure << cause;
        };
        row("host", {.kind = FailureKind::HostNotFound}, u"net.dns_host_not_found"_s);
        row("refused", {.kind = FailureKind::ConnectionRefused, .stage = Stage::Connect}, u"net.connection_refused"_s);
        row("silence", {.kind = FailureKind::TimedOut, .stage = Stage::Connect}, u"net.timeout_or_port_blocked"_s);
        row("wrong port mode", {.kind = FailureKind::WrongPortMode, .stage = Stage::Tls}, u"tls.wrong_port_mode"_s);
        row("no STARTTLS", {.kind = FailureKind::StartTlsNotOffered, .stage = Stage::Ehlo},
            u"tls.starttls_not_offered"_s);
        row("injected bytes", {.kind = FailureKind::BytesBehindStartTls, .stage = Stage::Tls},
            u"net.proxy_or_antivirus_interception"_s);
        row("self-signed", certificate({CertificateFault::SelfSigned}), u"tls.certificate_untrusted_or_self_signed"_s);
        row("expired", certificate({CertificateFault::Expired}), u"tls.certificate_expired"_s);
        row("other host", certificate({CertificateFault::HostMismatch}), u"tls.certificate_hostname_mismatch"_s);
        row("no facts", {.kind = FailureKind::CertificateRejected}, u"tls.certificate_untrusted_or_self_signed"_s);
        row("banned", rejected(Stage::Greeting, 554), u"reputation.ip_blocked"_s);
        row("busy", rejected(Stage::Greeting, 421), u"server.overloaded"_s);
        row("wrong password", rejected(Stage::Auth, 535, EnhancedCode{5, 7, 8}), u"auth.bad_credentials"_s);
        row("app password", rejected(Stage::Auth, 534, EnhancedCode{5, 7, 9}), u"auth.app_password_required"_s);
        row("mechanism", rejected(Stage::Auth, 504), u"auth.mechanism_unsupported"_s);
        row("sign-in later", rejected(Stage::Auth, 454, EnhancedCode{4, 7, 0}), u"server.overloaded"_s);
        row("sign-in first", rejected(Stage::Sender, 530), u"auth.required_but_not_done"_s);
        row("From not owned", rejected(Stage::Sender, 553), u"sender.from_mismatch_not_owned"_s);
        row("mailbox full", rejected(Stage::Recipient, 552, EnhancedCode{5, 2, 2}), u"recipient.mailbox_full"_s);
        row("greylisted", rejected(Stage::Recipient, 451, EnhancedCode{4, 7, 1}), u"server.temporary_greylist"_s);
        row("no relay", rejected(Stage::Recipient, 554, EnhancedCode{5, 7, 1}), u"relay.denied"_s);
        row("no such user", rejected(Stage::Recipient, 550, EnhancedCode{5, 1, 1}), u"recipient.unknown"_s);
        row("spam", rejected(Stage::Data, 554), u"content.spam_rejected"_s);
        row("too large", rejected(Stage::Data, 552), u"limit.message_too_large"_s);
        row("odd", rejected(Stage::Ehlo, 500), u"server.protocol_error"_s);
        row("nothing known", {.kind = FailureKind::OutcomeUnknown, .stage = Stage::Data}, u"general.data"_s);
    }
    void namesTheCause()
    {
        QFETCH(Failure, failure);
        QFETCH(QString, cause);
        const Diagnosis made = diagnose(failure, MailAccount(), test::builtInDiagnoser());
        QCOMPARE(made.cause, cause);
        QCOMPARE(made.failure.kind, failure.kind);
        QCOMPARE(made.failure.replyCode, failure.replyCode);
    }

    void everyFailureHasACauseAndAConfidence()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            for (const Stage stage : allStages) {
                for (const int code : {0, 421, 450, 535, 550}) {
                    const Failure failure{.kind = static_cast<FailureKind>(kind), .stage = stage, .replyCode = code};
                    const Diagnosis made = diagnose(failure, MailAccount(), test::builtInDiagnoser());
                    QVERIFY(made.cause.contains(u'.'));
                    QVERIFY(made.confidence >= 0 && made.confidence <= 1);
                }
            }
        }
    }

    void aReplyWithTrapsIsReadByItsWords_data()
    {
        QTest::addColumn<QString>("place");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *place, const char *provider, const char *text, const char *cause) {
            QTest::newRow(text) << QString::fromLatin1(place) << QString::fromLatin1(provider)
                                << QString::fromUtf8(text) << QString::fromLatin1(cause);
        };
        row("auth", "microsoft365", "535 5.7.139 Authentication unsuccessful, basic authentication is disabled.",
            "auth.basic_auth_retired");
        row("auth", "microsoft365",
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
            "auth.smtp_disabled_for_tenant_or_mailbox");
        row("auth", "microsoft365",
            "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated",
            "auth.two_factor_or_license");
        row("auth", "microsoft365", "535 5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
            "auth.bad_credentials");
        row("sender", "microsoft365", "530 5.7.57 Client not authenticated to send mail", "auth.required_but_not_done");
        row("sender", "microsoft365",
            "5.7.57 Client not authenticated to send mail. Error: 535 5.7.139 Authentication unsuccessful, "
            "SmtpClientAuthentication is disabled for the Mailbox.",
            "auth.smtp_disabled_for_tenant_or_mailbox");
        row("auth", "microsoft365",
            "535 5.7.139 Authentication unsuccessful, account locked. Contact your administrator.",
            "auth.account_disabled_or_suspended");
        row("auth", "microsoft365",
            "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy.",
            "auth.smtp_disabled_for_tenant_or_mailbox");
        row("auth", "microsoft365", "535 5.7.139 Authentication unsuccessful, user password has expired.",
            "auth.bad_credentials");
        row("auth", "microsoft365", "535 5.7.139 Authentication unsuccessful [SN2.namprd00.prod.outlook.com]",
            "auth.smtp_disabled_for_tenant_or_mailbox");
        row("auth", "exchange", "535 5.7.3 Authentication unsuccessful", "auth.bad_credentials");
        row("auth", "outlook.com", "535 5.7.3 Authentication unsuccessful", "auth.basic_auth_retired");
        row("auth", "gmail", "534 5.7.14 Please log in via your web browser and then try again.",
            "auth.temporarily_blocked_or_suspicious_login");
        row("auth", "postfix", "534 5.7.9 Authentication mechanism is too weak", "auth.mechanism_unsupported");
        row("auth", "postfix", "525 5.7.13 User account disabled", "auth.account_disabled_or_suspended");
        row("auth", "postfix", "538 5.7.11 Encryption required for requested authentication mechanism",
            "tls.wrong_port_mode");
        row("auth", "gmail", "535-5.7.8 Username and Password not accepted.\n535 5.7.8 ?p=BadCredentials - gsmtp",
            "auth.app_password_required");
        row("auth", "postfix", "535 5.7.8 Error: authentication failed:", "auth.bad_credentials");
        row("data", "microsoft365",
            "554 5.2.0 STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied",
            "sender.from_mismatch_not_owned");
        row("data", "microsoft365", "554 5.2.0 STOREDRV.Submission.Exception:OutboundSpamException",
            "auth.account_disabled_or_suspended");
        row("data", "microsoft365", "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException",
            "limit.daily_quota");
        row("recipient", "generic", "550 5.7.1 Unable to relay for a@b.test", "relay.denied");
        row("data", "generic", "550 5.7.1 Message contains spam or virus", "content.spam_rejected");
        row("data", "naver", "554 5.7.1 The sender address is unauthorized - nsmtp", "sender.from_mismatch_not_owned");
        row("recipient", "generic", "550 5.7.1 Service unavailable; client [192.0.2.1] blocked using Spamhaus",
            "reputation.ip_blocked");
        row("ehlo", "google_workspace_relay", "421 4.7.0 Try again later, closing connection. (EHLO)",
            "server.protocol_error");
        row("auth", "gmail", "454 4.7.0 Too many login attempts, please try again later.",
            "auth.temporarily_blocked_or_suspicious_login");
        row("sender", "yahoo", "421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred",
            "reputation.ip_blocked");
    }
    void aReplyWithTrapsIsReadByItsWords()
    {
        QFETCH(QString, place);
        QFETCH(QString, provider);
        QFETCH(QString, text);
        const Evidence evidence{.place = place, .text = text, .provider = provider, .via = Via::Submission};
        QTEST(test::builtInDiagnoser().explain(evidence).first().id, "cause");
    }

    void theReasonThatIsSaidCountsForMoreThanTheNo_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cause");
        const auto row = [](const char *provider, const char *text, const char *cause) {
            QTest::newRow(text) << QString::fromLatin1(provider) << QString::fromUtf8(text)
                                << QString::fromLatin1(cause);
        };
        row("naver", "535 해외 IP에서의 로그인이 차단되었습니다", "auth.temporarily_blocked_or_suspicious_login");
        row("hiworks", "535 로그인 실패 횟수 초과로 계정이 잠겼습니다", "auth.temporarily_blocked_or_suspicious_login");
        row("gabia", "535 계정이 정지되었습니다. 관리자에게 문의하세요.", "auth.account_disabled_or_suspended");
        row("gabia", "535 아이디는 전체 메일 주소로 입력해야 합니다.", "auth.username_form_wrong");
        row("kakao", "550 메일 서비스가 개통되지 않은 계정입니다", "config.provider_unavailable");
        row("generic", "535 Mail service is not enabled for this account", "config.provider_unavailable");
        row("generic", "535 SMTP is not available on your plan", "config.provider_unavailable");
        row("generic", "535 Service disabled for this domain", "config.provider_unavailable");
        row("generic", "535 authentication failed: multi-factor authentication is required",
            "auth.two_factor_or_license");
        row("generic", "535 5.7.8 authentication failed: mailbox has no license assigned",
            "auth.two_factor_or_license");
        row("generic", "535 5.7.8 authentication failed: use your full email address as user name",
            "auth.username_form_wrong");
        row("generic", "535 authentication failed: account suspended", "auth.account_disabled_or_suspended");
        row("generic", "535 5.7.8 authentication failed: user is locked", "auth.account_disabled_or_suspended");
        row("zoho", "535 authentication failed: password expired", "auth.bad_credentials");
        row("exim", "435 Unable to authenticate at present", "server.overloaded");
        row("exmail", "535 成员账号已被禁用，请联系管理员", "auth.account_disabled_or_suspended");
    }
    void theReasonThatIsSaidCountsForMoreThanTheNo()
    {
        QFETCH(QString, provider);
        QFETCH(QString, text);
        const Evidence evidence{.place = u"auth"_s, .text = text, .provider = provider, .via = Via::Submission};
        QTEST(test::builtInDiagnoser().explain(evidence).first().id, "cause");
    }

    void aLoginPageOfTheNetworkIsNoMailServer()
    {
        for (const char *text : {"Hotspot login required", "HTTP/1.1 302 Found\nLocation: http://192.0.2.1/login",
                                 "와이파이 로그인이 필요합니다",
                                 "<html><head><meta http-equiv=\"refresh\" content=\"0;url=http://wifi.test/\"></head>",
                                 "You must sign in to the network before using the internet"}) {
            const Evidence evidence{.place = u"greeting"_s, .text = QString::fromUtf8(text), .via = Via::Client};
            QCOMPARE(test::builtInDiagnoser().explain(evidence).first().id, u"net.proxy_or_antivirus_interception"_s);
        }
    }

    void whatFailsHereIsNoExpiredPermission()
    {
        for (const auto kind : {FailureKind::ClientIdMissing, FailureKind::SignInNotOurs,
                                FailureKind::LoopbackUnavailable, FailureKind::KeychainUnavailable,
                                FailureKind::SecretMissing, FailureKind::Cancelled, FailureKind::InvalidInput}) {
            const auto causes = test::builtInDiagnoser().explain({.place = u"oauth"_s, .kind = kind});
            QCOMPARE(causes.first().id, u"general.oauth"_s);
        }
        QCOMPARE(test::builtInDiagnoser().explain({.place = u"oauth"_s, .kind = FailureKind::TimedOut}).first().id,
                 u"net.timeout_or_port_blocked"_s);
    }

    void aProxyIsKnownByTheIssuerOfItsCertificate()
    {
        for (const QString &issuer : {u"AhnLab, Inc."_s, u"avast! Web/Mail Shield Root"_s, u"ESET SSL Filter CA"_s,
                                      u"Kaspersky Anti-Virus Personal Root"_s, u"Zscaler Root CA"_s, u"Somansa"_s}) {
            Failure failure = certificate({CertificateFault::UnknownIssuer});
            failure.certificate->issuer = issuer;
            const Diagnosis made = diagnose(failure, MailAccount(), test::builtInDiagnoser());
            QCOMPARE(made.cause, u"net.proxy_or_antivirus_interception"_s);
            QVERIFY(made.confidence > 0.9);
        }
    }

    void theCertificateOfAStrangerAtAKnownProviderIsARedirect()
    {
        Failure failure = certificate({CertificateFault::HostMismatch});
        failure.certificate->names = {u"*.hosting.example"_s};
        MailAccount account;
        account.server.host = *HostName::parse(u"smtp.naver.com").host;
        QCOMPARE(diagnose(failure, account, test::builtInDiagnoser()).cause, u"tls.certificate_hostname_mismatch"_s);
        account.providerId = u"naver"_s;
        QCOMPARE(diagnose(failure, account, test::builtInDiagnoser()).cause, u"net.proxy_or_antivirus_interception"_s);
        failure.certificate->names = {u"mail.naver.com"_s};
        QCOMPARE(diagnose(failure, account, test::builtInDiagnoser()).cause, u"tls.certificate_hostname_mismatch"_s);
    }

    void aKnownServerThatGreetsWithAnothersNameWasRedirected()
    {
        Failure failure{.kind = FailureKind::AuthNotOffered, .stage = Stage::Ehlo};
        failure.greeting = u"mx1.hosting.example ESMTP Postfix"_s;
        MailAccount account;
        account.server.host = *HostName::parse(u"smtp.naver.com").host;
        account.providerId = u"naver"_s;
        QCOMPARE(diagnose(failure, account, test::builtInDiagnoser()).cause, u"net.proxy_or_antivirus_interception"_s);
        for (const QString &greeting :
             {u"smtp.naver.com ESMTP"_s, u"cksmtp-7 ESMTP ready"_s, u"[192.0.2.1] hi"_s, QString()}) {
            failure.greeting = greeting;
            QVERIFY(diagnose(failure, account, test::builtInDiagnoser()).cause !=
                    u"net.proxy_or_antivirus_interception"_s);
        }
    }

    void factsCountForMoreThanWords()
    {
        const Failure failure{.kind = FailureKind::ConnectionRefused,
                              .stage = Stage::Connect,
                              .detail = u"535 5.7.8 spam blacklisted certificate has expired"_s};
        const Diagnosis made = diagnose(failure, MailAccount(), test::builtInDiagnoser());
        QCOMPARE(made.cause, u"net.connection_refused"_s);
    }

    void listsWhatElseItMayBe()
    {
        const Failure failure = rejected(Stage::Auth, 535, EnhancedCode{5, 7, 8});
        MailAccount account;
        account.providerId = u"gmail"_s;
        const Diagnosis made = diagnose(failure, account, test::builtInDiagnoser());
        QCOMPARE(made.cause, u"auth.app_password_required"_s);
        QVERIFY(!made.others.isEmpty());
        QCOMPARE(made.others.first().id, u"auth.bad_credentials"_s);
        QVERIFY(made.others.first().confidence <= made.confidence);
    }

    void aTemporaryReplyIsNeverCalledAWrongPassword()
    {
        for (int code = 400; code < 500; ++code)
            QVERIFY(diagnose(rejected(Stage::Auth, code), MailAccount(), test::builtInDiagnoser()).cause !=
                    u"auth.bad_credentials"_s);
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
