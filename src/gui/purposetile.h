// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace sendproof {

class WordLabel;

/// A button as a card: a title and a few soft words below it.
class PurposeTile : public QAbstractButton
{
    Q_OBJECT
public:
    explicit PurposeTile(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    WordLabel *m_title;
    WordLabel *m_sentence;
};

} // namespace sendproof
