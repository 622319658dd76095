// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/steplist.h"

#include "gui/wordlabel.h"

#include <QGridLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

StepList::StepList(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 2, 0, 0);
    m_grid->setHorizontalSpacing(7);
    m_grid->setVerticalSpacing(3);
    m_grid->setColumnStretch(1, 1);
    hide();
}

void StepList::setSteps(const QStringList &steps)
{
    while (m_rows.size() < steps.size()) {
        const int index = int(m_rows.size());
        const Row row{new WordLabel(WordLabel::Soft, this), new WordLabel(WordLabel::Body, this)};
        row.number->setText(u"%1."_s.arg(index + 1));
        row.text->setObjectName(u"step%1"_s.arg(index));
        row.text->setSelectable(true);
        m_grid->addWidget(row.number, index, 0, Qt::AlignTop | Qt::AlignRight);
        m_grid->addWidget(row.text, index, 1, Qt::AlignTop);
        m_rows.append(row);
    }
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        const bool isUsed = i < steps.size();
        m_rows[i].number->setVisible(isUsed);
        m_rows[i].text->setVisible(isUsed);
        if (isUsed) {
            m_rows[i].text->setText(steps[i]);
            m_rows[i].text->setAccessibleName(m_rows[i].number->plainText() + u' ' + steps[i]);
        }
    }
    setVisible(!steps.isEmpty());
}

} // namespace sendproof
