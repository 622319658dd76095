// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expiryforecast.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr int testingDays = 7;

bool usesPassword(const MailAccount &account)
{
    return !account.direct && !account.login.isEmpty() && account.server.auth != AuthChoice::XOAuth2 &&
           account.server.auth != AuthChoice::OAuthBearer;
}

Expiry signInEnd(const QDateTime &end, const QString &source, const QString &asOf)
{
    Expiry made;
    made.what = Ending::SignIn;
    made.until = end.toLocalTime().date();
    made.source = source;
    made.asOf = asOf;
    return made;
}

} // namespace

QList<Expiry> expiryForecast(const MailAccount &account, const Provider *provider, const GrantFacts &grant)
{
    QList<Expiry> made;
    if (account.isPractice)
        return made;
    if (usesPassword(account) && provider && provider->passwordSmtpEnds) {
        Expiry end;
        static_cast<FactSource &>(end) = *provider->passwordSmtpEnds;
        end.until = provider->passwordSmtpEnds->on;
        made.append(end);
    }
    const bool isTesting = account.direct && account.direct->service == DirectService::Google && grant.isTesting;
    if (account.direct && grant.endsAt.isValid())
        made.append(signInEnd(grant.endsAt, u"the service, at the sign-in"_s,
                              account.direct->signedInAt.toUTC().date().toString(Qt::ISODate)));
    else if (isTesting && account.direct->signedInAt.isValid())
        made.append(signInEnd(account.direct->signedInAt.addDays(testingDays),
                              u"developers.google.com/identity/protocols/oauth2#expiration"_s, u"2026-11-21"_s));
    return made;
}

} // namespace sendproof
