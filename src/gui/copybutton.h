// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/linkbutton.h"

namespace sendproof {

/// A link that copies one text to the clipboard, and says so for as long as it is there.
class CopyButton : public LinkButton
{
    Q_OBJECT
public:
    /// @p what: the name of the text for screen readers, e.g. "Content".
    CopyButton(const QString &text, const QString &what, QWidget *parent = nullptr);

private:
    void showState(bool isCopied);

    QString m_text;
    QString m_what;
};

} // namespace sendproof
