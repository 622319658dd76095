// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/providerdialog.h"
#include "gui/searchedit.h"
#include "gui/wordlabel.h"
#include "wizard/providerlist.h"
#include "wizardscene.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QInputMethodEvent>
#include <QListView>
#include <QPointer>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// Stands in for the browser.
class Browser : public QObject
{
    Q_OBJECT
public:
    QList<QUrl> opened;
public Q_SLOTS:
    void open(const QUrl &url) { opened.append(url); }
};

class TestProviderDialog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        open(m_catalog);
    }
    void cleanup()
    {
        delete m_dialog;
        m_list.reset();
        m_links.reset();
    }

    void beginsInTheSearch()
    {
        QCOMPARE(m_dialog->focusWidget(), search());
        QVERIFY(!take()->isEnabled());
        QVERIFY(!m_dialog->windowTitle().isEmpty());
    }

    void findsSelectsAndTakesByKeyboard()
    {
        QSignalSpy taken(m_dialog, &ProviderDialog::taken);
        QTest::keyClicks(search(), u"naver"_s);
        QCOMPARE(guideName(), u"Naver Mail"_s);
        QTest::keyClick(search(), Qt::Key_Down);
        QCOMPARE(guideName(), u"NAVER WORKS"_s);
        QTest::keyClick(search(), Qt::Key_Up);
        QCOMPARE(guideName(), u"Naver Mail"_s);
        QTest::keyClick(search(), Qt::Key_Return);
        QCOMPARE(taken.size(), 1);
        QCOMPARE(taken.first(), QVariantList({u"naver"_s, QString()}));
        QVERIFY(!m_dialog->isVisible());
    }

    void searchesWhileASyllableIsStillComposed()
    {
        QInputMethodEvent first(u"ㄴ"_s, {});
        QCoreApplication::sendEvent(search(), &first);
        QInputMethodEvent second(u"넹"_s, {});
        QCoreApplication::sendEvent(search(), &second);
        QCOMPARE(guideName(), u"Naver Mail"_s);
        QCOMPARE(search()->text(), QString()); // nothing is taken from the input method
        QInputMethodEvent done;
        done.setCommitString(u"네이트"_s);
        QCoreApplication::sendEvent(search(), &done);
        QCOMPARE(search()->text(), u"네이트"_s);
        QVERIFY(guideName().contains(u"Nate"));
    }

    void movesThroughTheListPastItsHeadings()
    {
        QTest::keyClicks(search(), u"da"_s); // of both sections
        QStringList seen{guideName()};
        for (int i = 0; i < 10; ++i) {
            QTest::keyClick(search(), Qt::Key_Down);
            if (!seen.contains(guideName()))
                seen.append(guideName());
        }
        const ProviderListView view = m_list->view();
        const auto headings = std::count_if(view.rows.begin(), view.rows.end(), std::mem_fn(&ProviderRow::isHeading));
        QCOMPARE(headings, 2);
        QCOMPARE(seen.size(), view.rows.size() - headings);
    }

    void closesByEscapeAndTakesNothing()
    {
        QSignalSpy taken(m_dialog, &ProviderDialog::taken);
        QSignalSpy manual(m_dialog, &ProviderDialog::manualWanted);
        QTest::keyClicks(search(), u"naver"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
        QCOMPARE(taken.size() + manual.size(), 0);
    }

    void saysThatNothingIsFoundAndOffersEnteringByHand()
    {
        QSignalSpy manual(m_dialog, &ProviderDialog::manualWanted);
        QTest::keyClicks(search(), u"nosuchmail"_s);
        QVERIFY(m_dialog->findChild<QWidget *>(u"emptyLabel"_s)->isVisible());
        QVERIFY(!list()->isVisible());
        QVERIFY(!take()->isEnabled());
        QTest::keyClick(search(), Qt::Key_Return); // takes nothing
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(search(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget()->objectName(), u"manualButton"_s);
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Space);
        QCOMPARE(manual.size(), 1);
        QVERIFY(!m_dialog->isVisible());
    }

    void takesTheServerOfTheChosenRegion()
    {
        QSignalSpy taken(m_dialog, &ProviderDialog::taken);
        QTest::keyClicks(search(), u"mailgun"_s);
        auto *combo = m_dialog->findChild<QComboBox *>(u"hostCombo"_s);
        QCOMPARE(combo->currentData().toString(), u"smtp.mailgun.org"_s);
        reach(combo);
        QTest::keyClick(combo, Qt::Key_Down);
        QVERIFY(combo == m_dialog->findChild<QComboBox *>(u"hostCombo"_s)); // not built anew below the keys
        QCOMPARE(combo->currentData().toString(), u"smtp.eu.mailgun.org"_s);
        reach(take());
        QTest::keyClick(take(), Qt::Key_Space);
        QCOMPARE(taken.first(), QVariantList({u"mailgun"_s, u"smtp.eu.mailgun.org"_s}));
    }

    void reachesEverythingByTabAndComesRound()
    {
        QTest::keyClicks(search(), u"mailgun"_s);
        QStringList seen;
        for (int i = 0; i < 12; ++i) {
            seen.append(m_dialog->focusWidget()->objectName());
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        }
        const QStringList wanted{u"searchEdit"_s,      u"listView"_s,  u"manualButton"_s, u"guideView"_s,
                                 u"guideHelpButton"_s, u"hostCombo"_s, u"hideHelpBox"_s,  u"closeButton"_s,
                                 u"takeButton"_s,      u"searchEdit"_s};
        QCOMPARE(seen.mid(0, wanted.size()), wanted);
    }

    void readsTheGuideWithoutTheInternetAndByKeyboard()
    {
        QTest::keyClicks(search(), u"lc_email"_s);
        QString all;
        for (const WordLabel *label : guide()->findChildren<WordLabel *>())
            all += label->plainText() + u'\n';
        for (const auto *part : {"1,500 mails a day", "There is no IMAP.", "smtp.mailgun.org", "verified there",
                                 "as of February 2026", "1. "})
            QVERIFY2(all.contains(QString::fromLatin1(part)), part);
        QVERIFY(guide()->accessibleDescription().contains(u"There is no IMAP."));
        reach(guide());
        QTest::keyClick(guide(), Qt::Key_PageDown);
        QVERIFY(guide()->verticalScrollBar()->value() > 0);
    }

    void opensTheHelpInTheBrowserAndOnlyThere()
    {
        Browser browser;
        QDesktopServices::setUrlHandler(u"https"_s, &browser, "open");
        QTest::keyClicks(search(), u"mailgun"_s);
        auto *help = m_dialog->findChild<QPushButton *>(u"guideHelpButton"_s);
        QTest::keyClick(help, Qt::Key_Space);
        QDesktopServices::unsetUrlHandler(u"https"_s);
        QCOMPARE(browser.opened, QList<QUrl>({m_links->catalog().byId(u"mailgun")->helpUrl}));
    }

    void hidesTheHelpLinksAtOnce()
    {
        QTest::keyClicks(search(), u"naver"_s);
        QVERIFY(m_dialog->findChild<QWidget *>(u"guideHelpButton"_s));
        QTest::keyClick(hideBox(), Qt::Key_Space);
        QVERIFY(hideBox()->isChecked());
        QTRY_VERIFY(!m_dialog->findChild<QWidget *>(u"guideHelpButton"_s));
        QVERIFY(m_links->catalog().byId(u"gmail")->helpUrl.isEmpty());
        QTest::keyClick(hideBox(), Qt::Key_Space);
        QVERIFY(m_dialog->findChild<QWidget *>(u"guideHelpButton"_s));
    }

    void saysThatThePolicyHidesThem()
    {
        QVERIFY(!m_dialog->findChild<QWidget *>(u"hideHelpReason"_s)->isVisible());
        open(m_catalog.withPolicy({u"policy.json"_s, R"({"hide_help_links": true})"}));
        QVERIFY(hideBox()->isChecked());
        QVERIFY(!hideBox()->isEnabled());
        QVERIFY(m_dialog->findChild<QWidget *>(u"hideHelpReason"_s)->isVisible());
        QVERIFY(!hideBox()->accessibleDescription().isEmpty());
    }

    void namesTheListAndItsRowsForScreenReaders()
    {
        QVERIFY(!list()->accessibleName().isEmpty());
        const QModelIndex first = list()->model()->index(1, 0);
        QCOMPARE(first.data(Qt::AccessibleTextRole).toString(), u"Naver Mail, naver.com"_s);
        QVERIFY(!list()->model()->flags(list()->model()->index(0, 0)).testFlag(Qt::ItemIsSelectable));
    }

    void followsTheLanguage()
    {
        QTest::keyClicks(search(), u"naver"_s);
        m_language.use(u"ko"_s);
        QTRY_COMPARE(guideName(), u"네이버 메일"_s);
        QCOMPARE(search()->text(), u"naver"_s);
        QCOMPARE(list()->currentIndex().data().toString(), u"네이버 메일"_s);
        QVERIFY(m_dialog->windowTitle() == u"메일 서비스 고르기"_s);
    }

private:
    void open(const ProviderCatalog &catalog)
    {
        delete m_dialog;
        m_list.reset();
        m_links = std::make_unique<HelpLinks>(catalog);
        m_list = std::make_unique<ProviderListPresenter>(*m_links);
        m_list->open({}, {});
        m_dialog = new ProviderDialog(*m_list);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog));
    }

    /// By Tab from where the focus is.
    void reach(QWidget *widget)
    {
        for (int i = 0; i < 20 && m_dialog->focusWidget() != widget; ++i)
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_dialog->focusWidget(), widget);
    }

    SearchEdit *search() { return m_dialog->findChild<SearchEdit *>(); }
    QListView *list() { return m_dialog->findChild<QListView *>(u"listView"_s); }
    QScrollArea *guide() { return m_dialog->findChild<QScrollArea *>(u"guideView"_s); }
    QPushButton *take() { return m_dialog->findChild<QPushButton *>(u"takeButton"_s); }
    QCheckBox *hideBox() { return m_dialog->findChild<QCheckBox *>(u"hideHelpBox"_s); }
    QString guideName()
    {
        const auto *label = m_dialog->findChild<WordLabel *>(u"guideName"_s);
        return label ? label->plainText() : QString();
    }

    const ProviderCatalog m_catalog = realCatalog();
    Language m_language;
    std::unique_ptr<HelpLinks> m_links;
    std::unique_ptr<ProviderListPresenter> m_list;
    QPointer<ProviderDialog> m_dialog;
};

QTEST_MAIN(TestProviderDialog)
#include "tst_providerdialog.moc"
