// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/senderrule.h"

#include "core/sendermatch.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Everything one check looks at.
struct Case
{
    const Provider *provider = nullptr;
    const Provider *fromOwner = nullptr;
    QString login;
    MailAddress from;
    std::optional<MailAddress> owner;
    ProviderFromRule rule;

    bool isForeignFreeMail() const { return fromOwner && fromOwner->isFreeMail && fromOwner != provider; }
    bool isOneDomain() const
    {
        const bool areBothTheProviders =
            provider && provider->domains.contains(from.domain()) && provider->domains.contains(owner->domain());
        return owner->domain() == from.domain() || areBothTheProviders;
    }
};

bool isRelay(const Provider &provider, const ProviderFromRule &rule)
{
    const bool hasIssuedLogin = provider.loginForm == LoginForm::FixedWord ||
                                provider.loginForm == LoginForm::ProviderIssued ||
                                provider.loginForm == LoginForm::IssuedAddress;
    return provider.kind == ProviderKind::Relay || rule.rule == FromRule::VerifiedDomain ||
           rule.rule == FromRule::VerifiedSender || (provider.kind == ProviderKind::Unknown && hasIssuedLogin);
}

ProviderFromRule ruleOn(const Provider *provider, QDate today)
{
    if (!provider)
        return {};
    const ProviderFromRule &rule = provider->fromRule;
    const bool isOver = rule.until.isValid() && today > rule.until;
    const bool isToCome = rule.from.isValid() && today < rule.from;
    return isOver || isToCome ? ProviderFromRule() : rule;
}

SenderConsequence against(const ProviderFromRule &rule)
{
    return {.outcome = rule.mismatch, .code = rule.code, .text = rule.text};
}

SenderCheck fine(const Case &c, SenderVerdict verdict)
{
    return {.verdict = verdict, .owner = c.owner.value_or(MailAddress())};
}

SenderCheck mismatch(const Case &c, SenderVerdict verdict, SenderSeverity severity)
{
    SenderCheck made = fine(c, verdict);
    made.severity = severity;
    made.consequence = against(c.rule);
    return made;
}

void repair(SenderCheck &check, SenderRepair kind, const MailAddress &address)
{
    if (!address.isEmpty())
        check.repairs.append({kind, address});
}

/// From's domain belongs to a mail company: nobody else can publish SPF and DKIM for it.
SenderCheck foreignFreeMail(const Case &c)
{
    const bool isRefused = c.rule.rule == FromRule::VerifiedDomain && c.rule.mismatch == MismatchOutcome::Refused;
    const bool isRewritten = c.rule.mismatch == MismatchOutcome::Rewritten;
    SenderCheck made = mismatch(c,
                                isRefused     ? SenderVerdict::RefusedByProvider
                                : isRewritten ? SenderVerdict::RewrittenByProvider
                                              : SenderVerdict::OtherDomain,
                                isRefused ? SenderSeverity::Block : SenderSeverity::Warn);
    if (!isRefused && !isRewritten)
        made.consequence = {.outcome = MismatchOutcome::BouncedLater, .failsDmarc = true};
    repair(made, SenderRepair::SendThroughOwner, c.from);
    repair(made, SenderRepair::UseOwnDomain, c.from);
    return made;
}

SenderCheck ofVerifiedDomain(const Case &c)
{
    if (c.owner && c.owner->domain() == c.from.domain())
        return fine(c, *c.owner == c.from ? SenderVerdict::Same : SenderVerdict::Equivalent);
    const bool isRelated =
        !c.owner || isSubdomain(c.from.domain(), c.owner->domain()) || isSubdomain(c.owner->domain(), c.from.domain());
    SenderCheck made =
        mismatch(c, isRelated ? SenderVerdict::NeedsVerifiedSender : SenderVerdict::OtherDomain, SenderSeverity::Warn);
    repair(made, SenderRepair::VerifySender, c.from);
    return made;
}

SenderCheck atRelay(const Case &c)
{
    if (c.isForeignFreeMail())
        return foreignFreeMail(c);
    if (c.rule.rule == FromRule::VerifiedDomain)
        return ofVerifiedDomain(c);
    if (c.rule.rule == FromRule::Unknown)
        return fine(c, c.owner && *c.owner == c.from ? SenderVerdict::Same : SenderVerdict::Unknown);
    SenderCheck made = mismatch(c, SenderVerdict::NeedsVerifiedSender, SenderSeverity::Warn);
    repair(made, SenderRepair::VerifySender, c.from);
    return made;
}

