// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/exporttarget.h"

#include "cli/cliwords.h"
#include "wizard/exportwords.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QTemporaryFile>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr QFileDevice::Permissions onlyTheUser = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr QFileDevice::Permissions forAll = onlyTheUser | QFileDevice::ReadGroup | QFileDevice::ReadOther;

/// A password is in it, or will be put into it by hand.
bool isPrivate(const ExportFile &file, const Secret &bytes)
{
    return hasSecretSlots(file) || bytes.bytes().contains(QByteArrayView(passwordPlaceholder));
}

Problem taken(const QString &path)
{
    return {ExitCode::Usage,
            CliWords::tr("There is a file of this name already. To replace it, add --force: %1").arg(path)};
}

Problem notWritten(const QString &path, const QString &why)
{
    return {ExitCode::Internal, CliWords::tr("The file can't be written: %1").arg(path + u": "_s + why),
            failureKindName(FailureKind::NotWritable)};
}

} // namespace

ExportTarget::ExportTarget(const QString &output, const ExportFiles &files, bool mayReplace)
    : m_mayReplace(mayReplace)
{
    const bool isFolder = files.size() > 1 || QFileInfo(output).isDir();
    if (isFolder && !QFileInfo::exists(output))
        m_folder = output;
    for (const ExportFile &file : files)
        m_paths += isFolder ? QDir(output).filePath(file.name) : output;
}

Planned<Done> ExportTarget::check() const
{
    for (const QString &path : m_paths) {
        const QFileInfo info(path);
        if (info.isDir() || (!m_mayReplace && (info.exists() || info.isSymLink())))
            return taken(path);
    }
    return Done{};
}

Planned<Done> ExportTarget::write(const ExportFiles &files, const SecretOf &secretOf, bool isEncrypted) const
{
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder))
        return notWritten(m_folder, CliWords::tr("the folder can't be made"));
    for (qsizetype i = 0; i < files.size(); ++i) {
        const Secret bytes = exportedBytes(files.at(i), secretOf);
        Planned<Done> written =
            writeFile(m_paths.at(i), bytes, isEncrypted || isPrivate(files.at(i), bytes) ? onlyTheUser : forAll);
        if (std::holds_alternative<Problem>(written))
            return written;
    }
    return Done{};
}

Planned<Done> ExportTarget::writeFile(const QString &path, const Secret &bytes,
                                      QFileDevice::Permissions permissions) const
{
    const auto fill = [&](QFileDevice &file) {
        return file.setPermissions(permissions) &&
               file.write(bytes.bytes().data(), bytes.bytes().size()) == bytes.bytes().size() && file.flush();
    };
    if (m_mayReplace) {
        QSaveFile file(path);
        const bool isWritten = file.open(QIODevice::WriteOnly) && fill(file) && file.commit();
        return isWritten ? Planned<Done>(Done{}) : notWritten(path, file.errorString());
    }
    // Unlike QSaveFile this one's renaming fails where something came to stand there in the meantime.
    QTemporaryFile file(path + u".XXXXXX"_s);
    if (!file.open() || !fill(file))
        return notWritten(path, file.errorString());
    if (!file.rename(path))
        return QFileInfo::exists(path) ? taken(path) : notWritten(path, file.errorString());
    file.setAutoRemove(false);
    return Done{};
}

} // namespace sendproof
