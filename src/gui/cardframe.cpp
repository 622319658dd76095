// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cardframe.h"

#include "gui/statecolors.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

namespace sendproof {

CardFrame::CardFrame(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::NoFrame);
}

void CardFrame::setBar(Severity severity)
{
    m_bar = severity;
    update();
}

void CardFrame::setChosen(bool isChosen)
{
    m_isChosen = isChosen;
    update();
}

void CardFrame::setQuotation(bool isQuotation)
{
    m_isQuotation = isQuotation;
    update();
}

void CardFrame::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateColors colors(QApplication::palette());
    const double width = m_isChosen ? 2 : 1;
    const QRectF area = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    QPainterPath outline;
    const double radius = m_isQuotation ? 6 : 8;
    outline.addRoundedRect(area, radius, radius);
    painter.fillPath(outline, QApplication::palette().color(m_isQuotation ? QPalette::Window : QPalette::Base));
    if (m_bar != Severity::None && m_bar != Severity::Info) {
        QPainterPath side;
        side.addRect(QRectF(0, 0, 4.5, height()));
        painter.fillPath(outline.intersected(side), colors.of(m_bar).text);
    }
    painter.setPen(QPen(m_isChosen ? colors.accent() : colors.line(), width));
    painter.drawPath(outline);
}

} // namespace sendproof
