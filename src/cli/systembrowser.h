// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace sendproof {

/// Opens @p url (https only) in the system's browser without a shell in between, and doesn't wait for it. False where
/// that can't be done: on a computer without a screen, or without the program that knows the browser.
bool openInSystemBrowser(const QUrl &url);

} // namespace sendproof
