// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/importplan.h"

#include "support/fakes.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount account(const QString &login, const QString &workspace = {}, const QString &host = u"smtp.b.kr"_s)
{
    MailAccount made;
    made.id = QUuid::createUuid();
    made.name = login;
    made.workspace = workspace;
    made.server.host = *HostName::parse(host).host;
    made.login = login;
    made.sender.address = *MailAddress::parse(u"a@b.kr").address;
    return made;
}

MailAccount proven(MailAccount account)
{
    account.lastProof = ProofRecord{.at = QDateTime::currentDateTimeUtc(), .accepted = true};
    return account;
}

struct File
{
    ImportReading reading;
    File &add(MailAccount account, const QByteArray &secret = {}, bool hasOwnId = false)
    {
        if (!hasOwnId)
            account.id = QUuid::createUuid();
        reading.accounts.push_back({.account = std::move(account), .secret = Secret(secret), .hasOwnId = hasOwnId});
        return *this;
    }
};

ImportPlan planOf(const File &file, const QList<MailAccount> &accounts)
{
    return planImport(file.reading, accounts, test::fakeCatalog());
}

QList<ImportStep> stepsOf(const ImportPlan &plan)
{
    QList<ImportStep> steps;
    for (const PlannedImport &step : plan.steps)
        steps.append(step.step);
    return steps;
}

} // namespace

