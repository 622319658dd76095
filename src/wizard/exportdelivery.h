// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "wizard/exchangemeans.h"
#include "wizard/secretgathering.h"

#include <QObject>
#include <optional>

namespace sendproof {

/// Gets the text to copy, once.
using TakeText = std::function<void(const Secret &text, bool hasSecret)>;

/// One thing to hand over, and where to.
struct ExportParcel
{
    ExportFiles files;               ///< One, without pieces, where it is a bundle
    QList<MailAccount> secretOwners; ///< Whose secrets go in; of a bundle all its accounts
    Secret passphrase;               ///< Of a bundle; empty: it is none
    QStringList paths;               ///< One for each file; with copying none
    TakeText take;                   ///< With copying: gets the only file
    bool mayLackSecrets = false;     ///< Goes on where a secret isn't kept; else that is a failure
};

/// Makes a parcel and brings it where it shall go: loads the secrets, locks the bundle, writes or gives away. A story;
/// letting go is cancelling: nothing is written any more.
class ExportDelivery : public QObject
{
    Q_OBJECT
public:
    ExportDelivery(const ExchangeMeans &means, LoadSecret load, ExportParcel parcel, QObject *parent = nullptr);

    void start();
    bool isSealing() const { return m_isSealing; }
    qsizetype loaded() const { return m_gathering->done(); } ///< Of toLoad() secrets
    qsizetype toLoad() const { return m_gathering->total(); }
    const QList<MailAccount> &missing() const { return m_gathering->missing(); } ///< Accounts whose secret isn't kept
    const std::optional<RefusedExport> &refused() const { return m_refused; }    ///< A secret that doesn't fit

Q_SIGNALS:
    void progressed();
    /// Exactly once, last. SecretMissing: see missing() and ExportParcel::mayLackSecrets. InvalidInput: see
    /// refused().
    void finished(const sendproof::Result<sendproof::Done> &result);

private:
    bool isLetGo() const; ///< Nobody waits any more; it goes at the next turn of the event loop
    void handOver(const Result<Done> &gathered);
    void seal();
    Result<Done> write(const SecretOf &secretOf);

    const ExchangeMeans &m_means;
    ExportParcel m_parcel;
    Story<SecretGathering> m_gathering;
    std::optional<RefusedExport> m_refused;
    bool m_isSealing = false;
};

} // namespace sendproof
