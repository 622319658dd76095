// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"
#include "core/proof.h"

#include <QSslSocket>

namespace sendproof {

/// How a submission session opens a channel: TLS 1.2 or newer, ECDHE with AEAD (but on Windows, where the system chooses
/// the suite), the system's authorities and @p extra.
/// The handshake is carried to its end and judged afterwards, before a byte is said: only so can all faults of a
/// certificate be told, and a pinned one be accepted without switching verification off.
QSslConfiguration tlsConfiguration(const QList<QSslCertificate> &extra);

/// The channel of @p socket after its handshake, its certificate held against @p host and the present time.
TlsFacts tlsFactsOf(const QSslSocket &socket, const HostName &host);

} // namespace sendproof
