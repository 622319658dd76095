// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/springproperties.h"

#include "exporters/exporttext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Spring fills in what stands in ${}, and has no escape for it before 6.2.
bool hasNoPlaceholder(QByteArrayView text)
{
    return !text.contains("${");
}

void writeSecurity(ExportText &text, Security security)
{
    if (security == Security::ImplicitTls)
        text << "spring.mail.properties.mail.smtp.ssl.enable=true\n";
    if (security == Security::StartTls)
        text << "spring.mail.properties.mail.smtp.starttls.enable=true\n"
             << "spring.mail.properties.mail.smtp.starttls.required=true\n";
    if (security != Security::None)
        text << "spring.mail.properties.mail.smtp.ssl.checkserveridentity=true\n";
}

void writeSignIn(ExportText &text, const MailAccount &account)
{
    (text << "spring.mail.username=").value(propertyValue, account.login) << "\nspring.mail.password=";
    text.secret(account, propertyValue, hasNoPlaceholder) << "\nspring.mail.properties.mail.smtp.auth=true\n";
    const AuthChoice auth = account.server.auth;
    if (auth != AuthChoice::Auto)
        text << "spring.mail.properties.mail.smtp.auth.mechanisms=" << QString(authChoiceName(auth)).toUpper() << "\n";
}

} // namespace

ExportFormat SpringProperties::format() const
{
    return {.id = u"spring-boot"_s, .suffix = u"properties"_s, .mimeType = u"text/plain"_s};
}

ProgramAbilities SpringProperties::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::XOAuth2}};
}

QString SpringProperties::unfitField(const MailAccount &account) const
{
    if (!hasNoPlaceholder(account.sender.address.toString().toUtf8()))
        return u"sender.address"_s;
    return hasNoPlaceholder(account.login.toUtf8()) ? QString() : u"login"_s;
}

ExportFiles SpringProperties::written(const ExportOrder &order) const
{
    const MailAccount &account = order.accounts.first();
    ExportText text(order);
    text.head("# ", takesSecret(order, account)) << "\nspring.mail.host=";
    text.value(propertyValue, account.server.host.ascii()) << "\nspring.mail.port=" << account.server.port;
    text << "\nspring.mail.protocol=smtp\nspring.mail.default-encoding=UTF-8\n";
    writeSecurity(text, account.server.security);
    if (account.login.isEmpty())
        text << "spring.mail.properties.mail.smtp.auth=false\n";
    else
        writeSignIn(text, account);
    if (account.sender.address.needsUtf8())
        text << "spring.mail.properties.mail.mime.allowutf8=true\n";
    if (!account.sender.address.isEmpty()) {
        (text << "spring.mail.properties.mail.from=").value(propertyValue, account.sender.address.toString()) << "\n";
        (text << "spring.mail.properties.mail.smtp.from=").value(propertyValue, account.sender.address.toString());
        text << "\n";
    }
    return {text.file(u"application-mail.properties"_s)};
}

} // namespace sendproof
