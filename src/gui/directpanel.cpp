// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directpanel.h"

#include "gui/actionbutton.h"
#include "gui/directwaitcard.h"
#include "gui/fieldnotelabel.h"
#include "gui/flowlayout.h"
#include "gui/letterdialog.h"
#include "gui/linkbutton.h"
#include "gui/routeoption.h"
#include "gui/setuppage.h"
#include "gui/steplist.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "wizard/directpresenter.h"
#include "wizard/directwords.h"
#include "wizard/language.h"

#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QDesktopServices>
#include <QEvent>
#include <QLineEdit>
#include <QRadioButton>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

DirectPanel::DirectPanel(DirectPanelPresenter &presenter, QWidget *parent)
    : QWidget(parent)
    , m_presenter(presenter)
    , m_column(new QVBoxLayout(this))
    , m_lead(new WordLabel(WordLabel::Body, this))
{
    setObjectName(u"directPanel"_s);
    m_lead->setObjectName(u"directLead"_s);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(14);
    m_column->addWidget(m_lead);
    addNeed();
    addClient();
    addOutcome();
    addLinks();
    connect(&presenter, &DirectPanelPresenter::browserWanted, this,
            [](const QUrl &url) { QDesktopServices::openUrl(url); });
    connect(&presenter, &DirectPanelPresenter::browserReturned, this, &DirectPanel::comeToFront);
    retranslate();
}

DirectPanel::~DirectPanel()
{
    delete m_dialog;
}

QVBoxLayout *DirectPanel::addCard(CardFrame *card)
{
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(18, 14, 16, 14);
    column->setSpacing(6);
    m_column->addWidget(card);
    return column;
}

void DirectPanel::addNeed()
{
    m_needCard = new VerdictCard(this);
    m_needCard->setObjectName(u"needCard"_s);
    m_smtpButton = new ActionButton(this);
    m_smtpButton->setObjectName(u"smtpInsteadButton"_s);
    m_guideCard = new CardFrame(this);
    m_guideTitle = new WordLabel(WordLabel::Heading, m_guideCard);
    m_guideSteps = new StepList(m_guideCard);
    m_guideLink = new LinkButton(m_guideCard);
    m_guideLink->setObjectName(u"guideLink"_s);
    m_guideSource = new WordLabel(WordLabel::Small, m_guideCard);
    m_column->addWidget(m_needCard);
    m_column->addWidget(m_smtpButton, 0, Qt::AlignLeft);
    QVBoxLayout *guide = addCard(m_guideCard);
    guide->addWidget(m_guideTitle);
    guide->addWidget(m_guideSteps);
    guide->addWidget(m_guideLink, 0, Qt::AlignLeft);
    guide->addWidget(m_guideSource);
    connect(m_smtpButton, &ActionButton::clicked, this, &DirectPanel::smtpWanted);
    connect(m_guideLink, &LinkButton::clicked, this, [this] {
        const DirectPanelView view = m_presenter.view();
        if (const auto *needed = std::get_if<DirectNeedsClient>(&view.state))
            QDesktopServices::openUrl(needed->page);
    });
}

void DirectPanel::addClient()
{
    m_clientBox = new QWidget(this);
    m_idLabel = new WordLabel(WordLabel::Field, m_clientBox);
    m_idEdit = new QLineEdit(m_clientBox);
    m_idNote = new FieldNoteLabel(m_clientBox);
    m_extraLabel = new WordLabel(WordLabel::Field, m_clientBox);
    m_extraEdit = new QLineEdit(m_clientBox);
    m_extraNote = new FieldNoteLabel(m_clientBox);
    m_idEdit->setObjectName(u"clientIdEdit"_s);
    m_extraEdit->setObjectName(u"clientExtraEdit"_s);
    auto *column = new QVBoxLayout(m_clientBox);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(5);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_idLabel, m_idEdit, m_idNote})
        column->addWidget(widget);
    column->addSpacing(9);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_extraLabel, m_extraEdit, m_extraNote})
        column->addWidget(widget);
    m_idLabel->setBuddy(m_idEdit);
    m_extraLabel->setBuddy(m_extraEdit);
    m_idNote->setField(m_idEdit);
    m_extraNote->setField(m_extraEdit);
    m_idEdit->setInputMethodHints(Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_column->addWidget(m_clientBox);
    connect(m_idEdit, &QLineEdit::textEdited, &m_presenter, &DirectPanelPresenter::typeClientId);
    connect(m_extraEdit, &QLineEdit::textEdited, &m_presenter, &DirectPanelPresenter::typeExtra);
}

