// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/homepresenter.h"

#include <QDialog>
#include <QPointer>
#include <QWidget>

class QStackedWidget;

namespace sendproof {

class AccountListView;
class ActionButton;
class EmptyHome;
class LinkButton;
class RoundBar;
class SearchEdit;
class VerdictCard;
class WordLabel;

/// The main window: the list of accounts, what can be done with them, and the way into the wizard. Closing it while a
/// test runs or the wizard is open asks once.
class HomeWindow : public QWidget
{
    Q_OBJECT
public:
    /// @p presenter outlives it.
    explicit HomeWindow(HomePresenter &presenter, QWidget *parent = nullptr);
    ~HomeWindow() override;

    void showAccount(const QUuid &id); ///< Selects it and brings it into view

Q_SIGNALS:
    void languageWanted(const QString &code);
    void importWanted(const QString &path); ///< Empty: the user is to choose
    void exportWanted(const QList<QUuid> &accounts);
    void closed(); ///< For good

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    struct Actions;
    void arrange();
    void arrangeHeader();
    void addActions();
    void forward();
    void render();
    void renderActions();
    void retranslate();
    void retranslateActions();
    void fitMargins();
    void showMenu(const QPoint &position);
    void showMenuBelow(const QWidget *button);
    QList<QUuid> chosen() const;                      ///< What is selected, else the current one
    QUuid first() const { return chosen().value(0); } ///< What is done to one is done to it; null: none
    void askTestOfChosen();
    void askSecret(const QUuid &id);
    void askName();
    void askWorkspace(bool isCopy);
    void askDelete();
    void askClose(const QString &why);
    void showHistory();
    void open(QDialog *dialog);

    HomePresenter &m_presenter;
    std::unique_ptr<Actions> m_actions;
    QWidget *m_header;
    WordLabel *m_title;
    ActionButton *m_moreButton;
    ActionButton *m_testAllButton;
    ActionButton *m_importButton;
    ActionButton *m_newButton;
    SearchEdit *m_searchEdit;
    VerdictCard *m_card;
    LinkButton *m_closeCardButton;
    RoundBar *m_round;
    QStackedWidget *m_stack;
    AccountListView *m_list;
    WordLabel *m_notice;
    EmptyHome *m_empty;
    QWidget *m_footer;
    WordLabel *m_count;
    LinkButton *m_languageButton;
    QString m_otherLanguage;
    QPointer<QDialog> m_dialog; ///< The one that is open
    bool m_mayClose = false;
};

} // namespace sendproof
