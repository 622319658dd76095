// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/roundqueue.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount at(const QString &host, const QString &login)
{
    MailAccount account;
    account.id = QUuid::createUuid();
    account.server.host = HostName::parse(host).host.value();
    account.login = login;
    return account;
}

/// All that may run now, as "login@host".
QStringList taken(RoundQueue &queue, QList<MailAccount> *running)
{
    QStringList names;
    while (const auto account = queue.take()) {
        running->append(*account);
        names.append(account->login + u'@' + account->server.host.ascii());
    }
    return names;
}

} // namespace

class TestRoundQueue : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theServersHaveTheirTurnOneAfterTheOther()
    {
        QList<MailAccount> accounts;
        for (const char *login : {"1", "2", "3", "4"})
            accounts.append(at(u"big.kr"_s, QString::fromLatin1(login)));
        accounts += {at(u"small.kr"_s, u"5"_s), at(u"other.kr"_s, u"6"_s)};
        RoundQueue queue(accounts, 8, 2);
        QList<MailAccount> running;
        QCOMPARE(taken(queue, &running), QStringList({u"1@big.kr"_s, u"5@small.kr"_s, u"6@other.kr"_s, u"2@big.kr"_s}));
        queue.release(running.takeFirst());
        QCOMPARE(taken(queue, &running), QStringList{u"3@big.kr"_s});
        queue.release(running.takeFirst()); // of small.kr: nobody waits there
        QCOMPARE(taken(queue, &running), QStringList());
        QVERIFY(!queue.isDone());
        for (const MailAccount &account : running)
            queue.release(account);
        running.clear();
        QCOMPARE(taken(queue, &running), QStringList{u"4@big.kr"_s});
        queue.release(running.takeFirst());
        QVERIFY(queue.isDone());
    }

    void noMoreThanAllowedRunAtOnce()
    {
        QList<MailAccount> accounts;
        for (int i = 0; i < 20; ++i)
            accounts.append(at(u"host%1.kr"_s.arg(i), u"a"_s));
        RoundQueue queue(accounts, 3, 2);
        QList<MailAccount> running;
        QCOMPARE(taken(queue, &running).size(), 3);
        queue.release(running.takeLast());
        QCOMPARE(taken(queue, &running).size(), 1);
    }

    void nonsenseLimitsStillTestEverything()
    {
        RoundQueue queue({at(u"a.kr"_s, u"1"_s), at(u"a.kr"_s, u"2"_s)}, 0, -1);
        QList<MailAccount> running;
        QCOMPARE(taken(queue, &running).size(), 1);
        queue.release(running.takeFirst());
        QCOMPARE(taken(queue, &running).size(), 1);
    }

    void aLoginNeverRunsTwiceAtOnce()
    {
        RoundQueue queue({at(u"a.kr"_s, u"Same@a.kr"_s), at(u"a.kr"_s, u"same@a.kr"_s), at(u"b.kr"_s, u"same@a.kr"_s),
                          at(u"a.kr"_s, u"other"_s)},
                         8, 8);
        QList<MailAccount> running;
        QCOMPARE(taken(queue, &running), QStringList({u"Same@a.kr@a.kr"_s, u"same@a.kr@b.kr"_s, u"other@a.kr"_s}));
        QVERIFY(queue.hasMoreOf(running.at(0)));
        QVERIFY(!queue.hasMoreOf(running.at(1)));
        queue.release(running.at(0));
        QCOMPARE(taken(queue, &running), QStringList{u"same@a.kr@a.kr"_s});
        QVERIFY(!queue.hasMoreOf(running.at(0)));
    }

    void withoutALoginNobodyWaitsForAnother()
    {
        RoundQueue queue({at(u"a.kr"_s, {}), at(u"a.kr"_s, {})}, 8, 8);
        QList<MailAccount> running;
        QCOMPARE(taken(queue, &running).size(), 2);
    }

    void anEmptyRoundIsDone()
    {
        RoundQueue queue({}, 8, 2);
        QVERIFY(queue.isDone());
        QVERIFY(!queue.take());
    }

    void aStepTakesTheSameTimeHoweverManyWait()
    {
        QList<MailAccount> accounts;
        for (int i = 0; i < 100'000; ++i)
            accounts.append(at(u"a.kr"_s, i % 2 ? u"same"_s : QString::number(i)));
        RoundQueue queue(accounts, 2, 2);
        QElapsedTimer timer;
        timer.start();
        QList<MailAccount> running;
        int count = 0;
        while (!queue.isDone()) {
            count += int(taken(queue, &running).size());
            queue.release(running.takeFirst());
        }
        QCOMPARE(count, 100'000);
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
    }
};

QTEST_GUILESS_MAIN(TestRoundQueue)
#include "tst_roundqueue.moc"
