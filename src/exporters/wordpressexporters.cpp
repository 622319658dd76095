// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/wordpressexporters.h"

#include "exporters/clientaccount.h"
#include "exporters/phpwriter.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

void writeSecret(PhpWriter &php, QByteArrayView name, const ClientAccount &account, const ExportOrder &order)
{
    if (order.withSecrets)
        php.secret(name, account.id);
    else
        php.text(name, order.words.secretGoesHere);
}

ExportFormat phpFormat(const QString &id)
{
    return {.id = id,
            .suffix = u"php"_s,
            .mimeType = u"application/x-httpd-php"_s,
            .secrets = SecretPolicy::Optional,
            .maximalAccounts = 1,
            .takesDirect = false,
            .isText = true};
}

/// PHPMailer, which both plugins send with, puts ":port" behind the host.
QString hostForPhp(const HostName &host)
{
    return host.ascii().contains(u':') ? u'[' + host.ascii() + u']' : host.ascii();
}

/// PHPMailer's word for the security: "tls" is STARTTLS there.
QString phpSecurity(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return u"ssl"_s;
    case Security::StartTls:
        return u"tls"_s;
    case Security::None:
        break;
    }
    return {};
}

void writeHead(PhpWriter &php, const ExportOrder &order, const ClientAccount &account)
{
    php.remark(order.words.madeBy);
    if (account.signIn != ClientSignIn::None)
        php.remark(order.withSecrets ? order.words.secretIsIn : order.words.secretIsNotIn);
    php.emptyLine();
}

void writeConstants(PhpWriter &php, const ClientAccount &account, const ExportOrder &order)
{
    const SubmissionServer &server = account.outgoing;
    php.boolean("WPMS_ON", true);
    php.text("WPMS_MAILER", u"smtp"_s);
    php.text("WPMS_MAIL_FROM", account.address);
    php.boolean("WPMS_MAIL_FROM_FORCE", true);
    if (!account.senderName.isEmpty()) {
        php.text("WPMS_MAIL_FROM_NAME", account.senderName);
        php.boolean("WPMS_MAIL_FROM_NAME_FORCE", true);
    }
    php.boolean("WPMS_SET_RETURN_PATH", true);
    php.text("WPMS_SMTP_HOST", hostForPhp(server.host));
    php.integer("WPMS_SMTP_PORT", server.port);
    php.text("WPMS_SSL", phpSecurity(server.security));
    // Without security the plugin would still change to TLS where the server offers it, other than what was proven.
    php.boolean("WPMS_SMTP_AUTOTLS", server.security != Security::None);
    php.boolean("WPMS_SMTP_AUTH", account.signIn != ClientSignIn::None);
    if (account.signIn == ClientSignIn::None)
        return;
    php.text("WPMS_SMTP_USER", account.login);
    writeSecret(php, "WPMS_SMTP_PASS", account, order);
}

QString fluentEncryption(Security security)
{
    return security == Security::ImplicitTls ? u"SSL"_s : security == Security::StartTls ? u"TLS"_s : u"None"_s;
}

/// By the names that FluentSMTP gives its fields.
QList<std::pair<QString, QString>> fluentFields(const ClientAccount &account)
{
    const SubmissionServer &server = account.outgoing;
    const bool signsIn = account.signIn != ClientSignIn::None;
    QList<std::pair<QString, QString>> fields{
        {u"Connection Provider"_s, u"Other SMTP"_s},
        {u"From Email"_s, account.address},
        {u"From Name"_s, account.senderName},
        {u"SMTP Host"_s, hostForPhp(server.host)},
        {u"SMTP Port"_s, QString::number(server.port)},
        {u"Encryption"_s, fluentEncryption(server.security)},
        {u"Use Auto TLS"_s, server.security == Security::None ? u"No"_s : u"Yes"_s},
        {u"Authentication"_s, signsIn ? u"Yes"_s : u"No"_s}};
    if (signsIn)
        fields.append({u"Access Keys"_s, u"Store Access Keys in Config File"_s});
    return fields;
}

/// The account of an order for one account, or why not.
CheckedClientAccount onlyAccount(const ExportOrder &order, const ExportFormat &format, const ProviderCatalog &catalog)
{
    auto checked = clientAccounts(order, format, catalog, false);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    return std::get<QList<ClientAccount>>(checked).first();
}

} // namespace

ExportFormat WpMailSmtpExporter::format() const
{
    return phpFormat(u"wp-mail-smtp"_s);
}

Exported WpMailSmtpExporter::files(const ExportOrder &order) const
{
    const CheckedClientAccount checked = onlyAccount(order, format(), m_catalog);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    const auto &account = std::get<ClientAccount>(checked);
    PhpWriter php;
    writeHead(php, order, account);
    writeConstants(php, account, order);
    return ExportFiles{{u"wp-mail-smtp.php"_s, php.finish()}};
}

ExportFormat FluentSmtpExporter::format() const
{
    return phpFormat(u"fluent-smtp"_s);
}

Exported FluentSmtpExporter::files(const ExportOrder &order) const
{
    const CheckedClientAccount checked = onlyAccount(order, format(), m_catalog);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    const auto &account = std::get<ClientAccount>(checked);
    if (!PhpWriter::canRemark(account.senderName)) // it stands in a remark
        return RefusedExport{ExportRefusal::NotExpressible, account.id, u"sender.name"_s};
    PhpWriter php;
    writeHead(php, order, account);
    php.remark(u"FluentSMTP"_s);
    for (const auto &[field, value] : fluentFields(account)) {
        if (!value.isEmpty())
            php.remark(u"  "_s + field + u": "_s + value);
    }
    php.emptyLine();
    if (account.signIn != ClientSignIn::None) {
        php.text("FLUENTMAIL_SMTP_USERNAME", account.login);
        writeSecret(php, "FLUENTMAIL_SMTP_PASSWORD", account, order);
    }
    return ExportFiles{{u"fluent-smtp.php"_s, php.finish()}};
}

} // namespace sendproof
