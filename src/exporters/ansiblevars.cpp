// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/ansiblevars.h"

#include "exporters/exporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// As Ansible's mail module names it.
const char *secureWord(Security security)
{
    return security == Security::ImplicitTls ? "always" : security == Security::StartTls ? "starttls" : "never";
}

void writeText(ExportText &text, QByteArrayView name, const QString &value)
{
    (text << "    " << name << ": !unsafe ").value(jsonQuoted, value) << "\n";
}

void writeAccount(ExportText &text, const MailAccount &account)
{
    const SubmissionServer &server = account.server;
    (text << "  - name: !unsafe ").value(jsonQuoted, account.name) << "\n";
    writeText(text, "host", server.host.ascii());
    text << "    port: " << server.port << "\n    secure: " << secureWord(server.security) << "\n";
    if (!server.pinnedCertificate.isEmpty())
        writeText(text, "pinned_sha256", QString::fromLatin1(server.pinnedCertificate.toHex()));
    if (!account.login.isEmpty()) {
        if (server.auth != AuthChoice::Auto)
            writeText(text, "auth", authChoiceName(server.auth));
        writeText(text, "username", account.login);
        (text << "    password: !unsafe ").secret(account, jsonQuoted) << "\n";
    }
    writeText(text, "from_address", account.sender.address.toString());
    writeText(text, "from_name", account.sender.name.toString());
}

} // namespace

ExportFormat AnsibleVars::format() const
{
    return {.id = u"ansible"_s, .suffix = u"yml"_s, .mimeType = u"application/yaml"_s, .maximalAccounts = 10000};
}

ProgramAbilities AnsibleVars::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
                           AuthChoice::ScramSha256, AuthChoice::XOAuth2, AuthChoice::OAuthBearer},
            .pinsCertificates = true};
}

ExportFiles AnsibleVars::written(const ExportOrder &order) const
{
    ExportText text(order);
    text.head("# ", std::any_of(order.accounts.begin(), order.accounts.end(),
                                [&](const MailAccount &account) { return takesSecret(order, account); }))
        << "---\nsmtp_accounts:\n";
    for (const MailAccount &account : order.accounts)
        writeAccount(text, account);
    return {text.file(u"sendproof_smtp.yml"_s)};
}

} // namespace sendproof
