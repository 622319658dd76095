// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountdelegate.h"

#include "gui/accountlistmodel.h"
#include "gui/accountmark.h"
#include "gui/actionbutton.h"
#include "gui/cardtext.h"
#include "gui/statecolors.h"
#include "wizard/homewords.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>
#include <QToolTip>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// The columns of a card: who, route, result; of a narrow one the name and all the rest.
using Columns = QList<std::pair<CardTextBlock, QRect>>;

Columns columnsOf(const AccountCard &card, const AccountRow &row, const QColor &text, const QColor &soft)
{
    const auto strong = [&](const QString &words) { return CardText{words, card.font(), text, 2}; };
    const auto quiet = [&](const QString &words) { return CardText{words, card.softFont(), soft, 2}; };
    const CardText name{row.name, card.nameFont(), text, card.isNarrow() ? 1 : 2};
    const auto column = [](const QList<CardText> &texts, const QRect &room) {
        return std::pair(CardTextBlock(texts, room.size()), room);
    };
    const QString wholeRoute = row.route + u" · "_s + row.routeDetail;
    if (!card.isNarrow() && card.route().isNull())
        return {column({{row.name, card.nameFont(), text, 1}, quiet(row.address), quiet(wholeRoute)}, card.who()),
                column({strong(row.result), quiet(row.detail)}, card.result())};
    if (card.isNarrow())
        return {column({name}, card.who()),
                column({quiet(row.address), quiet(wholeRoute), strong(row.result), quiet(row.detail)}, card.result())};
    return {column({name, quiet(row.address)}, card.who()),
            column({strong(row.route), quiet(row.routeDetail)}, card.route()),
            column({strong(row.result), quiet(row.detail)}, card.result())};
}

int buttonWidth(const QFont &font)
{
    const QFontMetrics metrics(scaledFont(font, 1, QFont::DemiBold));
    int widest = 0;
    for (const QString &text : rowActionTexts())
        widest = qMax(widest, metrics.horizontalAdvance(text));
    return widest + QFontInfo(font).pixelSize() * 2;
}

} // namespace

int AccountDelegate::widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    return view ? view->viewport()->width() : option.rect.width();
}

AccountCard AccountDelegate::card(const QStyleOptionViewItem &option) const
{
    return {option.font, widthOf(option), buttonWidth(option.font)};
}

QSize AccountDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(AccountListModel::headingRole).toBool())
        return {1, AccountCard::headingHeight(option.font, index.row() == 0)};
    // Asked for every line: what it depends on is looked at once.
    if (m_height == 0 || m_heightFont != option.font || m_heightWidth != widthOf(option)) {
        m_heightFont = option.font;
        m_heightWidth = widthOf(option);
        m_height = card(option).height();
    }
    return {1, m_height};
}

void AccountDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(AccountListModel::headingRole).toBool())
        return paintHeading(painter, option, index);
    const auto row = index.data(AccountListModel::rowRole).value<AccountRow>();
    const QPalette palette = QApplication::palette();
    const StateColors colors(palette);
    const bool isInverted = colors.isHighContrast() && (option.state & QStyle::State_Selected);
    const QColor text = palette.color(isInverted ? QPalette::HighlightedText : QPalette::Text);
    const AccountCard card = this->card(option);
    const Columns columns = columnsOf(card, row, text, isInverted ? text : colors.softText());
    painter->save();
    painter->translate(0, option.rect.top());
    paintFrame(painter, option, card.frame());
    drawAccountMark(*painter, card.mark(), row.mark, colors);
    for (const auto &[column, room] : columns)
        column.draw(*painter, room, card.isNarrow() && room == card.result() ? Qt::AlignTop : Qt::AlignVCenter);
    if (row.action != RowAction::None)
        paintButton(painter, option, card.button(), row, m_down == index);
    painter->restore();
}

void AccountDelegate::paintHeading(QPainter *painter, const QStyleOptionViewItem &option,
                                   const QModelIndex &index) const
{
    painter->save();
    const QRect frame = card(option).frame();
    const QRect room(frame.left(), option.rect.top(), frame.width(), option.rect.height() - 8);
    painter->setFont(scaledFont(option.font, 1, QFont::DemiBold));
    painter->setPen(QApplication::palette().color(QPalette::WindowText));
    const QString text = painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, room.width());
    painter->drawText(room, Qt::AlignLeading | Qt::AlignBottom | Qt::TextSingleLine, text);
    painter->restore();
}

