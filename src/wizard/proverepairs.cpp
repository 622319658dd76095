// SPDX-License-Identifier: GPL-3.0-or-later
// What the page "Prove" does about a failure: finds out more, repairs, waits, writes letters.
#include "wizard/connectnotes.h"
#include "wizard/directwords.h"
#include "wizard/failurecard.h"
#include "wizard/language.h"
#include "wizard/networkwords.h"
#include "wizard/placeholders.h"
#include "wizard/provepresenter.h"
#include "wizard/repairwords.h"

#include <algorithm>

namespace sendproof {

namespace {

const Failure *failureOf(const ToldTest &told)
{
    return std::get_if<Failure>(&told.state);
}

/// While one waits, the button that began it tests at once.
void replaceWait(QList<CardAction> &actions, const MailAccount &account, const CauseCatalog &causes)
{
    actions.removeIf([](const CardAction &action) { return repairKind(action.repair) == RepairKind::Retry; });
    for (CardAction &action : actions) {
        if (repairKind(action.repair) == RepairKind::WaitAndRetry)
            action = {Retry{}, repairText(Retry{}, account, causes), action.isPrimary};
    }
}

} // namespace

FailureStory ProvePresenter::story(const Failure &failure) const
{
    FailureStory made = m_book.story(failure, m_setup.account, m_catalog);
    made.facts = m_told.facts;
    made.at = m_told.at;
    made.known.passwordHasBlanks = hasNeedlessBlanks(m_setup.secret, made.provider);
    made.known.canUseDirect = canUseDirect(made.provider);
    if (m_told.network)
        made.known.answering = m_told.network->instead;
    return made;
}

bool ProvePresenter::canUseDirect(const Provider *provider) const
{
    const std::optional<DirectService> service = directServiceOf(provider);
    return service && m_directProblem && !m_directProblem(DirectRoute{.service = *service});
}

CardView ProvePresenter::failedCard(const FailureCard &told, const Failure &failure) const
{
    CardView card = told.card;
    if (m_told.network)
        card = networkCard(card, *m_told.network, failure, m_setup.account.server);
    if (m_wait.isRunning())
        replaceWait(card.actions, m_setup.account, m_book.causes());
    return card;
}

void ProvePresenter::askNetwork()
{
    const Failure *failure = failureOf(m_told);
    if (!failure || m_told.network || !NetworkFinder::canAsk(m_setup.account))
        return;
    const FailureStory told = story(*failure);
    // Another port is offered only after it has been seen to answer.
    const bool wantsOtherPort =
        explained(told, m_book.causes(), languageCode()).remedies.contains(RemedyWish{RepairKind::SwitchPort});
    const bool isKnown = failure->kind == FailureKind::WrongPortMode || failure->kind == FailureKind::TimedOut;
    if (NetworkFinder::concerns(*failure) || (wantsOtherPort && !isKnown))
        m_network.start(m_setup.account);
}

bool ProvePresenter::isOffered(const Repair &repair) const
{
    const ProveView shown = view();
    const auto *failed = std::get_if<TestFailed>(&shown.state);
    return failed && std::any_of(failed->card.actions.begin(), failed->card.actions.end(),
                                 [&repair](const CardAction &action) { return action.repair == repair; });
}

void ProvePresenter::carryOut(const Repair &repair)
{
    if (isRunning() || !isOffered(repair))
        return;
    if (const auto *wait = std::get_if<WaitAndRetry>(&repair)) {
        m_wait.start(wait->wait);
        Q_EMIT changed();
    } else if (m_repairs.carryOut(repair)) {
        m_told = {}; // it was of other settings: stop() must not bring it back
        m_revision = m_setup.revision;
        run(m_isDryRun);
    } else if (repairKind(repair) == RepairKind::Retry) {
        run(m_isDryRun);
    }
}

void ProvePresenter::takeNoteOffer()
{
    if (m_wait.isRunning()) {
        m_wait.stop();
        Q_EMIT changed();
    } else {
        takeBack();
    }
}

void ProvePresenter::takeBack()
{
    if (m_repairs.changes().isEmpty())
        return;
    stop();
    m_network.letGo();
    m_repairs.takeBack();
    m_told = {}; // the page told of other settings
    m_arrivalCode.clear();
    m_revision = m_setup.revision;
    enter();
}

FieldNote ProvePresenter::note() const
{
    if (m_wait.isRunning())
        //: A countdown. %1: "4:59"
        return {Severity::Info, filled(tr("The next test begins by itself in %1."), {clockText(m_wait.rest())}),
                //: Link: ends the wait, no test begins
                tr("Don't wait")};
    const Failure *failure = failureOf(m_told);
    if (m_network.isRunning() && failure)
        return NetworkFinder::concerns(*failure) ? networkAskedNote(m_setup.account.server.port) : otherPortAskedNote();
    const QStringList changes = m_repairs.changes();
    if (changes.isEmpty())
        return {};
    //: What a repair changed in the settings. %1: a list such as "Port: 465 → 587"
    return {Severity::Info, filled(tr("Changed: %1"), {changes.join(QStringLiteral(" · "))}),
            //: Link: takes the change back
            tr("Take it back")};
}

AdminLetter ProvePresenter::letter(QStringView language) const
{
    const Failure *failure = failureOf(m_told);
    return failure ? administratorLetter(story(*failure), m_book.causes(), language) : AdminLetter();
}

QString ProvePresenter::report() const
{
    const Failure *failure = failureOf(m_told);
    return failure ? failureReport(story(*failure), m_book.causes(), languageCode()) : QString();
}

} // namespace sendproof
