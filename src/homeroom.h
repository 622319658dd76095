// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/homewindow.h"
#include "gui/setupwizard.h"

#include <functional>
#include <memory>

// The part of the composition root (composition.h) that decides which window is there.
namespace sendproof {

/// What the windows of the program are made with.
struct HomeParts
{
    std::function<std::unique_ptr<SetupWizard>()> makeWizard;
    HomeMeans means; ///< What is about the wizard is filled in here
    std::function<void(QWidget *parent, const QList<QUuid> &accounts)> openExport; ///< Null: nothing is exported
    /// Null: nothing is imported. @p changed and @p testWanted: see ExchangeRoom::openImport().
    std::function<void(QWidget *parent, const QString &path,
                       std::function<void(const QList<QUuid> &, const QList<QUuid> &)> changed,
                       std::function<void(const QList<QUuid> &)> testWanted)>
        openImport;
    std::function<void(const QString &code)> useLanguage;
};

/// The windows of one run: the list of accounts where there are any, else the wizard, and the list after it. At most
/// one wizard: while something is in it that would be lost, wanting another one brings it to the front. Files that the
/// desktop gives to the running program (QFileOpenEvent) are taken in too.
class HomeRoom : public QObject
{
    Q_OBJECT
public:
    explicit HomeRoom(HomeParts parts);
    ~HomeRoom() override;

    void showHome();                                           ///< Reads the accounts meanwhile
    void showHome(const Result<QList<MailAccount>> &accounts); ///< That were read already
    void openImport(const QString &path);                      ///< Over the list; empty: the user is to choose
    /// The windows come to the front, out of the task bar too, with what stands over them: the program was started
    /// again.
    /// @p file, if any, is taken in, as soon as no dialog waits for an answer.
    void comeForward(const QString &file);
    HomeWindow &home() { return *m_home; }
    HomePresenter &presenter() { return *m_presenter; }

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void openWaitingFile();
    void openWizard(EditOrder order);
    bool isSettingUp() const; ///< In a wizard that has something to lose
    SetupWizard &takeWizard();
    void wizardClosed();
    void endWizard();

    HomeParts m_parts;
    std::unique_ptr<HomePresenter> m_presenter;
    std::unique_ptr<HomeWindow> m_home;
    std::unique_ptr<SetupWizard> m_wizard;
    QUuid m_edited;
    QStringList m_waitingFiles;
    bool m_isClosing = false;
};

/// Reads @p accounts in a thread of its own, so that a window with very many of them is there at once. @p accounts is
/// asked from that thread alone, so it is one for this purpose, and outlives the program's windows.
ReadAccounts inTheBackground(AccountStore &accounts);

} // namespace sendproof
