// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/causebook.h"

#include "core/pinsafety.h"
#include "wizard/directwords.h"

namespace sendproof {

CauseBook::CauseBook(Diagnoser diagnoser, CauseCatalog causes)
    : m_diagnoser(std::move(diagnoser))
    , m_causes(std::move(causes))
{
}

FailureStory CauseBook::story(const Diagnosis &diagnosis, const MailAccount &account,
                              const ProviderCatalog &catalog) const
{
    FailureStory made{.diagnosis = diagnosis, .account = account, .provider = catalog.byId(account.providerId)};
    made.known.pages = m_causes.pages();
    made.known.hostOwner = ownerOfHost(catalog, account.server.host);
    made.account.server = sendingServer(account);
    made.known.isDirect = account.direct.has_value();
    return made;
}

FailureStory CauseBook::story(const Failure &failure, const MailAccount &account, const ProviderCatalog &catalog) const
{
    return story(diagnose(failure, account, m_diagnoser), account, catalog);
}

} // namespace sendproof
