// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/roundbar.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/wordlabel.h"

#include <QAccessible>
#include <QEvent>
#include <QKeyEvent>
#include <QProgressBar>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

RoundBar::RoundBar(QWidget *parent)
    : CardFrame(parent)
    , m_text(new WordLabel(WordLabel::Body, this))
    , m_bar(new QProgressBar(this))
    , m_buttons(new QWidget(this))
    , m_sendButton(new ActionButton(m_buttons))
    , m_dryRunButton(new ActionButton(m_buttons))
    , m_cancelButton(new ActionButton(m_buttons))
    , m_stopButton(new ActionButton(m_buttons))
{
    m_text->setObjectName(u"roundText"_s);
    m_sendButton->setObjectName(u"sendButton"_s);
    m_dryRunButton->setObjectName(u"dryRunButton"_s);
    m_cancelButton->setObjectName(u"cancelButton"_s);
    m_stopButton->setObjectName(u"stopButton"_s);
    m_sendButton->setPrimary(true);
    m_bar->setTextVisible(false);
    m_bar->setMaximumHeight(8);
    auto *row = new FlowLayout(m_buttons);
    row->setContentsMargins(0, 0, 0, 0);
    for (ActionButton *button : {m_sendButton, m_dryRunButton, m_cancelButton, m_stopButton}) {
        button->setAutoDefault(true);
        row->addWidget(button);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_text);
    column->addWidget(m_bar);
    column->addWidget(m_buttons);
    connect(m_sendButton, &QPushButton::clicked, this, [this] { Q_EMIT answered(false); });
    connect(m_dryRunButton, &QPushButton::clicked, this, [this] { Q_EMIT answered(true); });
    connect(m_cancelButton, &QPushButton::clicked, this, &RoundBar::refused);
    connect(m_stopButton, &QPushButton::clicked, this, &RoundBar::stopWanted);
    retranslate();
    hide();
}

void RoundBar::setView(const RoundQuestion &question, const RoundView &round)
{
    const bool isAsking = !question.text.isEmpty();
    const bool isNews = isAsking && !m_isAsking;
    m_isAsking = isAsking;
    //: Before "3/12 · 1 failed"
    m_text->setText(isAsking ? question.text : tr("Testing") + u"  "_s + round.text);
    setAccessibleName(m_text->plainText());
    m_sendButton->setText(question.sendText);
    m_dryRunButton->setText(question.dryRunText);
    m_cancelButton->setText(question.cancelText);
    for (ActionButton *button : {m_sendButton, m_dryRunButton, m_cancelButton})
        button->setVisible(isAsking);
    m_stopButton->setVisible(round.isRunning);
    m_bar->setVisible(round.isRunning);
    m_bar->setRange(0, qMax(1, round.total));
    m_bar->setValue(round.done);
    m_bar->setAccessibleName(m_text->plainText());
    setVisible(isAsking || round.isRunning);
    if (!isNews)
        return;
    m_sendButton->setFocus(Qt::OtherFocusReason);
    QAccessibleEvent news(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&news);
}

void RoundBar::keyPressEvent(QKeyEvent *event)
{
    if (m_isAsking && event->key() == Qt::Key_Escape)
        Q_EMIT refused();
    else
        CardFrame::keyPressEvent(event);
}

void RoundBar::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void RoundBar::retranslate()
{
    //: Button: ends a test of many accounts; what it has come to is kept
    m_stopButton->setText(tr("&Stop"));
}

} // namespace sendproof
