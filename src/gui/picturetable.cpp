// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturetable.h"

#include "gui/picturedelegate.h"
#include "gui/picturemodel.h"

#include <QFontInfo>
#include <QHeaderView>
#include <QStyle>
#include <QTimerEvent>
#include <QWheelEvent>

namespace sendproof {

PictureTable::PictureTable(QWidget *parent)
    : QTableView(parent)
    , m_model(new PictureModel(this))
    , m_delegate(new PictureDelegate(this))
{
    setModel(m_model);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setTabKeyNavigation(false); // Tab leaves the picture; arrows walk in it
    setSelectionMode(QAbstractItemView::NoSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setFocusPolicy(Qt::TabFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (QHeaderView *header : {horizontalHeader(), verticalHeader()}) {
        header->hide();
        header->setMinimumSectionSize(1);
        header->setSectionResizeMode(QHeaderView::Fixed);
    }
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::ArrowCursor);
}

void PictureTable::setRows(const QList<PictureRow> &rows)
{
    m_model->setRows(rows);
    fit();
    spin();
}

void PictureTable::reserveRows(int count)
{
    m_reserved = count;
    fit();
}

QSize PictureTable::sizeHint() const
{
    const int rows = qMax(m_model->rowCount(), m_reserved);
    return {QFontInfo(font()).pixelSize() * 15, rows * PictureDelegate::rowHeight(font())};
}

int PictureTable::markColumn() const
{
    const int comfortable = qRound(QFontInfo(font()).pixelSize() * 2.9); // "2525" and some air
    return qMin(comfortable, qRound(viewport()->width() / (m_model->columnCount() + 1.4)));
}

void PictureTable::fit()
{
    verticalHeader()->setDefaultSectionSize(PictureDelegate::rowHeight(font()));
    const int columns = m_model->columnCount();
    const int narrow = markColumn();
    for (int i = 1; i < columns; ++i)
        setColumnWidth(i, narrow);
    if (columns > 0)
        setColumnWidth(0, qMax(narrow, viewport()->width() - (columns - 1) * narrow));
    const int height = sizeHint().height();
    if (height != minimumHeight() || height != maximumHeight())
        setFixedHeight(height);
}

void PictureTable::spin()
{
    const bool isAnimated = style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, this) > 0;
    const bool isNeeded = m_model->hasWork() && isVisible() && isAnimated;
    m_delegate->setAngle(isNeeded ? m_angle : -1);
    if (isNeeded && !m_timer.isActive())
        m_timer.start(60, this);
    else if (!isNeeded)
        m_timer.stop();
}

void PictureTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        fit();
        spin();
    }
}

void PictureTable::hideEvent(QHideEvent *event)
{
    QTableView::hideEvent(event);
    m_timer.stop();
}

void PictureTable::showEvent(QShowEvent *event)
{
    QTableView::showEvent(event);
    fit();
    spin();
}

void PictureTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

void PictureTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // there is nothing to scroll in here; the page has it
}

void PictureTable::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_timer.timerId()) {
        QTableView::timerEvent(event);
        return;
    }
    m_angle = (m_angle + 24) % 360;
    m_delegate->setAngle(m_angle);
    viewport()->update();
}

} // namespace sendproof
