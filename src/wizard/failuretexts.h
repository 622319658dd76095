// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

namespace sendproof {

/// The source texts of one failure kind, English, to be translated in the context "FailureWords". In them:
/// %1 server and port, %2 login, %3 From address, %4 server.
struct FailureSource
{
    const char *title = nullptr;
    const char *meaning = nullptr;
};

const FailureSource &failureSource(FailureKind kind);

} // namespace sendproof
