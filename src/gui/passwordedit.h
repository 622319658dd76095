// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QLineEdit>

namespace sendproof {

class LinkButton;

/// A field for a secret. What is typed goes out as a Secret only; there is no undo, no drag, no input-method history.
/// The button at its end shows and hides the text; it is hidden again whenever the field is.
class PasswordEdit : public QLineEdit
{
    Q_OBJECT
public:
    explicit PasswordEdit(QWidget *parent = nullptr);

    Secret secret() const;
    void clearSecret();  ///< Empties the field without a word to secretEdited()
    void removeBlanks(); ///< Also without a word
    void setShown(bool isShown);

Q_SIGNALS:
    void secretEdited();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void placeButton();

    LinkButton *m_showButton;
};

} // namespace sendproof
