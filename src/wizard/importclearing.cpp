// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importclearing.h"

#include <QHash>
#include <QTimer>
#include <algorithm>

namespace sendproof {

ImportClearing::ImportClearing(ImportMeans means, BrokenImport import, QObject *parent)
    : QObject(parent)
    , m_means(means)
    , m_import(std::move(import))
{
}

void ImportClearing::start()
{
    QTimer::singleShot(0, this, &ImportClearing::begin);
}

void ImportClearing::begin()
{
    const Result<bool> written = m_import.isCommitted ? Result<bool>(true) : isWritten();
    if (!written) { // nothing is known for sure, so nothing is taken out
        m_means.journal.leave();
        Q_EMIT finished(written.error());
        return;
    }
    m_wasWritten = written.value();
    next();
}

/// Whether the accounts were written before the program ended. That is one step, so one of them that is as it was to
/// become speaks for all.
Result<bool> ImportClearing::isWritten() const
{
    const Result<QList<MailAccount>> accounts = m_means.accounts.accounts();
    if (!accounts)
        return accounts.error();
    QHash<QUuid, QByteArray> there;
    for (const MailAccount &account : accounts.value())
        there.insert(account.id, accountFingerprint(account));
    return std::any_of(m_import.entries.begin(), m_import.entries.end(), [&there](const JournalEntry &entry) {
        return entry.before != entry.after && there.value(entry.account) == entry.after;
    });
}

void ImportClearing::next()
{
    if (m_at == m_import.entries.size()) {
        if (m_failure)
            m_means.journal.leave();
        const Result<Done> ended = m_failure ? Result<Done>(*m_failure) : m_means.journal.end();
        Q_EMIT finished(ended);
        return;
    }
    const JournalEntry &entry = m_import.entries.at(m_at);
    if (m_wasWritten || !entry.hadSecret)
        dropAside(entry);
    else
        putBack(entry);
}

void ImportClearing::putBack(const JournalEntry &entry)
{
    m_means.keychain.load(keptAsideKey(entry.account), this, [this, entry](Result<Secret> kept) {
        if (!kept && kept.error().kind == FailureKind::SecretMissing)
            return went(Done{}); // it ended before this one was touched, or after it was put back
        if (!kept)
            return went(kept.error());
        m_means.keychain.save(entry.account.toString(QUuid::WithoutBraces), std::move(kept).value(), this,
                              [this, entry](const Result<Done> &saved) { saved ? dropAside(entry) : went(saved); });
    });
}

/// What was kept aside, or, where nothing was there before, the new secret.
void ImportClearing::dropAside(const JournalEntry &entry)
{
    const bool isNew = !entry.hadSecret && !m_wasWritten;
    const QString key = isNew ? entry.account.toString(QUuid::WithoutBraces) : keptAsideKey(entry.account);
    if (!isNew && !entry.hadSecret)
        return went(Done{});
    m_means.keychain.remove(key, this, [this](const Result<Done> &removed) { went(removed); });
}

void ImportClearing::went(const Result<Done> &result)
{
    if (!result && !m_failure)
        m_failure = result.error();
    ++m_at;
    // Later, as thousands of them that need no keychain would run inside each other.
    QTimer::singleShot(0, this, &ImportClearing::next);
}

void ImportClearing::afterKilled(ImportMeans means, QObject *context, std::function<void(Result<Done>)> answer)
{
    const Result<std::optional<BrokenImport>> broken = means.journal.broken();
    if (!broken || !broken.value()) {
        const Result<Done> result = broken ? Result<Done>(Done{}) : Result<Done>(broken.error());
        QTimer::singleShot(0, context, [answer = std::move(answer), result] { answer(result); });
        return;
    }
    auto *clearing = new ImportClearing(means, *broken.value(), context);
    connect(clearing, &ImportClearing::finished, context,
            [clearing, answer = std::move(answer)](const Result<Done> &result) {
                clearing->deleteLater();
                answer(result);
            });
    clearing->start();
}

} // namespace sendproof
