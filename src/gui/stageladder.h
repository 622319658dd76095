// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/provepresenter.h"

#include <QBasicTimer>
#include <QListView>

namespace sendproof {

class LadderDelegate;
class LadderModel;

/// The steps of a test, live: a list of the platform, so that keyboard and screen reader walk it row by row. Always as
/// high as its rows. The spinner stands still where the style asks for no animation.
class StageLadder : public QListView
{
    Q_OBJECT
public:
    explicit StageLadder(QWidget *parent = nullptr);

    void setRows(const QList<LadderRow> &rows);
    bool isSpinning() const { return m_timer.isActive(); }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void fitHeight();
    void spin();

    LadderModel *m_model;
    LadderDelegate *m_delegate;
    QBasicTimer m_timer;
    int m_angle = 0;
};

} // namespace sendproof
