// SPDX-License-Identifier: GPL-3.0-or-later
// The footer of the wizard: which buttons it has, what they say, which one is the primary.
#include "gui/actionbutton.h"
#include "gui/keeppage.h"
#include "gui/setuprun.h"
#include "gui/setupwizard.h"
#include "gui/steprail.h"

#include <QGridLayout>

namespace sendproof {

namespace {

/// The layout inside @p layout that holds @p widget directly.
QLayout *layoutWith(QLayout *layout, QWidget *widget)
{
    for (int i = 0; layout && i < layout->count(); ++i) {
        QLayoutItem *item = layout->itemAt(i);
        if (item->widget() == widget)
            return layout;
        if (QLayout *found = layoutWith(item->layout(), widget))
            return found;
    }
    return nullptr;
}

} // namespace

void SetupWizard::updateButtons()
{
    SetupPage *shown = shownPage();
    if (!shown)
        return;
    const bool isNarrow = m_rail->isCompact();
    shown->showLinkInside(isNarrow);
    setButtonText(CustomButton1, shown->linkText());
    setButtonText(FinishButton, finishText());
    showButtons(!isNarrow && !shown->linkText().isEmpty());
    markPrimary(shown->primaryButton());
    if (isSaved())
        m_rail->setAllDone();
}

QString SetupWizard::finishText() const
{
    if (!isSaved())
        //: Button of the last page, before saving
        return tr("&Save and finish");
    //: Button of the last page, after saving: leads to the list of accounts
    return m_hasHome ? tr("&To the accounts")
                     //: Button of the last page, after saving
                     : tr("&Close");
}

void SetupWizard::showButtons(bool hasLink)
{
    QList<WizardButton> buttons;
    if (hasLink)
        buttons << CustomButton1;
    buttons << Stretch;
    if (isSaved())
        buttons << CustomButton2 << FinishButton;
    else
        buttons << CancelButton << BackButton << NextButton << FinishButton;
    if (buttons == m_buttons)
        return;
    m_buttons = buttons;
    setButtonLayout(buttons);
    // By Tab from the page to the footer, then to the language, and round to the page again.
    setTabOrder(button(buttons.last()), m_rail->languageButton());
    for (const auto custom : {CustomButton1, CustomButton2})
        button(custom)->setVisible(buttons.contains(custom));
    fitFrame();
}

void SetupWizard::markPrimary(QPushButton *onPage)
{
    const auto own = currentId() == int(PageId::Keep) ? FinishButton : NextButton;
    auto *inFooter = qobject_cast<ActionButton *>(button(own));
    inFooter->setPrimary(!onPage);
    inFooter->setDefault(!onPage);
    if (onPage)
        onPage->setDefault(true);
}

void SetupWizard::updateTexts()
{
    //: Title of the window
    setWindowTitle(m_run->setup.kept ? tr("Edit an account – Sendproof")
                                     //: Title of the window
                                     : tr("Mail sending setup – Sendproof"));
    setButtonText(CancelButton, tr("Cancel"));
    setButtonText(BackButton, tr("&Back"));
    setButtonText(NextButton, tr("&Next"));
    //: Button after saving: begins again with the first page
    setButtonText(CustomButton2, tr("Set up &another account"));
    updateButtons();
}

void SetupWizard::fitFrame()
{
    // QWizard leaves the style's margins around rail, page and buttons. Here the rail goes to the window's edge, and
    // the buttons stand below the page's column.
    QWidget *holder = m_rail->parentWidget();
    QWidget *frame = holder ? holder->parentWidget() : nullptr;
    if (!frame || !frame->layout() || !holder->layout())
        return;
    holder->layout()->setContentsMargins(0, 0, 0, 0);
    frame->layout()->setContentsMargins(0, 0, 0, 0);
    if (auto *grid = qobject_cast<QGridLayout *>(frame->layout())) {
        grid->setHorizontalSpacing(0);
        grid->setVerticalSpacing(0);
    }
    if (QLayout *footer = layoutWith(frame->layout(), button(CancelButton))) {
        const int side = m_rail->isCompact() ? 16 : 36;
        footer->setContentsMargins(side, 11, side, 13);
        footer->setSpacing(8);
    }
}

} // namespace sendproof
