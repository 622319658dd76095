// SPDX-License-Identifier: GPL-3.0-or-later
// The page "Connect" while it looks around by itself.
#include "scenes.h"

#include <array>

namespace sendproof::test {

using namespace Qt::StringLiterals;

namespace {

const QString naver = u"haneul.bakery@naver.com"_s;
const QString own = u"info@haneul-bakery.co.kr"_s;

DiscoveredServer found(DiscoverySource source, const QString &host, int port, TrustDoubt doubt)
{
    DiscoveredServer server = foundServer(source, host, port, doubt);
    server.saidBy = u"autoconfig.haneul-bakery.co.kr"_s;
    return server;
}

/// A search with something of everything.
void search(WizardScene &s)
{
    s.toConnect(own);
    FakeDiscovery &discovery = *s.discovery();
    const QString domain = u"haneul-bakery.co.kr"_s;
    discovery.state(DiscoverySource::Catalogue, SourceState::Nothing);
    discovery.state(DiscoverySource::MailExchanger, SourceState::Nothing);
    discovery.state(DiscoverySource::Autoconfig, SourceState::Failed);
    discovery.state(DiscoverySource::WellKnown, SourceState::Refused);
    discovery.state(DiscoverySource::Ispdb, SourceState::Asking);
    discovery.state(DiscoverySource::Probing, SourceState::Asking);
    const QList<std::array<PortState, 4>> states{
        {PortState::Trying, PortState::Connected, PortState::Refused, PortState::Silent},
        {PortState::Untrusted, PortState::Insecure, PortState::Refused, PortState::NotMail},
        {PortState::Waiting, PortState::Trying, PortState::Waiting, PortState::Waiting}};
    const std::array ports{465, 587, 2525, 25};
    const QStringList hosts{u"smtp."_s + domain, u"mail."_s + domain, domain};
    for (int host = 0; host < hosts.size(); ++host) {
        for (std::size_t i = 0; i < ports.size(); ++i)
            discovery.see(seenPort(hosts.at(host), ports.at(i), states.at(host).at(i)));
    }
}

QList<Scene> findingScenes()
{
    return {{u"2-connect-searching"_s, search},
            {u"2-connect-found"_s,
             [](WizardScene &s) {
                 search(s);
                 s.discovery()->find(found(DiscoverySource::Autoconfig, u"smtp.haneul-bakery.co.kr"_s, 465, {}));
                 s.discovery()->finish();
             }},
            {u"2-connect-found-mx"_s,
             [](WizardScene &s) {
                 search(s);
                 DiscoveredServer server = found(DiscoverySource::MailExchanger, u"smtp.office365.com"_s, 587, {});
                 server.providerId = u"microsoft365"_s;
                 s.discovery()->find(server);
                 s.discovery()->finish();
             }},
            {u"2-connect-doubtful"_s,
             [](WizardScene &s) {
                 search(s);
                 s.discovery()->find(found(DiscoverySource::ServiceRecord, u"smtp.mailhosting.example"_s, 465,
                                           TrustDoubt::OtherDomain));
                 s.discovery()->finish();
             }},
            {u"2-connect-nothing"_s,
             [](WizardScene &s) {
                 search(s);
                 s.discovery()->finishWithNothing();
             }},
            {u"2-connect-no-network"_s, [](WizardScene &s) {
                 s.toConnect(own);
                 s.discovery()->allStates(SourceState::Failed);
                 s.discovery()->finish();
             }}};
}

void block(WizardScene &s, NetworkState state)
{
    s.toConnect(naver);
    const SubmissionServer wanted = s.survey()->order.wanted;
    s.survey()->see({seenPort(wanted.host.ascii(), wanted.port, PortState::Silent)});
    s.survey()->conclude({});
    NetworkVerdict verdict{.state = state, .blocked = {465}};
    if (state == NetworkState::PortBlocked)
        verdict.instead = {otherPort(wanted, 587)};
    s.survey()->conclude(verdict);
}

QList<Scene> networkScenes()
{
    return {{u"2-connect-port-blocked"_s, [](WizardScene &s) { block(s, NetworkState::PortBlocked); }},
            {u"2-connect-port-changed"_s,
             [](WizardScene &s) {
                 block(s, NetworkState::PortBlocked);
                 s.find<QWidget>("networkCard")->findChild<QAbstractButton *>(u"actionButton0"_s)->click();
             }},
            {u"2-connect-mail-blocked"_s, [](WizardScene &s) { block(s, NetworkState::MailBlocked); }}};
}

} // namespace

QList<Scene> searchScenes()
{
    return findingScenes() + networkScenes();
}

} // namespace sendproof::test
