// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <vector>

namespace sendproof {

/// One line NAME=value of a .env file. Any of them may hold a secret.
struct EnvVariable
{
    QByteArray name; ///< Empty: a line that isn't one, e.g. a bare address; then the value is the line
    Secret value;    ///< Without quotation marks and escapes
    int line = 0;
    bool isOpen = false;     ///< The closing quotation mark is missing
    bool needsOther = false; ///< It names a variable, as ${OTHER}, that isn't in the file
};

/// The variables of a .env file, as the usual readers of such files take them: "export" before a name, comments, single
/// quotes and back quotes take everything as it stands, in double ones a backslash escapes, without quotes a value ends
/// at " #". ${OTHER} is replaced where OTHER stands before it in the file, except in single and back quotes. Nothing is
/// ever run.
std::vector<EnvVariable> envVariables(QByteArrayView text);

} // namespace sendproof
