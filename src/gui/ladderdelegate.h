// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sendproof {

/// Draws @p text right-aligned into @p rect with every digit as wide as the widest, so that times stand in columns.
void drawTabular(QPainter &painter, const QRect &rect, const QString &text);

/// Draws a row of the ladder: shape, words, time. A row is as high as its words need in their heaviest form, whatever
/// its state, so that nothing moves while the ladder fills.
class LadderDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setAngle(int degrees) { m_angle = degrees; } ///< Of the spinner; negative: a still dot instead
    int rowHeight(const QString &text, int width, const QFont &font) const;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintMark(QPainter &painter, const QRectF &rect, int state) const;
    void paintWords(QPainter &painter, const QRect &rect, const QFont &font, const QModelIndex &index) const;

    int m_angle = -1;
};

} // namespace sendproof
