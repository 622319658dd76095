// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <memory>

class QPlainTextEdit;

namespace sendproof {

namespace Ui {
class TranscriptDialog;
}

/// Shows lines as plain text; they can be copied and saved to a file (UTF-8, LF).
class TranscriptDialog : public QDialog
{
    Q_OBJECT
public:
    TranscriptDialog(const QString &title, const QStringList &lines, QWidget *parent = nullptr);
    ~TranscriptDialog() override;

    bool saveTo(const QString &fileName); ///< Says in the dialog how it went

protected:
    QPlainTextEdit *textEdit() const;
    void addAbove(QWidget *widget); ///< It becomes the dialog's
    void changeEvent(QEvent *event) override;

private:
    void copy();
    void askWhere();
    void say(const QString &words);

    std::unique_ptr<Ui::TranscriptDialog> m_ui;
};

} // namespace sendproof
