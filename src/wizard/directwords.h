// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"
#include "wizard/directview.h"

#include <chrono>
#include <optional>

namespace sendproof {

/// The server that @p account's mails are handed to: its own, or that of the service's web API.
SubmissionServer sendingServer(const MailAccount &account);

/// Where an account at @p provider (null: unknown) signs in directly; nothing where it can't.
std::optional<DirectService> directServiceOf(const Provider *provider);

QString directTitle(DirectService service);      ///< Of the page: "Connect to Google"
QString directRouteTitle(DirectService service); ///< Of the way to go on: "Connect directly with your Google account"
QString directRouteHint(bool isClientMissing);
QString directLead(DirectService service, DirectTransport transport);
QString transportText(DirectTransport transport); ///< A value: "Web API"
QString transportTitle(DirectTransport transport);
QString transportHint(DirectTransport transport);
QString directSummary(const DirectRoute &route, const MailAddress &address);
QString directConnectionText(const DirectRoute &route); ///< "Signed in with Google · Web API"

DirectReady directReady(DirectService service, bool offersCode, bool isAnotherTransport);
CardView missingClientCard(DirectService service);
QString smtpInsteadText(DirectService service);
QString guidePageText(DirectService service);
QString clientLink(bool isShown);
QString transportLinkText(bool isShown);
QString extraLabel(DirectService service);
QString waitText(std::chrono::seconds rest);
FieldNote clientFormNote(DirectService service, bool hasExtra); ///< What is in the fields can't be a client id
FieldNote tenantNote();

DirectWaiting waitingToBegin();
DirectWaiting waitingForBrowser(const QUrl &url);
DirectWaiting waitingForCode(const QString &code, const QUrl &url);
DirectWaiting waitingForService(); ///< The person is done

/// Signed in, and From is the account's own.
CardView signedInCard(const MailAddress &account, const MailAddress &from);
/// Signed in as @p account, which isn't From; the body and the actions of @p verdict say what comes of it.
CardView otherAccountCard(const MailAddress &account, const CardView &verdict);

} // namespace sendproof
