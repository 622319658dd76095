// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/provepresenter.h"

#include <QAbstractListModel>

namespace sendproof {

/// The rows of the ladder as a list; each has words for a screen reader that say its state too.
class LadderModel : public QAbstractListModel
{
    Q_OBJECT
public:
    static constexpr int stateRole = Qt::UserRole;
    static constexpr int timeRole = Qt::UserRole + 1;

    using QAbstractListModel::QAbstractListModel;

    void setRows(const QList<LadderRow> &rows);
    const QList<LadderRow> &rows() const { return m_rows; }
    bool hasActiveRow() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

private:
    static QString spoken(const LadderRow &row);

    QList<LadderRow> m_rows;
};

} // namespace sendproof
