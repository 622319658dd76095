// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statecolors.h"
#include "gui/wordlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestWordLabel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void showsMarkupAsText()
    {
        WordLabel label;
        label.setText(u"<b>554</b> <a href=\"https://evil.example\">press</a>"_s);
        QCOMPARE(label.textFormat(), Qt::PlainText);
        QVERIFY(!label.openExternalLinks());
    }

    void copiesWithoutItsBreakPoints()
    {
        const QString address = u"marketing.team@haneul-bakery.example.co.kr"_s;
        WordLabel label;
        label.setSelectable(true);
        label.setText(address);
        label.show();
        label.setSelection(0, int(label.text().size()));
        QTest::keySequence(&label, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), address);
        QCOMPARE(label.accessibleName(), address);
    }

    void ranksBySizeAndColour()
    {
        WordLabel title(WordLabel::Title, nullptr);
        WordLabel soft(WordLabel::Soft, nullptr);
        QVERIFY(title.font().pointSizeF() > 1.4 * soft.font().pointSizeF());
        QCOMPARE(soft.palette().color(QPalette::WindowText), StateColors(QApplication::palette()).softText());
    }

    void followsANewPaletteAndFont()
    {
        WordLabel soft(WordLabel::Soft, nullptr);
        soft.show();
        const QPalette before = QApplication::palette();
        const QFont font = QApplication::font();
        QApplication::setPalette(QPalette(QColor(0x33, 0x33, 0x33), QColor(0x11, 0x11, 0x11)));
        QFont large = font;
        large.setPointSizeF(font.pointSizeF() * 2);
        QApplication::setFont(large);
        QCoreApplication::processEvents();
        QCOMPARE(soft.palette().color(QPalette::WindowText), StateColors(QApplication::palette()).softText());
        QVERIFY(soft.palette().color(QPalette::WindowText).lightness() > 127);
        QCOMPARE(soft.font().pointSizeF(), large.pointSizeF());
        QApplication::setPalette(before);
        QApplication::setFont(font);
    }

    void keepsASelectionWhenTheSameTextComesAgain()
    {
        WordLabel label;
        label.setSelectable(true);
        label.setText(u"554 5.7.1"_s);
        label.setSelection(0, 3);
        label.setText(u"554 5.7.1"_s);
        QCOMPARE(label.selectedText(), u"554"_s);
    }
};

QTEST_MAIN(TestWordLabel)
#include "tst_wordlabel.moc"
