// SPDX-License-Identifier: GPL-3.0-or-later
// What the main window does by menu and key.
#include "gui/homeactions.h"

#include "gui/accountlistview.h"
#include "gui/actionbutton.h"
#include "gui/proofdialog.h"
#include "gui/searchedit.h"
#include "gui/secretdialog.h"
#include "gui/textdialog.h"
#include "wizard/homewords.h"
#include "wizard/placeholders.h"
#include "wizard/secretresetpresenter.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

namespace sendproof {

void HomeWindow::addActions()
{
    Actions &actions = *m_actions;
    actions.search.setShortcut(QKeySequence::Find);
    actions.add.setShortcut(QKeySequence::New);
    actions.test.setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    for (QAction *action : {&actions.search, &actions.add, &actions.test})
        addAction(action);
    actions.rename.setShortcut(QKeySequence(Qt::Key_F2));
#ifdef Q_OS_MACOS
    actions.remove.setShortcuts({QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)}); // as keyboards there
#else
    actions.remove.setShortcut(QKeySequence::Delete);
#endif
    for (QAction *action : {&actions.rename, &actions.remove}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        m_list->addAction(action);
    }
    actions.history.setObjectName(QStringLiteral("historyAction"));
    const auto onFirst = [this](void (HomePresenter::*method)(const QUuid &)) {
        return [this, method] { (m_presenter.*method)(first()); };
    };
    connect(&actions.search, &QAction::triggered, this, [this] {
        m_searchEdit->setFocus(Qt::ShortcutFocusReason);
        m_searchEdit->selectAll();
    });
    connect(&actions.add, &QAction::triggered, this, [this] { m_presenter.addAccount(); });
    connect(&actions.edit, &QAction::triggered, this, onFirst(&HomePresenter::edit));
    connect(&actions.test, &QAction::triggered, this, &HomeWindow::askTestOfChosen);
    connect(&actions.dryRun, &QAction::triggered, this, [this] { m_presenter.testSignIn(chosen()); });
    connect(&actions.fix, &QAction::triggered, this, onFirst(&HomePresenter::fix));
    connect(&actions.reset, &QAction::triggered, this, [this] { askSecret(first()); });
    connect(&actions.signIn, &QAction::triggered, this, onFirst(&HomePresenter::signInAgain));
    connect(&actions.direct, &QAction::triggered, this, onFirst(&HomePresenter::useDirect));
    connect(&actions.rename, &QAction::triggered, this, &HomeWindow::askName);
    connect(&actions.move, &QAction::triggered, this, [this] { askWorkspace(false); });
    connect(&actions.copy, &QAction::triggered, this, [this] { askWorkspace(true); });
    connect(&actions.history, &QAction::triggered, this, &HomeWindow::showHistory);
    connect(&actions.exportThem, &QAction::triggered, this, [this] { Q_EMIT exportWanted(chosen()); });
    connect(&actions.remove, &QAction::triggered, this, &HomeWindow::askDelete);
}

void HomeWindow::retranslateActions()
{
    Actions &actions = *m_actions;
    //: Menu of an account
    actions.edit.setText(tr("&Edit"));
    //: Menu of an account
    actions.test.setText(tr("&Test"));
    //: Menu of an account: tests it without sending a mail
    actions.dryRun.setText(tr("Test, &sign-in only"));
    //: Menu of an account, after a failed test
    actions.fix.setText(tr("Show what &failed"));
    //: Menu of an account
    actions.reset.setText(tr("Reset the &password…"));
    //: Menu of an account
    actions.signIn.setText(tr("S&ign in again"));
    //: Menu of an account
    actions.direct.setText(tr("Change to the sign-in in the &browser"));
    //: Menu of an account
    actions.rename.setText(tr("&Rename…"));
    //: Menu of an account
    actions.move.setText(tr("&Move to a workspace…"));
    //: Menu of an account
    actions.copy.setText(tr("&Copy to a workspace…"));
    //: Menu of an account
    actions.history.setText(tr("Past &tests…"));
    //: Menu of an account
    actions.exportThem.setText(tr("E&xport…"));
    //: Menu of an account
    actions.remove.setText(tr("&Delete…"));
}

