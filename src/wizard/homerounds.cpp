// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of accounts does with many: testing and removing.
#include "wizard/homecards.h"
#include "wizard/homepresenter.h"
#include "wizard/homewords.h"
#include "wizard/language.h"

#include <algorithm>

namespace sendproof {

bool HomePresenter::isProof(const RoundResult &result) const
{
    return result.wasTested && (result.failure || !m_isDryRound);
}

void HomePresenter::test(const QUuid &id)
{
    startRound({id}, false);
}

void HomePresenter::testSignIn(const QList<QUuid> &ids)
{
    startRound(ids, true);
}

void HomePresenter::askTest(const QList<QUuid> &ids)
{
    if (isTesting() || !m_means.makeRound)
        return;
    m_asked = ids.isEmpty() ? m_list.shownIds() : ids;
    if (m_asked.size() == 1)
        return startRound(std::exchange(m_asked, {}), false);
    Q_EMIT changed();
}

void HomePresenter::answerTest(bool isDryRun)
{
    if (!m_asked.isEmpty())
        startRound(std::exchange(m_asked, {}), isDryRun);
}

void HomePresenter::closeQuestion()
{
    m_asked.clear();
    Q_EMIT changed();
}

void HomePresenter::startRound(const QList<QUuid> &ids, bool isDryRun)
{
    RoundOrder order{.accounts = known(ids), .dryRun = isDryRun, .language = languageCode()};
    if (isTesting() || !m_means.makeRound || order.accounts.isEmpty())
        return;
    for (MailAccount &account : order.accounts) {
        if (!account.isPractice)
            continue;
        if (const Result<Done> opened = m_means.practice.open(); !opened)
            return tell(opened.error(), [this, ids, isDryRun] { startRound(ids, isDryRun); });
        account.server = m_means.practice.endpointFor(account.login); // another port each time
    }
    m_card = {};
    m_isDryRound = isDryRun;
    m_news.clear();
    m_board.begin(order.accounts);
    m_round = m_means.makeRound(std::move(order));
    listen();
    m_round->start();
    Q_EMIT changed();
    for (const QUuid &id : ids)
        Q_EMIT rowChanged(id);
}

void HomePresenter::listen()
{
    connect(m_round.get(), &TestRound::accountStarted, this, [this](const QUuid &id) {
        m_board.note(id);
        Q_EMIT rowChanged(id);
    });
    connect(m_round.get(), &TestRound::accountFinished, this, &HomePresenter::noteResult);
    connect(m_round.get(), &TestRound::notKept, this, [this](const Failure &why) { tell(historyCard(why)); });
    connect(m_round.get(), &TestRound::finished, this, &HomePresenter::endRound);
}

void HomePresenter::noteResult(const RoundResult &result)
{
    m_board.note(result);
    if (isProof(result)) {
        m_list.setProof(result.account.id, result.record);
        m_news.insert(result.account.id, result.record);
    }
    Q_EMIT rowChanged(result.account.id);
    if (result.failure && !result.wasTested && result.refusedWith.isNull())
        tell(*result.failure);
    else
        Q_EMIT changed();
}

void HomePresenter::endRound()
{
    m_round.reset();
    m_board.end();
    if (m_board.total() > 1 && m_card.severity == Severity::None)
        m_card = roundCard(m_board.total(), m_board.failed());
    Q_EMIT changed();
}

void HomePresenter::stopRound()
{
    if (!m_round)
        return;
    m_round.reset();
    const QList<QUuid> open = m_board.open();
    m_board.end();
    for (const QUuid &id : open)
        Q_EMIT rowChanged(id);
    Q_EMIT changed();
}

bool HomePresenter::mayDelete(const QList<QUuid> &ids)
{
    const QUuid edited = m_means.editedAccount ? m_means.editedAccount() : QUuid();
    const bool isTested = std::any_of(
        ids.begin(), ids.end(), [this](const QUuid &id) { return m_board.isTesting(id) || m_board.isWaiting(id); });
    const bool isEdited = !edited.isNull() && ids.contains(edited);
    if (isTested || isEdited || m_removal)
        tell(notDeletedCard(isTested, isEdited));
    return !isTested && !isEdited && !m_removal && !known(ids).isEmpty();
}

AskedQuestion HomePresenter::deleteQuestion(const QList<QUuid> &ids) const
{
    return sendproof::deleteQuestion(known(ids));
}

void HomePresenter::remove(const QList<QUuid> &ids)
{
    if (!mayDelete(ids))
        return;
    m_removal = Story<AccountRemoval>(
        new AccountRemoval({m_means.accounts, m_means.secrets, m_means.history, m_means.revoke}, known(ids)));
    connect(m_removal.get(), &AccountRemoval::removed, this, &HomePresenter::noteRemoved);
    connect(m_removal.get(), &AccountRemoval::finished, this, &HomePresenter::concludeRemoval);
    m_card = {};
    m_removal->start();
    Q_EMIT changed();
}

void HomePresenter::noteRemoved(const RemovedAccount &gone)
{
    m_board.forget(gone.account.id);
    const CardView card = removedCard(gone);
    if (card.severity != Severity::None)
        tell(card);
}

void HomePresenter::concludeRemoval(const Result<Done> &result, const MailAccount &at)
{
    const Result<Done> kept = result; // lives in the story that is let go of here
    const QUuid id = at.id;
    m_removal.reset();
    if (!kept)
        tell(kept.error(), [this, id] { remove({id}); });
    refresh();
}

} // namespace sendproof
