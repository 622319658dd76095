// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/linkbutton.h"
#include "gui/railstep.h"
#include "gui/steprail.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestStepRail : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysWhereYouAre()
    {
        StepRail rail;
        rail.setCurrent(PageId::Prove);
        QCOMPARE(spoken(rail), QStringList({u"Step 1, Sender address: done"_s, u"Step 2, Connection: done"_s,
                                            u"Step 3, Test mail: you are here"_s, u"Step 4, Save"_s}));
    }

    void saysWhenEverythingIsDone()
    {
        StepRail rail;
        rail.setCurrent(PageId::Keep);
        rail.setAllDone();
        QVERIFY(spoken(rail).last().endsWith(u"done"_s));
    }

    void keepsItsWordsWhenItIsNarrow()
    {
        StepRail rail;
        const int wide = rail.sizeHint().width();
        rail.setCompact(true);
        QVERIFY(rail.maximumWidth() < wide);
        for (const RailStep *step : rail.findChildren<RailStep *>()) {
            QVERIFY(!step->toolTip().isEmpty());
            QVERIFY(step->accessibleName().contains(step->toolTip()));
        }
    }

    void offersTheOtherLanguageInItself()
    {
        StepRail rail;
        auto *button = rail.findChild<LinkButton *>(u"languageButton"_s);
        QSignalSpy wanted(&rail, &StepRail::languageWanted);
        rail.setLanguage(u"en"_s);
        QCOMPARE(button->text(), u"한국어"_s);
        button->click();
        QCOMPARE(wanted[0][0].toString(), u"ko"_s);
        rail.setLanguage(u"ko"_s);
        QCOMPARE(button->text(), u"English"_s);
    }

private:
    static QStringList spoken(const StepRail &rail)
    {
        QStringList names;
        for (const RailStep *step : rail.findChildren<RailStep *>())
            names.append(step->accessibleName());
        return names;
    }
};

QTEST_MAIN(TestStepRail)
#include "tst_steprail.moc"
