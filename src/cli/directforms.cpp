// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/directforms.h"

#include "cli/cliwords.h"
#include "cli/explanation.h"
#include "cli/printer.h"

using namespace Qt::StringLiterals;

namespace sendproof {

QString directServiceText(DirectService service)
{
    return service == DirectService::Google ? u"Google"_s : u"Microsoft"_s;
}

QString directText(const DirectRoute &route)
{
    //: How mails are handed over: %1 Google or Microsoft
    return route.transport == DirectTransport::Api ? CliWords::tr("%1, web API").arg(directServiceText(route.service))
                                                   : CliWords::tr("%1, SMTP").arg(directServiceText(route.service));
}

QJsonValue directJson(const std::optional<DirectRoute> &route)
{
    if (!route)
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"service"_s, directServiceName(route->service)},
                       {u"transport"_s, directTransportName(route->transport)},
                       {u"tenant"_s, safeJsonOrNull(route->tenant)},
                       {u"client_id"_s, safeJsonOrNull(route->clientId.section(u' ', 0, 0))},
                       {u"signed_in_at"_s, timeJson(route->signedInAt)},
                       {u"ends_at"_s, timeJson(route->endsAt)}};
}

QString expiryLine(const Expiry &expiry)
{
    const QString until = expiry.until.toString(Qt::ISODate);
    return expiry.what == Ending::PasswordSmtp
               ? CliWords::tr("Ends on %1: SMTP with a password. account add --direct goes on working.").arg(until)
               : CliWords::tr("Ends on %1: the sign-in. Then sign in again with account add --direct.").arg(until);
}

QJsonArray expiryJson(const QList<Expiry> &endings)
{
    QJsonArray entries;
    for (const Expiry &expiry : endings) {
        entries.append(QJsonObject{{u"what"_s, expiry.what == Ending::PasswordSmtp ? u"password_smtp"_s : u"sign_in"_s},
                                   {u"until"_s, expiry.until.toString(Qt::ISODate)},
                                   {u"source"_s, safeJsonOrNull(expiry.source)},
                                   {u"as_of"_s, safeJsonOrNull(expiry.asOf)}});
    }
    return entries;
}

QList<Expiry> Forecast::of(const MailAccount &account)
{
    if (account.direct)
        return expiryForecast(account, nullptr, {.endsAt = account.direct->endsAt});
    if (account.providerId.isEmpty())
        return {};
    if (!m_catalog) {
        const Result<ProviderCatalog> read = m_world.readCatalog();
        m_catalog = read ? read.value() : ProviderCatalog(); // a forecast is no reason to fail
    }
    return expiryForecast(account, m_catalog->byId(account.providerId));
}

} // namespace sendproof
