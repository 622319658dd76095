// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace sendproof {

class ActionButton;
class FieldNoteLabel;
class PasswordEdit;
class SecretResetPresenter;
class StepList;
class VerdictCard;
class WordLabel;

/// Asks for a new password and puts it into the keychain; then offers a test.
class SecretDialog : public QDialog
{
    Q_OBJECT
public:
    /// @p presenter becomes the dialog's. @p canTest: there are means to.
    SecretDialog(SecretResetPresenter *presenter, bool canTest, QWidget *parent = nullptr);

    void reject() override; ///< While it is being saved: waits for that

Q_SIGNALS:
    void saved();
    void testWanted();

protected:
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void render();
    void fit();

    SecretResetPresenter *m_presenter;
    bool m_canTest;
    WordLabel *m_title;
    WordLabel *m_sentence;
    WordLabel *m_label;
    PasswordEdit *m_edit;
    FieldNoteLabel *m_note;
    WordLabel *m_stepsTitle;
    StepList *m_steps;
    VerdictCard *m_card;
    ActionButton *m_closeButton;
    ActionButton *m_saveButton;
    ActionButton *m_testButton;
};

} // namespace sendproof
