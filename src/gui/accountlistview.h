// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>
#include <QUuid>

namespace sendproof {

class AccountDelegate;
class AccountListModel;
class HomePresenter;

/// The list of accounts: cards under the headings of their workspaces. Enter opens, the space bar presses the card's
/// button, several can be selected. Keeps selection, current line and place when the accounts are read again.
class AccountListView : public QListView
{
    Q_OBJECT
public:
    explicit AccountListView(HomePresenter &presenter, QWidget *parent = nullptr);

    QUuid currentAccount() const;          ///< Null: none
    QList<QUuid> selectedAccounts() const; ///< In the order of the list
    void select(const QUuid &id);
    bool isCut(const QModelIndex &index) const; ///< Some text of its card finds no room

Q_SIGNALS:
    void opened(const QUuid &id);
    void buttonPressed(const QUuid &id);
    void menuWanted(const QPoint &globalPosition);

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void resizeEvent(QResizeEvent *event) override;
    void rowsGone();
    void rowsBack();

private:
    QStyleOptionViewItem optionOf(const QModelIndex &index) const;
    QModelIndex firstAccount() const;
    QUuid idOf(const QModelIndex &index) const;

    AccountListModel *m_model;
    AccountDelegate *m_delegate;
    QUuid m_current;
    QList<QUuid> m_selected;
    int m_place = 0;
};

} // namespace sendproof
