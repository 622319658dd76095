// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"
#include "wizard/accountlist.h"
#include "wizard/accountrow.h"
#include "wizard/causebook.h"

#include <QDateTime>

namespace sendproof {

/// What is known of an account beside itself.
struct RowFacts
{
    const Provider *provider = nullptr; ///< Null: unknown
    const CauseBook *book = nullptr;    ///< Null: causes have no words
    QDateTime now;                      ///< Local time
    bool canTest = false;
    bool canUseDirect = false; ///< The direct route is open to it
    bool isSecretMissing = false;
    bool isWaiting = false; ///< For its turn in a round
    bool isTesting = false;
};

/// What the list says of @p account, in the current language.
AccountRow accountRow(const MailAccount &account, const RowFacts &facts, const ProviderCatalog &catalog);

/// A point in time beside @p now, as people say it: "today at 10:24", "yesterday at 18:02", "on November 3".
QString whenText(const QDateTime &at, const QDateTime &now);
/// "Accepted today at 10:24", "Sign-in failed yesterday at 18:02"; and below it what that means, may be empty.
QString proofText(const ProofRecord &proof, const QDateTime &now);
QString proofDetail(const ProofRecord &proof, const MailAccount &account, const CauseBook *book,
                    const ProviderCatalog &catalog);
QStringList rowActionTexts();       ///< Of all buttons that a line can have
QString markText(AccountMark mark); ///< "Needs attention"
QString routeText(const MailAccount &account, const Provider *provider);
QString headingText(const AccountLine &heading);
QString accountNameText(const MailAccount &account); ///< As it is called, safe to show; never empty

/// Something of the account ends within so many days, and the list says so.
inline constexpr int warningDays = 180;

} // namespace sendproof
