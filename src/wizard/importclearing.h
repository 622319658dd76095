// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/importjournal.h"
#include "core/secretstore.h"

#include <QObject>

namespace sendproof {

/// What an import works with; all of it outlives the import.
struct ImportMeans
{
    AccountStore &accounts;
    SecretStore &keychain;
    ImportJournal &journal;
};

/// Puts the keychain into the state that fits the accounts, after an import that failed or whose program was killed:
/// where the accounts are as before, new secrets are taken out and old ones put back; where they were written already,
/// only what was kept aside goes. A story. What the keychain refuses stays in the journal for the next time.
class ImportClearing : public QObject
{
    Q_OBJECT
public:
    ImportClearing(ImportMeans means, BrokenImport import, QObject *parent = nullptr);
    void start(); ///< Once; returns at once

    /// Clears up after a program that was killed, where there is something to clear up; without that no keychain is
    /// asked. For the start of a program, before its first import. @p answer comes once, later, from the event loop;
    /// none once @p context is gone.
    static void afterKilled(ImportMeans means, QObject *context, std::function<void(Result<Done>)> answer);

Q_SIGNALS:
    void finished(const sendproof::Result<sendproof::Done> &result); ///< Exactly once, last

private:
    void begin();
    void next();
    void putBack(const JournalEntry &entry);
    void dropAside(const JournalEntry &entry);
    void went(const Result<Done> &result);
    Result<bool> isWritten() const;

    ImportMeans m_means;
    BrokenImport m_import;
    qsizetype m_at = 0;
    bool m_wasWritten = false;
    std::optional<Failure> m_failure;
};

} // namespace sendproof