/// The verdict on another address at a mailbox provider, without its consequence.
SenderVerdict otherAddress(const Case &c)
{
    if (c.rule.rule == FromRule::EqualsLogin && c.rule.mismatch == MismatchOutcome::Refused)
        return SenderVerdict::RefusedByProvider;
    if (c.rule.mismatch == MismatchOutcome::Rewritten)
        return SenderVerdict::RewrittenByProvider;
    return c.isOneDomain() ? SenderVerdict::NeedsAlias : SenderVerdict::OtherDomain;
}

void repairMailbox(const Case &c, SenderCheck &made)
{
    repair(made, SenderRepair::UseLogin, *c.owner);
    if (c.rule.rule == FromRule::SendAsPermission || c.rule.rule == FromRule::AccountDomain)
        repair(made, SenderRepair::AskAdministrator, c.from);
    else if (c.rule.rule != FromRule::EqualsLogin)
        repair(made, SenderRepair::RegisterAlias, c.from);
    const bool isFromHere = c.provider && (c.fromOwner == c.provider || c.isOneDomain());
    if (isFromHere)
        repair(made, SenderRepair::SignInAsSender, c.from);
    else if (c.fromOwner)
        repair(made, SenderRepair::SendThroughOwner, c.from);
    if (c.rule.rule == FromRule::EqualsLogin)
        repair(made, SenderRepair::SetReplyTo, c.from);
}

SenderCheck atMailbox(const Case &c)
{
    if (!c.owner)
        return fine(c, SenderVerdict::Unknown);
    const QString login = c.login.trimmed();
    const bool isBareName = *c.owner == c.from && login == c.from.localPart();
    if (login == c.from.toString() || isBareName)
        return fine(c, SenderVerdict::Same);
    if (isSameMailbox(c.provider, *c.owner, c.from))
        return fine(c, SenderVerdict::Equivalent);
    if (c.rule.rule == FromRule::AccountDomain && c.isOneDomain())
        return fine(c, SenderVerdict::Equivalent);
    const bool isRefused = c.rule.mismatch == MismatchOutcome::Refused;
    SenderCheck made = mismatch(c, otherAddress(c), isRefused ? SenderSeverity::Block : SenderSeverity::Warn);
    if (c.rule.mismatch == MismatchOutcome::Accepted)
        made.severity = SenderSeverity::Ok;
    if (c.rule.mismatch == MismatchOutcome::Unknown && c.isForeignFreeMail())
        made.consequence = {.outcome = MismatchOutcome::BouncedLater, .failsDmarc = true};
    repairMailbox(c, made);
    return made;
}

} // namespace

QLatin1StringView senderVerdictName(SenderVerdict verdict)
{
    static constexpr std::array names{
        "same"_L1,         "equivalent"_L1,          "needs_alias"_L1,           "needs_verified_sender"_L1,
        "other_domain"_L1, "refused_by_provider"_L1, "rewritten_by_provider"_L1, "unknown"_L1};
    return names.at(static_cast<std::size_t>(verdict));
}

QLatin1StringView senderSeverityName(SenderSeverity severity)
{
    static constexpr std::array names{"ok"_L1, "warn"_L1, "block"_L1};
    return names.at(static_cast<std::size_t>(severity));
}

QLatin1StringView senderRepairName(SenderRepair repair)
{
    static constexpr std::array names{"use_login"_L1,      "register_alias"_L1,    "ask_administrator"_L1,
                                      "verify_sender"_L1,  "sign_in_as_sender"_L1, "send_through_owner"_L1,
                                      "use_own_domain"_L1, "set_reply_to"_L1};
    return names.at(static_cast<std::size_t>(repair));
}

SenderCheck checkSender(const Provider *provider, const QString &login, const MailAddress &from, QDate today,
                        const Provider *fromOwner)
{
    if (from.isEmpty())
        return {};
    const Case c{.provider = provider,
                 .fromOwner = fromOwner,
                 .login = login,
                 .from = from,
                 .owner = mailboxOfLogin(provider, login, from),
                 .rule = ruleOn(provider, today)};
    return provider && isRelay(*provider, c.rule) ? atRelay(c) : atMailbox(c);
}

} // namespace sendproof
