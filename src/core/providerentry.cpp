// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providerentry.h"

#include "core/providernames.h"

#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

void readWho(JsonEntry &entry, Provider &made)
{
    static const QRegularExpression idForm(u"^[a-z0-9][a-z0-9_]{0,63}$"_s);
    made.id = entry.text("id"_L1, true);
    if (!made.id.isEmpty() && !idForm.match(made.id).hasMatch())
        entry.complain("id"_L1, "small letters, digits and _ are expected");
    made.category = entry.choice<ProviderCategory>("category"_L1, providerCategoryNames);
    made.kind = entry.choice<ProviderKind>("kind"_L1, providerKindNames);
    made.status = entry.choice<ProviderStatus>("status"_L1, providerStatusNames);
    made.name = entry.localText("name"_L1, true);
    made.domains = entry.domains("domains"_L1);
    made.isFreeMail = entry.flag("free_mail"_L1).value_or(false);
    made.mxSuffixes = entry.domains("mx_suffixes"_L1);
    entry.texts("mx_shared_with"_L1); // for the test of the file only
}

void readServers(JsonEntry &entry, Provider &made)
{
    made.host = entry.host("host"_L1);
    for (JsonEntry &host : entry.blocks("hosts"_L1)) {
        made.hosts.append({host.host("host"_L1), host.text("region"_L1), host.localText("note"_L1)});
        host.refuseOtherFields();
    }
    made.ports = entry.ports("ports"_L1);
    made.isNetworkWitness = entry.flag("network_witness"_L1).value_or(false);
    made.mechanisms = entry.texts("mechanisms"_L1);
    if (made.host.isEmpty() != made.ports.isEmpty())
        entry.complain("ports"_L1, "a host and its ports come together");
    if (!made.hosts.isEmpty() && std::none_of(made.hosts.begin(), made.hosts.end(),
                                              [&](const ProviderHost &host) { return host.host == made.host; }))
        entry.complain("hosts"_L1, "the usual host is expected among them");
}

void readSignIn(JsonEntry &entry, Provider &made)
{
    made.loginForm = entry.choice<LoginForm>("login_form"_L1, loginFormNames);
    made.fixedLogin = entry.text("fixed_login"_L1);
    made.loginNote = entry.localText("login_note"_L1);
    made.passwordKind = entry.choice<PasswordKind>("password_kind"_L1, passwordKindNames);
    made.passwordName = entry.localText("password_name"_L1);
    made.passwordSteps = entry.localTexts("password_steps"_L1);
    made.helpUrl = entry.httpsUrl("help_url"_L1);
    made.note = entry.localText("note"_L1);
    if ((made.loginForm == LoginForm::FixedWord) == made.fixedLogin.isEmpty())
        entry.complain("fixed_login"_L1, "it comes with the login form fixed_word, and only with it");
}

void readSources(JsonEntry &entry, Provider &made)
{
    made.source = entry.text("source"_L1, true);
    made.asOf = entry.asOf("as_of"_L1, true);
    if (!entry.has("sources"_L1))
        return;
    JsonEntry sources = entry.block("sources"_L1);
    for (const auto key : {"domains"_L1, "free_mail"_L1, "mx_suffixes"_L1, "password_steps"_L1}) {
        if (!sources.has(key))
            continue;
        JsonEntry source = sources.block(key);
        made.sources.insert(key, source.factSource());
        source.refuseOtherFields();
    }
    sources.refuseOtherFields();
}

} // namespace

Provider readProvider(JsonEntry &entry)
{
    Provider made;
    readWho(entry, made);
    readServers(entry, made);
    readSignIn(entry, made);
    readProviderFacts(entry, made);
    readSources(entry, made);
    entry.refuseOtherFields();
    return made;
}

} // namespace sendproof
