// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "core/expiryforecast.h"

#include <QJsonArray>
#include <QJsonObject>

namespace sendproof {

// How the direct route of an account and what will end of it are printed.

QString directServiceText(DirectService service); ///< "Google", "Microsoft"
/// Where mails go: "Google, web API", "Microsoft, SMTP".
QString directText(const DirectRoute &route);
/// {"service", "transport", "tenant", "client_id", "signed_in_at", "ends_at"}, or null for a password.
QJsonValue directJson(const std::optional<DirectRoute> &route);

QString expiryLine(const Expiry &expiry);
/// [{"what", "until", "source", "as_of"}]
QJsonArray expiryJson(const QList<Expiry> &endings);

/// What of saved accounts will end. Reads the catalogue when an account first needs it, and not before.
class Forecast
{
public:
    explicit Forecast(const CliWorld &world)
        : m_world(world)
    {
    }
    QList<Expiry> of(const MailAccount &account);

private:
    const CliWorld &m_world;
    std::optional<ProviderCatalog> m_catalog;
};

} // namespace sendproof
