// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/laddermodel.h"

#include <algorithm>

namespace sendproof {

void LadderModel::setRows(const QList<LadderRow> &rows)
{
    if (rows.size() != m_rows.size()) {
        beginResetModel();
        m_rows = rows;
        endResetModel();
        return;
    }
    for (int i = 0; i < rows.size(); ++i) {
        if (m_rows[i] == rows[i])
            continue;
        m_rows[i] = rows[i];
        Q_EMIT dataChanged(index(i), index(i));
    }
}

bool LadderModel::hasActiveRow() const
{
    return std::ranges::any_of(m_rows, [](const LadderRow &row) { return row.state == RowState::Active; });
}

int LadderModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant LadderModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const LadderRow &row = m_rows[index.row()];
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return spoken(row);
    case stateRole:
        return int(row.state);
    case timeRole:
        return row.time;
    default:
        return {};
    }
}

QString LadderModel::spoken(const LadderRow &row)
{
    switch (row.state) {
    case RowState::Done:
        //: Read by a screen reader for a finished step of the test. %1: the step, %2: time it took, e.g. "48 ms"
        return tr("%1: done, %2").arg(row.text, row.time);
    case RowState::Failed:
        //: Read by a screen reader for the step at which the test failed. %1: the step
        return tr("%1: failed").arg(row.text);
    case RowState::Active:
        //: Read by a screen reader for the step the test is working on. %1: the step
        return tr("%1: working on it").arg(row.text);
    case RowState::Waiting:
        break;
    }
    //: Read by a screen reader for a step the test has not reached. %1: the step
    return tr("%1: not reached yet").arg(row.text);
}

} // namespace sendproof
