// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArrayView>
#include <QLatin1StringView>
#include <optional>

namespace sendproof {

/// Why a login or a password can't be sent.
enum class TextFault {
    None,
    Empty, ///< Also: nothing is left after preparation
    NotUtf8,
    HasNul,
    Prohibited,     ///< RFC 4013 section 2.3
    Unassigned,     ///< Not in Unicode 3.2, which stringprep fixes (RFC 3454 section 7)
    MixedDirections ///< RFC 3454 section 6
};
QLatin1StringView textFaultName(TextFault fault); ///< "empty", "not-utf-8", …; stable

/// A login or password as a mechanism sends it, or the reason why it can't be sent.
struct PreparedText
{
    std::optional<Secret> text;
    TextFault fault = TextFault::None;
};

/// RFC 5802 treats a login as a query and a password as a stored string; only the latter refuses unassigned points.
enum class SaslPrepUse { Query, Stored };

/// SASLprep (RFC 4013) of @p utf8: mapping, NFKC of Unicode 3.2, prohibited characters, bidi rule. What SCRAM sends.
/// Directions are those of today's Unicode; they differ from 3.2 for 17 letters and the Braille patterns, none of them
/// right-to-left. Four compatibility ideographs that Qt's tables of 3.2 get wrong (U+2F874, U+2F91F, U+2F95F and
/// U+2F9BF) are refused.
PreparedText saslPrep(QByteArrayView utf8, SaslPrepUse use);

/// @p utf8 in NFC and otherwise as typed: what PLAIN, LOGIN, CRAM-MD5 and the OAuth mechanisms send. Postfix hands the
/// bytes on, Dovecot and Cyrus compare or hash them as they come: SASLprep here would turn a right password with a
/// compatibility character ("½", "ª", full-width letters) into a wrong one. NFC is what keyboards and browsers give and
/// what was stored when the password was set; it only repairs text that came decomposed (a file name or a paste on
/// macOS), and is what the successor of SASLprep does (RFC 8265 section 4.2). Refuses Empty, NotUtf8 and HasNul.
PreparedText composedText(QByteArrayView utf8);

} // namespace sendproof
