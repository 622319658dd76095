// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"

#include <QStringView>
#include <span>

namespace sendproof {

/// The source texts of one cause or failure kind, English, to be translated in the context "CauseWords". In them:
/// %1 server and port, %2 login, %3 From address, %4 server.
struct CauseSource
{
    const char *id = nullptr; ///< Null for a failure kind
    const char *title = nullptr;
    const char *meaning = nullptr;
};

std::span<const CauseSource> causeSources();
const CauseSource *causeSource(QStringView cause); ///< Null where there are no words of its own
const CauseSource &failureSource(FailureKind kind);
const CauseSource &generalSource(Stage stage);

} // namespace sendproof
