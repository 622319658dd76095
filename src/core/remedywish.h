// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <chrono>
#include <optional>

namespace sendproof {

/// What kind of repair it is, in the order of the alternatives of Repair.
enum class RepairKind {
    SwitchPort,
    UseHost,
    UseSenderAddress,
    StripPasswordBlanks,
    ChangeLogin,
    OpenPage,
    UseDirect,
    SignInAgain,
    UseTransport,
    WaitAndRetry,
    PinCertificate,
    ReduceSize,
    AskAdministrator,
    EditSender,
    EditServer,
    EditCredentials,
    Retry
};
/// What a provider's page is opened for. Sandbox: leaving the trial.
enum class PagePurpose { AppPassword, Switch, Alias, Verification, Admin, Unlock, Sandbox, Help };

/// Shorter is no wait, and longer nobody sits and watches.
inline constexpr std::chrono::seconds shortestWait{10};
inline constexpr std::chrono::seconds longestWait{3600};

/// A repair as resources/causes.json asks for it, before it is known whether it makes sense for an account.
struct RemedyWish
{
    RepairKind kind = RepairKind::Retry;
    PagePurpose purpose = PagePurpose::Help; ///< With OpenPage
    std::chrono::seconds wait{300};          ///< With WaitAndRetry: where the server doesn't say how long
    friend bool operator==(const RemedyWish &, const RemedyWish &) = default;
};
QString remedyWishName(const RemedyWish &wish); ///< "switch-port", "open-page:app-password", …
/// The inverse; "wait-and-retry:60" has the seconds behind it.
std::optional<RemedyWish> remedyWishFromName(QStringView name);

} // namespace sendproof
