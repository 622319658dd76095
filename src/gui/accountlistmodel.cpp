// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountlistmodel.h"

#include "wizard/homepresenter.h"
#include "wizard/homewords.h"

namespace sendproof {

AccountListModel::AccountListModel(HomePresenter &presenter, QObject *parent)
    : QAbstractListModel(parent)
    , m_presenter(presenter)
{
    connect(&presenter, &HomePresenter::listChanging, this, [this] { beginResetModel(); });
    connect(&presenter, &HomePresenter::listChanged, this, [this] { endResetModel(); });
    connect(&presenter, &HomePresenter::rowChanged, this, &AccountListModel::retellRow);
    connect(&presenter, &HomePresenter::rowsChanged, this, &AccountListModel::retell);
}

QModelIndex AccountListModel::indexOf(const QUuid &id) const
{
    const qsizetype line = m_presenter.list().lineOf(id);
    return line < 0 ? QModelIndex() : index(int(line));
}

int AccountListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_presenter.list().lines().size());
}

QVariant AccountListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const AccountLine &line = m_presenter.list().lines().at(index.row());
    const bool isHeading = line.isHeading();
    switch (role) {
    case headingRole:
        return isHeading;
    case Qt::DisplayRole:
        return isHeading ? headingText(line) : accountNameText(m_presenter.list().at(line.account));
    case Qt::AccessibleTextRole:
        return isHeading ? headingText(line) : m_presenter.row(index.row()).spoken;
    case idRole:
        return isHeading ? QVariant() : QVariant(m_presenter.list().at(line.account).id);
    case rowRole:
        return isHeading ? QVariant() : QVariant::fromValue(m_presenter.row(index.row()));
    default:
        return {};
    }
}

Qt::ItemFlags AccountListModel::flags(const QModelIndex &index) const
{
    const bool isAccount = index.isValid() && !m_presenter.list().lines().at(index.row()).isHeading();
    return isAccount ? Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren : Qt::ItemNeverHasChildren;
}

void AccountListModel::retell()
{
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

void AccountListModel::retellRow(const QUuid &id)
{
    if (const QModelIndex changed = indexOf(id); changed.isValid())
        Q_EMIT dataChanged(changed, changed);
}

} // namespace sendproof
