// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/kubernetessecret.h"

#include "exporters/exporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

void writeEntry(ExportText &text, QByteArrayView name, const QString &value)
{
    (text << "  " << name << ": ").value(jsonQuoted, value) << "\n";
}

void writeDocument(ExportText &text, const MailAccount &account, const QString &name)
{
    const SubmissionServer &server = account.server;
    text << "---\napiVersion: v1\nkind: Secret\nmetadata:\n  name: " << name << "\ntype: Opaque\nstringData:\n";
    writeEntry(text, "SMTP_HOST", server.host.ascii());
    writeEntry(text, "SMTP_PORT", QString::number(server.port));
    writeEntry(text, "SMTP_SECURITY", securityName(server.security));
    if (!server.pinnedCertificate.isEmpty())
        writeEntry(text, "SMTP_PINNED_SHA256", QString::fromLatin1(server.pinnedCertificate.toHex()));
    if (!account.login.isEmpty()) {
        if (server.auth != AuthChoice::Auto)
            writeEntry(text, "SMTP_AUTH", authChoiceName(server.auth));
        writeEntry(text, "SMTP_USER", account.login);
        (text << "  SMTP_PASSWORD: ").secret(account, jsonQuoted) << "\n";
    }
    writeEntry(text, "SMTP_FROM_ADDRESS", account.sender.address.toString());
    writeEntry(text, "SMTP_FROM_NAME", account.sender.name.toString());
}

} // namespace

ExportFormat KubernetesSecret::format() const
{
    return {
        .id = u"kubernetes-secret"_s, .suffix = u"yaml"_s, .mimeType = u"application/yaml"_s, .maximalAccounts = 1000};
}

ProgramAbilities KubernetesSecret::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
                           AuthChoice::ScramSha256, AuthChoice::XOAuth2, AuthChoice::OAuthBearer},
            .pinsCertificates = true};
}

ExportFiles KubernetesSecret::written(const ExportOrder &order) const
{
    ExportText text(order);
    text.head("# ", std::any_of(order.accounts.begin(), order.accounts.end(),
                                [&](const MailAccount &account) { return takesSecret(order, account); }));
    for (const MailAccount &account : order.accounts) {
        const QString only = u"sendproof-smtp"_s;
        writeDocument(text, account,
                      order.accounts.size() == 1 ? only : only + u'-' + account.id.toString(QUuid::WithoutBraces));
    }
    return {text.file(u"sendproof-secret.yaml"_s)};
}

} // namespace sendproof
