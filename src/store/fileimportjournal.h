// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/importjournal.h"

#include <QLockFile>
#include <QString>

namespace sendproof {

/// The journal in `import.json` beside the accounts, readable by the user alone, with a lock (`import.lock`) that its
/// program holds from begin() or broken() to end(). Ids and fingerprints only. What can't be made out is put aside as
/// `import.json.damaged` by broken(), which tells so once (NotReadable); one of a newer version stays (NewerVersion).
class FileImportJournal final : public ImportJournal
{
public:
    /// @p directory is made when it is first written to.
    explicit FileImportJournal(const QString &directory);

    Result<Done> begin(const QList<JournalEntry> &entries) override;
    Result<Done> commit() override;
    Result<Done> end() override;
    void leave() override;
    Result<std::optional<BrokenImport>> broken() override;

    QString fileName() const; ///< Full path of import.json

private:
    Result<Done> write(const BrokenImport &state) const;
    Failure putAside() const;

    QString m_directory;
    QLockFile m_lock;
    BrokenImport m_state;
};

} // namespace sendproof
