// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/discoverylines.h"

#include "cli/cliwords.h"
#include "wizard/discoverywords.h"
#include "wizard/networkwords.h"
#include "wizard/placeholders.h"
#include "wizard/providerwords.h"
#include "wizard/stagewords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// What @p verdict says about reaching @p wanted from here.
QStringList networkLines(const NetworkVerdict &verdict, const SubmissionServer &wanted)
{
    const QString port = QString::number(wanted.port);
    const CardView card = networkCard({}, verdict, {.stage = Stage::Connect}, wanted);
    if (verdict.state == NetworkState::Open)
        return {QString(), filled(CliWords::tr("This network lets port %1 through."), {port})};
    if (card.title.isEmpty())
        return {QString(), filled(CliWords::tr("It isn't known whether this network lets port %1 through."), {port})};
    return {QString(), card.title, card.body};
}

QString placeText(const SubmissionServer &server)
{
    return u"%1:%2, %3"_s.arg(server.host.shown(), QString::number(server.port), securityText(server.security));
}

/// A label and what it is for; both are shown in one line.
QString row(const QString &label, const QString &value)
{
    return u"  %1: %2"_s.arg(label, value);
}

QString providerName(const DiscoveryAnswer &answer, const DiscoveredServer &found, const QString &language)
{
    const Provider *const provider = answer.catalog.byId(found.providerId);
    return provider ? provider->name.in(language) : found.server.host.shown();
}

/// The form of the login; with an address, what that makes of it.
QString loginText(const DiscoveryAnswer &answer, const DiscoveredServer &found)
{
    const Provider *const provider = answer.catalog.byId(found.providerId);
    Provider known = provider ? *provider : Provider();
    known.loginForm =
        found.login == LoginForm::FixedWord && known.fixedLogin.isEmpty() ? LoginForm::ProviderIssued : found.login;
    QString login;
    if (found.login == LoginForm::FullAddress)
        login = answer.address.shown();
    else if (found.login == LoginForm::LocalPart)
        login = answer.address.localPart();
    return login.isEmpty() ? loginFormText(known) : u"%1 (%2)"_s.arg(loginFormText(known), login);
}

QStringList foundLines(const DiscoveryAnswer &answer, const DiscoveredServer &found, const QString &language)
{
    QStringList lines{QString(), providerName(answer, found, language)};
    lines += row(CliWords::tr("Server"), found.server.host.shown());
    lines += row(CliWords::tr("Port"), QString::number(found.server.port));
    lines += row(CliWords::tr("Security"), securityText(found.server.security));
    lines += row(CliWords::tr("Login"), loginText(answer, found));
    if (found.incoming)
        lines += row(CliWords::tr("Reading mail (IMAP)"), placeText({.host = found.incoming->host,
                                                                     .port = found.incoming->port,
                                                                     .security = found.incoming->security}));
    lines += QString();
    const Provider *const provider = answer.catalog.byId(found.providerId);
    if (found.doubt == TrustDoubt::None)
        return lines + QStringList{originText(found, provider)};
    const CardView card = doubtCard(found, provider);
    return lines + QStringList{card.title} + card.body.split(u'\n');
}

QStringList alternativeLines(const DiscoveryAnswer &answer)
{
    QStringList lines;
    for (qsizetype i = 1; i < answer.report.found.size(); ++i) {
        const DiscoveredServer &found = answer.report.found.at(i);
        const QString doubt =
            found.doubt == TrustDoubt::None ? QString() : u' ' + CliWords::tr("(only if you know it)");
        lines += row(placeText(found.server), sourceText(found.source) + doubt);
    }
    return lines.isEmpty() ? lines : QStringList{QString(), CliWords::tr("Also found:")} + lines;
}

QStringList sourceLines(const DiscoveryReport &report)
{
    QStringList lines{QString(), CliWords::tr("What was asked:")};
    for (const SourceReport &source : report.sources) {
        const bool isAnswer = source.state != SourceState::Stopped && source.state != SourceState::Waiting;
        const QString state = sourceStateText(source.state);
        lines += row(sourceText(source.source), isAnswer ? u"%1 (%2)"_s.arg(state, timeText(source.took)) : state);
    }
    return lines;
}

} // namespace

QStringList discoveryLines(const DiscoveryAnswer &answer, const QString &language)
{
    QStringList lines;
    if (const DiscoveredServer *const best = answer.report.best()) {
        lines += foundLines(answer, *best, language);
        if (answer.network)
            lines += networkLines(*answer.network, best->server);
        lines += alternativeLines(answer);
    } else {
        lines +=
            {QString(), filled(CliWords::tr("No settings were found for %1. Ask whoever runs its mail for the name "
                                            "of the server."),
                               {shownDomainName(answer.report.domain)})};
    }
    return lines + sourceLines(answer.report);
}

} // namespace sendproof
