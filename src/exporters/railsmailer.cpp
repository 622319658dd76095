// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/railsmailer.h"

#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

void writeSecurity(ExportText &text, Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        text << "    tls: true,\n    enable_starttls_auto: false,\n    openssl_verify_mode: 'peer',\n";
        break;
    case Security::StartTls:
        text << "    enable_starttls: true,\n    openssl_verify_mode: 'peer',\n";
        break;
    case Security::None:
        text << "    enable_starttls_auto: false,\n";
        break;
    }
}

/// Action Mailer needs a mechanism by name; PLAIN is what servers behind TLS have.
const char *mechanism(AuthChoice auth)
{
    return auth == AuthChoice::Login ? ":login" : auth == AuthChoice::CramMd5 ? ":cram_md5" : ":plain";
}

} // namespace

ExportFormat RailsMailer::format() const
{
    return {.id = u"rails"_s, .suffix = u"rb"_s, .mimeType = u"text/x-ruby"_s};
}

ProgramAbilities RailsMailer::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5}};
}

QString RailsMailer::unfitField(const MailAccount &account) const
{
    return account.sender.address.needsUtf8() ? u"sender.address"_s : QString();
}

ExportFiles RailsMailer::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    ExportText text(order);
    text.head("# ", takesSecret(order, account))
        << "# config/initializers/sendproof_mailer.rb\n\nRails.application.configure do\n"
        << "  config.action_mailer.delivery_method = :smtp\n  config.action_mailer.smtp_settings = {\n    address: ";
    text.value(singleQuoted, account.server.host.ascii()) << ",\n    port: " << account.server.port << ",\n";
    writeSecurity(text, account.server.security);
    if (!account.login.isEmpty()) {
        (text << "    user_name: ").value(singleQuoted, account.login) << ",\n    password: ";
        text.secret(account, singleQuoted) << ",\n    authentication: " << mechanism(account.server.auth) << ",\n";
    }
    text << "  }\n";
    if (!account.sender.address.isEmpty()) {
        text << "  config.action_mailer.default_options = { from: ";
        text.value(singleQuoted, mailboxText(account.sender)) << " }\n";
    }
    text << "end\n";
    return {text.file(u"sendproof_mailer.rb"_s)};
}

} // namespace sendproof
