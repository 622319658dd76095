// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/servercheck.h"

#include "wizard/networkwords.h"
#include "wizard/placeholders.h"

#include <algorithm>

namespace sendproof {

namespace {

bool isSameDoor(const SubmissionServer &one, const SubmissionServer &other)
{
    return one.host == other.host && one.port == other.port && one.security == other.security;
}

bool isShut(const SubmissionServer &wanted, const QList<ProbedPort> &ports)
{
    return std::any_of(ports.begin(), ports.end(), [&wanted](const ProbedPort &port) {
        const bool isSilent =
            port.state == PortState::Silent || port.state == PortState::Refused || port.state == PortState::Unreachable;
        return port.host == wanted.host && port.port == wanted.port && isSilent && !port.hasConnected;
    });
}

} // namespace

ServerCheck::ServerCheck(MakePortSurvey survey, std::chrono::milliseconds pause, QObject *parent)
    : QObject(parent)
    , m_makeSurvey(std::move(survey))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pause);
    connect(&m_pause, &QTimer::timeout, this, [this] { begin(false); });
}

void ServerCheck::aim(const std::optional<SubmissionServer> &server, const QString &providerId, Haste haste)
{
    const bool isSame = server && m_server && isSameDoor(*server, *m_server);
    if (!isSame) {
        m_pause.stop();
        m_survey.reset();
        m_verdict.reset();
        m_server = server;
    }
    m_providerId = providerId;
    if (!m_server || m_verdict || m_survey || !m_makeSurvey)
        return;
    if (haste == Haste::Now)
        begin(false);
    else if (!isSame || !m_pause.isActive())
        m_pause.start();
}

void ServerCheck::hasten()
{
    if (m_pause.isActive())
        begin(false);
}

void ServerCheck::leave()
{
    m_pause.stop();
    m_survey.reset();
    if (m_verdict && m_verdict->state == NetworkState::Open)
        return;
    m_server.reset(); // the network may be another one when the user comes back
    m_verdict.reset();
}

void ServerCheck::begin(bool withWitnesses)
{
    m_pause.stop();
    m_survey = m_makeSurvey({*m_server, m_providerId, withWitnesses});
    connect(m_survey.get(), &PortSurvey::finished, this, [this, withWitnesses] { conclude(withWitnesses); });
    m_survey->start();
}

void ServerCheck::conclude(bool hadWitnesses)
{
    const NetworkVerdict verdict = m_survey->verdict();
    const bool needsWitnesses = !hadWitnesses && isShut(*m_server, m_survey->ports());
    m_survey.reset();
    if (needsWitnesses) { // only now: witnesses are other people's servers
        begin(true);
        return;
    }
    m_verdict = verdict;
    Q_EMIT changed();
}

void ServerCheck::switchPort()
{
    if (!m_server || !m_verdict || m_verdict->instead.isEmpty())
        return;
    m_switch = Switch{*m_server, m_verdict->instead.first(), *m_verdict};
    m_switch->now.pinnedCertificate.clear(); // was confirmed at the other port
    m_server = m_switch->now;
    m_verdict = NetworkVerdict{.state = NetworkState::Open}; // it was seen to answer
    Q_EMIT portChosen(SubmissionServer(*m_server));
}

void ServerCheck::switchBack()
{
    if (!m_switch || !m_server || !isSameDoor(*m_server, m_switch->now))
        return;
    m_server = m_switch->before;
    m_verdict = m_switch->verdict;
    m_switch.reset();
    Q_EMIT portChosen(SubmissionServer(*m_server));
}

CardView ServerCheck::card() const
{
    if (!m_server || !m_verdict || m_verdict->state == NetworkState::Open || m_verdict->state == NetworkState::Unknown)
        return {};
    Failure silence{.kind = FailureKind::TimedOut, .stage = Stage::Connect};
    CardView card = networkCard({.severity = Severity::Warning}, *m_verdict, silence, *m_server);
    card.actions.clear();
    if (!m_verdict->instead.isEmpty() && m_verdict->state != NetworkState::MailBlocked) {
        const SubmissionServer &other = m_verdict->instead.first();
        card.actions.append({SwitchPort{other.port, other.security},
                             //: Button. %1: a port number
                             filled(tr("Change to port %1"), {QString::number(other.port)}), false});
    }
    return card;
}

FieldNote ServerCheck::note() const
{
    const bool isSwitched = m_switch && m_server && isSameDoor(*m_server, m_switch->now);
    return isSwitched ? portSwitchedNote(m_switch->before, m_switch->now) : FieldNote();
}

} // namespace sendproof
