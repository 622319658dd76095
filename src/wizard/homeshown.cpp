// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of accounts shows around its lines.
#include "wizard/conflictwords.h"
#include "wizard/homecards.h"
#include "wizard/homepresenter.h"
#include "wizard/homewords.h"

namespace sendproof {

HomeView HomePresenter::view() const
{
    HomeView view;
    view.isLoading = m_isLoading;
    view.isEmpty = !m_isLoading && m_list.count() == 0;
    view.countText = view.isEmpty || m_isLoading ? QString() : countText(m_list.shownCount(), m_list.count());
    if (m_list.count() > 0 && m_list.shownCount() == 0)
        view.noHits = noHitsText(m_list.searched());
    view.card = m_card;
    if (isTesting())
        view.round = roundView(m_board.done(), m_board.total(), m_board.failed());
    if (!m_asked.isEmpty())
        view.question = roundQuestion(m_asked.size());
    view.canTest = m_means.makeRound && !isTesting() && m_list.shownCount() > 0;
    return view;
}

void HomePresenter::closeCard()
{
    m_card = {};
    m_again = {};
    Q_EMIT changed();
}

void HomePresenter::retry()
{
    const Again again = std::exchange(m_again, {});
    closeCard();
    if (again)
        again();
}

void HomePresenter::tell(const AccountChange &change, const MailAccount &account)
{
    if (const auto *failure = std::get_if<Failure>(&change)) {
        tell(*failure);
    } else if (const auto *conflict = std::get_if<AccountConflict>(&change)) {
        const MailAccount *other = m_list.byId(conflict->with);
        CardView card = conflictCard(*conflict, account, other ? accountNameText(*other) : QString());
        if (other)
            card.actions = {{Retry{}, openConflictText(*conflict, {*other}), false}};
        tell(card);
        if (other)
            m_again = [this, id = other->id] { edit(id); };
    }
}

void HomePresenter::tell(const Failure &failure, Again again)
{
    const bool canRetry = again != nullptr;
    tell(homeFailureCard(failure, canRetry));
    m_again = std::move(again);
}

void HomePresenter::tell(const CardView &card)
{
    m_card = card;
    m_again = {};
    Q_EMIT changed();
}

} // namespace sendproof
