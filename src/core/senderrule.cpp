// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/senderrule.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView senderVerdictName(SenderVerdict verdict)
{
    static constexpr std::array names{"same"_L1, "equivalent"_L1, "other_address"_L1, "other_domain"_L1, "unknown"_L1};
    return names.at(static_cast<std::size_t>(verdict));
}

SenderVerdict compareSender(const QString &login, const MailAddress &from)
{
    const auto owner = MailAddress::parse(login).address;
    if (!owner || from.isEmpty())
        return SenderVerdict::Unknown;
    if (owner->domain() != from.domain())
        return SenderVerdict::OtherDomain;
    // RFC 5321 lets a local part be case-sensitive; no provider of the catalogue makes use of it.
    if (owner->localPart().compare(from.localPart(), Qt::CaseInsensitive) != 0)
        return SenderVerdict::OtherAddress;
    return login.trimmed() == from.toString() ? SenderVerdict::Same : SenderVerdict::Equivalent;
}

} // namespace sendproof
