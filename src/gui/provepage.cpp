// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/provepage.h"

#include "gui/certificatedialog.h"
#include "gui/letterdialog.h"
#include "gui/linkbutton.h"
#include "gui/transcriptdialog.h"
#include "ui_provepage.h"
#include "wizard/domainpanelpresenter.h"
#include "wizard/language.h"
#include "wizard/provepresenter.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QGuiApplication>

namespace sendproof {

using namespace Qt::StringLiterals;

namespace {

/// A mail was taken; a dry run has none yet.
bool hasMail(const ProveView &view)
{
    const auto *accepted = std::get_if<TestAccepted>(&view.state);
    return accepted && !accepted->wasDryRun;
}

} // namespace

ProvePage::ProvePage(ProvePresenter &presenter, DomainPanelPresenter &domain, QWidget *parent)
    : SetupPage(parent)
    , m_presenter(presenter)
    , m_domain(domain)
    , m_ui(std::make_unique<Ui::ProvePage>())
    , m_againButton(new LinkButton(this))
{
    m_ui->setupUi(body());
    m_ui->recipientNote->setField(m_ui->recipientEdit);
    m_ui->copiedLabel->hide();
    m_ui->reportRow->hide();
    m_ui->stopButton->hide();
    m_ui->startButton->setPrimary(true);
    m_againButton->setObjectName(u"againButton"_s);
    addBesideSentence(m_againButton);
    forwardEdits();
    connect(&presenter, &ProvePresenter::changed, this, [this] { render(); });
    connect(&domain, &DomainPanelPresenter::changed, this, &ProvePage::renderDomain);
    render();
}

ProvePage::~ProvePage()
{
    delete m_dialog;
}

void ProvePage::forwardEdits()
{
    ProvePresenter *to = &m_presenter;
    connect(m_ui->recipientEdit, &QLineEdit::textEdited, to, &ProvePresenter::typeRecipient);
    connect(m_ui->startButton, &QPushButton::clicked, to, &ProvePresenter::start);
    connect(m_againButton, &QPushButton::clicked, this, &ProvePage::openRecipient);
    connect(m_ui->stopButton, &QPushButton::clicked, to, &ProvePresenter::stop);
    connect(m_ui->dryRunButton, &QPushButton::clicked, to, &ProvePresenter::startDryRun);
    connect(m_ui->codeEdit, &QLineEdit::textEdited, to, &ProvePresenter::typeArrivalCode);
    connect(m_ui->practiceMailButton, &QPushButton::clicked, this, &ProvePage::showPracticeMail);
    connect(m_ui->card, &VerdictCard::actionChosen, this, &ProvePage::carryOutHere);
    connect(m_ui->noteLabel, &FieldNoteLabel::offerTaken, to, &ProvePresenter::takeNoteOffer);
    connect(m_ui->reportButton, &QPushButton::clicked, this, &ProvePage::copyReport);
    connect(m_ui->domainPanel, &DomainPanel::askAgainWanted, &m_domain, &DomainPanelPresenter::askAgain);
    connect(m_ui->domainPanel, &DomainPanel::opened, this, [this] { bringIntoView(m_ui->domainPanel); });
}

void ProvePage::openRecipient()
{
    m_isRecipientOpen = true;
    render();
    m_ui->recipientEdit->setFocus(Qt::OtherFocusReason);
    m_ui->recipientEdit->selectAll();
}

void ProvePage::carryOutHere(const Repair &repair)
{
    switch (repairKind(repair)) {
    case RepairKind::PinCertificate:
        askToTrust();
        break;
    case RepairKind::AskAdministrator:
        showLetter();
        break;
    case RepairKind::OpenPage:
        QDesktopServices::openUrl(std::get<OpenPage>(repair).url);
        break;
    case RepairKind::EditSender:
    case RepairKind::EditServer:
    case RepairKind::EditCredentials:
    case RepairKind::UseDirect:
    case RepairKind::SignInAgain:
    case RepairKind::UseTransport:
        Q_EMIT repairWanted(repairKind(repair));
        break;
    default:
        m_presenter.carryOut(repair);
        break;
    }
}

void ProvePage::enterPage()
{
    m_presenter.enter();
    m_domain.enter();
    const ProveView view = m_presenter.view();
    if (view.recipient.isEmpty())
        m_ui->recipientEdit->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *primary = primaryButton())
        primary->setFocus(Qt::OtherFocusReason);
}

void ProvePage::leavePage()
{
    delete m_dialog;
    m_presenter.leave();
    m_domain.leave();
}

QPushButton *ProvePage::primaryButton() const
{
    if (!m_ui->recipientBox->isHidden() || std::holds_alternative<TestRunning>(m_presenter.view().state))
        return m_ui->startButton;
    return hasMail(m_presenter.view()) ? nullptr : m_ui->card->primaryButton();
}

QString ProvePage::linkText() const
{
    //: Link at the bottom of the third page: what was said between this computer and the mail server
    return m_presenter.transcript().isEmpty() ? QString() : tr("Show the conversation");
}

void ProvePage::followLink()
{
    delete m_dialog;
    //: Title of the dialog with all lines between this computer and the mail server
    m_dialog = new TranscriptDialog(tr("Conversation with the mail server"), m_presenter.transcript(), this);
    m_dialog->open();
}

