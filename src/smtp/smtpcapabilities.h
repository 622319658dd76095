// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/smtpreply.h"

namespace sendproof {

/// What a server offered in its reply to EHLO. Valid on the channel it was said on and on no other (RFC 3207
/// section 4.2).
struct SmtpCapabilities
{
    bool startTls = false;            ///< RFC 3207
    bool pipelining = false;          ///< RFC 2920
    bool chunking = false;            ///< RFC 3030
    bool eightBitMime = false;        ///< RFC 6152
    bool smtpUtf8 = false;            ///< RFC 6531
    bool size = false;                ///< RFC 1870
    qint64 maximalSize = 0;           ///< Octets; 0: no fixed limit was said
    QList<QByteArray> authMechanisms; ///< RFC 4954, upper case, without repetition

    static SmtpCapabilities fromEhlo(const SmtpReply &reply);
};

} // namespace sendproof
