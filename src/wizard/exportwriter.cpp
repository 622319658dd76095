// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportwriter.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

Failure notWritten(const QSaveFile &file)
{
    return {.kind = FailureKind::NotWritable, .detail = file.fileName() + u'\n' + file.errorString()};
}

/// Everything is on disk under a passing name; only the renaming is left.
bool isWritten(QSaveFile &file, QByteArrayView bytes, bool isPrivate)
{
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered)) // no buffer keeps a copy of a secret
        return false;
    if (isPrivate) // before the first byte; a file system without owners refuses, and that is no reason to stop
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    // Qt 6.4's commit() alone doesn't tell when the last bytes found no room.
    return file.write(bytes.data(), bytes.size()) == bytes.size() && file.flush();
}

} // namespace

Result<Done> writeExport(const std::vector<ExportedFile> &files, bool isPrivate)
{
    std::vector<std::unique_ptr<QSaveFile>> written;
    for (const ExportedFile &file : files) {
        if (const QFileInfo there(file.path); there.exists() && !there.isFile()) // e.g. a device
            return Failure{.kind = FailureKind::NotWritable, .detail = file.path + u'\n'};
        written.push_back(std::make_unique<QSaveFile>(file.path));
        if (!isWritten(*written.back(), file.bytes.bytes(), isPrivate))
            return notWritten(*written.back());
    }
    for (const auto &file : written) {
        if (!file->commit())
            return notWritten(*file);
    }
    return Done{};
}

QStringList presentFiles(const QString &folder, const QStringList &names)
{
    QStringList present;
    for (const QString &name : names) {
        const QFileInfo file(QDir(folder).filePath(name));
        if (file.exists() || file.isSymLink())
            present.append(name);
    }
    return present;
}

} // namespace sendproof
