// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"
#include "core/result.h"
#include "core/secretstore.h"

#include <functional>

namespace sendproof {

/// Answers with the secret of an account, later, from the event loop; see SecretStore::load().
using LoadSecret =
    std::function<void(const MailAccount &account, QObject *context, SecretStore::Answer<Secret> answer)>;

/// The bundle of accounts with their secrets, locked by a passphrase. Takes a second or more, and is called in a thread
/// of its own.
using SealBundle = std::function<Result<Secret>(const QList<MailAccount> &accounts, const SecretOf &secretOf,
                                                const Secret &passphrase)>;

/// What handing over works with; given by the composition root, and outlives it. Without exporters and seal nothing is
/// offered.
struct ExchangeMeans
{
    QList<const Exporter *> exporters;
    SealBundle seal; ///< Empty: no bundles

    /// The formats of the exporters, and that of the bundle (id "bundle") where there is seal.
    QList<ExportFormat> formats() const;
    const Exporter *exporter(const QString &formatId) const; ///< Null: there is none
};

/// A table to be filled in and imported: the headings and an account as an example, as the format "csv" writes them.
/// Empty where it isn't there.
QByteArray csvTemplate(const ExchangeMeans &means);

/// The secrets of saved accounts, as @p store has them; it outlives what is returned.
LoadSecret secretsOf(SecretStore &store);

} // namespace sendproof
