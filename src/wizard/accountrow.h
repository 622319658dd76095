// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QUuid>

namespace sendproof {

/// How an account stands; a shape beside words that say the same.
enum class AccountMark { Untested, Proven, Warning, Failed, Waiting, Testing };

/// What the button of a line does, and the space bar.
enum class RowAction { None, Test, Fix, TakeDirect, SignIn, EnterSecret };

/// What the list says of one account.
struct AccountRow
{
    QUuid id;
    AccountMark mark = AccountMark::Untested;
    QString name;
    QString address;
    QString route;       ///< "Naver · SMTP"
    QString routeDetail; ///< "smtp.naver.com · 465"
    QString result;      ///< "Accepted today at 10:24"
    QString detail;      ///< Below it, may be empty
    RowAction action = RowAction::None;
    QString actionText;
    bool isUrgent = false; ///< The button is what should be done now
    QString spoken;        ///< All of it for screen readers: name, state and result in words
    friend bool operator==(const AccountRow &, const AccountRow &) = default;
};

} // namespace sendproof
