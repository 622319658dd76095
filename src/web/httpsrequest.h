// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/hostname.h"
#include "core/proof.h"
#include "core/secret.h"
#include "web/httpreplyparser.h"

#include <QByteArray>
#include <QUrl>

namespace sendproof {

inline constexpr int httpsPort = 443;

/// What is asked of an https server. Move-only, for the secrets in it. No secret belongs in the URL.
struct HttpsRequest
{
    QByteArray method = "GET"; ///< A word of capitals; anything but HEAD
    QUrl url;                  ///< https, without user name and password
    QByteArray contentType;    ///< Of the body; empty: not said
    Secret body;
    Secret bearer;                   ///< Said as "Authorization: Bearer" (RFC 6750 section 2.1); empty: not said
    qint64 replyLimit = 1024 * 1024; ///< Bytes of the reply's body
    std::chrono::milliseconds deadline{30000}; ///< For everything, from start() on
    QByteArray accept = "*/*";                 ///< Media types, the best first
    HttpBodies bodies = HttpBodies::All;
    bool mayBePrivate = true; ///< Whether the host may have an address of a private network or of this computer
};

/// What came back, whatever its status. Everything in it is untrusted.
struct HttpsReply
{
    int status = 0;
    Secret body;
    QByteArray contentType;
    QByteArray location;                            ///< Of a redirect, as it was said
    QDateTime date;                                 ///< The server's clock (Date), UTC; invalid: not said
    std::optional<std::chrono::seconds> retryAfter; ///< At most a week
    std::optional<TlsFacts> tls;
};

/// Whether @p url can be asked at all: https, with a host, without user name and password.
bool isHttpsUrl(const QUrl &url);

/// Whether nothing in @p request but its body can break the lines of the head that it becomes.
bool isWellFormed(const HttpsRequest &request);

/// The head of @p request for the wire, empty line included (RFC 9112); it says "Sendproof/<version>", and that the
/// connection serves for nothing else.
WipedBytes headOf(const HttpsRequest &request);

} // namespace sendproof
