// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/discovercommand.h"

#include "cli/cliwords.h"
#include "cli/discoverjson.h"
#include "cli/discoverylines.h"
#include "cli/optionreader.h"
#include "wizard/discoverywords.h"
#include "wizard/networkwords.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array discoverOptions{
    OptionForm{"offline", nullptr, QT_TRANSLATE_NOOP("CliWords", "Ask only the built-in list of providers.")},
    OptionForm{"share-address", nullptr,
               QT_TRANSLATE_NOOP("CliWords", "Let the whole address leave this computer; else only its domain does.")},
    OptionForm{"no-ports", nullptr,
               QT_TRANSLATE_NOOP("CliWords", "Don't look which ports of the server this network lets through.")},
    OptionForm{"dns-server", "IP", QT_TRANSLATE_NOOP("CliWords", "Ask this DNS server in place of the system's.")},
    OptionForm{"ca-file", "FILE", QT_TRANSLATE_NOOP("CliWords", "Also trust the certificates in this PEM file.")},
};

Problem noCertificate()
{
    return {ExitCode::Usage, CliWords::tr("--ca-file: The file holds no certificate in PEM form.")};
}

} // namespace

const CommandForm &DiscoverCommand::form() const
{
    static const CommandForm form{"discover", "ADDRESS|DOMAIN [--offline] [--share-address] [--no-ports] …",
                                  QT_TRANSLATE_NOOP("CliWords", "Find the mail settings of an address or a domain."),
                                  discoverOptions, 1};
    return form;
}

void DiscoverCommand::run(const CommandOptions &options)
{
    OptionReader reader(options);
    m_reach.nameserver = reader.ipAddress("dns-server").value_or(QString());
    m_reach.trustedCertificates = reader.certificateFile("ca-file").value_or(QByteArray());
    if (!reader.isFine())
        return endUsage(reader.problem());
    if (!readWhere(options.names().first(), options.has("share-address")))
        return;
    m_order.isOffline = options.has("offline");
    m_wantsPorts = !options.has("no-ports") && !m_order.isOffline;
    Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    m_catalog = std::move(catalog).value();
    for (const OverlayProblem &problem : m_catalog.problems())
        m_printer.warn(problem.toString());
    search();
}

bool DiscoverCommand::readWhere(const QString &typed, bool sharesAddress)
{
    if (typed.contains(u'@')) {
        const MailAddress::Parse parse = MailAddress::parse(typed);
        if (!parse.address) {
            endUsage(addressSentence(parse.fault));
            return false;
        }
        m_address = *parse.address;
        m_order.domain = m_address.domain();
        m_order.address = sharesAddress ? m_address.toString() : QString();
        return true;
    }
    const HostName::Parse domain = HostName::parse(typed);
    if (!domain.host || domain.host->isIpAddress() || !domain.host->ascii().contains(u'.'))
        endUsage(CliWords::tr("An address or a domain is expected, for example: name@example.com"));
    else if (sharesAddress)
        endUsage(CliWords::tr("--share-address: Only a domain was given, so there is no address to share."));
    else
        m_order.domain = domain.host->ascii();
    return !m_order.domain.isEmpty();
}

void DiscoverCommand::search()
{
    Result<Story<Discovery>> made = m_world.makeDiscovery(m_catalog, m_order, m_reach);
    if (!made)
        return end(made.error().kind == FailureKind::InvalidInput ? noCertificate() : problemFrom(made.error()));
    m_discovery = std::move(made).value();
    connect(m_discovery.get(), &Discovery::finished, this, &DiscoverCommand::lookAtPorts);
    if (!m_printer.isJson())
        m_printer.line(searchSummary(shownDomainName(m_order.domain)));
    m_discovery->start();
}

void DiscoverCommand::lookAtPorts()
{
    const DiscoveredServer *const best = m_discovery->report().best();
    if (!best || !m_wantsPorts)
        return conclude();
    const SurveyOrder order{.wanted = best->server, .providerId = best->providerId, .withWitnesses = true};
    Result<Story<PortSurvey>> made = m_world.makePortSurvey(m_catalog, order, m_reach);
    if (!made)
        return end(made.error().kind == FailureKind::InvalidInput ? noCertificate() : problemFrom(made.error()));
    m_survey = std::move(made).value();
    connect(m_survey.get(), &PortSurvey::finished, this, &DiscoverCommand::conclude);
    if (!m_printer.isJson())
        m_printer.line(networkAskedNote(best->server.port).text);
    m_survey->start();
}

void DiscoverCommand::conclude()
{
    const DiscoveryAnswer answer{.catalog = m_catalog,
                                 .address = m_address,
                                 .report = m_discovery->report(),
                                 .ports = m_survey ? m_survey->ports() : QList<ProbedPort>(),
                                 .network = m_survey ? std::optional(m_survey->verdict()) : std::nullopt};
    if (m_printer.isJson()) {
        m_printer.json(discoveryJson(answer));
    } else {
        for (const QString &line : discoveryLines(answer, m_printer.language()))
            m_printer.line(line);
    }
    end(answer.report.best() ? ExitCode::Done : ExitCode::Failed);
}

} // namespace sendproof
