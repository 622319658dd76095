// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/verdictcard.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/statemark.h"
#include "gui/steplist.h"
#include "gui/wordlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <algorithm>

namespace sendproof {

using namespace Qt::StringLiterals;

VerdictCard::VerdictCard(QWidget *parent)
    : CardFrame(parent)
    , m_mark(new StateMark(this))
    , m_words(new QVBoxLayout)
    , m_title(new WordLabel(WordLabel::Heading, this))
    , m_body(new WordLabel(WordLabel::Soft, this))
    , m_steps(new StepList(this))
    , m_buttons(new QWidget(this))
    , m_quotation(new CardFrame(this))
    , m_quotationTitle(new WordLabel(WordLabel::Small, m_quotation))
    , m_serverWords(new WordLabel(WordLabel::Mono, m_quotation))
{
    m_title->setObjectName(u"cardTitle"_s);
    m_body->setObjectName(u"cardBody"_s);
    m_serverWords->setObjectName(u"serverWords"_s);
    for (WordLabel *label : {m_title, m_body, m_serverWords})
        label->setSelectable(true);
    auto *buttonRow = new FlowLayout(m_buttons);
    buttonRow->setContentsMargins(0, 6, 0, 4);
    m_quotation->setQuotation(true);
    auto *quotation = new QVBoxLayout(m_quotation);
    quotation->setContentsMargins(12, 6, 12, 7);
    quotation->setSpacing(0);
    quotation->addWidget(m_quotationTitle);
    quotation->addWidget(m_serverWords);
    m_words->setSpacing(4);
    m_words->addWidget(m_title);
    m_words->addWidget(m_body);
    m_words->addWidget(m_steps);
    m_words->addWidget(m_buttons);
    m_words->addWidget(m_quotation);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(18, 13, 12, 13);
    row->setSpacing(12);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(m_words, 1);
    retranslate();
    hide();
}

void VerdictCard::setCard(const CardView &card)
{
    if (card == m_card)
        return;
    const bool isNews = card.severity != m_card.severity || card.title != m_card.title;
    m_card = card;
    setBar(card.severity);
    m_mark->setSeverity(card.severity);
    m_title->setText(card.title);
    m_body->setText(card.body);
    m_body->setVisible(!card.body.isEmpty());
    m_steps->setSteps(card.steps);
    m_serverWords->setText(card.serverWords);
    m_quotation->setVisible(!card.serverWords.isEmpty());
    showActions();
    setAccessibleName(card.title);
    setAccessibleDescription(card.body);
    setVisible(card.severity != Severity::None);
    if (isNews && isVisible()) {
        QAccessibleEvent news(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&news);
    }
}

QPushButton *VerdictCard::button(RepairKind kind) const
{
    for (int i = 0; i < m_card.actions.size(); ++i) {
        if (repairKind(m_card.actions[i].repair) == kind)
            return m_buttons->findChild<ActionButton *>(u"actionButton%1"_s.arg(i));
    }
    return nullptr;
}

void VerdictCard::addBelowBody(QWidget *widget)
{
    m_words->insertWidget(m_words->indexOf(m_body) + 1, widget);
}

QPushButton *VerdictCard::primaryButton() const
{
    const auto buttons = m_buttons->findChildren<ActionButton *>(Qt::FindDirectChildrenOnly);
    for (ActionButton *button : buttons) {
        if (button->isPrimary() && !button->isHidden())
            return button;
    }
    return nullptr;
}

void VerdictCard::showActions()
{
    // Buttons are used again where there are enough of them: one of them may have the focus or be in its own click.
    auto buttons = m_buttons->findChildren<ActionButton *>(Qt::FindDirectChildrenOnly);
    while (buttons.size() < m_card.actions.size()) {
        auto *button = new ActionButton(m_buttons);
        const int index = int(buttons.size());
        button->setObjectName(u"actionButton%1"_s.arg(index));
        connect(button, &ActionButton::clicked, this, [this, index] {
            if (index < m_card.actions.size())
                Q_EMIT actionChosen(Repair(m_card.actions[index].repair), index); // the card may change meanwhile
        });
        m_buttons->layout()->addWidget(button);
        buttons.append(button);
    }
    for (int i = 0; i < buttons.size(); ++i) {
        const bool isUsed = i < m_card.actions.size();
        buttons[i]->setVisible(isUsed);
        if (isUsed) {
            buttons[i]->setText(m_card.actions[i].text);
            buttons[i]->setPrimary(m_card.actions[i].isPrimary);
        }
    }
    m_buttons->setVisible(!m_card.actions.isEmpty());
}

void VerdictCard::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VerdictCard::retranslate()
{
    //: Above the mail server's own reply, quoted as it came
    m_quotationTitle->setText(tr("What the server said"));
}

} // namespace sendproof
