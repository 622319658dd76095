// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/recordcard.h"

#include "gui/copybutton.h"
#include "gui/flowlayout.h"
#include "gui/wordlabel.h"

#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

RecordCard::RecordCard(const RecordOffer &offer, QWidget *parent)
    : CardFrame(parent)
{
    setQuotation(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 8, 12, 9);
    column->setSpacing(2);
    auto *why = new WordLabel(WordLabel::Body, this);
    why->setText(offer.why);
    column->addWidget(why);
    column->addSpacing(4);
    //: Above the name of a DNS record
    addText(tr("Name"), offer.name, u"recordName"_s);
    column->addSpacing(4);
    //: Above the content of a DNS record
    addText(tr("Content"), offer.content, u"recordContent"_s);
}

void RecordCard::addText(const QString &label, const QString &text, const QString &objectName)
{
    auto *head = new WordLabel(WordLabel::Small, this);
    head->setText(label);
    auto *copy = new CopyButton(text, label, this);
    copy->setObjectName(objectName + u"Copy"_s);
    auto *row = new FlowLayout;
    row->addWidget(head);
    row->addWidget(copy);
    auto *value = new WordLabel(WordLabel::Mono, this);
    value->setObjectName(objectName);
    value->setSelectable(true);
    value->setText(text);
    //: Read by screen readers for a line of facts. %1: what it is, %2: its value
    value->setAccessibleName(tr("%1: %2").arg(label, text));
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addLayout(row);
    column->addWidget(value);
}

} // namespace sendproof
