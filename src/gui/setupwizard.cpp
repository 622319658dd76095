// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/setupwizard.h"

#include "gui/actionbutton.h"
#include "gui/keeppage.h"
#include "gui/linkbutton.h"
#include "gui/setuprun.h"
#include "gui/steprail.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QMessageBox>

namespace sendproof {

using namespace Qt::StringLiterals;

SetupWizard::SetupWizard(HelpLinks &helpLinks, DnsResolver &dns, const SenderServices &services, PracticeHost &practice,
                         SetupStories stories, const CauseBook &book, AccountStore &accounts, SecretStore &keychain,
                         SecretStore &session, Language &language, QWidget *parent)
    : QWizard(parent)
    , m_helpLinks(helpLinks)
    , m_dns(dns)
    , m_services(services)
    , m_practice(practice)
    , m_stories(std::move(stories))
    , m_book(book)
    , m_accounts(accounts)
    , m_keychain(keychain)
    , m_session(session)
    , m_language(language)
    , m_rail(new StepRail)
{
    setWizardStyle(QWizard::ClassicStyle); // without page titles it has no header
    setOption(QWizard::NoDefaultButton);   // the page knows its primary button
    setOption(QWizard::NoBackButtonOnStartPage);
    setOption(QWizard::ExtendedWatermarkPixmap); // the rail goes down to the bottom
    setSideWidget(m_rail);
    setMinimumSize(480, 360);
    resize(900, 640);
    addButtons();
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::turnTo);
    connect(m_rail, &StepRail::languageWanted, this, [this](const QString &code) {
        m_language.use(code);
        Q_EMIT languageChosen(code);
    });
    beginRun({});
}

SetupWizard::~SetupWizard()
{
    delete m_export; // it works with what this run owns
    // While they still have their presenters: hiding takes the focus from a field, and that is an edit to forward.
    disconnect(this, &QWizard::currentIdChanged, this, nullptr);
    m_run->connect.leave();
    m_run->direct.leave();
    m_run->prove.leave();
    m_run->domain.leave();
    hide();
}

void SetupWizard::addButtons()
{
    for (const auto which : {CancelButton, BackButton, NextButton, FinishButton, CustomButton2}) {
        auto *made = new ActionButton;
        made->setWrapping(false);
        setButton(which, made);
    }
    setButton(CustomButton1, new LinkButton);
    button(CustomButton1)->setObjectName(u"footerLink"_s);
    button(CustomButton2)->setObjectName(u"anotherButton"_s);
    connect(button(CustomButton1), &QAbstractButton::clicked, this, &SetupWizard::followLink);
    // Later: the pages go, and the press comes from inside the wizard.
    connect(button(CustomButton2), &QAbstractButton::clicked, this, &SetupWizard::startOver, Qt::QueuedConnection);
}

void SetupWizard::beginRun(Setup begun)
{
    m_run = std::make_unique<Run>(m_helpLinks, m_dns, m_services, m_practice, m_stories, m_book, m_accounts, m_keychain,
                                  m_session, std::move(begun));
    const QList<SetupPage *> pages = m_run->makePages();
    for (int id = 0; id < pages.size(); ++id) {
        setPage(id, pages[id]);
        connect(pages[id], &SetupPage::rendered, this, &SetupWizard::updateButtons);
        connect(pages[id], &SetupPage::repairWanted, this, &SetupWizard::carryOut);
        connect(pages[id], &SetupPage::nextWanted, this, &QWizard::next);
    }
    connect(static_cast<KeepPage *>(pages.last()), &KeepPage::handOverWanted, this, &SetupWizard::handOver);
    m_run->keep.offer(m_stories.exchange.formats());
    connect(&m_run->keep, &KeepPresenter::saved, this, [this] { Q_EMIT accountSaved(m_run->setup.account.id); });
    connect(&m_run->keep, &KeepPresenter::openWanted, this, &SetupWizard::openWanted);
    setStartId(int(PageId::Sender));
    restart();
    updateTexts();
}

void SetupWizard::startOver()
{
    replaceRun({});
}

void SetupWizard::edit(EditOrder order)
{
    Setup begun;
    if (order.account.id.isNull())
        begun.account = order.account;
    else
        beginEdit(begun, order.account, std::move(order.secret));
    replaceRun(std::move(begun));
    goForward(order.page);
    if (order.told && currentId() == int(PageId::Prove) && !isEdited(m_run->setup))
        m_run->prove.recall(*order.told);
    else if (order.repair)
        carryOut(*order.repair);
}

