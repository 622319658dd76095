// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/discoveryview.h"

#include <QBasicTimer>
#include <QTableView>

namespace sendproof {

class PictureDelegate;
class PictureModel;

/// A picture of fields in rows and columns: a table of the platform, so that keyboard and screen reader walk it field
/// by field. As high as its rows, and never lower than it was told: nothing below it moves while it fills. What is at
/// work stands still where the style asks for no animation.
class PictureTable : public QTableView
{
    Q_OBJECT
public:
    explicit PictureTable(QWidget *parent = nullptr);

    void setRows(const QList<PictureRow> &rows);
    void reserveRows(int count);
    bool isSpinning() const { return m_timer.isActive(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void changeEvent(QEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    int markColumn() const; ///< Its width; the first column takes what is left
    void fit();
    void spin();

    PictureModel *m_model;
    PictureDelegate *m_delegate;
    QBasicTimer m_timer;
    int m_reserved = 0;
    int m_angle = 0;
};

} // namespace sendproof
