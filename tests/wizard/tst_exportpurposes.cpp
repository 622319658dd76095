// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportpurposes.h"

#include "exporters/clientexporters.h"
#include "exporters/exporters.h"
#include "support/fakeexporters.h"
#include "support/fakes.h"
#include "wizard/exportguides.h"
#include "wizard/language.h"
#include "wizard/sheetexporters.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class ExportPurposesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFormatOfAPurposeHasAGuide()
    {
        QSet<QString> used;
        for (const ExportPurpose purpose : allPurposes()) {
            QVERIFY(!formatsFor(purpose).isEmpty());
            for (const QString &id : formatsFor(purpose)) {
                QVERIFY2(!exportGuide(id).text.isEmpty(), qPrintable(id));
                used.insert(id);
            }
        }
        for (const QString &id : guidedFormats())
            QVERIFY2(used.contains(id), qPrintable(id));
    }

    void everyFormatServesAPurposeAndEveryPurposeHasFormats()
    {
        QStringList served;
        for (const ExportPurpose purpose : allPurposes())
            served += formatsFor(purpose);
        const ProviderCatalog catalog;
        std::vector<std::unique_ptr<Exporter>> all =
            sheetExporters(catalog, []() -> SheetPrinter & { qFatal("unasked"); });
        for (auto &exporter : clientExporters(catalog))
            all.push_back(std::move(exporter));
        for (auto &exporter : plainExporters())
            all.push_back(std::move(exporter));
        QStringList made{u"bundle"_s};
        for (const auto &exporter : all)
            made.append(exporter->format().id);
        for (const QString &id : std::as_const(made))
            QVERIFY2(served.contains(id), qPrintable(id));
        for (const QString &id : std::as_const(served))
            QVERIFY2(made.contains(id), qPrintable(id));
    }

    void anEmptyTableHasHeadingsAndAnExample()
    {
        ExchangeMeans means;
        QCOMPARE(csvTemplate(means), QByteArray());
        const auto exporters = plainExporters();
        for (const auto &exporter : exporters)
            means.exporters.append(exporter.get());
        QCOMPARE(csvTemplate(means).trimmed().count('\n'), 1);
        QVERIFY(csvTemplate(means).contains("info@example.com"));
        QVERIFY(csvTemplate(means).trimmed().endsWith(',')); // with an id every use of it would be the same account
    }

    void wordsAreKoreanToo()
    {
        Language language;
        const auto korean = [&language](const auto &words) {
            language.use(u"en"_s);
            const QString english = words();
            language.use(u"ko"_s);
            return !english.isEmpty() && words() != english;
        };
        for (const QString &id : guidedFormats())
            QVERIFY2(korean([&id] { return exportGuide(id).text; }), qPrintable(id));
        for (const ExportPurpose purpose : allPurposes())
            QVERIFY(korean([purpose] { return purposeTitle(purpose) + purposeSentence(purpose); }) ||
                    purpose == ExportPurpose::MailServer);
    }

    void onlyWhatThereIsIsOffered()
    {
        FakeExchange exchange;
        QList<ExportPurpose> offered;
        for (const PurposeText &text : purposesFor(exchange.means.formats(), {fakeAccount()}))
            offered.append(text.purpose);
        QCOMPARE(offered, (QList{ExportPurpose::WordPress, ExportPurpose::Developer, ExportPurpose::Print,
                                 ExportPurpose::OtherComputer, ExportPurpose::Fleet, ExportPurpose::MailServer}));
        QCOMPARE(droppedPurposes(exchange.means.formats(), {fakeAccount()}), QString());
        QVERIFY(purposesFor({}, {fakeAccount()}).isEmpty());
    }

    void aDirectAccountIsToldWhatCannotUseIt()
    {
        FakeExchange exchange;
        MailAccount direct = fakeAccount();
        direct.direct = DirectRoute{};
        QList<ExportPurpose> offered;
        for (const PurposeText &text : purposesFor(exchange.means.formats(), {direct}))
            offered.append(text.purpose);
        QCOMPARE(offered, (QList{ExportPurpose::Print, ExportPurpose::OtherComputer, ExportPurpose::Fleet}));
        const QString dropped = droppedPurposes(exchange.means.formats(), {direct});
        QVERIFY2(dropped.contains(u"WordPress"_s) && dropped.contains(u"browser"_s), qPrintable(dropped));
        QVERIFY(!dropped.contains(purposeTitle(ExportPurpose::Print)));
        // Among others it is no reason to drop a purpose.
        QCOMPARE(purposesFor(exchange.means.formats(), {direct, fakeAccount()}).last().purpose,
                 ExportPurpose::MailServer);
    }

    void manyAccountsGoWhereManyFit()
    {
        FakeExchange exchange;
        const QList<MailAccount> two{fakeAccount(), fakeAccount()};
        QList<ExportPurpose> offered;
        for (const PurposeText &text : purposesFor(exchange.means.formats(), two))
            offered.append(text.purpose);
        QCOMPARE(offered, (QList{ExportPurpose::OtherComputer, ExportPurpose::Fleet, ExportPurpose::MailServer}));
        QVERIFY(droppedPurposes(exchange.means.formats(), two).contains(u"WordPress"_s));
    }
};

QTEST_MAIN(ExportPurposesTest)
#include "tst_exportpurposes.moc"
