// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/routeoption.h"

#include "gui/flowlayout.h"
#include "gui/statecolors.h"
#include "gui/wordlabel.h"

#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace sendproof {

RouteOption::RouteOption(QWidget *parent)
    : CardFrame(parent)
    , m_button(new QRadioButton(this))
    , m_badge(new WordLabel(WordLabel::Small, this))
    , m_sentence(new WordLabel(WordLabel::Small, this))
{
    setFocusProxy(m_button);
    m_badge->hide();
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    m_sentence->setContentsMargins(indent, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 11, 14, 11);
    column->setSpacing(2);
    auto *top = new FlowLayout; // the mark goes below the title where both don't fit
    top->addWidget(m_button);
    top->addWidget(m_badge);
    column->addLayout(top);
    column->addWidget(m_sentence);
    connect(m_button, &QRadioButton::toggled, this, &RouteOption::setChosen);
    connect(m_button, &QRadioButton::clicked, this, &RouteOption::chosen);
}

void RouteOption::setTitle(const QString &title)
{
    m_button->setText(title);
}

void RouteOption::setSentence(const QString &sentence)
{
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    describe();
}

void RouteOption::setBadge(const QString &badge)
{
    m_badge->setText(badge);
    m_badge->setVisible(!badge.isEmpty());
    m_badge->setColor(StateColors(palette()).of(Severity::Ok).text);
    describe();
}

void RouteOption::describe()
{
    const QStringList words{m_badge->plainText(), m_sentence->plainText()};
    m_button->setAccessibleDescription(words.join(u' ').trimmed());
}

void RouteOption::changeEvent(QEvent *event)
{
    CardFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_badge->setColor(StateColors(palette()).of(Severity::Ok).text);
}

void RouteOption::setChecked(bool isChecked)
{
    if (m_button->isChecked() != isChecked)
        m_button->setChecked(isChecked);
}

void RouteOption::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // so that the release comes here
}

void RouteOption::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && rect().contains(event->position().toPoint())) {
        m_button->setFocus(Qt::MouseFocusReason);
        m_button->click();
    }
}

} // namespace sendproof
