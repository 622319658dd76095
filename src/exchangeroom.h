// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheetprinter.h"
#include "wizard/exchangemeans.h"
#include "wizard/importlook.h"

#include <QUuid>
#include <functional>
#include <memory>
#include <vector>

class QWidget;

// The part of the composition root (composition.h) that is about handing accounts over and taking them in.
namespace sendproof {

/// The formats of one run of the program with the window, and the dialogs over them. Outlives both.
class ExchangeRoom
{
public:
    /// @p catalog and what @p keep refers to outlive it.
    ExchangeRoom(const ProviderCatalog &catalog, ImportMeans keep);
    ~ExchangeRoom();

    const ExchangeMeans &means() const { return m_means; }
    /// Puts the keychain in order after an import whose program was killed.
    void clearUp(QObject *context);
    /// @p accounts: at least one. The dialogs belong to @p parent and go when they are closed.
    void openExport(QWidget *parent, const QList<MailAccount> &accounts);
    /// @p path: of the file, or empty. @p imported: the accounts are other ones now; gets those, and of them the ones
    /// without a password. @p testWanted: they are to be tested.
    void openImport(QWidget *parent, const QString &path,
                    const std::function<void(const QList<QUuid> &, const QList<QUuid> &)> &imported,
                    const std::function<void(const QList<QUuid> &)> &testWanted);

private:
    const ProviderCatalog &m_catalog;
    ImportMeans m_keep;
    std::unique_ptr<SheetPrinter> m_printer;
    std::vector<std::unique_ptr<Exporter>> m_exporters;
    ExchangeMeans m_means;
    Importers m_importers;
};

} // namespace sendproof
