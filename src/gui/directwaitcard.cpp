// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directwaitcard.h"

#include "gui/actionbutton.h"
#include "gui/flowlayout.h"
#include "gui/linkbutton.h"
#include "gui/wordlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

DirectWaitCard::DirectWaitCard(QWidget *parent)
    : CardFrame(parent)
    , m_title(new WordLabel(WordLabel::Heading, this))
    , m_sentence(new WordLabel(WordLabel::Soft, this))
    , m_code(new WordLabel(WordLabel::Title, this))
    , m_address(new WordLabel(WordLabel::Mono, this))
    , m_rest(new WordLabel(WordLabel::Small, this))
    , m_open(new ActionButton(this))
    , m_copy(new LinkButton(this))
    , m_cancel(new LinkButton(this))
{
    m_code->setObjectName(u"codeLabel"_s);
    m_address->setObjectName(u"addressLabel"_s);
    m_rest->setObjectName(u"restLabel"_s);
    m_open->setObjectName(u"openAgainButton"_s);
    m_copy->setObjectName(u"copyAddressButton"_s);
    m_cancel->setObjectName(u"cancelSignInButton"_s);
    m_code->setSelectable(true);
    m_address->setSelectable(true);
    auto *buttons = new FlowLayout;
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_cancel);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 14, 16, 14);
    column->setSpacing(6);
    for (WordLabel *label : {m_title, m_sentence, m_code, m_address, m_rest})
        column->addWidget(label);
    column->addLayout(buttons);
    connect(m_open, &ActionButton::clicked, this, &DirectWaitCard::openWanted);
    connect(m_cancel, &LinkButton::clicked, this, &DirectWaitCard::cancelWanted);
    connect(m_copy, &LinkButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_waiting.url.toString(QUrl::FullyEncoded));
        showCopied(true);
    });
    retranslate();
    hide();
}

void DirectWaitCard::setWaiting(const DirectWaiting &waiting)
{
    const bool isNews = waiting.title != m_waiting.title || waiting.code != m_waiting.code;
    if (waiting.url != m_waiting.url)
        showCopied(false);
    m_waiting = waiting;
    m_title->setText(waiting.title);
    m_sentence->setText(waiting.sentence);
    m_sentence->setVisible(!waiting.sentence.isEmpty());
    m_code->setText(waiting.code);
    m_code->setVisible(!waiting.code.isEmpty());
    m_address->setText(waiting.code.isEmpty() ? QString() : waiting.url.toString());
    m_address->setVisible(!waiting.code.isEmpty());
    m_rest->setText(waiting.rest);
    m_rest->setVisible(!waiting.rest.isEmpty());
    const bool isOpenNew = m_open->isHidden() && !waiting.url.isEmpty();
    m_open->setVisible(!waiting.url.isEmpty());
    if (isOpenNew && m_cancel->hasFocus())
        m_open->setFocus(Qt::OtherFocusReason); // a second press on Space must not end it
    m_copy->setVisible(!waiting.url.isEmpty());
    retranslate();
    setAccessibleName(waiting.title);
    setAccessibleDescription((waiting.sentence + u' ' + waiting.code).trimmed());
    if (isNews && isVisible()) {
        QAccessibleEvent news(this, QAccessible::Alert);
        QAccessible::updateAccessibility(&news);
    }
}

QWidget *DirectWaitCard::firstButton() const
{
    return m_waiting.url.isEmpty() ? static_cast<QWidget *>(m_cancel) : m_open;
}

void DirectWaitCard::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showCopied(false);
    }
}

void DirectWaitCard::retranslate()
{
    //: Button: opens the sign-in in the browser once more; the second form where it was not opened yet
    m_open->setText(m_waiting.code.isEmpty() ? tr("&Open the browser again")
                                             : tr("&Open it in this computer's browser"));
    //: Link: ends a sign-in that waits for the browser
    m_cancel->setText(tr("Stop signing in"));
    if (m_copy->text().isEmpty())
        showCopied(false);
}

void DirectWaitCard::showCopied(bool isCopied)
{
    //: Link beside an address of a web page; the second form after it was pressed
    m_copy->setText(isCopied ? tr("Address copied") : tr("Copy the address"));
}

} // namespace sendproof
