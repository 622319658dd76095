// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/hostaddresses.h"

#include "support/fakedns.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

/// Never answers questions of one type.
class HangingDns : public FakeDns
{
public:
    void ask(const DnsQuestion &question, QObject *context, Answered answered) override
    {
        isSilent = question.type == hanging;
        FakeDns::ask(question, context, std::move(answered));
    }
    std::optional<DnsType> hanging;
};

struct Found
{
    QStringList addresses;
    DnsOutcome outcome = DnsOutcome::Unusable;
    int times = 0;
    bool wasInside = false; ///< Finished before start() returned
};

Found found(DnsResolver &dns, const QString &host, int patience = 2000)
{
    Found found;
    HostAddresses lookup(dns, host);
    QObject::connect(&lookup, &HostAddresses::finished, &lookup,
                     [&found](const QList<IpAddress> &addresses, DnsOutcome outcome) {
                         for (const IpAddress &address : addresses)
                             found.addresses.append(address.toString());
                         found.outcome = outcome;
                         ++found.times;
                     });
    lookup.start();
    found.wasInside = found.times > 0;
    (void)QTest::qWaitFor([&found] { return found.times > 0; }, patience);
    QCoreApplication::processEvents();
    return found;
}

} // namespace

class TestHostAddresses : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksBothFamiliesAtOnce();
    void letsFamiliesTakeTurnsWithIpv6First();
    void goesOnWithIpv4FiftyMillisecondsAfterIt();
    void waitsForIpv4HoweverEarlyIpv6Is();
    void waitsForIpv6WhereIpv4SaysNothing();
    void answersALiteralWithItself_data();
    void answersALiteralWithItself();
    void saysWhatIsKnownOfAHostWithoutAddresses_data();
    void saysWhatIsKnownOfAHostWithoutAddresses();
    void dropsAddressesThatNoServerHas();
    void givesNoAddressTwice();
    void asksNothingForWhatIsNoHost_data();
    void asksNothingForWhatIsNoHost();
    void tellsPrivateAddresses_data();
    void tellsPrivateAddresses();
    void canBeLetGoOfWhileItWaits();
};

void TestHostAddresses::asksBothFamiliesAtOnce()
{
    FakeDns dns;
    dns.isSilent = true;
    HostAddresses lookup(dns, u"mail.example.com"_s);
    lookup.start();
    QCOMPARE(dns.asked,
             (QList<DnsQuestion>{{u"mail.example.com"_s, DnsType::Aaaa}, {u"mail.example.com"_s, DnsType::A}}));
}

void TestHostAddresses::letsFamiliesTakeTurnsWithIpv6First()
{
    FakeDns dns;
    dns.add("mail.example.com A 192.0.2.1\nmail.example.com A 192.0.2.2\nmail.example.com A 192.0.2.3\n"
            "mail.example.com AAAA 2001:db8::1\nmail.example.com AAAA 2001:db8::2");
    const Found answer = found(dns, u"mail.example.com"_s);
    QCOMPARE(answer.addresses, (QStringList{u"2001:db8:0:0:0:0:0:1"_s, u"192.0.2.1"_s, u"2001:db8:0:0:0:0:0:2"_s,
                                            u"192.0.2.2"_s, u"192.0.2.3"_s}));
    QCOMPARE(answer.outcome, DnsOutcome::Found);
    QCOMPARE(answer.times, 1);
    QVERIFY(!answer.wasInside);
}

void TestHostAddresses::goesOnWithIpv4FiftyMillisecondsAfterIt()
{
    HangingDns dns;
    dns.add("mail.example.com A 192.0.2.1");
    dns.hanging = DnsType::Aaaa;
    QElapsedTimer clock;
    clock.start();
    const Found answer = found(dns, u"mail.example.com"_s);
    QVERIFY2(clock.elapsed() >= 49, "didn't wait for IPv6");
    QCOMPARE(answer.addresses, QStringList{u"192.0.2.1"_s});
    QCOMPARE(answer.outcome, DnsOutcome::Found);
    QCOMPARE(answer.times, 1);
}

void TestHostAddresses::waitsForIpv4HoweverEarlyIpv6Is()
{
    HangingDns dns;
    dns.add("mail.example.com AAAA 2001:db8::1");
    dns.hanging = DnsType::A;
    QCOMPARE(found(dns, u"mail.example.com"_s, 150).times, 0);
}

void TestHostAddresses::waitsForIpv6WhereIpv4SaysNothing()
{
    HangingDns dns;
    dns.add("mail.example.com TXT x");
    dns.hanging = DnsType::Aaaa;
    QCOMPARE(found(dns, u"mail.example.com"_s, 150).times, 0);
}

void TestHostAddresses::answersALiteralWithItself_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << u"127.0.0.1"_s << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s << u"0:0:0:0:0:0:0:1"_s;
    QTest::newRow("in brackets") << u"[2001:db8::5]"_s << u"2001:db8:0:0:0:0:0:5"_s;
}

