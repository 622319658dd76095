// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"
#include "wizard/directview.h"

namespace sendproof {

class ActionButton;
class LinkButton;
class WordLabel;

/// Shows a DirectWaiting: what to do in which browser, the code to be typed there, how long it waits.
class DirectWaitCard : public CardFrame
{
    Q_OBJECT
public:
    explicit DirectWaitCard(QWidget *parent = nullptr);

    void setWaiting(const DirectWaiting &waiting);
    QWidget *firstButton() const;

Q_SIGNALS:
    void openWanted();
    void cancelWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showCopied(bool isCopied);

    DirectWaiting m_waiting;
    WordLabel *m_title;
    WordLabel *m_sentence;
    WordLabel *m_code;
    WordLabel *m_address;
    WordLabel *m_rest;
    ActionButton *m_open;
    LinkButton *m_copy;
    LinkButton *m_cancel;
};

} // namespace sendproof
