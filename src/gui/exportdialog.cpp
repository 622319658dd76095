// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exportdialog.h"

#include "gui/roomyfields.h"
#include "gui/secretclipboard.h"
#include "ui_exportdialog.h"
#include "wizard/exportpresenter.h"
#include "wizard/placeholders.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QFileDialog>
#include <QFontDatabase>
#include <QSignalBlocker>
#include <QStandardPaths>
#include <QUrl>

namespace sendproof {

using namespace Qt::StringLiterals;

ExportDialog::ExportDialog(std::unique_ptr<ExportPresenter> presenter, QWidget *parent,
                           std::chrono::milliseconds clipboardTime)
    : QDialog(parent)
    , m_presenter(std::move(presenter))
    , m_ui(std::make_unique<Ui::ExportDialog>())
    , m_clipboard(new SecretClipboard(clipboardTime, QCoreApplication::instance()))
{
    setAttribute(Qt::WA_DeleteOnClose);
    m_ui->setupUi(this);
    m_ui->saveButton->setPrimary(true);
    m_ui->saveButton->setDefault(true);
    m_ui->strengthNote->setField(m_ui->passphraseEdit);
    m_ui->repeatNote->setField(m_ui->repeatEdit);
    // What is to spare goes to the preview, and below everything where there is none.
    m_ui->contentLayout->addStretch(0);
    m_ui->contentLayout->setStretchFactor(m_ui->orderBox, 1);
    m_ui->orderLayout->addStretch(0);
    m_ui->orderLayout->setStretchFactor(m_ui->previewGroup, 1);
    giveRoom(this);
    setUpPreview();
    forward();
    const int em = fontInfo().pixelSize();
    const QSize wanted(em * 48, em * 44);
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(em, em)) : wanted);
    render();
}

ExportDialog::~ExportDialog()
{
    m_clipboard->disconnect(this);
    if (m_clipboard->holdsSecret())
        connect(m_clipboard, &SecretClipboard::cleared, m_clipboard, &QObject::deleteLater);
    else
        delete m_clipboard;
}

void ExportDialog::setUpPreview()
{
    QFont mono = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    mono.setPointSizeF(font().pointSizeF() > 0 ? font().pointSizeF() : mono.pointSizeF());
    m_ui->previewEdit->setFont(mono);
    m_ui->previewEdit->setMinimumHeight(QFontMetrics(mono).lineSpacing() * 9);
}

void ExportDialog::forward()
{
    ExportPresenter *to = m_presenter.get();
    connect(m_ui->tiles, &PurposeTiles::chosen, to, &ExportPresenter::choosePurpose);
    connect(m_ui->changeButton, &QPushButton::clicked, to, &ExportPresenter::changePurpose);
    connect(m_ui->formatBox, &QComboBox::activated, to,
            [this, to](int index) { to->chooseFormat(m_ui->formatBox->itemData(index).toString()); });
    connect(m_ui->fileBox, &QComboBox::activated, to, [to](int index) { to->showFile(index); });
    connect(m_ui->secretBox, &QCheckBox::clicked, to, &ExportPresenter::includeSecrets);
    connect(m_ui->card, &VerdictCard::actionChosen, to, [to](const Repair &, int index) { to->takeWay(index); });
    connect(m_ui->passphraseEdit, &PasswordEdit::secretEdited, to,
            [this, to] { to->typePassphrase(m_ui->passphraseEdit->secret()); });
    connect(m_ui->repeatEdit, &PasswordEdit::secretEdited, to,
            [this, to] { to->repeatPassphrase(m_ui->repeatEdit->secret()); });
    connect(m_ui->stopButton, &QPushButton::clicked, to, &ExportPresenter::cancel);
    connect(m_ui->saveButton, &QPushButton::clicked, this, &ExportDialog::askWhere);
    connect(m_ui->copyButton, &QPushButton::clicked, this,
            [this, to] { to->copy([this](const Secret &text, bool hasSecret) { take(text, hasSecret); }); });
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->statusNote, &FieldNoteLabel::offerTaken, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_presenter->savedPath())); });
    connect(to, &ExportPresenter::changed, this, &ExportDialog::render);
    connect(m_clipboard, &SecretClipboard::ticked, this, &ExportDialog::renderClipboard);
    connect(m_clipboard, &SecretClipboard::cleared, this, &ExportDialog::renderClipboard);
}

void ExportDialog::askWhere()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    if (m_presenter->wantsFolder()) {
        dialog->setFileMode(QFileDialog::Directory);
        dialog->setOption(QFileDialog::ShowDirsOnly);
        //: Title of the dialog that asks for a folder for several files
        dialog->setWindowTitle(tr("Folder for the files"));
    } else {
        dialog->setAcceptMode(QFileDialog::AcceptSave); // asks before it takes a file that is there
        dialog->selectFile(m_presenter->suggestedName());
    }
    connect(dialog, &QFileDialog::fileSelected, m_presenter.get(), &ExportPresenter::saveTo);
    dialog->open();
}

void ExportDialog::take(const Secret &text, bool hasSecret)
{
    m_isCopied = !hasSecret;
    if (hasSecret)
        m_clipboard->put(text);
    else
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text.bytes()));
    renderClipboard();
}

void ExportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_presenter->refresh();
        renderClipboard();
    }
}

void ExportDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (event->spontaneous())
        return;
    m_ui->passphraseEdit->clearSecret();
    m_ui->repeatEdit->clearSecret();
}

} // namespace sendproof