void SetupWizard::goForward(PageId page)
{
    for (int last = -1; currentId() < int(page) && currentId() != last && currentPage()->isComplete();) {
        last = currentId();
        next();
    }
}

void SetupWizard::setHome(bool hasHome)
{
    m_hasHome = hasHome;
    updateButtons();
}

void SetupWizard::replaceRun(Setup begun)
{
    // The old run must outlive its pages.
    const std::unique_ptr<Run> old = std::move(m_run);
    disconnect(this, &QWizard::currentIdChanged, this, nullptr);
    const QList<int> ids = pageIds();
    for (int i = int(ids.size()) - 1; i >= 0; --i) {
        QWizardPage *page = this->page(ids[i]);
        page->disconnect(this);
        removePage(ids[i]);
        delete page;
    }
    connect(this, &QWizard::currentIdChanged, this, &SetupWizard::turnTo);
    beginRun(std::move(begun));
}

int SetupWizard::nextId() const
{
    const auto next = currentId() < 0 ? std::nullopt : nextPage(PageId(currentId()));
    return next ? int(*next) : -1;
}

void SetupWizard::goTo(PageId page)
{
    while (currentId() > int(page) && !isSaved())
        back();
}

void SetupWizard::turnTo(int id)
{
    if (m_leaving)
        m_leaving->leavePage();
    m_leaving = shownPage();
    if (!m_leaving)
        return;
    m_rail->setCurrent(PageId(id));
    m_rail->setPractice(m_run->setup.account.isPractice);
    m_leaving->enterPage();
    updateButtons();
    fitFrame();
}

void SetupWizard::carryOut(RepairKind repair)
{
    if (const auto page = pageOf(repair)) {
        goTo(*page);
        if (SetupPage *shown = shownPage())
            shown->carryOut(repair);
    }
}

void SetupWizard::followLink()
{
    if (SetupPage *shown = shownPage())
        shown->followLink();
}

SetupPage *SetupWizard::shownPage() const
{
    return qobject_cast<SetupPage *>(currentPage());
}

bool SetupWizard::isSaved() const
{
    return std::holds_alternative<KeepSaved>(m_run->keep.view().state);
}

bool SetupWizard::hasUnsavedInput() const
{
    if (std::holds_alternative<KeepSaving>(m_run->keep.view().state))
        return true;
    const SenderView sender = m_run->sender.view();
    if (const auto &kept = m_run->setup.kept; kept && !isSaved())
        return isEdited(m_run->setup) || m_run->keep.hasTyped() || sender.address != kept->sender.address.shown() ||
               sender.name != kept->sender.name.toString();
    return !isSaved() && (!sender.address.isEmpty() || !sender.name.isEmpty() || !m_run->setup.secret.isEmpty());
}

void SetupWizard::reject()
{
    if (hasUnsavedInput() && !m_question)
        askToDiscard();
    else
        QWizard::reject(); // turns to no page, so the shown one lets go of its test
}

void SetupWizard::askToDiscard()
{
    auto *question = new QMessageBox(this);
    question->setAttribute(Qt::WA_DeleteOnClose);
    question->setTextFormat(Qt::PlainText);
    //: Question when the window is closed in the middle
    question->setText(tr("Close without saving?"));
    //: Below the question when the window is closed in the middle
    question->setInformativeText(tr("What you entered is not kept."));
    //: Button: closes the window and forgets what was typed
    QPushButton *discard = question->addButton(tr("Close without saving"), QMessageBox::DestructiveRole);
    //: Button: goes on with the wizard
    QPushButton *stay = question->addButton(tr("Go on"), QMessageBox::RejectRole);
    question->setDefaultButton(stay);
    question->setEscapeButton(stay);
    connect(discard, &QPushButton::clicked, this, [this] { QWizard::reject(); });
    m_question = question;
    question->open();
}

void SetupWizard::changeEvent(QEvent *event)
{
    QWizard::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
        updateTexts();
        break;
    case QEvent::StyleChange:
    case QEvent::ApplicationFontChange:
        fitFrame();
        break;
    default:
        break;
    }
}

void SetupWizard::resizeEvent(QResizeEvent *event)
{
    QWizard::resizeEvent(event);
    const int em = QFontInfo(QApplication::font()).pixelSize();
    m_rail->setCompact(width() < em * 46);
    fitFrame();
    updateButtons();
}

} // namespace sendproof
