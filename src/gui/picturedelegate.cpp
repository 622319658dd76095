// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturedelegate.h"

#include "gui/picturemark.h"
#include "gui/picturemodel.h"
#include "gui/statecolors.h"

#include <QApplication>
#include <QFontInfo>
#include <QPainter>
#include <QStyleOptionFocusRect>

namespace sendproof {

int PictureDelegate::rowHeight(const QFont &font)
{
    return qRound(QFontInfo(font).pixelSize() * 1.75);
}

int PictureDelegate::markSide(const QFont &font)
{
    return qRound(QFontInfo(font).pixelSize() * 1.25);
}

void PictureDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const QVariant mark = index.data(PictureModel::markRole);
    const QString text = index.data().toString();
    const int side = markSide(option.font);
    QRect words = option.rect;
    if (mark.isValid()) {
        QRectF place(0, 0, side, side);
        place.moveCenter(QRectF(option.rect).center());
        if (!text.isEmpty())
            place.moveLeft(option.rect.left());
        drawPictureMark(*painter, place, PictureMark(mark.toInt()), m_angle);
        words.setLeft(words.left() + side + side / 3);
    }
    const bool isQuiet = !mark.isValid() || PictureMark(mark.toInt()) == PictureMark::Waiting ||
                         PictureMark(mark.toInt()) == PictureMark::Stopped;
    painter->setFont(option.font);
    painter->setPen(isQuiet ? StateColors(QApplication::palette()).softText()
                            : QApplication::palette().color(QPalette::WindowText));
    const bool isHead = !mark.isValid() && index.column() > 0;
    // The end of a host's name tells whose it is, its beginning which one.
    const QString shown = option.fontMetrics.elidedText(text, Qt::ElideMiddle, words.width());
    painter->drawText(words, (isHead ? Qt::AlignHCenter : Qt::AlignLeft) | Qt::AlignVCenter, shown);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(option.widget);
        focus.rect = option.rect;
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

} // namespace sendproof
