// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QNetworkProxy>
#include <QObject>
#include <QSslSocket>
#include <QTimer>
#include <chrono>

namespace sendproof {

/// What a port is asked for.
enum class PortModeQuestion { GreetsInPlain, SpeaksTls };

/// Asks a port, on a connection of its own, whether it speaks in the other mode than the one that failed: a plain SMTP
/// greeting where TLS was tried, TLS where a greeting was awaited. Sends no command and no credential, trusts nothing.
class PortModeCheck : public QObject
{
    Q_OBJECT
public:
    /// By the same @p proxy as the attempt that asks.
    PortModeCheck(const QString &host, int port, const QNetworkProxy &proxy, PortModeQuestion question,
                  std::chrono::milliseconds deadline, QObject *parent = nullptr);
    void start();

Q_SIGNALS:
    void finished(bool isYes); ///< Exactly once, never from inside start()

private:
    void onConnected();
    void onReadyRead();
    void finish(bool isYes);

    QString m_host;
    int m_port = 0;
    PortModeQuestion m_question;
    QSslSocket m_socket;
    QTimer m_deadline;
};

} // namespace sendproof
