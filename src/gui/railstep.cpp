// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/railstep.h"

#include "gui/statecolors.h"
#include "gui/statemark.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QEvent>
#include <QFontInfo>
#include <QHBoxLayout>
#include <QPainter>

namespace sendproof {

RailStep::RailStep(int number, QWidget *parent)
    : QWidget(parent)
    , m_number(number)
    , m_label(new WordLabel(WordLabel::Body, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_label, 1, Qt::AlignVCenter);
    render();
}

void RailStep::setName(const QString &name)
{
    m_name = name;
    render();
}

void RailStep::setState(StepState state)
{
    m_state = state;
    render();
}

void RailStep::setCompact(bool isCompact)
{
    m_isCompact = isCompact;
    render();
}

int RailStep::diameter() const
{
    return qRound(QFontInfo(QApplication::font()).pixelSize() * 1.6);
}

void RailStep::render()
{
    m_label->setText(m_name);
    m_label->setRank(m_state == StepState::Current ? WordLabel::Strong
                     : m_state == StepState::Done  ? WordLabel::Body
                                                   : WordLabel::Soft);
    m_label->setVisible(!m_isCompact);
    layout()->setContentsMargins(diameter() + 10, 0, 0, 0);
    setMinimumSize(diameter(), diameter() + 2);
    setToolTip(m_isCompact ? m_name : QString());
    QString spoken;
    switch (m_state) {
    case StepState::Current:
        //: Read by screen readers in the list of steps. %1: number, %2: name of the step
        spoken = tr("Step %1, %2: you are here").arg(m_number).arg(m_name);
        break;
    case StepState::Done:
        //: Read by screen readers in the list of steps. %1: number, %2: name of the step
        spoken = tr("Step %1, %2: done").arg(m_number).arg(m_name);
        break;
    case StepState::Ahead:
        //: Read by screen readers in the list of steps. %1: number, %2: name of the step
        spoken = tr("Step %1, %2").arg(m_number).arg(m_name);
        break;
    }
    setAccessibleName(spoken);
    m_label->setAccessibleName(spoken);
    update();
}

void RailStep::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        render();
}

void RailStep::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateColors colors(QApplication::palette());
    const int side = diameter();
    const QRectF circle = QRectF(m_isCompact ? (width() - side) / 2.0 : 0, (height() - side) / 2.0, side, side)
                              .adjusted(0.75, 0.75, -0.75, -0.75);
    const bool isCurrent = m_state == StepState::Current;
    const bool isDone = m_state == StepState::Done;
    const StateColor ok = colors.of(Severity::Ok);
    painter.setPen(QPen(isCurrent ? colors.accent() : isDone ? ok.text : colors.softText(), isDone ? 1.5 : 1));
    painter.setBrush(isCurrent ? QBrush(colors.accent()) : isDone ? QBrush(ok.ground) : QBrush(Qt::NoBrush));
    painter.drawEllipse(circle);
    if (isDone) {
        drawStateShape(painter, circle, Severity::Ok);
        return;
    }
    QFont font = QApplication::font();
    font.setPointSizeF(qMax(1.0, font.pointSizeF() * 0.86));
    font.setWeight(QFont::DemiBold);
    painter.setFont(font);
    painter.setPen(isCurrent ? colors.onAccent() : colors.softText());
    painter.drawText(circle, Qt::AlignCenter, QString::number(m_number));
}

} // namespace sendproof
