// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderverdict.h"

#include "wizard/placeholders.h"

#include <QCoreApplication>

namespace sendproof {

namespace {

bool hasLoginOfItsOwn(const Provider &provider)
{
    return provider.loginForm == LoginForm::FixedWord || provider.loginForm == LoginForm::ProviderIssued ||
           provider.passwordKind == PasswordKind::ApiKey || provider.passwordKind == PasswordKind::SmtpCredential;
}

CardAction repair(const MailAccount &account)
{
    const auto owner = MailAddress::parse(account.login).address;
    return {Remedy::EditSender,
            //: Text of a button; %1: a mail address
            filled(QCoreApplication::translate("SenderVerdict", "Send as %1"), {owner ? owner->shown() : QString()}),
            true};
}

CardView otherAddress(const MailAccount &account)
{
    return {Severity::Warning,
            QCoreApplication::translate("SenderVerdict", "The From address is not the one you sign in with"),
            QCoreApplication::translate("SenderVerdict",
                                        "Both have the same domain. Most services send with it only when it "
                                        "is set up there as an alias."),
            {repair(account)},
            {}};
}

CardView otherDomain(const MailAccount &account, bool isMailbox)
{
    const QString body =
        isMailbox ? QCoreApplication::translate("SenderVerdict",
                                                "This mail service usually refuses a From address of another "
                                                "domain, or replaces it without a word.")
                  : QCoreApplication::translate("SenderVerdict",
                                                "Many mail services refuse a From address of another domain.");
    return {isMailbox ? Severity::Error : Severity::Warning,
            QCoreApplication::translate("SenderVerdict", "From address and login belong to different domains"),
            body,
            {repair(account),
             {Remedy::Retry, QCoreApplication::translate("SenderVerdict", "It is registered there, keep it"), false}},
            {}};
}

CardView kept(const MailAccount &account)
{
    CardAction action = repair(account);
    action.isPrimary = false;
    return {Severity::Info,
            QCoreApplication::translate("SenderVerdict", "The test will tell whether this From address works"),
            QCoreApplication::translate("SenderVerdict", "It asks the server before anything is sent."),
            {action},
            {}};
}

} // namespace

SenderVerdict senderVerdict(const MailAccount &account, const Provider *provider)
{
    if (account.isPractice || account.login.isEmpty() || (provider && hasLoginOfItsOwn(*provider)))
        return SenderVerdict::Unknown;
    return compareSender(account.login, account.sender.address);
}

CardView senderVerdictCard(const MailAccount &account, const Provider *provider, bool isKept)
{
    switch (senderVerdict(account, provider)) {
    case SenderVerdict::Equivalent:
        return {Severity::Ok,
                QCoreApplication::translate("SenderVerdict", "From address and login are the same mailbox"),
                QCoreApplication::translate("SenderVerdict", "They only differ in writing. That is fine."),
                {},
                {}};
    case SenderVerdict::OtherAddress:
        return isKept ? kept(account) : otherAddress(account);
    case SenderVerdict::OtherDomain:
        return isKept ? kept(account) : otherDomain(account, provider && !provider->domains.isEmpty());
    case SenderVerdict::Same:
    case SenderVerdict::Unknown:
        break;
    }
    return {};
}

} // namespace sendproof
