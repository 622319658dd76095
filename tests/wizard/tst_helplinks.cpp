// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/helplinks.h"

#include "realcatalog.h"
#include "wizard/providerlist.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class HelpLinksTest : public QObject
{
    Q_OBJECT
    const ProviderCatalog m_catalog = test::catalogOfTheProgram();

private Q_SLOTS:
    void helpLinksAreHiddenAndShownAtOnce()
    {
        HelpLinks links(m_catalog);
        ProviderListPresenter list(links);
        list.select(u"naver"_s);
        QVERIFY(!list.view().guide->helpUrl.isEmpty());
        QSignalSpy chosen(&links, &HelpLinks::changed);
        QSignalSpy changed(&list, &ProviderListPresenter::changed);
        list.hideHelpLinks(true);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(changed.size(), 1);
        QVERIFY(list.view().isHelpHidden);
        QVERIFY(list.view().guide->helpUrl.isEmpty());
        QVERIFY(links.catalog().byId(u"gmail")->helpUrl.isEmpty());
        list.hideHelpLinks(true);
        QCOMPARE(chosen.size(), 1);
        list.hideHelpLinks(false);
        QVERIFY(!list.view().guide->helpUrl.isEmpty());
    }

    void aPolicyIsNotTheUsersToChange()
    {
        HelpLinks links(m_catalog.withPolicy({u"policy.json"_s, R"({"hide_help_links": true})"}), false);
        ProviderListPresenter list(links);
        list.select(u"naver"_s);
        QVERIFY(list.view().isHelpForced && list.view().isHelpHidden);
        QSignalSpy chosen(&links, &HelpLinks::changed);
        list.hideHelpLinks(true);
        list.hideHelpLinks(false);
        QCOMPARE(chosen.size(), 0);
        QVERIFY(list.view().guide->helpUrl.isEmpty());
        const HelpLinks open(m_catalog.withPolicy({u"policy.json"_s, R"({"hide_help_links": false})"}));
        QVERIFY(!open.isForced());
    }

    void theChoiceIsThereFromTheBeginning()
    {
        const HelpLinks links(m_catalog, true);
        QVERIFY(links.isHidden() && !links.isForced());
        QVERIFY(links.catalog().byId(u"naver")->helpUrl.isEmpty());
        QCOMPARE(links.catalog().providers().size(), m_catalog.providers().size());
    }
};

QTEST_GUILESS_MAIN(HelpLinksTest)
#include "tst_helplinks.moc"
