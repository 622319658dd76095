// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/routeoption.h"

#include "gui/wordlabel.h"

#include <QMouseEvent>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace sendproof {

RouteOption::RouteOption(QWidget *parent)
    : CardFrame(parent)
    , m_button(new QRadioButton(this))
    , m_sentence(new WordLabel(WordLabel::Small, this))
{
    setFocusProxy(m_button);
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing);
    m_sentence->setContentsMargins(indent, 0, 0, 0);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 11, 14, 11);
    column->setSpacing(2);
    column->addWidget(m_button);
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
    m_button->setAccessibleDescription(sentence);
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
