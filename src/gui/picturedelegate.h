// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace sendproof {

/// Draws a field of a picture: a mark and words, a mark alone in the middle, or a label.
class PictureDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setAngle(int degrees) { m_angle = degrees; } ///< Of the marks at work; negative: they stand still
    static int rowHeight(const QFont &font);
    static int markSide(const QFont &font);

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_angle = -1;
};

} // namespace sendproof
