// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ipaddress.h"

#include <QByteArray>
#include <QList>
#include <optional>
#include <variant>

namespace sendproof {

/// What a mechanism that matches answers (RFC 7208 section 4.6.2).
enum class SpfQualifier { Pass, Fail, SoftFail, Neutral };

/// RFC 7208 section 5.
enum class SpfMechanism { All, Include, A, Mx, Ptr, Ip4, Ip6, Exists };

/// One mechanism with its qualifier.
struct SpfTerm
{
    SpfQualifier qualifier = SpfQualifier::Pass;
    SpfMechanism mechanism = SpfMechanism::All;
    QByteArray domain;    ///< The domain-spec with its macros; empty: the domain that is checked
    IpAddress network;    ///< With Ip4 and Ip6
    int prefix4 = 32;     ///< With Ip4, A and Mx
    int prefix6 = 128;    ///< With Ip6, A and Mx
    QByteArray text;      ///< As it stands in the record
    bool asksDns() const; ///< Counts against the limit of 10 (section 4.6.4)
};

/// Why a text is no record, and the term that is wrong.
struct SpfFault
{
    QByteArray term;
};

/// An SPF record, version 1.
struct SpfRecord
{
    QList<SpfTerm> terms;      ///< In their order, those behind "all" too
    QByteArray redirect;       ///< The domain-spec; empty: none
    QByteArray explanation;    ///< Likewise, of "exp="
    QList<QByteArray> unknown; ///< Modifiers that are to be ignored, as they stand

    /// Whether @p text claims to be one: "v=spf1", alone or before a blank (section 4.5).
    static bool isSpf(const QByteArray &text);
    /// Reads a text that isSpf() to the letter of section 12.
    static std::variant<SpfRecord, SpfFault> parse(const QByteArray &text);
    /// The "all" that counts; null where there is none.
    const SpfTerm *all() const;
};

} // namespace sendproof
