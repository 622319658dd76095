// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QFont>
#include <QList>
#include <QRect>
#include <QString>

class QPainter;

namespace sendproof {

/// One text of a drawn card.
struct CardText
{
    QString text;
    QFont font;
    QColor color;
    int mostLines = 1;
};

/// Texts below each other as they are drawn: wrapped between words, within a height; what finds no room ends in "…".
class CardTextBlock
{
public:
    CardTextBlock(const QList<CardText> &texts, const QSize &room);

    void draw(QPainter &painter, const QRect &room,
              Qt::Alignment alignment) const; ///< Vertically; AlignTop or AlignVCenter
    bool isCut() const { return m_isCut; }
    int height() const { return m_height; }

private:
    struct Line
    {
        QString text;
        QFont font;
        QColor color;
        int height = 0;
    };
    void add(const CardText &text, const QSize &room);

    QList<Line> m_lines;
    int m_height = 0;
    bool m_isCut = false;
};

/// @p font in another size and weight.
QFont scaledFont(QFont font, double factor, QFont::Weight weight);

} // namespace sendproof
