// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderverdict.h"

#include "wizard/senderwords.h"

#include <QCoreApplication>
#include <algorithm>

namespace sendproof {

namespace {

/// The repair that one press can do: going back to the login's own address.
QList<CardAction> repairs(const SenderCheck &check, const Provider *provider)
{
    const auto useLogin = std::find_if(check.repairs.begin(), check.repairs.end(), [](const SenderRepairStep &step) {
        return step.kind == SenderRepair::UseLogin;
    });
    if (useLogin == check.repairs.end())
        return {};
    return {{EditSender{}, senderRepairText(*useLogin, provider, nullptr), true}};
}

CardView kept(const SenderCheck &check, const Provider *provider)
{
    QList<CardAction> actions = repairs(check, provider);
    for (CardAction &action : actions)
        action.isPrimary = false;
    return {Severity::Info,
            QCoreApplication::translate("SenderVerdict", "The test will tell whether this From address works"),
            QCoreApplication::translate("SenderVerdict", "It asks the server before anything is sent."),
            actions,
            {}};
}

} // namespace

SenderCheck senderCheck(const MailAccount &account, const Provider *provider, const Provider *fromOwner)
{
    if (account.isPractice || account.login.isEmpty())
        return {};
    return checkSender(provider, account.login, account.sender.address, QDate::currentDate(), fromOwner);
}

CardView senderVerdictCard(const MailAccount &account, const Provider *provider, bool isKept, const Provider *fromOwner)
{
    const SenderCheck check = senderCheck(account, provider, fromOwner);
    if (check.verdict == SenderVerdict::Unknown || check.verdict == SenderVerdict::Same)
        return {};
    const QString title = senderTitle(check, provider);
    const QString body = senderConsequence(check, provider, account.sender.address, fromOwner);
    if (check.severity == SenderSeverity::Ok)
        return {Severity::Ok, title, body, {}, {}};
    if (isKept)
        return kept(check, provider);
    QList<CardAction> actions = repairs(check, provider);
    actions.append({Retry{}, QCoreApplication::translate("SenderVerdict", "It is registered there, keep it"), false});
    return {check.severity == SenderSeverity::Block ? Severity::Error : Severity::Warning, title, body, actions, {}};
}

} // namespace sendproof
