// SPDX-License-Identifier: GPL-3.0-or-later
// Of the page "Prove": the sender's domain, and the network that lets nothing through.
#include "scenes.h"

namespace sendproof::test {

using namespace Qt::StringLiterals;

QList<Scene> domainScenes()
{
    return {{u"3-domain-closed"_s,
             [](WizardScene &s) {
                 s.toProveOwnDomain();
                 s.answerDomain(true);
             }},
            {u"3-domain-records"_s,
             [](WizardScene &s) {
                 s.toProveOwnDomain();
                 s.answerDomain(false);
                 s.press("domainToggle");
             }},
            {u"3-domain-silent"_s, [](WizardScene &s) {
                 s.toProveOwnDomain();
                 s.domainProbe()->fail(FailureKind::TimedOut);
             }}};
}

QList<Scene> blockedScenes()
{
    const auto scene = [](const QString &name, const std::function<void(WizardScene &)> &arrange) {
        return Scene{name, [arrange](WizardScene &s) {
                         s.toProve(u"haneul.bakery@naver.com"_s, u"abcd1234EFGH"_s);
                         s.fail({.kind = FailureKind::TimedOut, .stage = Stage::Connect});
                         arrange(s);
                     }};
    };
    return {scene(u"3-network-asking"_s, [](WizardScene &) {}),
            scene(u"3-network-port"_s, [](WizardScene &s) { s.judge(NetworkState::PortBlocked, {587}); }),
            scene(u"3-network-mail"_s, [](WizardScene &s) { s.judge(NetworkState::MailBlocked); }),
            scene(u"3-network-server"_s, [](WizardScene &s) { s.judge(NetworkState::ServerSilent); }),
            scene(u"3-network-changed"_s, [](WizardScene &s) {
                s.judge(NetworkState::PortBlocked, {587});
                s.press("actionButton0");
                s.reachAll(Stage::Accepted);
                s.accept();
            })};
}

} // namespace sendproof::test
