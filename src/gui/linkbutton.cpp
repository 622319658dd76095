// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/linkbutton.h"

#include "gui/statecolors.h"
#include "gui/wordwrap.h"

#include <QApplication>
#include <QStyleOptionFocusRect>
#include <QStylePainter>

namespace sendproof {

namespace {

constexpr QSize margins(2, 2);

} // namespace

LinkButton::LinkButton(QWidget *parent)
    : LinkButton(QString(), parent)
{
}

LinkButton::LinkButton(const QString &text, QWidget *parent)
    : QPushButton(text, parent)
{
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum, QSizePolicy::PushButton);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QSize LinkButton::sizeHint() const
{
    return fontMetrics().size(Qt::TextShowMnemonic, text()) + margins;
}

QSize LinkButton::minimumSizeHint() const
{
    int width = 0;
    for (const QString &part : breakableParts(text()))
        width = qMax(width, fontMetrics().size(Qt::TextShowMnemonic, part.trimmed()).width());
    return QSize(width, fontMetrics().height()) + margins;
}

int LinkButton::heightForWidth(int width) const
{
    const QRect room(0, 0, width - margins.width(), QWIDGETSIZE_MAX);
    const int flags = Qt::TextWordWrap | Qt::TextShowMnemonic;
    return fontMetrics().boundingRect(room, flags, wordWrapped(text())).height() + margins.height();
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
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap |
                         (areShown ? Qt::TextShowMnemonic : Qt::TextHideMnemonic),
                     wordWrapped(text()));
    if (hasFocus()) {
        QStyleOptionFocusRect option;
        option.initFrom(this);
        option.rect = rect();
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, option);
    }
}

} // namespace sendproof
