// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connectpage.h"

#include "gui/directpanel.h"
#include "gui/linkbutton.h"
#include "ui_connectpage.h"
#include "wizard/connectpresenter.h"
#include "wizard/directpresenter.h"

#include <QDesktopServices>
#include <QEvent>

namespace sendproof {

using namespace Qt::StringLiterals;

ConnectPage::ConnectPage(ConnectPresenter &presenter, DirectPanelPresenter &direct, QWidget *parent)
    : SetupPage(parent)
    , m_presenter(presenter)
    , m_direct(direct)
    , m_form(new QWidget(body()))
    , m_ui(std::make_unique<Ui::ConnectPage>())
    , m_directPanel(new DirectPanel(direct, body()))
    , m_detailsLink(new LinkButton(this))
{
    m_ui->setupUi(m_form);
    auto *routes = new QVBoxLayout(body());
    routes->setContentsMargins(0, 0, 0, 0);
    routes->addWidget(m_directPanel);
    routes->addWidget(m_form);
    m_detailsLink->setObjectName(u"detailsLink"_s);
    addBesideSentence(m_detailsLink);
    m_ui->hostNote->setField(m_ui->hostEdit);
    m_ui->portNote->setField(m_ui->portEdit);
    m_ui->securityNote->setField(m_ui->securityCombo);
    m_ui->loginNote->setField(m_ui->loginEdit);
    m_ui->passwordNote->setField(m_ui->passwordEdit);
    m_ui->findingCard->addBelowBody(m_ui->trustBox);
    fillSecurities();
    forwardServerEdits();
    forwardCredentialEdits();
    forwardSearch();
    forwardDirect();
    connect(&presenter, &ConnectPresenter::changed, this, [this] { render(); });
    render();
}

ConnectPage::~ConnectPage() = default;

void ConnectPage::forwardServerEdits()
{
    ConnectPresenter *to = &m_presenter;
    connect(m_detailsLink, &LinkButton::clicked, this, [this] {
        const bool isOpening = !m_presenter.view().areDetailsShown;
        m_presenter.showDetails(isOpening);
        if (isOpening)
            m_ui->hostEdit->setFocus(Qt::OtherFocusReason);
    });
    connect(m_ui->hostEdit, &QLineEdit::textEdited, to, &ConnectPresenter::typeHost);
    connect(m_ui->hostNote, &FieldNoteLabel::offerTaken, to, &ConnectPresenter::takeHostOffer);
    connect(m_ui->portEdit, &QLineEdit::textEdited, to, &ConnectPresenter::typePort);
    connect(m_ui->securityCombo, &QComboBox::activated, this,
            [this](int index) { m_presenter.chooseSecurity(Security(m_ui->securityCombo->itemData(index).toInt())); });
    connect(m_ui->clearChannelBox, &QCheckBox::clicked, to, &ConnectPresenter::allowClearChannel);
}

void ConnectPage::forwardCredentialEdits()
{
    ConnectPresenter *to = &m_presenter;
    connect(m_ui->loginEdit, &QLineEdit::textEdited, to, &ConnectPresenter::typeLogin);
    connect(m_ui->loginNote, &FieldNoteLabel::offerTaken, to, &ConnectPresenter::takeLoginOffer);
    connect(m_ui->passwordEdit, &PasswordEdit::secretEdited, this,
            [this] { m_presenter.typePassword(m_ui->passwordEdit->secret()); });
    connect(m_ui->passwordNote, &FieldNoteLabel::offerTaken, this, [this] {
        m_ui->passwordEdit->removeBlanks();
        m_presenter.takePasswordOffer();
    });
    connect(m_ui->practiceCombo, &QComboBox::activated, this,
            [this](int index) { m_presenter.choosePractice(m_ui->practiceCombo->itemData(index).toString()); });
    connect(m_ui->helpButton, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(m_presenter.view().helpUrl); });
    connect(m_ui->senderCard, &VerdictCard::actionChosen, this, &ConnectPage::carryOutVerdict);
}

