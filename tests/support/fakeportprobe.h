// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/portprobe.h"

#include <QMap>
#include <QPointer>
#include <QTimer>

namespace sendproof::test {

/// A port that answers what the test says, as soon as the event loop turns; Silent ones never answer by themselves.
class FakePortProbe : public PortProbe
{
public:
    FakePortProbe(PortQuestion asked, PortState answer)
        : question(std::move(asked))
        , m_answer(answer)
    {
    }
    void start() override
    {
        if (m_answer != PortState::Silent)
            QTimer::singleShot(0, this, [this] { settle(m_answer); });
    }
    void settle(PortState state)
    {
        ProbedPort port{.host = question.host, .port = question.port, .security = question.security, .state = state};
        port.hasConnected = state == PortState::Usable || state == PortState::Untrusted ||
                            state == PortState::Insecure || state == PortState::NotMail;
        if (port.hasConnected)
            Q_EMIT connected();
        Q_EMIT finished(port);
    }

    PortQuestion question;

private:
    PortState m_answer;
};

/// Makes FakePortProbes by a table "host:port"; what isn't in it is refused.
struct FakePorts
{
    MakePortProbe maker()
    {
        return [this](const PortQuestion &question) {
            const QString key = question.host.ascii() + u':' + QString::number(question.port);
            asked.append(key);
            auto *probe = new FakePortProbe(question, answers.value(key, PortState::Refused));
            made.append(probe);
            return Story<PortProbe>(probe);
        };
    }
    FakePortProbe *probe(const QString &key) const
    {
        const qsizetype index = asked.lastIndexOf(key);
        return index < 0 ? nullptr : made.at(index).data();
    }
    int alive() const
    {
        return static_cast<int>(
            std::count_if(made.begin(), made.end(), [](const auto &probe) { return !probe.isNull(); }));
    }

    QMap<QString, PortState> answers;
    QStringList asked; ///< In order
    QList<QPointer<FakePortProbe>> made;
};

} // namespace sendproof::test
