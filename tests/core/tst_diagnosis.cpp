// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"

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
        const Diagnosis made = diagnose(failure, MailAccount());
        QCOMPARE(made.cause, cause);
        QCOMPARE(made.failure.kind, failure.kind);
        QCOMPARE(made.failure.replyCode, failure.replyCode);
    }

    void everyFailureHasACauseAConfidenceAndARemedy()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            for (const Stage stage : allStages) {
                for (const int code : {0, 421, 450, 535, 550}) {
                    const Failure failure{.kind = static_cast<FailureKind>(kind), .stage = stage, .replyCode = code};
                    const Diagnosis made = diagnose(failure, MailAccount());
                    QVERIFY(made.cause.contains(u'.'));
                    QVERIFY(made.confidence >= 0 && made.confidence <= 1);
                    QVERIFY(!made.remedies.isEmpty());
                    QCOMPARE((QSet<Remedy>(made.remedies.begin(), made.remedies.end()).size()), made.remedies.size());
                }
            }
        }
    }

    void aTemporaryReplyIsNeverCalledAWrongPassword()
    {
        for (int code = 400; code < 500; ++code)
            QVERIFY(diagnose(rejected(Stage::Auth, code), MailAccount()).cause != u"auth.bad_credentials"_s);
    }

    void offersToPinOnlyWhereThatIsSafe()
    {
        const auto mayPin = [](const QList<CertificateFault> &faults) {
            return diagnose(certificate(faults), MailAccount()).remedies.contains(Remedy::PinCertificate);
        };
        QVERIFY(mayPin({CertificateFault::SelfSigned}));
        QVERIFY(mayPin({CertificateFault::UnknownIssuer, CertificateFault::Expired}));
        QVERIFY(!mayPin({CertificateFault::HostMismatch}));
        QVERIFY(!mayPin({CertificateFault::SelfSigned, CertificateFault::HostMismatch}));
        QVERIFY(!mayPin({CertificateFault::Revoked}));
        QVERIFY(!mayPin({CertificateFault::Missing}));
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            const Failure bare{.kind = static_cast<FailureKind>(kind), .stage = Stage::Tls};
            QVERIFY(!diagnose(bare, MailAccount()).remedies.contains(Remedy::PinCertificate));
        }
    }

    void everyRemedyHasItsOwnName()
    {
        QSet<QString> names;
        for (int remedy = 0; remedy <= static_cast<int>(Remedy::AskAdministrator); ++remedy)
            names.insert(remedyName(static_cast<Remedy>(remedy)));
        QCOMPARE(names.size(), static_cast<int>(Remedy::AskAdministrator) + 1);
        QVERIFY(!names.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
