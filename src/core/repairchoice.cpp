// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/repairchoice.h"

#include "core/pinsafety.h"
#include "core/providercatalog.h"
#include "core/sendermatch.h"
#include "core/waittext.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Everything a single repair is decided by.
struct Situation
{
    const Failure &failure;
    const MailAccount &account;
    const Provider *provider;
    const RepairFacts &facts;
};

QList<Repair> switchPort(const Situation &now)
{
    const SubmissionServer &server = now.account.server;
    for (const SubmissionServer &other : now.facts.answering) {
        const bool isElsewhere = other.port != server.port || other.security != server.security;
        if (other.host == server.host && isElsewhere && other.security != Security::None)
            return {SwitchPort{other.port, other.security}};
    }
    // The server has answered in the other way already: that is what the failure says.
    if (now.failure.kind == FailureKind::WrongPortMode && server.security != Security::None)
        return {SwitchPort{server.port,
                           server.security == Security::ImplicitTls ? Security::StartTls : Security::ImplicitTls}};
    return {};
}

QList<Repair> useHost(const Situation &now)
{
    const SubmissionServer &server = now.account.server;
    for (const SubmissionServer &other : now.facts.answering) {
        if (other.host != server.host && !other.host.isEmpty())
            return {UseHost{other.host}};
    }
    if (!now.provider || now.account.isPractice)
        return {};
    QStringList hosts{now.provider->host};
    for (const ProviderHost &one : now.provider->hosts)
        hosts.append(one.host);
    hosts.removeDuplicates();
    hosts.removeAll(QString());
    // The user's own server may be right; only a name that the provider doesn't have is surely another one. Of many
    // regions none can be picked for the user.
    constexpr qsizetype few = 3;
    const bool isKnown = hosts.removeAll(server.host.ascii()) > 0;
    if (hosts.isEmpty() || (isKnown && hosts.size() > few))
        return {};
    if (!isKnown)
        hosts = {hosts.first()};
    QList<Repair> made;
    for (const QString &host : hosts) {
        if (const auto parsed = HostName::parse(host).host)
            made.append(UseHost{*parsed});
    }
    return made;
}

QList<Repair> useSenderAddress(const Situation &now)
{
    const MailAddress &from = now.account.sender.address;
    // A login made for sending has the form of an address, but nobody reads mail there.
    if (now.provider && now.provider->loginForm == LoginForm::IssuedAddress)
        return {};
    const auto owner = mailboxOfLogin(now.provider, now.account.login, from);
    if (!owner || isSameMailbox(now.provider, *owner, from))
        return {};
    return {UseSenderAddress{*owner}};
}

QList<Repair> stripBlanks(const Situation &now)
{
    const bool hasAppPasswords = now.provider && now.provider->passwordKind == PasswordKind::AppPassword;
    return hasAppPasswords && now.facts.passwordHasBlanks ? QList<Repair>{StripPasswordBlanks{}} : QList<Repair>();
}

QList<Repair> changeLogin(const Situation &now)
{
    const QString &login = now.account.login;
    const MailAddress &from = now.account.sender.address;
    const MailAddress address = mailboxOfLogin(now.provider, login, from).value_or(from);
    if (address.isEmpty())
        return {};
    QString wanted;
    if (now.provider && now.provider->loginForm != LoginForm::Unknown)
        wanted = ProviderCatalog::loginFor(*now.provider, address);
    else // nobody knows the form: the other one of the two usual ones
        wanted = login == address.toString() ? address.localPart() : address.toString();
    return wanted.isEmpty() || wanted == login ? QList<Repair>() : QList<Repair>{ChangeLogin{wanted}};
}

/// A policy hides a provider's help by taking its address away; its other pages go with it.
QList<Repair> openPage(PagePurpose purpose, const Situation &now)
{
    if (!now.provider || now.provider->helpUrl.isEmpty() || now.account.isPractice)
        return {};
    for (const ProviderPage &page : now.facts.pages) {
        if (page.purpose == purpose && page.providers.contains(now.provider->id))
            return {OpenPage{page.url, purpose}};
    }
    const bool isHelp = purpose == PagePurpose::AppPassword || purpose == PagePurpose::Help;
    return isHelp ? QList<Repair>{OpenPage{now.provider->helpUrl, purpose}} : QList<Repair>();
}

