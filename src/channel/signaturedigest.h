// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSslCertificate>

namespace sendproof {

/// Whether @p certificate was signed over SHA-2, or by a scheme that brings its own digest as good (Ed25519, Ed448),
/// and not over one that can be forged such as MD5 and SHA-1 (RFC 9155, RFC 6151). Says nothing about whether the
/// signature is right. False also where the certificate can't be read or names what isn't known here.
bool isSignedOverSha2(const QSslCertificate &certificate);

} // namespace sendproof
