// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <variant>

namespace sendproof {

/// What receivers are asked to do with mail that fails (RFC 7489 section 6.3, "p=").
enum class DmarcPolicy { None, Quarantine, Reject };
QLatin1StringView dmarcPolicyName(DmarcPolicy policy); ///< "none", "quarantine", "reject"

/// Why a text that claims to be DMARC is none that counts.
enum class DmarcFault { NotARecord, NoPolicy, SeveralRecords };

/// A DMARC record.
struct DmarcRecord
{
    DmarcPolicy policy = DmarcPolicy::None;
    DmarcPolicy subdomainPolicy = DmarcPolicy::None; ///< "sp=", else the policy
    int percent = 100;                               ///< "pct=": to how much of the failing mail the policy applies
    bool isSpfStrict = false;                        ///< "aspf=s"
    bool isDkimStrict = false;                       ///< "adkim=s"
    QList<QByteArray> reports;                       ///< "rua=", as they stand
    bool hasBadValue = false; ///< A tag had a value that isn't allowed, and counts as its default

    /// Whether @p text claims to be one: "v=DMARC1" is its first tag.
    static bool isDmarc(const QByteArray &text);
    /// Section 6.6.3: a missing or wrong "p=" counts as "none" where there is a "rua=", else as no record.
    static std::variant<DmarcRecord, DmarcFault> parse(const QByteArray &text);
    /// The one record among @p texts of a TXT answer. NotARecord where there is none, SeveralRecords where two claim
    /// it.
    static std::variant<DmarcRecord, DmarcFault> choose(const QList<QByteArray> &texts);
};

/// Identifier alignment (section 3.1): strict wants the same domain, relaxed the same organizational domain. Each
/// domain is given with its organizational domain; all in lower case.
struct AlignedDomain
{
    QString domain;
    QString organizational;
};
bool isAligned(const AlignedDomain &from, const AlignedDomain &authenticated, bool isStrict);

} // namespace sendproof
