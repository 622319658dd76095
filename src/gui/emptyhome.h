// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace sendproof {

class ActionButton;
class WordLabel;

/// What stands in place of the list while there is no account: one sentence and the way to the first one.
class EmptyHome : public QWidget
{
    Q_OBJECT
public:
    explicit EmptyHome(QWidget *parent = nullptr);

Q_SIGNALS:
    void setupWanted();
    void practiceWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    WordLabel *m_title;
    WordLabel *m_sentence;
    ActionButton *m_setupButton;
    ActionButton *m_practiceButton;
};

} // namespace sendproof
