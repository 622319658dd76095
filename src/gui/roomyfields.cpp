// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/roomyfields.h"

#include <QComboBox>
#include <QFontInfo>
#include <QLineEdit>
#include <QStyle>

namespace sendproof {

int roomyHeight(const QWidget *widget)
{
    // The native macOS controls have one height; a taller button would even get another shape.
    if (widget->style()->inherits("QMacStyle"))
        return 0;
    return qRound(QFontInfo(widget->font()).pixelSize() * 2.45);
}

void giveRoom(QWidget *root)
{
    const auto edits = root->findChildren<QLineEdit *>();
    for (QLineEdit *edit : edits) {
        edit->setMinimumHeight(roomyHeight(edit));
        if (roomyHeight(edit) > 0) {
            QMargins margins = edit->textMargins();
            margins.setLeft(6);
            edit->setTextMargins(margins);
        }
    }
    const auto boxes = root->findChildren<QComboBox *>();
    for (QComboBox *box : boxes)
        box->setMinimumHeight(roomyHeight(box));
}

} // namespace sendproof
