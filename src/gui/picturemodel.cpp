// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturemodel.h"

#include <algorithm>

namespace sendproof {

void PictureModel::setRows(const QList<PictureRow> &rows)
{
    const auto width = [](const QList<PictureRow> &of) { return of.isEmpty() ? 0 : of.first().size(); };
    if (rows.size() != m_rows.size() || width(rows) != width(m_rows)) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i, 0), index(i, columnCount() - 1));
    }
}

bool PictureModel::hasWork() const
{
    return std::ranges::any_of(m_rows, [](const PictureRow &row) {
        return std::ranges::any_of(row, [](const PictureCell &cell) { return cell.mark == PictureMark::Working; });
    });
}

int PictureModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PictureModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() || m_rows.isEmpty() ? 0 : int(m_rows.first().size());
}

const PictureCell *PictureModel::cell(const QModelIndex &index) const
{
    const bool isInside = index.isValid() && index.row() < m_rows.size() && index.column() < m_rows[index.row()].size();
    return isInside ? &m_rows[index.row()][index.column()] : nullptr;
}

QVariant PictureModel::data(const QModelIndex &index, int role) const
{
    const PictureCell *shown = cell(index);
    if (!shown)
        return {};
    switch (role) {
    case Qt::DisplayRole:
        return shown->text;
    case Qt::AccessibleTextRole:
        return shown->words.isEmpty() ? shown->text : shown->words;
    case Qt::ToolTipRole:
        return shown->words;
    case markRole:
        return shown->mark ? QVariant(int(*shown->mark)) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags PictureModel::flags(const QModelIndex &index) const
{
    const PictureCell *shown = cell(index);
    return shown && !shown->words.isEmpty() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace sendproof
