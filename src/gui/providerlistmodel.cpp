// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerlistmodel.h"

using namespace Qt::StringLiterals;

namespace sendproof {

void ProviderListModel::setRows(const QList<ProviderRow> &rows)
{
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

QModelIndex ProviderListModel::indexOf(const QString &id) const
{
    for (int row = 0; row < m_rows.size() && !id.isEmpty(); ++row) {
        if (m_rows.at(row).id == id)
            return index(row);
    }
    return {};
}

int ProviderListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ProviderListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ProviderRow &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case Qt::AccessibleTextRole:
        return row.hint.isEmpty() ? row.title : row.title + u", "_s + row.hint;
    case idRole:
        return row.id;
    case hintRole:
        return row.hint;
    case headingRole:
        return row.isHeading();
    default:
        return {};
    }
}

Qt::ItemFlags ProviderListModel::flags(const QModelIndex &index) const
{
    const bool isHeading = index.isValid() && m_rows.at(index.row()).isHeading();
    return isHeading ? Qt::ItemNeverHasChildren : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace sendproof
