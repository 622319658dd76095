// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchangeroom.h"

#include "composition.h"

#include "gui/exportdialog.h"
#include "gui/importdialog.h"
#include "printing/pdfprinter.h"
#include "wizard/exportpresenter.h"
#include "wizard/importpresenter.h"

namespace sendproof {

ExchangeRoom::ExchangeRoom(const ProviderCatalog &catalog, ImportMeans keep)
    : m_catalog(catalog)
    , m_keep(keep)
    , m_printer(std::make_unique<PdfPrinter>())
    , m_exporters(makeExporters(catalog, [this]() -> SheetPrinter & { return *m_printer; }))
    , m_importers(allImporters(MailAddress()))
{
    for (const std::unique_ptr<Exporter> &exporter : m_exporters)
        m_means.exporters.append(exporter.get());
    m_means.seal = sealWithPassphrase;
}

ExchangeRoom::~ExchangeRoom() = default;

void ExchangeRoom::clearUp(QObject *context)
{
    // Where it fails now, the next import or start tries again.
    ImportClearing::afterKilled(m_keep, context, [](const Result<Done> &) {});
}

void ExchangeRoom::openExport(QWidget *parent, const QList<MailAccount> &accounts)
{
    auto presenter = std::make_unique<ExportPresenter>(m_means, accounts, secretsOf(m_keep.keychain));
    auto *dialog = new ExportDialog(std::move(presenter), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void ExchangeRoom::openImport(QWidget *parent, const QString &path,
                              const std::function<void(const QList<QUuid> &, const QList<QUuid> &)> &imported,
                              const std::function<void(const QList<QUuid> &)> &testWanted)
{
    auto presenter = std::make_unique<ImportPresenter>(
        ImportGround{m_importers, allImporters, m_catalog, m_keep, csvTemplate(m_means)});
    if (!path.isEmpty())
        presenter->choose(path);
    auto *dialog = new ImportDialog(std::move(presenter), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &ImportDialog::imported, parent, imported);
    QObject::connect(dialog, &ImportDialog::testWanted, parent, testWanted);
    dialog->open();
}

} // namespace sendproof
