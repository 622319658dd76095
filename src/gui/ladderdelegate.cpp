// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ladderdelegate.h"

#include "gui/laddermodel.h"
#include "gui/statecolors.h"
#include "gui/statemark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFontInfo>
#include <QPainter>

namespace sendproof {

namespace {

QFont heavy(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

int em(const QFont &font)
{
    return QFontInfo(font).pixelSize();
}

int digitWidth(const QFontMetrics &metrics)
{
    int width = 0;
    for (char16_t digit = u'0'; digit <= u'9'; ++digit)
        width = qMax(width, metrics.horizontalAdvance(QChar(digit)));
    return width;
}

/// Room for the longest time, "120.0 s".
int timeWidth(const QFont &font)
{
    const QFontMetrics metrics(font);
    return digitWidth(metrics) * 5 + metrics.horizontalAdvance(QStringLiteral(" ms"));
}

QRect wordsRect(const QRect &row, const QFont &font)
{
    return row.adjusted(em(font) * 2, 0, -timeWidth(font) - 8, 0);
}

} // namespace

void drawTabular(QPainter &painter, const QRect &rect, const QString &text)
{
    const QFontMetrics metrics = painter.fontMetrics();
    const int digit = digitWidth(metrics);
    const auto advance = [&](QChar c) { return c.isDigit() ? digit : metrics.horizontalAdvance(c); };
    int x = rect.right() + 1;
    for (const QChar c : text)
        x -= advance(c);
    for (const QChar c : text) {
        painter.drawText(QRect(x, rect.y(), advance(c), rect.height()), Qt::AlignCenter | Qt::TextDontClip, QString(c));
        x += advance(c);
    }
}

int LadderDelegate::rowHeight(const QString &text, int width, const QFont &font) const
{
    const QFont measured = heavy(font);
    const QRect words = wordsRect(QRect(0, 0, width, 10), font);
    const QRect needed =
        QFontMetrics(measured).boundingRect(QRect(0, 0, qMax(1, words.width()), 10'000), Qt::TextWordWrap, text);
    return needed.height() + qRound(em(font) * 0.55);
}

QSize LadderDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    return {em(option.font) * 10, rowHeight(index.data().toString(), width, option.font)};
}

void LadderDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const StateColors colors(QApplication::palette());
    const QRect row = option.rect;
    painter->fillRect(QRect(row.x(), row.bottom(), row.width(), 1), colors.line());
    const int side = qRound(em(option.font) * 1.25);
    paintMark(*painter, QRectF(row.x(), row.y() + (row.height() - side) / 2.0, side, side),
              index.data(LadderModel::stateRole).toInt());
    paintWords(*painter, row, option.font, index);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(option.widget);
        focus.rect = row.adjusted(0, 0, 0, -1);
        QApplication::style()->drawPrimitive(QStyle::PE_FrameFocusRect, &focus, painter, option.widget);
    }
    painter->restore();
}

void LadderDelegate::paintWords(QPainter &painter, const QRect &row, const QFont &font, const QModelIndex &index) const
{
    const StateColors colors(QApplication::palette());
    const auto state = RowState(index.data(LadderModel::stateRole).toInt());
    const bool isHeavy = state == RowState::Active || state == RowState::Failed;
    painter.setFont(isHeavy ? heavy(font) : font);
    painter.setPen(state == RowState::Waiting ? colors.softText()
                                              : QApplication::palette().color(QPalette::WindowText));
    painter.drawText(wordsRect(row, font), Qt::AlignVCenter | Qt::TextWordWrap, index.data().toString());
    painter.setFont(font);
    painter.setPen(colors.softText());
    drawTabular(painter, row.adjusted(0, 0, -2, 0), index.data(LadderModel::timeRole).toString());
}

void LadderDelegate::paintMark(QPainter &painter, const QRectF &rect, int state) const
{
    const StateColors colors(QApplication::palette());
    const QRectF inner =
        rect.adjusted(rect.width() * 0.18, rect.width() * 0.18, -rect.width() * 0.18, -rect.width() * 0.18);
    switch (RowState(state)) {
    case RowState::Done:
        painter.setPen(colors.of(Severity::Ok).text);
        drawStateShape(painter, rect, Severity::Ok);
        break;
    case RowState::Failed:
        painter.setPen(colors.of(Severity::Error).text);
        drawStateShape(painter, rect, Severity::Error);
        break;
    case RowState::Waiting:
        painter.setPen(QPen(colors.softText(), 1.2));
        painter.drawEllipse(inner);
        break;
    case RowState::Active:
        painter.setPen(QPen(colors.line(), 2));
        painter.drawEllipse(inner);
        painter.setPen(QPen(colors.accent(), 2));
        if (m_angle >= 0)
            painter.drawArc(inner, -m_angle * 16, 100 * 16);
        painter.setBrush(m_angle >= 0 ? Qt::NoBrush : QBrush(colors.accent()));
        if (m_angle < 0)
            painter.drawEllipse(inner.adjusted(2.5, 2.5, -2.5, -2.5));
        break;
    }
}

} // namespace sendproof
