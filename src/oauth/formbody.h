// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"
#include "core/secretecho.h"
#include "web/httpsrequest.h"

namespace sendproof {

/// The body of a POST to an OAuth endpoint (application/x-www-form-urlencoded, RFC 6749 appendix B). What is secret in
/// it is wiped when it goes.
class FormBody
{
public:
    FormBody() = default;
    explicit FormBody(const DirectClient &client); ///< Starts with client_id, and client_secret where there is one

    void add(QByteArrayView name, const QString &value);
    void addSecret(QByteArrayView name, const Secret &value); ///< Also looked for in what comes back

    /// The whole request, once.
    HttpsRequest takeRequest(const QString &url, std::chrono::milliseconds deadline);
    /// Removes what went out from what came back, once.
    SecretEcho takeEcho() { return std::move(m_echo); }

private:
    void addBytes(QByteArrayView name, QByteArrayView value);
    WipedBytes m_bytes;
    SecretEcho m_echo;
};

} // namespace sendproof
