// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/passwordedit.h"

#include "gui/linkbutton.h"

#include <QContextMenuEvent>
#include <QMenu>

namespace sendproof {

using namespace Qt::StringLiterals;

PasswordEdit::PasswordEdit(QWidget *parent)
    : QLineEdit(parent)
    , m_showButton(new LinkButton(this))
{
    setEchoMode(QLineEdit::Password);
    setDragEnabled(false);
    setInputMethodHints(Qt::ImhHiddenText | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText | Qt::ImhNoAutoUppercase);
    m_showButton->setObjectName(u"showButton"_s);
    m_showButton->setFocusPolicy(Qt::TabFocus);
    connect(m_showButton, &LinkButton::clicked, this, [this] { setShown(echoMode() == QLineEdit::Password); });
    connect(this, &QLineEdit::textEdited, this, &PasswordEdit::secretEdited);
    retranslate();
}

Secret PasswordEdit::secret() const
{
    return Secret::fromText(text());
}

void PasswordEdit::clearSecret()
{
    clear();
    setShown(false);
}

void PasswordEdit::removeBlanks()
{
    QString kept;
    for (const QChar c : text()) {
        if (!c.isSpace())
            kept += c;
    }
    setText(kept);
}

void PasswordEdit::setShown(bool isShown)
{
    setEchoMode(isShown ? QLineEdit::Normal : QLineEdit::Password);
    retranslate();
}

void PasswordEdit::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        placeButton();
}

void PasswordEdit::contextMenuEvent(QContextMenuEvent *event)
{
    QMenu *menu = createStandardContextMenu();
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto actions = menu->actions();
    for (QAction *action : actions) {
        if (action->objectName() == "edit-undo"_L1 || action->objectName() == "edit-redo"_L1)
            action->setVisible(false);
    }
    menu->popup(event->globalPos());
}

void PasswordEdit::hideEvent(QHideEvent *event)
{
    QLineEdit::hideEvent(event);
    if (!event->spontaneous())
        setShown(false);
}

void PasswordEdit::keyPressEvent(QKeyEvent *event)
{
    // Undo would bring a deleted secret back from the history.
    if (event->matches(QKeySequence::Undo) || event->matches(QKeySequence::Redo)) {
        event->accept();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void PasswordEdit::resizeEvent(QResizeEvent *event)
{
    QLineEdit::resizeEvent(event);
    placeButton();
}

void PasswordEdit::retranslate()
{
    const bool isShown = echoMode() == QLineEdit::Normal;
    //: Button inside the password field
    m_showButton->setText(isShown ? tr("Hide") : tr("Show"));
    //: Read by screen readers for the button inside the password field
    m_showButton->setAccessibleName(isShown ? tr("Hide the password") : tr("Show the password"));
    placeButton();
}

void PasswordEdit::placeButton()
{
    const QSize size = m_showButton->sizeHint();
    const int right = 6;
    m_showButton->setGeometry(width() - size.width() - right, (height() - size.height()) / 2, size.width(),
                              size.height());
    QMargins margins = textMargins();
    margins.setRight(size.width() + right);
    if (margins != textMargins())
        setTextMargins(margins);
}

} // namespace sendproof
