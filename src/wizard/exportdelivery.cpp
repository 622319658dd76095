// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportdelivery.h"

#include "core/besidework.h"
#include "wizard/exportwords.h"
#include "wizard/exportwriter.h"

#include <QMetaMethod>
#include <algorithm>

namespace sendproof {

namespace {

const Secret *found(const std::map<QUuid, Secret> &secrets, const QUuid &account)
{
    const auto at = secrets.find(account);
    return at == secrets.end() ? nullptr : &at->second;
}

/// Somebody will put the password into it by hand.
bool wantsSecret(const ExportedFile &file)
{
    return file.bytes.bytes().contains(QByteArrayView(passwordPlaceholder));
}

} // namespace

ExportDelivery::ExportDelivery(const ExchangeMeans &means, LoadSecret load, ExportParcel parcel, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_parcel(std::move(parcel))
    , m_gathering(new SecretGathering(std::move(load), m_parcel.secretOwners))
{
    connect(m_gathering.get(), &SecretGathering::progressed, this, &ExportDelivery::progressed);
    connect(m_gathering.get(), &SecretGathering::finished, this, &ExportDelivery::handOver);
}

void ExportDelivery::start()
{
    m_gathering->start();
}

bool ExportDelivery::isLetGo() const
{
    return !isSignalConnected(QMetaMethod::fromSignal(&ExportDelivery::finished));
}

void ExportDelivery::handOver(const Result<Done> &gathered)
{
    if (isLetGo())
        return;
    const SecretOf secretOf = [this](const QUuid &account) { return m_gathering->of(account); };
    if (!gathered)
        Q_EMIT finished(gathered);
    else if (!missing().isEmpty() && !m_parcel.mayLackSecrets)
        Q_EMIT finished(Result<Done>(Failure{.kind = FailureKind::SecretMissing}));
    else if (!m_parcel.passphrase.isEmpty())
        seal();
    else if (m_refused = unfitSecret(m_parcel.files, secretOf); m_refused)
        Q_EMIT finished(Result<Done>(Failure{.kind = FailureKind::InvalidInput}));
    else
        Q_EMIT finished(write(secretOf));
}

Result<Done> ExportDelivery::write(const SecretOf &secretOf)
{
    const bool hasSecrets = !m_parcel.secretOwners.isEmpty();
    std::vector<ExportedFile> files;
    for (qsizetype i = 0; i < m_parcel.files.size(); ++i)
        files.push_back({m_parcel.paths.value(i), exportedBytes(m_parcel.files.at(i), secretOf)});
    if (!m_parcel.take)
        return writeExport(files, hasSecrets || std::any_of(files.begin(), files.end(), wantsSecret));
    m_parcel.take(files.front().bytes, hasSecrets);
    return Done{};
}

void ExportDelivery::seal()
{
    std::map<QUuid, Secret> secrets; // the thread's own
    for (const MailAccount &account : m_parcel.secretOwners) {
        if (const Secret *secret = m_gathering->of(account.id))
            secrets[account.id] = secret->duplicate();
    }
    m_isSealing = true;
    Q_EMIT progressed();
    workBeside(
        this,
        [seal = m_means.seal, accounts = m_parcel.secretOwners, secrets = std::move(secrets),
         passphrase = m_parcel.passphrase.duplicate()] {
            return seal(
                accounts, [&secrets](const QUuid &account) { return found(secrets, account); }, passphrase);
        },
        [this](Result<Secret> sealed) {
            if (isLetGo())
                return;
            std::vector<ExportedFile> files;
            if (sealed)
                files.push_back({m_parcel.paths.value(0), std::move(sealed).value()});
            Q_EMIT finished(files.empty() ? Result<Done>(sealed.error()) : writeExport(files, true));
        });
}

} // namespace sendproof