void HomeWindow::renderActions()
{
    Actions &actions = *m_actions;
    const HomeMeans &means = m_presenter.means();
    const QList<QUuid> ids = chosen();
    const MailAccount *account = m_presenter.list().byId(ids.value(0));
    const bool isOne = account && ids.size() == 1;
    const bool isAny = account != nullptr;
    const bool hasFailed = account && m_presenter.hasFailed(*account);
    const bool hasPassword = account && !account->direct && !account->isPractice && !account->login.isEmpty();
    m_moreButton->setVisible(isAny && m_list->selectionModel()->hasSelection() && m_stack->currentWidget() == m_list);
    actions.edit.setVisible(isOne);
    actions.test.setVisible(isAny && means.makeRound);
    actions.dryRun.setVisible(isAny && means.makeRound);
    actions.test.setEnabled(!m_presenter.isTesting());
    actions.dryRun.setEnabled(!m_presenter.isTesting());
    actions.fix.setVisible(isOne && hasFailed);
    actions.reset.setVisible(isOne && hasPassword);
    actions.signIn.setVisible(isOne && account->direct);
    actions.direct.setVisible(isOne && m_presenter.canUseDirect(*account));
    actions.rename.setVisible(isOne);
    actions.move.setVisible(isAny);
    actions.copy.setVisible(isOne);
    actions.history.setVisible(isOne && means.history);
    actions.exportThem.setVisible(isAny && means.canExport);
    actions.remove.setVisible(isAny);
}

QList<QUuid> HomeWindow::chosen() const
{
    const QList<QUuid> selected = m_list->selectedAccounts();
    const QUuid current = m_list->currentAccount();
    return selected.isEmpty() && !current.isNull() ? QList<QUuid>{current} : selected;
}

