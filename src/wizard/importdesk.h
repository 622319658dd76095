// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importplan.h"
#include "wizard/importclearing.h"

#include <QObject>

namespace sendproof {

/// What an import came to.
struct ImportOutcome
{
    int added = 0;
    int changed = 0;
    int same = 0;               ///< Were there already
    int refused = 0;            ///< Collide with others; left out
    QList<QUuid> withoutSecret; ///< Added or changed, and still to be given a password
};

/// Carries an import plan out: all of it or nothing. Secrets go into the keychain first, those they take the place of
/// being kept aside there; then the accounts are written in one step, if they are still those the plan was made for. On
/// a failure, and when it is let go in between, the keychain becomes as it was; a journal sees to that even where the
/// program is killed (ImportClearing::afterKilled()). A story. Steps that are Refused are left out: whether that is all
/// right was asked before.
class ImportDesk : public QObject
{
    Q_OBJECT
public:
    ImportDesk(ImportMeans means, ImportReading reading, ImportPlan plan, QObject *parent = nullptr);
    ~ImportDesk() override;

    void start();                                                ///< Once; returns at once
    bool isWritten() const { return m_phase == Phase::Written; } ///< It stands; only the keychain is tidied up still

Q_SIGNALS:
    void written(const sendproof::ImportOutcome &outcome); ///< The accounts are other ones now; nothing takes it back
    void progressed(int done, int total);                  ///< Secrets that are in the keychain, of all that have to be
    /// Exactly once, last. Fails as the store, the keychain and the journal do; with Damaged where the accounts were
    /// changed since the plan was made.
    void finished(const sendproof::Result<sendproof::ImportOutcome> &result);

private:
    struct Move;
    /// How far it is; from Moving on something has to be cleared up if it ends.
    enum class Phase { Looking, Moving, Written, Over };
    void clearUp();
    void begin();
    void findOld();
    void writeJournal();
    void keepAside();
    void replace();
    void writeAccounts();
    void dropAside();
    void conclude();
    void fail(const Failure &why);
    void later(void (ImportDesk::*step)());
    ImportOutcome outcome() const;
    BrokenImport whatIsLeft() const;
    ImportClearing *startClearing() const;

    ImportMeans m_means;
    ImportReading m_reading;
    ImportPlan m_plan;
    std::vector<Move> m_moves;
    QSet<QUuid> m_sameSecret;
    std::size_t m_at = 0;
    Phase m_phase = Phase::Looking;
};

} // namespace sendproof
