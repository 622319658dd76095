// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/letterdialog.h"

#include "gui/linkbutton.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPlainTextEdit>

namespace sendproof {

using namespace Qt::StringLiterals;

LetterDialog::LetterDialog(Write write, const QString &language, QWidget *parent)
    : TranscriptDialog({}, {}, parent)
    , m_write(std::move(write))
    , m_otherButton(new LinkButton(this))
{
    textEdit()->setReadOnly(false);
    textEdit()->setFont(font());
    m_otherButton->setObjectName(u"otherLanguageButton"_s);
    addAbove(m_otherButton);
    layout()->setAlignment(m_otherButton, Qt::AlignLeft);
    connect(m_otherButton, &LinkButton::clicked, this, [this] {
        m_texts.insert(m_language, textEdit()->toPlainText());
        showIn(m_language == "ko"_L1 ? u"en"_s : u"ko"_s);
    });
    showIn(language);
}

void LetterDialog::showIn(const QString &language)
{
    m_language = language;
    if (!m_texts.contains(language)) {
        const AdminLetter letter = m_write(language);
        m_texts.insert(language, letter.subject + u"\n\n"_s + letter.body.trimmed());
    }
    textEdit()->setPlainText(m_texts.value(language));
    retranslate();
}

void LetterDialog::changeEvent(QEvent *event)
{
    TranscriptDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void LetterDialog::retranslate()
{
    //: Title of the dialog with a letter to whoever runs the mail server
    setWindowTitle(tr("Text for the administrator"));
    textEdit()->setAccessibleName(windowTitle());
    //: Link: shows the same letter in the other language
    m_otherButton->setText(m_language == "ko"_L1 ? tr("Show it in English") : tr("Show it in Korean"));
}

} // namespace sendproof
