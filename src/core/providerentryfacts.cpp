// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providerentry.h"
#include "core/providernames.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

template<typename Fact> Fact sourced(JsonEntry &block)
{
    Fact made;
    static_cast<FactSource &>(made) = block.factSource();
    return made;
}

void readSpan(JsonEntry &block, QDate &from, QDate &until)
{
    from = block.day("from"_L1);
    until = block.day("until"_L1);
    if (from.isValid() && until.isValid() && until < from)
        block.complain("until"_L1, "it lies before from");
}

ProviderFromRule fromRule(JsonEntry block)
{
    auto made = sourced<ProviderFromRule>(block);
    made.rule = block.choice<FromRule>("rule"_L1, fromRuleNames);
    made.mismatch = block.choice<MismatchOutcome>("mismatch"_L1, mismatchOutcomeNames);
    made.code = block.text("code"_L1);
    made.text = block.text("text"_L1);
    made.note = block.localText("note"_L1);
    readSpan(block, made.from, made.until);
    if (!block.has("rule"_L1))
        block.complain("rule"_L1, "a rule is expected");
    if (!made.code.isEmpty() && made.mismatch != MismatchOutcome::Refused)
        block.complain("code"_L1, "a code comes with the mismatch refused");
    block.refuseOtherFields();
    return made;
}

AddressMatching matching(JsonEntry block)
{
    auto made = sourced<AddressMatching>(block);
    made.ignoresDots = block.flag("ignores_dots"_L1).value_or(false);
    made.ignoresPlus = block.flag("ignores_plus"_L1).value_or(false);
    made.domainsAreOne = block.flag("domains_are_one"_L1).value_or(false);
    block.refuseOtherFields();
    return made;
}

ProviderLimit limit(JsonEntry &block)
{
    auto made = sourced<ProviderLimit>(block);
    made.count = block.number("count"_L1, 1, 1'000'000'000);
    made.unit = block.text("unit"_L1);
    made.per = block.text("per"_L1);
    made.text = block.localText("text"_L1, true);
    block.refuseOtherFields();
    return made;
}

ProviderImap imap(JsonEntry block)
{
    auto made = sourced<ProviderImap>(block);
    made.available = block.flag("available"_L1);
    made.host = block.host("host"_L1);
    made.port = block.number("port"_L1, 1, 65535).value_or(0);
    made.security = block.security("security"_L1);
    made.note = block.localText("note"_L1);
    if (made.host.isEmpty() != (made.port == 0) || made.host.isEmpty() != !made.security)
        block.complain("host"_L1, "host, port and security come together");
    if (made.available == false && made.note.isEmpty())
        block.complain("note"_L1, "it has to say why there is no IMAP");
    block.refuseOtherFields();
    return made;
}

ProviderSharing sharing(JsonEntry block)
{
    auto made = sourced<ProviderSharing>(block);
    made.shareable = block.flag("shareable"_L1);
    made.note = block.localText("note"_L1);
    block.refuseOtherFields();
    return made;
}

ProviderOAuth oauth(JsonEntry block)
{
    auto made = sourced<ProviderOAuth>(block);
    made.authorizeUrl = block.httpsUrl("authorize_url"_L1);
    made.tokenUrl = block.httpsUrl("token_url"_L1);
    made.smtpScopes = block.texts("smtp_scopes"_L1);
    made.apiScopes = block.texts("api_scopes"_L1);
    made.apiUrl = block.httpsUrl("api_url"_L1);
    made.mechanism = block.text("mechanism"_L1);
    made.note = block.localText("note"_L1);
    block.refuseOtherFields();
    return made;
}

ProviderComparison comparison(JsonEntry block)
{
    auto made = sourced<ProviderComparison>(block);
    JsonEntry smtp = block.block("smtp"_L1);
    made.smtpFor = smtp.localTexts("for"_L1);
    made.smtpAgainst = smtp.localTexts("against"_L1);
    smtp.refuseOtherFields();
    JsonEntry direct = block.block("direct"_L1);
    made.directFor = direct.localTexts("for"_L1);
    made.directAgainst = direct.localTexts("against"_L1);
    direct.refuseOtherFields();
    block.refuseOtherFields();
    return made;
}

PasswordSmtpEnd passwordSmtpEnd(JsonEntry block)
{
    auto made = sourced<PasswordSmtpEnd>(block);
    made.on = block.day("on"_L1);
    if (!made.on.isValid())
        block.complain("on"_L1, "a day such as 2026-11-20 is expected");
    block.refuseOtherFields();
    return made;
}

ProviderNotice notice(JsonEntry &block)
{
    auto made = sourced<ProviderNotice>(block);
    made.id = block.text("id"_L1, true);
    const QString level = block.text("level"_L1, true);
    made.isWarning = level == "warn"_L1;
    if (!made.isWarning && level != "info"_L1)
        block.complain("level"_L1, "info or warn is expected");
    made.text = block.localText("text"_L1, true);
    readSpan(block, made.from, made.until);
    block.refuseOtherFields();
    return made;
}

} // namespace

void readProviderFacts(JsonEntry &entry, Provider &provider)
{
    provider.directAvailable = entry.flag("direct"_L1).value_or(false);
    if (entry.has("oauth"_L1))
        provider.oauth = oauth(entry.block("oauth"_L1));
    if (entry.has("from_rule"_L1))
        provider.fromRule = fromRule(entry.block("from_rule"_L1));
    if (entry.has("address_matching"_L1))
        provider.matching = matching(entry.block("address_matching"_L1));
    for (JsonEntry &block : entry.blocks("limits"_L1))
        provider.limits.append(limit(block));
    if (entry.has("imap"_L1))
        provider.imap = imap(entry.block("imap"_L1));
    if (entry.has("sharing"_L1))
        provider.sharing = sharing(entry.block("sharing"_L1));
    if (entry.has("comparison"_L1))
        provider.comparison = comparison(entry.block("comparison"_L1));
    for (JsonEntry &block : entry.blocks("caveats"_L1)) {
        auto made = sourced<ProviderCaveat>(block);
        made.text = block.localText("text"_L1, true);
        block.refuseOtherFields();
        provider.caveats.append(made);
    }
    if (entry.has("password_smtp_ends"_L1))
        provider.passwordSmtpEnds = passwordSmtpEnd(entry.block("password_smtp_ends"_L1));
    for (JsonEntry &block : entry.blocks("notices"_L1))
        provider.notices.append(notice(block));
}

} // namespace sendproof
