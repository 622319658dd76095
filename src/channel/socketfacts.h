// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/failure.h"
#include "core/hostname.h"

#include <QAbstractSocket>
#include <QByteArray>
#include <QHostAddress>

namespace sendproof {

/// The fact behind a socket error.
FailureKind failureKindOf(QAbstractSocket::SocketError error);

/// Loopback, link-local and the private ranges of RFC 1918 and RFC 4193: where a relay without TLS may be.
bool isPrivateNetwork(const QHostAddress &address);

/// The host is this computer: "localhost" or a loopback address.
bool isThisComputer(const HostName &host);

/// The address literal that EHLO says (RFC 5321 section 4.1.3): "[192.0.2.1]", "[IPv6:2001:db8::1]". Never the
/// computer's name, which may be one that servers refuse.
QByteArray addressLiteral(const QHostAddress &address);

} // namespace sendproof
