// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portsurvey.h"

#include <QPointer>

namespace sendproof::test {

/// A survey that finds what the test says, when it says so.
class FakePortSurvey : public PortSurvey
{
public:
    explicit FakePortSurvey(SurveyOrder withOrder)
        : order(std::move(withOrder))
    {
    }
    void start() override { ++starts; }
    const QList<ProbedPort> &ports() const override { return m_ports; }
    NetworkVerdict verdict() const override { return m_verdict; }

    void see(const QList<ProbedPort> &ports)
    {
        m_ports = ports;
        Q_EMIT changed();
    }
    void conclude(NetworkVerdict verdict)
    {
        m_verdict = std::move(verdict);
        Q_EMIT finished();
    }

    SurveyOrder order;
    int starts = 0;

private:
    QList<ProbedPort> m_ports;
    NetworkVerdict m_verdict;
};

/// Makes FakePortSurveys and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeSurveys
{
    MakePortSurvey maker()
    {
        return [this](const SurveyOrder &order) {
            auto *survey = new FakePortSurvey(order);
            made.append(survey);
            return Story<PortSurvey>(survey);
        };
    }
    FakePortSurvey &last() { return *made.last(); }

    QList<QPointer<FakePortSurvey>> made;
};

/// The host of @p wanted answers on @p port instead.
inline SubmissionServer otherPort(SubmissionServer wanted, int port)
{
    wanted.port = port;
    wanted.security = usualSecurity(port);
    return wanted;
}

} // namespace sendproof::test
