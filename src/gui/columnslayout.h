// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>
#include <memory>
#include <vector>

namespace sendproof {

/// Lays widgets out in columns of the same width, as many as there is room for; rows are as high as their highest.
class ColumnsLayout : public QLayout
{
    Q_OBJECT
public:
    /// @p columnWidth: the narrowest column, in widths of the application's font (em).
    ColumnsLayout(int columnWidth, int maximalColumns, QWidget *parent = nullptr);
    ~ColumnsLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;
    Qt::Orientations expandingDirections() const override { return Qt::Horizontal; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return place(QRect(0, 0, width, 0), false); }
    QSize sizeHint() const override;
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int columnsIn(int width) const;
    int place(const QRect &whole, bool apply) const;

    int m_columnWidth;
    int m_maximalColumns;
    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace sendproof
