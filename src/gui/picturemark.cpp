// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturemark.h"

#include "gui/statecolors.h"
#include "gui/statemark.h"

#include <QApplication>
#include <QPainter>

namespace sendproof {

namespace {

QRectF inset(const QRectF &rect, double share)
{
    const double margin = rect.width() * share;
    return rect.adjusted(margin, margin, -margin, -margin);
}

void drawDots(QPainter &painter, const QRectF &rect, int count)
{
    const double radius = rect.width() * 0.075;
    const double step = rect.width() * 0.26;
    painter.setBrush(painter.pen().color());
    painter.setPen(Qt::NoPen);
    for (int i = 0; i < count; ++i)
        painter.drawEllipse(rect.center() + QPointF((i - (count - 1) / 2.0) * step, 0), radius, radius);
}

void drawSpinner(QPainter &painter, const QRectF &rect, const StateColors &colors, int angle)
{
    const QRectF ring = inset(rect, 0.2);
    painter.setPen(QPen(angle >= 0 ? colors.line() : colors.accent(), 2));
    painter.drawEllipse(ring);
    painter.setPen(QPen(colors.accent(), 2));
    if (angle >= 0) {
        painter.drawArc(ring, -angle * 16, 100 * 16);
        return;
    }
    painter.setBrush(colors.accent());
    painter.drawEllipse(inset(rect, 0.38));
}

void drawOpenLock(QPainter &painter, const QRectF &rect)
{
    const double side = rect.width();
    painter.setPen(QPen(painter.pen().color(), side * 0.09));
    painter.drawRect(QRectF(rect.x() + side * 0.26, rect.y() + side * 0.48, side * 0.42, side * 0.3));
    const QRectF shackle(rect.x() + side * 0.52, rect.y() + side * 0.2, side * 0.3, side * 0.4);
    painter.drawArc(shackle, 0, 180 * 16);
    painter.drawLine(QPointF(shackle.left(), shackle.center().y()), QPointF(shackle.left(), rect.y() + side * 0.48));
}

void drawState(QPainter &painter, const QRectF &rect, const QColor &color, Severity shape)
{
    painter.setPen(color);
    drawStateShape(painter, rect, shape);
}

} // namespace

void drawPictureMark(QPainter &painter, const QRectF &rect, PictureMark mark, int angle)
{
    const StateColors colors(QApplication::palette());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.softText(), 1.3));
    switch (mark) {
    case PictureMark::Waiting:
        drawDots(painter, rect, 1);
        break;
    case PictureMark::Working:
        drawSpinner(painter, rect, colors, angle);
        break;
    case PictureMark::Good:
        drawState(painter, rect, colors.of(Severity::Ok).text, Severity::Ok);
        break;
    case PictureMark::Doubtful:
        drawState(painter, rect, colors.of(Severity::Warning).text, Severity::Warning);
        break;
    case PictureMark::Open:
        painter.setPen(colors.of(Severity::Warning).text);
        drawOpenLock(painter, rect);
        break;
    case PictureMark::Nothing:
        painter.drawEllipse(inset(rect, 0.3));
        break;
    case PictureMark::Shut: // common and harmless here, so not in the colour of an error
        drawState(painter, rect, colors.softText(), Severity::Error);
        break;
    case PictureMark::Silent:
        drawDots(painter, rect, 3);
        break;
    case PictureMark::Stopped:
        painter.drawLine(QPointF(rect.left() + rect.width() * 0.32, rect.center().y()),
                         QPointF(rect.right() - rect.width() * 0.32, rect.center().y()));
        break;
    }
    painter.restore();
}

} // namespace sendproof
