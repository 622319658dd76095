// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QRectF>
#include <QWidget>

class QPainter;

namespace sendproof {

/// Draws the shape of @p severity (i, check, !, cross) into @p rect with the painter's pen. None draws nothing.
void drawStateShape(QPainter &painter, const QRectF &rect, Severity severity);

/// The shape of a state in a quiet circle; decoration beside words that say the same.
class StateMark : public QWidget
{
    Q_OBJECT
public:
    explicit StateMark(QWidget *parent = nullptr);

    void setSeverity(Severity severity);
    void setSmall(bool isSmall); ///< As high as a line of text and without its circle
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_severity = Severity::None;
    bool m_isSmall = false;
};

} // namespace sendproof
