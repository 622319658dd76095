// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/accountlistmodel.h"
#include "gui/accountlistview.h"
#include "gui/homewindow.h"
#include "gui/passwordedit.h"
#include "homescene.h"
#include "wizard/language.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestHomeWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        show(bakeryAccounts());
    }
    void cleanup() { m_scene.reset(); }

    void leadsIntoTheWizardWhileThereIsNoAccount()
    {
        show({});
        QVERIFY(m_scene->isShown("setupButton"));
        QVERIFY(!m_scene->isShown("searchEdit"));
        QVERIFY(!m_scene->isShown("testAllButton"));
        QVERIFY(!m_scene->isShown("newButton"));
        QTRY_COMPARE(window().focusWidget()->objectName(), u"setupButton"_s);
        key(Qt::Key_Return);
        QCOMPARE(m_scene->opened.size(), 1U);
        QVERIFY(!m_scene->opened[0].account.isPractice);
        key(Qt::Key_Tab);
        key(Qt::Key_Space);
        QCOMPARE(m_scene->opened.size(), 2U);
        QVERIFY(m_scene->opened[1].account.isPractice);
    }

    void editsByEnter()
    {
        m_scene->choose(u"주문서"_s);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Return);
        QTRY_COMPARE(m_scene->opened.size(), 1U);
        QCOMPARE(m_scene->opened[0].account.name, u"주문서"_s);
        QCOMPARE(m_scene->opened[0].page, PageId::Sender);
    }

    void pressesTheButtonOfALineBySpace()
    {
        m_scene->choose(u"주문서"_s);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        QTRY_COMPARE(m_scene->opened.size(), 1U);
        QCOMPARE(m_scene->opened[0].repair, RepairKind::EditCredentials);
        m_scene->choose(u"대표 메일"_s);
        key(Qt::Key_Space);
        QCOMPARE(m_scene->roundsMade(), 1);
    }

    void pressesTheButtonOfALineByMouse()
    {
        m_scene->choose(u"대표 메일"_s);
        const QRect line = m_scene->list()->visualRect(m_scene->list()->currentIndex());
        const QPoint button(line.right() - 24 - 14 - 12, line.top() + line.height() / 2);
        QTest::mouseClick(m_scene->list()->viewport(), Qt::LeftButton, {}, button);
        QCOMPARE(m_scene->roundsMade(), 1);
        QTest::mouseClick(m_scene->list()->viewport(), Qt::LeftButton, {}, QPoint(line.left() + 100, button.y()));
        QCOMPARE(m_scene->roundsMade(), 1);
    }

    void aDoublePressOfTheButtonOpensNothing()
    {
        m_scene->choose(u"대표 메일"_s);
        const QRect line = m_scene->list()->visualRect(m_scene->list()->currentIndex());
        const QPoint button(line.right() - 24 - 14 - 12, line.top() + line.height() / 2);
        const auto pressTwice = [this](const QPoint &place) {
            QTest::mouseClick(m_scene->list()->viewport(), Qt::LeftButton, {}, place);
            QTest::mouseDClick(m_scene->list()->viewport(), Qt::LeftButton, {}, place);
        };
        pressTwice(button);
        QTest::qWait(5);
        QVERIFY(m_scene->opened.empty());
        pressTwice(QPoint(line.left() + 100, button.y()));
        QTRY_COMPARE(m_scene->opened.size(), 1U);
    }

    void opensTheMenuByAButtonToo()
    {
        QVERIFY(!m_scene->isShown("moreButton"));
        m_scene->choose(u"주문서"_s);
        QVERIFY(m_scene->isShown("moreButton"));
        m_scene->press("moreButton");
        auto *menu = m_scene->find<QMenu>("accountMenu");
        QVERIFY(menu && menu->isVisible());
        menu->close();
        m_scene->type(u"zzz"_s);
        QVERIFY(!m_scene->isShown("moreButton"));
    }

    void doesWhatItDoesToWhatIsSelected()
    {
        m_scene->choose(u"주문서"_s);
        auto *selection = m_scene->list()->selectionModel();
        for (int i = 0; i < m_scene->list()->model()->rowCount(); ++i) { // another is the current one
            const QModelIndex index = m_scene->list()->model()->index(i, 0);
            if (index.data().toString() == u"대표 메일"_s)
                selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
        }
        QCOMPARE(current(), u"대표 메일"_s);
        m_scene->list()->setFocus();
        key(Qt::Key_F2);
        QTRY_VERIFY(m_scene->dialog());
        QVERIFY(m_scene->dialog()->windowTitle().contains(u"주문서"_s));
    }

    void movesByArrowsOverHeadings()
    {
        m_scene->list()->setFocus(Qt::TabFocusReason);
        QTRY_COMPARE(current(), u"대표 메일"_s); // not the heading
        key(Qt::Key_Down);
        key(Qt::Key_Down);
        QCOMPARE(current(), u"주문서"_s);
        key(Qt::Key_Down);
        QCOMPARE(current(), u"연습 계정"_s);
        key(Qt::Key_Up);
        QCOMPARE(current(), u"주문서"_s);
    }

    void searchesByKeyAndGoesOnInTheList()
    {
        m_scene->list()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QTRY_COMPARE(window().focusWidget()->objectName(), u"searchEdit"_s);
        QTest::keyClicks(window().focusWidget(), u"naver"_s);
        QCOMPARE(m_scene->presenter().list().shownCount(), 1);
        QCOMPARE(m_scene->text("countLabel"), u"1 of 4 accounts"_s);
        key(Qt::Key_Return);
        QCOMPARE(current(), u"주문서"_s);
        QTest::keyClick(&window(), Qt::Key_F, Qt::ControlModifier);
        QTest::keyClicks(window().focusWidget(), u"zzz"_s);
        QVERIFY(m_scene->isShown("noticeLabel"));
        QVERIFY(m_scene->text("noticeLabel").contains(u"zzz"_s));
    }

    void beginsAnAccountByKey()
    {
        QTest::keyClick(&window(), Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(m_scene->opened.size(), 1U);
        QVERIFY(m_scene->opened[0].account.id.isNull());
    }

    void asksBeforeManyAreTestedAndShowsHowFarItIs()
    {
        m_scene->list()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_scene->list(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_scene->list(), Qt::Key_T, Qt::ControlModifier);
        QCOMPARE(m_scene->roundsMade(), 0);
        QVERIFY(m_scene->isShown("sendButton"));
        QTRY_COMPARE(window().focusWidget()->objectName(), u"sendButton"_s);
        key(Qt::Key_Escape);
        QVERIFY(!m_scene->isShown("sendButton"));
        m_scene->press("testAllButton");
        key(Qt::Key_Return);
        QCOMPARE(m_scene->roundsMade(), 1);
        QCOMPARE(m_scene->round().order.accounts.size(), 4);
        m_scene->round().begin(0);
        m_scene->round().accept(0);
        QVERIFY(m_scene->text("roundText").contains(u"1/4"_s));
        QVERIFY(!m_scene->find<QPushButton>("testAllButton")->isEnabled());
        m_scene->press("stopButton");
        QVERIFY(!m_scene->presenter().isTesting());
        QVERIFY(!m_scene->isShown("stopButton"));
    }

    void renamesByF2()
    {
        m_scene->choose(u"주문서"_s);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_F2);
        QTRY_VERIFY(m_scene->dialog());
        auto *field = m_scene->dialog()->findChild<QLineEdit *>(u"textField"_s);
        field->selectAll();
        QTest::keyClicks(field, u"Orders"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(m_scene->account(u"Orders"_s).login, u"haneul.bakery@naver.com"_s);
        QTRY_COMPARE(current(), u"Orders"_s); // still where it was
    }

    void deletesOnlyAfterAYes()
    {
        m_scene->choose(u"주문서"_s);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Delete);
        auto *question = qobject_cast<QMessageBox *>(m_scene->dialog());
        QVERIFY(question);
        QTest::keyClick(question, Qt::Key_Return); // keeping is the default
        QTRY_VERIFY(!m_scene->dialog());
        QTest::qWait(5);
        QCOMPARE(m_scene->accounts.kept.size(), 4);
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Delete);
        QTRY_VERIFY(m_scene->dialog());
        for (QAbstractButton *button : m_scene->dialog()->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Delete"_s)
                button->click();
        }
        QTRY_COMPARE(m_scene->accounts.kept.size(), 3);
        QCOMPARE(m_scene->secrets.kept.size(), 3U);
    }

    void offersInTheMenuWhatFits()
    {
        m_scene->choose(u"주문서"_s);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        QContextMenuEvent byKey(QContextMenuEvent::Keyboard, QPoint(), QPoint());
        QApplication::sendEvent(m_scene->list(), &byKey);
        auto *menu = m_scene->find<QMenu>("accountMenu");
        QVERIFY(menu);
        QStringList texts;
        for (const QAction *action : menu->actions()) {
            if (action->isVisible() && !action->isSeparator())
                texts.append(QString(action->text()).remove(u'&'));
        }
        QCOMPARE(texts, QStringList({u"Edit"_s, u"Test"_s, u"Test, sign-in only"_s, u"Show what failed"_s,
                                     u"Reset the password…"_s, u"Rename…"_s, u"Move to a workspace…"_s,
                                     u"Copy to a workspace…"_s, u"Past tests…"_s, u"Export…"_s, u"Delete…"_s}));
        menu->close();
    }

    void replacesThePasswordAndOffersATest()
    {
        m_scene->secrets.kept.clear();
        m_scene->choose(u"주문서"_s);
        m_scene->presenter().edit(m_scene->account(u"주문서"_s).id); // notices that it is gone
        QTRY_COMPARE(m_scene->opened.size(), 1U);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_Space);
        QTRY_VERIFY(m_scene->dialog());
        auto *edit = m_scene->dialog()->findChild<PasswordEdit *>(u"secretEdit"_s);
        QTest::keyClicks(edit, u"newSecret1"_s);
        QTest::keyClick(edit, Qt::Key_Return);
        const QString key = m_scene->account(u"주문서"_s).secretKey();
        QTRY_VERIFY(m_scene->secrets.kept.count(key) == 1);
        QCOMPARE(m_scene->secrets.kept.at(key).text(), u"newSecret1"_s);
        auto *test = m_scene->dialog()->findChild<QPushButton *>(u"testButton"_s);
        QTRY_VERIFY(test->isVisible());
        QVERIFY(edit->text().isEmpty());
        QTest::keyClick(test, Qt::Key_Return);
        QCOMPARE(m_scene->roundsMade(), 1);
    }

    void takesADraggedFileToImport()
    {
        QSignalSpy wanted(&window(), &HomeWindow::importWanted);
        QVERIFY(!drop(u"/somewhere/picture.png"_s));
        QVERIFY(drop(u"/somewhere/accounts.sendproof"_s));
        QVERIFY(drop(u"/somewhere/Accounts.CSV"_s));
        QCOMPARE(wanted.size(), 2);
        QCOMPARE(wanted[0][0].toString(), u"/somewhere/accounts.sendproof"_s);
        m_scene->press("importButton");
        QCOMPARE(wanted[2][0].toString(), QString());
    }

    void asksOnceBeforeItClosesInTheMiddle()
    {
        QSignalSpy closed(&window(), &HomeWindow::closed);
        m_scene->isWizardOpen = true;
        window().close();
        QVERIFY(window().isVisible());
        QVERIFY(m_scene->dialog());
        for (QAbstractButton *button : m_scene->dialog()->findChildren<QAbstractButton *>()) {
            if (button->text() == u"Close everything"_s)
                button->click();
        }
        QVERIFY(!window().isVisible());
        QCOMPARE(closed.size(), 1);
    }

    void closesWithoutAQuestionOtherwise()
    {
        QSignalSpy closed(&window(), &HomeWindow::closed);
        window().close();
        QCOMPARE(closed.size(), 1);
    }

    void readsAgainWhenItBecomesActive()
    {
        m_scene->accounts.kept[0].name = u"다른 이름"_s; // another program
        QEvent activated(QEvent::ActivationChange);
        QApplication::sendEvent(&window(), &activated);
        m_scene->choose(u"다른 이름"_s);
        QCOMPARE(current(), u"다른 이름"_s);
    }

    void keepsSelectionAndPlaceWhenTheListChanges()
    {
        show(agencyAccounts(200));
        m_scene->choose(u"주문 알림 150"_s);
        const int place = m_scene->list()->verticalScrollBar()->value();
        QVERIFY(place > 0);
        m_scene->accounts.kept[0].name = u"가"_s;
        m_scene->presenter().refresh();
        QCOMPARE(current(), u"주문 알림 150"_s);
        QCOMPARE(m_scene->list()->verticalScrollBar()->value(), place);
    }

    void speaksNameStateAndResult_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QStringList>("parts");
        QTest::newRow("ko") << u"ko"_s << QStringList{u"주문서"_s, u"실패"_s, u"어제 18:02 로그인 실패"_s};
        QTest::newRow("en") << u"en"_s
                            << QStringList{u"주문서"_s, u"Doesn't work"_s, u"Sign-in failed yesterday at 18:02"_s};
    }
    void speaksNameStateAndResult()
    {
        QFETCH(QString, language);
        QFETCH(QStringList, parts);
        m_language.use(language);
        m_scene->choose(u"주문서"_s);
        const QString spoken = m_scene->list()->currentIndex().data(Qt::AccessibleTextRole).toString();
        for (const QString &part : parts)
            QVERIFY2(spoken.contains(part), qPrintable(spoken));
    }

    void followsTheLanguage()
    {
        QSignalSpy wanted(&window(), &HomeWindow::languageWanted);
        m_scene->press("languageButton");
        QCOMPARE(wanted[0][0].toString(), u"ko"_s);
        m_language.use(u"ko"_s);
        QTRY_COMPARE(m_scene->find<QPushButton>("testAllButton")->text(), u"모두 시험(&A)"_s);
        QCOMPARE(m_scene->text("countLabel"), u"계정 4개"_s);
    }

    void makesOnlyTheLinesThatAreSeen()
    {
        show(agencyAccounts(10'000));
        QSignalSpy resets(m_scene->list()->model(), &QAbstractItemModel::modelReset);
        (void)window().grab();
        QVERIFY2(m_scene->directAsked < 100, qPrintable(QString::number(m_scene->directAsked)));
        m_scene->directAsked = 0;
        m_scene->type(u"1234"_s);
        (void)window().grab();
        QCOMPARE(resets.size(), 1);
        QVERIFY2(m_scene->directAsked < 100, qPrintable(QString::number(m_scene->directAsked)));
        m_scene->type({});
        m_scene->directAsked = 0;
        for (int i = 0; i < 20; ++i) {
            m_scene->list()->verticalScrollBar()->setValue(i * 1000);
            (void)window().grab();
        }
        QVERIFY2(m_scene->directAsked < 2000, qPrintable(QString::number(m_scene->directAsked)));
        m_scene->presenter().refresh(); // nothing has changed
        QCOMPARE(resets.size(), 2);
        m_scene->list()->setFocus(Qt::TabFocusReason);
        key(Qt::Key_End);
        QVERIFY2(m_scene->list()->verticalScrollBar()->value() > 100'000,
                 qPrintable(u"%1 of %2, line %3"_s.arg(m_scene->list()->verticalScrollBar()->value())
                                .arg(m_scene->list()->verticalScrollBar()->maximum())
                                .arg(m_scene->list()->currentIndex().row())));
        QCOMPARE(m_scene->list()->currentIndex().row(), m_scene->list()->model()->rowCount() - 1);
    }

    void aTestChangesItsOwnLinesOnly()
    {
        show(agencyAccounts(1000));
        m_scene->press("testAllButton");
        m_scene->press("sendButton");
        QSignalSpy resets(m_scene->list()->model(), &QAbstractItemModel::modelReset);
        QSignalSpy changes(m_scene->list()->model(), &QAbstractItemModel::dataChanged);
        m_scene->round().begin(0);
        m_scene->round().accept(0);
        QCOMPARE(resets.size(), 0);
        QCOMPARE(changes.size(), 2);
    }

private:
    HomeWindow &window() { return m_scene->window(); }
    void show(const QList<MailAccount> &accounts)
    {
        m_scene = std::make_unique<HomeScene>(accounts);
        window().show();
        QVERIFY(QTest::qWaitForWindowActive(&window()));
    }
    void key(Qt::Key which) { QTest::keyClick(window().focusWidget(), which); }
    QString current() { return m_scene->list()->currentIndex().data().toString(); }
    bool drop(const QString &path)
    {
        QMimeData dragged;
        dragged.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enter({10, 10}, Qt::CopyAction, &dragged, Qt::LeftButton, {});
        enter.setAccepted(false);
        QApplication::sendEvent(&window(), &enter);
        if (!enter.isAccepted())
            return false;
        QDropEvent dropped(QPointF(10, 10), Qt::CopyAction, &dragged, Qt::LeftButton, {});
        QApplication::sendEvent(&window(), &dropped);
        return true;
    }

    Language m_language;
    std::unique_ptr<HomeScene> m_scene;
};

QTEST_MAIN(TestHomeWindow)
#include "tst_homewindow.moc"
