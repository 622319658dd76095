// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/textdialog.h"

#include "gui/actionbutton.h"
#include "gui/roomyfields.h"
#include "gui/wordlabel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace sendproof {

using namespace Qt::StringLiterals;

TextDialog::TextDialog(const TextQuestion &question, QWidget *parent)
    : QDialog(parent)
    , m_isFine(question.isFine)
    , m_agreeButton(new ActionButton(question.agree, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(question.title);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(6);
    auto *label = new WordLabel(WordLabel::Field, this);
    label->setText(question.label);
    column->addWidget(label);
    QWidget *field = makeField(question);
    label->setBuddy(field);
    column->addWidget(field);
    auto *hint = new WordLabel(WordLabel::Small, this);
    hint->setText(question.hint);
    hint->setVisible(!question.hint.isEmpty());
    column->addWidget(hint);
    column->addSpacing(10);
    //: Button of a dialog
    auto *cancelButton = new ActionButton(tr("Cancel"), this);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(cancelButton);
    row->addWidget(m_agreeButton);
    column->addLayout(row);
    m_agreeButton->setObjectName(u"agreeButton"_s);
    m_agreeButton->setPrimary(true);
    m_agreeButton->setDefault(true);
    cancelButton->setAutoDefault(false);
    connect(m_edit, &QLineEdit::textChanged, this, &TextDialog::check);
    connect(cancelButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_agreeButton, &QPushButton::clicked, this, [this] {
        Q_EMIT answered(m_edit->text());
        accept();
    });
    giveRoom(this);
    setMinimumWidth(fontInfo().pixelSize() * 26);
    check();
}

QWidget *TextDialog::makeField(const TextQuestion &question)
{
    QWidget *field = nullptr;
    if (question.offers.isEmpty()) {
        field = m_edit = new QLineEdit(this);
    } else {
        auto *box = new QComboBox(this);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItems(question.offers);
        m_edit = box->lineEdit();
        field = box;
    }
    field->setObjectName(u"textField"_s);
    m_edit->setText(question.text);
    m_edit->selectAll();
    field->setFocus(Qt::OtherFocusReason);
    return field;
}

void TextDialog::check()
{
    m_agreeButton->setEnabled(m_isFine(m_edit->text()));
}

} // namespace sendproof
