// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicescenario.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto practiceDomain = "practice.test"_L1;

// Replies of real providers where one is known for its wording: what is learned here is then recognised there.
constexpr std::array scenarios{
    PracticeScenario{"ok"_L1, Stage::Accepted, ""_L1, "Everything works and the mail is taken."_L1, ""_L1},
    PracticeScenario{"wrong-password"_L1, Stage::Auth, "auth.bad_credentials"_L1, "Login name or password is wrong."_L1,
                     "535 5.7.8 Error: authentication failed: authentication failure"_L1},
    PracticeScenario{"app-password"_L1, Stage::Auth, "auth.app_password_required"_L1,
                     "The account password is not accepted, an app password is."_L1,
                     "534-5.7.9 Application-specific password required. For more information, go to\n"
                     "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor practice - gsmtp"_L1},
    PracticeScenario{"smtp-off"_L1, Stage::Auth, "auth.smtp_disabled_for_tenant_or_mailbox"_L1,
                     "SMTP sign-in is switched off for the organisation."_L1,
                     "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. "
                     "Visit https://aka.ms/smtp_auth_disabled for more information."_L1},
    PracticeScenario{"basic-auth-off"_L1, Stage::Auth, "auth.basic_auth_retired"_L1,
                     "The provider takes no passwords over SMTP any more."_L1,
                     "535 5.7.139 Authentication unsuccessful, basic authentication is disabled."_L1},
    PracticeScenario{"account-locked"_L1, Stage::Auth, "auth.account_disabled_or_suspended"_L1,
                     "The account is locked or suspended."_L1, "525 5.7.13 User account disabled"_L1},
    PracticeScenario{"too-many-logins"_L1, Stage::Auth, "auth.temporarily_blocked_or_suspicious_login"_L1,
                     "Too many sign-ins in a short time."_L1,
                     "454 4.7.0 Too many login attempts, please try again later."_L1},
    PracticeScenario{"bad-scram-signature"_L1, Stage::Auth, "server.protocol_error"_L1,
                     "The server accepts SCRAM without proving that it knows the password."_L1, ""_L1,
                     PracticeTrick::BadScramSignature},
    PracticeScenario{"from-refused"_L1, Stage::Sender, "sender.from_mismatch_not_owned"_L1,
                     "The From address does not belong to the account."_L1,
                     "553 5.7.1 Sender address rejected: not owned by auth user."_L1},
    PracticeScenario{"rate"_L1, Stage::Sender, "limit.rate"_L1, "Too many mails in a short time."_L1,
                     "421 4.7.0 Message rate limit exceeded, try again later, closing connection."_L1},
    PracticeScenario{"recipient-unknown"_L1, Stage::Recipient, "recipient.unknown"_L1,
                     "The recipient does not exist."_L1,
                     "550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table"_L1},
    PracticeScenario{"mailbox-full"_L1, Stage::Recipient, "recipient.mailbox_full"_L1,
                     "The recipient's mailbox is full."_L1, "552 5.2.2 Mailbox full, the recipient is over quota"_L1},
    PracticeScenario{"relay-denied"_L1, Stage::Recipient, "relay.denied"_L1,
                     "The server does not send for this user."_L1, "554 5.7.1 Relay access denied"_L1},
    PracticeScenario{"greylisted"_L1, Stage::Recipient, "server.temporary_greylist"_L1,
                     "The server wants a second try after some minutes."_L1,
                     "451 4.7.1 Greylisted, please try again in 5 minutes"_L1},
    PracticeScenario{"sender-unverified"_L1, Stage::Data, "sender.unverified_identity_or_domain"_L1,
                     "The From address is not verified at the provider."_L1,
                     "554 Message rejected: Email address is not verified."_L1},
    PracticeScenario{"quota"_L1, Stage::Data, "limit.daily_quota"_L1, "The daily number of mails is used up."_L1,
                     "550 5.4.5 Daily user sending quota exceeded."_L1},
    PracticeScenario{"too-large"_L1, Stage::Data, "limit.message_too_large"_L1,
                     "The mail is larger than the server takes."_L1, "552 5.3.4 Message size exceeds fixed limit"_L1},
    PracticeScenario{"spam"_L1, Stage::Data, "content.spam_rejected"_L1, "The mail looks like spam to the server."_L1,
                     "554 5.7.1 Message rejected: content looks like spam"_L1},
    PracticeScenario{"blocked-ip"_L1, Stage::Greeting, "reputation.ip_blocked"_L1,
                     "The server refuses this address of the internet."_L1,
                     "554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using a block list"_L1},
    PracticeScenario{"busy"_L1, Stage::Greeting, "server.overloaded"_L1, "The server is overloaded."_L1,
                     "421 4.3.2 Service temporarily unavailable, server too busy, try again later"_L1},
    PracticeScenario{"only-unknown-mechanism"_L1, Stage::Auth, "auth.mechanism_unsupported"_L1,
                     "The server offers no sign-in method that Sendproof knows."_L1, ""_L1,
                     PracticeTrick::UnknownMechanism},
    PracticeScenario{"starttls-missing"_L1, Stage::Ehlo, "tls.starttls_not_offered"_L1,
                     "The server offers no STARTTLS."_L1, ""_L1, PracticeTrick::StartTlsMissing, Security::StartTls},
    PracticeScenario{"self-signed"_L1, Stage::Tls, "tls.certificate_untrusted_or_self_signed"_L1,
                     "The server signed its certificate itself."_L1, ""_L1, PracticeTrick::SelfSigned},
    PracticeScenario{"expired"_L1, Stage::Tls, "tls.certificate_expired"_L1, "The certificate has expired."_L1, ""_L1,
                     PracticeTrick::Expired},
    PracticeScenario{"not-yet-valid"_L1, Stage::Tls, "tls.certificate_expired"_L1,
                     "The certificate is not valid yet."_L1, ""_L1, PracticeTrick::NotYetValid},
    PracticeScenario{"wrong-host"_L1, Stage::Tls, "tls.certificate_hostname_mismatch"_L1,
                     "The certificate belongs to another host."_L1, ""_L1, PracticeTrick::WrongHost},
    PracticeScenario{"plain-on-tls"_L1, Stage::Tls, "tls.wrong_port_mode"_L1,
                     "The port speaks plain text where TLS is expected."_L1, ""_L1, PracticeTrick::PlainOnTls},
    PracticeScenario{"tls-on-plain"_L1, Stage::Greeting, "tls.wrong_port_mode"_L1,
                     "The port wants TLS where a plain greeting is expected."_L1, ""_L1, PracticeTrick::TlsOnPlain,
                     Security::StartTls},
    PracticeScenario{"injects"_L1, Stage::Tls, "net.proxy_or_antivirus_interception"_L1,
                     "Somebody puts a plain text reply behind the STARTTLS reply."_L1, ""_L1, PracticeTrick::Injects,
                     Security::StartTls},
    PracticeScenario{"silent"_L1, Stage::Greeting, "net.timeout_or_port_blocked"_L1,
                     "The server accepts the connection and says nothing."_L1, ""_L1, PracticeTrick::Silent,
                     Security::StartTls},
    PracticeScenario{"stalls"_L1, Stage::Ehlo, "net.timeout_or_port_blocked"_L1,
                     "The server stops in the middle of a reply."_L1, ""_L1, PracticeTrick::Stalls},
    PracticeScenario{"closes"_L1, Stage::Ehlo, "net.closed_by_peer"_L1,
                     "The server closes the connection after EHLO."_L1, ""_L1, PracticeTrick::Closes},
    PracticeScenario{"floods"_L1, Stage::Ehlo, "server.protocol_error"_L1, "The server sends a line without end."_L1,
                     ""_L1, PracticeTrick::Floods},
    PracticeScenario{"refused"_L1, Stage::Connect, "net.connection_refused"_L1, "Nobody listens on the port."_L1, ""_L1,
                     PracticeTrick::Refused},
};

} // namespace

QString PracticeScenario::login() const
{
    return id + u'@' + practiceDomain;
}

std::span<const PracticeScenario> PracticeScenario::all()
{
    return scenarios;
}

const PracticeScenario *PracticeScenario::byId(QStringView id)
{
    for (const PracticeScenario &scenario : scenarios) {
        if (id.compare(scenario.id, Qt::CaseInsensitive) == 0)
            return &scenario;
    }
    return nullptr;
}

const PracticeScenario *PracticeScenario::byLogin(QStringView login)
{
    const qsizetype at = login.lastIndexOf(u'@');
    if (at < 0 || login.sliced(at + 1).compare(practiceDomain, Qt::CaseInsensitive) != 0)
        return nullptr;
    return byId(login.first(at));
}

} // namespace sendproof
