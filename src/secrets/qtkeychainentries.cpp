// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/qtkeychainentries.h"

#include "secrets/keychainlock.h"
#include "secrets/secretchunks.h"

#include <qt6keychain/keychain.h>

namespace sendproof {

namespace {

std::optional<Failure> failureOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoError:
        return std::nullopt;
    case QKeychain::EntryNotFound:
        return Failure{.kind = FailureKind::SecretMissing};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return Failure{.kind = FailureKind::KeychainDenied, .detail = job.errorString()};
    default:
        return Failure{.kind = FailureKind::KeychainUnavailable, .detail = job.errorString()};
    }
}

} // namespace

void QtKeychainEntries::write(const QString &entry, const QByteArray &bytes, QObject *context, Answer answer)
{
    auto *job = new QKeychain::WritePasswordJob(m_service);
    job->setBinaryData(bytes);
    run(job, entry, context, std::move(answer));
}

void QtKeychainEntries::read(const QString &entry, QObject *context, Answer answer)
{
    run(new QKeychain::ReadPasswordJob(m_service), entry, context, std::move(answer));
}

void QtKeychainEntries::erase(const QString &entry, QObject *context, Answer answer)
{
    run(new QKeychain::DeletePasswordJob(m_service), entry, context, std::move(answer));
}

void QtKeychainEntries::askWhetherLocked(QObject *context, std::function<void(bool)> answer)
{
    sendproof::askWhetherLocked(context, std::move(answer));
}

void QtKeychainEntries::run(QKeychain::Job *job, const QString &entry, QObject *context, Answer answer) const
{
    job->setInsecureFallback(false);
    // Windows knows an entry by its key alone, so that the application id has to stand there too.
    job->setKey(m_service + u'/' + entry);
    QObject::connect(job, &QKeychain::Job::finished, context, [answer = std::move(answer)](QKeychain::Job *done) {
        const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(done);
        KeychainReply reply{failureOf(*done), read ? read->binaryData() : QByteArray()};
        answer(reply);
        wipeShared(reply.bytes);
    });
    job->start();
}

} // namespace sendproof
