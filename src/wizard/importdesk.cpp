// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importdesk.h"

#include <QCoreApplication>
#include <QEventLoopLocker>
#include <QHash>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace sendproof {

/// One secret on its way.
struct ImportDesk::Move
{
    JournalEntry entry;
    Secret fresh; ///< Empty: the old one is taken out
    Secret old;   ///< Until it is kept aside
    QString key() const { return entry.account.toString(QUuid::WithoutBraces); }
};

ImportDesk::ImportDesk(ImportMeans means, ImportReading reading, ImportPlan plan, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_reading(std::move(reading))
    , m_plan(std::move(plan))
{
}

ImportDesk::~ImportDesk()
{
    const bool isLeft = m_phase == Phase::Moving || m_phase == Phase::Written;
    if (!isLeft || !QCoreApplication::instance())
        return;
    startClearing(); // let go in the middle
}

/// Goes on without the desk. The lock keeps the program alive until the keychain is in order, also when the last window
/// is closed.
ImportClearing *ImportDesk::startClearing() const
{
    auto *clearing = new ImportClearing(m_means, whatIsLeft(), QCoreApplication::instance());
    connect(clearing, &ImportClearing::finished, clearing,
            [clearing, lock = std::make_shared<QEventLoopLocker>()] { clearing->deleteLater(); });
    clearing->start();
    return clearing;
}

BrokenImport ImportDesk::whatIsLeft() const
{
    BrokenImport left{.isCommitted = m_phase == Phase::Written};
    for (const Move &move : m_moves)
        left.entries.append(move.entry);
    return left;
}

void ImportDesk::start()
{
    later(&ImportDesk::clearUp);
}

/// What an earlier import left behind would stand in the way of this one's journal.
void ImportDesk::clearUp()
{
    ImportClearing::afterKilled(m_means, this,
                                [this](const Result<Done> &cleared) { cleared ? begin() : fail(cleared.error()); });
}

/// From the event loop, so that nothing runs inside itself however many accounts there are.
void ImportDesk::later(void (ImportDesk::*step)())
{
    QTimer::singleShot(0, this, step);
}

void ImportDesk::begin()
{
    const Result<QList<MailAccount>> accounts = m_means.accounts.accounts();
    const Result<QList<MailAccount>> after = accounts ? carriedOut(m_plan, accounts.value()) : accounts.error();
    if (!after)
        return fail(after.error());
    QHash<QUuid, QByteArray> before;
    for (const MailAccount &account : accounts.value())
        before.insert(account.id, accountFingerprint(account));
    for (const PlannedImport &step : m_plan.steps) {
        const bool isTaken = step.step == ImportStep::Add || step.step == ImportStep::Change;
        if (!isTaken || (!step.bringsSecret && !step.dropsSecret))
            continue;
        Secret &fresh = m_reading.accounts.at(static_cast<std::size_t>(step.index)).secret;
        m_moves.push_back({.entry = {.account = step.account.id,
                                     .before = before.value(step.account.id),
                                     .after = accountFingerprint(step.account)},
                           .fresh = std::move(fresh)});
    }
    findOld();
}

void ImportDesk::findOld()
{
    if (m_at == m_moves.size()) {
        m_at = 0;
        return writeJournal();
    }
    Move &move = m_moves.at(m_at);
    m_means.keychain.load(move.key(), this, [this](Result<Secret> loaded) {
        Move &found = m_moves.at(m_at);
        if (!loaded && loaded.error().kind != FailureKind::SecretMissing)
            return fail(loaded.error());
        if (loaded) {
            found.old = std::move(loaded).value();
            found.entry.hadSecret = true;
        }
        if (found.entry.hadSecret == !found.fresh.isEmpty() && found.old.bytes() == found.fresh.bytes()) {
            if (found.entry.hadSecret)
                m_sameSecret.insert(found.entry.account);
            m_moves.erase(m_moves.begin() + static_cast<std::ptrdiff_t>(m_at)); // nothing to do
        } else {
            ++m_at;
        }
        later(&ImportDesk::findOld);
    });
}

void ImportDesk::writeJournal()
{
    if (m_moves.empty())
        return writeAccounts();
    const Result<Done> begun = m_means.journal.begin(whatIsLeft().entries);
    if (!begun)
        return fail(begun.error());
    m_phase = Phase::Moving;
    keepAside();
}

void ImportDesk::keepAside()
{
    if (m_at == m_moves.size())
        return writeAccounts();
    Move &move = m_moves.at(m_at);
    if (!move.entry.hadSecret)
        return replace();
    m_means.keychain.save(keptAsideKey(move.entry.account), std::move(move.old), this,
                          [this](const Result<Done> &kept) { kept ? replace() : fail(kept.error()); });
}

void ImportDesk::replace()
{
    Move &move = m_moves.at(m_at);
    const auto replaced = [this](const Result<Done> &result) {
        if (!result)
            return fail(result.error());
        ++m_at;
        Q_EMIT progressed(static_cast<int>(m_at), static_cast<int>(m_moves.size()));
        later(&ImportDesk::keepAside);
    };
    if (move.fresh.isEmpty())
        m_means.keychain.remove(move.key(), this, replaced);
    else
        m_means.keychain.save(move.key(), std::move(move.fresh), this, replaced);
}

void ImportDesk::writeAccounts()
{
    const bool isAnything = m_plan.count(ImportStep::Add) + m_plan.count(ImportStep::Change) > 0;
    const AccountEdit edit = [this](QList<MailAccount> &accounts) -> Result<Done> {
        Result<QList<MailAccount>> after = carriedOut(m_plan, accounts, m_sameSecret);
        if (!after)
            return after.error();
        accounts = std::move(after).value();
        return Done{};
    };
    const Result<Done> edited = isAnything ? m_means.accounts.edit(edit) : Result<Done>(Done{});
    if (!edited)
        return fail(edited.error());
    if (m_phase == Phase::Looking) {
        Q_EMIT written(outcome());
        return conclude();
    }
    m_phase = Phase::Written; // from here on nothing is taken back
    m_at = 0;
    Q_EMIT written(outcome());
    // Where this can't be written, the accounts themselves tell that they were.
    [[maybe_unused]] const Result<Done> committed = m_means.journal.commit();
    dropAside();
}

void ImportDesk::dropAside()
{
    while (m_at < m_moves.size() && !m_moves.at(m_at).entry.hadSecret)
        ++m_at;
    if (m_at == m_moves.size()) {
        [[maybe_unused]] const Result<Done> ended = m_means.journal.end();
        return conclude();
    }
    m_means.keychain.remove(keptAsideKey(m_moves.at(m_at).entry.account), this, [this](const Result<Done> &removed) {
        if (!removed) { // the import stands; the next start clears up
            m_means.journal.leave();
            return conclude();
        }
        ++m_at;
        later(&ImportDesk::dropAside);
    });
}

void ImportDesk::conclude()
{
    m_phase = Phase::Over;
    Q_EMIT finished(outcome());
}

void ImportDesk::fail(const Failure &why)
{
    const bool isMoving = m_phase == Phase::Moving;
    m_phase = Phase::Over;
    if (!isMoving) {
        Q_EMIT finished(why);
        return;
    }
    connect(startClearing(), &ImportClearing::finished, this, [this, why] { Q_EMIT finished(why); });
}

ImportOutcome ImportDesk::outcome() const
{
    ImportOutcome outcome{.added = m_plan.count(ImportStep::Add),
                          .changed = m_plan.count(ImportStep::Change),
                          .same = m_plan.count(ImportStep::Same),
                          .refused = m_plan.count(ImportStep::Refused)};
    for (const PlannedImport &step : m_plan.steps) {
        const bool hasNone = (step.step == ImportStep::Add && !step.bringsSecret) || step.dropsSecret;
        if (hasNone && !step.account.login.isEmpty())
            outcome.withoutSecret.append(step.account.id);
    }
    return outcome;
}

} // namespace sendproof
