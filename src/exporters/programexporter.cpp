// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/programexporter.h"

#include "core/unsafetext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The field with a character that could end a line or hide in it; empty: none.
QString unsafeField(const MailAccount &account)
{
    const QList<std::pair<QString, QString>> fields{
        {u"name"_s, account.name},
        {u"workspace"_s, account.workspace},
        {u"provider"_s, account.providerId},
        {u"login"_s, account.login},
        {u"sender.name"_s, account.sender.name.toString()},
        {u"direct.tenant"_s, account.direct.value_or(DirectRoute()).tenant},
        {u"direct.client_id"_s, account.direct.value_or(DirectRoute()).clientId}};
    for (const auto &[field, text] : fields) {
        if (hasUnsafeCharacter(text))
            return field;
    }
    return {};
}

/// The field that @p abilities have no word for; empty: none.
QString unableField(const MailAccount &account, const ProgramAbilities &abilities)
{
    const SubmissionServer &server = account.server;
    // Without that switch the account sends nothing; no other program shall do it in its name.
    if (server.security == Security::None && !(server.clearChannelAllowed && abilities.sendsInClear))
        return u"server.security"_s;
    if (!server.pinnedCertificate.isEmpty() && server.security != Security::None && !abilities.pinsCertificates)
        return u"server.pinned_certificate"_s;
    const bool mustSignIn = !account.login.isEmpty() && server.auth != AuthChoice::Auto;
    return mustSignIn && !abilities.mechanisms.contains(server.auth) ? u"server.auth"_s : QString();
}

} // namespace

std::optional<RefusedExport> refusedByForm(const ExportOrder &order, const ExportFormat &format)
{
    if (order.accounts.size() > format.maximalAccounts)
        return RefusedExport{ExportRefusal::TooManyAccounts, {}, {}};
    for (const MailAccount &account : order.accounts) {
        if (account.direct && !format.takesDirect)
            return RefusedExport{ExportRefusal::DirectAccount, account.id, u"direct"_s};
        if (const QString field = unsafeField(account); !field.isEmpty())
            return RefusedExport{ExportRefusal::NotExpressible, account.id, field};
    }
    return std::nullopt;
}

Exported ProgramExporter::files(const ExportOrder &order) const
{
    if (const std::optional<RefusedExport> refused = refusedByForm(order, format()))
        return *refused;
    for (const MailAccount &account : order.accounts) {
        if (account.server.host.isEmpty())
            return RefusedExport{ExportRefusal::NoServer, account.id, u"server.host"_s};
        QString field = unableField(account, abilities());
        if (field.isEmpty())
            field = unfitField(account);
        if (!field.isEmpty())
            return RefusedExport{ExportRefusal::NotExpressible, account.id, field};
    }
    if (const std::optional<RefusedExport> refused = unfitTogether(order))
        return *refused;
    return written(order);
}

QString ProgramExporter::unfitField(const MailAccount &) const
{
    return {};
}

std::optional<RefusedExport> ProgramExporter::unfitTogether(const ExportOrder &) const
{
    return std::nullopt;
}

} // namespace sendproof
