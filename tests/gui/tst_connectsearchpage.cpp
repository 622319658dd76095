// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/picturetable.h"
#include "wizardscene.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QProxyStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

class StillStyle : public QProxyStyle
{
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

} // namespace

/// The page "Connect" while it looks around by itself.
class TestConnectSearchPage : public QObject
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

    void showsTheSearchBelowTheFields()
    {
        search();
        QVERIFY(m_scene->isShown("searchPicture"));
        QVERIFY(!m_scene->isShown("detailsCard"));
        QCOMPARE(m_scene->wizard().focusWidget(), password());
        QVERIFY(m_scene->text("pageSentence").startsWith(u"Looking for"_s));
        QVERIFY(m_scene->text("originLabel").startsWith(u"Only the name"_s));
        QVERIFY(!m_scene->isShown("findingCard"));
        m_language.use(u"ko"_s);
        QTRY_VERIFY(m_scene->text("pageSentence").contains(u"찾"));
    }

    void movesNothingWhileThePictureFills()
    {
        m_scene->wizard().resize(600, 540); // the ports stand below the places
        search();
        QTest::qWait(1);
        const auto *picture = m_scene->find<QWidget>("searchPicture");
        QVERIFY(m_scene->find<QWidget>("portTable")->y() > m_scene->find<QWidget>("sourceTable")->y());
        const QRect before = picture->geometry();
        const QPoint field = password()->mapTo(m_scene->wizard().currentPage(), QPoint());
        for (const auto &host : {u"smtp.haneul.kr"_s, u"mail.haneul.kr"_s, u"haneul.kr"_s, u"mx1.haneul.kr"_s})
            discovery().see(seenPort(host, 465, PortState::Silent));
        discovery().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 465));
        discovery().finish();
        QTest::qWait(1);
        QCOMPARE(picture->height(), before.height());
        QCOMPARE(password()->mapTo(m_scene->wizard().currentPage(), QPoint()), field);
    }

    void tellsAScreenReaderEachFieldOfThePicture()
    {
        search();
        discovery().state(DiscoverySource::Ispdb, SourceState::Asking);
        discovery().see(seenPort(u"smtp.haneul.kr"_s, 587, PortState::Usable));
        QCOMPARE(named("sourceTable", 4, 0), u"Known to Thunderbird: being asked"_s);
        QCOMPARE(named("portTable", 1, 2), u"smtp.haneul.kr, port 587: a mail server that can be used"_s);
        auto *ports = m_scene->find<PictureTable>("portTable");
        QCOMPARE(ports->model()->index(1, 2).data(Qt::ToolTipRole).toString(), named("portTable", 1, 2));
        QVERIFY(!ports->accessibleName().isEmpty());
    }

    void isWalkedByTheKeyboardAndLeftByTab()
    {
        search();
        discovery().see(seenPort(u"smtp.haneul.kr"_s, 587, PortState::Usable));
        auto *ports = m_scene->find<PictureTable>("portTable");
        QVERIFY(tabTo(ports));
        ports->setCurrentIndex(ports->model()->index(1, 0));
        QTest::keyClick(ports, Qt::Key_Right);
        QCOMPARE(ports->currentIndex().column(), 2); // 465 was not asked
        QTest::keyClick(ports, Qt::Key_Tab);
        QVERIFY(m_scene->wizard().focusWidget() != ports);
    }

    void spinsOnlyWhileSomethingIsAskedAndMotionIsWanted()
    {
        search();
        auto *sources = m_scene->find<PictureTable>("sourceTable");
        discovery().state(DiscoverySource::Ispdb, SourceState::Asking);
        Q_EMIT discovery().changed();
        QVERIFY(sources->isSpinning());
        StillStyle still;
        sources->setStyle(&still);
        QVERIFY(!sources->isSpinning());
        sources->setStyle(nullptr);
        QVERIFY(sources->isSpinning());
        discovery().finishWithNothing();
        QVERIFY(!sources->isSpinning());
    }

    void stopsByKeyboardAndGoesToTheFieldThatIsMissing()
    {
        search();
        const QPointer<FakeDiscovery> story = m_scene->discovery();
        auto *stop = m_scene->find<QAbstractButton>("stopButton");
        QVERIFY(tabTo(stop));
        QTest::keyClick(stop, Qt::Key_Space);
        QTRY_VERIFY(!story);
        QVERIFY(!stop->isVisible());
        QVERIFY(m_scene->isShown("detailsCard"));
        QCOMPARE(m_scene->wizard().focusWidget(), edit("hostEdit"));
        QVERIFY(m_scene->isShown("searchPicture"));
    }

    void fillsInWhatIsFoundAndNeedsThePasswordOnly()
    {
        search();
        QTest::keyClicks(password(), u"abcd1234EFGH"_s);
        QVERIFY(!nextButton()->isEnabled());
        discovery().find(foundServer(DiscoverySource::Autoconfig, u"smtp.haneul.kr"_s, 587));
        QVERIFY(nextButton()->isEnabled());
        QVERIFY(m_scene->text("pageSentence").startsWith(u"smtp.haneul.kr · 587"_s));
        QVERIFY(m_scene->text("originLabel").contains(u"set-up document"_s));
        QCOMPARE(m_scene->wizard().focusWidget(), password());
        QTest::keyClick(password(), Qt::Key_Return);
        QCOMPARE(m_scene->wizard().currentId(), int(PageId::Prove));
        QTRY_VERIFY(!m_scene->discovery()); // Next lets go
    }

    void aTypedHostIsNotOverwritten()
    {
        search();
        const QPointer<FakeDiscovery> story = m_scene->discovery();
        m_scene->press("detailsLink");
        QTest::keyClicks(edit("hostEdit"), u"smtp.own.kr"_s);
        QTRY_VERIFY(!story);
        QCOMPARE(edit("hostEdit")->text(), u"smtp.own.kr"_s);
        QVERIFY(!m_scene->isShown("searchPicture"));
        QVERIFY(!m_scene->isShown("originLabel"));
    }

    void wantsATickForADoubtfulServer()
    {
        search();
        QTest::keyClicks(password(), u"secret"_s);
        discovery().find(
            foundServer(DiscoverySource::ServiceRecord, u"smtp.foreign.example"_s, 465, TrustDoubt::OtherDomain));
        discovery().finish();
        QVERIFY(m_scene->isShown("findingCard"));
        QVERIFY(!nextButton()->isEnabled());
        auto *tick = m_scene->find<QCheckBox>("trustBox");
        QVERIFY(tabTo(tick));
        QTest::keyClick(tick, Qt::Key_Space);
        QVERIFY(tick->isChecked());
        QVERIFY(nextButton()->isEnabled());
        QCOMPARE(edit("hostEdit")->text(), u"smtp.foreign.example"_s);
        QTest::keyClick(tick, Qt::Key_Space);
        QVERIFY(!nextButton()->isEnabled());
        QCOMPARE(edit("hostEdit")->text(), QString());
    }

    void offersTheWholeAddressWhereNothingWasFound()
    {
        search();
        discovery().finishWithNothing();
        QVERIFY(m_scene->isShown("detailsCard"));
        QVERIFY(m_scene->isShown("findingCard"));
        QVERIFY(!m_scene->isShown("trustBox"));
        m_scene->find<QWidget>("findingCard")->findChild<QAbstractButton *>(u"actionButton0"_s)->click();
        QCOMPARE(m_scene->discovery()->order.address, u"info@haneul-bakery.co.kr"_s);
        QVERIFY(!m_scene->isShown("findingCard"));
    }

    void changesABlockedPortAndBack()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        block();
        QVERIFY(m_scene->isShown("networkCard"));
        m_scene->find<QWidget>("networkCard")->findChild<QAbstractButton *>(u"actionButton0"_s)->click();
        QVERIFY(!m_scene->isShown("networkCard"));
        QVERIFY(m_scene->text("pageSentence").startsWith(u"smtp.naver.com · 587"_s));
        QCOMPARE(m_scene->find<QComboBox>("securityCombo")->currentData().toInt(), int(Security::StartTls));
        auto *undo = m_scene->find<QWidget>("portChangeNote")->findChild<QAbstractButton *>(u"offerButton"_s);
        QVERIFY(undo->isVisible());
        QTest::keyClick(undo, Qt::Key_Space);
        QVERIFY(m_scene->text("pageSentence").startsWith(u"smtp.naver.com · 465"_s));
        QVERIFY(m_scene->isShown("networkCard"));
    }

    void backAndCancelLetGo()
    {
        search();
        QPointer<FakeDiscovery> story = m_scene->discovery();
        m_scene->wizard().back();
        QTRY_VERIFY(!story);
        m_scene->next();
        story = m_scene->discovery();
        QVERIFY(story);
        m_scene->wizard().QDialog::reject();
        QTRY_VERIFY(!m_scene->discovery());
    }

    void leavingTheServersFieldLooksAtOnce()
    {
        m_scene->toConnect(u"haneul@naver.com"_s);
        m_scene->press("detailsLink");
        edit("hostEdit")->selectAll();
        QTest::keyClicks(edit("hostEdit"), u"smtp.haneul.kr"_s);
        QTest::keyClick(edit("hostEdit"), Qt::Key_Tab);
        QCOMPARE(m_scene->survey()->order.wanted.host.ascii(), u"smtp.haneul.kr"_s);
    }

