// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

namespace sendproof::test {

/// The first thing that is wrong with what @p window shows: a text that is cut, a control without a name, a mnemonic
/// that two have. Empty: nothing is.
QString faultOf(const QWidget &window);

/// Whether any property of @p window or of what is in it, or the text of a widget, contains @p text.
bool holdsText(const QObject &window, const QString &text);

} // namespace sendproof::test
