// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/dotenv.h"

#include "exporters/exporttext.h"
#include "exporters/smtpurl.h"

using namespace Qt::StringLiterals;

namespace sendproof {

ExportFormat Dotenv::format() const
{
    return {.id = u"env"_s, .suffix = u"env"_s, .mimeType = u"text/plain"_s};
}

ProgramAbilities Dotenv::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
                           AuthChoice::ScramSha256, AuthChoice::XOAuth2, AuthChoice::OAuthBearer},
            .pinsCertificates = true};
}

QString Dotenv::unfitField(const MailAccount &account) const
{
    if (!canDotenv(account.login.toUtf8()))
        return u"login"_s;
    if (!canDotenv(account.sender.address.toString().toUtf8()))
        return u"sender.address"_s;
    return canDotenv(account.sender.name.toString().toUtf8()) ? QString() : u"sender.name"_s;
}

ExportFiles Dotenv::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    const SubmissionServer &server = account.server;
    ExportText text(order);
    text.head("# ", takesSecret(order, account)) << "\nSMTP_HOST=" << server.host.ascii();
    text << "\nSMTP_PORT=" << server.port << "\nSMTP_SECURITY=" << QString(securityName(server.security)) << "\n";
    if (!server.pinnedCertificate.isEmpty())
        text << "SMTP_PINNED_SHA256=" << QByteArrayView(server.pinnedCertificate.toHex()) << "\n";
    if (!account.login.isEmpty()) {
        if (server.auth != AuthChoice::Auto)
            text << "SMTP_AUTH=" << QString(authChoiceName(server.auth)) << "\n";
        (text << "SMTP_USER=").value(dotenvQuoted, account.login) << "\nSMTP_PASSWORD=";
        text.secret(account, dotenvQuoted, canDotenv) << "\n";
    }
    (text << "SMTP_FROM_ADDRESS=").value(dotenvQuoted, account.sender.address.toString()) << "\nSMTP_FROM_NAME=";
    text.value(dotenvQuoted, account.sender.name.toString()) << "\nSMTP_URL='";
    appendSmtpUrl(text, account);
    text << "'\n";
    return {text.file(u"sendproof.env"_s)};
}

} // namespace sendproof
