// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keepwords.h"

#include "realcatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// What the last page says of the service that sends.
class KeepWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsTheLimitsOfADedicatedDomainAndWhatPassingThemCosts()
    {
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        const KeepService service = keepService(catalog.byId(u"lc_email"), catalog.generalNotes(), false);
        QVERIFY(service.title.contains(u"LC"));
        QCOMPARE(service.limits.size(), 2);
        const QString limits = service.limits.first().second + service.limits.last().second;
        for (const auto *part : {"1,500 mails a day", "deletes the SMTP credentials", "Five SMTP credentials",
                                 "Hyperclass help", "as of February 2026"})
            QVERIFY2(limits.contains(QString::fromLatin1(part)), qPrintable(limits));
        QVERIFY(service.more.isEmpty());
        QVERIFY(!service.moreText.isEmpty());
        const KeepService open = keepService(catalog.byId(u"lc_email"), catalog.generalNotes(), true);
        QCOMPARE(open.more.size(), 4);
        QVERIFY(open.more.at(1).second.contains(u"no POP and no IMAP"));
        QVERIFY(open.more.at(2).second.contains(u"never delivered or bounced"));
        QVERIFY(open.more.at(2).second.contains(u"use Mailgun or LC Email"));
        QVERIFY(open.moreText != service.moreText);
    }

    void tellsWhatEndsAndOffersTheWayThatGoesOn()
    {
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        MailAccount account;
        account.login = u"info@haneul.kr"_s;
        const Provider *microsoft = catalog.byId(u"microsoft365");
        const QDate today(2026, 11, 21);
        const CardView card = expiryCard(account, microsoft, today, true);
        QVERIFY(card.title.contains(u"2026"_s));
        QCOMPARE(card.severity, Severity::Warning);
        QCOMPARE(card.actions.first().repair, Repair(UseDirect{}));
        QVERIFY(expiryCard(account, microsoft, today, false).actions.isEmpty());
        QCOMPARE(expiryCard(account, microsoft, QDate(2027, 1, 1), true).severity, Severity::Error);
        QCOMPARE(expiryCard(account, catalog.byId(u"naver"), today, true), CardView());
        account.direct = DirectRoute{.service = DirectService::Microsoft};
        QCOMPARE(expiryCard(account, microsoft, today, false), CardView());
        account.direct->endsAt = QDateTime(today.addDays(7), QTime(12, 0));
        QVERIFY(expiryCard(account, microsoft, today, false).title.contains(u"28"_s));
    }

    void summarisesADirectAccountWithoutAPassword()
    {
        MailAccount account;
        account.login = u"haneul@gmail.com"_s;
        account.sender.address = MailAddress::parse(u"haneul@gmail.com").address.value();
        account.direct = DirectRoute{};
        const auto rows = keepSummary(account);
        QVERIFY(rows.contains(std::pair(u"Connection"_s, u"Sign-in with Google · Web API"_s)));
        QVERIFY(std::none_of(rows.begin(), rows.end(), [](const auto &row) { return row.first == u"Password"_s; }));
    }

    void saysOfAnUnknownServiceOnlyWhatHoldsForAll()
    {
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        const KeepService service = keepService(nullptr, catalog.generalNotes(), true);
        QVERIFY(service.limits.isEmpty());
        QCOMPARE(service.more.size(), 2); // statistics, and where that is known from
        QVERIFY(keepService(nullptr, {}, true).title.isEmpty());
    }
};

QTEST_APPLESS_MAIN(KeepWordsTest)
#include "tst_keepwords.moc"
