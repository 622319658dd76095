// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/cardtext.h"

#include "gui/wordwrap.h"

#include <QFontMetrics>
#include <QPainter>
#include <QTextLayout>

namespace sendproof {

namespace {

/// Where the lines of @p text begin and end in @p width.
QList<std::pair<int, int>> linesOf(const QString &text, const QFont &font, int width)
{
    QTextLayout layout(text, font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QList<std::pair<int, int>> lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        lines.append({line.textStart(), line.textLength()});
    }
    layout.endLayout();
    return lines;
}

} // namespace

QFont scaledFont(QFont font, double factor, QFont::Weight weight)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(qRound(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

CardTextBlock::CardTextBlock(const QList<CardText> &texts, const QSize &room)
{
    for (const CardText &text : texts)
        add(text, room);
}

void CardTextBlock::add(const CardText &text, const QSize &room)
{
    if (text.text.isEmpty())
        return;
    const QFontMetrics metrics(text.font);
    const int free = (room.height() - m_height) / metrics.height();
    const int most = qMin(text.mostLines, free);
    if (most < 1) {
        m_isCut = true;
        return;
    }
    const bool isShort = metrics.horizontalAdvance(text.text) <= room.width();
    const QString words = isShort ? text.text : wordWrapped(text.text);
    const auto lines =
        isShort ? QList<std::pair<int, int>>{{0, int(words.size())}} : linesOf(words, text.font, room.width());
    for (qsizetype i = 0; i < lines.size() && i < most; ++i) {
        const bool isCutHere = i + 1 == most && lines.size() > most;
        QString line = words.mid(lines[i].first, isCutHere ? -1 : lines[i].second).trimmed();
        if (isCutHere)
            line = metrics.elidedText(line, Qt::ElideRight, room.width());
        m_isCut |= isCutHere;
        m_lines.append({line, text.font, text.color, metrics.height()});
        m_height += metrics.height();
    }
}

void CardTextBlock::draw(QPainter &painter, const QRect &room, Qt::Alignment alignment) const
{
    int y = room.top() + (alignment & Qt::AlignTop ? 0 : (room.height() - m_height) / 2);
    for (const Line &line : m_lines) {
        painter.setFont(line.font);
        painter.setPen(line.color);
        painter.drawText(QRect(room.left(), y, room.width(), line.height),
                         Qt::AlignLeading | Qt::AlignVCenter | Qt::TextSingleLine, line.text);
        y += line.height;
    }
}

} // namespace sendproof
