// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/transcriptdialog.h"
#include "wizard/adminletter.h"

#include <QHash>
#include <functional>

namespace sendproof {

class LinkButton;

/// Shows a letter to an administrator, in Korean or English whatever the window's language is. It can be edited, copied
/// and saved; what was written stays when the language is changed there and back.
class LetterDialog : public TranscriptDialog
{
    Q_OBJECT
public:
    using Write = std::function<AdminLetter(QStringView language)>;

    /// @p language: "ko" or "en", the one to begin with.
    LetterDialog(Write write, const QString &language, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showIn(const QString &language);
    void retranslate();

    Write m_write;
    QString m_language;
    QHash<QString, QString> m_texts; ///< By language, as last seen
    LinkButton *m_otherButton;
};

} // namespace sendproof
