// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repair.h"

#include <type_traits>

namespace sendproof {

namespace {

static_assert(std::variant_size_v<Repair> == static_cast<std::size_t>(RepairKind::Retry) + 1);

template<RepairKind Kind> constexpr bool standsAtItsPlace =
    std::is_same_v<std::variant_alternative_t<static_cast<std::size_t>(Kind), Repair>, PlainRepair<Kind>>;
static_assert(standsAtItsPlace<RepairKind::UseDirect> && standsAtItsPlace<RepairKind::SignInAgain> &&
              standsAtItsPlace<RepairKind::ReduceSize> && standsAtItsPlace<RepairKind::AskAdministrator> &&
              standsAtItsPlace<RepairKind::EditSender> && standsAtItsPlace<RepairKind::EditServer> &&
              standsAtItsPlace<RepairKind::EditCredentials> && standsAtItsPlace<RepairKind::Retry>);

} // namespace

RepairKind repairKind(const Repair &repair)
{
    return static_cast<RepairKind>(repair.index());
}

QString repairName(const Repair &repair)
{
    const OpenPage *page = std::get_if<OpenPage>(&repair);
    return remedyWishName({repairKind(repair), page ? page->purpose : PagePurpose::Help});
}

} // namespace sendproof
