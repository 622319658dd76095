// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/emptyhome.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/wordlabel.h"

#include <QEvent>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

EmptyHome::EmptyHome(QWidget *parent)
    : QWidget(parent)
    , m_title(new WordLabel(WordLabel::Title, this))
    , m_sentence(new WordLabel(WordLabel::Soft, this))
    , m_setupButton(new ActionButton(this))
    , m_practiceButton(new ActionButton(this))
{
    m_title->setObjectName(u"emptyTitle"_s);
    m_setupButton->setObjectName(u"setupButton"_s);
    m_practiceButton->setObjectName(u"practiceButton"_s);
    m_setupButton->setPrimary(true);
    m_setupButton->setAutoDefault(true);
    auto *buttons = new FlowLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_setupButton);
    buttons->addWidget(m_practiceButton);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(24, 24, 24, 24);
    column->setSpacing(0);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_sentence);
    column->addSpacing(16);
    column->addLayout(buttons);
    column->addStretch(3);
    connect(m_setupButton, &QPushButton::clicked, this, &EmptyHome::setupWanted);
    connect(m_practiceButton, &QPushButton::clicked, this, &EmptyHome::practiceWanted);
    setFocusProxy(m_setupButton);
    retranslate();
}

void EmptyHome::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void EmptyHome::retranslate()
{
    //: Title of the window while there is no account
    m_title->setText(tr("Set up your first account"));
    //: Below it
    m_sentence->setText(tr("Four short steps lead from your address to a mail that is proven to arrive."));
    //: Button
    m_setupButton->setText(tr("Set up an &account"));
    //: Button: the wizard with the practice server
    m_practiceButton->setText(tr("&Practise first"));
}

} // namespace sendproof