void HomeWindow::showMenu(const QPoint &position)
{
    renderActions();
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("accountMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    Actions &actions = *m_actions;
    menu->addActions({&actions.edit, &actions.test, &actions.dryRun, &actions.fix});
    menu->addSeparator();
    menu->addActions({&actions.reset, &actions.signIn, &actions.direct});
    menu->addSeparator();
    menu->addActions({&actions.rename, &actions.move, &actions.copy});
    menu->addSeparator();
    menu->addActions({&actions.history, &actions.exportThem});
    menu->addSeparator();
    menu->addAction(&actions.remove);
    menu->popup(position);
}

void HomeWindow::showMenuBelow(const QWidget *button)
{
    showMenu(button->mapToGlobal(QPoint(0, button->height())));
}

void HomeWindow::askTestOfChosen()
{
    const QList<QUuid> ids = chosen();
    if (!ids.isEmpty())
        m_presenter.askTest(ids);
}

void HomeWindow::open(QDialog *dialog)
{
    delete m_dialog;
    m_dialog = dialog;
    dialog->open();
}

void HomeWindow::askSecret(const QUuid &id)
{
    const MailAccount *account = m_presenter.list().byId(id);
    const HomeMeans &means = m_presenter.means();
    if (!account || !m_presenter.mayChange({id}))
        return;
    auto *presenter = new SecretResetPresenter(*account, means.accounts, means.secrets, means.catalog);
    auto *dialog = new SecretDialog(presenter, means.makeRound != nullptr, this);
    connect(dialog, &SecretDialog::saved, &m_presenter, [this, id] { m_presenter.noteSecret(id); });
    connect(dialog, &SecretDialog::testWanted, &m_presenter, [this, id] { m_presenter.test(id); });
    open(dialog);
}

void HomeWindow::askName()
{
    const MailAccount *account = m_presenter.list().byId(first());
    if (!account || !m_actions->rename.isVisible() || !m_presenter.mayChange({account->id}))
        return;
    auto *dialog = new TextDialog(
        {//: Title of a dialog. %1: the name of an account
         .title = filled(tr("Rename “%1”"), {accountNameText(*account)}),
         //: Label of a field
         .label = tr("&Name"),
         //: Button of a dialog
         .agree = tr("Rename"),
         .text = account->name,
         .isFine = [this](const QString &name) { return m_presenter.canRename(name); }},
        this);
    connect(dialog, &TextDialog::answered, &m_presenter,
            [this, id = account->id](const QString &name) { m_presenter.rename(id, name); });
    open(dialog);
}

void HomeWindow::askWorkspace(bool isCopy)
{
    const QList<QUuid> ids = chosen();
    const MailAccount *first = m_presenter.list().byId(ids.value(0));
    if (!first || (!isCopy && !m_presenter.mayChange(ids)))
        return;
    const QString name = accountNameText(*first);
    //: Title of a dialog. %1: the name of an account
    QString title = filled(isCopy ? tr("Copy “%1”")
                                  //: Title of a dialog. %1: the name of an account
                                  : tr("Move “%1”"),
                           {name});
    if (ids.size() > 1)
        //: Title of a dialog
        title = tr("Move %n accounts", nullptr, int(ids.size()));
    QStringList offers = m_presenter.list().workspaces();
    if (isCopy)
        offers.removeAll(first->workspace);
    auto *dialog = new TextDialog({.title = title,
                                   //: Label of a field
                                   .label = tr("&Workspace"),
                                   //: Below the field for a workspace
                                   .hint = tr("Leave it empty for none."),
                                   //: Button of a dialog
                                   .agree = isCopy ? tr("Copy")
                                                   //: Button of a dialog
                                                   : tr("Move"),
                                   .text = isCopy ? QString() : first->workspace,
                                   .offers = offers,
                                   .isFine = [this](const QString &text) { return m_presenter.canPlace(text); }},
                                  this);
    connect(dialog, &TextDialog::answered, &m_presenter, [this, ids, isCopy](const QString &workspace) {
        if (isCopy)
            m_presenter.copyTo(ids.first(), workspace);
        else
            m_presenter.move(ids, workspace);
    });
    open(dialog);
}

namespace {

/// A question with two buttons; carrying on is @p agree, the harmless one is the default.
QMessageBox *makeQuestion(const AskedQuestion &asked, QWidget *parent, std::function<void()> agreed)
{
    auto *question = new QMessageBox(parent);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    question->setText(asked.title);
    question->setInformativeText(asked.text);
    QPushButton *agree = question->addButton(asked.agree, QMessageBox::DestructiveRole);
    QPushButton *refuse = question->addButton(asked.refuse, QMessageBox::RejectRole);
    question->setDefaultButton(refuse);
    question->setEscapeButton(refuse);
    QObject::connect(agree, &QPushButton::clicked, parent, std::move(agreed));
    return question;
}

} // namespace

void HomeWindow::askDelete()
{
    const QList<QUuid> ids = chosen();
    if (ids.isEmpty() || !m_presenter.mayDelete(ids))
        return;
    open(makeQuestion(m_presenter.deleteQuestion(ids), this, [this, ids] { m_presenter.remove(ids); }));
}

void HomeWindow::askClose(const QString &why)
{
    //: Question when the program is closed in the middle of something
    const AskedQuestion asked{tr("Close everything?"), why,
                              //: Button
                              tr("Close everything"),
                              //: Button
                              tr("Go on")};
    open(makeQuestion(asked, this, [this] {
        m_mayClose = true;
        close();
    }));
}

void HomeWindow::showHistory()
{
    const MailAccount *account = m_presenter.list().byId(first());
    if (!account)
        return;
    const auto proofs = m_presenter.history(account->id);
    if (!proofs)
        return;
    const HomeMeans &means = m_presenter.means();
    //: Title of a dialog. %1: the name of an account
    const QString title = filled(tr("Past tests of “%1”"), {accountNameText(*account)});
    open(new ProofDialog(title, proofSummary(*proofs), proofLines(*proofs, *account, means.book, means.catalog), this));
}

} // namespace sendproof