private:
    void search() { m_scene->toConnect(u"info@haneul-bakery.co.kr"_s); }
    void block()
    {
        const SubmissionServer wanted = m_scene->survey()->order.wanted;
        m_scene->survey()->see({seenPort(wanted.host.ascii(), wanted.port, PortState::Silent)});
        m_scene->survey()->conclude({});
        NetworkVerdict verdict{.state = NetworkState::PortBlocked, .blocked = {wanted.port}};
        verdict.instead = {otherPort(wanted, 587)};
        m_scene->survey()->conclude(verdict);
    }
    bool tabTo(const QWidget *wanted)
    {
        for (int i = 0; i < 40 && m_scene->wizard().focusWidget() != wanted; ++i)
            QTest::keyClick(m_scene->wizard().focusWidget(), Qt::Key_Tab);
        return m_scene->wizard().focusWidget() == wanted;
    }
    QString named(const char *table, int row, int column)
    {
        auto *view = m_scene->find<PictureTable>(table);
        QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view);
        QAccessibleInterface *cell = spoken->tableInterface()->cellAt(row, column);
        return cell ? cell->text(QAccessible::Name) : QString();
    }
    FakeDiscovery &discovery() { return *m_scene->discovery(); }
    QLineEdit *edit(const char *name) { return m_scene->find<QLineEdit>(name); }
    QLineEdit *password() { return edit("passwordEdit"); }
    QAbstractButton *nextButton() { return m_scene->wizard().button(QWizard::NextButton); }

    Language m_language;
    std::unique_ptr<WizardScene> m_scene;
};

QTEST_MAIN(TestConnectSearchPage)
#include "tst_connectsearchpage.moc"
