// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/accountrow.h"

#include <QAbstractListModel>

namespace sendproof {

class HomePresenter;

/// The lines of the list of accounts for a view. What is said of an account is made when its line is drawn; headings
/// can't be selected.
class AccountListModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { idRole = Qt::UserRole, rowRole, headingRole };
    explicit AccountListModel(HomePresenter &presenter, QObject *parent = nullptr);

    QModelIndex indexOf(const QUuid &id) const; ///< Invalid where it isn't shown
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    void retell(); ///< All of it, in other words

private:
    void retellRow(const QUuid &id);

    HomePresenter &m_presenter;
};

} // namespace sendproof
