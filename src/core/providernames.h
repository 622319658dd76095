// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

#include <QLatin1StringView>
#include <array>

namespace sendproof {

// The words of the catalogue's file format, each list in the order of its enumeration.
inline constexpr std::array providerCategoryNames{QLatin1StringView("global"), QLatin1StringView("korean")};
inline constexpr std::array providerKindNames{QLatin1StringView("unknown"), QLatin1StringView("mailbox"),
                                              QLatin1StringView("business"), QLatin1StringView("hosting"),
                                              QLatin1StringView("relay")};
inline constexpr std::array providerStatusNames{QLatin1StringView("active"), QLatin1StringView("suspended"),
                                                QLatin1StringView("retired"), QLatin1StringView("ask_host")};
inline constexpr std::array loginFormNames{QLatin1StringView("unknown"),         QLatin1StringView("full_address"),
                                           QLatin1StringView("local_part"),      QLatin1StringView("fixed_word"),
                                           QLatin1StringView("provider_issued"), QLatin1StringView("issued_address")};
inline constexpr std::array passwordKindNames{QLatin1StringView("unknown"), QLatin1StringView("account_password"),
                                              QLatin1StringView("app_password"), QLatin1StringView("api_key"),
                                              QLatin1StringView("smtp_credential")};
inline constexpr std::array fromRuleNames{QLatin1StringView("unknown"),        QLatin1StringView("equals_login"),
                                          QLatin1StringView("verified_alias"), QLatin1StringView("send_as_permission"),
                                          QLatin1StringView("account_domain"), QLatin1StringView("verified_domain"),
                                          QLatin1StringView("verified_sender")};
inline constexpr std::array mismatchOutcomeNames{QLatin1StringView("unknown"), QLatin1StringView("refused"),
                                                 QLatin1StringView("rewritten"), QLatin1StringView("bounced_later"),
                                                 QLatin1StringView("accepted")};

/// The word for @p value in @p names.
template<typename Enum, std::size_t N>
constexpr QLatin1StringView nameIn(const std::array<QLatin1StringView, N> &names, Enum value)
{
    return names[static_cast<std::size_t>(value)];
}

} // namespace sendproof
