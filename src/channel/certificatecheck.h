// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/hostname.h"

#include <QDateTime>
#include <QList>
#include <QSslCertificate>
#include <QSslCipher>
#include <QSslError>

namespace sendproof {

/// The names of a certificate that count: its subjectAltName, never the common name (RFC 9525 section 2).
struct PresentedNames
{
    QStringList dnsNames;
    QStringList ipAddresses;
    static PresentedNames of(const QSslCertificate &certificate);
};

/// RFC 9525 section 6: a DNS name matches a dNSName only, an IP address an iPAddress only; a wildcard is the whole
/// left-most label, stands for exactly one label, and never stands directly over a public suffix ("*.co.kr").
/// Qt's own check accepts more (common names, partial wildcards, IP addresses as names), so this one stands beside it.
bool matchesHost(const PresentedNames &names, const HostName &host);

/// Whether QSslSocket::peerCertificateChain() is the path that was verified, as on Windows. With OpenSSL it is what the
/// server sent, in which old certificates may stand that nobody needs; there OpenSSL looks at keys and digests itself.
bool tellsVerifiedPath();

/// Everything a person can be told of the server's certificate, with the faults found by the TLS library in
/// @p errors and by us. No fault means: trust it for @p host. Where @p chain is the verified path, weak keys and
/// digests are looked for in all of it.
CertificateFacts describeCertificate(const QList<QSslCertificate> &chain, const QList<QSslError> &errors,
                                     const HostName &host, const QDateTime &now,
                                     bool isVerifiedPath = tellsVerifiedPath());

/// TLS 1.2 suites with ECDHE and AEAD, and all of TLS 1.3 (RFC 9325 section 4.2). Where the TLS library doesn't tell
/// the suite ("Schannel", on Windows) any of TLS 1.2 counts: the system chooses it.
bool isModernSuite(const QString &name, QSsl::SslProtocol version);
bool isModernCipher(const QSslCipher &cipher);
QList<QSslCipher> modernCiphers();

} // namespace sendproof
