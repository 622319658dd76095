// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/setup.h"

#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SetupTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void fourPagesFollowEachOther()
    {
        QCOMPARE(nextPage(PageId::Sender), std::optional(PageId::Connect));
        QCOMPARE(nextPage(PageId::Connect), std::optional(PageId::Prove));
        QCOMPARE(nextPage(PageId::Prove), std::optional(PageId::Keep));
        QCOMPARE(nextPage(PageId::Keep), std::nullopt);
    }

    void repairsLeadToThePageTheyAreDoneOn()
    {
        QCOMPARE(pageOf(RepairKind::EditSender), std::optional(PageId::Sender));
        QCOMPARE(pageOf(RepairKind::EditServer), std::optional(PageId::Connect));
        QCOMPARE(pageOf(RepairKind::EditCredentials), std::optional(PageId::Connect));
        for (const RepairKind repair : {RepairKind::Retry, RepairKind::SwitchPort, RepairKind::PinCertificate,
                                        RepairKind::AskAdministrator, RepairKind::OpenPage})
            QCOMPARE(pageOf(repair), std::nullopt);
    }

    void forgettingAProofForgetsItsRecordToo()
    {
        Setup setup;
        setup.proof = Proof{};
        setup.account.lastProof = ProofRecord{};
        forgetProof(setup);
        QVERIFY(!setup.proof);
        QVERIFY(!setup.account.lastProof);
        QCOMPARE(setup.revision, 1);
    }

    void aPracticeAccountWithItsOwnPasswordIsNoEdit()
    {
        MailAccount account;
        account.login = u"ok@practice.test"_s;
        account.isPractice = true;
        Setup setup;
        beginEdit(setup, account, {});
        setup.secret = Secret::fromText(u"of the practice server");
        QVERIFY(!isEdited(setup));
        setup.account.login = u"full@practice.test"_s;
        QVERIFY(isEdited(setup));
    }

    void placeholdersAreReadOnce()
    {
        QCOMPARE(filled(u"%1 and %2"_s, {u"%2"_s, u"b"_s}), u"%2 and b"_s);
        QCOMPARE(filled(u"100% of %3, %1"_s, {u"a"_s}), u"100% of %3, a"_s);
        QCOMPARE(filled(u"end %"_s, {u"a"_s}), u"end %"_s);
    }

    void timesAreShort()
    {
        using namespace std::chrono_literals;
        QCOMPARE(timeText(0ms), u"0 ms"_s);
        QCOMPARE(timeText(999ms), u"999 ms"_s);
        QCOMPARE(timeText(4100ms), u"4.1 s"_s);
        QCOMPARE(secondsText(640ms), u"0.6 seconds"_s);
        QCOMPARE(tlsVersionText(u"TLSv1.3"_s), u"TLS 1.3"_s);
    }
};

QTEST_APPLESS_MAIN(SetupTest)
#include "tst_setup.moc"
