// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicescenario.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

class TestPracticeScenario : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void beginsWithTheOneThatWorks()
    {
        QCOMPARE(PracticeScenario::ok().id, "ok"_L1);
        QCOMPARE(PracticeScenario::ok().stage, Stage::Accepted);
        QVERIFY(PracticeScenario::ok().cause.isEmpty());
    }

    void isFoundByItsLoginInAnyCase()
    {
        for (const PracticeScenario &scenario : PracticeScenario::all()) {
            QCOMPARE(PracticeScenario::byLogin(scenario.login()), &scenario);
            QCOMPARE(PracticeScenario::byLogin(scenario.login().toUpper()), &scenario);
        }
    }

    void isNotFoundByOtherLogins_data()
    {
        QTest::addColumn<QString>("login");
        for (const auto &login :
             {u""_s, u"ok"_s, u"@"_s, u"@practice.test"_s, u"ok@example.com"_s, u"nobody@practice.test"_s,
              u"ok@practice.test.example.com"_s, u"x@ok@practice.test"_s})
            QTest::newRow(qUtf8Printable(login)) << login;
    }
    void isNotFoundByOtherLogins()
    {
        QFETCH(const QString, login);
        QCOMPARE(PracticeScenario::byLogin(login), nullptr);
    }

    void saysWhatItProvokes_data() { addAll(); }
    void saysWhatItProvokes()
    {
        const PracticeScenario &scenario = row();
        static const QRegularExpression id(u"^[a-z]+(-[a-z0-9]+)*$"_s);
        static const QRegularExpression cause(u"^[a-z]+\\.[a-z_]+$"_s);
        QVERIFY(id.match(scenario.id).hasMatch());
        QCOMPARE(scenario.stage == Stage::Accepted, scenario.cause.isEmpty());
        QVERIFY(scenario.cause.isEmpty() || cause.match(scenario.cause).hasMatch());
        const bool works = scenario.id == "ok"_L1;
        QCOMPARE(scenario.reply.empty() && scenario.trick == PracticeTrick::None, works);
    }

    void repliesInWholeLinesWithOneCode_data() { addAll(); }
    void repliesInWholeLinesWithOneCode()
    {
        const PracticeScenario &scenario = row();
        const bool isSmtp = scenario.trick != PracticeTrick::NoReply && scenario.trick != PracticeTrick::TlsAlert;
        if (scenario.reply.empty() || !isSmtp)
            return;
        const QByteArrayList lines = scenario.replyBytes().split('\n');
        for (const QByteArray &line : lines) {
            QVERIFY(line.startsWith('4') || line.startsWith('5'));
            QCOMPARE(line.first(3), lines.first().first(3));
            QCOMPARE(line.at(3), &line == &lines.last() ? ' ' : '-');
        }
    }

    void comesByStageWithTheSignInsFirst()
    {
        const auto placeOf = [](const char *id) { return PracticeScenario::byId(QString::fromLatin1(id)); };
        QVERIFY(placeOf("wrong-password") == &PracticeScenario::all()[1]);
        QVERIFY(placeOf("app-password") < placeOf("from-refused"));
        QVERIFY(placeOf("from-refused") < placeOf("recipient-unknown"));
        QVERIFY(placeOf("recipient-unknown") < placeOf("spam"));
        QVERIFY(placeOf("spam") < placeOf("self-signed"));
        QVERIFY(placeOf("refused") < placeOf("hostile-html"));
    }

    void repeatsAHugeReplyUpToAMegabyte()
    {
        const QByteArray reply = PracticeScenario::byId(u"hostile-megabyte")->replyBytes();
        QVERIFY(reply.size() > 990'000 && reply.size() <= 1'000'100);
        QVERIFY(!reply.contains('\0'));
    }

    void hasAnIdOfItsOwn()
    {
        QSet<QString> ids;
        for (const PracticeScenario &scenario : PracticeScenario::all())
            ids.insert(scenario.id);
        QCOMPARE(static_cast<std::size_t>(ids.size()), PracticeScenario::all().size());
    }

private:
    static void addAll()
    {
        QTest::addColumn<QString>("id");
        for (const PracticeScenario &scenario : PracticeScenario::all())
            QTest::newRow(scenario.id.data()) << QString(scenario.id);
    }
    static const PracticeScenario &row()
    {
        return *PracticeScenario::byId(QString::fromLatin1(QTest::currentDataTag()));
    }
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeScenario)
#include "tst_practicescenario.moc"
