// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/portround.h"
#include "discovery/serversurvey.h"
#include "support/fakedns.h"
#include "support/fakeportprobe.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;
using namespace std::chrono_literals;

namespace {

constexpr PortPace fast{.before = 0ms, .between = 0ms, .deadline = 500ms};

HostName host(const QString &name)
{
    return HostName::parse(name).host.value();
}

} // namespace

class TestPortRound : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void asksEveryPortOfEveryHost()
    {
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1\nmail.example.kr AAAA 2001:db8::1");
        FakePorts fake;
        fake.answers[u"mail.example.kr:587"_s] = PortState::Usable;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"smtp.example.kr"_s), submissionPorts());
        round.add(host(u"mail.example.kr"_s), submissionPorts());
        QSignalSpy settled(&round, &PortRound::settled);
        round.start();
        QVERIFY(settled.wait());
        QCOMPARE(round.ports().size(), 8);
        QCOMPARE(fake.asked.size(), 8);
        QCOMPARE(round.ports().at(5).state, PortState::Usable);
        QVERIFY(round.ports().at(5).hasConnected);
        QCOMPARE(round.ports().at(4).state, PortState::Refused);
        QCOMPARE(fake.probe(u"smtp.example.kr:465"_s), nullptr); // gone when it had answered
    }

    void looksEachHostUpOnce()
    {
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1");
        FakePorts fake;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"smtp.example.kr"_s), submissionPorts());
        round.add(host(u"smtp.example.kr"_s), submissionPorts()); // the same again
        QSignalSpy settled(&round, &PortRound::settled);
        round.start();
        QVERIFY(settled.wait());
        QCOMPARE(dns.asked.size(), 2); // A and AAAA
        QCOMPARE(round.ports().size(), 4);
    }

    void knocksAtNoHostThatDoesNotExist()
    {
        FakeDns dns;
        FakePorts fake;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"smtp.example.kr"_s), submissionPorts());
        QSignalSpy settled(&round, &PortRound::settled);
        round.start();
        QVERIFY(settled.wait());
        QVERIFY(fake.asked.isEmpty());
        QCOMPARE(round.ports().first().state, PortState::Unreachable);
    }

    void asksAHostOfTheCompanyByName()
    {
        FakeDns dns;
        FakePorts fake;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"relay"_s), {{25, Security::StartTls}}, {}, UnknownHost::MayBeLocal);
        QSignalSpy settled(&round, &PortRound::settled);
        round.start();
        QVERIFY(settled.wait());
        QCOMPARE(fake.asked, QStringList{u"relay:25"_s});
    }

    void letsASilentPortDelayNobody()
    {
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1\nstuck.example.kr A !never\nstuck.example.kr AAAA !never");
        FakePorts fake;
        fake.answers[u"smtp.example.kr:465"_s] = PortState::Silent;
        fake.answers[u"smtp.example.kr:587"_s] = PortState::Usable;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"stuck.example.kr"_s), submissionPorts());
        round.add(host(u"smtp.example.kr"_s), submissionPorts());
        round.start();
        QTRY_COMPARE(round.ports().at(5).state, PortState::Usable);
        QCOMPARE(round.ports().at(4).state, PortState::Trying);
        QCOMPARE(round.ports().at(0).state, PortState::Waiting);
        QVERIFY(!round.isSettled());
    }

    void takesHostsThatComeLater()
    {
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1\nmx.example.kr A 192.0.2.2");
        FakePorts fake;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"smtp.example.kr"_s), {{465, Security::ImplicitTls}});
        QSignalSpy settled(&round, &PortRound::settled);
        round.start();
        QVERIFY(settled.wait());
        round.add(host(u"mx.example.kr"_s), {{25, Security::StartTls}});
        QVERIFY(!round.isSettled());
        QVERIFY(settled.wait());
        QCOMPARE(fake.asked, (QStringList{u"smtp.example.kr:465"_s, u"mx.example.kr:25"_s}));
    }

    void letsGoOfEverythingWhenStopped()
    {
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1");
        FakePorts fake;
        for (const int port : {465, 587, 2525, 25})
            fake.answers[u"smtp.example.kr:%1"_s.arg(port)] = PortState::Silent;
        PortRound round(dns, fake.maker(), fast);
        round.add(host(u"smtp.example.kr"_s), submissionPorts());
        round.start();
        QTRY_COMPARE(fake.alive(), 4);
        QSignalSpy changed(&round, &PortRound::changed);
        round.stop();
        QTRY_COMPARE(fake.alive(), 0);
        QCOMPARE(changed.size(), 0);
        QCOMPARE(round.ports().first().state, PortState::Stopped);
    }

    void surveysTheWantedPortFirstAndTheWitnesses()
    {
        const auto catalog = ProviderCatalog::fromJson(witnesses());
        QVERIFY2(catalog, qPrintable(catalog ? QString() : catalog.error().detail));
        FakeDns dns;
        dns.add("smtp.example.kr A 192.0.2.1\nsmtp.big.example A 192.0.2.2");
        FakePorts fake;
        fake.answers = {{u"smtp.example.kr:465"_s, PortState::Usable}, {u"smtp.big.example:465"_s, PortState::Usable}};
        const SubmissionServer wanted{.host = host(u"smtp.example.kr"_s), .port = 587, .security = Security::StartTls};
        ServerSurvey survey(catalog.value(), dns, fake.maker(), {.wanted = wanted, .withWitnesses = true},
                            {.pace = fast});
        QSignalSpy finished(&survey, &PortSurvey::finished);
        survey.start();
        QVERIFY(finished.wait());
        QCOMPARE(fake.asked.first(), u"smtp.example.kr:587"_s);
        QCOMPARE(survey.ports().size(), 6);
        QCOMPARE(survey.verdict().state, NetworkState::PortBlocked);
        QCOMPARE(survey.verdict().blocked, QList<int>{587});
        QCOMPARE(survey.verdict().instead.first().port, 465);
    }

    void countsWhatDidNotAnswerInTimeAsSilent()
    {
        const auto catalog = ProviderCatalog::fromJson(witnesses());
        FakeDns dns;
        dns.add("smtp.big.example A 192.0.2.2");
        FakePorts fake;
        fake.answers = {{u"smtp.big.example:587"_s, PortState::Silent}, {u"smtp.big.example:465"_s, PortState::Usable}};
        const SubmissionServer wanted{.host = host(u"smtp.big.example"_s), .port = 587, .security = Security::StartTls};
        ServerSurvey survey(catalog.value(), dns, fake.maker(), {.wanted = wanted, .providerId = u"big"_s},
                            {.pace = fast, .patience = 100ms});
        QSignalSpy finished(&survey, &PortSurvey::finished);
        survey.start();
        QVERIFY(finished.wait());
        QCOMPARE(survey.ports().first().state, PortState::Silent);
        QCOMPARE(survey.verdict().state, NetworkState::PortBlocked); // its provider serves 587
    }

private:
    static QByteArray witnesses();
};

QByteArray TestPortRound::witnesses()
{
    return R"({"format":2,"providers":[{"id":"big","category":"global","kind":"mailbox","status":"active",
        "name":{"ko":"큰 곳","en":"Big"},"domains":["big.example"],"host":"smtp.big.example",
        "ports":[{"port":465,"security":"implicit-tls"},{"port":587,"security":"starttls"}],"network_witness":true,
        "login_form":"full_address","password_kind":"account_password","source":"test","as_of":"2026"}]})";
}

QTEST_GUILESS_MAIN(TestPortRound)
#include "tst_portround.moc"
