// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"

class QPushButton;
class QVBoxLayout;

namespace sendproof {

class StateMark;
class StepList;
class WordLabel;

/// Shows a CardView: shape and bar, title, consequence, numbered steps, the repairs as buttons, the server's own words
/// last as a quotation. Everything is plain text and can be selected. Severity::None hides the card.
class VerdictCard : public CardFrame
{
    Q_OBJECT
public:
    explicit VerdictCard(QWidget *parent = nullptr);

    void setCard(const CardView &card); ///< The same card again changes nothing, so focus stays where it is

    void addBelowBody(QWidget *widget); ///< E.g. a tick that what the card says needs; it becomes the card's

    QPushButton *primaryButton() const;         ///< Null where no action is the primary one
    QPushButton *button(RepairKind kind) const; ///< Of the first such repair; null where there is none

Q_SIGNALS:
    void actionChosen(const sendproof::Repair &repair, int index); ///< @p index into CardView::actions

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showActions();

    CardView m_card;
    StateMark *m_mark;
    QVBoxLayout *m_words;
    WordLabel *m_title;
    WordLabel *m_body;
    StepList *m_steps;
    QWidget *m_buttons;
    CardFrame *m_quotation;
    WordLabel *m_quotationTitle;
    WordLabel *m_serverWords;
};

} // namespace sendproof
