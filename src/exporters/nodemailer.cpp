// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/nodemailer.h"

#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

void writeAuth(ExportText &text, const MailAccount &account)
{
    const AuthChoice auth = account.server.auth;
    const bool isToken = auth == AuthChoice::XOAuth2;
    text << "        auth: {\n" << (isToken ? "            type: \"OAuth2\",\n" : "") << "            user: ";
    text.value(jsonQuoted, account.login) << (isToken ? ",\n            accessToken: " : ",\n            pass: ");
    text.secret(account, jsonQuoted) << ",\n        },\n";
    if (auth != AuthChoice::Auto && !isToken)
        text << "        authMethod: \"" << QString(authChoiceName(auth)).toUpper() << "\",\n";
}

} // namespace

ExportFormat Nodemailer::format() const
{
    return {.id = u"nodemailer"_s, .suffix = u"cjs"_s, .mimeType = u"text/javascript"_s};
}

ProgramAbilities Nodemailer::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::XOAuth2}};
}

ExportFiles Nodemailer::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    const Security security = account.server.security;
    ExportText text(order);
    text.head("// ", takesSecret(order, account))
        << "//\n//   const settings = require('./sendproof-nodemailer.cjs');\n"
        << "//   const transport = nodemailer.createTransport(settings.transport, settings.defaults);\n"
        << "'use strict';\n\nmodule.exports = {\n    transport: {\n        host: ";
    text.value(jsonQuoted, account.server.host.ascii()) << ",\n        port: " << account.server.port;
    text << ",\n        secure: " << (security == Security::ImplicitTls ? "true" : "false") << ",\n";
    if (security == Security::StartTls)
        text << "        requireTLS: true,\n";
    else if (security == Security::None)
        text << "        ignoreTLS: true,\n";
    if (!account.login.isEmpty())
        writeAuth(text, account);
    text << "    },\n    defaults: {\n";
    if (!account.sender.address.isEmpty()) {
        (text << "        from: { name: ").value(jsonQuoted, account.sender.name.toString()) << ", address: ";
        text.value(jsonQuoted, account.sender.address.toString()) << " },\n";
    }
    text << "    },\n};\n";
    return {text.file(u"sendproof-nodemailer.cjs"_s)};
}

} // namespace sendproof
