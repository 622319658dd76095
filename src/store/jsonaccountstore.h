// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "store/accountsfile.h"
#include "store/fileidentity.h"

#include <QString>
#include <chrono>
#include <optional>

namespace sendproof {

/// Accounts in `accounts.json` in one directory, readable by the user alone. Every change reads, changes and writes
/// under a lock (`accounts.lock`), so that two running programs lose nothing of each other's; writing is all or nothing
/// (QSaveFile). A file that is damaged or of a newer version is moved to `accounts.damaged-<UTC>.json` or
/// `accounts.version-<N>-<UTC>.json` beside it, by whichever call meets it first, and that call fails.
/// What was read or written last is remembered as long as the file stays the same, so that only a change costs time.
///
/// Fails with Damaged, NewerVersion (Failure::detail: where the file is now, a line feed, what is wrong with it),
/// NotReadable, NotWritable, LockedByAnother (who holds the lock), and on a change InvalidInput (the field).
class JsonAccountStore final : public AccountStore
{
public:
    /// @p directory is made when it is first written to; @p lockWait is how long a call waits for another program.
    explicit JsonAccountStore(QString directory, std::chrono::milliseconds lockWait = std::chrono::seconds(5));

    Result<QList<MailAccount>> accounts() override;
    Result<Done> edit(const AccountEdit &change) override;
    Result<Done> remove(const QUuid &id) override;

    QString fileName() const; ///< Full path of accounts.json

private:
    QString lockName() const;
    struct Seen
    {
        FileIdentity identity;
        AccountsFile file;
    };
    Result<AccountsFile> read();
    Result<AccountsFile> readOrKeepAside();
    Result<Done> write(AccountsFile &file);
    QString keepAside(const Failure &failure) const;

    QString m_directory;
    std::chrono::milliseconds m_lockWait;
    std::optional<Seen> m_seen; ///< What stood in the file when it was last read or written
};

} // namespace sendproof
