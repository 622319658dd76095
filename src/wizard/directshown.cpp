// SPDX-License-Identifier: GPL-3.0-or-later
// What the direct route shows on the page "Connect".
#include "core/directservices.h"
#include "wizard/directpresenter.h"
#include "wizard/directtrouble.h"
#include "wizard/directwords.h"
#include "wizard/language.h"
#include "wizard/senderverdict.h"
#include "wizard/sourcewords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

DirectPanelView DirectPanelPresenter::view() const
{
    DirectPanelView view;
    if (!isWanted())
        return view;
    view.title = directTitle(route().service);
    view.summary = directSummary(route(), m_setup.account.sender.address);
    view.transport = route().transport;
    if (const auto *waiting = std::get_if<DirectWaiting>(&m_state)) {
        DirectWaiting shown = *waiting;
        shown.rest = m_rest.isRunning() ? waitText(m_rest.rest()) : QString();
        view.state = shown;
        return view;
    }
    if (const auto *failure = std::get_if<Failure>(&m_state))
        view.state = DirectFailed{signInCard(story(*failure), m_book.causes())};
    else if (isSignedIn())
        tellSignedIn(view);
    else
        tellIdle(view);
    tellLinks(view);
    return view;
}

void DirectPanelPresenter::tellIdle(DirectPanelView &view) const
{
    const DirectService service = route().service;
    if (!problem()) {
        const bool offersCode = m_means.offersDeviceCode && m_means.offersDeviceCode(route());
        view.lead = directLead(service, route().transport);
        view.state = directReady(service, offersCode, m_isOtherTransport);
        return;
    }
    DirectNeedsClient needed{.card = missingClientCard(service), .smtpText = smtpInsteadText(service)};
    if (const DirectGuide *guide = m_means.guides.of(service)) {
        needed.guideTitle = guide->title.in(languageCode());
        needed.steps = guide->steps.in(languageCode());
        needed.source = sourceText(*guide);
        needed.page = guide->page;
        needed.pageText = guide->page.isEmpty() ? QString() : guidePageText(service);
    }
    view.state = needed;
}

void DirectPanelPresenter::tellSignedIn(DirectPanelView &view) const
{
    const MailAddress &from = m_setup.account.sender.address;
    const CardView card = verdict();
    DirectSignedIn made{card, {}, from};
    for (const MailAddress &one : QList<MailAddress>{m_owner, from} + m_senders) {
        if (!one.isEmpty() && !made.senders.contains(one) && (one != from || isOwnSender(from)))
            made.senders.append(one);
    }
    if (m_senders.isEmpty() || made.senders.size() < 2)
        made.senders.clear();
    view.state = made;
    const bool isKept = m_keptSender == from;
    const Provider *fromOwner = m_catalog.byAddress(from);
    view.canContinue = isOwnSender(from) || isKept ||
                       senderCheck(m_setup.account, provider(), fromOwner).severity != SenderSeverity::Block;
}

CardView DirectPanelPresenter::verdict() const
{
    const MailAddress &from = m_setup.account.sender.address;
    if (isOwnSender(from))
        return signedInCard(m_owner, from);
    const Provider *fromOwner = m_catalog.byAddress(from);
    return otherAccountCard(m_owner, senderVerdictCard(m_setup.account, provider(), m_keptSender == from, fromOwner));
}

void DirectPanelPresenter::tellLinks(DirectPanelView &view) const
{
    const bool isMissing = std::holds_alternative<DirectNeedsClient>(view.state);
    view.client = clientFields(isMissing);
    view.areTransportsShown = m_areTransportsShown && !isMissing;
    view.transportLink = isMissing ? QString() : transportLinkText(m_areTransportsShown);
    view.smtpLink = isMissing ? QString() : smtpInsteadText(route().service);
}

DirectClientFields DirectPanelPresenter::clientFields(bool isMissing) const
{
    const DirectService service = route().service;
    DirectClientFields fields{.areShown = isMissing || m_isClientShown,
                              .linkText = isMissing ? QString() : clientLink(m_isClientShown),
                              .id = m_clientId,
                              .extraLabel = extraLabel(service),
                              .extra = m_extra};
    DirectRoute withoutTenant = route();
    withoutTenant.tenant.clear();
    const auto wrong = m_means.problemWith ? m_means.problemWith(withoutTenant) : std::nullopt;
    if (wrong && wrong->kind == FailureKind::InvalidInput)
        fields.idNote = clientFormNote(service, !m_extra.trimmed().isEmpty());
    if (service == DirectService::Microsoft && !DirectServices::isTenant(m_extra.trimmed()))
        fields.extraNote = tenantNote();
    return fields;
}

FailureStory DirectPanelPresenter::story(const Failure &failure) const
{
    FailureStory made = m_book.story(failure, m_setup.account, m_catalog);
    made.at = m_failedAt;
    return made;
}

AdminLetter DirectPanelPresenter::letter(QStringView language) const
{
    const auto *failure = std::get_if<Failure>(&m_state);
    return failure ? administratorLetter(signInStory(story(*failure)), m_book.causes(), language) : AdminLetter();
}

} // namespace sendproof
