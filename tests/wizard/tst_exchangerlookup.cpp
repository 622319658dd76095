// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exchangerlookup.h"

#include "support/fakedns.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace sendproof;
using State = ExchangerFinding::State;

class ExchangerLookupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksForTheDomainAndNothingElse()
    {
        test::FakeDns dns;
        dns.add("haneul.kr MX aspmx.l.google.com");
        ExchangerLookup lookup(dns);
        QSignalSpy answered(&lookup, &ExchangerLookup::answered);
        lookup.setStillness(1ms);
        lookup.watch(u"haneul.kr"_s);
        QVERIFY(dns.asked.isEmpty());
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(dns.asked, QList<DnsQuestion>({{u"haneul.kr"_s, DnsType::Mx}}));
        QCOMPARE(lookup.finding(u"haneul.kr"_s).state, State::Found);
        QCOMPARE(lookup.finding(u"haneul.kr"_s).hosts, QStringList({u"aspmx.l.google.com"_s}));
    }

    void waitsUntilTheDomainStaysTheSame()
    {
        test::FakeDns dns;
        ExchangerLookup lookup(dns);
        lookup.setStillness(1h);
        for (const QString &domain : {u"haneul.k"_s, u"haneul.kr"_s, u"haneul.kr"_s})
            lookup.watch(domain);
        QCoreApplication::processEvents();
        QVERIFY(dns.asked.isEmpty());
        lookup.askNow(); // the field was left
        QCOMPARE(dns.asked.size(), 1);
        QCOMPARE(dns.asked.first().name, u"haneul.kr"_s);
    }

    void asksForADomainOnce()
    {
        test::FakeDns dns;
        dns.add("haneul.kr MX mail.haneul.kr\nbada.kr MX mail.bada.kr");
        ExchangerLookup lookup(dns);
        QSignalSpy answered(&lookup, &ExchangerLookup::answered);
        for (const QString &domain : {u"haneul.kr"_s, u"bada.kr"_s, u"haneul.kr"_s, QString(), u"haneul.kr"_s}) {
            lookup.watch(domain);
            lookup.askNow();
            lookup.askNow();
        }
        QTRY_COMPARE(answered.size(), 2);
        QCOMPARE(dns.asked.size(), 2);
    }

    void namesThatAreNotPublicStayHere_data()
    {
        QTest::addColumn<QString>("domain");
        for (const auto *domain : {"practice.test", "a.example", "mail.local", "x.localhost", "a.invalid", "b.onion",
                                   "nas.internal", "nas.home.arpa", "nas", ""})
            QTest::newRow(domain) << QString::fromLatin1(domain);
    }
    void namesThatAreNotPublicStayHere()
    {
        QFETCH(QString, domain);
        test::FakeDns dns;
        ExchangerLookup lookup(dns);
        lookup.watch(domain);
        lookup.askNow();
        QVERIFY(dns.asked.isEmpty());
    }

    void tellsWhatTheAnswerMeans_data()
    {
        QTest::addColumn<QByteArray>("records");
        QTest::addColumn<int>("state");
        QTest::newRow("null MX") << QByteArray("haneul.kr MX .") << int(State::TakesNoMail);
        QTest::newRow("no such domain") << QByteArray() << int(State::NoSuchDomain);
        QTest::newRow("no MX") << QByteArray("haneul.kr A 192.0.2.1") << int(State::Unknown);
        QTest::newRow("error") << QByteArray("haneul.kr MX !temporary-error") << int(State::Unknown);
        QTest::newRow("too slow") << QByteArray("haneul.kr MX !timed-out") << int(State::Unknown);
        QTest::newRow("malformed") << QByteArray("haneul.kr MX !unusable") << int(State::Unknown);
    }
    void tellsWhatTheAnswerMeans()
    {
        QFETCH(QByteArray, records);
        QFETCH(int, state);
        test::FakeDns dns;
        dns.add(records);
        ExchangerLookup lookup(dns);
        QSignalSpy answered(&lookup, &ExchangerLookup::answered);
        lookup.watch(u"haneul.kr"_s);
        lookup.askNow();
        QTRY_COMPARE(answered.size(), 1);
        QCOMPARE(int(lookup.finding(u"haneul.kr"_s).state), state);
    }

    void asksAgainAfterAnErrorWhenTheDomainComesBack()
    {
        test::FakeDns dns;
        dns.add("haneul.kr MX !timed-out");
        ExchangerLookup lookup(dns);
        QSignalSpy answered(&lookup, &ExchangerLookup::answered);
        lookup.watch(u"haneul.kr"_s);
        lookup.askNow();
        QTRY_COMPARE(answered.size(), 1);
        lookup.askNow(); // still the same
        QCOMPARE(dns.asked.size(), 1);
        lookup.watch(u"bada.kr"_s);
        lookup.watch(u"haneul.kr"_s);
        lookup.askNow();
        QCOMPARE(dns.asked.size(), 2);
    }

    void goesWithoutWaitingForAnAnswer()
    {
        test::FakeDns dns;
        auto lookup = std::make_unique<ExchangerLookup>(dns);
        lookup->watch(u"haneul.kr"_s);
        lookup->askNow();
        lookup.reset();
        QCoreApplication::processEvents(); // the answer has nowhere to go
    }
};

QTEST_GUILESS_MAIN(ExchangerLookupTest)
#include "tst_exchangerlookup.moc"
