// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fakes.h"
#include "support/homeaccounts.h"
#include "wizard/accountlist.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const ProviderCatalog &catalog()
{
    static const ProviderCatalog made = fakeCatalog();
    return made;
}

QStringList shown(const AccountList &list)
{
    QStringList lines;
    for (const AccountLine &line : list.lines()) {
        if (!line.isHeading())
            lines.append(list.at(line.account).name);
        else
            lines.append(u"# "_s + (line.group == AccountGroup::Practice ? u"practice"_s : line.workspace));
    }
    return lines;
}

MailAccount named(const QString &name, const QString &workspace)
{
    return homeAccount(name, workspace, u"a@naver.com"_s, u"smtp.naver.com"_s, 465, u"naver"_s);
}

} // namespace

class AccountListTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void standsByWorkspaceAndNameWithPracticeLast()
    {
        AccountList list(catalog());
        list.setAccounts(bakeryAccounts() +
                         QList{named(u"10호점"_s, u"가온"_s), named(u"2호점"_s, u"가온"_s), named(u"혼자"_s, {})});
        QCOMPARE(shown(list),
                 QStringList({u"# 가온"_s, u"2호점"_s, u"10호점"_s, u"# 하늘베이커리"_s, u"대표 메일"_s, u"예약 알림"_s,
                              u"주문서"_s, u"# "_s, u"혼자"_s, u"# practice"_s, u"연습 계정"_s}));
        QCOMPARE(list.workspaces(), QStringList({u"가온"_s, u"하늘베이커리"_s}));
        QCOMPARE(list.count(), 7);
    }

    void needsNoHeadingForASingleGroupWithoutAName()
    {
        AccountList list(catalog());
        list.setAccounts({named(u"b"_s, {}), named(u"a"_s, {})});
        QCOMPARE(shown(list), QStringList({u"a"_s, u"b"_s}));
        list.setAccounts({});
        QVERIFY(list.lines().isEmpty());
    }

    void keepsWorkspacesApartThatSortAlike()
    {
        AccountList list(catalog());
        list.setAccounts({named(u"1"_s, u"ABC"_s), named(u"2"_s, u"abc"_s), named(u"3"_s, u"ABC"_s)});
        QCOMPARE(list.workspaces().size(), 2);
        QCOMPARE(shown(list).filter(u"#"_s).size(), 2);
    }

    void findsByWhatPeopleType_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QStringList>("names");
        QTest::newRow("name") << u"주문"_s << QStringList{u"주문서"_s};
        QTest::newRow("initial consonants") << u"ㅇㅇ"_s << QStringList{u"예약 알림"_s};
        QTest::newRow("address") << u"booking@"_s << QStringList{u"예약 알림"_s};
        QTest::newRow("server") << u"office365"_s << QStringList{u"예약 알림"_s};
        QTest::newRow("service") << u"네이버"_s << QStringList{u"주문서"_s};
        QTest::newRow("service with the Hangul keyboard on") << u"ㅜㅁㅍㄷㄱ"_s << QStringList{u"주문서"_s};
        QTest::newRow("two words of different places") << u"하늘 order"_s << QStringList{};
        QTest::newRow("workspace and name") << u"하늘 주문"_s << QStringList{u"주문서"_s};
        QTest::newRow("case and width") << u"ＮＡＶＥＲ"_s << QStringList{u"주문서"_s};
        QTest::newRow("nothing") << u"zzz"_s << QStringList{};
        QTest::newRow("very long") << QString(100'000, u'x') << QStringList{};
    }
    void findsByWhatPeopleType()
    {
        QFETCH(QString, typed);
        QFETCH(QStringList, names);
        AccountList list(catalog());
        list.setAccounts(bakeryAccounts());
        list.search(typed);
        QStringList found = shown(list);
        found.removeIf([](const QString &line) { return line.startsWith(u'#'); });
        QCOMPARE(found, names);
        QCOMPARE(list.shownCount(), names.size());
        list.search(u" "_s);
        QCOMPARE(list.shownCount(), 4);
    }

    void findsNothingAcrossTwoValues()
    {
        AccountList list(catalog());
        list.setAccounts({named(u"ab"_s, u"cd"_s)});
        list.search(u"bc"_s);
        QCOMPARE(list.shownCount(), 0);
    }

    void keepsTheSearchWhenTheAccountsAreReadAgain()
    {
        AccountList list(catalog());
        list.setAccounts(bakeryAccounts());
        list.search(u"주문"_s);
        list.setAccounts(bakeryAccounts() + QList{named(u"주문 알림"_s, {})});
        QCOMPARE(list.shownCount(), 2);
    }

    void knowsWhereAnAccountStands()
    {
        AccountList list(catalog());
        const QList<MailAccount> accounts = bakeryAccounts();
        list.setAccounts(accounts);
        QCOMPARE(list.lineOf(accounts[0].id), 1); // below its heading
        QCOMPARE(list.byId(accounts[0].id)->name, accounts[0].name);
        QVERIFY(!list.byId(QUuid::createUuid()));
        list.search(u"주문"_s);
        QCOMPARE(list.lineOf(accounts[0].id), -1);
        QCOMPARE(list.shownIds(), QList<QUuid>{accounts[2].id});
    }

    void takesAProofWithoutMovingALine()
    {
        AccountList list(catalog());
        const QList<MailAccount> accounts = bakeryAccounts();
        list.setAccounts(accounts);
        const auto before = list.lines();
        QVERIFY(list.setProof(accounts[2].id, std::nullopt));
        QVERIFY(!list.byId(accounts[2].id)->lastProof);
        QCOMPARE(list.lines(), before);
        QVERIFY(!list.setProof(QUuid::createUuid(), std::nullopt));
    }
};

QTEST_APPLESS_MAIN(AccountListTest)
#include "tst_accountlist.moc"