void ConnectPage::forwardSearch()
{
    SettingsFinder *finder = &m_presenter.finder();
    ServerCheck *check = &m_presenter.check();
    connect(m_ui->searchPicture, &SearchPicture::stopWanted, this, [this, finder] {
        finder->stop();
        focusFirstEmpty(fieldsToFill()); // the button goes
    });
    connect(m_ui->findingCard, &VerdictCard::actionChosen, this, [this, finder] {
        finder->searchAgain();
        bringIntoView(m_ui->searchPicture);
    });
    connect(m_ui->trustBox, &QCheckBox::clicked, finder, &SettingsFinder::trust);
    connect(m_ui->networkCard, &VerdictCard::actionChosen, check, &ServerCheck::switchPort);
    connect(m_ui->portChangeNote, &FieldNoteLabel::offerTaken, check, &ServerCheck::switchBack);
    for (const QLineEdit *edit : {m_ui->hostEdit, m_ui->portEdit})
        connect(edit, &QLineEdit::editingFinished, check, &ServerCheck::hasten);
}

QList<QLineEdit *> ConnectPage::fieldsToFill() const
{
    QList<QLineEdit *> edits{m_ui->loginEdit, m_ui->passwordEdit};
    if (!m_ui->detailsCard->isHidden())
        edits.prepend(m_ui->hostEdit);
    return edits;
}

void ConnectPage::carryOutVerdict(const Repair &repair)
{
    if (std::holds_alternative<EditSender>(repair))
        m_presenter.sendAsLogin();
    else
        m_presenter.keepSender();
}

void ConnectPage::enterPage()
{
    if (!m_direct.isWanted()) {
        enterForm();
        return;
    }
    m_direct.enter();
    focusDirect();
}

void ConnectPage::enterForm()
{
    m_presenter.enter();
    const ConnectView view = m_presenter.view();
    if (view.isPractice)
        m_ui->practiceCombo->setFocus(Qt::OtherFocusReason);
    else
        focusFirstEmpty(fieldsToFill());
}

void ConnectPage::leavePage()
{
    m_presenter.leave();
    m_direct.leave();
}

void ConnectPage::carryOut(RepairKind repair)
{
    if (repair == RepairKind::UseDirect) {
        m_presenter.leave();
        m_direct.takeRoute();
    }
    if (m_direct.isWanted()) {
        if (repair == RepairKind::SignInAgain)
            m_direct.begin();
        else if (repair == RepairKind::UseTransport)
            m_direct.changeTransport();
        focusDirect();
        return;
    }
    QLineEdit *edit = m_ui->passwordEdit;
    if (m_presenter.view().isPractice) {
        m_ui->practiceCombo->setFocus(Qt::OtherFocusReason);
        return;
    }
    if (repair == RepairKind::EditServer) {
        m_presenter.showDetails(true);
        edit = m_ui->hostEdit;
    }
    edit->setFocus(Qt::OtherFocusReason);
    edit->selectAll();
    bringIntoView(edit);
}

void ConnectPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(m_form);
        fillSecurities();
    }
    SetupPage::changeEvent(event);
}

void ConnectPage::fillSecurities()
{
    m_ui->securityCombo->clear();
    //: Choice of security: TLS from the first byte
    m_ui->securityCombo->addItem(tr("TLS (usual on 465)"), int(Security::ImplicitTls));
    //: Choice of security
    m_ui->securityCombo->addItem(tr("STARTTLS (usual on 587)"), int(Security::StartTls));
    //: Choice of security
    m_ui->securityCombo->addItem(tr("None"), int(Security::None));
}

void ConnectPage::render()
{
    if (m_direct.isWanted()) {
        renderDirect();
        return;
    }
    m_directPanel->hide();
    m_form->show();
    const ConnectView view = m_presenter.view();
    setHeading(view.title, view.serverSummary);
    renderServer(view);
    renderCredentials(view);
    renderPractice(view);
    renderSearch(view);
    m_ui->senderCard->setCard(view.senderVerdict);
    setComplete(view.canContinue);
    Q_EMIT rendered();
}

