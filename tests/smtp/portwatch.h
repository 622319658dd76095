// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/sessionfixture.h"
#include "smtp/smtpportprobe.h"

#include <QEventLoop>
#include <QTest>

namespace sendproof::test {

using namespace Qt::StringLiterals;

/// For 127.0.0.1, with a deadline that no good answer needs.
inline PortQuestion questionFor(int port, Security security, const QStringList &addresses = {u"127.0.0.1"_s})
{
    PortQuestion question{.host = *HostName::parse(u"127.0.0.1").host,
                          .port = port,
                          .security = security,
                          .deadline = std::chrono::seconds(2)};
    for (const QString &address : addresses)
        question.addresses.append(*IpAddress::parse(address));
    return question;
}

/// Listens to one probe and holds it to the promises of PortProbe.
class PortWatch : public QObject
{
public:
    explicit PortWatch(const PortQuestion &question, bool trustsTheAuthority = true)
        : m_probe(new SmtpPortProbe(question, trustsTheAuthority ? authority() : QList<QSslCertificate>()))
    {
        connect(m_probe.get(), &PortProbe::connected, this, [this] { m_events += u"connected"_s; });
        connect(m_probe.get(), &PortProbe::finished, this, [this](const ProbedPort &port) {
            m_events += (m_isStarting ? u"finished too early "_s : QString()) + portStateName(port.state);
            m_port = port;
        });
    }
    /// Runs to the end and a little beyond it, and gives what the probe said: "connected usable".
    QString run()
    {
        QEventLoop loop;
        connect(m_probe.get(), &PortProbe::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
        QTimer::singleShot(std::chrono::seconds(5), &loop, &QEventLoop::quit);
        m_isStarting = true;
        m_probe->start();
        m_isStarting = false;
        loop.exec();
        QTest::qWait(1);
        if (m_port.hasConnected != m_events.contains(u"connected"_s))
            return u"hasConnected is a lie"_s;
        return m_events.join(u' ');
    }
    const ProbedPort &port() const { return m_port; }
    static QList<QSslCertificate> authority() { return {SessionCertificates::instance().authority.certificate()}; }

private:
    Story<PortProbe> m_probe;
    QStringList m_events;
    bool m_isStarting = false;
    ProbedPort m_port;
};

} // namespace sendproof::test
