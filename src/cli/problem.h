// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QString>
#include <variant>

namespace sendproof {

/// How the program ends. Documented in docs/cli.md; the numbers never change.
enum class ExitCode {
    Done = 0,
    Failed = 1,  ///< The test failed and was diagnosed
    Usage = 2,   ///< What was asked can't be done as it was asked
    Internal = 3 ///< Something on this computer stands in the way: a file, the keychain, a port
};

/// Why a command ends before it did its work.
struct Problem
{
    ExitCode exit = ExitCode::Usage;
    QString sentence;                       ///< In the language of the run
    QString kind = QStringLiteral("usage"); ///< "usage", or the stable name of the failure's kind
};

/// Either what was planned or the problem that stands against it.
template<typename T> using Planned = std::variant<T, Problem>;

/// A failure of the account store, the keychain or a file as a problem, in words.
Problem problemFrom(const Failure &failure);

} // namespace sendproof
