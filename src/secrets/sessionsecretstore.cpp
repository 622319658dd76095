// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/sessionsecretstore.h"

#include <memory>

namespace sendproof {

namespace {

template<typename T> void answerLater(QObject *context, SecretStore::Answer<T> answer, Result<T> result)
{
    // Qt copies a functor it posts, which a Result<Secret> doesn't allow.
    const auto shared = std::make_shared<Result<T>>(std::move(result));
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), shared] { answer(std::move(*shared)); }, Qt::QueuedConnection);
}

} // namespace

void SessionSecretStore::save(const QString &key, Secret secret, QObject *context, Answer<Done> answer)
{
    m_secrets.insert_or_assign(key, std::move(secret));
    answerLater<Done>(context, std::move(answer), Done{});
}

void SessionSecretStore::load(const QString &key, QObject *context, Answer<Secret> answer)
{
    const auto found = m_secrets.find(key);
    if (found == m_secrets.end())
        answerLater<Secret>(context, std::move(answer), Failure{.kind = FailureKind::SecretMissing});
    else
        answerLater<Secret>(context, std::move(answer), found->second.duplicate());
}

void SessionSecretStore::remove(const QString &key, QObject *context, Answer<Done> answer)
{
    m_secrets.erase(key);
    answerLater<Done>(context, std::move(answer), Done{});
}

} // namespace sendproof
