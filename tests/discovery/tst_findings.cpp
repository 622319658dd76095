// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryfixture.h"
#include "discovery/findings.h"
#include "discovery/servicerecords.h"
#include "support/fakedns.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

SubmissionServer at(const QString &host, int port)
{
    return {.host = HostName::parse(host).host.value(), .port = port, .security = usualSecurity(port)};
}

ProbedPort port(const QString &host, int number, PortState state)
{
    return {
        .host = HostName::parse(host).host.value(), .port = number, .security = usualSecurity(number), .state = state};
}

DnsAnswer exchangers(const QByteArray &records)
{
    FakeDns dns;
    dns.add(records);
    return dns.lookUp({u"example.co.kr"_s, DnsType::Mx});
}

} // namespace

class TestFindings : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsADomainOfTheCatalogue()
    {
        const auto found = Findings(m_catalog, siteOf, u"big.example"_s).ofCatalogue();
        QCOMPARE(found.size(), 2);
        QCOMPARE(found.first().providerId, u"big"_s);
        QCOMPARE(found.first().server, at(u"smtp.big.example"_s, 465));
        QCOMPARE(found.first().doubt, TrustDoubt::None);
        QVERIFY(m_findings.ofCatalogue().isEmpty());
    }

    void recognisesAProviderByItsExchanger()
    {
        const auto found = m_findings.ofExchangers(exchangers(
            "example.co.kr MX filter.example.net\nexample.co.kr MX example-co-kr.mail.protection.outlook.com"));
        QCOMPARE(found.first().providerId, u"microsoft365"_s);
        QCOMPARE(found.first().saidBy, u"example-co-kr.mail.protection.outlook.com"_s);
        QCOMPARE(found.first().server, at(u"smtp.office365.com"_s, 587));
        QVERIFY(m_findings.ofExchangers(exchangers("example.co.kr MX mx.example.co.kr")).isEmpty());
    }

    void namesTheSiteOfAForeignExchangerOnly()
    {
        QCOMPARE(m_findings.exchangerSite(exchangers("example.co.kr MX mx1.hosting.co.kr")), u"hosting.co.kr"_s);
        QCOMPARE(m_findings.exchangerSite(exchangers("example.co.kr MX mx1.example.co.kr")), QString());
        QCOMPARE(m_findings.exchangerSite(exchangers("other.kr MX mx1.example.co.kr")), QString());
    }

    void doubtsAServiceOfAnotherDomain()
    {
        const auto found = m_findings.ofServices(
            {at(u"mail.example.co.kr"_s, 587), at(u"mail.evil.co.kr"_s, 587), at(u"smtp.big.example"_s, 465)});
        QCOMPARE(found.at(0).doubt, TrustDoubt::None);
        QCOMPARE(found.at(1).doubt, TrustDoubt::OtherDomain);
        QCOMPARE(found.at(2).doubt, TrustDoubt::None); // a provider of the catalogue
        QCOMPARE(found.at(2).providerId, u"big"_s);
    }

    void doubtsADocumentThatAnotherSiteHadAHandIn()
    {
        AutoconfigDocument document;
        document.outgoing = {{.server = at(u"smtp.hosting.example"_s, 465), .login = LoginForm::LocalPart},
                             {.server = at(u"smtp.big.example"_s, 587)}};
        document.incoming = {{HostName::parse(u"imap.hosting.example").host.value(), 993, Security::ImplicitTls}};
        const auto own =
            m_findings.ofDocument(document, DiscoverySource::Autoconfig, u"autoconfig.example.co.kr"_s, false);
        QCOMPARE(own.first().doubt, TrustDoubt::None); // the domain's own word, over https
        QCOMPARE(own.first().login, LoginForm::LocalPart);
        QCOMPARE(own.first().incoming->host.ascii(), u"imap.hosting.example"_s);
        const auto foreign = m_findings.ofDocument(document, DiscoverySource::Ispdb, u"x"_s, true);
        QCOMPARE(foreign.at(0).doubt, TrustDoubt::OtherSite);
        QCOMPARE(foreign.at(1).doubt, TrustDoubt::None);
    }

    void offersOnePortAHost()
    {
        const auto found = m_findings.ofPorts({port(u"smtp.example.co.kr"_s, 465, PortState::Untrusted),
                                               port(u"smtp.example.co.kr"_s, 587, PortState::Untrusted),
                                               port(u"mail.example.co.kr"_s, 465, PortState::Silent),
                                               port(u"mail.example.co.kr"_s, 587, PortState::Usable),
                                               port(u"mail.example.co.kr"_s, 25, PortState::Usable),
                                               port(u"mx.filter.net"_s, 25, PortState::Usable),
                                               port(u"example.co.kr"_s, 25, PortState::Insecure)});
        QCOMPARE(found.size(), 3);
        QCOMPARE(found.at(0).server, at(u"mail.example.co.kr"_s, 587));
        QCOMPARE(found.at(0).doubt, TrustDoubt::None);
        QCOMPARE(found.at(1).server, at(u"mx.filter.net"_s, 25));
        QCOMPARE(found.at(1).doubt, TrustDoubt::OtherDomain);
        QCOMPARE(found.at(2).server, at(u"smtp.example.co.kr"_s, 465));
        QCOMPARE(found.at(2).doubt, TrustDoubt::BadCertificate);
    }

    void knocksAtLikelyHostsOnly()
    {
        QStringList names;
        for (const HostName &host : m_findings.likelyHosts())
            names.append(host.ascii());
        QCOMPARE(names, (QStringList{u"smtp.example.co.kr"_s, u"mail.example.co.kr"_s, u"example.co.kr"_s}));
        const auto two = m_findings.exchangers(
            exchangers("example.co.kr MX mx.example.co.kr\nexample.co.kr MX 127.0.0.1\nexample.co.kr MX localhost\n"
                       "example.co.kr MX b.example.co.kr\nexample.co.kr MX c.example.co.kr"));
        QCOMPARE(two.size(), 2);
        QCOMPARE(two.last().ascii(), u"b.example.co.kr"_s);
    }

    void readsServiceRecordsByPriority()
    {
        FakeDns dns;
        dns.add("_submission._tcp.example.co.kr SRV 20 0 587 late.example.co.kr\n"
                "_submission._tcp.example.co.kr SRV 10 1 587 light.example.co.kr\n"
                "_submission._tcp.example.co.kr SRV 10 9 587 heavy.example.co.kr\n"
                "_submissions._tcp.example.co.kr SRV 0 0 0 .\n"
                "_submission._tcp.bad.co.kr SRV 0 0 587 192.0.2.1\n"
                "_submission._tcp.bad.co.kr SRV 0 0 587 localhost\n"
                "_submission._tcp.bad.co.kr SRV 0 0 587 printer.local\n"
                "_submission._tcp.bad.co.kr SRV 0 0 0 mail.bad.co.kr");
        const auto names = [&dns](Security security, const QString &domain) {
            QStringList hosts;
            const QString name = serviceRecordName(security, domain);
            for (const SubmissionServer &server : serversOf(dns.lookUp({name, DnsType::Srv}), security))
                hosts.append(server.host.ascii());
            return hosts;
        };
        QCOMPARE(names(Security::StartTls, u"example.co.kr"_s),
                 (QStringList{u"heavy.example.co.kr"_s, u"light.example.co.kr"_s, u"late.example.co.kr"_s}));
        QCOMPARE(names(Security::ImplicitTls, u"example.co.kr"_s), QStringList());
        QCOMPARE(names(Security::StartTls, u"bad.co.kr"_s), QStringList());
    }

private:
    ProviderCatalog m_catalog = smallCatalog();
    Findings m_findings{m_catalog, siteOf, u"example.co.kr"_s};
};

QTEST_GUILESS_MAIN(TestFindings)
#include "tst_findings.moc"
