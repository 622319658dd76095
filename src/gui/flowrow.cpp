// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/flowrow.h"

#include "gui/flowlayout.h"

#include <QChildEvent>

namespace sendproof {

FlowRow::FlowRow(QWidget *parent)
    : QWidget(parent)
{
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowRow::childEvent(QChildEvent *event)
{
    QWidget::childEvent(event);
    auto *child = qobject_cast<QWidget *>(event->child());
    if (event->added() && child)
        layout()->addWidget(child);
}

} // namespace sendproof
