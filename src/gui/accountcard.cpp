// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountcard.h"

#include "gui/cardtext.h"

#include <QFontInfo>
#include <QFontMetrics>

namespace sendproof {

namespace {

constexpr int gap = 8; ///< Below a card
constexpr int pad = 14;
constexpr int leastPad = 5; ///< Above and below the fullest card

} // namespace

AccountCard::AccountCard(const QFont &font, int width, int buttonWidth)
    : m_font(font)
    , m_nameFont(scaledFont(font, 1, QFont::DemiBold))
    , m_softFont(scaledFont(font, 0.88, QFont::Normal))
    , m_em(QFontInfo(font).pixelSize())
    , m_line(qMax(QFontMetrics(m_font).height(), QFontMetrics(m_nameFont).height()))
    , m_softLine(QFontMetrics(m_softFont).height())
    , m_isNarrow(width < m_em * 48)
{
    const int margin = width < m_em * 30 ? 16 : side;
    m_frame = QRect(margin, 0, qMax(m_em * 8, width - 2 * margin), 0);
    const int buttonHeight = qRound(m_em * 2.2);
    if (m_isNarrow)
        placeNarrow(buttonWidth, buttonHeight);
    else
        placeWide(buttonWidth, buttonHeight);
    m_height = m_frame.height() + gap;
}

void AccountCard::placeWide(int buttonWidth, int buttonHeight)
{
    const bool hasThreeColumns = m_frame.width() >= m_em * 58;
    const int inner = 2 * m_line + (hasThreeColumns ? 1 : 2) * m_softLine;
    const int height = inner + 2 * leastPad;
    m_frame.setHeight(height);
    const int mark = qRound(m_em * 1.7);
    m_mark = QRect(m_frame.left() + pad, (height - mark) / 2, mark, mark);
    m_button = QRect(m_frame.right() - pad - buttonWidth + 1, (height - buttonHeight) / 2, buttonWidth, buttonHeight);
    const int left = m_mark.right() + 1 + 16;
    const int between = 16;
    const int room = m_button.left() - left - (hasThreeColumns ? 3 : 2) * between;
    const int who = room * (hasThreeColumns ? 37 : 56) / 100;
    const int route = hasThreeColumns ? room * 27 / 100 : 0;
    m_who = QRect(left, leastPad, who, inner);
    if (hasThreeColumns)
        m_route = QRect(m_who.right() + 1 + between, leastPad, route, inner);
    const int end = (hasThreeColumns ? m_route : m_who).right() + 1 + between;
    m_result = QRect(end, leastPad, room - who - route, inner);
}

void AccountCard::placeNarrow(int buttonWidth, int buttonHeight)
{
    const int mark = qRound(m_em * 1.7);
    const int left = m_frame.left() + pad + mark + 12;
    const int right = m_frame.right() - pad + 1;
    const int width = qMin(buttonWidth, (right - left) / 2);
    const int head = qMax(buttonHeight, m_line);
    m_mark = QRect(m_frame.left() + pad, pad + (head - mark) / 2, mark, mark);
    m_button = QRect(right - width, pad + (head - buttonHeight) / 2, width, buttonHeight);
    m_who = QRect(left, pad, m_button.left() - 12 - left, head);
    m_result = QRect(left, m_who.bottom() + 1 + 2, right - left, 2 * m_line + 3 * m_softLine);
    m_frame.setHeight(m_result.bottom() + 1 + leastPad);
}

int AccountCard::headingHeight(const QFont &font, bool isFirst)
{
    return QFontMetrics(scaledFont(font, 1, QFont::DemiBold)).height() + 8 + (isFirst ? 4 : 12);
}

} // namespace sendproof
