// SPDX-License-Identifier: GPL-3.0-or-later
// The repairs of the page "Prove": what changes the server and tests again.
#include "wizard/provepresenter.h"

namespace sendproof {

void ProvePresenter::pinCertificate()
{
    const std::optional<Diagnosis> made = diagnosis();
    if (isRunning() || !made || !made->remedies.contains(Remedy::PinCertificate) || !made->failure.certificate)
        return;
    m_setup.account.server.pinnedCertificate = made->failure.certificate->sha256;
    forgetProof(m_setup);
    run(m_isDryRun);
}

void ProvePresenter::switchPortMode()
{
    const std::optional<Diagnosis> made = diagnosis();
    if (isRunning() || !made || !made->remedies.contains(Remedy::SwitchPortMode))
        return;
    SubmissionServer server = m_setup.account.server;
    server.security = server.security == Security::ImplicitTls ? Security::StartTls : Security::ImplicitTls;
    use(server);
    run(m_isDryRun);
}

void ProvePresenter::switchPort()
{
    if (isRunning() || !m_told.network || m_told.network->instead.isEmpty())
        return;
    SubmissionServer server = m_setup.account.server;
    server.port = m_told.network->instead.first().port;
    server.security = m_told.network->instead.first().security;
    m_replaced = m_setup.account.server;
    use(server);
    run(m_isDryRun);
}

void ProvePresenter::takeBackPort()
{
    if (!m_replaced)
        return;
    stop();
    m_setup.account.server = *m_replaced;
    forgetProof(m_setup);
    enter(); // the page told of another server
}

void ProvePresenter::use(const SubmissionServer &server)
{
    m_setup.account.server = server;
    m_setup.account.server.clearChannelAllowed = false;
    forgetProof(m_setup);
    m_told = {}; // it was of another server: stop() must not bring it back
    m_revision = m_setup.revision;
}

} // namespace sendproof
