// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statemark.h"

#include "gui/statecolors.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QPainterPath>

namespace sendproof {

namespace {

QPainterPath checkPath()
{
    QPainterPath path(QPointF(0.26, 0.54));
    path.lineTo(0.43, 0.70);
    path.lineTo(0.75, 0.31);
    return path;
}

QPainterPath crossPath()
{
    QPainterPath path(QPointF(0.31, 0.31));
    path.lineTo(0.69, 0.69);
    path.moveTo(0.69, 0.31);
    path.lineTo(0.31, 0.69);
    return path;
}

/// A stroke with a dot: @p strokeFrom to @p strokeTo, the dot at @p dot. Upright it is "!", upside down "i".
QPainterPath dottedPath(double strokeFrom, double strokeTo, double dot)
{
    QPainterPath path(QPointF(0.5, strokeFrom));
    path.lineTo(0.5, strokeTo);
    path.moveTo(0.5, dot);
    path.lineTo(0.5, dot + 0.001);
    return path;
}

QPainterPath pathOf(Severity severity)
{
    switch (severity) {
    case Severity::None:
        break;
    case Severity::Info:
        return dottedPath(0.46, 0.74, 0.28);
    case Severity::Ok:
        return checkPath();
    case Severity::Warning:
        return dottedPath(0.26, 0.55, 0.73);
    case Severity::Error:
        return crossPath();
    }
    return {};
}

} // namespace

void drawStateShape(QPainter &painter, const QRectF &rect, Severity severity)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen = painter.pen();
    pen.setWidthF(rect.width() * 0.095);
    pen.setCapStyle(Qt::RoundCap);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QTransform place;
    place.translate(rect.x(), rect.y());
    place.scale(rect.width(), rect.height());
    painter.drawPath(place.map(pathOf(severity)));
    painter.restore();
}

StateMark::StateMark(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StateMark::setSeverity(Severity severity)
{
    m_severity = severity;
    update();
}

void StateMark::setSmall(bool isSmall)
{
    m_isSmall = isSmall;
    updateGeometry();
}

QSize StateMark::sizeHint() const
{
    const int em = QFontInfo(QApplication::font()).pixelSize();
    const int side = m_isSmall ? qRound(em * 1.15) : qRound(em * 1.6);
    return {side, side};
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateColor color = StateColors(QApplication::palette()).of(m_severity);
    const QRectF area = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(m_isSmall ? QPen(color.text, 1.2) : QPen(Qt::NoPen));
    painter.setBrush(m_isSmall ? QBrush(Qt::NoBrush) : QBrush(color.ground));
    if (m_severity != Severity::None)
        painter.drawEllipse(area);
    painter.setPen(color.text);
    drawStateShape(painter, area, m_severity);
}

} // namespace sendproof
