// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/domainpanel.h"
#include "gui/recordcard.h"
#include "gui/wordlabel.h"
#include "wizardscene.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

/// The panel about the sender's domain on the third page, by keyboard, in both languages.
class TestDomainPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_language.use(u"en"_s);
        m_scene = std::make_unique<WizardScene>(m_language);
        m_scene->wizard().show();
        QVERIFY(QTest::qWaitForWindowActive(&m_scene->wizard()));
    }
    void cleanup() { m_scene.reset(); }

    void staysAwayFromTheDomainOfAMailCompany()
    {
        m_scene->toProve(u"haneul@naver.com"_s, u"abcd1234EFGH"_s);
        QVERIFY(!m_scene->isShown("domainPanel"));
        QVERIFY(!m_scene->domainProbe());
    }

    void saysItInALineAndStaysClosed()
    {
        m_scene->toProveOwnDomain();
        QVERIFY(m_scene->isShown("domainPanel"));
        QCOMPARE(m_scene->text("domainVerdict"), u"Asking the DNS of haneul-bakery.co.kr …"_s);
        QVERIFY(!m_scene->isShown("domainToggle"));
        QWidget *focus = m_scene->wizard().focusWidget();
        m_scene->answerDomain(true);
        QVERIFY(m_scene->text("domainVerdict").contains(u"NAVER WORKS may send as haneul-bakery.co.kr"_s));
        QVERIFY(!m_scene->isShown("domainDetails"));
        QCOMPARE(m_scene->wizard().focusWidget(), focus);
        QTest::keyClick(focus, Qt::Key_Return); // the page's own button is as near as before
        QVERIFY(m_scene->probe());
    }

    void standsBelowEverythingAndMovesNothing()
    {
        m_scene->toProveOwnDomain();
        m_scene->startTest();
        m_scene->reachAll(Stage::Accepted);
        m_scene->accept();
        const auto placeOf = [this](const char *name) {
            auto *widget = m_scene->find<QWidget>(name);
            return widget->mapTo(m_scene->wizard().currentPage(), QPoint());
        };
        QCoreApplication::processEvents();
        const QPoint card = placeOf("card");
        const QPoint code = placeOf("codeEdit");
        QVERIFY(placeOf("domainPanel").y() > code.y());
        m_scene->answerDomain(false);
        QCoreApplication::processEvents();
        QCOMPARE(placeOf("card"), card);
        QCOMPARE(placeOf("codeEdit"), code);
    }

    void opensByKeyboardAndCopiesARecord_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<QString>("open");
        QTest::addColumn<QString>("copied");
        QTest::newRow("ko") << u"ko"_s << u"접기"_s << u"복사했어요"_s;
        QTest::newRow("en") << u"en"_s << u"Hide details"_s << u"Copied"_s;
    }
    void opensByKeyboardAndCopiesARecord()
    {
        QFETCH(QString, language);
        m_language.use(language);
        QCoreApplication::sendPostedEvents(); // the change of language makes the cards anew
        m_scene->toProveOwnDomain();
        m_scene->answerDomain(false);
        QCoreApplication::processEvents();
        QVERIFY(tabTo("domainToggle"));
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Space);
        QVERIFY(m_scene->isShown("domainDetails"));
        QTEST(m_scene->find<QPushButton>("domainToggle")->text(), "open");
        QCOMPARE(panel()->findChildren<RecordCard *>().size(), 2);
        QVERIFY(tabTo("recordNameCopy"));
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"haneul-bakery.co.kr"_s);
        QVERIFY(tabTo("recordContentCopy"));
        auto *copy = qobject_cast<QPushButton *>(m_scene->wizard().focusWidget());
        QTest::keyClick(copy, Qt::Key_Space);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"v=spf1 ip4:192.0.2.7 include:spf.worksmobile.com -all"_s);
        QTEST(copy->text(), "copied");
        QTRY_VERIFY(m_scene->find<QPushButton>("recordNameCopy")->text() != copy->text());
        QVERIFY(tabTo("domainToggle"));
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Space);
        QVERIFY(!m_scene->isShown("domainDetails"));
    }

    void asksAgainByKeyboardAndKeepsTheFocus()
    {
        m_scene->toProveOwnDomain();
        m_scene->domainProbe()->fail(FailureKind::TimedOut);
        QVERIFY(m_scene->text("domainVerdict").contains(u"try again"_s));
        QVERIFY(!m_scene->isShown("domainToggle"));
        QVERIFY(tabTo("domainAgain"));
        QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(m_scene->text("domainVerdict"), u"Asking the DNS of haneul-bakery.co.kr …"_s);
        QCOMPARE(focused(), u"domainAgain"_s);
        m_scene->answerDomain(true);
        QCOMPARE(focused(), u"domainAgain"_s);
        QVERIFY(m_scene->isShown("domainToggle"));
    }

    void saysItAllAnewInAnotherLanguage()
    {
        m_scene->toProveOwnDomain();
        m_scene->answerDomain(false);
        m_scene->press("domainToggle");
        m_scene->press("languageButton");
        QTRY_COMPARE(m_scene->find<QPushButton>("domainAgain")->text(), u"다시 확인"_s);
        QVERIFY(m_scene->text("domainVerdict").contains(u"네이버웍스"_s));
        for (const WordLabel *label : panel()->findChildren<WordLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY2(!label->plainText().contains(u"record"_s), qPrintable(label->plainText()));
        }
        QCOMPARE(m_scene->find<QPushButton>("recordNameCopy")->text(), u"복사"_s);
    }

    void letsTheAskingGoOnLeavingAndAsksOnce()
    {
        m_scene->toProveOwnDomain();
        m_scene->wizard().back();
        QTRY_VERIFY(!m_scene->domainProbe());
        m_scene->next();
        m_scene->answerDomain(true);
        m_scene->wizard().back();
        m_scene->next();
        QTRY_VERIFY(!m_scene->domainProbe()); // it is known
        QVERIFY(m_scene->isShown("domainToggle"));
    }

    void goesWithTheWindowInTheMiddleOfAsking()
    {
        m_scene->toProveOwnDomain();
        const QPointer<FakeDomainProbe> probe = m_scene->domainProbe();
        QVERIFY(probe);
        m_scene->close();
        QTRY_VERIFY(!probe);
    }

private:
    DomainPanel *panel() { return m_scene->find<DomainPanel>("domainPanel"); }
    QString focused() { return m_scene->wizard().focusWidget()->objectName(); }
    bool tabTo(const char *name)
    {
        for (int i = 0; i < 60 && (i == 0 || focused() != QLatin1StringView(name)); ++i)
            QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Tab);
        return focused() == QLatin1StringView(name);
    }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestDomainPanel)
#include "tst_domainpanel.moc"
