// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importlistmodel.h"

using namespace Qt::StringLiterals;

namespace sendproof {

void ImportListModel::setRows(const QList<ImportRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QVariant ImportListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const ImportRow &shown = row(index);
    if (role == Qt::DisplayRole)
        return shown.title;
    if (role == Qt::AccessibleTextRole)
        return QString(shown.title + u", "_s + shown.word + u". "_s + shown.detail);
    return {};
}

} // namespace sendproof
