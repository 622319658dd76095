// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountrow.h"
#include "wizard/cardview.h"

#include <QRectF>

class QPainter;

namespace sendproof {

class StateColors;

Severity severityOf(AccountMark mark);

/// Draws the shape of @p mark in a quiet circle: a check, !, a cross, a dot for what was not tested, a ring for what
/// waits and an open one for what is tested.
void drawAccountMark(QPainter &painter, const QRectF &circle, AccountMark mark, const StateColors &colors);

} // namespace sendproof
