// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/strengthbar.h"

#include "gui/statecolors.h"

#include <QApplication>
#include <QPainter>

namespace sendproof {

StrengthBar::StrengthBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StrengthBar::setStrength(Severity severity, int percent)
{
    m_severity = severity;
    m_percent = percent;
    update();
}

void StrengthBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const StateColors colors(QApplication::palette());
    painter.setBrush(colors.line());
    painter.drawRoundedRect(QRectF(rect()), 3, 3);
    if (m_severity == Severity::None)
        return;
    painter.setBrush(colors.of(m_severity).text);
    painter.drawRoundedRect(QRectF(0, 0, width() * m_percent / 100.0, height()), 3, 3);
}

} // namespace sendproof
