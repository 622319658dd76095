// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/ladder.h"

#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;
using Course = LadderPoint::Course;

class LadderTest : public QObject
{
    Q_OBJECT
    static AttemptFacts facts(std::initializer_list<StageTime> stages)
    {
        AttemptFacts made;
        made.stages = stages;
        return made;
    }
    static QString states(const QList<LadderRow> &rows)
    {
        QString made;
        for (const LadderRow &row : rows)
            made += QStringView(u"-adF")[static_cast<int>(row.state)];
        return made;
    }

private Q_SLOTS:
    void hasSevenWaitingRowsBeforeTheTest()
    {
        const QList<LadderRow> rows = ladder({}, test::fakeAccount(), {});
        QCOMPARE(states(rows), u"-------"_s);
        for (const LadderRow &row : rows) {
            QVERIFY(!row.text.isEmpty());
            QCOMPARE(row.time, u"–"_s);
        }
    }

    void hasFiveRowsForAWebApi()
    {
        MailAccount account = test::fakeAccount();
        account.direct = DirectRoute{};
        QCOMPARE(states(ladder({}, account, {})), u"-----"_s);
        const auto so = facts({{Stage::Token, 0ms, 143ms},
                               {Stage::Dns, 143ms, 8ms},
                               {Stage::Connect, 151ms, 9ms},
                               {Stage::Tls, 160ms, 0ms}});
        const auto rows = ladder(so, account, {Course::Running, Stage::Tls});
        QCOMPARE(states(rows), u"dad--"_s); // the token is got first
        QCOMPARE(rows.at(2).time, u"143 ms"_s);
        QCOMPARE(states(ladder(so, account, {Course::Failed, Stage::Tls})), u"dFd--"_s);
        const auto refused = facts({{Stage::Token, 0ms, 143ms}});
        QCOMPARE(states(ladder(refused, account, {Course::Failed, Stage::Token})), u"--F--"_s);
        const auto taken = facts({{Stage::Token, 0ms, 1ms},
                                  {Stage::Dns, 1ms, 1ms},
                                  {Stage::Tls, 2ms, 1ms},
                                  {Stage::Send, 3ms, 1ms},
                                  {Stage::Accepted, 4ms, 0ms}});
        QCOMPARE(states(ladder(taken, account, {Course::Done, Stage::Accepted})), u"ddddd"_s);
    }

    void hasARowForTheTokenOfADirectAccountOverSmtp()
    {
        MailAccount account = test::fakeAccount();
        account.direct = DirectRoute{.transport = DirectTransport::Smtp};
        const auto so = facts({{Stage::Token, 0ms, 143ms}, {Stage::Dns, 143ms, 8ms}, {Stage::Auth, 151ms, 0ms}});
        QCOMPARE(states(ladder(so, account, {Course::Running, Stage::Auth})), u"d-d-a---"_s);
    }

    void addsUpTheTimesOfARow()
    {
        const auto rows = ladder(facts({{Stage::Dns, 0ms, 8ms}, {Stage::Connect, 8ms, 40ms}, {Stage::Tls, 48ms, 0ms}}),
                                 test::fakeAccount(), {Course::Running, Stage::Tls});
        QCOMPARE(states(rows), u"da-----"_s);
        QCOMPARE(rows.at(0).time, u"48 ms"_s);
        QCOMPARE(rows.at(1).time, u"–"_s);
    }

    void keepsItsRowsWithStartTls()
    {
        MailAccount account = test::fakeAccount();
        account.server.security = Security::StartTls;
        AttemptFacts so = facts({{Stage::Dns, 0ms, 1ms},
                                 {Stage::Connect, 1ms, 1ms},
                                 {Stage::Greeting, 2ms, 5ms},
                                 {Stage::Ehlo, 7ms, 6ms},
                                 {Stage::Tls, 13ms, 0ms}});
        auto rows = ladder(so, account, {Course::Running, Stage::Tls});
        QCOMPARE(states(rows), u"dad----"_s);
        QCOMPARE(rows.at(2).time, u"11 ms"_s);
        so.stages.last().took = 30ms;
        so.stages.append({{Stage::Ehlo, 43ms, 4ms}, {Stage::Auth, 47ms, 0ms}});
        rows = ladder(so, account, {Course::Running, Stage::Auth});
        QCOMPARE(states(rows), u"ddda---"_s);
        QCOMPARE(rows.at(2).time, u"15 ms"_s);
        QCOMPARE(states(ladder(so, account, {Course::Failed, Stage::Tls})), u"dFd----"_s);
    }

    void whatWasSentBehindAFailureIsNotDone()
    {
        const auto rows = ladder(facts({{Stage::Dns, 0ms, 1ms},
                                        {Stage::Tls, 1ms, 1ms},
                                        {Stage::Greeting, 2ms, 1ms},
                                        {Stage::Auth, 3ms, 1ms},
                                        {Stage::Sender, 4ms, 37ms},
                                        {Stage::Recipient, 41ms, 1ms},
                                        {Stage::Data, 42ms, 1ms}}),
                                 test::fakeAccount(), {Course::Failed, Stage::Sender});
        QCOMPARE(states(rows), u"ddddF--"_s);
        QCOMPARE(rows.at(4).time, u"37 ms"_s);
        QCOMPARE(rows.at(5).time, u"–"_s);
    }

    void namesVersionAndMechanismOnceKnown()
    {
        AttemptFacts so = facts({{Stage::Tls, 0ms, 1ms}, {Stage::Auth, 1ms, 1ms}});
        so.tls = TlsFacts{u"TLSv1.3"_s, {}, {}};
        so.mechanism = "SCRAM-SHA-256";
        const auto rows = ladder(so, test::fakeAccount(), {Course::Done, Stage::Accepted});
        QCOMPARE(rows.at(1).text, u"Secure connection (TLS 1.3)"_s);
        QCOMPARE(rows.at(3).text, u"Sign-in (SCRAM-SHA-256)"_s);
    }

    void saysWhatIsLeftOutOnPurpose()
    {
        MailAccount account = test::fakeAccount();
        account.server.security = Security::None;
        account.login.clear();
        const auto rows = ladder(facts({{Stage::Dns, 0ms, 1ms}, {Stage::Greeting, 1ms, 1ms}}), account,
                                 {Course::Done, Stage::Accepted});
        QCOMPARE(rows.at(1).text, u"No secure connection"_s);
        QCOMPARE(rows.at(3).text, u"No sign-in"_s);
        QCOMPARE(states(rows), u"d-d----"_s);
    }

    void aFailureBeforeAnyStageIsInTheFirstRow()
    {
        const auto rows = ladder({}, test::fakeAccount(), {Course::Failed, Stage::Dns});
        QCOMPARE(states(rows), u"F------"_s);
        QCOMPARE(rows.at(0).time, u"–"_s);
    }
};

QTEST_APPLESS_MAIN(LadderTest)
#include "tst_ladder.moc"
