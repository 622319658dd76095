// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/problem.h"
#include "core/exporter.h"

#include <QFileDevice>
#include <QStringList>

namespace sendproof {

/// Where exported files go: what --output names. A folder that is there takes each file under its own name; for several
/// files it is made. Otherwise it is the path of the one file.
class ExportTarget
{
public:
    /// @p mayReplace: files that are there are overwritten. Nothing is written yet.
    ExportTarget(const QString &output, const ExportFiles &files, bool mayReplace);

    const QStringList &paths() const { return m_paths; } ///< In the order of the files
    /// Refused where there is a file that must not be replaced; before anything is asked of the keychain.
    Planned<Done> check() const;
    /// Each file appears whole or not at all; one with a secret, or a place to put one, or what @p isEncrypted, only for
    /// its owner.
    Planned<Done> write(const ExportFiles &files, const SecretOf &secretOf, bool isEncrypted = false) const;

private:
    Planned<Done> writeFile(const QString &path, const Secret &bytes, QFileDevice::Permissions permissions) const;

    QString m_folder; ///< That has to be made first; empty: none
    QStringList m_paths;
    bool m_mayReplace = false;
};

} // namespace sendproof