void AccountDelegate::paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QRect &frame) const
{
    const QPalette palette = QApplication::palette();
    const StateColors colors(palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const bool hasFocus = isSelected && (option.state & QStyle::State_HasFocus);
    painter->setRenderHint(QPainter::Antialiasing);
    QColor ground = palette.color(QPalette::Base);
    if (isSelected)
        ground = colors.isHighContrast() ? palette.color(QPalette::Highlight) : colors.of(Severity::Info).ground;
    const double width = isSelected ? 2 : 1;
    painter->setPen(QPen(isSelected ? colors.accent() : colors.line(), width));
    painter->setBrush(ground);
    painter->drawRoundedRect(QRectF(frame).adjusted(width / 2, width / 2, -width / 2, -width / 2), 8, 8);
    if (!hasFocus)
        return;
    QStyleOptionFocusRect focus;
    focus.initFrom(option.widget);
    focus.rect = frame.adjusted(3, 3, -3, -3);
    focus.backgroundColor = ground;
    QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
}

void AccountDelegate::paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect,
                                  const AccountRow &row, bool isDown) const
{
    const QStyle *style = row.isUrgent ? ActionButton::primaryStyle() : QApplication::style();
    const QFontMetrics bold(scaledFont(option.font, 1, QFont::DemiBold));
    QStyleOptionButton button;
    button.initFrom(option.widget);
    button.state =
        QStyle::State_Enabled | QStyle::State_Active | (isDown ? QStyle::State_Sunken : QStyle::State_Raised);
    button.palette =
        row.isUrgent ? ActionButton::primaryPalette().resolve(QApplication::palette()) : QApplication::palette();
    button.text = row.actionText;
    // As wide as its words, at the end of the room all buttons have.
    const int width =
        qMin(rect.width(), qMax(rect.height() * 2, bold.horizontalAdvance(row.actionText) + rect.height()));
    button.rect = QRect(rect.right() + 1 - width, rect.top(), width, rect.height());
    button.fontMetrics = row.isUrgent ? bold : QFontMetrics(option.font);
    painter->setFont(row.isUrgent ? scaledFont(option.font, 1, QFont::DemiBold) : option.font);
    style->drawControl(QStyle::CE_PushButton, &button, painter, nullptr);
}

bool AccountDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                                  const QModelIndex &index)
{
    const bool isPress = event->type() == QEvent::MouseButtonPress;
    const bool isRelease = event->type() == QEvent::MouseButtonRelease;
    const auto *mouse = isPress || isRelease ? static_cast<QMouseEvent *>(event) : nullptr;
    if (!mouse || mouse->button() != Qt::LeftButton || index.data(AccountListModel::headingRole).toBool())
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    const bool isIn = isOnButton(option, mouse->position().toPoint());
    const bool wasDown = m_down == index;
    m_down = isPress && isIn ? QPersistentModelIndex(index) : QPersistentModelIndex();
    if (auto *view = qobject_cast<QAbstractItemView *>(const_cast<QWidget *>(option.widget)))
        view->update(index);
    if (isRelease && isIn && wasDown)
        Q_EMIT buttonPressed(index);
    return isIn;
}

bool AccountDelegate::isOnButton(const QStyleOptionViewItem &option, const QPoint &place) const
{
    return card(option).button().translated(0, option.rect.top()).contains(place);
}

bool AccountDelegate::isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(AccountListModel::headingRole).toBool())
        return false;
    const auto row = index.data(AccountListModel::rowRole).value<AccountRow>();
    const Columns columns = columnsOf(card(option), row, {}, {});
    return std::any_of(columns.begin(), columns.end(), [](const auto &column) { return column.first.isCut(); });
}

bool AccountDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                                const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip || !isCut(option, index))
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    const auto row = index.data(AccountListModel::rowRole).value<AccountRow>();
    const QStringList lines{row.name, row.address, row.route, row.routeDetail, row.result, row.detail};
    // Made plain: a name is no markup.
    QToolTip::showText(event->globalPos(), lines.join(u'\n').toHtmlEscaped().replace(u'\n', u"<br>"_s), view);
    return true;
}

} // namespace sendproof
