// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providerguide.h"

#include "wizard/language.h"
#include "wizard/providercard.h"
#include "wizard/providerwords.h"
#include "wizard/sourcewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProviderGuide)
};

FactSource sourceOf(const Provider &provider, const QString &field)
{
    return provider.sources.value(field, {provider.source, provider.asOf});
}

/// The sources of several facts, each once.
template<typename Facts> QString sourcesOf(const Facts &facts)
{
    QStringList sources;
    for (const FactSource &fact : facts) {
        const QString text = sourceText(fact);
        if (!text.isEmpty() && !sources.contains(text))
            sources.append(text);
    }
    return sources.join(u'\n');
}

CardView guideCard(const Provider &provider, QDate today)
{
    const QList<ProviderNotice> holding = noticesAt(provider, today);
    QStringList warnings;
    for (const ProviderNotice &notice : holding) {
        if (notice.isWarning)
            warnings.append(noticeText(notice));
    }
    const QString status = providerStatusText(provider.status);
    const QString note = provider.note.in(languageCode());
    const bool isWarning = !status.isEmpty() || !warnings.isEmpty();
    if (!isWarning && note.isEmpty())
        return {};
    QStringList body = warnings;
    if (!note.isEmpty())
        body.append(note);
    return {isWarning ? Severity::Warning : Severity::Info,
            status.isEmpty() ? Words::tr("Know this before you try") : status,
            body.join(u'\n'),
            {},
            {}};
}

GuidePart serverPart(const Provider &provider)
{
    QStringList ports;
    for (const ProviderPort &port : provider.ports)
        ports.append(portText(port));
    QString host = provider.host;
    if (host.isEmpty())
        host = provider.status == ProviderStatus::AskHost ? providerStatusText(provider.status) : notKnownText();
    GuidePart part{Words::tr("Server"), {{Words::tr("Submission server"), host}}, {}, {}};
    part.facts.append({Words::tr("Port"), ports.isEmpty() ? notKnownText() : ports.join(u'\n')});
    QStringList hosts;
    for (const ProviderHost &one : provider.hosts)
        hosts.append(hostText(one));
    if (hosts.size() > 1)
        part.facts.append({Words::tr("By region or use"), hosts.join(u'\n')});
    part.source = sourceText({provider.source, provider.asOf});
    return part;
}

GuidePart loginPart(const Provider &provider)
{
    GuidePart part{Words::tr("Signing in"), {{Words::tr("Login name"), loginFormText(provider)}}, {}, {}};
    if (const QString note = provider.loginNote.in(languageCode()); !note.isEmpty())
        part.facts.last().second += u'\n' + note;
    part.facts.append({Words::tr("Password"), passwordKindText(provider)});
    part.steps = provider.passwordSteps.in(languageCode());
    part.source = sourceText(sourceOf(provider, u"password_steps"_s));
    return part;
}

GuidePart senderPart(const Provider &provider, QDate today)
{
    GuidePart part{Words::tr("From address"), {{QString(), fromRuleText(provider, today)}}, {}, {}};
    part.source = sourceText(provider.fromRule);
    return part;
}

GuidePart usePart(const Provider &provider)
{
    GuidePart part{Words::tr("Limits and sharing"), {{Words::tr("Limits"), limitsText(provider)}}, {}, {}};
    part.facts.append({Words::tr("In a team"), sharingText(provider)});
    QList<FactSource> facts(provider.limits.begin(), provider.limits.end());
    if (provider.sharing)
        facts.append(*provider.sharing);
    part.source = sourcesOf(facts);
    return part;
}

GuidePart imapPart(const Provider &provider)
{
    GuidePart part{Words::tr("Reading mail (IMAP)"), {{QString(), imapText(provider)}}, {}, {}};
    part.source = provider.imap ? sourceText(*provider.imap) : QString();
    return part;
}

GuidePart caveatPart(const Provider &provider)
{
    GuidePart part{Words::tr("What users should know"), {}, {}, sourcesOf(provider.caveats)};
    for (const ProviderCaveat &caveat : provider.caveats)
        part.facts.append({QString(), caveat.text.in(languageCode())});
    return part;
}

QList<GuideHost> hostsOf(const Provider &provider)
{
    QList<GuideHost> hosts;
    for (const ProviderHost &host : provider.hosts)
        hosts.append({host.host, hostText(host)});
    return hosts.size() > 1 ? hosts : QList<GuideHost>();
}

} // namespace

QString limitsText(const Provider &provider)
{
    QStringList limits;
    for (const ProviderLimit &limit : provider.limits)
        limits.append(limit.text.in(languageCode()));
    return limits.isEmpty() ? notKnownText() : limits.join(u'\n');
}

QString limitsSource(const Provider &provider)
{
    return sourcesOf(provider.limits);
}

ProviderGuide providerGuide(const Provider &provider, QDate today)
{
    ProviderGuide guide;
    guide.id = provider.id;
    guide.name = provider.name.in(languageCode());
    guide.kind = providerOriginText(provider);
    guide.card = guideCard(provider, today);
    guide.hosts = hostsOf(provider);
    guide.helpUrl = provider.helpUrl;
    guide.parts = {serverPart(provider), loginPart(provider), senderPart(provider, today), usePart(provider),
                   imapPart(provider)};
    const auto comparison = comparisonFacts(provider, today);
    if (!comparison.isEmpty())
        guide.parts.append(
            {provider.comparison ? Words::tr("SMTP and direct connection") : Words::tr("Notices"), comparison, {}, {}});
    if (!provider.caveats.isEmpty())
        guide.parts.append(caveatPart(provider));
    return guide;
}

} // namespace sendproof
