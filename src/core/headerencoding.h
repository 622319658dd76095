// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/headertext.h"
#include "core/mailaccount.h"

#include <QByteArray>
#include <QDateTime>

namespace sendproof {

/// "Name: value" with CRLF, folded to 78 columns (RFC 5322 section 2.1.1); text that isn't plain ASCII becomes UTF-8
/// encoded-words of at most 75 characters that never split a code point (RFC 2047 section 2).
QByteArray encodedTextHeader(QByteArrayView name, const HeaderText &text);

/// A From or To header: display name as atoms, quoted-string or encoded-words, then <address>.
QByteArray encodedMailboxHeader(QByteArrayView name, const HeaderText &displayName, const MailAddress &address);

/// A Date header (RFC 5322 section 3.3), in the zone of @p date.
QByteArray encodedDateHeader(const QDateTime &date);

} // namespace sendproof
