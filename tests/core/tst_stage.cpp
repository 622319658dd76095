// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestStage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyStageHasItsOwnNameAndIsFoundByIt()
    {
        QSet<QString> names;
        for (std::size_t i = 0; i < allStages.size(); ++i) {
            QCOMPARE(allStages.at(i), static_cast<Stage>(i));
            const QLatin1StringView name = stageName(allStages.at(i));
            names.insert(name);
            QCOMPARE(stageFromName(QString(name)), std::optional(allStages.at(i)));
        }
        QCOMPARE(names.size(), qsizetype(allStages.size()));
        QCOMPARE(allStages.back(), Stage::Arrived);
    }

    void knowsTheNamesOfOtherPrograms()
    {
        QCOMPARE(stageFromName(u"mail_from"), std::optional(Stage::Sender));
        QCOMPARE(stageFromName(u"rcpt_to"), std::optional(Stage::Recipient));
        QCOMPARE(stageFromName(u"starttls"), std::optional(Stage::Tls));
    }

    void knowsNoOthers()
    {
        for (const QStringView name : {u"", u"DNS", u" dns", u"smtp"})
            QVERIFY(!stageFromName(name));
    }
};

QTEST_GUILESS_MAIN(TestStage)
#include "tst_stage.moc"
