// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/cardview.h"

#include <QPointer>
#include <QWidget>

namespace sendproof {

class LinkButton;
class StateMark;
class WordLabel;

/// The sentence below a field with its shape and, where a press can mend it, the offer. It is also the field's
/// accessible description, so that a screen reader says it with the field.
class FieldNoteLabel : public QWidget
{
    Q_OBJECT
public:
    explicit FieldNoteLabel(QWidget *parent = nullptr);

    void setField(QWidget *field);
    void setNote(const FieldNote &note); ///< Severity::None hides the label

Q_SIGNALS:
    void offerTaken();

protected:
    void changeEvent(QEvent *event) override;

private:
    void showState();

    StateMark *m_mark;
    WordLabel *m_text;
    LinkButton *m_offer;
    QPointer<QWidget> m_field;
    FieldNote m_note;
};

} // namespace sendproof
