// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providerlist.h"

#include "realcatalog.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class ProviderListTest : public QObject
{
    Q_OBJECT
    HelpLinks m_links{test::catalogOfTheProgram()};

    const ProviderCatalog &catalog() const { return m_links.catalog(); }
    static MailAddress address(QStringView text) { return MailAddress::parse(text).address.value(); }
    static QStringList headings(const ProviderListView &view)
    {
        QStringList titles;
        for (const ProviderRow &row : view.rows) {
            if (row.isHeading())
                titles.append(row.title);
        }
        return titles;
    }
    static QStringList idsBelow(const ProviderListView &view, const QString &heading)
    {
        QStringList ids;
        bool isBelow = false;
        for (const ProviderRow &row : view.rows) {
            if (row.isHeading())
                isBelow = row.title == heading;
            else if (isBelow)
                ids.append(row.id);
        }
        return ids;
    }
    Recognition by(const QStringList &ids) const
    {
        return {catalog().byId(ids.value(0)), RecognisedBy::Exchanger, {}, ids, ExchangerFinding::State::Found};
    }

private Q_SLOTS:
    void beginsWithKoreanServicesWhereNothingIsKnown()
    {
        ProviderListPresenter list(m_links);
        list.open({}, {});
        QCOMPARE(headings(list.view()), QStringList({u"Korean services"_s, u"International services"_s}));
        QCOMPARE(list.view().rows.size(), catalog().providers().size() + 2);
        QCOMPARE(list.view().rows.at(1).id, u"naver"_s);
        QVERIFY(!list.view().canTake());
    }

    void whatFitsTheAddressComesFirstAndIsSelected()
    {
        ProviderListPresenter list(m_links);
        list.open(address(u"info@haneul.kr"), by({u"google_workspace"_s}));
        QCOMPARE(headings(list.view()),
                 QStringList({u"For this address"_s, u"Korean services"_s, u"International services"_s,
                              u"Not for an address of your own domain"_s}));
        QCOMPARE(idsBelow(list.view(), u"For this address"_s), QStringList({u"google_workspace"_s}));
        QCOMPARE(list.takenId(), u"google_workspace"_s);
        QVERIFY(!idsBelow(list.view(), u"International services"_s).contains(u"google_workspace"_s));
    }

    void anOwnDomainIsNotAtAFreeMailService()
    {
        ProviderListPresenter list(m_links);
        list.open(address(u"info@haneul.kr"), {});
        const QStringList unfit = idsBelow(list.view(), u"Not for an address of your own domain"_s);
        for (const auto *id : {"naver", "gmail", "yahoo", "outlook_com"})
            QVERIFY2(unfit.contains(QString::fromLatin1(id)), id);
        for (const auto *id : {"naverworks", "google_workspace", "microsoft365", "fastmail", "proton", "amazon_ses"})
            QVERIFY2(!unfit.contains(QString::fromLatin1(id)), id);
    }

    void anAddressOfAServiceHasNoSectionOfWhatCannotBe()
    {
        ProviderListPresenter list(m_links);
        Recognition found = by({u"naver"_s});
        found.by = RecognisedBy::Domain;
        list.open(address(u"a@naver.com"), found);
        QCOMPARE(headings(list.view()),
                 QStringList({u"For this address"_s, u"Korean services"_s, u"International services"_s}));
    }

    void everyServiceIsInTheListOnce()
    {
        ProviderListPresenter list(m_links);
        list.open(address(u"info@haneul.kr"), by({u"naver"_s, u"hiworks"_s}));
        QStringList ids;
        for (const ProviderRow &row : list.view().rows) {
            if (!row.isHeading())
                ids.append(row.id);
        }
        QCOMPARE(ids.size(), catalog().providers().size());
        QCOMPARE(ids.removeDuplicates(), 0);
    }

    void ownEntriesHaveASectionOfTheirOwn()
    {
        HelpLinks links(catalog().withOverlay(
            {{u"mine.json"_s, R"({"providers": [{"id": "mine", "name": {"ko": "하늘", "en": "Haneul"}, "source": "s",
                                  "as_of": "2026"}]})"}}));
        ProviderListPresenter list(links);
        QCOMPARE(idsBelow(list.view(), u"Added by you"_s), QStringList({u"mine"_s}));
        list.select(u"mine"_s);
        const ProviderGuide guide = list.view().guide.value();
        QVERIFY(guide.kind.contains(u"Added by you"));
        QCOMPARE(guide.parts.first().facts.first().second, u"Not known"_s);
    }

    void anEmptyResultSaysSoAndSelectsNothing()
    {
        ProviderListPresenter list(m_links);
        list.open({}, {});
        list.search(u"naver"_s);
        QCOMPARE(list.takenId(), u"naver"_s);
        QVERIFY(list.view().emptyText.isEmpty());
        list.search(u"없는메일"_s);
        QVERIFY(!list.view().emptyText.isEmpty());
        QVERIFY(!list.view().canTake());
        list.search({});
        QVERIFY(list.view().rows.size() > 50);
    }

    void theSelectionStaysAsLongAsItIsFound()
    {
        ProviderListPresenter list(m_links);
        list.select(u"google_workspace"_s);
        list.search(u"google"_s);
        QCOMPARE(list.takenId(), u"google_workspace"_s);
        list.search(u"ses"_s);
        QCOMPARE(list.takenId(), u"amazon_ses"_s);
    }

    void theRegionDecidesTheServer()
    {
        ProviderListPresenter list(m_links);
        list.select(u"amazon_ses"_s);
        const ProviderGuide guide = list.view().guide.value();
        QVERIFY(guide.hosts.size() > 10);
        QCOMPARE(guide.hosts.at(list.view().hostIndex).host, catalog().byId(u"amazon_ses")->host);
        QCOMPARE(list.takenHost(), QString());
        list.chooseHost(0);
        QCOMPARE(list.view().hostIndex, 0);
        QCOMPARE(list.takenHost(), guide.hosts.at(0).host);
        list.chooseHost(1000);
        QCOMPARE(list.takenHost(), QString());
        list.select(u"naver"_s);
        QVERIFY(list.view().guide->hosts.isEmpty());
    }

    void anotherOpeningKeepsTheRegionThatWasTaken()
    {
        ProviderListPresenter list(m_links);
        Recognition found = by({u"mailgun"_s});
        found.host = u"smtp.eu.mailgun.org"_s;
        list.open(address(u"info@haneul.kr"), found);
        QCOMPARE(list.view().guide->hosts.at(list.view().hostIndex).host, u"smtp.eu.mailgun.org"_s);
        QCOMPARE(list.takenHost(), u"smtp.eu.mailgun.org"_s);
    }

    void everyGuideIsWhole()
    {
        for (const Provider &provider : catalog().providers()) {
            const ProviderGuide guide = providerGuide(provider, QDate(2026, 11, 20));
            QVERIFY(!guide.name.isEmpty());
            QVERIFY(guide.parts.size() >= 5);
            for (const GuidePart &part : guide.parts) {
                QVERIFY2(!part.title.isEmpty() && !part.facts.isEmpty(), qPrintable(provider.id));
                for (const auto &[label, value] : part.facts)
                    QVERIFY2(!value.trimmed().isEmpty(), qPrintable(provider.id + u": "_s + label));
            }
            QVERIFY2(!guide.parts.first().source.isEmpty(), qPrintable(provider.id));
        }
    }

    void theGuideSaysTheRuleOfFromInPlainWords()
    {
        const ProviderGuide naver = providerGuide(*catalog().byId(u"naver"), QDate(2026, 11, 20));
        QVERIFY(naver.parts.at(2).facts.first().second.contains(u"refused with error 554 5.7.1"));
        const ProviderGuide yahoo = providerGuide(*catalog().byId(u"yahoo"), QDate(2026, 11, 20));
        QVERIFY(yahoo.parts.at(2).facts.first().second.startsWith(u"Not known"));
        QCOMPARE(yahoo.card.severity, Severity::Warning);
    }
};

QTEST_GUILESS_MAIN(ProviderListTest)
#include "tst_providerlist.moc"
