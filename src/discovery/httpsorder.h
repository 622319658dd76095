// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QUrl>
#include <chrono>

namespace sendproof {

/// What is to be fetched.
struct HttpsOrder
{
    QUrl url;                                 ///< https, without user name and password
    std::chrono::milliseconds deadline{5000}; ///< For everything: names, addresses, redirects
    qint64 limit = 262144;                    ///< Bytes of the body
    int maximalRedirects = 3;
    QByteArrayList accept{"*/*"}; ///< Media types, the best first
    /// Whether hosts may have private addresses, as in a company's network. Being led there by a stranger's redirect
    /// or DNS does little harm: what goes there is one GET without any credential, and only after the machine has shown
    /// a certificate that is good for the name, which no machine has for a name that isn't its own.
    bool mayBePrivate = true;
};

/// What came of it.
struct HttpsAnswer
{
    enum Outcome {
        Found,
        Nothing, ///< The host has no address, or says that there is no such document (4xx, 204)
        Refused, ///< A redirect to something but https on a public host, with credentials, too many or in a loop; too
                 ///< large; encoded; the order itself is none
        Failed   ///< Network, certificate, out of time, 5xx
    };
    Outcome outcome = Failed;
    QByteArray body;       ///< With Found
    QUrl url;              ///< Where it came from in the end
    bool leftSite = false; ///< A redirect led to another site than the order's
};

} // namespace sendproof
