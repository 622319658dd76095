// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/networkverdict.h"
#include "core/proof.h"
#include "wizard/proveview.h"

#include <QStringList>
#include <optional>
#include <variant>

namespace sendproof {

/// What the page "Prove" tells of the last test.
struct ToldTest
{
    std::variant<std::monostate, TestRunning, Failure, Proof> state; ///< monostate: there was none
    Stage stage = Stage::Dns;                                        ///< The last one reached
    AttemptFacts facts;
    QDateTime at; ///< When it ended; UTC
    QStringList transcript;
    qsizetype untoldLines = 0;
    QString practiceMail;
    std::optional<NetworkVerdict> network; ///< After a failure that the network may have caused
};

} // namespace sendproof
