// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QString>
#include <variant>

namespace sendproof {

/// Why a file isn't read.
enum class FileFault {
    NotFound,
    NotAFile,    ///< A folder, a device, a pipe, or a link to one
    NotReadable, ///< FileTrouble::detail is what the system said
    TooLarge
};

struct FileTrouble
{
    FileFault why = FileFault::NotFound;
    QString detail; ///< From outside, plain text
    friend bool operator==(const FileTrouble &, const FileTrouble &) = default;
};

/// What stands in the regular file @p fileName, at most @p limit bytes of it: a longer one is refused without being
/// read. A link is followed where it leads to a regular file. Never waits, as opening a pipe would. The bytes are read
/// once, and may hold secrets, so nobody needs to read the file a second time.
std::variant<Secret, FileTrouble> readBoundedFile(const QString &fileName, qsizetype limit);

} // namespace sendproof
