// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/discoveryurls.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestDiscoveryUrls : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksTheDomainItself();
    void saysTheAddressOnlyWhereItIsGiven();
    void encodesWhatAnAddressMayHold();
    void asksTheDataBase();
    void asksExchangeForAMadeUpMailbox();
    void keepsOtherPortsForTests();
};

void TestDiscoveryUrls::asksTheDomainItself()
{
    QCOMPARE(autoconfigUrl(u"example.com"_s), QUrl(u"https://autoconfig.example.com/mail/config-v1.1.xml"_s));
    QCOMPARE(wellKnownUrl(u"example.com"_s),
             QUrl(u"https://example.com/.well-known/autoconfig/mail/config-v1.1.xml"_s));
}

void TestDiscoveryUrls::saysTheAddressOnlyWhereItIsGiven()
{
    QVERIFY(!autoconfigUrl(u"example.com"_s).hasQuery());
    QCOMPARE(autoconfigUrl(u"example.com"_s, u"kim@example.com"_s).toEncoded(),
             QByteArray("https://autoconfig.example.com/mail/config-v1.1.xml?emailaddress=kim@example.com"));
}

void TestDiscoveryUrls::encodesWhatAnAddressMayHold()
{
    const QString address = u"a+b&c#d/e?f%g=김@example.com"_s;
    const QByteArray encoded = "a%2Bb%26c%23d%2Fe%3Ff%25g%3D%EA%B9%80@example.com";
    QCOMPARE(autoconfigUrl(u"example.com"_s, address).toEncoded(),
             "https://autoconfig.example.com/mail/config-v1.1.xml?emailaddress=" + encoded);
    QCOMPARE(autodiscoverUrl(u"example.com"_s, address, QUrl(u"https://ad.test/v1.0"_s)).toEncoded(),
             "https://ad.test/v1.0/" + encoded + "?Protocol=AutodiscoverV1");
}

void TestDiscoveryUrls::asksTheDataBase()
{
    QCOMPARE(ispdbUrl(u"example.com"_s), QUrl(u"https://autoconfig.thunderbird.net/v1.1/example.com"_s));
    QCOMPARE(ispdbUrl(u"example.com"_s, QUrl(u"https://db.test:4433"_s)), QUrl(u"https://db.test:4433/example.com"_s));
}

void TestDiscoveryUrls::asksExchangeForAMadeUpMailbox()
{
    QCOMPARE(autodiscoverUrl(u"example.com"_s).toEncoded(),
             QByteArray("https://autodiscover-s.outlook.com/autodiscover/autodiscover.json/v1.0/"
                        "sendproof@example.com?Protocol=AutodiscoverV1"));
}

void TestDiscoveryUrls::keepsOtherPortsForTests()
{
    QCOMPARE(autoconfigUrl(u"example.com"_s, {}, 4433).port(), 4433);
    QCOMPARE(wellKnownUrl(u"example.com"_s, 4433).port(), 4433);
    QCOMPARE(autoconfigUrl(u"example.com"_s).port(), -1);
}

QTEST_GUILESS_MAIN(TestDiscoveryUrls)
#include "tst_discoveryurls.moc"
