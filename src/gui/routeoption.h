// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"

class QRadioButton;

namespace sendproof {

class WordLabel;

/// One of several ways to go on: the platform's radio button in a card, with a sentence below it. A press anywhere on
/// the card chooses it. Put the buttons of all options of a question into one QButtonGroup.
class RouteOption : public CardFrame
{
    Q_OBJECT
public:
    explicit RouteOption(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSentence(const QString &sentence);
    void setBadge(const QString &badge); ///< A short word at its side; empty: none
    void setChecked(bool isChecked);
    QRadioButton *button() const { return m_button; }

Q_SIGNALS:
    void chosen(); ///< By the user, not by setChecked()

protected:
    void changeEvent(QEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void describe();

    QRadioButton *m_button;
    WordLabel *m_badge;
    WordLabel *m_sentence;
};

} // namespace sendproof
