// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/letgo.h"
#include "core/secretstore.h"
#include "secrets/keychaincall.h"

#include <chrono>
#include <deque>

namespace sendproof {

/// How a KeychainSecretStore works; the product takes the defaults, tests others.
struct KeychainOptions
{
    QString service = QStringLiteral("kr.sendproof.Sendproof"); ///< Application id, part of every entry's name
    std::chrono::milliseconds deadline{15000};                  ///< For one call, waiting for earlier ones included
#ifdef Q_OS_WIN
    qsizetype chunkSize = 500; ///< Bytes an entry takes (256 at least), 0: no limit; see secretchunks.h
#else
    qsizetype chunkSize = 0; ///< No such limit here, and one entry is replaced in one step and seen as one by the user
#endif
};

/// The operating system's keychain: Windows Credential Manager, macOS Keychain, Secret Service or KWallet. Never falls
/// back to a plain file.
///
/// Calls are carried out one after another, in order. Wherever one breaks off, also by the end of the program, load()
/// gives the old secret or the new one, and the next save() or remove() of that key takes away what was left. Fails
/// with KeychainUnavailable (no service), KeychainDenied, KeychainTimedOut, KeychainMismatch (what lies there is
/// incomplete, changed or not what was written; on save(): at reading back), SecretMissing (load() only), InvalidInput
/// (a secret over 128 KiB or an empty key). After KeychainTimedOut a call that had begun may still take effect, one
/// that hadn't never does. Letting the store go drops the answers that are due.
class KeychainSecretStore final : public QObject, public SecretStore
{
    Q_OBJECT
public:
    /// Without @p entries: the operating system's.
    explicit KeychainSecretStore(KeychainOptions options = {}, std::shared_ptr<KeychainEntries> entries = nullptr);
    ~KeychainSecretStore() override;

    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override;
    void load(const QString &key, QObject *context, Answer<Secret> answer) override;
    void remove(const QString &key, QObject *context, Answer<Done> answer) override;

private:
    KeychainCall *enqueue(KeychainOrder::Purpose purpose, const QString &key, Secret secret);
    void dequeue(KeychainCall *call);

    KeychainOptions m_options;
    std::shared_ptr<KeychainEntries> m_entries;
    std::deque<Story<KeychainCall>> m_calls; ///< The first one is at work, the others wait for it
};

} // namespace sendproof
