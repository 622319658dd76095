// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directclients.h"

#include "core/jsonentry.h"
#include "core/strictjson.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

BuiltClients builtClients()
{
    return {.google = {QStringLiteral(SENDPROOF_GOOGLE_CLIENT_ID), QStringLiteral(SENDPROOF_GOOGLE_CLIENT_SECRET)},
            .microsoft = {QStringLiteral(SENDPROOF_MICROSOFT_CLIENT_ID), {}}};
}

DirectClients::DirectClients(DirectServices services, const BuiltClients &built)
    : m_services(std::move(services))
{
    takeBuilt(DirectService::Google, built.google);
    takeBuilt(DirectService::Microsoft, built.microsoft);
}

std::optional<DirectClient> DirectClients::read(DirectService service, const DirectClient &client) const
{
    const Result<DirectEndpoints> endpoints = m_services.endpoints(service);
    return endpoints ? endpoints.value().readClient(client.id + u' ' + client.secret) : std::nullopt;
}

void DirectClients::takeBuilt(DirectService service, const DirectClient &client)
{
    if (client.isMissing())
        return;
    const std::optional<DirectClient> made = read(service, client);
    if (made)
        given(service).client = *made;
    else
        m_problems.append({u"CMake"_s, 0, QString(directServiceName(service)), u"no client id of this service"_s});
}

void DirectClients::takePolicy(DirectService service, JsonEntry block, QString *problem)
{
    const bool isGoogle = service == DirectService::Google;
    const DirectClient client{block.text("client_id"_L1, true), isGoogle ? block.text("client_secret"_L1) : QString()};
    const QString tenant = isGoogle ? QString() : block.text("tenant"_L1);
    block.refuseOtherFields();
    const std::optional<DirectClient> made = read(service, client);
    if (!made)
        block.complain("client_id"_L1, "no client id of this service");
    if (!DirectServices::isTenant(tenant))
        block.complain("tenant"_L1, "a GUID or a domain is expected");
    if (problem->isEmpty())
        given(service) = {*made, tenant};
}

DirectClients DirectClients::withPolicy(const OverlayFile &policy) const
{
    DirectClients made = *this;
    const Result<QJsonDocument> document = parseStrictJson(policy.json);
    if (!document)
        return made;
    const QJsonObject root = document.value().object();
    QString problem;
    JsonEntry direct = JsonEntry(root, u"policy"_s, &problem).block("direct"_L1);
    for (const DirectService service : {DirectService::Google, DirectService::Microsoft}) {
        if (!direct.has(directServiceName(service)))
            continue;
        QString fault; // of its own: a slip in one service leaves the other
        JsonEntry services(root.value("direct"_L1).toObject(), u"policy.direct"_s, &fault);
        made.takePolicy(service, services.block(directServiceName(service)), &fault);
        made.tell(policy.name, fault);
    }
    direct.refuseOtherFields();
    made.tell(policy.name, problem);
    return made;
}

/// @p problem as JsonEntry notes it; empty: none.
void DirectClients::tell(const QString &file, const QString &problem)
{
    if (!problem.isEmpty())
        m_problems.append({file, 0, problem.section(u": "_s, 0, 0), problem.section(u": "_s, 1)});
}

Result<DirectClient> DirectClients::clientFor(const DirectRoute &route) const
{
    if (route.clientId.isEmpty()) {
        const DirectClient &client = given(route.service).client;
        if (client.isMissing())
            return Failure{.kind = FailureKind::ClientIdMissing, .stage = Stage::Token};
        return client;
    }
    const std::optional<DirectClient> own = read(route.service, {route.clientId, {}});
    if (!own)
        return Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Token};
    return *own;
}

QString DirectClients::tenantFor(const DirectRoute &route) const
{
    return route.tenant.isEmpty() ? given(route.service).tenant : route.tenant;
}

} // namespace sendproof