class TestImportPlan : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsNewIsAddedUnproven()
    {
        const QList<MailAccount> there{account(u"old"_s)};
        const ImportPlan plan = planOf(File().add(proven(account(u"new"_s)), "p"), there);
        QCOMPARE(stepsOf(plan), QList{ImportStep::Add});
        const QList<MailAccount> after = carriedOut(plan, there).value();
        QCOMPARE(after.size(), 2);
        QCOMPARE(after.first(), there.first());
        QVERIFY(!after.last().lastProof);
    }

    void theSameLoginIsChangedAndKeepsItsName()
    {
        const MailAccount there = proven(account(u"u"_s));
        MailAccount changed = there;
        changed.name = u"another"_s;
        changed.server.port = 587;
        const ImportPlan plan = planOf(File().add(changed), {there});
        QCOMPARE(stepsOf(plan), QList{ImportStep::Change});
        const MailAccount after = carriedOut(plan, {there}).value().first();
        QCOMPARE(after.id, there.id);
        QCOMPARE(after.name, there.name);
        QCOMPARE(after.server.port, 587);
        QVERIFY(!after.lastProof && !plan.steps.first().dropsSecret);
    }

    void whatIsThereExactlySoStays()
    {
        const MailAccount there = proven(account(u"u"_s));
        const ImportPlan plan = planOf(File().add(there).add(account(u"x"_s), {}, true), {there});
        QCOMPARE(stepsOf(plan), (QList{ImportStep::Same, ImportStep::Add}));
        QVERIFY(carriedOut(plan, {there}).value().first().lastProof);
    }

    void anotherNameLeavesTheProofAlone()
    {
        const MailAccount there = proven(account(u"u"_s));
        MailAccount renamed = there;
        renamed.name = u"another"_s;
        const ImportPlan plan = planOf(File().add(renamed, {}, true), {there});
        QCOMPARE(stepsOf(plan), QList{ImportStep::Change});
        const MailAccount after = carriedOut(plan, {there}).value().first();
        QCOMPARE(after.name, u"another"_s);
        QVERIFY(after.lastProof);
    }

    void aSecretMakesItUnprovenUnlessItIsTheSame()
    {
        const MailAccount there = proven(account(u"u"_s));
        const ImportPlan plan = planOf(File().add(there, "p", true), {there});
        QCOMPARE(stepsOf(plan), QList{ImportStep::Change});
        QVERIFY(!carriedOut(plan, {there}).value().first().lastProof);
        QVERIFY(carriedOut(plan, {there}, {there.id}).value().first().lastProof);
    }

    void aFileCannotLeadAKeptPasswordElsewhere_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("another server") << 0;
        QTest::newRow("without security") << 1;
        QTest::newRow("another certificate") << 2;
        QTest::newRow("another login") << 3;
    }
    void aFileCannotLeadAKeptPasswordElsewhere()
    {
        QFETCH(int, what);
        const MailAccount there = account(u"u"_s);
        MailAccount evil = there;
        if (what == 0)
            evil.server.host = *HostName::parse(u"evil.example").host;
        if (what == 1) {
            evil.server.security = Security::None;
            evil.server.clearChannelAllowed = true;
        }
        if (what == 2)
            evil.server.pinnedCertificate = QByteArray(32, 'x');
        if (what == 3)
            evil.login = u"other"_s;
        QVERIFY(planOf(File().add(evil, {}, true), {there}).steps.first().dropsSecret);
        QVERIFY(!planOf(File().add(evil, "its own", true), {there}).steps.first().dropsSecret);
    }

    void accountsOfTheFileCollideWithEachOther()
    {
        const MailAccount one = account(u"u"_s);
        MailAccount sameId = account(u"v"_s);
        sameId.id = one.id;
        const ImportPlan plan = planOf(
            File().add(one, {}, true).add(account(u"u"_s)).add(sameId, {}, true).add(account(u"u"_s, u"w"_s)), {});
        QCOMPARE(stepsOf(plan), (QList{ImportStep::Add, ImportStep::Refused, ImportStep::Refused, ImportStep::Add}));
        QCOMPARE(plan.steps.at(1).conflictsWith(), one.id);
        QCOMPARE(plan.steps.at(2).conflictsWith(), one.id);
        QCOMPARE(carriedOut(plan, {}).value().size(), 2);
    }

    void anAccountIsChangedOnceOnly()
    {
        const MailAccount there = account(u"u"_s);
        MailAccount first = there;
        first.server.port = 587;
        MailAccount second = there;
        second.server.port = 2525;
        const ImportPlan plan = planOf(File().add(first).add(second), {there});
        QCOMPARE(stepsOf(plan), (QList{ImportStep::Change, ImportStep::Refused}));
        QCOMPARE(carriedOut(plan, {there}).value().first().server.port, 587);
    }

    void theSameProviderTwiceIsRefusedAndKnownByItsServer()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const ProviderCatalog catalog = ProviderCatalog::fromJson(file.readAll()).value();
        const MailAccount there = [] {
            MailAccount one = account(u"a@naver.com"_s, {}, u"smtp.naver.com"_s);
            one.providerId = u"naver"_s;
            return one;
        }();
        File incoming;
        incoming.add(account(u"b@naver.com"_s, {}, u"smtp.naver.com"_s));
        const ImportPlan plan = planImport(incoming.reading, {there}, catalog);
        QCOMPARE(plan.steps.first().account.providerId, u"naver"_s);
        QCOMPARE(stepsOf(plan), QList{ImportStep::Refused});
        QCOMPARE(plan.steps.first().conflict->kind, ConflictKind::SameProvider);
    }

    void isNotCarriedOutOnOtherAccounts()
    {
        const MailAccount there = account(u"u"_s);
        const ImportPlan plan = planOf(File().add(account(u"x"_s)), {there});
        QVERIFY(carriedOut(plan, {proven(there)})); // a test that ended meanwhile is no change
        MailAccount changed = there;
        changed.login = u"v"_s;
        for (const QList<MailAccount> &now : {QList<MailAccount>{}, {changed}, {there, account(u"y"_s)}}) {
            const auto after = carriedOut(plan, now);
            QVERIFY(!after);
            QCOMPARE(after.error().kind, FailureKind::Damaged);
        }
    }

    void thousandsAgainstThousands()
    {
        QList<MailAccount> there;
        File file;
        for (int i = 0; i < 3000; ++i) {
            there.append(account(u"u%1"_s.arg(i)));
            file.add(account(u"u%1"_s.arg(i + 1500)));
        }
        const ImportPlan plan = planOf(file, there);
        QCOMPARE(plan.count(ImportStep::Add), 1500);
        QCOMPARE(plan.count(ImportStep::Same) + plan.count(ImportStep::Change), 1500);
    }
};

QTEST_GUILESS_MAIN(TestImportPlan)
#include "tst_importplan.moc"
