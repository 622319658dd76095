// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/postfixrelay.h"

#include "exporters/exporttext.h"

#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QString passwordFile = u"sendproof_sasl_passwd"_s;
const QString relayFile = u"sendproof_sender_relay"_s;

/// As transport(5) and relayhost name a server without a look-up of its mail exchanger.
QString nextHop(const SubmissionServer &server)
{
    return u"[%1]:%2"_s.arg(server.host.ascii()).arg(server.port);
}

bool endsWithoutBlank(QByteArrayView secret)
{
    return !secret.endsWith(' ');
}

bool signsIn(const QList<MailAccount> &accounts)
{
    return std::any_of(accounts.begin(), accounts.end(), [](const MailAccount &a) { return !a.login.isEmpty(); });
}

void writeTls(ExportText &text, const SubmissionServer &server)
{
    if (server.security == Security::None) {
        text << "smtp_tls_security_level = none\nsmtp_tls_wrappermode = no\n";
        return;
    }
    text << "smtp_tls_wrappermode = " << (server.security == Security::ImplicitTls ? "yes" : "no") << "\n";
    if (!server.pinnedCertificate.isEmpty()) {
        text << "smtp_tls_security_level = fingerprint\nsmtp_tls_fingerprint_digest = sha256\n"
             << "smtp_tls_fingerprint_cert_match = " << QByteArrayView(server.pinnedCertificate.toHex(':').toUpper())
             << "\n";
        return;
    }
    // Of the levels only this one checks both who signed the certificate and for whom.
    text << "smtp_tls_security_level = secure\nsmtp_tls_secure_cert_match = nexthop\n"
         << "smtp_tls_CAfile = /etc/ssl/certs/ca-certificates.crt\n"
         << "# Red Hat, Fedora: smtp_tls_CAfile = /etc/pki/tls/certs/ca-bundle.crt\n";
}

void writeSignIn(ExportText &text, const ExportOrder &order)
{
    if (!signsIn(order.accounts)) {
        text << "smtp_sasl_auth_enable = no\n";
        return;
    }
    text << "smtp_sasl_auth_enable = yes\nsmtp_sasl_password_maps = texthash:/etc/postfix/" << passwordFile
         << "\nsmtp_sasl_security_options = noanonymous\nsmtp_sasl_tls_security_options = noanonymous\n";
    const AuthChoice auth = order.accounts.first().server.auth;
    if (auth != AuthChoice::Auto)
        text << "smtp_sasl_mechanism_filter = " << QString(authChoiceName(auth)) << "\n";
}

ExportFile mainFile(const ExportOrder &order)
{
    ExportText text(order);
    text.head("# ", false) << "# /etc/postfix/main.cf\n\n";
    text << "relayhost = " << nextHop(order.accounts.first().server) << "\n";
    if (order.accounts.size() > 1)
        text << "sender_dependent_relayhost_maps = texthash:/etc/postfix/" << relayFile
             << "\nsmtp_sender_dependent_authentication = yes\n";
    writeTls(text, order.accounts.first().server);
    writeSignIn(text, order);
    return text.file(u"sendproof_main.cf"_s);
}

ExportFile secretsFile(const ExportOrder &order)
{
    ExportText text(order);
    text.head("# ", order.withSecrets) << "# /etc/postfix/" << passwordFile << ": chmod 600\n\n";
    for (const MailAccount &account : order.accounts) {
        if (account.login.isEmpty())
            continue;
        const bool isOnly = order.accounts.size() == 1;
        text << (isOnly ? nextHop(account.server) : account.sender.address.toString()) << " " << account.login << ":";
        text.secret(account, verbatim, endsWithoutBlank) << "\n";
    }
    return text.file(passwordFile);
}

ExportFile relaysFile(const ExportOrder &order)
{
    ExportText text(order);
    text.head("# ", false) << "# /etc/postfix/" << relayFile << "\n\n";
    for (const MailAccount &account : order.accounts)
        text << account.sender.address.toString() << " " << nextHop(account.server) << "\n";
    return text.file(relayFile);
}

/// What Postfix has one setting for, and which @p account has otherwise than @p first; empty: nothing.
QString differingField(const MailAccount &account, const MailAccount &first)
{
    if (account.server.security != first.server.security)
        return u"server.security"_s;
    if (account.server.auth != first.server.auth)
        return u"server.auth"_s;
    if (!account.server.pinnedCertificate.isEmpty() || !first.server.pinnedCertificate.isEmpty())
        return u"server.pinned_certificate"_s;
    return {};
}

} // namespace

ExportFormat PostfixRelay::format() const
{
    return {.id = u"postfix"_s, .suffix = u"cf"_s, .mimeType = u"text/plain"_s, .maximalAccounts = 1000};
}

ProgramAbilities PostfixRelay::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
                           AuthChoice::ScramSha256},
            .pinsCertificates = true};
}

QString PostfixRelay::unfitField(const MailAccount &account) const
{
    // A colon ends the login; blanks at the front are gone before it is read.
    if (account.login.contains(u':') || account.login.startsWith(u' '))
        return u"login"_s;
    const SubmissionServer &server = account.server;
    const bool isVerified = server.security != Security::None && server.pinnedCertificate.isEmpty();
    // Postfix compares names of certificates, not their addresses.
    return isVerified && server.host.isIpAddress() ? u"server.host"_s : QString();
}

std::optional<RefusedExport> PostfixRelay::unfitTogether(const ExportOrder &order) const
{
    if (order.accounts.size() < 2)
        return std::nullopt;
    QSet<QString> senders;
    for (const MailAccount &account : order.accounts) {
        const QString sender = account.sender.address.toString().toCaseFolded();
        QString field = differingField(account, order.accounts.first());
        // The address is the key of a table, in which a # at the front makes a comment.
        if (field.isEmpty() && (sender.isEmpty() || sender.startsWith(u'#') || senders.contains(sender)))
            field = u"sender.address"_s;
        if (!field.isEmpty())
            return RefusedExport{ExportRefusal::NotExpressible, account.id, field};
        senders.insert(sender);
    }
    return std::nullopt;
}

ExportFiles PostfixRelay::written(const ExportOrder &order) const
{
    ExportFiles files{mainFile(order)};
    if (signsIn(order.accounts))
        files.append(secretsFile(order));
    if (order.accounts.size() > 1)
        files.append(relaysFile(order));
    return files;
}

} // namespace sendproof
