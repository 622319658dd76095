// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/keychainsecretstore.h"

#include "secrets/qtkeychainentries.h"
#include "secrets/secretchunks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Purpose = KeychainOrder::Purpose;

/// Passes the result of @p call on; the connection to @p context ends with it.
void answerDone(KeychainCall *call, QObject *context, SecretStore::Answer<Done> answer)
{
    QObject::connect(call, &KeychainCall::finished, context,
                     [answer = std::move(answer)](const Result<Secret> &result) {
                         answer(result ? Result<Done>(Done{}) : Result<Done>(result.error()));
                     });
}

template<typename T> void refuseLater(const char *what, QObject *context, SecretStore::Answer<T> answer)
{
    const Failure failure{.kind = FailureKind::InvalidInput, .detail = QString::fromLatin1(what)};
    QMetaObject::invokeMethod(
        context, [answer = std::move(answer), failure] { answer(failure); }, Qt::QueuedConnection);
}

} // namespace

KeychainSecretStore::KeychainSecretStore(KeychainOptions options, std::shared_ptr<KeychainEntries> entries)
    : m_options(std::move(options))
    , m_entries(entries ? std::move(entries) : std::make_shared<QtKeychainEntries>(m_options.service))
{
}

KeychainSecretStore::~KeychainSecretStore() = default;

void KeychainSecretStore::save(const QString &key, Secret secret, QObject *context, Answer<Done> answer)
{
    if (key.isEmpty() || secret.bytes().size() > maximalSecretSize)
        return refuseLater(key.isEmpty() ? "key" : "secret", context, std::move(answer));
    answerDone(enqueue(Purpose::Save, key, std::move(secret)), context, std::move(answer));
}

void KeychainSecretStore::load(const QString &key, QObject *context, Answer<Secret> answer)
{
    if (key.isEmpty())
        return refuseLater("key", context, std::move(answer));
    KeychainCall *call = enqueue(Purpose::Load, key, {});
    connect(call, &KeychainCall::finished, context, [answer = std::move(answer)](const Result<Secret> &result) {
        answer(result ? Result<Secret>(result.value().duplicate()) : Result<Secret>(result.error()));
    });
}

void KeychainSecretStore::remove(const QString &key, QObject *context, Answer<Done> answer)
{
    if (key.isEmpty())
        return refuseLater("key", context, std::move(answer));
    answerDone(enqueue(Purpose::Remove, key, {}), context, std::move(answer));
}

KeychainCall *KeychainSecretStore::enqueue(Purpose purpose, const QString &key, Secret secret)
{
    auto *call =
        new KeychainCall({purpose, key, std::move(secret), m_options.chunkSize}, m_entries, m_options.deadline);
    m_calls.emplace_back(call);
    connect(call, &KeychainCall::released, this, [this, call] { dequeue(call); });
    if (m_calls.size() == 1)
        call->start();
    return call;
}

void KeychainSecretStore::dequeue(KeychainCall *call)
{
    const auto at =
        std::find_if(m_calls.begin(), m_calls.end(), [call](const auto &each) { return each.get() == call; });
    const bool wasFirst = at == m_calls.begin();
    m_calls.erase(at);
    if (wasFirst && !m_calls.empty())
        m_calls.front()->start();
}

} // namespace sendproof
