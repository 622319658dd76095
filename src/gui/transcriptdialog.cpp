// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/transcriptdialog.h"

#include "ui_transcriptdialog.h"

#include <QClipboard>
#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QSaveFile>

namespace sendproof {

using namespace Qt::StringLiterals;

TranscriptDialog::TranscriptDialog(const QString &title, const QStringList &lines, QWidget *parent)
    : QDialog(parent)
    , m_ui(std::make_unique<Ui::TranscriptDialog>())
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    setWindowTitle(title);
    m_ui->textEdit->setPlainText(lines.join(u'\n'));
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : mono.pointSizeF());
    m_ui->textEdit->setFont(mono);
    m_ui->textEdit->setAccessibleName(title);
    m_ui->statusLabel->hide();
    connect(m_ui->copyButton, &QPushButton::clicked, this, &TranscriptDialog::copy);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &TranscriptDialog::askWhere);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    const int em = fontInfo().pixelSize();
    const QSize wanted(em * 48, em * 30);
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(em, em)) : wanted);
}

TranscriptDialog::~TranscriptDialog() = default;

QPlainTextEdit *TranscriptDialog::textEdit() const
{
    return m_ui->textEdit;
}

void TranscriptDialog::addAbove(QWidget *widget)
{
    m_ui->dialogLayout->insertWidget(0, widget);
}

void TranscriptDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        m_ui->retranslateUi(this);
}

void TranscriptDialog::copy()
{
    QGuiApplication::clipboard()->setText(m_ui->textEdit->toPlainText());
    //: After a press on "Copy"
    say(tr("Copied."));
}

void TranscriptDialog::askWhere()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"txt"_s);
    dialog->selectFile(u"sendproof.txt"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &TranscriptDialog::saveTo);
    dialog->open();
}

bool TranscriptDialog::saveTo(const QString &fileName)
{
    QSaveFile file(fileName);
    const QByteArray text = m_ui->textEdit->toPlainText().toUtf8() + '\n';
    // Qt 6.4's commit() alone doesn't tell when the last bytes found no room.
    const bool isSaved =
        file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.flush() && file.commit();
    const QString shownName = QDir::toNativeSeparators(fileName);
    //: After saving a text. %1: file name
    say(isSaved ? tr("Saved as %1.").arg(shownName)
                //: A text could not be saved. %1: file name, %2: the operating system's reason
                : tr("%1 could not be saved: %2").arg(shownName, file.errorString()));
    return isSaved;
}

void TranscriptDialog::say(const QString &words)
{
    m_ui->statusLabel->setText(words);
    m_ui->statusLabel->show();
}

} // namespace sendproof
