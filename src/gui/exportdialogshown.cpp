// SPDX-License-Identifier: GPL-3.0-or-later
// The dialog for handing over: the view in its widgets.
#include "gui/exportdialog.h"
#include "gui/secretclipboard.h"
#include "ui_exportdialog.h"
#include "wizard/exportpresenter.h"
#include "wizard/placeholders.h"

#include <QTimer>

namespace sendproof {

namespace {

/// Fills @p box only where it differs, so that an open list stays open.
void fill(QComboBox *box, const QList<std::pair<QString, QString>> &entries, int current)
{
    QList<std::pair<QString, QString>> there;
    for (int i = 0; i < box->count(); ++i)
        there.append({box->itemText(i), box->itemData(i).toString()});
    if (there != entries) {
        box->clear();
        for (const auto &[text, id] : entries)
            box->addItem(text, id);
    }
    if (box->currentIndex() != current)
        box->setCurrentIndex(current);
}

} // namespace

void ExportDialog::render()
{
    const ExportView view = m_presenter->view();
    setWindowTitle(view.title);
    m_ui->titleLabel->setText(view.title);
    m_ui->sentenceLabel->setText(view.sentence);
    renderChoice(view);
    renderSecrets(view);
    renderContent(view);
    renderState(view);
}

void ExportDialog::renderChoice(const ExportView &view)
{
    const bool isAsking = !view.purpose;
    m_ui->tiles->setPurposes(isAsking ? view.purposes : QList<PurposeText>());
    m_ui->changeButton->setVisible(!isAsking && view.purposes.size() > 1);
    m_ui->droppedLabel->setText(view.droppedNote);
    m_ui->droppedLabel->setVisible(isAsking && !view.droppedNote.isEmpty());
    m_ui->orderBox->setVisible(!isAsking);
    QList<std::pair<QString, QString>> formats;
    int current = -1;
    for (const FormatChoice &format : view.formats) {
        if (format.id == view.formatId)
            current = int(formats.size());
        formats.append({format.title, format.id});
    }
    fill(m_ui->formatBox, formats, current);
    m_ui->formatGroup->setVisible(formats.size() > 1);
    m_ui->guideLabel->setText(view.guide);
    showCard(m_ui->card, view.card);
}

void ExportDialog::showCard(VerdictCard *card, const CardView &view)
{
    const bool wasHidden = card->isHidden();
    card->setCard(view);
    if (wasHidden && !card->isHidden())
        QTimer::singleShot(0, card, [this, card] { m_ui->scrollArea->ensureWidgetVisible(card, 0, 12); });
}

void ExportDialog::renderSecrets(const ExportView &view)
{
    m_ui->secretBox->setVisible(view.canHaveSecrets || view.hasSecrets);
    m_ui->secretBox->setChecked(view.hasSecrets);
    showCard(m_ui->secretCard, view.secretCard);
    m_ui->passphraseGroup->setVisible(view.passphrase.has_value());
    if (!view.passphrase) { // as the presenter forgets it too
        m_ui->passphraseEdit->clearSecret();
        m_ui->repeatEdit->clearSecret();
        return;
    }
    const StrengthView &strength = view.passphrase->strength;
    m_ui->strengthBar->setStrength(strength.severity, strength.percent);
    m_ui->strengthNote->setNote({strength.severity, strength.text, {}});
    m_ui->repeatNote->setNote(view.passphrase->repeatNote);
}

void ExportDialog::renderContent(const ExportView &view)
{
    QList<std::pair<QString, QString>> files;
    for (const QString &name : view.files)
        files.append({name, name});
    fill(m_ui->fileBox, files, int(view.file));
    m_ui->fileBox->setVisible(files.size() > 1);
    m_ui->fileLabel->setVisible(files.size() > 1);
    //: Read by screen readers: what will be in the file
    m_ui->previewEdit->setAccessibleName(tr("Preview: %1").arg(view.files.value(view.file)));
    if (m_ui->previewEdit->toPlainText() != view.preview)
        m_ui->previewEdit->setPlainText(view.preview);
    m_ui->previewGroup->setVisible(!view.preview.isEmpty());
    if (view.page.isEmpty())
        m_ui->pictureView->setPicture(view.picture);
    else
        m_ui->pictureView->setPage(view.page);
    m_ui->pictureView->setAccessibleName(m_ui->previewEdit->accessibleName());
}

void ExportDialog::renderState(const ExportView &view)
{
    m_ui->busyLabel->setText(view.busyText);
    m_ui->busyRow->setVisible(!view.busyText.isEmpty());
    m_ui->statusNote->setNote(view.status);
    m_ui->saveButton->setVisible(view.purpose.has_value());
    m_ui->saveButton->setEnabled(view.canSave);
    m_ui->copyButton->setVisible(view.purpose.has_value() && view.isText);
    m_ui->copyButton->setEnabled(view.canCopy);
    renderClipboard();
}

void ExportDialog::renderClipboard()
{
    FieldNote note;
    if (m_clipboard->holdsSecret())
        //: After copying a text with a password. %1: a time such as 0:59
        note = {
            Severity::Info,
            filled(tr("Copied, with the password. It leaves the clipboard in %1."), {clockText(m_clipboard->rest())}),
            {}};
    else if (m_isCopied)
        //: After a press on "Copy"
        note = {Severity::Ok, tr("Copied."), {}};
    m_ui->clipboardNote->setNote(note);
}

} // namespace sendproof
