// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/fieldnotelabel.h"

#include "gui/flowlayout.h"
#include "gui/linkbutton.h"
#include "gui/statecolors.h"
#include "gui/statemark.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>

namespace sendproof {

FieldNoteLabel::FieldNoteLabel(QWidget *parent)
    : QWidget(parent)
    , m_mark(new StateMark(this))
    , m_text(new WordLabel(WordLabel::Small, this))
    , m_offer(new LinkButton(this))
{
    m_mark->setSmall(true);
    m_offer->setObjectName(QStringLiteral("offerButton"));
    auto *words = new FlowLayout;
    words->addWidget(m_text);
    words->addWidget(m_offer);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_mark, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_offer, &LinkButton::clicked, this, &FieldNoteLabel::offerTaken);
    hide();
}

void FieldNoteLabel::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::ApplicationPaletteChange)
        showState();
}

void FieldNoteLabel::showState()
{
    const bool isGrave = m_note.severity == Severity::Error || m_note.severity == Severity::Warning;
    m_text->setColor(isGrave ? StateColors(QApplication::palette()).of(m_note.severity).text : QColor());
}

void FieldNoteLabel::setField(QWidget *field)
{
    m_field = field;
}

void FieldNoteLabel::setNote(const FieldNote &note)
{
    if (note == m_note)
        return;
    m_note = note;
    m_mark->setSeverity(note.severity);
    m_text->setText(note.text);
    showState();
    m_offer->setText(note.offer);
    m_offer->setVisible(!note.offer.isEmpty());
    setVisible(note.severity != Severity::None);
    if (m_field)
        m_field->setAccessibleDescription(note.severity == Severity::None ? QString() : note.text);
}

} // namespace sendproof
