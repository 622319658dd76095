// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/stageladder.h"

#include "gui/ladderdelegate.h"
#include "gui/laddermodel.h"

#include <QApplication>
#include <QStyle>
#include <QTimerEvent>
#include <QWheelEvent>

namespace sendproof {

StageLadder::StageLadder(QWidget *parent)
    : QListView(parent)
    , m_model(new LadderModel(this))
    , m_delegate(new LadderDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setResizeMode(QListView::Adjust);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::ArrowCursor);
}

void StageLadder::setRows(const QList<LadderRow> &rows)
{
    m_model->setRows(rows);
    fitHeight();
    spin();
}

void StageLadder::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        scheduleDelayedItemsLayout();
        fitHeight();
        spin();
    }
}

void StageLadder::hideEvent(QHideEvent *event)
{
    QListView::hideEvent(event);
    m_timer.stop();
}

void StageLadder::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    spin();
}

void StageLadder::resizeEvent(QResizeEvent *event)
{
    QListView::resizeEvent(event);
    fitHeight();
}

void StageLadder::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // there is nothing to scroll in here; the page has it
}

void StageLadder::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QListView::timerEvent(event);
        return;
    }
    m_angle = (m_angle + 24) % 360;
    m_delegate->setAngle(m_angle);
    viewport()->update();
}

void StageLadder::fitHeight()
{
    int height = 0;
    for (const LadderRow &row : m_model->rows())
        height += m_delegate->rowHeight(row.text, viewport()->width(), font());
    if (height != maximumHeight() || height != minimumHeight()) {
        setFixedHeight(height);
        scheduleDelayedItemsLayout();
    }
}

void StageLadder::spin()
{
    const bool isAnimated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    const bool isNeeded = m_model->hasActiveRow() && isVisible() && isAnimated;
    m_delegate->setAngle(isNeeded ? m_angle : -1);
    if (isNeeded && !m_timer.isActive())
        m_timer.start(60, this);
    else if (!isNeeded)
        m_timer.stop();
}

} // namespace sendproof
