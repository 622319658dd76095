// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/causetexts.h"

#include <QCoreApplication>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array sources{
    //: In all texts of this context: %1 server and port, %2 login, %3 From address, %4 server
    CauseSource{"auth.bad_credentials", QT_TRANSLATE_NOOP("CauseWords", "Login name or password is wrong"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 did not accept the sign-in of %2. If your mail service issues a "
                                                "separate password for programs, that one belongs here.")},
    CauseSource{"auth.app_password_required", QT_TRANSLATE_NOOP("CauseWords", "An app password is needed"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 does not take the password you sign in with on the web. Make an "
                                                "app password at your mail service and enter it here.")},
    CauseSource{"auth.smtp_disabled_for_tenant_or_mailbox",
                QT_TRANSLATE_NOOP("CauseWords", "Sending by SMTP is switched off for this mailbox"),
                QT_TRANSLATE_NOOP("CauseWords", "The organisation's administrator can switch it on for %2. It takes a "
                                                "few minutes until the change works.")},
    CauseSource{"auth.basic_auth_retired",
                QT_TRANSLATE_NOOP("CauseWords", "This mail service no longer takes passwords"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 only lets programs in that sign in through the browser. The "
                                                "password of %2 may well be right; another way of sending is needed.")},
    CauseSource{"auth.oauth_token_expired_or_revoked", QT_TRANSLATE_NOOP("CauseWords", "The sign-in has run out"),
                QT_TRANSLATE_NOOP("CauseWords", "Sign in once more for %2, then test again.")},
    CauseSource{"auth.oauth_scope_or_consent", QT_TRANSLATE_NOOP("CauseWords", "The permission to send is missing"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "The sign-in of %2 worked, but sending was not allowed with it. Sign in once "
                                  "more and allow it; in an organisation the administrator may have to agree.")},
    CauseSource{"auth.mechanism_unsupported", QT_TRANSLATE_NOOP("CauseWords", "No sign-in method fits"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 offers no safe way to sign in that works here. Check server and "
                                                "port; many services let programs sign in on port 465 or 587 only.")},
    CauseSource{
        "auth.required_but_not_done", QT_TRANSLATE_NOOP("CauseWords", "The server wants a sign-in first"),
        QT_TRANSLATE_NOOP("CauseWords", "%1 sends only for those who have signed in. Enter login name and password.")},
    CauseSource{"auth.username_form_wrong", QT_TRANSLATE_NOOP("CauseWords", "The login name needs another form"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 does not know the login name %2. Some services want the whole "
                                                "address, some the part before the @, some a fixed word.")},
    CauseSource{"auth.temporarily_blocked_or_suspicious_login",
                QT_TRANSLATE_NOOP("CauseWords", "Sign-in is held back for a while"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "%1 does so after too many tries or a sign-in from an unusual place. Sign in "
                                  "once on the service's web page, wait a little, then test again.")},
    CauseSource{
        "auth.account_disabled_or_suspended", QT_TRANSLATE_NOOP("CauseWords", "The account is locked"),
        QT_TRANSLATE_NOOP(
            "CauseWords",
            "%1 says that %2 is locked or suspended. The mail service or your administrator can open it again.")},
    CauseSource{
        "auth.two_factor_or_license", QT_TRANSLATE_NOOP("CauseWords", "The account is not ready for sending yet"),
        QT_TRANSLATE_NOOP("CauseWords", "A second factor, a security rule of the organisation or a missing licence "
                                        "stands in the way of %2. The administrator can see which one it is.")},
    CauseSource{"auth.imap_smtp_access_off",
                QT_TRANSLATE_NOOP("CauseWords", "Sending from other programs is switched off"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "Switch IMAP/SMTP on for %2 in the settings of your mail service, then test again.")},
    CauseSource{"sender.from_mismatch_not_owned",
                QT_TRANSLATE_NOOP("CauseWords", "The From address does not belong to this account"),
                QT_TRANSLATE_NOOP("CauseWords", "The server does not let this account send as %3. Send as the address "
                                                "you sign in with, or register this one at the mail service first.")},
    CauseSource{
        "sender.unverified_identity_or_domain",
        QT_TRANSLATE_NOOP("CauseWords", "The From address is not confirmed yet"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "Confirm %3 or its domain at the mail service. After that it may be used for sending.")},
    CauseSource{"sender.dmarc_or_free_mail_policy",
                QT_TRANSLATE_NOOP("CauseWords", "This From address may not be sent this way"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "The domain of %3 lets only its own mail service send. Use an address of your "
                                  "own domain, or send through the service that this address belongs to.")},
    CauseSource{"sender.sandbox", QT_TRANSLATE_NOOP("CauseWords", "The mail service is still in trial mode"),
                QT_TRANSLATE_NOOP("CauseWords", "Until it is opened, this account sends only to addresses that were "
                                                "confirmed at the mail service. Ask the service to open it.")},
    CauseSource{
        "recipient.unknown", QT_TRANSLATE_NOOP("CauseWords", "The recipient's address does not exist"),
        QT_TRANSLATE_NOOP("CauseWords", "Check the address that the test mail goes to. Server and sign-in were fine.")},
    CauseSource{
        "recipient.mailbox_full", QT_TRANSLATE_NOOP("CauseWords", "The recipient's mailbox is full"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "Make room there, or send the test mail to another address. Server and sign-in were fine.")},
    CauseSource{"recipient.rejected_policy",
                QT_TRANSLATE_NOOP("CauseWords", "The recipient's side does not let the mail in"),
                QT_TRANSLATE_NOOP("CauseWords", "Send the test mail to another address, or ask whoever runs the "
                                                "recipient's mail. Server and sign-in were fine.")},
    CauseSource{"relay.denied",
                QT_TRANSLATE_NOOP("CauseWords", "The server does not send to the outside for this account"),
                QT_TRANSLATE_NOOP(
                    "CauseWords",
                    "%1 passes mail on only for those who may. Check server and sign-in, or ask the administrator.")},
    CauseSource{"limit.daily_quota", QT_TRANSLATE_NOOP("CauseWords", "Today's number of mails is used up"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "%1 takes no more mail from %2 for now. Most services count anew the next day.")},
    CauseSource{"limit.rate", QT_TRANSLATE_NOOP("CauseWords", "Too many mails in a short time"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 asks for a pause. Wait a few minutes, then test again.")},
    CauseSource{
        "limit.too_many_connections", QT_TRANSLATE_NOOP("CauseWords", "Too many connections at once"),
        QT_TRANSLATE_NOOP(
            "CauseWords",
            "Other programs may be signed in to %1 with the same account. Wait a few minutes, then test again.")},
    CauseSource{
        "limit.message_too_large", QT_TRANSLATE_NOOP("CauseWords", "The mail is too large for this server"),
        QT_TRANSLATE_NOOP("CauseWords", "%1 takes smaller mails only. Ask the mail service how large a mail may be.")},
    CauseSource{"content.spam_rejected", QT_TRANSLATE_NOOP("CauseWords", "The server took the mail for spam"),
                QT_TRANSLATE_NOOP("CauseWords", "Server, sign-in and addresses were accepted, the content was not. Ask "
                                                "your mail service to look at it; the words below help them.")},
    CauseSource{"reputation.ip_blocked", QT_TRANSLATE_NOOP("CauseWords", "The server refuses this internet connection"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 does not talk to the address that your internet connection has "
                                                "now. Try another network, or ask your mail service.")},
    CauseSource{"tls.certificate_expired",
                QT_TRANSLATE_NOOP("CauseWords", "The dates of the server's certificate do not fit"),
                QT_TRANSLATE_NOOP("CauseWords", "The certificate of %1 is not valid today. Check this computer's date; "
                                                "if it is right, the server needs a new certificate.")},
    CauseSource{
        "tls.certificate_hostname_mismatch",
        QT_TRANSLATE_NOOP("CauseWords", "The certificate belongs to another server"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "The certificate does not name %4. Use the server name that your mail service gives.")},
    CauseSource{"tls.certificate_untrusted_or_self_signed",
                QT_TRANSLATE_NOOP("CauseWords", "The server's certificate can't be verified"),
                QT_TRANSLATE_NOOP("CauseWords", "Nobody this computer trusts vouches for %1.")},
    CauseSource{"tls.handshake_or_version", QT_TRANSLATE_NOOP("CauseWords", "No secure connection came about"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 and this computer found no safe method in common. The server may "
                                                "be too old, or the port may be another.")},
    CauseSource{"tls.starttls_not_offered",
                QT_TRANSLATE_NOOP("CauseWords", "The server offers no secure connection on this port"),
                QT_TRANSLATE_NOOP("CauseWords", "Nothing was sent to %1, so your password stayed safe. Try port 465.")},
    CauseSource{
        "tls.wrong_port_mode", QT_TRANSLATE_NOOP("CauseWords", "Port and security do not fit together"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 expects the other kind of secure connection. One press changes it and tests again.")},
    CauseSource{
        "net.dns_host_not_found", QT_TRANSLATE_NOOP("CauseWords", "There is no server of this name"),
        QT_TRANSLATE_NOOP("CauseWords", "%4 can't be found. Check how it is spelled, and your internet connection.")},
    CauseSource{"net.connection_refused", QT_TRANSLATE_NOOP("CauseWords", "Nobody answers at this port"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 turns the connection away. Check server and port.")},
    CauseSource{
        "net.timeout_or_port_blocked", QT_TRANSLATE_NOOP("CauseWords", "The server did not answer in time"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 is silent, or your network holds this port back. Try another port or another network.")},
    CauseSource{
        "net.closed_by_peer", QT_TRANSLATE_NOOP("CauseWords", "The server ended the connection"),
        QT_TRANSLATE_NOOP("CauseWords",
                          "%1 hung up in the middle. Test once more; if it happens again, check port and security.")},
    CauseSource{"net.proxy_or_antivirus_interception",
                QT_TRANSLATE_NOOP("CauseWords", "Something stands between you and the server"),
                QT_TRANSLATE_NOOP("CauseWords",
                                  "An antivirus program or the network opens the connection to %1. Nothing "
                                  "secret was sent. Try another network, or ask the administrator.")},
    CauseSource{
        "server.temporary_greylist", QT_TRANSLATE_NOOP("CauseWords", "The server asks to come again"),
        QT_TRANSLATE_NOOP("CauseWords", "That is a common guard against spam. Wait five minutes, then test again.")},
    CauseSource{"server.overloaded", QT_TRANSLATE_NOOP("CauseWords", "The server is busy"),
                QT_TRANSLATE_NOOP("CauseWords", "%1 can't take the mail right now. Wait a little, then test again.")},
    CauseSource{"server.protocol_error", QT_TRANSLATE_NOOP("CauseWords", "The server answers unlike a mail server"),
                QT_TRANSLATE_NOOP(
                    "CauseWords",
                    "The answer of %1 can't be made sense of. Check server and port, or ask whoever runs the server.")},
    CauseSource{"config.provider_unavailable",
                QT_TRANSLATE_NOOP("CauseWords", "The mail service is not available for this account"),
                QT_TRANSLATE_NOOP("CauseWords", "It has not been set up for %2, or is not open to it. The mail service "
                                                "or your administrator can tell why.")},
};

} // namespace

std::span<const CauseSource> causeSources()
{
    return sources;
}

const CauseSource *causeSource(QStringView cause)
{
    for (const CauseSource &source : sources) {
        if (cause == QLatin1StringView(source.id))
            return &source;
    }
    return nullptr;
}

} // namespace sendproof
