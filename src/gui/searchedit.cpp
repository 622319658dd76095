// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/searchedit.h"

#include <QAbstractItemView>
#include <QCoreApplication>
#include <QInputMethodEvent>
#include <QKeyEvent>

namespace sendproof {

SearchEdit::SearchEdit(QWidget *parent)
    : QLineEdit(parent)
{
    setMaxLength(100);
    connect(this, &QLineEdit::textEdited, this, [this] { tell({}); });
}

void SearchEdit::setList(QAbstractItemView *list)
{
    m_list = list;
}

void SearchEdit::tell(const QString &halfMade)
{
    const QString text = this->text().insert(cursorPosition(), halfMade);
    if (text == m_told)
        return;
    m_told = text;
    Q_EMIT searched(text);
}

void SearchEdit::inputMethodEvent(QInputMethodEvent *event)
{
    QLineEdit::inputMethodEvent(event);
    tell(event->preeditString());
}

void SearchEdit::keyPressEvent(QKeyEvent *event)
{
    const bool isForList = event->key() == Qt::Key_Down || event->key() == Qt::Key_Up ||
                           event->key() == Qt::Key_PageDown || event->key() == Qt::Key_PageUp;
    if (m_list && isForList)
        QCoreApplication::sendEvent(m_list, event);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace sendproof
