// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/cardframe.h"
#include "wizard/homeview.h"

class QProgressBar;

namespace sendproof {

class ActionButton;
class WordLabel;

/// The question before many accounts are tested, and then how far that is.
class RoundBar : public CardFrame
{
    Q_OBJECT
public:
    explicit RoundBar(QWidget *parent = nullptr);

    void setView(const RoundQuestion &question, const RoundView &round); ///< Hidden where there is neither

Q_SIGNALS:
    void answered(bool isDryRun);
    void refused();
    void stopWanted();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void retranslate();

    WordLabel *m_text;
    QProgressBar *m_bar;
    QWidget *m_buttons;
    ActionButton *m_sendButton;
    ActionButton *m_dryRunButton;
    ActionButton *m_cancelButton;
    ActionButton *m_stopButton;
    bool m_isAsking = false;
};

} // namespace sendproof
