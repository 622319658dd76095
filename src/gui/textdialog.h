// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QLineEdit;

namespace sendproof {

class ActionButton;

/// What a dialog for one short text asks.
struct TextQuestion
{
    QString title;
    QString label;      ///< With its mnemonic
    QString hint;       ///< Below the field; may be empty
    QString agree;      ///< Of the button
    QString text;       ///< That stands there at first
    QStringList offers; ///< To choose from; empty: a plain field
    std::function<bool(const QString &text)> isFine;
};

/// Asks for a name or a workspace.
class TextDialog : public QDialog
{
    Q_OBJECT
public:
    explicit TextDialog(const TextQuestion &question, QWidget *parent = nullptr);

Q_SIGNALS:
    void answered(const QString &text);

private:
    QWidget *makeField(const TextQuestion &question);
    void check();

    std::function<bool(const QString &text)> m_isFine;
    QLineEdit *m_edit = nullptr;
    ActionButton *m_agreeButton;
};

} // namespace sendproof
