// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicecertificate.h"

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <chrono>

namespace sendproof::test {

/// A real OAuth 2.0 and OpenID Connect server (oidc-provider on Node.js) for one test, over TLS on a free port of
/// 127.0.0.1, started by servers/oauth.cjs. Its certificate comes from an authority of its own. It ends with this
/// object, and with the test process however that ends.
///
/// Where it cannot run, start() returns false and isUnavailable() is true, which is a reason to skip; any other false
/// is a failure. The first start on a machine downloads the server.
class RealOAuthServer
{
public:
    RealOAuthServer() = default;
    ~RealOAuthServer();
    Q_DISABLE_COPY_MOVE(RealOAuthServer)

    [[nodiscard]] bool start(std::chrono::milliseconds patience = std::chrono::minutes(2));
    bool isUnavailable() const { return m_isUnavailable; }
    QString reason() const { return m_reason; } ///< Why start() returned false
    const QSslCertificate &authority() const { return m_authority; }

    QString issuer() const; ///< "https://localhost:PORT"
    /// Where a mail server asks whose a token is, with the name and password that it may ask with.
    QString introspectionUrl() const;

    /// An access token of @p login, as if it had signed in. Blocks; empty where the server doesn't answer.
    QByteArray grant(const QString &login, std::chrono::seconds lifetime = std::chrono::hours(1));
    void revoke(const QByteArray &token);          ///< It counts no more from then on
    void setAccessLife(std::chrono::seconds life); ///< Of the access tokens from now on; an hour at first
    /// The next reply at @p path comes that much later; without @p delay the connection is lost in its place, when the
    /// server has done its part.
    void spoil(const QString &path, std::chrono::milliseconds delay = {});

    QString certificateFile() const { return m_directory.filePath(QStringLiteral("server.pem")); }

private:
    bool makeCertificate();
    bool startNode(std::chrono::milliseconds patience);
    QJsonObject readAnswer(std::chrono::milliseconds patience);
    QJsonObject order(const QJsonObject &what);
    void stop();

    QTemporaryDir m_directory;
    QProcess m_node;
    QSslCertificate m_authority;
    QString m_modules;
    QString m_reason;
    bool m_isUnavailable = false;
    quint16 m_port = 0;
};

} // namespace sendproof::test
