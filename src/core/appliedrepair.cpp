// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/appliedrepair.h"

#include <array>

namespace sendproof {

namespace {

constexpr std::array accountFields{AccountField::Host,        AccountField::Port,  AccountField::Security,
                                   AccountField::FromAddress, AccountField::Login, AccountField::PinnedCertificate};

void carryOut(const SwitchPort &repair, MailAccount &account)
{
    if (repair.security == Security::None)
        return;
    account.server.port = repair.port;
    account.server.security = repair.security;
    account.server.clearChannelAllowed = false;
}

void carryOut(const UseHost &repair, MailAccount &account)
{
    if (account.server.host != repair.host)
        account.server.pinnedCertificate.clear();
    account.server.host = repair.host;
}

void carryOut(const UseSenderAddress &repair, MailAccount &account)
{
    account.sender.address = repair.address;
}

void carryOut(const ChangeLogin &repair, MailAccount &account)
{
    account.login = repair.login;
}

void carryOut(const PinCertificate &repair, MailAccount &account)
{
    account.server.pinnedCertificate = repair.sha256;
}

template<typename Other> void carryOut(const Other &, MailAccount &) {}

void copyField(AccountField field, const MailAccount &from, MailAccount &to)
{
    switch (field) {
    case AccountField::Host:
        to.server.host = from.server.host;
        return;
    case AccountField::Port:
        to.server.port = from.server.port;
        return;
    case AccountField::Security:
        to.server.security = from.server.security;
        to.server.clearChannelAllowed = from.server.clearChannelAllowed;
        return;
    case AccountField::FromAddress:
        to.sender.address = from.sender.address;
        return;
    case AccountField::Login:
        to.login = from.login;
        return;
    case AccountField::PinnedCertificate:
        to.server.pinnedCertificate = from.server.pinnedCertificate;
        return;
    case AccountField::Password:
        return;
    }
}

} // namespace

AppliedRepair applied(const MailAccount &account, const Repair &repair)
{
    AppliedRepair made{account, account, {}};
    std::visit([&made](const auto &one) { carryOut(one, made.after); }, repair);
    for (const AccountField field : accountFields) {
        if (fieldValue(made.before, field) != fieldValue(made.after, field))
            made.changed.append(field);
    }
    if (std::holds_alternative<StripPasswordBlanks>(repair))
        made.changed.append(AccountField::Password);
    if (!made.changed.isEmpty())
        made.after.lastProof.reset();
    return made;
}

MailAccount undone(const MailAccount &now, const AppliedRepair &repair)
{
    MailAccount made = now;
    for (const AccountField field : repair.changed) {
        if (fieldValue(now, field) == fieldValue(repair.after, field))
            copyField(field, repair.before, made);
    }
    if (made != now)
        made.lastProof.reset();
    return made;
}

QString fieldValue(const MailAccount &account, AccountField field)
{
    switch (field) {
    case AccountField::Host:
        return account.server.host.shown();
    case AccountField::Port:
        return QString::number(account.server.port);
    case AccountField::Security:
        return securityName(account.server.security);
    case AccountField::FromAddress:
        return account.sender.address.shown();
    case AccountField::Login:
        return account.login;
    case AccountField::PinnedCertificate:
        return QString::fromLatin1(account.server.pinnedCertificate.toHex());
    case AccountField::Password:
        break;
    }
    return {};
}

} // namespace sendproof
