// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QRect>

namespace sendproof {

/// Where the parts of an account's card stand. Of one height for all cards of a width and font, so that a list of ten
/// thousand is laid out without looking at their texts. Narrow cards have their texts below each other.
class AccountCard
{
public:
    /// @p width: of the line; @p buttonWidth: of the widest button there is.
    AccountCard(const QFont &font, int width, int buttonWidth);

    int height() const { return m_height; } ///< With the gap below it
    bool isNarrow() const { return m_isNarrow; }
    // In a line at the origin.
    QRect frame() const { return m_frame; }
    QRect mark() const { return m_mark; }
    QRect who() const { return m_who; }       ///< Name and address; of a narrow card the name
    QRect route() const { return m_route; }   ///< Null where it stands below the address
    QRect result() const { return m_result; } ///< In a narrow card all but the name
    QRect button() const { return m_button; }
    QFont nameFont() const { return m_nameFont; }
    QFont font() const { return m_font; }
    QFont softFont() const { return m_softFont; }

    static int headingHeight(const QFont &font, bool isFirst);
    static constexpr int side = 24; ///< Left and right of the cards; 16 in narrow windows

private:
    void placeWide(int buttonWidth, int buttonHeight);
    void placeNarrow(int buttonWidth, int buttonHeight);

    QFont m_font;
    QFont m_nameFont;
    QFont m_softFont;
    int m_em = 0;
    int m_line = 0;
    int m_softLine = 0;
    bool m_isNarrow = false;
    int m_height = 0;
    QRect m_frame;
    QRect m_mark;
    QRect m_who;
    QRect m_route;
    QRect m_result;
    QRect m_button;
};

} // namespace sendproof
