// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QByteArray>
#include <QList>
#include <QUuid>
#include <optional>

namespace sendproof {

/// One secret that an import puts into the keychain, or takes out of it. Never the secret itself.
struct JournalEntry
{
    QUuid account;
    bool hadSecret = false; ///< The keychain held one before; it is kept aside there until the import is over
    QByteArray before;      ///< accountFingerprint() before the import; empty: the account was not there
    QByteArray after;       ///< And after it
    friend bool operator==(const JournalEntry &, const JournalEntry &) = default;
};

/// What an import was about to do when the program ended.
struct BrokenImport
{
    QList<JournalEntry> entries;
    bool isCommitted = false; ///< The accounts were written; only secrets that were kept aside may be left
};

/// Where an import says beforehand which secrets it touches, so that a program that was killed can be cleared up after.
/// Port; FileImportJournal is the real one. Calls are synchronous.
class ImportJournal
{
public:
    ImportJournal() = default;
    ImportJournal(const ImportJournal &) = delete;
    ImportJournal &operator=(const ImportJournal &) = delete;
    virtual ~ImportJournal() = default;

    /// Until end() or leave() nobody else imports. Fails with LockedByAnother, NotWritable, or with Damaged where a
    /// broken import is to be cleared up first.
    virtual Result<Done> begin(const QList<JournalEntry> &entries) = 0;
    virtual Result<Done> commit() = 0; ///< The accounts are written
    virtual Result<Done> end() = 0;    ///< Nothing is left to be done
    virtual void leave() = 0;          ///< What is left is for the next time; others may take it on
    /// The import of a program that is no more; from then on it is this program's until end() or
    /// leave(). Nothing where there is
    /// none, or where its program still runs.
    virtual Result<std::optional<BrokenImport>> broken() = 0;
};

/// The keychain key under which an import keeps the secret aside that was there before.
QString keptAsideKey(const QUuid &account);
/// Tells settings from others, the proof apart: a SHA-256 of the account's fields.
QByteArray accountFingerprint(const MailAccount &account);

} // namespace sendproof
