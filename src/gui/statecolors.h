// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QColor>
#include <QPalette>

namespace sendproof {

/// Contrast of two opaque colours as WCAG 2.2 defines it: 1 to 21.
double contrastRatio(const QColor &one, const QColor &other);

/// The two colours of a state: its text and shapes, and the quiet ground behind a shape.
struct StateColor
{
    QColor text;
    QColor ground;
};

/// The few colours the palette has no role for, derived from it so that they fit light, dark and high contrast. Text
/// colours have at least 4.5 : 1 to the window, the base and their own ground. A palette with high contrast keeps its
/// own text colour everywhere: shapes and words carry the state.
class StateColors
{
public:
    explicit StateColors(const QPalette &palette);

    StateColor of(Severity severity) const;
    QColor softText() const { return m_soft; } ///< Text of the second rank
    QColor line() const { return m_line; }     ///< Hairlines; carries no meaning
    QColor accent() const { return m_accent; } ///< Links and the current step
    QColor onAccent() const { return m_onAccent; }
    bool isDark() const { return m_isDark; }
    bool isHighContrast() const { return m_isHighContrast; }

private:
    StateColor stateOf(const QColor &hue) const;
    QColor readable(QColor wanted, const QColor &ground) const;

    QColor m_window;
    QColor m_base;
    QColor m_text;
    QColor m_soft;
    QColor m_line;
    QColor m_accent;
    QColor m_onAccent;
    bool m_isDark = false;
    bool m_isHighContrast = false;
};

} // namespace sendproof