void ConnectPage::renderServer(const ConnectView &view)
{
    //: Link beside the summary of the server: hides or shows host, port and security
    m_detailsLink->setText(view.areDetailsShown ? tr("Show less") : tr("Set it up by hand"));
    m_detailsLink->setVisible(!view.isPractice);
    m_ui->detailsCard->setVisible(view.areDetailsShown && !view.isPractice);
    showText(m_ui->hostEdit, view.host);
    m_ui->hostNote->setNote(view.hostNote);
    showText(m_ui->portEdit, view.port);
    m_ui->portNote->setNote(view.portNote);
    m_ui->securityCombo->setCurrentIndex(m_ui->securityCombo->findData(int(view.security)));
    m_ui->securityNote->setNote(view.securityNote);
    m_ui->clearChannelBox->setVisible(view.security == Security::None);
    m_ui->clearChannelHint->setVisible(view.security == Security::None);
    m_ui->clearChannelBox->setChecked(view.isClearChannelAllowed);
}

void ConnectPage::renderCredentials(const ConnectView &view)
{
    m_ui->credentialsBox->setVisible(!view.isPractice);
    showText(m_ui->loginEdit, view.login);
    m_ui->loginNote->setNote(view.loginNote);
    const bool isOther = !view.hasPassword || (!view.keptPassword.isEmpty() && !m_ui->passwordEdit->hasFocus());
    if (isOther && !m_ui->passwordEdit->text().isEmpty())
        m_ui->passwordEdit->clearSecret(); // it was of another server
    m_ui->passwordEdit->setPlaceholderText(view.keptPassword);
    QString word = view.passwordLabel;
    if (!word.isEmpty())
        word[0] = word[0].toUpper();
    //: Label of the password field with its mnemonic. %1: the provider's own word, e.g. "App password"
    m_ui->passwordLabel->setText(tr("&%1").arg(word.replace(u'&', u"&&"_s)));
    m_ui->passwordHint->setText(view.passwordHint);
    m_ui->passwordNote->setNote(view.passwordNote);
    QStringList steps;
    for (const QString &step : view.passwordSteps)
        steps.append(u"%1. %2"_s.arg(steps.size() + 1).arg(step));
    //: Heading of a card with numbered steps
    m_ui->stepsTitle->setText(tr("How to get this password"));
    m_ui->stepsText->setText(steps.join(u'\n'));
    m_ui->helpButton->setVisible(!view.helpUrl.isEmpty());
    m_ui->stepsCard->setVisible(!steps.isEmpty() && !view.isPractice);
}

void ConnectPage::renderSearch(const ConnectView &view)
{
    const DiscoveryView &search = view.discovery;
    m_ui->originLabel->setText(search.origin);
    m_ui->originLabel->setVisible(!search.origin.isEmpty());
    m_ui->findingCard->setCard(search.card);
    m_ui->trustBox->setText(search.tickText);
    m_ui->trustBox->setVisible(!search.tickText.isEmpty());
    m_ui->trustBox->setChecked(search.isTicked);
    m_ui->networkCard->setCard(view.networkCard);
    m_ui->portChangeNote->setNote(view.portChange);
    m_ui->searchPicture->setView(search);
    m_ui->searchPicture->setVisible(search.isShown);
}

void ConnectPage::renderPractice(const ConnectView &view)
{
    m_ui->practiceBox->setVisible(view.isPractice);
    QComboBox *combo = m_ui->practiceCombo;
    for (int i = 0; i < view.practiceChoices.size(); ++i) {
        const PracticeChoice &choice = view.practiceChoices[i];
        if (i >= combo->count())
            combo->addItem(QString());
        combo->setItemText(i, choice.text);
        combo->setItemData(i, choice.login);
        combo->setItemData(i, choice.login, Qt::ToolTipRole);
    }
    combo->setCurrentIndex(combo->findData(view.login));
}

} // namespace sendproof
