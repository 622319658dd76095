// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/homewindow.h"
#include "support/fakeround.h"
#include "support/fakes.h"
#include "support/homeaccounts.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <vector>

namespace sendproof::test {

/// The main window with fake collaborators, and the few things a test or a picture does with it.
class HomeScene
{
public:
    explicit HomeScene(const QList<MailAccount> &accounts);

    HomeWindow &window() { return *m_window; }
    HomePresenter &presenter() { return *m_presenter; }
    void close() { m_window.reset(); }
    FakeTestRound &round() { return m_rounds.last(); }
    qsizetype roundsMade() const { return m_rounds.made.size(); }

    template<typename T> T *find(const char *name) { return m_window->findChild<T *>(QString::fromLatin1(name)); }
    QString text(const char *labelName);
    void press(const char *buttonName);
    void type(const QString &text); ///< Into the field for searching
    bool isShown(const char *widgetName);
    QAbstractItemView *list();
    void choose(const QString &name); ///< Makes the account of that name the current one
    void chooseAll();
    void showHistory();                             ///< Of the current account, by its menu
    QDialog *dialog();                              ///< The open one; null: none
    MailAccount account(const QString &name) const; ///< As it is kept

    FakeAccountStore accounts;
    FakeSecretStore secrets;
    FakeProofHistory history;
    FakePracticeHost practice;
    std::vector<EditOrder> opened; ///< With which the wizard was opened
    int directAsked = 0;           ///< How often a line of a service with a direct route was made
    bool isWizardOpen = false;
    QUuid edited;

private:
    HomeMeans means();

    ProviderCatalog m_catalog;
    FakeRounds m_rounds;
    std::unique_ptr<HomePresenter> m_presenter;
    std::unique_ptr<HomeWindow> m_window;
};

} // namespace sendproof::test