QList<Repair> pinCertificate(const Situation &now)
{
    const auto &certificate = now.failure.certificate;
    if (!certificate || !isSafeToPin(*certificate, now.account, now.facts.hostOwner))
        return {};
    return {PinCertificate{certificate->sha256}};
}

QList<Repair> waitAndRetry(std::chrono::seconds usual, const Failure &failure)
{
    const std::chrono::seconds wait = waitAskedFor(failure.detail).value_or(usual);
    return wait > longestWait ? QList<Repair>() : QList<Repair>{WaitAndRetry{std::max(wait, shortestWait)}};
}

/// Where the other way may work although this one didn't: SMTP for an API that refuses, the API wherever a mail server
/// does not take part. A name that isn't found or a network that is down stops both.
QList<Repair> useTransport(const Situation &now)
{
    if (!now.account.direct)
        return {};
    if (now.account.direct->transport == DirectTransport::Api)
        return now.failure.stage == Stage::Send ? QList<Repair>{UseTransport{DirectTransport::Smtp}} : QList<Repair>();
    return now.failure.stage == Stage::Dns ? QList<Repair>() : QList<Repair>{UseTransport{DirectTransport::Api}};
}

template<RepairKind Kind> QList<Repair> plain(bool makesSense = true)
{
    return makesSense ? QList<Repair>{PlainRepair<Kind>{}} : QList<Repair>();
}

/// Repairs that need more than their kind.
QList<Repair> detailedRepairs(const RemedyWish &wish, const Situation &now)
{
    switch (wish.kind) {
    case RepairKind::SwitchPort:
        return now.facts.isDirect ? QList<Repair>() : switchPort(now);
    case RepairKind::UseHost:
        return now.facts.isDirect ? QList<Repair>() : useHost(now);
    case RepairKind::UseSenderAddress:
        return useSenderAddress(now);
    case RepairKind::StripPasswordBlanks:
        return stripBlanks(now);
    case RepairKind::ChangeLogin:
        return now.facts.isDirect ? QList<Repair>() : changeLogin(now);
    case RepairKind::OpenPage:
        return openPage(wish.purpose, now);
    case RepairKind::UseTransport:
        return useTransport(now);
    case RepairKind::WaitAndRetry:
        return waitAndRetry(wish.wait, now.failure);
    case RepairKind::PinCertificate:
        return pinCertificate(now);
    default:
        return {};
    }
}

QList<Repair> repairsOf(const RemedyWish &wish, const Situation &now)
{
    const RepairFacts &facts = now.facts;
    switch (wish.kind) {
    case RepairKind::UseDirect:
        return plain<RepairKind::UseDirect>(now.provider && now.provider->directAvailable && facts.canUseDirect &&
                                            !facts.isDirect);
    case RepairKind::SignInAgain:
        return plain<RepairKind::SignInAgain>(facts.isDirect);
    case RepairKind::ReduceSize:
        return plain<RepairKind::ReduceSize>(facts.canReduceSize);
    case RepairKind::AskAdministrator:
        return plain<RepairKind::AskAdministrator>();
    case RepairKind::EditSender:
        return plain<RepairKind::EditSender>();
    case RepairKind::EditServer:
        return plain<RepairKind::EditServer>(!facts.isDirect);
    case RepairKind::EditCredentials:
        return plain<RepairKind::EditCredentials>(!facts.isDirect);
    case RepairKind::Retry:
        return plain<RepairKind::Retry>();
    default:
        return detailedRepairs(wish, now);
    }
}

} // namespace

QList<Repair> repairsFor(const QList<RemedyWish> &wishes, const Failure &failure, const MailAccount &account,
                         const Provider *provider, const RepairFacts &facts)
{
    const Situation now{failure, account, provider, facts};
    QList<Repair> made;
    for (const RemedyWish &wish : wishes) {
        for (const Repair &repair : repairsOf(wish, now)) {
            if (!made.contains(repair))
                made.append(repair);
        }
    }
    if (made.isEmpty())
        made.append(PlainRepair<RepairKind::Retry>{});
    return made;
}

} // namespace sendproof
