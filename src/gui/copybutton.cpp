// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/copybutton.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>

namespace sendproof {

CopyButton::CopyButton(const QString &text, const QString &what, QWidget *parent)
    : LinkButton(parent)
    , m_text(text)
    , m_what(what)
{
    showState(false);
    QClipboard *clipboard = QGuiApplication::clipboard();
    connect(this, &CopyButton::clicked, this, [this, clipboard] {
        clipboard->setText(m_text);
        showState(true);
        QAccessibleEvent news(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&news);
    });
    connect(clipboard, &QClipboard::dataChanged, this, [this, clipboard] {
        if (clipboard->text() != m_text)
            showState(false);
    });
}

void CopyButton::showState(bool isCopied)
{
    //: Link beside a text; the second form after it was pressed
    setText(isCopied ? tr("Copied") : tr("Copy"));
    //: Read by screen readers. %1: the name of what is copied
    setAccessibleName((isCopied ? tr("%1: copied") : tr("%1: copy")).arg(m_what));
}

} // namespace sendproof
