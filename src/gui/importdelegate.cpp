// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importdelegate.h"

#include "gui/importlistmodel.h"
#include "gui/statecolors.h"
#include "gui/statemark.h"
#include "gui/wordwrap.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Measures
{
    explicit Measures(const QStyleOptionViewItem &option)
        : titleFont(option.font)
        , detailFont(option.font)
        , em(QFontInfo(option.font).pixelSize())
    {
        titleFont.setWeight(QFont::DemiBold);
        if (option.font.pointSizeF() > 0)
            detailFont.setPointSizeF(option.font.pointSizeF() * 0.9);
    }
    int height(const QString &text, const QFont &font, int width) const
    {
        const QRect room(0, 0, qMax(1, width), QWIDGETSIZE_MAX);
        return text.isEmpty() ? 0 : QFontMetrics(font).boundingRect(room, Qt::TextWordWrap, wordWrapped(text)).height();
    }
    /// Where the words stand in a row of @p width, right of the shape.
    int indent() const { return em * 2 + em / 4; }
    int wordsWidth(int width) const { return width - indent() - em / 2; }

    QFont titleFont;
    QFont detailFont;
    int em;
};

const ImportRow *rowOf(const QModelIndex &index)
{
    const auto *model = qobject_cast<const ImportListModel *>(index.model());
    return model && index.isValid() ? &model->row(index) : nullptr;
}

QString firstLine(const ImportRow &row)
{
    return row.title.isEmpty() ? row.word : row.word + u" · "_s + row.title;
}

} // namespace

QSize ImportDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ImportRow *row = rowOf(index);
    if (!row)
        return {};
    const Measures sizes(option);
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = sizes.wordsWidth(view ? view->viewport()->width() : option.rect.width());
    const int words =
        sizes.height(firstLine(*row), sizes.titleFont, width) + sizes.height(row->detail, sizes.detailFont, width);
    return {sizes.em * 8, words + sizes.em};
}

void ImportDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ImportRow *row = rowOf(index);
    if (!row)
        return;
    painter->save();
    const QPalette palette = QApplication::palette();
    const StateColors colors(palette);
    const Measures sizes(option);
    const bool isSelected = option.state & QStyle::State_Selected;
    if (isSelected)
        painter->fillRect(option.rect, palette.color(QPalette::Highlight));
    const QColor text = isSelected ? palette.color(QPalette::HighlightedText) : palette.color(QPalette::Text);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(isSelected ? text : colors.of(row->severity).text, sizes.em / 8.0));
    const QRectF shape(option.rect.x() + sizes.em * 0.7, option.rect.y() + sizes.em * 0.6, sizes.em, sizes.em);
    drawStateShape(*painter, shape, row->severity);
    QRect room(option.rect.x() + sizes.indent(), option.rect.y() + sizes.em / 2, sizes.wordsWidth(option.rect.width()),
               option.rect.height());
    painter->setPen(text);
    painter->setFont(sizes.titleFont);
    painter->drawText(room, Qt::TextWordWrap, wordWrapped(firstLine(*row)));
    room.setTop(room.top() + sizes.height(firstLine(*row), sizes.titleFont, room.width()));
    painter->setPen(isSelected ? text : colors.softText());
    painter->setFont(sizes.detailFont);
    painter->drawText(room, Qt::TextWordWrap, wordWrapped(row->detail));
    if (!isSelected) {
        painter->setPen(colors.line());
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
    }
    painter->restore();
}

} // namespace sendproof
