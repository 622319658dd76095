// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"
#include "exporters/clientaccount.h"

#include <QByteArray>
#include <QList>

namespace sendproof {

/// What one code of Thunderbird's "Export for Mobile" says (qr-code-format.md, format version 1): nested JSON arrays.
/// All of it is ASCII, as readers guess the encoding of a code; other characters stand there as \uXXXX.
class QrPayload
{
public:
    /// Code @p number of @p count; one account or more, each with a server for reading mail.
    QrPayload(const QList<ClientAccount> &accounts, int number, int count);

    QByteArray withoutSecret() const { return m_parts.join("\"\""); }
    /// With the secret of its only account in both places, for reading and for sending.
    Secret with(const Secret &secret) const;

private:
    QList<QByteArray> m_parts; ///< Between them the passwords
};

} // namespace sendproof
