// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicelistener.h"
#include "practice/serverscript.h"

#include <QObject>
#include <QSslConfiguration>

namespace sendproof {

/// How a ScriptedServer listens.
struct ScriptedServerOptions
{
    bool isImplicitTls = false;
    QSslConfiguration tls; ///< Server side; PracticeCertificate::serverConfiguration() makes one
};

/// Plays a written dialogue (parseServerScript()) to each client on a free port of 127.0.0.1, from its first row. A
/// client line that the script does not expect ends the connection and is reported. A second client takes the place of
/// the first. When the rows are used up it stays connected and says nothing.
class ScriptedServer : public QObject
{
    Q_OBJECT
public:
    explicit ScriptedServer(QByteArray script, ScriptedServerOptions options = {}, QObject *parent = nullptr);

    ~ScriptedServer() override;

    /// Fails with InvalidInput for a script it can't read, LockedByAnother where no port is free.
    Result<Done> start();
    quint16 port() const { return m_listener.serverPort(); }

    bool isAtEnd() const { return m_hasClient && m_row == m_rows.size(); } ///< All rows were played to the last client
    const QString &mismatch() const { return m_mismatch; }    ///< The first unexpected client line; empty: none so far
    const QByteArray &received() const { return m_received; } ///< From all clients, after decryption; 16 MiB at most
    int connectionCount() const { return m_connectionCount; }
    bool isClientConnected() const { return m_socket && m_socket->state() == QAbstractSocket::ConnectedState; }

private:
    void accept(std::unique_ptr<QSslSocket> socket);
    void onReadyRead();
    void play();
    bool playRow(const ScriptRow &row);
    bool expectLine(const ScriptRow &row);
    bool expectData();
    bool expectChunk();
    bool encrypt();
    bool flood(const ScriptRow &row);
    void miss(const QByteArray &line);

    QByteArray m_script;
    ScriptedServerOptions m_options;
    std::vector<ScriptRow> m_rows;
    std::size_t m_row = 0;
    bool m_hasClient = false;
    bool m_isOver = false; ///< A mismatch: nothing more is played to this client
    qint64 m_flooded = 0;  ///< Octets of the present FLOOD row
    int m_connectionCount = 0;
    QByteArray m_input;
    QByteArray m_received;
    QString m_mismatch;
    PracticeListener m_listener;
    std::unique_ptr<QSslSocket> m_socket;
};

} // namespace sendproof
