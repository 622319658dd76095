// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/importdialog.h"

#include "gui/importdelegate.h"
#include "gui/importlistmodel.h"
#include "gui/roomyfields.h"
#include "ui_importdialog.h"
#include "wizard/exporttrouble.h"
#include "wizard/exportwriter.h"
#include "wizard/importpresenter.h"
#include "wizard/placeholders.h"

#include <QDir>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStandardPaths>
#include <QTimer>

namespace sendproof {

using namespace Qt::StringLiterals;

namespace {

/// The only local file of a drag; empty where it is something else.
QString fileIn(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

} // namespace

ImportDialog::ImportDialog(std::unique_ptr<ImportPresenter> presenter, QWidget *parent)
    : QDialog(parent)
    , m_presenter(std::move(presenter))
    , m_ui(std::make_unique<Ui::ImportDialog>())
    , m_model(new ImportListModel(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAcceptDrops(true);
    m_ui->setupUi(this);
    m_ui->listView->setModel(m_model);
    m_ui->listView->setItemDelegate(new ImportDelegate(this));
    m_ui->passphraseNote->setField(m_ui->passphraseEdit);
    m_ui->addressNote->setField(m_ui->addressEdit);
    m_ui->contentLayout->addStretch(0); // takes what is to spare where there is no list
    m_ui->contentLayout->setStretchFactor(m_ui->listView, 1);
    giveRoom(this);
    forward();
    const int em = fontInfo().pixelSize();
    const QSize wanted(em * 48, em * 42);
    resize(parent ? wanted.boundedTo(parent->window()->size() - QSize(em, em)) : wanted);
    m_ui->listView->setMinimumHeight(em * 12);
    render();
}

ImportDialog::~ImportDialog() = default;

void ImportDialog::forward()
{
    ImportPresenter *to = m_presenter.get();
    connect(m_ui->chooseButton, &QPushButton::clicked, this, &ImportDialog::askFile);
    connect(m_ui->templateButton, &QPushButton::clicked, this, &ImportDialog::askTemplate);
    connect(m_ui->unlockButton, &QPushButton::clicked, to, [this, to] {
        Secret passphrase = m_ui->passphraseEdit->secret();
        m_ui->passphraseEdit->clearSecret();
        to->unlock(std::move(passphrase));
    });
    connect(m_ui->passphraseEdit, &PasswordEdit::secretEdited, this, &ImportDialog::render);
    connect(m_ui->addressButton, &QPushButton::clicked, to, [this, to] { to->giveAddress(m_ui->addressEdit->text()); });
    connect(m_ui->addressEdit, &QLineEdit::textChanged, this, &ImportDialog::render);
    connect(m_ui->importButton, &QPushButton::clicked, to, &ImportPresenter::confirm);
    connect(m_ui->stopButton, &QPushButton::clicked, to, &ImportPresenter::cancel);
    connect(m_ui->closeButton, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_ui->testButton, &QPushButton::clicked, this, [this] {
        Q_EMIT testWanted(m_presenter->testable());
        accept();
    });
    connect(to, &ImportPresenter::done, this, &ImportDialog::imported);
    connect(to, &ImportPresenter::changed, this, &ImportDialog::render);
}

void ImportDialog::render()
{
    const ImportView view = m_presenter->view();
    setWindowTitle(view.title);
    m_ui->titleLabel->setText(view.title);
    m_ui->sentenceLabel->setText(view.sentence);
    m_ui->sentenceLabel->setVisible(!view.sentence.isEmpty());
    m_ui->card->setCard(view.card);
    renderFile(view);
    const bool wasAsking = m_ui->passphraseGroup->isVisible();
    m_ui->passphraseGroup->setVisible(view.stage == ImportStage::Passphrase);
    m_ui->passphraseNote->setNote(view.passphraseNote);
    if (!wasAsking && view.stage == ImportStage::Passphrase) {
        m_ui->passphraseEdit->setFocus(Qt::OtherFocusReason);
        // Once the note below it has its place.
        QTimer::singleShot(0, this, [this] { m_ui->scrollArea->ensureWidgetVisible(m_ui->passphraseGroup, 0, 0); });
    }
    const bool wasAskingWho = m_ui->addressGroup->isVisible();
    m_ui->addressGroup->setVisible(view.stage == ImportStage::Address);
    m_ui->addressNote->setNote(view.addressNote);
    if (!wasAskingWho && view.stage == ImportStage::Address)
        m_ui->addressEdit->setFocus(Qt::OtherFocusReason);
    m_model->setRows(view.rows);
    m_ui->listView->setVisible(!view.rows.isEmpty());
    //: Read by screen readers: the accounts of a file and what becomes of them
    m_ui->listView->setAccessibleName(tr("What becomes of the accounts in the file"));
    m_ui->busyLabel->setText(view.busyText);
    m_ui->busyRow->setVisible(!view.busyText.isEmpty());
    m_ui->stopButton->setVisible(view.canStop);
    renderButtons(view);
}

void ImportDialog::renderFile(const ImportView &view)
{
    const bool canChoose = view.stage != ImportStage::Importing && view.stage != ImportStage::Done;
    m_ui->fileLabel->setText(view.fileName);
    m_ui->fileLabel->setVisible(!view.fileName.isEmpty());
    m_ui->chooseButton->setVisible(canChoose);
    m_ui->templateButton->setVisible(view.hasTemplate && view.stage == ImportStage::Choosing);
    if (view.stage != ImportStage::Choosing)
        m_ui->templateNote->setNote({});
}

void ImportDialog::renderButtons(const ImportView &view)
{
    m_ui->unlockButton->setVisible(view.stage == ImportStage::Passphrase);
    m_ui->unlockButton->setEnabled(!m_ui->passphraseEdit->text().isEmpty());
    m_ui->addressButton->setVisible(view.stage == ImportStage::Address);
    m_ui->addressButton->setEnabled(!m_ui->addressEdit->text().trimmed().isEmpty());
    m_ui->importButton->setVisible(view.stage == ImportStage::Preview && view.canImport);
    m_ui->importButton->setText(view.importText);
    m_ui->testButton->setVisible(view.canTest);
    ActionButton *primary = view.stage == ImportStage::Choosing                    ? m_ui->chooseButton
                            : view.stage == ImportStage::Passphrase                ? m_ui->unlockButton
                            : view.stage == ImportStage::Address                   ? m_ui->addressButton
                            : view.stage == ImportStage::Preview && view.canImport ? m_ui->importButton
                            : view.canTest                                         ? m_ui->testButton
                                                                                   : m_ui->closeButton;
    for (ActionButton *button : {m_ui->chooseButton, m_ui->unlockButton, m_ui->addressButton, m_ui->importButton,
                                 m_ui->testButton, m_ui->closeButton})
        button->setPrimary(button == primary);
    primary->setDefault(true);
}

void ImportDialog::askFile()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(dialog, &QFileDialog::fileSelected, m_presenter.get(), &ImportPresenter::choose);
    dialog->open();
}

void ImportDialog::askTemplate()
{
    auto *dialog = new QFileDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"sendproof-accounts.csv"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::saveTemplate);
    dialog->open();
}

void ImportDialog::saveTemplate(const QString &fileName)
{
    std::vector<ExportedFile> files;
    files.push_back({fileName, Secret(m_presenter->csvTemplate())});
    const Result<Done> written = writeExport(files, false);
    if (written)
        //: After saving an empty table. %1: the file
        m_ui->templateNote->setNote({Severity::Ok, filled(tr("Saved: %1"), {QDir::toNativeSeparators(fileName)}), {}});
    else
        m_ui->templateNote->setNote({Severity::Error, troubleCard(written.error(), {}, false).card.body, {}});
}

void ImportDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        m_ui->retranslateUi(this);
        m_presenter->refresh();
    }
}

void ImportDialog::dragEnterEvent(QDragEnterEvent *event)
{
    if (!fileIn(event->mimeData()).isEmpty() && m_presenter->view().stage != ImportStage::Importing)
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    m_presenter->choose(fileIn(event->mimeData()));
}

void ImportDialog::hideEvent(QHideEvent *event)
{
    QDialog::hideEvent(event);
    if (!event->spontaneous())
        m_ui->passphraseEdit->clearSecret();
}

} // namespace sendproof
