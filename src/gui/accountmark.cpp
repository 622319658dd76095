// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountmark.h"

#include "gui/statecolors.h"
#include "gui/statemark.h"

#include <QPainter>

namespace sendproof {

namespace {

/// A shape without a stroke that a severity has: dot, ring, open ring.
void drawRound(QPainter &painter, const QRectF &circle, AccountMark mark, const QColor &color)
{
    const double inset = circle.width() * (mark == AccountMark::Untested ? 0.28 : 0.24);
    const QRectF inner = circle.adjusted(inset, inset, -inset, -inset);
    const QPen pen(color, circle.width() * 0.095, Qt::SolidLine, Qt::RoundCap);
    if (mark == AccountMark::Untested) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(inner);
    } else {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(pen);
        const int whole = 360 * 16;
        painter.drawArc(inner, 90 * 16, mark == AccountMark::Testing ? -whole * 3 / 4 : whole);
    }
}

} // namespace

Severity severityOf(AccountMark mark)
{
    switch (mark) {
    case AccountMark::Proven:
        return Severity::Ok;
    case AccountMark::Warning:
        return Severity::Warning;
    case AccountMark::Failed:
        return Severity::Error;
    case AccountMark::Untested:
    case AccountMark::Waiting:
    case AccountMark::Testing:
        break;
    }
    return Severity::Info;
}

void drawAccountMark(QPainter &painter, const QRectF &circle, AccountMark mark, const StateColors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Severity severity = severityOf(mark);
    const StateColor color = colors.of(severity);
    painter.setPen(colors.isHighContrast() ? QPen(color.text) : QPen(Qt::NoPen));
    painter.setBrush(color.ground);
    painter.drawEllipse(circle);
    painter.setPen(color.text);
    if (severity == Severity::Info)
        drawRound(painter, circle, mark, color.text);
    else
        drawStateShape(painter, circle, severity);
    painter.restore();
}

} // namespace sendproof
