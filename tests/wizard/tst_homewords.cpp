// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/homeaccounts.h"
#include "wizard/homewords.h"
#include "wizard/prooflines.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const ProviderCatalog &realCatalog()
{
    static const ProviderCatalog made = catalogOfTheProgram();
    return made;
}

const QDateTime now(QDate(2026, 11, 21), QTime(15, 0));

AccountRow rowOf(const MailAccount &account, RowFacts facts = {})
{
    facts.provider = realCatalog().byId(account.providerId);
    facts.book = &builtInCauseBook();
    facts.now = now;
    facts.canTest = true;
    return accountRow(account, facts, realCatalog());
}

} // namespace

class HomeWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheFourStates()
    {
        const QList<MailAccount> accounts = bakeryAccounts(now);
        const AccountRow works = rowOf(accounts[0]);
        QCOMPARE(works.mark, AccountMark::Proven);
        QCOMPARE(works.result, u"Arrived today at 00:04"_s);
        QCOMPARE(works.route, u"Google, direct"_s);
        QCOMPARE(works.routeDetail, u"2,000 mails a day"_s);
        QCOMPARE(works.action, RowAction::Test);
        const AccountRow ends = rowOf(accounts[1], {.canUseDirect = true});
        QCOMPARE(ends.mark, AccountMark::Warning);
        QCOMPARE(ends.result, u"Password sign-in ends on December 31"_s);
        QVERIFY(!ends.detail.isEmpty());
        QCOMPARE(ends.action, RowAction::TakeDirect);
        QVERIFY(ends.isUrgent);
        const AccountRow failed = rowOf(accounts[2]);
        QCOMPARE(failed.mark, AccountMark::Failed);
        QCOMPARE(failed.result, u"Sign-in failed yesterday at 18:02"_s);
        QCOMPARE(failed.detail, u"Login name or password is wrong"_s);
        QCOMPARE(failed.routeDetail, u"smtp.naver.com · 465 · 500\u00a0mails\u00a0a\u00a0day"_s);
        QCOMPARE(ends.routeDetail, u"smtp.office365.com · 587"_s);
        MailAccount limited = accounts[0];
        limited.direct.reset();
        limited.server.host = HostName::parse(u"smtp.gmail.com").host.value();
        QCOMPARE(rowOf(limited).routeDetail, u"smtp.gmail.com · 465 · 2,000\u00a0mails\u00a0a\u00a0day"_s);
        QCOMPARE(failed.action, RowAction::Fix);
        const AccountRow untested = rowOf(accounts[3]);
        QCOMPARE(untested.mark, AccountMark::Untested);
        QCOMPARE(untested.route, u"Practice server"_s);
    }

    void offersNoDirectRouteThatIsClosed()
    {
        const AccountRow ends = rowOf(bakeryAccounts(now)[1]);
        QCOMPARE(ends.mark, AccountMark::Warning);
        QCOMPARE(ends.action, RowAction::Test);
        QVERIFY(!ends.isUrgent);
    }

    void tellsWhatIsOverBeforeWhatFailed()
    {
        MailAccount account = bakeryAccounts(now)[1];
        account.lastProof->accepted = false;
        QCOMPARE(rowOf(account).action, RowAction::Fix); // ends in a month: the failure comes first
        account.direct = DirectRoute{.service = DirectService::Microsoft, .endsAt = now.addDays(-1).toUTC()};
        const AccountRow over = rowOf(account);
        QCOMPARE(over.mark, AccountMark::Failed);
        QCOMPARE(over.action, RowAction::SignIn);
        QCOMPARE(over.result, u"The sign-in ended on November 20"_s);
    }

    void saysThatTheSecretIsGone()
    {
        const QList<MailAccount> accounts = bakeryAccounts(now);
        QCOMPARE(rowOf(accounts[2], {.isSecretMissing = true}).action, RowAction::EnterSecret);
        QCOMPARE(rowOf(accounts[0], {.isSecretMissing = true}).action, RowAction::SignIn);
        QCOMPARE(rowOf(accounts[0], {.isSecretMissing = true}).mark, AccountMark::Failed);
    }

    void hasNoButtonDuringATest()
    {
        const MailAccount account = bakeryAccounts(now)[2];
        QCOMPARE(rowOf(account, {.isTesting = true}).mark, AccountMark::Testing);
        QCOMPARE(rowOf(account, {.isTesting = true}).action, RowAction::None);
        QCOMPARE(rowOf(account, {.isWaiting = true}).mark, AccountMark::Waiting);
    }

    void speaksStateAndResultInWords()
    {
        const AccountRow row = rowOf(bakeryAccounts(now)[2]);
        for (const QString &part :
             {u"주문서"_s, u"Doesn't work"_s, u"Sign-in failed"_s, u"haneul.bakery@naver.com"_s, u"Space bar: Fix"_s})
            QVERIFY2(row.spoken.contains(part), qPrintable(row.spoken));
    }

    void saysWhenAsPeopleDo()
    {
        QCOMPARE(whenText(QDateTime(QDate(2026, 11, 21), QTime(9, 5)), now), u"today at 09:05"_s);
        QCOMPARE(whenText(QDateTime(QDate(2026, 11, 20), QTime(23, 59)), now), u"yesterday at 23:59"_s);
        QCOMPARE(whenText(QDateTime(QDate(2026, 11, 3), QTime(9, 5)), now), u"on November 3"_s);
        QVERIFY(whenText(QDateTime(QDate(2025, 11, 3), QTime(9, 5)), now).contains(u"2025"));
        QVERIFY(whenText(QDateTime(QDate(2026, 11, 22), QTime(1, 0)), now).contains(u"22")); // a clock that was wrong
    }

    void showsNamesFromOutsideSafely()
    {
        MailAccount account = bakeryAccounts(now)[2];
        account.name = u"a\u202Eb\nc"_s;
        QVERIFY(!rowOf(account).name.contains(QChar(0x202E)));
        account.name.clear();
        QCOMPARE(rowOf(account).name, u"haneul.bakery@naver.com"_s);
        account.lastProof->cause = u"no.such_cause"_s;
        account.lastProof->stage = u"no such stage"_s;
        QCOMPARE(rowOf(account).result, u"Failed yesterday at 18:02"_s);
    }

    void listsPastTests()
    {
        const MailAccount account = bakeryAccounts(now)[2];
        const QList<ProofRecord> proofs{*account.lastProof, {now.toUTC(), true, u"accepted"_s, {}}};
        const QList<ProofLine> lines = proofLines(proofs, account, &builtInCauseBook(), realCatalog());
        QCOMPARE(lines.size(), 2);
        QCOMPARE(lines[0].result, u"Sign-in failed"_s);
        QCOMPARE(lines[0].severity, Severity::Error);
        QVERIFY(lines[0].when.endsWith(u"18:02"));
        QCOMPARE(lines[1].severity, Severity::Ok);
        QVERIFY(proofSummary(proofs).contains(u'2'));
        QCOMPARE(proofSummary({}), u"No test is on record."_s);
    }
};

QTEST_GUILESS_MAIN(HomeWordsTest)
#include "tst_homewords.moc"
