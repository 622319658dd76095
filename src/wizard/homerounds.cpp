// SPDX-License-Identifier: GPL-3.0-or-later
// What the list of accounts does with many: testing and removing.
#include "wizard/homecards.h"
#include "wizard/homepresenter.h"
#include "wizard/homewords.h"
#include "wizard/language.h"
#include "wizard/proofbatch.h"

#include <algorithm>

namespace sendproof {

bool HomePresenter::isProof(const RoundResult &result) const
{
    const MailAccount *now = m_list.byId(result.account.id);
    return result.wasTested && !m_isDryRound && now && isSameRoute(result.account, *now);
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
    if (!m_means.makeRound)
        return;
    if (isTesting())
        return tell(roundRunsCard());
    m_asked = ids.isEmpty() ? m_list.shownIds() : ids;
    if (m_asked.size() == 1)
        return startRound(std::exchange(m_asked, {}), false);
    Q_EMIT changed();
}

void HomePresenter::answerTest(bool isDryRun)
{
    if (!m_asked.isEmpty())
        startRound(std::exchange(m_asked, {}), isDryRun);
    Q_EMIT changed(); // also where the accounts are gone
}

void HomePresenter::closeQuestion()
{
    m_asked.clear();
    Q_EMIT changed();
}

void HomePresenter::startRound(const QList<QUuid> &ids, bool isDryRun)
{
    RoundOrder order{.accounts = known(ids), .dryRun = isDryRun, .language = languageCode()};
    if (!m_means.makeRound || order.accounts.isEmpty())
        return;
    if (isTesting())
        return tell(roundRunsCard());
    for (MailAccount &account : order.accounts) {
        if (!account.isPractice)
            continue;
        if (const Result<Done> opened = m_means.practice.open(); !opened)
            return tell(opened.error(), [this, ids, isDryRun] { startRound(ids, isDryRun); });
        account.server = m_means.practice.endpointFor(account.login); // another port each time
    }
    m_card = {};
    m_asked.clear();
    m_isDryRound = isDryRun;
    m_news.clear();
    m_board.begin(order.accounts);
    m_round = m_means.makeRound(std::move(order));
    listen();
    m_round->start();
    Q_EMIT changed();
    Q_EMIT rowsChanged();
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
    if (m_card.severity == Severity::Info) // what could not be done while it ran
        m_card = {};
    if (m_isDryRound && m_board.failed() == 0 && m_card.severity == Severity::None)
        m_card = signInCard();
    else if (m_board.total() > 1 && m_card.severity == Severity::None)
        m_card = roundCard(m_board.total(), m_board.failed());
    Q_EMIT changed();
    Q_EMIT rowsChanged();
}

void HomePresenter::stopRound()
{
    if (!m_round)
        return;
    m_round.reset();
    m_board.end();
    if (m_card.severity == Severity::Info)
        m_card = {};
    Q_EMIT rowsChanged();
    Q_EMIT changed();
}

bool HomePresenter::mayChange(const QList<QUuid> &ids)
{
    const QUuid edited = m_means.editedAccount ? m_means.editedAccount() : QUuid();
    const bool isEdited = !edited.isNull() && ids.contains(edited);
    if (isEdited)
        tell(notChangedCard());
    return !isEdited;
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
    remove(ids, Thoroughness::WithSecrets);
}

void HomePresenter::remove(const QList<QUuid> &ids, Thoroughness thoroughness)
{
    if (!mayDelete(ids))
        return;
    m_removal = Story<AccountRemoval>(
        new AccountRemoval({m_means.accounts, m_means.secrets, m_means.history, m_means.revoke}, known(ids)));
    connect(m_removal.get(), &AccountRemoval::removed, this, &HomePresenter::noteRemoved);
    connect(m_removal.get(), &AccountRemoval::finished, this,
            [this, ids](const Result<Done> &result) { concludeRemoval(result, ids); });
    if (thoroughness == Thoroughness::WhereTheyCanBeReached)
        m_removal->goOnWithoutKeychain();
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

void HomePresenter::concludeRemoval(const Result<Done> &result, const QList<QUuid> &ids)
{
    const Result<Done> kept = result; // lives in the story that is let go of here
    const QList<QUuid> all = ids;
    m_removal.reset();
    if (!kept && kept.error().kind == FailureKind::KeychainUnavailable) {
        tell(noKeychainCard(kept.error()));
        m_again = [this, all] { remove(all, Thoroughness::WhereTheyCanBeReached); };
    } else if (!kept) {
        tell(kept.error(), [this, all] { remove(all); });
    }
    refresh();
}

} // namespace sendproof
