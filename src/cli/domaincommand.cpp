// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/domaincommand.h"

#include "cli/cliwords.h"
#include "cli/domainjson.h"
#include "cli/optionreader.h"
#include "core/hostname.h"
#include "wizard/domainwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array domainOptions{
    OptionForm{"provider", "ID", QT_TRANSLATE_NOOP("CliWords", "Who shall send; see: sendproof-cli providers")},
    OptionForm{"dns-server", "IP", QT_TRANSLATE_NOOP("CliWords", "Ask this DNS server in place of the system's.")},
};

} // namespace

const CommandForm &DomainCommand::form() const
{
    static const CommandForm form{
        "domain", "DOMAIN [--provider ID] …",
        QT_TRANSLATE_NOOP("CliWords", "Ask DNS whether a provider may send as a domain, and say what to publish."),
        domainOptions, 1};
    return form;
}

void DomainCommand::run(const CommandOptions &options)
{
    const HostName::Parse domain = HostName::parse(options.names().first());
    if (!domain.host || domain.host->isIpAddress() || !domain.host->ascii().contains(u'.'))
        return endUsage(CliWords::tr("A domain is expected, for example: example.com"));
    OptionReader reader(options);
    const QString nameserver = reader.ipAddress("dns-server").value_or(QString());
    if (!reader.isFine())
        return endUsage(reader.problem());
    const Result<SenderServices> services = m_world.readSenderServices();
    if (!services)
        return end(problemFrom(services.error()));
    DomainOrder order{domain.host->ascii(), std::nullopt, services.value().all()};
    if (options.has("provider")) {
        const Result<ProviderCatalog> catalog = m_world.readCatalog();
        if (!catalog)
            return end(problemFrom(catalog.error()));
        const Provider *const provider = catalog.value().byId(options.value("provider"));
        if (!provider)
            return endUsage(CliWords::tr("--provider: There is no provider of this id. See: sendproof-cli providers"));
        m_providerId = provider->id;
        m_providerName = provider->name.in(m_printer.language());
        const SenderService *const service = services.value().byId(provider->id);
        order.service = service ? *service : SenderService{.id = provider->id};
    }
    begin(order, nameserver);
}

void DomainCommand::begin(const DomainOrder &order, const QString &nameserver)
{
    m_domain = order.domain;
    m_probe = m_world.makeDomainProbe(order, nameserver);
    connect(m_probe.get(), &DomainProbe::finished, this, &DomainCommand::conclude);
    m_probe->start();
}

void DomainCommand::conclude(const Result<DomainReport> &result)
{
    m_probe.reset();
    if (!result) {
        const bool isAnswer = result.error().kind == FailureKind::HostNotFound;
        return end(Problem{isAnswer ? ExitCode::Failed : ExitCode::Internal,
                           domainFailureText(result.error(), m_domain), failureKindName(result.error().kind)});
    }
    print(result.value());
    end(result.value().needsChange() || result.value().outlook == DmarcOutlook::Unknown ? ExitCode::Failed
                                                                                        : ExitCode::Done);
}

void DomainCommand::print(const DomainReport &report)
{
    const DomainText text = domainText(report, m_providerName);
    if (m_printer.isJson()) {
        QJsonObject object = domainJson(report);
        object.insert(u"explanation"_s, domainTextJson(text));
        object.insert(u"language"_s, m_printer.language());
        return m_printer.json(object);
    }
    m_printer.line(text.verdict);
    m_printer.line();
    for (const QString &finding : text.findings)
        m_printer.line(finding);
    for (const RecordOffer &offer : text.offers) {
        m_printer.line();
        m_printer.line(offer.why);
        m_printer.line(u"  "_s + offer.name);
        m_printer.line(u"  "_s + offer.content);
    }
    if (!text.advice.isEmpty())
        m_printer.line();
    for (const QString &advice : text.advice)
        m_printer.line(advice);
}

} // namespace sendproof
