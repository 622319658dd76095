// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/purposetile.h"

#include "gui/statecolors.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace sendproof {

PurposeTile::PurposeTile(QWidget *parent)
    : QAbstractButton(parent)
    , m_title(new WordLabel(WordLabel::Strong, this))
    , m_sentence(new WordLabel(WordLabel::Small, this))
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred); // a button would not grow with its row
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(14, 9, 12, 10);
    column->setSpacing(1);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addStretch(1);
    for (WordLabel *label : {m_title, m_sentence})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

void PurposeTile::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void PurposeTile::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void PurposeTile::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

void PurposeTile::keyPressEvent(QKeyEvent *event)
{
    // Enter presses the tile that has the focus, not the window's default button.
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        event->accept();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void PurposeTile::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const StateColors colors(QApplication::palette());
    const bool isMarked = hasFocus() || underMouse() || isDown();
    const double width = hasFocus() ? 2 : 1;
    const QRectF area = QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2);
    painter.setBrush(QApplication::palette().color(isDown() ? QPalette::Window : QPalette::Base));
    painter.setPen(QPen(isMarked ? colors.accent() : colors.line(), width));
    painter.drawRoundedRect(area, 8, 8);
}

} // namespace sendproof
