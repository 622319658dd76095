// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/laravelenv.h"

#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Laravel's env() takes some words for something else than text, and the quotes off what stands in quotes.
bool isTakenAsText(QByteArrayView text)
{
    static constexpr QByteArrayView words[] = {"true",   "false",   "null",   "empty",
                                               "(true)", "(false)", "(null)", "(empty)"};
    for (const QByteArrayView word : words) {
        if (text.size() == word.size() && qstrnicmp(text.data(), word.data(), static_cast<size_t>(word.size())) == 0)
            return false;
    }
    const bool isQuoted = text.size() > 1 && text.front() == text.back();
    return !(isQuoted && (text.front() == '"' || text.front() == '\''));
}

void writeSecurity(ExportText &text, const SubmissionServer &server)
{
    const bool isSecure = server.security != Security::None;
    text << "\nMAIL_SCHEME=" << (server.security == Security::ImplicitTls ? "smtps" : "smtp")
         << "\nMAIL_ENCRYPTION=" << (isSecure ? "tls" : "null") << "\n";
    // Symfony's mailer uses STARTTLS where it is offered; only in a URL can Laravel be told to insist.
    if (server.security == Security::StartTls)
        text << "MAIL_URL=\"smtp://" << urlHost(server.host) << ":" << server.port << "?require_tls=true\"\n";
}

} // namespace

ExportFormat LaravelEnv::format() const
{
    return {.id = u"laravel"_s, .suffix = u"env"_s, .mimeType = u"text/plain"_s};
}

ProgramAbilities LaravelEnv::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::XOAuth2}};
}

QString LaravelEnv::unfitField(const MailAccount &account) const
{
    if (account.sender.address.needsUtf8())
        return u"sender.address"_s;
    if (!isTakenAsText(account.login.toUtf8()))
        return u"login"_s;
    return isTakenAsText(account.sender.name.toString().toUtf8()) ? QString() : u"sender.name"_s;
}

ExportFiles LaravelEnv::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    ExportText text(order);
    text.head("# ", takesSecret(order, account)) << "\nMAIL_MAILER=smtp\nMAIL_HOST=" << urlHost(account.server.host);
    text << "\nMAIL_PORT=" << account.server.port;
    writeSecurity(text, account.server);
    if (account.login.isEmpty()) {
        text << "MAIL_USERNAME=null\nMAIL_PASSWORD=null\n";
    } else {
        (text << "MAIL_USERNAME=").value(phpDotenvQuoted, account.login) << "\nMAIL_PASSWORD=";
        text.secret(account, phpDotenvQuoted, isTakenAsText) << "\n";
    }
    if (!account.sender.address.isEmpty()) {
        (text << "MAIL_FROM_ADDRESS=").value(phpDotenvQuoted, account.sender.address.toString()) << "\nMAIL_FROM_NAME=";
        text.value(phpDotenvQuoted, account.sender.name.toString()) << "\n";
    }
    return {text.file(u"sendproof-laravel.env"_s)};
}

} // namespace sendproof
