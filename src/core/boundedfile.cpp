// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/boundedfile.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace sendproof {

namespace {

using Reading = std::variant<Secret, FileTrouble>;

/// All that @p file still has, but one byte over @p limit at most.
Reading contentOf(QFile &file, qsizetype limit)
{
    QByteArray bytes;
    bytes.reserve(std::min<qint64>(file.size(), limit) + 1); // it never moves, so that no copy stays behind
    bytes.resize(bytes.capacity());
    qint64 size = 0;
    for (qint64 part = 1; part > 0 && size < bytes.size(); size += std::max<qint64>(part, 0))
        part = file.read(bytes.data() + size, bytes.size() - size);
    const bool isRead = file.error() == QFileDevice::NoError;
    bytes.truncate(size);
    Secret content{QByteArrayView(bytes)};
    wipe(bytes);
    if (!isRead)
        return FileTrouble{FileFault::NotReadable, file.errorString()};
    if (content.bytes().size() > limit)
        return FileTrouble{FileFault::TooLarge, {}};
    return content;
}

#ifdef Q_OS_UNIX

FileTrouble troubleOf(int error)
{
    const QString said = qt_error_string(error);
    return {error == ENOENT || error == ENOTDIR ? FileFault::NotFound : FileFault::NotReadable, said};
}

#endif

} // namespace

#ifdef Q_OS_UNIX

Reading readBoundedFile(const QString &fileName, qsizetype limit)
{
    if (fileName.isEmpty() || fileName.contains(QChar(0)))
        return FileTrouble{FileFault::NotFound, {}};
    // Looked at only when it is open, so that nobody can put something else in its place in between.
    const int handle = ::open(QFile::encodeName(fileName).constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY);
    if (handle < 0)
        return errno == ENXIO ? FileTrouble{FileFault::NotAFile, {}} : troubleOf(errno);
    QFile file;
    struct stat found = {};
    if (!file.open(handle, QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::AutoCloseHandle) ||
        ::fstat(handle, &found) != 0)
        return troubleOf(errno);
    if (!S_ISREG(found.st_mode))
        return FileTrouble{FileFault::NotAFile, {}};
    if (found.st_size > limit)
        return FileTrouble{FileFault::TooLarge, {}};
    return contentOf(file, limit);
}

#else

Reading readBoundedFile(const QString &fileName, qsizetype limit)
{
    QFile file(fileName);
    if (!file.exists())
        return FileTrouble{FileFault::NotFound, {}};
    if (!QFileInfo(fileName).isFile())
        return FileTrouble{FileFault::NotAFile, {}};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return FileTrouble{FileFault::NotReadable, file.errorString()};
    if (file.isSequential())
        return FileTrouble{FileFault::NotAFile, {}};
    if (file.size() > limit)
        return FileTrouble{FileFault::TooLarge, {}};
    return contentOf(file, limit);
}

#endif

} // namespace sendproof
