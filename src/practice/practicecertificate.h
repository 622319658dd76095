// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QDateTime>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QStringList>

namespace sendproof {

/// A server certificate with its private key (EC P-256; on Windows RSA of 2048 bits), in memory only.
struct PracticeCertificate
{
    struct Order;
    QSslCertificate certificate;
    QSslKey key;

    /// What a server socket needs to show this certificate: TLS 1.2 or later, no certificate asked of the client.
    QSslConfiguration serverConfiguration() const;
};

/// What a certificate shall say.
struct PracticeCertificate::Order
{
    QStringList names;   ///< subjectAltName: IP addresses become iPAddress, all others dNSName (A-labels)
    QDateTime notBefore; ///< Seconds count
    QDateTime notAfter;
    bool isSelfSigned = false; ///< Signed with its own key in place of the authority's

    bool isCertifiable() const; ///< All names are IP addresses or ASCII, and both times are known
};

/// A certificate authority of its own, made anew each time and never written to disk. Its sources are the only places
/// that know OpenSSL and, on Windows, CNG.
class PracticeAuthority
{
public:
    /// Makes the authority's key and certificate, valid for a year, with the common name @p name. Fails with
    /// TlsHandshakeFailed, Failure::detail in the library's words.
    static Result<PracticeAuthority> create(const QString &name = QStringLiteral("Sendproof practice authority"));

    /// Makes a server certificate with a key of its own. Fails with InvalidInput for a name that is neither an IP
    /// address nor ASCII, with TlsHandshakeFailed where the library refuses.
    Result<PracticeCertificate> issue(const PracticeCertificate::Order &order) const;

    const QSslCertificate &certificate() const { return m_own.certificate; }
    QByteArray certificatePem() const { return m_own.certificate.toPem(); }

private:
    PracticeCertificate m_own;
};

} // namespace sendproof
