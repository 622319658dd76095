// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/importview.h"

#include <QAbstractListModel>

namespace sendproof {

/// The preview of an import, a row an account or place.
class ImportListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ImportRow> &rows);
    const ImportRow &row(const QModelIndex &index) const { return m_rows.at(index.row()); }
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    /// What stands in the row, as one text, for screen readers and for searching by typing.
    QVariant data(const QModelIndex &index, int role) const override;

private:
    QList<ImportRow> m_rows;
};

} // namespace sendproof
