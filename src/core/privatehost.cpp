// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privatehost.h"

#include "core/ipaddress.h"
#include "core/sendermatch.h"

#include <QStringList>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

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

} // namespace sendproof