void DirectPanel::addOutcome()
{
    m_readyNote = new FieldNoteLabel(this);
    m_signInButton = new ActionButton(this);
    m_signInButton->setObjectName(u"signInButton"_s);
    m_signInButton->setPrimary(true);
    m_codeLink = new LinkButton(this);
    m_codeLink->setObjectName(u"codeLink"_s);
    m_waitCard = new DirectWaitCard(this);
    m_waitCard->setObjectName(u"waitCard"_s);
    m_card = new VerdictCard(this);
    m_card->setObjectName(u"directCard"_s);
    m_senderLabel = new WordLabel(WordLabel::Field, this);
    m_senderCombo = new QComboBox(this);
    m_senderCombo->setObjectName(u"senderCombo"_s);
    m_senderCombo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_senderCombo->setMinimumContentsLength(8);
    m_senderLabel->setBuddy(m_senderCombo);
    auto *senders = new QVBoxLayout;
    senders->setSpacing(5);
    senders->addWidget(m_senderLabel);
    senders->addWidget(m_senderCombo);
    m_column->addWidget(m_readyNote);
    m_column->addWidget(m_signInButton, 0, Qt::AlignLeft);
    m_column->addWidget(m_codeLink, 0, Qt::AlignLeft);
    m_column->addWidget(m_waitCard);
    m_column->addWidget(m_card);
    m_column->addLayout(senders);
    DirectPanelPresenter *to = &m_presenter;
    connect(m_signInButton, &ActionButton::clicked, to, &DirectPanelPresenter::begin);
    connect(m_codeLink, &LinkButton::clicked, to, &DirectPanelPresenter::beginWithCode);
    connect(m_waitCard, &DirectWaitCard::openWanted, to, &DirectPanelPresenter::openAgain);
    connect(m_waitCard, &DirectWaitCard::cancelWanted, to, &DirectPanelPresenter::stop);
    connect(m_card, &VerdictCard::actionChosen, this, &DirectPanel::carryOut);
    connect(m_senderCombo, &QComboBox::activated, this, [this](int index) {
        const QString chosen = m_senderCombo->itemData(index).toString();
        m_presenter.chooseSender(MailAddress::parse(chosen).address.value_or(MailAddress()));
    });
}

void DirectPanel::addLinks()
{
    m_transportBox = new QWidget(this);
    m_apiOption = new RouteOption(m_transportBox);
    m_apiOption->setObjectName(u"apiOption"_s);
    m_smtpOption = new RouteOption(m_transportBox);
    m_smtpOption->setObjectName(u"tokenSmtpOption"_s);
    auto *group = new QButtonGroup(this);
    group->addButton(m_apiOption->button());
    group->addButton(m_smtpOption->button());
    auto *options = new QVBoxLayout(m_transportBox);
    options->setContentsMargins(0, 0, 0, 0);
    options->setSpacing(8);
    options->addWidget(m_apiOption);
    options->addWidget(m_smtpOption);
    m_transportLink = new LinkButton(this);
    m_transportLink->setObjectName(u"transportLink"_s);
    m_clientLink = new LinkButton(this);
    m_clientLink->setObjectName(u"clientLink"_s);
    m_smtpLink = new LinkButton(this);
    m_smtpLink->setObjectName(u"smtpLink"_s);
    auto *links = new FlowLayout;
    for (LinkButton *link : {m_transportLink, m_clientLink, m_smtpLink})
        links->addWidget(link);
    m_column->addWidget(m_transportBox);
    m_column->addLayout(links);
    DirectPanelPresenter *to = &m_presenter;
    connect(m_apiOption, &RouteOption::chosen, to, [to] { to->chooseTransport(DirectTransport::Api); });
    connect(m_smtpOption, &RouteOption::chosen, to, [to] { to->chooseTransport(DirectTransport::Smtp); });
    connect(m_transportLink, &LinkButton::clicked, to, &DirectPanelPresenter::toggleTransports);
    connect(m_clientLink, &LinkButton::clicked, to, &DirectPanelPresenter::toggleClient);
    connect(m_smtpLink, &LinkButton::clicked, this, &DirectPanel::smtpWanted);
}

void DirectPanel::carryOut(const Repair &repair)
{
    const DirectPanelView view = m_presenter.view();
    const bool isSignedIn = std::holds_alternative<DirectSignedIn>(view.state);
    switch (repairKind(repair)) {
    case RepairKind::SignInAgain:
        m_presenter.begin();
        break;
    case RepairKind::UseTransport:
        m_presenter.changeTransport();
        break;
    case RepairKind::AskAdministrator:
        showLetter();
        break;
    case RepairKind::OpenPage:
        QDesktopServices::openUrl(std::get<OpenPage>(repair).url);
        break;
    case RepairKind::EditSender:
        if (isSignedIn)
            m_presenter.sendAsAccount();
        else
            Q_EMIT repairWanted(RepairKind::EditSender);
        break;
    case RepairKind::Retry:
        m_presenter.keepSender();
        break;
    default:
        break;
    }
}

void DirectPanel::showLetter()
{
    delete m_dialog;
    m_dialog =
        new LetterDialog([this](QStringView language) { return m_presenter.letter(language); }, languageCode(), this);
    m_dialog->open();
}

void DirectPanel::comeToFront()
{
    window()->raise();
    window()->activateWindow();
    QApplication::alert(window()); // where the system doesn't let a window take the front
}

void DirectPanel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        render();
    }
}

} // namespace sendproof
