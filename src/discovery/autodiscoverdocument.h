// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringView>

namespace sendproof {

/// An answer of Microsoft's autodiscover v2: where Exchange serves a mailbox, as JSON
/// ({"Protocol":"AutodiscoverV1","Url":"https://outlook.office365.com/autodiscover/autodiscover.xml"}). It names no
/// submission server; the host only tells whether the mailbox is in Exchange Online.
struct AutodiscoverDocument
{
    QString host; ///< Of Url, A-labels in lower case; empty: none that could be used, or an error ("ErrorCode")

    /// Fails with Damaged, Failure::detail as parseStrictJson() says it, for what isn't a JSON object of at most
    /// 64 KiB. A Url that isn't https, holds credentials or names no public host gives an empty host.
    static Result<AutodiscoverDocument> parse(const QByteArray &json);
};

/// Whether @p host is one of Exchange Online's world-wide service, whose submission server is smtp.office365.com. Not
/// so the clouds of China and of the United States' government, which have others, nor the consumers' outlook.live.com.
bool isExchangeOnline(QStringView host);

} // namespace sendproof
