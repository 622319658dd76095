// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>
#include <optional>

namespace sendproof {

/// Which file stands at a path, and in which state. A file that is replaced by another one (QSaveFile), or written to,
/// is not equal to the one of before.
struct FileIdentity
{
    quint64 volume = 0;
    quint64 file = 0; ///< Inode, or Windows' file index
    quint64 modified = 0;
    qint64 size = 0;
    friend bool operator==(const FileIdentity &, const FileIdentity &) = default;
};

/// Nothing where no file stands at @p path.
std::optional<FileIdentity> fileIdentity(const QString &path);

} // namespace sendproof
