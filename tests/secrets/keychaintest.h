// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "secrets/keychainsecretstore.h"

#include <QCoreApplication>
#include <QTest>
#include <optional>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace sendproof {

/// Keeps what a SecretStore answered, and how often.
template<typename T> class Answered
{
public:
    /// An answer to pass to the store; @p this has to live as long as the context given with it.
    SecretStore::Answer<T> taker()
    {
        return [this](Result<T> result) {
            ++m_count;
            m_result.emplace(std::move(result));
        };
    }
    int count() const { return m_count; }
    const std::optional<Result<T>> &result() const { return m_result; }
    bool isFailure(FailureKind kind) const { return m_result && !*m_result && m_result->error().kind == kind; }
    bool isDone() const { return m_result && bool(*m_result); }
    QByteArray describe() const
    {
        if (!m_result)
            return "no answer";
        return *m_result ? QByteArray("done")
                         : failureKindName(m_result->error().kind).data() + (": " + m_result->error().detail.toUtf8());
    }

private:
    int m_count = 0;
    std::optional<Result<T>> m_result;
};

/// Runs this program again through privatebus.sh, where the user's own keyring is out of reach. Comes back only inside.
inline void moveToPrivateBus([[maybe_unused]] const char *mode, [[maybe_unused]] char **arguments)
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    if (qgetenv("SENDPROOF_PRIVATE_BUS") == mode)
        return;
    QList<char *> line;
    QByteArray script(SENDPROOF_SOURCE_DIR "/tests/secrets/privatebus.sh");
    QByteArray modeCopy(mode);
    line << script.data() << modeCopy.data();
    for (char **each = arguments; *each; ++each)
        line << *each;
    line << nullptr;
    ::execv(script.constData(), line.data());
    ::perror(script.constData());
    ::_exit(1);
#endif
}

} // namespace sendproof

/// main() of a test that runs on a private bus: "no-bus", "bus" or "keyring".
#define SENDPROOF_KEYCHAIN_TEST(TestClass, mode)                                                                       \
    int main(int argc, char **argv)                                                                                    \
    {                                                                                                                  \
        sendproof::moveToPrivateBus(mode, argv);                                                                       \
        QCoreApplication app(argc, argv);                                                                              \
        TestClass test;                                                                                                \
        return QTest::qExec(&test, argc, argv);                                                                        \
    }
