// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAbstractItemView;

namespace sendproof {

/// A field to search in a list as one types, the half-made syllable of an input method included. The arrow keys and
/// the page keys move in the list.
class SearchEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit SearchEdit(QWidget *parent = nullptr);

    void setList(QAbstractItemView *list);

Q_SIGNALS:
    void searched(const QString &text);

protected:
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void tell(const QString &halfMade);

    QAbstractItemView *m_list = nullptr;
    QString m_told;
};

} // namespace sendproof
