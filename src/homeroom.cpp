// SPDX-License-Identifier: GPL-3.0-or-later
#include "homeroom.h"

#include <QApplication>
#include <QFileOpenEvent>
#include <QMutex>
#include <QPointer>
#include <QThreadPool>

#ifdef Q_OS_WIN
#include <qt_windows.h>
#endif

namespace sendproof {

namespace {

/// A dialog of the system, of which Qt shows no window of its own.
bool isForeign(const QWidget &window)
{
    return window.testAttribute(Qt::WA_DontShowOnScreen);
}

/// Puts @p window over others, with what it stands over behind it.
void lift(QWidget &window)
{
    if (const QWidget *below = window.parentWidget())
        lift(*below->window());
    if (isForeign(window))
        return;
    if (window.isMinimized())
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
    window.show();
    window.raise();
}

/// The one for the keyboard, too. A desktop's leave to come forward is good for one window, so for the one in front.
void bringUp(QWidget &window)
{
    lift(window);
    if (!isForeign(window))
        window.activateWindow();
}

/// Gives the keyboard back to a dialog of the system over @p window.
void activateForeignDialog([[maybe_unused]] const QWidget &window)
{
#ifdef Q_OS_WIN
    ::SetForegroundWindow(::GetLastActivePopup(reinterpret_cast<HWND>(window.winId())));
#endif
}

} // namespace

HomeRoom::HomeRoom(HomeParts parts)
    : m_parts(std::move(parts))
{
    m_parts.means.openWizard = [this](EditOrder order) { openWizard(std::move(order)); };
    m_parts.means.isWizardOpen = [this] { return isSettingUp(); };
    m_parts.means.editedAccount = [this] { return m_wizard && m_wizard->isVisible() ? m_edited : QUuid(); };
    m_parts.means.canExport = m_parts.openExport != nullptr;
    m_parts.means.canImport = m_parts.openImport != nullptr;
    m_presenter = std::make_unique<HomePresenter>(m_parts.means);
    m_home = std::make_unique<HomeWindow>(*m_presenter);
    connect(m_home.get(), &HomeWindow::languageWanted, this, m_parts.useLanguage);
    connect(m_home.get(), &HomeWindow::exportWanted, this,
            [this](const QList<QUuid> &accounts) { m_parts.openExport(m_home.get(), accounts); });
    connect(m_home.get(), &HomeWindow::importWanted, this, &HomeRoom::openImport);
    connect(m_home.get(), &HomeWindow::closed, this, [this] {
        m_isClosing = true;
        endWizard();
    });
    QCoreApplication::instance()->installEventFilter(this);
}

HomeRoom::~HomeRoom()
{
    m_isClosing = true;
    endWizard();
}

void HomeRoom::showHome()
{
    m_presenter->refresh();
    m_home->show();
}

void HomeRoom::showHome(const Result<QList<MailAccount>> &accounts)
{
    m_presenter->take(accounts);
    m_home->show();
}

void HomeRoom::openImport(const QString &path)
{
    m_parts.openImport(
        m_home.get(), path,
        [this](const QList<QUuid> &accounts, const QList<QUuid> &withoutSecret) {
            m_presenter->noteImported(accounts, withoutSecret);
        },
        [this](const QList<QUuid> &accounts) { m_presenter->askTest(accounts); });
}

void HomeRoom::comeForward(const QString &file)
{
    if (m_isClosing)
        return;
    if (!file.isEmpty() && !m_waitingFiles.contains(file))
        m_waitingFiles.append(file);
    QWidget *front = m_home.get();
    lift(*front);
    if (m_wizard && m_wizard->isVisible()) {
        front = m_wizard.get();
        lift(*front);
    }
    openWaitingFile();
    QWidget *const dialog = QApplication::activeModalWidget();
    if (!dialog) {
        bringUp(*front);
        return;
    }
    bringUp(*dialog->window());
    if (isForeign(*dialog))
        activateForeignDialog(dialog->parentWidget() ? *dialog->parentWidget()->window() : *m_home);
}

void HomeRoom::openWaitingFile()
{
    if (m_waitingFiles.isEmpty() || m_isClosing || !m_parts.openImport)
        return;
    if (!QApplication::activeModalWidget())
        openImport(m_waitingFiles.takeFirst());
    const QWidget *const dialog = QApplication::activeModalWidget();
    if (m_waitingFiles.isEmpty() || !dialog)
        return;
    constexpr auto once = Qt::ConnectionType(Qt::QueuedConnection | Qt::UniqueConnection);
    if (const auto *asking = qobject_cast<const QDialog *>(dialog))
        connect(asking, &QDialog::finished, this, &HomeRoom::openWaitingFile, once);
    connect(dialog, &QObject::destroyed, this, &HomeRoom::openWaitingFile, once);
}

bool HomeRoom::eventFilter(QObject *object, QEvent *event)
{
    if (event->type() == QEvent::FileOpen && object == QCoreApplication::instance()) {
        if (const QString file = static_cast<QFileOpenEvent *>(event)->file(); !file.isEmpty()) {
            comeForward(file);
            return true;
        }
    }
    return QObject::eventFilter(object, event);
}

void HomeRoom::openWizard(EditOrder order)
{
    if (!isSettingUp()) {
        endWizard();
        m_edited = order.account.id;
        SetupWizard &wizard = takeWizard();
        wizard.show(); // before it turns pages, so that each finds its size and focus
        wizard.edit(std::move(order));
    }
    m_wizard->raise();
    m_wizard->activateWindow();
}

bool HomeRoom::isSettingUp() const
{
    return m_wizard && m_wizard->isVisible() && m_wizard->hasUnsavedInput();
}

SetupWizard &HomeRoom::takeWizard()
{
    m_wizard = m_parts.makeWizard();
    m_wizard->setHome(true);
    connect(m_wizard.get(), &SetupWizard::languageChosen, this, m_parts.useLanguage);
    connect(m_wizard.get(), &SetupWizard::accountSaved, this, [this](const QUuid &id) {
        m_edited = QUuid(); // it is done with, and so another one can be set up there
        m_presenter->noteSaved(id);
        m_home->showAccount(id);
    });
    connect(m_wizard.get(), &SetupWizard::openWanted, this, [this](const QUuid &id) {
        m_home->showAccount(id); // beside the wizard: what was typed there stays
        m_home->show();
        m_home->raise();
        m_home->activateWindow();
    });
    connect(m_wizard.get(), &QDialog::finished, this, &HomeRoom::wizardClosed);
    return *m_wizard;
}

void HomeRoom::wizardClosed()
{
    m_edited = QUuid();
    if (m_isClosing)
        return;
    if (m_home->isVisible())
        m_home->activateWindow();
    else if (m_presenter->list().count() > 0) // else nobody has anything to come home to, and the program ends
        m_home->show();
}

void HomeRoom::endWizard()
{
    if (!m_wizard)
        return;
    m_wizard->disconnect(this);
    m_wizard.reset();
    m_edited = QUuid();
}

ReadAccounts inTheBackground(AccountStore &accounts)
{
    return [&accounts, turn = std::make_shared<QMutex>()](
               QObject *context, std::function<void(const Result<QList<MailAccount>> &)> answer) {
        // Who is asked may be gone when the thread is done: only the program's own thread may look.
        const auto asked = std::make_shared<QPointer<QObject>>(context);
        QThreadPool::globalInstance()->start([&accounts, turn, asked, answer = std::move(answer)] {
            const QMutexLocker locked(turn.get());
            const auto read = std::make_shared<Result<QList<MailAccount>>>(accounts.accounts());
            QMetaObject::invokeMethod(QCoreApplication::instance(), [asked, answer, read] {
                if (*asked)
                    answer(*read);
            });
        });
    };
}

} // namespace sendproof
