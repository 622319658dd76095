// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QFrame>

namespace sendproof {

/// A quiet frame on the base colour with rounded corners; a bar at its side carries a state.
class CardFrame : public QFrame
{
    Q_OBJECT
public:
    explicit CardFrame(QWidget *parent = nullptr);

    void setBar(Severity severity);      ///< None and Info have no bar
    void setChosen(bool isChosen);       ///< The chosen one of several: an accented border
    void setQuotation(bool isQuotation); ///< On the window's colour: a box inside a card

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Severity m_bar = Severity::None;
    bool m_isChosen = false;
    bool m_isQuotation = false;
};

} // namespace sendproof
