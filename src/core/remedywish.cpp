// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/remedywish.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array kindNames{
    "switch-port"_L1,      "use-host"_L1,    "use-sender-address"_L1, "strip-password-blanks"_L1, "change-login"_L1,
    "open-page"_L1,        "use-direct"_L1,  "sign-in-again"_L1,      "use-transport"_L1,         "wait-and-retry"_L1,
    "pin-certificate"_L1,  "reduce-size"_L1, "ask-administrator"_L1,  "edit-sender"_L1,           "edit-server"_L1,
    "edit-credentials"_L1, "retry"_L1};
static_assert(kindNames.size() == static_cast<std::size_t>(RepairKind::Retry) + 1);

constexpr std::array purposeNames{"app-password"_L1, "switch"_L1, "alias"_L1,   "verification"_L1,
                                  "admin"_L1,        "unlock"_L1, "sandbox"_L1, "help"_L1};
static_assert(purposeNames.size() == static_cast<std::size_t>(PagePurpose::Help) + 1);

template<std::size_t N>
std::optional<std::size_t> placeIn(const std::array<QLatin1StringView, N> &names, QStringView name)
{
    const auto found = std::find(names.begin(), names.end(), name);
    return found == names.end() ? std::nullopt
                                : std::optional(static_cast<std::size_t>(std::distance(names.begin(), found)));
}

} // namespace

QString remedyWishName(const RemedyWish &wish)
{
    const QString name = kindNames.at(static_cast<std::size_t>(wish.kind));
    if (wish.kind != RepairKind::OpenPage)
        return name;
    return name + u':' + purposeNames.at(static_cast<std::size_t>(wish.purpose));
}

std::optional<RemedyWish> remedyWishFromName(QStringView name)
{
    const qsizetype colon = name.indexOf(u':');
    const QStringView detail = colon < 0 ? QStringView() : name.sliced(colon + 1);
    const auto kind = placeIn(kindNames, colon < 0 ? name : name.first(colon));
    if (!kind)
        return std::nullopt;
    RemedyWish made{static_cast<RepairKind>(*kind), PagePurpose::Help};
    if (made.kind == RepairKind::OpenPage) {
        const auto purpose = placeIn(purposeNames, detail);
        if (!purpose)
            return std::nullopt;
        made.purpose = static_cast<PagePurpose>(*purpose);
    } else if (made.kind == RepairKind::WaitAndRetry && colon >= 0) {
        made.wait = std::chrono::seconds(detail.toInt());
        if (made.wait < shortestWait || made.wait > longestWait)
            return std::nullopt;
    } else if (colon >= 0) {
        return std::nullopt;
    }
    return made;
}

} // namespace sendproof
