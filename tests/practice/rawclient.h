// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/signin.h"

#include <QByteArray>
#include <QSslConfiguration>
#include <QSslSocket>
#include <functional>

namespace sendproof {

/// A client that says exactly what a test tells it to. Every wait ends after five seconds.
class RawClient
{
public:
    /// Runs the event loop until @p holds is true. Unlike QTest::qWaitFor() it never sleeps while there is work.
    static bool until(const std::function<bool()> &holds, int milliseconds = 5000);

    /// Trusts only @p caPem; empty: nobody.
    explicit RawClient(const QByteArray &caPem = {});

    bool connectPlain(quint16 port);
    bool connectTls(quint16 port); ///< False where the handshake or the certificate fails; see tlsErrors()
    bool startTls();
    void say(const QByteArray &line) { sayRaw(line + "\r\n"); }
    void sayRaw(const QByteArray &bytes) { m_socket.write(bytes); }
    /// Waits until @p text was heard, and forgets all up to its end.
    bool hears(QByteArrayView text);
    QByteArray restOfLine(); ///< Waits for the end of the line, and forgets up to it; empty where it never comes
    /// Waits until everything is out of this process, or the server has closed.
    bool isWritten();
    bool hearsNothingFor(int milliseconds); ///< True where nothing came and the connection still stands
    bool isClosedByServer();                ///< Waits for it; an aborted connection counts
    const QByteArray &heard() const { return m_heard; }
    QSslSocket &socket() { return m_socket; }
    const QList<QSslError> &tlsErrors() const { return m_tlsErrors; }

private:
    QSslSocket m_socket;
    QByteArray m_heard;
    QList<QSslError> m_tlsErrors;
};

/// Whether the server takes a whole mail from @p client, which has said nothing yet.
bool sendsMail(RawClient &client, const QByteArray &body = "Subject: x\r\n\r\nhello\r\n");

} // namespace sendproof
