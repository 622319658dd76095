// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionbutton.h"
#include "gui/verdictcard.h"
#include "gui/wordlabel.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestVerdictCard : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_card = new VerdictCard(m_window.get());
        m_card->resize(500, 300);
        m_window->resize(520, 320);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void isHiddenWithoutAVerdict()
    {
        QVERIFY(m_card->isHidden());
        m_card->setCard(refused());
        QVERIFY(m_card->isVisible());
        m_card->setCard({});
        QVERIFY(m_card->isHidden());
    }

    void showsEverythingAsPlainText()
    {
        m_card->setCard(refused());
        QCOMPARE(words("cardTitle"), u"<b>a@b.kr</b> is not an address of this account"_s);
        QCOMPARE(words("serverWords"), u"554 5.7.1 <script>The sender address is unauthorized</script>"_s);
        for (const auto *label : m_card->findChildren<QLabel *>())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }

    void numbersTheSteps()
    {
        m_card->setCard(refused());
        QCOMPARE(words("step0"), u"Choose <i>another</i> address."_s);
        QVERIFY(m_card->findChild<WordLabel *>(u"step1"_s)->isVisible());
        QCOMPARE(m_card->findChild<WordLabel *>(u"step1"_s)->accessibleName(), u"2. Test again."_s);
        CardView fewer = refused();
        fewer.steps.removeLast();
        m_card->setCard(fewer);
        QVERIFY(m_card->findChild<WordLabel *>(u"step1"_s)->isHidden());
    }

    void letsItsWordsBeSelected()
    {
        m_card->setCard(refused());
        QVERIFY(m_card->findChild<WordLabel *>(u"serverWords"_s)->textInteractionFlags() & Qt::TextSelectableByMouse);
        QVERIFY(m_card->findChild<WordLabel *>(u"cardTitle"_s)->textInteractionFlags() & Qt::TextSelectableByKeyboard);
    }

    void saysWhichRepairWasChosen()
    {
        m_card->setCard(refused());
        QSignalSpy chosen(m_card, &VerdictCard::actionChosen);
        QTest::keyClick(button(1), Qt::Key_Space);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen[0][0].value<Repair>(), Repair(Retry{}));
        QCOMPARE(chosen[0][1].toInt(), 1);
    }

    void knowsItsPrimaryAction()
    {
        QCOMPARE(m_card->primaryButton(), nullptr);
        m_card->setCard(refused());
        QCOMPARE(m_card->primaryButton(), button(0));
        QCOMPARE(m_card->button(RepairKind::Retry), button(1));
        QCOMPARE(m_card->button(RepairKind::PinCertificate), nullptr);
    }

    void keepsTheFocusWhenItIsShownAgain()
    {
        m_card->setCard(refused());
        button(1)->setFocus();
        QPushButton *const focused = button(1);
        CardView changed = refused();
        changed.body = u"Another sentence."_s;
        m_card->setCard(changed);
        QCOMPARE(m_window->focusWidget(), focused);
        QVERIFY(focused->isVisible());
    }

    void dropsButtonsThatAreNoMoreWanted()
    {
        m_card->setCard(refused());
        CardView fewer = refused();
        fewer.actions.removeLast();
        m_card->setCard(fewer);
        QVERIFY(button(0)->isVisible());
        QVERIFY(button(1)->isHidden());
    }

    void tellsAScreenReader()
    {
        m_card->setCard(refused());
        QCOMPARE(m_card->accessibleName(), refused().title);
        QCOMPARE(m_card->accessibleDescription(), refused().body);
    }

private:
    static CardView refused()
    {
        return {Severity::Error,
                u"<b>a@b.kr</b> is not an address of this account"_s,
                u"Only the login's own address may send."_s,
                {{EditSender{}, u"Change the address"_s, true}, {Retry{}, u"Test again"_s, false}},
                u"554 5.7.1 <script>The sender address is unauthorized</script>"_s,
                {u"Choose <i>another</i> address."_s, u"Test again."_s}};
    }
    QString words(const char *name) const
    {
        return m_card->findChild<WordLabel *>(QString::fromLatin1(name))->plainText();
    }
    QPushButton *button(int index) const { return m_card->findChild<QPushButton *>(u"actionButton%1"_s.arg(index)); }

    std::unique_ptr<QWidget> m_window;
    VerdictCard *m_card = nullptr;
};

QTEST_MAIN(TestVerdictCard)
#include "tst_verdictcard.moc"
