// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directendpoints.h"

namespace sendproof {

/// All services that can be signed in at: resources/directservices.json, read once. docs/directservices.md describes
/// the fields.
class DirectServices
{
public:
    /// Reads the JSON form; each service of DirectService has to be there. Fails with Damaged; Failure::detail names
    /// the entry and field.
    static Result<DirectServices> fromJson(const QByteArray &json);

    /// Whether @p tenant may stand in the addresses of Microsoft's sign-in: a GUID, a domain name with a dot, "common",
    /// "organizations", "consumers", or nothing (which is "common").
    static bool isTenant(QStringView tenant);

    /// Where @p service is signed in at, with @p tenant put in (Google has none: it is ignored there). Fails with
    /// InvalidInput at Stage::Token where isTenant() is false.
    Result<DirectEndpoints> endpoints(DirectService service, const QString &tenant = {}) const;

private:
    friend class DirectServicesReader;
    QList<DirectEndpoints> m_services; ///< "{tenant}" still in
};

} // namespace sendproof
