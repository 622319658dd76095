// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/discoverjson.h"

#include "cli/explanation.h"
#include "cli/printer.h"
#include "core/providernames.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QJsonValue null(QJsonValue::Null);

/// {"host", "port", "security"}; names from outside, though HostName leaves nothing unsafe in them.
QJsonObject endpointJson(const HostName &host, int port, Security security)
{
    return {{u"host"_s, safeJson(host.ascii())}, {u"port"_s, port}, {u"security"_s, securityName(security)}};
}

QJsonValue incomingJson(const std::optional<IncomingServer> &incoming)
{
    return incoming ? QJsonValue(endpointJson(incoming->host, incoming->port, incoming->security)) : null;
}

QJsonObject foundJson(const DiscoveredServer &found)
{
    QJsonObject object = endpointJson(found.server.host, found.server.port, found.server.security);
    object.insert(u"source"_s, discoverySourceName(found.source));
    object.insert(u"trusted"_s, found.doubt == TrustDoubt::None);
    object.insert(u"doubt"_s, found.doubt == TrustDoubt::None ? null : QJsonValue(trustDoubtName(found.doubt)));
    object.insert(u"said_by"_s, safeJsonOrNull(found.saidBy));
    object.insert(u"provider"_s, safeJsonOrNull(found.providerId));
    object.insert(u"login"_s, nameIn(loginFormNames, found.login));
    object.insert(u"incoming"_s, incomingJson(found.incoming));
    return object;
}

QJsonArray sourcesJson(const DiscoveryReport &report)
{
    QJsonArray sources;
    for (const SourceReport &source : report.sources)
        sources.append(QJsonObject{{u"source"_s, discoverySourceName(source.source)},
                                   {u"state"_s, sourceStateName(source.state)},
                                   {u"ms"_s, qint64(source.took.count())}});
    return sources;
}

QJsonArray portsJson(const QList<ProbedPort> &ports)
{
    QJsonArray array;
    for (const ProbedPort &port : ports) {
        QJsonArray mechanisms;
        for (const QString &mechanism : port.mechanisms)
            mechanisms.append(safeJson(mechanism));
        QJsonObject object = endpointJson(port.host, port.port, port.security);
        object.insert(u"state"_s, portStateName(port.state));
        object.insert(u"connected"_s, port.hasConnected);
        object.insert(u"ms"_s, qint64(port.took.count()));
        object.insert(u"mechanisms"_s, mechanisms);
        array.append(object);
    }
    return array;
}

QJsonValue networkJson(const std::optional<NetworkVerdict> &verdict)
{
    if (!verdict)
        return null;
    QJsonArray blocked;
    for (const int port : verdict->blocked)
        blocked.append(port);
    QJsonArray instead;
    for (const SubmissionServer &server : verdict->instead)
        instead.append(endpointJson(server.host, server.port, server.security));
    return QJsonObject{
        {u"state"_s, networkStateName(verdict->state)}, {u"blocked"_s, blocked}, {u"instead"_s, instead}};
}

} // namespace

QList<ProbedPort> allPorts(const DiscoveryAnswer &answer)
{
    QList<ProbedPort> ports = answer.report.ports;
    for (const ProbedPort &port : answer.ports) {
        const auto same = std::find_if(ports.begin(), ports.end(), [&port](const ProbedPort &other) {
            return other.host == port.host && other.port == port.port && other.security == port.security;
        });
        if (same == ports.end())
            ports.append(port);
        else
            *same = port;
    }
    return ports;
}

QJsonObject discoveryJson(const DiscoveryAnswer &answer)
{
    const DiscoveredServer *const best = answer.report.best();
    QJsonArray alternatives;
    for (qsizetype i = 1; i < answer.report.found.size(); ++i)
        alternatives.append(foundJson(answer.report.found.at(i)));
    return {{u"address"_s, safeJsonOrNull(answer.address.toString())},
            {u"domain"_s, safeJson(answer.report.domain)},
            {u"found"_s, best ? QJsonValue(foundJson(*best)) : null},
            {u"alternatives"_s, alternatives},
            {u"sources"_s, sourcesJson(answer.report)},
            {u"ports"_s, portsJson(allPorts(answer))},
            {u"network"_s, networkJson(answer.network)},
            {u"ms"_s, qint64(answer.report.took.count())}};
}

} // namespace sendproof
