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
