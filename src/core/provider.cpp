// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/provider.h"

#include <algorithm>

namespace sendproof {

QList<ProviderNotice> noticesAt(const Provider &provider, QDate today)
{
    QList<ProviderNotice> holding;
    std::copy_if(provider.notices.begin(), provider.notices.end(), std::back_inserter(holding),
                 [today](const ProviderNotice &notice) { return notice.holdsOn(today); });
    return holding;
}

LocalText noteAt(const Provider &provider, QDate today)
{
    const QList<ProviderNotice> holding = noticesAt(provider, today);
    const auto warning =
        std::find_if(holding.begin(), holding.end(), [](const ProviderNotice &notice) { return notice.isWarning; });
    return warning == holding.end() ? provider.note : warning->text;
}

bool isServerOf(const Provider &provider, const QString &host)
{
    return !host.isEmpty() &&
           (provider.host == host || std::any_of(provider.hosts.begin(), provider.hosts.end(),
                                                 [&host](const ProviderHost &one) { return one.host == host; }));
}

} // namespace sendproof
