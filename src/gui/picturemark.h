// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/discoveryview.h"

#include <QRectF>

class QPainter;

namespace sendproof {

/// Draws the sign of @p mark into @p rect, a square: each has a shape of its own, so that colour is never alone.
/// @p angle turns the one at work; negative: it stands still.
void drawPictureMark(QPainter &painter, const QRectF &rect, PictureMark mark, int angle);

} // namespace sendproof
