// SPDX-License-Identifier: GPL-3.0-or-later
#include "homescene.h"

#include "gui/accountlistmodel.h"
#include "gui/accountlistview.h"
#include "gui/searchedit.h"
#include "gui/wordlabel.h"
#include "support/builtincausebook.h"
#include "wizardscene.h"

#include <QContextMenuEvent>
#include <QCoreApplication>
#include <QMenu>

namespace sendproof::test {

using namespace Qt::StringLiterals;

HomeScene::HomeScene(const QList<MailAccount> &kept)
    : m_catalog(realCatalog())
{
    accounts.kept = kept;
    for (const MailAccount &account : kept)
        secrets.kept[account.secretKey()] = Secret::fromText(u"saved");
    m_presenter = std::make_unique<HomePresenter>(means());
    m_window = std::make_unique<HomeWindow>(*m_presenter);
    m_presenter->refresh();
}

HomeMeans HomeScene::means()
{
    return {.accounts = accounts,
            .secrets = secrets,
            .catalog = m_catalog,
            .practice = practice,
            .book = &builtInCauseBook(),
            .history = &history,
            .makeRound = m_rounds.maker(),
            .directProblem = [this](const DirectRoute &) -> std::optional<Failure> {
                ++directAsked;
                return std::nullopt;
            },
            .revoke = [](const MailAccount &, Secret, QObject *,
                         const std::function<void(const Result<Done> &)> &answer) { answer(Done{}); },
            .openWizard = [this](EditOrder order) { opened.push_back(std::move(order)); },
            .editedAccount = [this] { return edited; },
            .isWizardOpen = [this] { return isWizardOpen; },
            .canImport = true,
            .canExport = true};
}

QString HomeScene::text(const char *labelName)
{
    const auto *label = find<WordLabel>(labelName);
    return label ? label->plainText() : QString();
}

void HomeScene::press(const char *buttonName)
{
    auto *button = find<QAbstractButton>(buttonName);
    if (!button)
        qFatal("no button %s", buttonName);
    button->click();
}

void HomeScene::type(const QString &text)
{
    auto *edit = find<SearchEdit>("searchEdit");
    edit->setText(text);
    Q_EMIT edit->textEdited(text);
}

bool HomeScene::isShown(const char *widgetName)
{
    const auto *widget = find<QWidget>(widgetName);
    return widget && widget->isVisibleTo(m_window.get());
}

QAbstractItemView *HomeScene::list()
{
    return find<QAbstractItemView>("accountList");
}

void HomeScene::choose(const QString &name)
{
    for (const MailAccount &account : std::as_const(accounts.kept)) {
        if (account.name == name)
            m_window->showAccount(account.id);
    }
}

void HomeScene::chooseAll()
{
    list()->selectAll();
}

void HomeScene::showHistory()
{
    QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
    QCoreApplication::sendEvent(list(), &byKey);
    auto *menu = m_window->findChild<QMenu *>(u"accountMenu"_s);
    for (QAction *action : menu->actions()) {
        if (action->objectName() == "historyAction"_L1)
            action->trigger();
    }
    menu->close();
}

QDialog *HomeScene::dialog()
{
    for (QDialog *dialog : m_window->findChildren<QDialog *>()) {
        if (dialog->isVisible())
            return dialog;
    }
    return nullptr;
}

MailAccount HomeScene::account(const QString &name) const
{
    for (const MailAccount &account : accounts.kept) {
        if (account.name == name)
            return account;
    }
    return {};
}

} // namespace sendproof::test
