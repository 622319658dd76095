// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace sendproof {

/// What is wrong with a server's certificate. Several may hold at once.
enum class CertificateFault {
    Expired,
    NotYetValid,
    HostMismatch,
    SelfSigned,
    UnknownIssuer,
    Revoked,
    WeakKey,
    Other,
    Missing
};

/// The stable name of a fault in JSON, e.g. "host-mismatch".
QLatin1StringView certificateFaultName(CertificateFault fault);

/// A server certificate in the facts a person can be told. Made by channel/ from the TLS library's chain.
struct CertificateFacts
{
    QStringList names; ///< dNSName and iPAddress entries of the subjectAltName; what the certificate is for
    QString subject;   ///< Organisation or common name of the holder
    QString issuer;    ///< Organisation or common name of the issuer
    QDateTime notBefore;
    QDateTime notAfter;
    QByteArray sha256; ///< Of the DER form, 32 bytes; what an exception pins
    QList<CertificateFault> faults;
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

} // namespace sendproof
