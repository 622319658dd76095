// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <functional>

namespace sendproof {

/// Asks whether the keychain is locked, without making it prompt. Needed because a Secret Service whose unlock dialog
/// the user declined looks to QtKeychain like one without the entry: load() would say "missing", remove() "done". One
/// answer, later, none once @p context is gone. False where it can't be told (Windows, macOS, no service).
void askWhetherLocked(QObject *context, std::function<void(bool)> answer);

} // namespace sendproof
