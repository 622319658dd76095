// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directservices.h"
#include "core/providercatalog.h"

#include <array>
#include <optional>

namespace sendproof {

class JsonEntry;

/// The client ids that a copy of the program was built with (SENDPROOF_GOOGLE_CLIENT_ID, SENDPROOF_GOOGLE_CLIENT_SECRET
/// and SENDPROOF_MICROSOFT_CLIENT_ID of CMake); empty: none.
struct BuiltClients
{
    DirectClient google;
    DirectClient microsoft;
};
BuiltClients builtClients();

/// Who this program is to a service: which client id is used. One's own goes first, then what a policy file says, then
/// what the program was built with.
class DirectClients
{
public:
    /// A client of @p built that isn't of its service's form is left out, and told in problems().
    explicit DirectClients(DirectServices services, const BuiltClients &built = builtClients());

    /// These under the policy file @p policy: {"direct": {"google": {"client_id", "client_secret"}, "microsoft":
    /// {"client_id", "tenant"}}}. Each service that it names is as it says from then on. What is wrong is left out and
    /// told in problems(); a file that can't be read is told by ProviderCatalog::withPolicy() already.
    DirectClients withPolicy(const OverlayFile &policy) const;

    /// Fails at Stage::Token: ClientIdMissing where there is none, InvalidInput where one's own isn't of the form that
    /// the service's have.
    Result<DirectClient> clientFor(const DirectRoute &route) const;
    /// One's own, else the policy's; empty: "common".
    QString tenantFor(const DirectRoute &route) const;
    const QList<OverlayProblem> &problems() const { return m_problems; }

private:
    struct Given
    {
        DirectClient client;
        QString tenant;
    };
    Given &given(DirectService service) { return m_given.at(static_cast<std::size_t>(service)); }
    const Given &given(DirectService service) const { return m_given.at(static_cast<std::size_t>(service)); }
    std::optional<DirectClient> read(DirectService service, const DirectClient &client) const;
    void takeBuilt(DirectService service, const DirectClient &client);
    void takePolicy(DirectService service, JsonEntry block, QString *problem);
    void tell(const QString &file, const QString &problem);

    DirectServices m_services;
    std::array<Given, 2> m_given; ///< By DirectService
    QList<OverlayProblem> m_problems;
};

} // namespace sendproof
