// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pinsafety.h"

#include "core/privatehost.h"
#include "core/sendermatch.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isAtOrBelow(const QString &host, const QString &domain)
{
    return !domain.isEmpty() && (host == domain || isSubdomain(host, domain));
}

/// The domain that the servers beside @p host are in; empty where that would be half the internet.
QString neighbourhood(const QString &host)
{
    const QString rest = host.sliced(host.indexOf(u'.') + 1);
    return host.contains(u'.') && rest.contains(u'.') ? rest : QString();
}

bool owns(const Provider &provider, const QString &host)
{
    QStringList servers{provider.host};
    for (const ProviderHost &one : provider.hosts)
        servers.append(one.host);
    const auto isBeside = [&host](const QString &server) {
        return host == server || isAtOrBelow(host, neighbourhood(server));
    };
    const auto isBelow = [&host](const QString &domain) { return isAtOrBelow(host, domain); };
    return std::any_of(servers.begin(), servers.end(), isBeside) ||
           std::any_of(provider.domains.begin(), provider.domains.end(), isBelow);
}

} // namespace

const Provider *ownerOfHost(const ProviderCatalog &catalog, const HostName &host)
{
    if (host.isEmpty() || host.isIpAddress())
        return nullptr;
    for (const Provider &provider : catalog.providers()) {
        if (owns(provider, host.ascii()))
            return &provider;
    }
    return nullptr;
}

bool isSafeToPin(const CertificateFacts &certificate, const MailAccount &account, const Provider *hostOwner)
{
    constexpr qsizetype fingerprintSize = 32;
    const bool isOfKnownProvider = hostOwner && !hostOwner->isOwn;
    if (isOfKnownProvider || certificate.sha256.size() != fingerprintSize || certificate.faults.isEmpty())
        return false;
    const bool isOnlyUnvouched =
        std::all_of(certificate.faults.begin(), certificate.faults.end(), [](CertificateFault fault) {
            return fault == CertificateFault::SelfSigned || fault == CertificateFault::UnknownIssuer;
        });
    if (!isOnlyUnvouched)
        return false;
    const HostName &host = account.server.host;
    const auto login = MailAddress::parse(account.login).address;
    return isPrivateHost(host) || isAtOrBelow(host.ascii(), account.sender.address.domain()) ||
           (login && isAtOrBelow(host.ascii(), login->domain()));
}

} // namespace sendproof
