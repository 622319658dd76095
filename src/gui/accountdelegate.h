// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/accountcard.h"
#include "wizard/accountrow.h"

#include <QPersistentModelIndex>
#include <QStyledItemDelegate>

namespace sendproof {

/// Draws a line of the list of accounts: the heading of a workspace, or an account's card with its button.
class AccountDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;
    /// Some text of the card finds no room; its tool tip shows it whole.
    bool isCut(const QStyleOptionViewItem &option, const QModelIndex &index) const;
    /// @p place, in the list, is where the line has its button, also while it has none.
    bool isOnButton(const QStyleOptionViewItem &option, const QPoint &place) const;
    void forgetHeight() { m_height = 0; } ///< The words have changed, and with them the widest button

Q_SIGNALS:
    void buttonPressed(const QModelIndex &index);

private:
    AccountCard card(const QStyleOptionViewItem &option) const;
    static int widthOf(const QStyleOptionViewItem &option);
    void paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintFrame(QPainter *painter, const QStyleOptionViewItem &option, const QRect &frame) const;
    void paintButton(QPainter *painter, const QStyleOptionViewItem &option, const QRect &rect, const AccountRow &row,
                     bool isDown) const;

    mutable int m_height = 0; ///< Of every card, for these two
    mutable QFont m_heightFont;
    mutable int m_heightWidth = 0;
    QPersistentModelIndex m_down; ///< Whose button the mouse holds down
};

} // namespace sendproof
