// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "discovery/discoverysession.h"
#include "dns/organizationaldomain.h"
#include "dns/systemdnsresolver.h"
#include "smtp/smtpportprobe.h"
#include "support/realdnsserver.h"
#include "support/realhttpsserver.h"

#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

namespace sendproof::test {

inline constexpr auto documentPath = "/mail/config-v1.1.xml";
inline constexpr auto wellKnownPath = "/.well-known/autoconfig/mail/config-v1.1.xml";

/// Settings in Mozilla's format that name @p host.
inline QString settingsOf(const QString &host, int port = 465)
{
    return QStringLiteral(R"(<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="%1">
<domain>%1</domain><incomingServer type="imap"><hostname>%1</hostname><port>993</port><socketType>SSL</socketType>
</incomingServer><outgoingServer type="smtp"><hostname>%1</hostname><port>%2</port><socketType>SSL</socketType>
<authentication>password-cleartext</authentication><username>%EMAILADDRESS%</username></outgoingServer>
</emailProvider></clientConfig>)")
        .arg(host, QString::number(port));
}

/// The catalogue of the program itself.
inline ProviderCatalog realCatalog()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no providers.json");
    return ProviderCatalog::fromJson(file.readAll()).value();
}

/// A port of 127.0.0.1 at which nobody listens.
inline quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// A search among real servers, and how it went.
class RealSearch
{
public:
    RealSearch(const ProviderCatalog &catalog, const QHostAddress &nameserver, const DiscoveryOrder &order,
               const DiscoveryPlan &plan)
        : m_dns({.nameserver = nameserver})
    {
        const MakePortProbe makeProbe = [authorities = plan.extraAuthorities](const PortQuestion &question) {
            return Story<PortProbe>(new SmtpPortProbe(question, authorities));
        };
        session.reset(new DiscoverySession(catalog, m_dns, makeProbe, order, plan));
        QObject::connect(session.get(), &Discovery::changed, session.get(), [this] { note(); });
        QObject::connect(session.get(), &Discovery::finished, session.get(), [this] {
            ++ends;
            took = std::chrono::milliseconds(m_clock.elapsed());
        });
    }

    ~RealSearch()
    {
        // What was let go of goes at the next turn of the event loop, and needs its DNS until then.
        session.reset();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    Q_DISABLE_COPY_MOVE(RealSearch)

    void start()
    {
        m_clock.start();
        session->start();
    }
    [[nodiscard]] bool finish()
    {
        QSignalSpy finished(session.get(), &Discovery::finished);
        start();
        return finished.wait(15000) && ends == 1;
    }
    const DiscoveryReport &report() const { return session->report(); }
    SourceState stateOf(DiscoverySource source) const { return report().sources.at(int(source)).state; }
    /// "source host:port doubt provider", or "nothing".
    QString summary() const
    {
        const DiscoveredServer *const best = report().best();
        if (!best)
            return QStringLiteral("nothing");
        return QStringLiteral("%1 %2:%3 %4 %5")
            .arg(discoverySourceName(best->source), best->server.host.ascii(), QString::number(best->server.port),
                 trustDoubtName(best->doubt), best->providerId.isEmpty() ? QStringLiteral("-") : best->providerId);
    }

    Story<DiscoverySession> session;
    QList<DiscoverySource> offered;            ///< Whose settings were the best, one after the other
    std::chrono::milliseconds offeredAfter{0}; ///< When the last of them were
    std::chrono::milliseconds took{0};
    int ends = 0;

private:
    void note()
    {
        const DiscoveredServer *const best = report().best();
        if (!best || (!offered.isEmpty() && offered.last() == best->source))
            return;
        offered.append(best->source);
        offeredAfter = std::chrono::milliseconds(m_clock.elapsed());
    }

    SystemDnsResolver m_dns;
    QElapsedTimer m_clock;
};

/// Waits until no question of an earlier search is open any more. @p nameserver is as slow as the one that was asked
/// then, or as silent. Qt asks at most five questions at once, and each holds its place until it is answered or the
/// system's resolver gives it up, whoever has let go of it. As all take the same time, five new ones end after all old
/// ones.
[[nodiscard]] inline bool waitForOpenLookups(const QHostAddress &nameserver)
{
    SystemDnsResolver dns({.nameserver = nameserver});
    QObject context;
    int open = 5;
    for (int i = 0; i < 5; ++i)
        dns.ask({QStringLiteral("wait%1.test").arg(i), DnsType::Txt}, &context, [&open](const DnsAnswer &) { --open; });
    return QTest::qWaitFor([&open] { return open == 0; }, 8000);
}

} // namespace sendproof::test
