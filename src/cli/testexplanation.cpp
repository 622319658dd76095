// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testexplanation.h"

#include "core/pinsafety.h"

namespace sendproof {

namespace {

/// The server that a direct account's attempt was at: the sign-in's until there was a token, then the one for mails.
SubmissionServer serverOf(const MailAccount &account, const ProviderCatalog &catalog, const AttemptFacts &facts)
{
    const Provider *provider = catalog.byId(account.providerId);
    const bool hasToken = facts.stages.size() > 1;
    if (!provider || !provider->oauth || (hasToken && account.direct->transport == DirectTransport::Smtp))
        return account.server;
    const QUrl url = hasToken ? provider->oauth->apiUrl : provider->oauth->tokenUrl;
    return {.host = HostName::parse(url.host()).host.value_or(HostName()), .port = 443};
}

} // namespace

Explanation explainTest(const CauseBook &book, const ProviderCatalog &catalog, MailAccount account,
                        const Failure &failure, const AttemptFacts &facts)
{
    const Provider *owner = ownerOfHost(catalog, account.server.host);
    if (account.providerId.isEmpty() && owner)
        account.providerId = owner->id;
    FailureStory story = book.story(failure, account, catalog);
    if (account.direct)
        story.account.server = serverOf(account, catalog, facts);
    story.facts = facts;
    story.at = QDateTime::currentDateTimeUtc();
    return explanationOf(story, book.causes());
}

} // namespace sendproof
