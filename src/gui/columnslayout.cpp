// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/columnslayout.h"

#include <QApplication>
#include <QFontInfo>
#include <QWidget>

namespace sendproof {

namespace {

int heightOf(const QLayoutItem &item, int width)
{
    return item.hasHeightForWidth() ? item.heightForWidth(width) : item.sizeHint().height();
}

} // namespace

ColumnsLayout::ColumnsLayout(int columnWidth, int maximalColumns, QWidget *parent)
    : QLayout(parent)
    , m_columnWidth(columnWidth)
    , m_maximalColumns(maximalColumns)
{
    setContentsMargins(0, 0, 0, 0);
    setSpacing(8);
}

ColumnsLayout::~ColumnsLayout() = default;

void ColumnsLayout::addItem(QLayoutItem *item)
{
    m_items.emplace_back(item);
}

QLayoutItem *ColumnsLayout::itemAt(int index) const
{
    return index >= 0 && index < count() ? m_items[size_t(index)].get() : nullptr;
}

QLayoutItem *ColumnsLayout::takeAt(int index)
{
    if (index < 0 || index >= count())
        return nullptr;
    QLayoutItem *item = m_items[size_t(index)].release();
    m_items.erase(m_items.begin() + index);
    return item;
}

QSize ColumnsLayout::sizeHint() const
{
    const int width = m_maximalColumns * m_columnWidth * QFontInfo(QApplication::font()).pixelSize();
    return {width, heightForWidth(width)};
}

QSize ColumnsLayout::minimumSize() const
{
    QSize size;
    for (const auto &item : m_items) {
        if (!item->isEmpty())
            size = size.expandedTo(item->minimumSize());
    }
    return size.grownBy(contentsMargins());
}

void ColumnsLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

int ColumnsLayout::columnsIn(int width) const
{
    const int narrowest = qMax(1, m_columnWidth * QFontInfo(QApplication::font()).pixelSize());
    return qBound(1, (width + spacing()) / (narrowest + spacing()), m_maximalColumns);
}

int ColumnsLayout::place(const QRect &whole, bool apply) const
{
    const QRect rect = whole.marginsRemoved(contentsMargins());
    const int columns = columnsIn(rect.width());
    const int width = (rect.width() - (columns - 1) * spacing()) / columns;
    QList<QLayoutItem *> row;
    int y = rect.y();
    const auto endRow = [&] {
        int height = 0;
        for (const QLayoutItem *item : std::as_const(row))
            height = qMax(height, heightOf(*item, width));
        for (qsizetype i = 0; apply && i < row.size(); ++i)
            row.at(i)->setGeometry({rect.x() + int(i) * (width + spacing()), y, width, height});
        y += row.isEmpty() ? 0 : height + spacing();
        row.clear();
    };
    for (const auto &item : m_items) {
        if (item->isEmpty())
            continue;
        if (row.size() == columns)
            endRow();
        row.append(item.get());
    }
    endRow();
    return qMax(rect.y(), y - spacing()) - whole.y() + contentsMargins().bottom();
}

} // namespace sendproof
