// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/senderpage.h"

#include "gui/providerdialog.h"
#include "ui_senderpage.h"
#include "wizard/providerlist.h"
#include "wizard/senderpresenter.h"

#include <QButtonGroup>
#include <QEvent>
#include <QRadioButton>

namespace sendproof {

SenderPage::SenderPage(SenderPresenter &presenter, ProviderListPresenter &providers, QWidget *parent)
    : SetupPage(parent)
    , m_presenter(presenter)
    , m_providers(providers)
    , m_ui(std::make_unique<Ui::SenderPage>())
{
    m_ui->setupUi(body());
    m_ui->addressNote->setField(m_ui->addressEdit);
    m_ui->nameNote->setField(m_ui->nameEdit);
    auto *routes = new QButtonGroup(this);
    routes->addButton(m_ui->directOption->button());
    routes->addButton(m_ui->smtpOption->button());
    routes->addButton(m_ui->practiceOption->button());
    forwardEdits();
    connect(&presenter, &SenderPresenter::changed, this, [this] { render(); });
    render();
}

SenderPage::~SenderPage() = default;

void SenderPage::forwardEdits()
{
    SenderPresenter *to = &m_presenter;
    connect(m_ui->addressEdit, &QLineEdit::textEdited, to, &SenderPresenter::typeAddress);
    connect(m_ui->addressEdit, &QLineEdit::editingFinished, to, &SenderPresenter::leaveAddress);
    connect(m_ui->addressNote, &FieldNoteLabel::offerTaken, to, &SenderPresenter::takeAddressOffer);
    connect(m_ui->nameEdit, &QLineEdit::textEdited, to, &SenderPresenter::typeName);
    connect(m_ui->directOption, &RouteOption::chosen, to, [to] { to->chooseRoute(RouteChoice::Direct); });
    connect(m_ui->smtpOption, &RouteOption::chosen, to, [to] { to->chooseRoute(RouteChoice::Smtp); });
    connect(m_ui->practiceOption, &RouteOption::chosen, to, [to] { to->chooseRoute(RouteChoice::Practice); });
    connect(m_ui->providerCard, &VerdictCard::actionChosen, this,
            [this] { m_ui->addressEdit->setFocus(Qt::OtherFocusReason); });
    connect(m_ui->compareButton, &QPushButton::clicked, to, &SenderPresenter::toggleComparison);
    connect(m_ui->providersButton, &QPushButton::clicked, this, &SenderPage::openProviders);
}

void SenderPage::openProviders()
{
    m_providers.open(m_presenter.address(), m_presenter.recognition());
    auto *dialog = new ProviderDialog(m_providers, this);
    connect(dialog, &ProviderDialog::taken, &m_presenter, &SenderPresenter::chooseService);
    connect(dialog, &ProviderDialog::manualWanted, &m_presenter, [this] { m_presenter.chooseService({}, {}); });
    dialog->open();
}

void SenderPage::enterPage()
{
    m_presenter.enter();
    focusFirstEmpty({m_ui->addressEdit});
}

void SenderPage::carryOut(RepairKind)
{
    m_ui->addressEdit->setFocus(Qt::OtherFocusReason);
    m_ui->addressEdit->selectAll();
}

bool SenderPage::validatePage()
{
    m_presenter.leave();
    return true;
}

QString SenderPage::linkText() const
{
    //: Link at the bottom of the first page: the built-in practice server instead of a real one
    return m_presenter.view().route == RouteChoice::Practice ? QString() : tr("Try it with the practice server first");
}

void SenderPage::followLink()
{
    m_presenter.chooseRoute(RouteChoice::Practice);
    if (isComplete())
        Q_EMIT nextWanted();
    else
        focusFirstEmpty({m_ui->addressEdit});
}

void SenderPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(body());
    SetupPage::changeEvent(event);
}

void SenderPage::render()
{
    const SenderView view = m_presenter.view();
    //: Title of the first page
    setHeading(tr("Which address do you send mail from?"),
               //: Below the title of the first page
               tr("It is the address your customers see in the mail they get."));
    showText(m_ui->addressEdit, view.address);
    m_ui->addressNote->setNote(view.addressNote);
    showText(m_ui->nameEdit, view.name);
    m_ui->nameNote->setNote(view.nameNote);
    renderService(view);
    renderRoutes(view);
    setComplete(view.canContinue);
    Q_EMIT rendered();
}

void SenderPage::renderService(const SenderView &view)
{
    m_ui->providerCard->setCard(view.provider);
    m_ui->compareButton->setText(view.compareText);
    m_ui->compareButton->setVisible(!view.compareText.isEmpty());
    m_ui->comparisonCard->setFacts(view.comparison);
    //: Link on the first page: opens the list of mail services
    m_ui->providersButton->setText(view.provider.severity == Severity::None ? tr("Choose the mail service &yourself")
                                                                            : tr("Choose another mail &service"));
    m_ui->providersButton->setVisible(view.canChooseService);
}

void SenderPage::renderRoutes(const SenderView &view)
{
    m_ui->directOption->setVisible(!view.directTitle.isEmpty());
    m_ui->directOption->setTitle(view.directTitle);
    m_ui->directOption->setSentence(view.directHint);
    //: A mark on one of the ways to go on from the first page
    m_ui->directOption->setBadge(view.isDirectRecommended ? tr("Recommended") : QString());
    m_ui->directOption->setChecked(view.route == RouteChoice::Direct);
    //: One of the ways to go on from the first page
    m_ui->smtpOption->setTitle(tr("Connect by SMTP"));
    m_ui->smtpOption->setSentence(view.smtpHint);
    m_ui->smtpOption->setChecked(view.route == RouteChoice::Smtp);
    //: One of the ways to go on from the first page: the built-in server that sends nothing
    m_ui->practiceOption->setTitle(tr("Try it on the practice server"));
    //: Below "Try it on the practice server"
    m_ui->practiceOption->setSentence(tr("Walk through everything first. No mail leaves this computer."));
    m_ui->practiceOption->setChecked(view.route == RouteChoice::Practice);
}

} // namespace sendproof
