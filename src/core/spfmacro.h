// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ipaddress.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace sendproof {

/// What the macros of RFC 7208 section 7 stand for.
struct SpfIdentity
{
    IpAddress client;  ///< Who sends
    QByteArray sender; ///< local@domain of MAIL FROM; without local part "postmaster" is taken (section 4.3)
    QByteArray domain; ///< The domain that is being checked
    QByteArray helo;   ///< The name said at EHLO
};

/// RFC 7208 section 12, macro-string: literals and macros, well formed. Macros of explanations only ("c", "r", "t") are
/// taken with @p isExplanation.
bool isMacroString(const QByteArray &text, bool isExplanation = false);

/// domain-spec: a macro-string that ends in a macro or in a top label.
bool isDomainSpec(const QByteArray &text);

/// @p domainSpec with its macros filled in, without trailing dot; cut from the left to 253 characters (section 7.3).
/// "%{p}" is "unknown": section 5.5 says not to use it, and finding it out costs look-ups. Nothing where the result is
/// no name that can be asked for.
std::optional<QString> expandDomainSpec(const QByteArray &domainSpec, const SpfIdentity &identity);

} // namespace sendproof
