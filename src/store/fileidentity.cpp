// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/fileidentity.h"

#include <QDir>
#include <QFile>

#ifdef Q_OS_WIN
#include <windows.h>
#else
#include <sys/stat.h>
#endif

namespace sendproof {

#ifdef Q_OS_WIN

std::optional<FileIdentity> fileIdentity(const QString &path)
{
    const QString native = QDir::toNativeSeparators(path);
    const HANDLE handle =
        CreateFileW(reinterpret_cast<const wchar_t *>(native.utf16()), 0,
                    FILE_SHARE_READ | FILE_SHARE_WRITE | FILE_SHARE_DELETE, nullptr, OPEN_EXISTING, 0, nullptr);
    if (handle == INVALID_HANDLE_VALUE)
        return std::nullopt;
    BY_HANDLE_FILE_INFORMATION known = {};
    const bool isKnown = GetFileInformationByHandle(handle, &known) != 0;
    CloseHandle(handle);
    if (!isKnown)
        return std::nullopt;
    const auto joined = [](DWORD high, DWORD low) { return (quint64(high) << 32) | low; };
    return FileIdentity{.volume = known.dwVolumeSerialNumber,
                        .file = joined(known.nFileIndexHigh, known.nFileIndexLow),
                        .modified = joined(known.ftLastWriteTime.dwHighDateTime, known.ftLastWriteTime.dwLowDateTime),
                        .size = qint64(joined(known.nFileSizeHigh, known.nFileSizeLow))};
}

#else

std::optional<FileIdentity> fileIdentity(const QString &path)
{
    struct stat known = {};
    if (::stat(QFile::encodeName(path).constData(), &known) != 0)
        return std::nullopt;
#ifdef Q_OS_MACOS
    const timespec &modified = known.st_mtimespec;
#else
    const timespec &modified = known.st_mtim;
#endif
    return FileIdentity{.volume = quint64(known.st_dev),
                        .file = quint64(known.st_ino),
                        .modified = quint64(modified.tv_sec) * 1'000'000'000U + quint64(modified.tv_nsec),
                        .size = qint64(known.st_size)};
}

#endif

} // namespace sendproof
