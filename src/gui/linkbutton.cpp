// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/linkbutton.h"

#include "gui/statecolors.h"

#include <QApplication>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace sendproof {

LinkButton::LinkButton(QWidget *parent) : LinkButton(QString(), parent) {}

LinkButton::LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize LinkButton::sizeHint() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()) + QSize(2, 4);
}

QSize LinkButton::minimumSizeHint() const
{
    return sizeHint();
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    const StateColors colors(QApplication::palette());
    QFont font = this->font();
    font.setUnderline(underMouse() || isDown());
    painter.setFont(font);
    painter.setPen(isEnabled() ? colors.accent() : palette().color(QPalette::Disabled, QPalette::WindowText));
    const bool areShown = style()->styleHint(QStyle::SH_UnderlineShortcut, nullptr, this) != 0;
    painter.drawText(rect().adjusted(1, 0, 0, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | (areShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic), text());
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

} // namespace sendproof
