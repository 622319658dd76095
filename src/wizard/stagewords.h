// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof.h"
#include "core/stage.h"

#include <QString>

namespace sendproof {

/// The name of a stage as a person reads it, e.g. in a list: "Sign-in".
QString stageText(Stage stage);
/// What happens in a stage, as a sentence: "Signing in."
QString stageSentence(Stage stage);
/// 48 ms as "48 ms", 4,100 ms as "4.1 s".
QString timeText(std::chrono::milliseconds time);
/// A whole attempt in a sentence's words: "0.6 seconds".
QString secondsText(std::chrono::milliseconds time);
/// "TLSv1.3" as "TLS 1.3".
QString tlsVersionText(const QString &version);

} // namespace sendproof
