// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/providerlist.h"

#include <QAbstractListModel>

namespace sendproof {

/// The rows of the list of mail services for a view. Headings can't be selected.
class ProviderListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { idRole = Qt::UserRole, hintRole, headingRole };
    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<ProviderRow> &rows); ///< The same rows again change nothing
    QModelIndex indexOf(const QString &id) const; ///< Invalid where it isn't in the list
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    QList<ProviderRow> m_rows;
};

} // namespace sendproof
