// SPDX-License-Identifier: GPL-3.0-or-later
// The direct route on the page "Connect".
#include "gui/connectpage.h"
#include "gui/directpanel.h"
#include "gui/linkbutton.h"
#include "wizard/directpresenter.h"

#include <QWizard>

namespace sendproof {

void ConnectPage::forwardDirect()
{
    connect(&m_direct, &DirectPanelPresenter::changed, this, [this] { render(); });
    connect(m_directPanel, &DirectPanel::smtpWanted, this, &ConnectPage::leaveDirect);
    connect(m_directPanel, &DirectPanel::repairWanted, this, &SetupPage::repairWanted);
    connect(m_directPanel, &DirectPanel::focusLost, this, &ConnectPage::focusDirect);
}

void ConnectPage::leaveDirect()
{
    m_direct.useSmtp();
    enterForm();
}

void ConnectPage::focusDirect()
{
    QWidget *first = m_directPanel->whereToBegin();
    if (!first && wizard())
        first = wizard()->button(QWizard::NextButton);
    if (!first)
        return;
    first->setFocus(Qt::OtherFocusReason);
    if (body()->isAncestorOf(first))
        bringIntoView(first);
}

QPushButton *ConnectPage::primaryButton() const
{
    return m_direct.isWanted() ? m_directPanel->primaryButton() : nullptr;
}

void ConnectPage::renderDirect()
{
    const DirectPanelView view = m_direct.view();
    setHeading(view.title, view.summary);
    m_detailsLink->hide();
    m_form->hide();
    m_directPanel->show();
    setComplete(view.canContinue); // before the focus is looked for
    m_directPanel->render();
    Q_EMIT rendered();
}

} // namespace sendproof
