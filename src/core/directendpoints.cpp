// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directendpoints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto graphPrefix = "https://graph.microsoft.com/"_L1;
constexpr auto tenantIdMark = "{tenantid}"_L1;
constexpr qsizetype longestClientSecret = 255;

QString comparable(const QString &scope)
{
    const QString lower = scope.toLower();
    return lower.startsWith(graphPrefix) ? lower.sliced(graphPrefix.size()) : lower;
}

QStringList comparable(const QStringList &scopes)
{
    QStringList made;
    for (const QString &scope : scopes)
        made.append(comparable(scope));
    return made;
}

bool isGuid(const QString &text)
{
    static const QRegularExpression form(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s,
                                         QRegularExpression::CaseInsensitiveOption);
    return text.size() == 36 && form.match(text).hasMatch();
}

bool isIssuerOfForm(const QString &issuer, const QString &form, const QString &tenantId)
{
    const qsizetype mark = form.indexOf(tenantIdMark);
    if (mark < 0)
        return issuer == form;
    const QString tail = form.sliced(mark + tenantIdMark.size());
    if (issuer.size() != mark + 36 + tail.size() || !issuer.startsWith(form.first(mark)) || !issuer.endsWith(tail))
        return false;
    const QString id = issuer.sliced(mark, 36);
    return isGuid(id) && (tenantId.isEmpty() || id.compare(tenantId, Qt::CaseInsensitive) == 0);
}

bool isSecretText(QStringView text)
{
    return text.size() <= longestClientSecret &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c > u' ' && c < QChar(0x7f); });
}

} // namespace

QStringList DirectEndpoints::scopes(DirectTransport transport) const
{
    return signInScopes + (transport == DirectTransport::Api ? apiScopes : smtpScopes);
}

QStringList DirectEndpoints::missingScopes(const QStringList &granted, DirectTransport transport) const
{
    const QStringList there = comparable(granted);
    QStringList missing = transport == DirectTransport::Api ? apiScopes : smtpScopes;
    missing.removeIf(
        [&](const QString &scope) { return optionalScopes.contains(scope) || there.contains(comparable(scope)); });
    return missing;
}

bool DirectEndpoints::mayListSenders(const QStringList &granted) const
{
    const QStringList there = comparable(granted);
    return senderListForm != SenderListForm::None &&
           std::any_of(senderListScopes.begin(), senderListScopes.end(),
                       [&there](const QString &scope) { return there.contains(comparable(scope)); });
}

bool DirectEndpoints::isIssuer(const QString &issuer, const QString &tenantId) const
{
    return std::any_of(issuers.begin(), issuers.end(),
                       [&](const QString &form) { return isIssuerOfForm(issuer, form, tenantId); });
}

std::optional<DirectClient> DirectEndpoints::readClient(QStringView text) const
{
    const QStringList parts = text.toString().simplified().split(u' ');
    const DirectClient client{parts.value(0), parts.value(1)};
    const bool hasSecret = !client.secret.isEmpty();
    if (parts.size() > 2 || !clientIdForm.match(client.id).hasMatch() || (hasSecret && !hasClientSecret) ||
        !isSecretText(client.secret))
        return std::nullopt;
    return client;
}

} // namespace sendproof
