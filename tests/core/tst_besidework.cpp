// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/besidework.h"

#include <QTest>
#include <atomic>

using namespace sendproof;

class TestBesideWork : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersLaterFromTheThreadOfTheContext()
    {
        QObject context;
        QThread *answered = nullptr;
        std::unique_ptr<int> given;
        workBeside(
            &context, [] { return std::make_unique<int>(7); },
            [&](std::unique_ptr<int> number) {
                answered = QThread::currentThread();
                given = std::move(number);
            });
        QVERIFY(!answered);
        QTRY_VERIFY(answered);
        QCOMPARE(answered, QThread::currentThread());
        QCOMPARE(*given, 7);
    }

    void theEndOfAProgramCanWaitForIt()
    {
        QObject context;
        std::atomic<bool> isCounted = false;
        std::atomic<bool> isDone = false;
        workBeside(
            &context,
            [&] {
                isCounted = QThreadPool::globalInstance()->activeThreadCount() == 1;
                return isDone = true;
            },
            [](bool) {});
        QThreadPool::globalInstance()->waitForDone();
        const bool wasDone = isDone;
        QTRY_VERIFY(isDone);
        QVERIFY(wasDone && isCounted);
    }

    void doesNotAnswerWhereNobodyIsLeft()
    {
        bool isAnswered = false;
        auto context = std::make_unique<QObject>();
        workBeside(
            context.get(), [] { return 1; }, [&](int) { isAnswered = true; });
        context.reset();
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!isAnswered);
    }
};

QTEST_GUILESS_MAIN(TestBesideWork)
#include "tst_besidework.moc"
