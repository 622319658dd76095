// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/linkbutton.h"
#include "gui/passwordedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestPasswordEdit : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_edit = std::make_unique<PasswordEdit>();
        m_edit->show();
    }

    void givesOutASecret()
    {
        QSignalSpy edited(m_edit.get(), &PasswordEdit::secretEdited);
        QTest::keyClicks(m_edit.get(), u"abcd 1234"_s);
        QCOMPARE(edited.size(), 9);
        QCOMPARE(m_edit->secret().bytes(), QByteArrayView("abcd 1234"));
    }

    void hidesWhatIsTyped()
    {
        QTest::keyClicks(m_edit.get(), u"abcd"_s);
        QVERIFY(!m_edit->displayText().contains(u'a'));
        QVERIFY(m_edit->inputMethodHints() & Qt::ImhSensitiveData);
        QVERIFY(m_edit->inputMethodHints() & Qt::ImhNoPredictiveText);
        QVERIFY(!m_edit->dragEnabled());
    }

    void showsAndHidesByItsButton()
    {
        auto *button = m_edit->findChild<LinkButton *>();
        QTest::keyClicks(m_edit.get(), u"abcd"_s);
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(m_edit->displayText(), u"abcd"_s);
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(m_edit->displayText() != u"abcd"_s);
    }

    void hidesAgainWhenThePageGoes()
    {
        m_edit->setShown(true);
        m_edit->hide();
        QCOMPARE(m_edit->echoMode(), QLineEdit::Password);
    }

    void bringsNothingBackByUndo()
    {
        m_edit->setShown(true);
        QTest::keyClicks(m_edit.get(), u"abcd"_s);
        m_edit->selectAll();
        QTest::keyClick(m_edit.get(), Qt::Key_Delete);
        QTest::keySequence(m_edit.get(), QKeySequence::Undo);
        QCOMPARE(m_edit->text(), QString());
    }

    void copiesNothingWhileHidden()
    {
        QGuiApplication::clipboard()->setText(u"before"_s);
        QTest::keyClicks(m_edit.get(), u"abcd"_s);
        m_edit->selectAll();
        QTest::keySequence(m_edit.get(), QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_s);
    }

    void clearsWithoutAWord()
    {
        QTest::keyClicks(m_edit.get(), u"abcd"_s);
        QSignalSpy edited(m_edit.get(), &PasswordEdit::secretEdited);
        m_edit->clearSecret();
        QVERIFY(m_edit->secret().isEmpty());
        QCOMPARE(edited.size(), 0);
    }

    void dropsTheBlanksOfAPastedPassword()
    {
        QTest::keyClicks(m_edit.get(), u"abcd efgh"_s);
        m_edit->removeBlanks();
        QCOMPARE(m_edit->secret().bytes(), QByteArrayView("abcdefgh"));
    }

private:
    std::unique_ptr<PasswordEdit> m_edit;
};

QTEST_MAIN(TestPasswordEdit)
#include "tst_passwordedit.moc"
