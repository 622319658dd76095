// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>

namespace sendproof {

/// Whether @p certificate was signed over a digest that can be forged: MD2, MD4, MD5 or SHA-1 (RFC 9155, RFC 6151).
/// Never of one that signed itself, whose signature proves nothing anyway. OpenSSL refuses such signatures by itself,
/// Windows leaves them to the program. True also where the certificate can't be read.
bool isSignedWithBrokenDigest(const QSslCertificate &certificate);

} // namespace sendproof
