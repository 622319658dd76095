// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace sendproof {

/// The comfortable height of a field or button in @p widget's font; 0 where the style draws controls of fixed height.
int roomyHeight(const QWidget *widget);

/// Gives every line edit and combo box in @p root that height. Call again when font or style change.
void giveRoom(QWidget *root);

} // namespace sendproof
