// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/keeppage.h"

#include "ui_keeppage.h"
#include "wizard/keeppresenter.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// An account's name may have an ampersand, which would become a mnemonic.
QString withoutMnemonic(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

/// Saving again is what the footer's button does; one of it is enough.
CardView withoutRetry(CardView card)
{
    card.actions.removeIf([](const CardAction &action) { return std::holds_alternative<Retry>(action.repair); });
    return card;
}

} // namespace

KeepPage::KeepPage(KeepPresenter &presenter, QWidget *parent)
    : SetupPage(parent)
    , m_presenter(presenter)
    , m_ui(std::make_unique<Ui::KeepPage>())
{
    m_ui->setupUi(body());
    m_ui->nameNote->setField(m_ui->nameEdit);
    m_ui->workspaceNote->setField(m_ui->workspaceEdit);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, &presenter, &KeepPresenter::typeName);
    connect(m_ui->workspaceEdit, &QLineEdit::textEdited, &presenter, &KeepPresenter::typeWorkspace);
    connect(m_ui->sessionButton, &QPushButton::clicked, &presenter, &KeepPresenter::saveForSession);
    connect(m_ui->openOtherButton, &QPushButton::clicked, &presenter, &KeepPresenter::openOther);
    connect(m_ui->otherWorkspaceButton, &QPushButton::clicked, this, [this] {
        m_ui->workspaceEdit->setFocus();
        m_ui->workspaceEdit->selectAll();
    });
    connect(m_ui->serviceButton, &QPushButton::clicked, &presenter, &KeepPresenter::toggleService);
    connect(m_ui->expiryCard, &VerdictCard::actionChosen, this,
            [this](const Repair &repair) { Q_EMIT repairWanted(repairKind(repair)); });
    connect(m_ui->purposeTiles, &PurposeTiles::chosen, this, &KeepPage::handOverWanted);
    for (QLayout *group : {m_ui->nameGroup, m_ui->workspaceGroup})
        m_ui->fieldsLayout->setAlignment(group, Qt::AlignTop);
    connect(&presenter, &KeepPresenter::changed, this, [this] { render(); });
    render();
}

KeepPage::~KeepPage() = default;

void KeepPage::enterPage()
{
    m_presenter.enter();
    focusFirstEmpty({m_ui->nameEdit});
    m_ui->nameEdit->selectAll();
}

bool KeepPage::validatePage()
{
    if (isSaved())
        return true;
    m_presenter.save();
    return false;
}

bool KeepPage::isSaved() const
{
    return std::holds_alternative<KeepSaved>(m_presenter.view().state);
}

bool KeepPage::isSaving() const
{
    return std::holds_alternative<KeepSaving>(m_presenter.view().state);
}

void KeepPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(body());
    SetupPage::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        fitFields();
}

void KeepPage::resizeEvent(QResizeEvent *event)
{
    SetupPage::resizeEvent(event);
    fitFields();
}

void KeepPage::fitFields()
{
    // Side by side where both have room, so that what comes below is in sight.
    const int em = QFontInfo(QApplication::font()).pixelSize();
    m_ui->fieldsLayout->setDirection(width() < em * 36 ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void KeepPage::render()
{
    const KeepView view = m_presenter.view();
    renderHeading();
    renderFields(view);
    renderCard(view);
    m_ui->factsCard->setFacts(view.summary);
    m_ui->expiryCard->setCard(view.expiry);
    renderPurposes(view);
    renderService(view);
    setComplete(view.canSave || isSaved());
    Q_EMIT rendered();
}

void KeepPage::renderHeading()
{
    if (isSaved())
        //: Title of the last page after saving
        setHeading(tr("Your account is ready"),
                   //: Below the title of the last page after saving
                   tr("You can set up another one or close the window."));
    else if (isSaving())
        //: Title of the last page while the password goes into the keychain
        setHeading(tr("Saving the account"),
                   //: Below the title of the last page while saving
                   tr("Your computer may ask whether Sendproof may use the keychain."));
    else
        //: Title of the last page
        setHeading(tr("What shall this account be called?"),
                   //: Below the title of the last page
                   m_presenter.view().isDirect
                       ? tr("The permission to send is kept in this computer's keychain and nowhere else.")
                       //: Below the title of the last page
                       : tr("The password is kept in this computer's keychain and nowhere else."));
}

void KeepPage::renderFields(const KeepView &view)
{
    showText(m_ui->nameEdit, view.name);
    m_ui->nameNote->setNote(view.nameNote);
    showText(m_ui->workspaceEdit, view.workspace);
    m_ui->workspaceNote->setNote(view.workspaceNote);
    m_ui->fieldsBox->setEnabled(!isSaving());
    m_ui->fieldsBox->setVisible(!isSaved());
}

void KeepPage::renderCard(const KeepView &view)
{
    const auto *failed = std::get_if<KeepFailed>(&view.state);
    const auto *saved = std::get_if<KeepSaved>(&view.state);
    const bool wasHidden = m_ui->card->isHidden();
    m_ui->card->setCard(failed ? withoutRetry(failed->card) : saved ? saved->card : CardView{});
    m_ui->sessionButton->setVisible(failed && failed->canKeepForSession);
    m_ui->openOtherButton->setText(failed ? withoutMnemonic(failed->openText) : QString());
    m_ui->openOtherButton->setVisible(failed && !failed->openText.isEmpty());
    m_ui->otherWorkspaceButton->setVisible(failed && failed->canChooseWorkspace);
    m_ui->conflictRow->setVisible(!m_ui->openOtherButton->isHidden() || !m_ui->otherWorkspaceButton->isHidden());
    if (wasHidden && !m_ui->card->isHidden())
        bringIntoView(m_ui->card);
}

void KeepPage::renderPurposes(const KeepView &view)
{
    m_ui->purposeTitle->setVisible(!view.purposes.isEmpty());
    m_ui->purposeTiles->setPurposes(view.purposes);
    m_ui->purposeTiles->setEnabled(!isSaving());
    m_ui->droppedLabel->setText(view.droppedPurposes);
    m_ui->droppedLabel->setVisible(!view.purposes.isEmpty() && !view.droppedPurposes.isEmpty());
}

void KeepPage::renderService(const KeepView &view)
{
    const bool wasOpen = !m_ui->serviceCard->isHidden();
    m_ui->serviceTitle->setText(view.service.title);
    m_ui->serviceTitle->setVisible(!view.service.title.isEmpty());
    m_ui->limitsCard->setFacts(view.service.limits);
    m_ui->serviceButton->setText(view.service.moreText);
    m_ui->serviceButton->setVisible(!view.service.moreText.isEmpty());
    m_ui->serviceCard->setFacts(view.service.more);
    if (!wasOpen && !m_ui->serviceCard->isHidden())
        bringIntoView(m_ui->serviceCard);
}

} // namespace sendproof
