// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/networkfinder.h"

#include "core/privatehost.h"

namespace sendproof {

NetworkFinder::NetworkFinder(MakePortSurvey makeSurvey, QObject *parent)
    : QObject(parent)
    , m_makeSurvey(std::move(makeSurvey))
{
}

bool NetworkFinder::canAsk(const MailAccount &account)
{
    const bool isApi = account.direct && account.direct->transport == DirectTransport::Api;
    return !account.isPractice && !isApi && !isPrivateHost(account.server.host);
}

bool NetworkFinder::concerns(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::TimedOut:
        return failure.stage <= Stage::Greeting;
    case FailureKind::ConnectionRefused:
    case FailureKind::NetworkUnreachable:
        return failure.stage <= Stage::Connect;
    default:
        return false;
    }
}

void NetworkFinder::start(const MailAccount &account)
{
    letGo();
    if (!m_makeSurvey)
        return;
    m_survey = m_makeSurvey({account.server, account.providerId, true});
    connect(m_survey.get(), &PortSurvey::finished, this, [this] {
        const NetworkVerdict verdict = m_survey->verdict();
        m_survey.reset();
        Q_EMIT finished(verdict);
    });
    m_survey->start();
}

void NetworkFinder::letGo()
{
    m_survey.reset();
}

} // namespace sendproof
