// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "core/secret.h"

#include <QString>
#include <QStringList>
#include <vector>

namespace sendproof {

/// One file to be written.
struct ExportedFile
{
    QString path; ///< With its folder
    Secret bytes;
};

/// Writes @p files: each whole or not at all, and none where one can't be written. A file that is there already is
/// replaced, so ask before; anything else than a file (a folder, a device) stays. With @p isPrivate only its owner may
/// read it, from its first byte on (where the file system knows owners). Fails with NotWritable; Failure::detail is the
/// path, a line feed, the system's reason.
Result<Done> writeExport(const std::vector<ExportedFile> &files, bool isPrivate);

/// Those of @p names that are there in @p folder already, also as links.
QStringList presentFiles(const QString &folder, const QStringList &names);

} // namespace sendproof
