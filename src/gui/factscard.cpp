// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/factscard.h"

#include "gui/wordlabel.h"

#include <QGridLayout>

namespace sendproof {

FactsCard::FactsCard(QWidget *parent)
    : CardFrame(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(18, 14, 16, 14);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(8);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, 5);
    hide();
}

void FactsCard::setFacts(const Facts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    fill();
    setVisible(!facts.isEmpty());
}

void FactsCard::setStacked(bool isStacked)
{
    if (isStacked == m_isStacked)
        return;
    m_isStacked = isStacked;
    fill();
}

void FactsCard::fill()
{
    while (m_grid->rowCount() > 0 && m_grid->count() > 0) {
        const std::unique_ptr<QLayoutItem> item(m_grid->takeAt(0));
        delete item->widget();
    }
    int row = 0;
    for (const auto &[name, value] : m_facts) {
        const bool isBelow = m_isStacked || name.isEmpty();
        if (!name.isEmpty()) {
            auto *label = new WordLabel(WordLabel::Soft, this);
            label->setText(name);
            m_grid->addWidget(label, row, 0, 1, isBelow ? 2 : 1, Qt::AlignTop);
            row += isBelow ? 1 : 0;
        }
        auto *words = new WordLabel(WordLabel::Body, this);
        words->setSelectable(true);
        words->setText(value);
        //: Read by screen readers for a line of facts. %1: what it is, %2: its value
        words->setAccessibleName(name.isEmpty() ? value : tr("%1: %2").arg(name, value));
        m_grid->addWidget(words, row, isBelow ? 0 : 1, 1, isBelow ? 2 : 1, Qt::AlignTop);
        ++row;
    }
}

} // namespace sendproof
