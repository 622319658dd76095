// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerjson.h"

#include "cli/printer.h"
#include "core/providernames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QJsonValue null(QJsonValue::Null);

QJsonObject sourced(const FactSource &fact, QJsonObject object)
{
    object.insert(u"source"_s, safeJsonOrNull(fact.source));
    object.insert(u"as_of"_s, safeJsonOrNull(fact.asOf));
    return object;
}

QJsonValue flagJson(std::optional<bool> flag)
{
    return flag ? QJsonValue(*flag) : null;
}

QJsonObject stepsJson(const LocalTexts &texts)
{
    return {{u"ko"_s, QJsonArray::fromStringList(texts.ko)}, {u"en"_s, QJsonArray::fromStringList(texts.en)}};
}

QJsonArray portsJson(const Provider &provider)
{
    QJsonArray ports;
    for (const ProviderPort &port : provider.ports)
        ports.append(QJsonObject{{u"port"_s, port.port}, {u"security"_s, securityName(port.security)}});
    return ports;
}

QJsonArray hostsJson(const Provider &provider)
{
    QJsonArray hosts;
    for (const ProviderHost &host : provider.hosts)
        hosts.append(QJsonObject{
            {u"host"_s, host.host}, {u"region"_s, safeJsonOrNull(host.region)}, {u"note"_s, localJson(host.note)}});
    return hosts;
}

QJsonValue fromRuleJson(const ProviderFromRule &rule)
{
    if (rule.rule == FromRule::Unknown)
        return null;
    return sourced(rule, {{u"rule"_s, nameIn(fromRuleNames, rule.rule)},
                          {u"mismatch"_s, nameIn(mismatchOutcomeNames, rule.mismatch)},
                          {u"code"_s, safeJsonOrNull(rule.code)},
                          {u"text"_s, safeJsonOrNull(rule.text)},
                          {u"note"_s, localJson(rule.note)}});
}

QJsonValue imapJson(const std::optional<ProviderImap> &imap)
{
    if (!imap)
        return null;
    return sourced(*imap, {{u"available"_s, flagJson(imap->available)},
                           {u"host"_s, safeJsonOrNull(imap->host)},
                           {u"port"_s, imap->port ? QJsonValue(imap->port) : null},
                           {u"security"_s, imap->security ? QJsonValue(securityName(*imap->security)) : null},
                           {u"note"_s, localJson(imap->note)}});
}

QJsonArray limitsJson(const Provider &provider)
{
    QJsonArray limits;
    for (const ProviderLimit &limit : provider.limits)
        limits.append(sourced(limit, {{u"count"_s, limit.count ? QJsonValue(*limit.count) : null},
                                      {u"unit"_s, safeJsonOrNull(limit.unit)},
                                      {u"per"_s, safeJsonOrNull(limit.per)},
                                      {u"text"_s, localJson(limit.text)}}));
    return limits;
}

QJsonArray noticesJson(const Provider &provider, QDate today)
{
    QJsonArray notices;
    for (const ProviderNotice &notice : noticesAt(provider, today))
        notices.append(sourced(notice, {{u"id"_s, notice.id},
                                        {u"level"_s, notice.isWarning ? u"warn"_s : u"info"_s},
                                        {u"text"_s, localJson(notice.text)}}));
    return notices;
}

QJsonObject signInJson(const Provider &provider)
{
    return {{u"login_form"_s, nameIn(loginFormNames, provider.loginForm)},
            {u"fixed_login"_s, safeJsonOrNull(provider.fixedLogin)},
            {u"login_note"_s, localJson(provider.loginNote)},
            {u"password_kind"_s, nameIn(passwordKindNames, provider.passwordKind)},
            {u"password_name"_s, localJson(provider.passwordName)},
            {u"password_steps"_s, stepsJson(provider.passwordSteps)},
            {u"help_url"_s, safeJsonOrNull(provider.helpUrl.toString(QUrl::FullyEncoded))},
            {u"note"_s, localJson(provider.note)},
            {u"direct"_s, provider.directAvailable}};
}

QJsonArray caveatsJson(const Provider &provider)
{
    QJsonArray caveats;
    for (const ProviderCaveat &caveat : provider.caveats)
        caveats.append(sourced(caveat, {{u"text"_s, localJson(caveat.text)}}));
    return caveats;
}

} // namespace

QJsonValue localJson(const LocalText &text)
{
    if (text.isEmpty())
        return null;
    return QJsonObject{{u"ko"_s, safeJson(text.ko)}, {u"en"_s, safeJson(text.en)}};
}

QJsonObject providerJson(const Provider &provider, QDate today)
{
    QJsonObject made = signInJson(provider);
    made.insert(u"id"_s, provider.id);
    made.insert(u"category"_s, nameIn(providerCategoryNames, provider.category));
    made.insert(u"kind"_s, nameIn(providerKindNames, provider.kind));
    made.insert(u"status"_s, nameIn(providerStatusNames, provider.status));
    made.insert(u"own"_s, provider.isOwn);
    made.insert(u"name"_s, localJson(provider.name));
    made.insert(u"domains"_s, QJsonArray::fromStringList(provider.domains));
    made.insert(u"free_mail"_s, provider.isFreeMail);
    made.insert(u"mx_suffixes"_s, QJsonArray::fromStringList(provider.mxSuffixes));
    made.insert(u"host"_s, safeJsonOrNull(provider.host));
    made.insert(u"hosts"_s, hostsJson(provider));
    made.insert(u"ports"_s, portsJson(provider));
    made.insert(u"mechanisms"_s, QJsonArray::fromStringList(provider.mechanisms));
    made.insert(u"from_rule"_s, fromRuleJson(provider.fromRule));
    made.insert(u"limits"_s, limitsJson(provider));
    made.insert(u"imap"_s, imapJson(provider.imap));
    made.insert(u"sharing"_s, !provider.sharing
                                  ? null
                                  : sourced(*provider.sharing, {{u"shareable"_s, flagJson(provider.sharing->shareable)},
                                                                {u"note"_s, localJson(provider.sharing->note)}}));
    made.insert(u"caveats"_s, caveatsJson(provider));
    made.insert(u"notices"_s, noticesJson(provider, today));
    return sourced({provider.source, provider.asOf}, made);
}

} // namespace sendproof
