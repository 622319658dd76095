// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/discoveryview.h"

#include <QAbstractTableModel>

namespace sendproof {

/// The fields of a picture as a table. Each has words for pointer and screen reader; one without them is not stopped
/// at.
class PictureModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int markRole = Qt::UserRole; ///< int(PictureMark); invalid: none

    using QAbstractTableModel::QAbstractTableModel;

    void setRows(const QList<PictureRow> &rows);
    bool hasWork() const; ///< Some field is being worked on

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    const PictureCell *cell(const QModelIndex &index) const; ///< Null where there is none

    QList<PictureRow> m_rows;
};

} // namespace sendproof
