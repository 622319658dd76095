// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <vector>

namespace sendproof {

/// One define() of a PHP file.
struct PhpConstant
{
    enum class Kind {
        Text,   ///< A text in quotes, or a number as it is written
        Yes,    ///< true
        No,     ///< false, null
        Unknown ///< It would have to be run: a function, a variable, parts put together
    };
    QByteArray name;
    Kind kind = Kind::Unknown;
    Secret value; ///< With Text, escapes resolved
    int line = 0;
};

/// The constants that @p php defines, read as text: nothing is ever run. Comments and everything else are passed over;
/// one whose quotation has no end is the last one and Unknown.
std::vector<PhpConstant> phpConstants(QByteArrayView php);

} // namespace sendproof
