// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/proofbatch.h"

#include "support/fakehistory.h"
#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

ProofRecord proofAt(int minute, bool accepted = true)
{
    return {.at = QDateTime(QDate(2026, 11, 21), QTime(9, minute), Qt::UTC), .accepted = accepted};
}

MailAccount someone()
{
    MailAccount account = test::fakeAccount();
    account.id = QUuid::createUuid();
    return account;
}

} // namespace

class TestProofBatch : public QObject
{
    Q_OBJECT
    test::FakeAccountStore m_accounts;
    test::FakeProofHistory m_history;
    MailAccount m_one = someone();
    MailAccount m_two = someone();

private Q_SLOTS:
    void init()
    {
        m_accounts.log.clear();
        m_accounts.writeFailure.reset();
        m_history.all.clear();
        m_history.failure.reset();
        m_accounts.kept = {m_one, m_two};
    }

    void everythingGoesInOneWrite()
    {
        ProofBatch batch(m_accounts, m_history);
        batch.add(m_one, proofAt(1));
        batch.add(m_two, proofAt(2, false));
        batch.add(m_one, proofAt(3));
        QVERIFY(batch.keep());
        QCOMPARE(m_accounts.log.size(), 1);
        QCOMPARE(m_accounts.kept.at(0).lastProof, proofAt(3));
        QCOMPARE(m_accounts.kept.at(1).lastProof, proofAt(2, false));
        QCOMPARE(m_history.all.size(), 3);
        QCOMPARE(batch.size(), 0);
        QVERIFY(batch.keep());
        QCOMPARE(m_accounts.log.size(), 1); // nothing waits, nothing is written
    }

    void whatWasDeletedMeanwhileIsNotBroughtBack()
    {
        ProofBatch batch(m_accounts, m_history);
        batch.add(m_one, proofAt(1));
        batch.add(m_two, proofAt(2));
        m_accounts.kept = {m_two};
        QVERIFY(batch.keep());
        QCOMPARE(m_accounts.kept.size(), 1);
        QCOMPARE(m_history.all.size(), 1);
        QCOMPARE(m_history.all.first().account, m_two.id);
    }

    void whatSendsInAnotherWayMeanwhileIsNotProven()
    {
        ProofBatch batch(m_accounts, m_history);
        batch.add(m_one, proofAt(1));
        batch.add(m_two, proofAt(2));
        m_accounts.kept[0].login = u"other@naver.com"_s;
        m_accounts.kept[1].name = u"새 이름"_s;
        QVERIFY(batch.keep());
        QVERIFY(!m_accounts.kept.at(0).lastProof);
        QCOMPARE(m_accounts.kept.at(1).lastProof, proofAt(2));
        QCOMPARE(m_history.all.size(), 1);
        MailAccount practice = m_one;
        practice.isPractice = true;
        MailAccount served = practice;
        served.server.port = 40001;
        QVERIFY(isSameRoute(served, practice));
    }

    void aFailureKeepsEverythingWaiting()
    {
        ProofBatch batch(m_accounts, m_history);
        batch.add(m_one, proofAt(1));
        m_accounts.writeFailure = Failure{.kind = FailureKind::NotWritable};
        QCOMPARE(batch.keep().error().kind, FailureKind::NotWritable);
        QVERIFY(m_history.all.isEmpty());
        m_accounts.writeFailure.reset();
        m_history.failure = Failure{.kind = FailureKind::LockedByAnother};
        QCOMPARE(batch.keep().error().kind, FailureKind::LockedByAnother);
        m_history.failure.reset();
        QVERIFY(batch.keep());
        QCOMPARE(m_accounts.kept.at(0).lastProof, proofAt(1));
        QCOMPARE(m_history.all.size(), 1);
    }
};

QTEST_GUILESS_MAIN(TestProofBatch)
#include "tst_proofbatch.moc"
