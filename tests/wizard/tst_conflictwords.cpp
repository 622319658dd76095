// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/conflictwords.h"

#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

MailAccount named(const QString &name)
{
    MailAccount account = test::fakeAccount();
    account.id = QUuid::createUuid();
    account.name = name;
    return account;
}

} // namespace

class TestConflictWords : public QObject
{
    Q_OBJECT
    const ProviderCatalog m_catalog = test::fakeCatalog();

private Q_SLOTS:
    void namesTheOtherAccountTheReasonAndTheWayOut_data()
    {
        QTest::addColumn<ConflictKind>("kind");
        QTest::addColumn<QString>("fact");
        QTest::newRow("login") << ConflictKind::SameLogin << u"same login at the same server"_s;
        QTest::newRow("service") << ConflictKind::SameProvider << u"same mail service already (Naver Mail)"_s;
    }
    void namesTheOtherAccountTheReasonAndTheWayOut()
    {
        QFETCH(ConflictKind, kind);
        QFETCH(QString, fact);
        const MailAccount other = named(u"대표 메일"_s);
        const AccountConflict conflict{.kind = kind, .with = other.id};
        const QString text = conflictText(conflict, named({}), {named(u"x"_s), other}, m_catalog);
        QVERIFY2(text.contains(u"“대표 메일”"), qPrintable(text));
        QVERIFY2(text.contains(fact), qPrintable(text));
        QVERIFY(text.contains(u"HighLevel"));
        QVERIFY(text.contains(u"another workspace"));
        const CardView card = conflictCard(conflict, named({}), {other}, m_catalog);
        QCOMPARE(card.severity, Severity::Error);
        QVERIFY(card.title.contains(u"there already"));
        QVERIFY(card.body.contains(fact));
        QCOMPARE(openConflictText(conflict, {other}), u"Open “대표 메일”"_s);
    }

    void namesEveryUserOfAFullDomain()
    {
        QList<MailAccount> there;
        for (const auto &login : {u"a@mg.xn--wh1bz27d.kr"_s, u"b@MG.하늘.kr"_s, u"c@mg.bada.kr"_s}) {
            there.append(named(u"Account of "_s + login.left(1)));
            there.last().login = login;
        }
        const AccountConflict conflict{.kind = ConflictKind::TooManyCredentials,
                                       .with = there.at(1).id,
                                       .limit = 2,
                                       .domain = MailAddress::parse(u"x@mg.하늘.kr").address->domain()};
        const QString text = conflictText(conflict, named({}), there, m_catalog);
        QVERIFY2(text.contains(u"Naver Mail gives out 2 SMTP credentials"), qPrintable(text));
        QVERIFY2(text.contains(u"mg.하늘.kr"), qPrintable(text));
        QVERIFY2(text.contains(u"Account of a, Account of b."), qPrintable(text));
        QVERIFY(text.contains(u"Delete one"));
    }

    void anEvilNameStaysText()
    {
        const MailAccount other = named(u"%1 %2\u202Eevil\n"_s);
        const QString text =
            conflictText({.kind = ConflictKind::SameProvider, .with = other.id}, named({}), {other}, m_catalog);
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(text.contains(u"%1 %2"));
    }

    void practiceSaysNothingOfServicesOutside()
    {
        MailAccount practice = named({});
        practice.isPractice = true;
        const QString text = conflictText({.kind = ConflictKind::SameLogin}, practice, {}, m_catalog);
        QVERIFY(!text.contains(u"HighLevel"));
        QVERIFY(text.contains(u"another workspace"));
    }
};

QTEST_GUILESS_MAIN(TestConflictWords)
#include "tst_conflictwords.moc"
