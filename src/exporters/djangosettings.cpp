// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/djangosettings.h"

#include "exporters/exporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

} // namespace

ExportFormat DjangoSettings::format() const
{
    return {.id = u"django"_s, .suffix = u"py"_s, .mimeType = u"text/x-python"_s};
}

ProgramAbilities DjangoSettings::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5}};
}

QString DjangoSettings::unfitField(const MailAccount &account) const
{
    if (account.sender.address.needsUtf8())
        return u"sender.address"_s;
    return isAscii(account.login.toUtf8()) ? QString() : u"login"_s;
}

ExportFiles DjangoSettings::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    const Security security = account.server.security;
    ExportText text(order);
    text.head("# ", takesSecret(order, account)) << "# settings.py: from .sendproof_email import *\n\n"
                                                 << "EMAIL_BACKEND = 'django.core.mail.backends.smtp.EmailBackend'\n"
                                                 << "EMAIL_HOST = ";
    text.value(singleQuoted, account.server.host.ascii()) << "\nEMAIL_PORT = " << account.server.port;
    text << "\nEMAIL_USE_SSL = " << (security == Security::ImplicitTls ? "True" : "False");
    text << "\nEMAIL_USE_TLS = " << (security == Security::StartTls ? "True" : "False") << "\nEMAIL_HOST_USER = ";
    text.value(singleQuoted, account.login) << "\nEMAIL_HOST_PASSWORD = ";
    if (account.login.isEmpty())
        text << "''\n";
    else
        text.secret(account, singleQuoted, isAscii) << "\n";
    if (!account.sender.address.isEmpty()) {
        (text << "DEFAULT_FROM_EMAIL = ").value(singleQuoted, mailboxText(account.sender)) << "\nSERVER_EMAIL = ";
        text.value(singleQuoted, account.sender.address.toString()) << "\n";
    }
    return {text.file(u"sendproof_email.py"_s)};
}

} // namespace sendproof
