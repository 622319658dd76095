// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pinsafety.h"

#include "core/ipaddress.h"
#include "core/sendermatch.h"

#include <algorithm>
#include <array>

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

bool isPrivateAddress(const QString &text)
{
    struct Range
    {
        const char16_t *network;
        int prefix;
    };
    static constexpr std::array ranges{Range{u"10.0.0.0", 8},  Range{u"172.16.0.0", 12},  Range{u"192.168.0.0", 16},
                                       Range{u"127.0.0.0", 8}, Range{u"169.254.0.0", 16}, Range{u"::1", 128},
                                       Range{u"fc00::", 7},    Range{u"fe80::", 10}};
    const auto address = IpAddress::parse(text);
    return address && std::any_of(ranges.begin(), ranges.end(), [&address](const Range &range) {
               return address->isIn(IpAddress::parse(QStringView(range.network)).value(), range.prefix);
           });
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

bool isPrivateHost(const HostName &host)
{
    if (host.isIpAddress())
        return isPrivateAddress(host.ascii());
    static const QStringList suffixes{u"local"_s,    u"localhost"_s, u"lan"_s,  u"internal"_s, u"home.arpa"_s,
                                      u"intranet"_s, u"corp"_s,      u"home"_s, u"test"_s};
    const QString &name = host.ascii();
    return !name.isEmpty() &&
           (!name.contains(u'.') || std::any_of(suffixes.begin(), suffixes.end(),
                                                [&name](const QString &suffix) { return isSubdomain(name, suffix); }));
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
