// SPDX-License-Identifier: GPL-3.0-or-later
// What the panel of the direct route shows, and where the focus goes.
#include "gui/actionbutton.h"
#include "gui/directpanel.h"
#include "gui/directwaitcard.h"
#include "gui/fieldnotelabel.h"
#include "gui/linkbutton.h"
#include "gui/routeoption.h"
#include "gui/setuppage.h"
#include "gui/steplist.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"
#include "wizard/directpresenter.h"
#include "wizard/directwords.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>

namespace sendproof {

void DirectPanel::retranslate()
{
    //: Label of the field for the id that a program is known by at Google or Microsoft
    m_idLabel->setText(tr("Client &ID"));
    m_extraLabel->setText(extraLabel(DirectService::Google)); // until render() knows better
    //: Label of a list of addresses
    m_senderLabel->setText(tr("Send &from"));
    for (const DirectTransport transport : {DirectTransport::Api, DirectTransport::Smtp}) {
        RouteOption *option = transport == DirectTransport::Api ? m_apiOption : m_smtpOption;
        option->setTitle(transportTitle(transport));
        option->setSentence(transportHint(transport));
    }
}

void DirectPanel::render()
{
    const QWidget *focus = window()->focusWidget();
    const bool hadFocus = focus && isAncestorOf(focus);
    const DirectPanelView view = m_presenter.view();
    m_lead->setText(view.lead);
    m_lead->setVisible(!view.lead.isEmpty());
    renderNeed(view);
    renderClient(view);
    renderReady(view);
    renderOutcome(view);
    m_transportBox->setVisible(view.areTransportsShown);
    m_apiOption->setChecked(view.transport == DirectTransport::Api);
    m_smtpOption->setChecked(view.transport == DirectTransport::Smtp);
    m_transportLink->setText(view.transportLink);
    m_transportLink->setVisible(!view.transportLink.isEmpty());
    m_clientLink->setText(view.client.linkText);
    m_clientLink->setVisible(!view.client.linkText.isEmpty());
    m_smtpLink->setText(view.smtpLink);
    m_smtpLink->setVisible(!view.smtpLink.isEmpty());
    if (hadFocus && !focus->isVisibleTo(window()))
        Q_EMIT focusLost();
}

void DirectPanel::renderNeed(const DirectPanelView &view)
{
    const auto *needed = std::get_if<DirectNeedsClient>(&view.state);
    m_needCard->setCard(needed ? needed->card : CardView());
    m_smtpButton->setVisible(needed != nullptr);
    m_guideCard->setVisible(needed && !needed->steps.isEmpty());
    if (!needed)
        return;
    m_smtpButton->setText(needed->smtpText);
    m_guideTitle->setText(needed->guideTitle);
    m_guideSteps->setSteps(needed->steps);
    m_guideSource->setText(needed->source);
    m_guideLink->setText(needed->pageText);
    m_guideLink->setVisible(!needed->pageText.isEmpty());
}

void DirectPanel::renderClient(const DirectPanelView &view)
{
    const DirectClientFields &client = view.client;
    m_clientBox->setVisible(client.areShown);
    showText(m_idEdit, client.id);
    m_idNote->setNote(client.idNote);
    m_extraLabel->setText(client.extraLabel);
    showText(m_extraEdit, client.extra);
    m_extraNote->setNote(client.extraNote);
}

void DirectPanel::renderReady(const DirectPanelView &view)
{
    const auto *ready = std::get_if<DirectReady>(&view.state);
    m_readyNote->setNote(ready ? ready->note : FieldNote());
    m_signInButton->setVisible(ready != nullptr);
    m_codeLink->setVisible(ready && !ready->codeText.isEmpty());
    if (!ready)
        return;
    m_signInButton->setText(ready->buttonText);
    m_codeLink->setText(ready->codeText);
}

void DirectPanel::renderOutcome(const DirectPanelView &view)
{
    const auto *waiting = std::get_if<DirectWaiting>(&view.state);
    const auto *signedIn = std::get_if<DirectSignedIn>(&view.state);
    const auto *failed = std::get_if<DirectFailed>(&view.state);
    m_waitCard->setVisible(waiting != nullptr);
    if (waiting)
        m_waitCard->setWaiting(*waiting);
    m_card->setCard(signedIn ? signedIn->card : failed ? failed->card : CardView());
    renderSenders(signedIn);
}

void DirectPanel::renderSenders(const DirectSignedIn *signedIn)
{
    const bool hasChoice = signedIn && !signedIn->senders.isEmpty();
    m_senderLabel->setVisible(hasChoice);
    m_senderCombo->setVisible(hasChoice);
    if (!hasChoice)
        return;
    m_senderCombo->clear();
    for (const MailAddress &sender : signedIn->senders)
        m_senderCombo->addItem(sender.shown(), sender.toString());
    m_senderCombo->setCurrentIndex(m_senderCombo->findData(signedIn->from.toString()));
}

QPushButton *DirectPanel::primaryButton() const
{
    if (!m_signInButton->isHidden())
        return m_signInButton;
    if (!m_smtpButton->isHidden())
        return m_smtpButton;
    return m_card->isHidden() ? nullptr : m_card->primaryButton();
}

QWidget *DirectPanel::whereToBegin() const
{
    if (!m_waitCard->isHidden())
        return m_waitCard->firstButton();
    return primaryButton();
}

} // namespace sendproof
