// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecertificate.h"

#include <QJsonObject>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <chrono>

namespace sendproof::test {

/// A real https server (Python's) for one test, on a free port of 127.0.0.1, started by servers/https.py. Its
/// certificate is good for every host it has a document of, and comes from an authority of its own.
class RealHttpsServer
{
public:
    struct Document
    {
        QString body;
        int status = 200;
        QJsonObject headers{{QStringLiteral("Content-Type"), QStringLiteral("text/xml")}}; ///< "{port}" is its port
        std::chrono::milliseconds delay{0};
    };

    RealHttpsServer() = default;
    ~RealHttpsServer();
    Q_DISABLE_COPY_MOVE(RealHttpsServer)

    /// Before start(): what @p host answers for @p path. Everything else is 404.
    void add(const QString &host, const QString &path, const Document &document);

    [[nodiscard]] bool start(std::chrono::milliseconds patience = std::chrono::seconds(30));
    QString reason() const { return m_reason; } ///< Why start() returned false
    quint16 port() const { return m_port; }
    const QSslCertificate &authority() const { return m_authority; }

    /// The requests since the last call: {"host", "target", "headers"}.
    QList<QJsonObject> takeRequests();

private:
    bool write(const QString &file, const QByteArray &content);
    bool makeFiles();
    void stop();

    QJsonObject m_sites;
    QTemporaryDir m_directory;
    QProcess m_script;
    QSslCertificate m_authority;
    QString m_reason;
    quint16 m_port = 0;
};

} // namespace sendproof::test
