// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/discoveryworld.h"

using namespace Qt::StringLiterals;

namespace sendproof::test {

void DiscoveryWorld::makeSites()
{
    const QString path = QString::fromLatin1(documentPath);
    https.add(u"autoconfig.auto.test"_s, path, {.body = settingsOf(u"smtp.auto.test"_s)});
    https.add(u"well.test"_s, QString::fromLatin1(wellKnownPath), {.body = settingsOf(u"smtp.well.test"_s)});
    https.add(u"ispdb.test"_s, u"/v1.1/listed.test"_s, {.body = settingsOf(u"smtp.listed.test"_s)});
    https.add(u"exchange.test"_s, u"/sendproof@hybrid.test"_s,
              {.body = uR"({"Protocol":"AutodiscoverV1","Url":"https://outlook.office365.com/autodiscover.xml"})"_s});
    dns.addZone(u"ispdb.test"_s, "@ A 127.0.0.1\n");
    dns.addZone(u"exchange.test"_s, "@ A 127.0.0.1\n");
    dns.addZone(u"office.test"_s, "@ MX 0 office-test.mail.protection.outlook.com.\n");
    dns.addZone(u"auto.test"_s, "autoconfig A 127.0.0.1\n");
    dns.addZone(u"well.test"_s, "@ A 127.0.0.1\n");
    dns.addZone(u"listed.test"_s, "www A 127.0.0.1\n");
    dns.addZone(u"srv.test"_s, "_submissions._tcp SRV 0 0 465 smtp\n");
    dns.addZone(u"hybrid.test"_s, "www A 127.0.0.1\n");
    dns.addZone(u"nothing.test"_s, "@ A 127.0.0.5\nsmtp A 127.0.0.5\nmail A 127.0.0.5\n");
    // The certificate of Postfix is for mail.example.test; address 1 is silent at every port.
    dns.addZone(u"example.test"_s, "mail A 127.0.0.1\nsmtp A " + ownAddress(1).toString().toLatin1() + "\n");
}

quint16 DiscoveryWorld::wayTo(quint16 port, std::chrono::milliseconds roundTrip)
{
    ways.push_back(std::make_unique<DelayProxy>(QHostAddress(QHostAddress::LocalHost), port, roundTrip));
    return ways.back()->listen() ? ways.back()->port() : quint16(0);
}

bool DiscoveryWorld::silence(int address, quint16 port)
{
    const QHostAddress where = address == 0 ? QHostAddress(QHostAddress::LocalHost) : ownAddress(address);
    silent.push_back(std::make_unique<SilentPort>(where, port));
    return silent.back()->isSilent();
}

bool DiscoveryWorld::start(std::chrono::milliseconds roundTrip)
{
    makeSites();
    if (!mail.start())
        return false;
    if (!dns.start() || !https.start())
        return false;
    detour = std::make_unique<DnsDetour>(3, dns.address());
    detour->delay = roundTrip;
    plan.httpsPort = wayTo(https.port(), roundTrip);
    plan.ports = {{wayTo(mail.port("postfix/implicit_tls"_L1), roundTrip), Security::ImplicitTls},
                  {wayTo(mail.port("postfix/starttls"_L1), roundTrip), Security::StartTls},
                  {closedPort(), Security::StartTls},
                  {closedPort(), Security::StartTls}};
    const QString port = QString::number(plan.httpsPort);
    plan.ispdb = QUrl(u"https://ispdb.test:"_s + port + u"/v1.1/"_s);
    plan.autodiscover = QUrl(u"https://exchange.test:"_s + port + u"/"_s);
    plan.extraAuthorities = QSslCertificate::fromPath(mail.caFile()) << https.authority();
    bool isReady = detour->isListening && silence(0, 0);
    for (const ProviderPort &each : std::as_const(plan.ports))
        isReady = isReady && silence(1, quint16(each.port));
    return isReady;
}

} // namespace sendproof::test
