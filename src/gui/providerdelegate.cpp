// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerdelegate.h"

#include "gui/providerlistmodel.h"
#include "gui/statecolors.h"
#include "gui/wordwrap.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace sendproof {

namespace {

constexpr int side = 12;

QFont scaled(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

QFont titleFont(const QStyleOptionViewItem &option, bool isHeading)
{
    return isHeading ? scaled(option.font, 0.86, QFont::DemiBold) : option.font;
}

QFont hintFont(const QStyleOptionViewItem &option)
{
    return scaled(option.font, 0.86, QFont::Normal);
}

int heightOf(const QString &text, const QFont &font, int width)
{
    const QRect room(0, 0, qMax(1, width), QWIDGETSIZE_MAX);
    return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, wordWrapped(text)).height();
}

int edge(const QFont &font)
{
    return qRound(QFontInfo(font).pixelSize() * 0.45);
}

} // namespace

QSize ProviderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = (view ? view->viewport()->width() : option.rect.width()) - 2 * side;
    const bool isHeading = index.data(ProviderListModel::headingRole).toBool();
    const int above = isHeading ? edge(option.font) : 0;
    const int words = heightOf(index.data().toString(), titleFont(option, isHeading), width) +
                      heightOf(index.data(ProviderListModel::hintRole).toString(), hintFont(option), width);
    return {QFontInfo(option.font).pixelSize() * 6, words + 2 * edge(option.font) + above};
}

void ProviderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QPalette palette = QApplication::palette();
    const StateColors colors(palette);
    const bool isHeading = index.data(ProviderListModel::headingRole).toBool();
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    const QColor text = isSelected ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text);
    QRect room = option.rect.adjusted(side, edge(option.font), -side, -edge(option.font));
    const QString title = index.data().toString();
    const QFont font = titleFont(option, isHeading);
    painter->setFont(font);
    painter->setPen(isHeading ? colors.softText() : text);
    painter->drawText(room, (isHeading ? Qt::AlignBottom : Qt::AlignTop) | Qt::TextWordWrap, wordWrapped(title));
    room.setTop(room.top() + heightOf(title, font, room.width()));
    painter->setFont(hintFont(option));
    painter->setPen(isSelected ? text : colors.softText());
    if (!isHeading)
        painter->drawText(room, Qt::AlignTop | Qt::TextWordWrap,
                          wordWrapped(index.data(ProviderListModel::hintRole).toString()));
    if (isSelected && (option.state & QStyle::State_HasFocus)) {
        QStyleOptionFocusRect focus;
        focus.initFrom(option.widget);
        focus.rect = option.rect.adjusted(1, 1, -1, -1);
        focus.backgroundColor = palette.color(QPalette::Highlight);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

} // namespace sendproof
