// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "core/mailaccount.h"
#include "core/providercatalog.h"

namespace sendproof {

/// What discovery has filled into an account. What the user changed of it since, or typed before, is the user's.
class FilledSettings
{
public:
    /// What the user has typed on the page.
    struct Typed
    {
        bool port = false; ///< Port or security
        bool login = false;
    };

    void fill(MailAccount &account, const DiscoveredServer &found, const ProviderCatalog &catalog, Typed typed);
    /// Empties what is still as it was filled.
    void takeBack(MailAccount &account, const ProviderCatalog &catalog);
    void forget() { *this = {}; }

    bool areIn(const MailAccount &account) const; ///< The server is the filled one, perhaps with another port
    bool areOfAnotherDomain(const MailAccount &account) const; ///< Than From, which was changed since

private:
    SubmissionServer m_server; ///< Without host: nothing was filled
    QString m_login;
    QString m_domain; ///< Of From
};

} // namespace sendproof