void TestHostAddresses::answersALiteralWithItself()
{
    QFETCH(const QString, host);
    QFETCH(const QString, address);
    FakeDns dns;
    const Found answer = found(dns, host);
    QCOMPARE(answer.addresses, QStringList{address});
    QCOMPARE(answer.outcome, DnsOutcome::Found);
    QCOMPARE(answer.times, 1);
    QVERIFY(!answer.wasInside);
    QVERIFY(dns.asked.isEmpty());
}

void TestHostAddresses::saysWhatIsKnownOfAHostWithoutAddresses_data()
{
    QTest::addColumn<QByteArray>("zone");
    QTest::addColumn<DnsOutcome>("outcome");
    QTest::newRow("no name") << QByteArray() << DnsOutcome::NoSuchName;
    QTest::newRow("no addresses") << QByteArray("a.example.com MX b.example.com") << DnsOutcome::NoData;
    QTest::newRow("one void, one in error")
        << QByteArray("a.example.com AAAA !temporary-error") << DnsOutcome::TemporaryError;
    QTest::newRow("one void, one late") << QByteArray("a.example.com A !timed-out") << DnsOutcome::TimedOut;
    QTest::newRow("one says no such name") << QByteArray("a.example.com AAAA !no-such-name") << DnsOutcome::NoData;
    QTest::newRow("one unusable") << QByteArray("a.example.com A !unusable\na.example.com AAAA !timed-out")
                                  << DnsOutcome::Unusable;
    QTest::newRow("only dropped ones") << QByteArray("a.example.com A 0.0.0.0") << DnsOutcome::Unusable;
}

void TestHostAddresses::saysWhatIsKnownOfAHostWithoutAddresses()
{
    QFETCH(const QByteArray, zone);
    QFETCH(const DnsOutcome, outcome);
    FakeDns dns;
    dns.add(zone);
    const Found answer = found(dns, u"a.example.com"_s);
    QVERIFY(answer.addresses.isEmpty());
    QCOMPARE(answer.outcome, outcome);
    QCOMPARE(answer.times, 1);
}

void TestHostAddresses::dropsAddressesThatNoServerHas()
{
    FakeDns dns;
    for (const char *address : {"0.0.0.0", "0.1.2.3", "224.0.0.251", "239.255.255.255", "255.255.255.255", "10.0.0.1"})
        dns.add(QByteArray("a.example.com A ") + address);
    for (const char *address : {"::", "ff02::1", "::ffff:0.0.0.0", "::1"})
        dns.add(QByteArray("a.example.com AAAA ") + address);
    const Found answer = found(dns, u"a.example.com"_s);
    QCOMPARE(answer.addresses, (QStringList{u"0:0:0:0:0:0:0:1"_s, u"10.0.0.1"_s}));
}

void TestHostAddresses::givesNoAddressTwice()
{
    FakeDns dns;
    dns.add("a.example.com A 192.0.2.1\na.example.com A 192.0.2.1\na.example.com AAAA ::ffff:192.0.2.1");
    QCOMPARE(found(dns, u"a.example.com"_s).addresses, QStringList{u"192.0.2.1"_s});
}

void TestHostAddresses::asksNothingForWhatIsNoHost_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("empty") << QString();
    QTest::newRow("a dot too many") << u"a..example.com"_s;
    QTest::newRow("a URL") << u"https://example.com/"_s;
    QTest::newRow("too long") << QString(300, u'a');
}

void TestHostAddresses::asksNothingForWhatIsNoHost()
{
    QFETCH(const QString, host);
    FakeDns dns;
    const Found answer = found(dns, host);
    QVERIFY(dns.asked.isEmpty());
    QCOMPARE(answer.outcome, DnsOutcome::NoSuchName);
    QCOMPARE(answer.times, 1);
    QVERIFY(!answer.wasInside);
}

void TestHostAddresses::tellsPrivateAddresses_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<bool>("isPrivate");
    for (const char *text : {"127.0.0.1", "10.255.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "169.254.0.1",
                             "100.64.0.1", "::1", "fd00::1", "fe80::1", "::ffff:10.0.0.1"})
        QTest::newRow(text) << QString::fromLatin1(text) << true;
    for (const char *text : {"172.32.0.1", "100.128.0.1", "192.0.2.1", "8.8.8.8", "2001:db8::1", "::2"})
        QTest::newRow(text) << QString::fromLatin1(text) << false;
}

void TestHostAddresses::tellsPrivateAddresses()
{
    QFETCH(const QString, address);
    QTEST(isPrivateAddress(*IpAddress::parse(address)), "isPrivate");
}

void TestHostAddresses::canBeLetGoOfWhileItWaits()
{
    FakeDns dns;
    dns.add("a.example.com A 192.0.2.1");
    bool wasCalled = false;
    {
        HostAddresses lookup(dns, u"a.example.com"_s);
        connect(&lookup, &HostAddresses::finished, this, [&wasCalled] { wasCalled = true; });
        lookup.start();
    }
    QTest::qWait(60);
    QVERIFY(!wasCalled);
}

QTEST_GUILESS_MAIN(TestHostAddresses)
#include "tst_hostaddresses.moc"
