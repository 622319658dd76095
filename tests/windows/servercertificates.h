// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslConfiguration>
#include <QTemporaryDir>

namespace sendproof::test {

/// The certificates of certificates.sh, good ones and bad ones. All signatures but those on the server's own key are
/// RSA: Wine 8 refuses one in a hundred signatures over a curve, those with a number that begins with a zero byte.
class ServerCertificates
{
public:
    /// Blocks until they are made. False: see reason().
    [[nodiscard]] bool make();
    QString reason() const { return m_reason; }
    QByteArray authority() const; ///< PEM
    QSslConfiguration
    tls(const QString &kind) const; ///< Of a server that shows the certificate @p kind, e.g. "expired"

private:
    QTemporaryDir m_folder;
    QString m_reason;
};

} // namespace sendproof::test