void ProvePage::askToTrust()
{
    const ProveView view = m_presenter.view();
    const auto *failed = std::get_if<TestFailed>(&view.state);
    if (!failed)
        return;
    delete m_dialog;
    auto *dialog = new CertificateDialog(failed->certificate, this);
    m_dialog = dialog;
    connect(dialog, &QDialog::accepted, &m_presenter,
            [this, sha256 = failed->certificate.sha256] { m_presenter.carryOut(PinCertificate{sha256}); });
    dialog->open();
}

void ProvePage::showLetter()
{
    delete m_dialog;
    m_dialog =
        new LetterDialog([this](QStringView language) { return m_presenter.letter(language); }, languageCode(), this);
    m_dialog->open();
}

void ProvePage::copyReport()
{
    QGuiApplication::clipboard()->setText(m_presenter.report());
    //: After a press on "Copy as report"
    m_ui->copiedLabel->setText(tr("Copied, without passwords and names. You can show it to anyone who helps."));
    m_ui->copiedLabel->show();
    bringIntoView(m_ui->copiedLabel);
}

void ProvePage::showPracticeMail()
{
    delete m_dialog;
    //: Title of the dialog with the mail that the practice server took
    m_dialog =
        new TranscriptDialog(tr("Mail at the practice server"), m_presenter.view().practiceMail.split(u'\n'), this);
    m_dialog->open();
}

void ProvePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(body());
    SetupPage::changeEvent(event);
}

void ProvePage::render()
{
    const ProveView view = m_presenter.view();
    setHeading(view.title, view.subtitle);
    showText(m_ui->recipientEdit, view.recipient);
    m_ui->recipientNote->setNote(view.recipientNote);
    m_ui->ladder->setRows(view.ladder);
    renderOutcome(view);
    renderButtons(view);
    renderDomain();
    setComplete(view.canContinue);
    Q_EMIT rendered();
}

void ProvePage::renderDomain()
{
    m_ui->domainPanel->setView(m_domain.view());
}

void ProvePage::renderButtons(const ProveView &view)
{
    const bool isRunning = std::holds_alternative<TestRunning>(view.state);
    const bool hasFailed = std::holds_alternative<TestFailed>(view.state);
    const bool isOver = hasFailed || hasMail(view);
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = m_ui->recipientBox->isAncestorOf(focus) || m_ui->card->isAncestorOf(focus) ||
                          focus == m_ui->stopButton || focus == m_ui->dryRunButton;
    if (isRunning) {
        m_isRecipientOpen = false;
        m_ui->copiedLabel->hide();
    }
    m_ui->recipientBox->setVisible(!(isRunning || isOver) || m_isRecipientOpen);
    m_ui->startButton->setEnabled(view.canStart);
    m_ui->dryRunButton->setEnabled(view.canStart);
    m_ui->dryRunButton->setVisible(std::holds_alternative<TestReady>(view.state));
    //: The primary button of the third page; the second form after a failure
    m_ui->startButton->setText(hasFailed ? tr("&Test again") : tr("&Send the test mail"));
    if (hasMail(view))
        //: Link after a test that worked: opens the field for the recipient again
        m_againButton->setText(tr("Send an&other one"));
    else if (m_ui->card->button(RepairKind::Retry))
        //: Link after a test that failed: opens the field for the recipient
        m_againButton->setText(tr("Use an&other recipient"));
    else
        //: Link after a test that failed: opens the field for the recipient, with the button to test again
        m_againButton->setText(tr("Test a&gain"));
    m_againButton->setVisible(isOver && !m_isRecipientOpen);
    moveStop(isRunning, hadFocus);
}

void ProvePage::moveStop(bool isRunning, bool hadFocus)
{
    const bool wasRunning = !m_ui->stopButton->isHidden();
    m_ui->stopButton->setVisible(isRunning);
    if (isRunning && !wasRunning)
        showFromTop();
    if (wasRunning == isRunning || !hadFocus)
        return;
    if (isRunning)
        m_ui->stopButton->setFocus(Qt::OtherFocusReason);
    else if (!m_ui->codeBox->isHidden())
        m_ui->codeEdit->setFocus(Qt::OtherFocusReason);
    else if (QPushButton *primary = primaryButton())
        primary->setFocus(Qt::OtherFocusReason);
}

void ProvePage::renderOutcome(const ProveView &view)
{
    const auto *failed = std::get_if<TestFailed>(&view.state);
    const auto *accepted = std::get_if<TestAccepted>(&view.state);
    const bool wasHidden = m_ui->card->isHidden();
    m_ui->card->setCard(failed ? failed->card : accepted ? accepted->card : CardView{});
    if (wasHidden && !m_ui->card->isHidden())
        bringIntoView(m_ui->card);
    m_ui->noteLabel->setNote(view.note);
    m_ui->reportRow->setVisible(failed);
    m_ui->codeBox->setVisible(hasMail(view));
    if (!hasMail(view))
        m_ui->codeEdit->clear();
    m_ui->practiceMailButton->setVisible(!view.practiceMail.isEmpty());
}

} // namespace sendproof
