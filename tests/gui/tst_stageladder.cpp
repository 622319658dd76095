// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/ladderdelegate.h"
#include "gui/stageladder.h"

#include <QAccessible>
#include <QApplication>
#include <QPainter>
#include <QProxyStyle>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

class StillStyle : public QProxyStyle
{
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override
    {
        return hint == SH_Widget_Animation_Duration ? 0 : QProxyStyle::styleHint(hint, option, widget, data);
    }
};

QList<LadderRow> rows(RowState last, const QString &time = u"–"_s)
{
    return {{u"Connection"_s, RowState::Done, u"48 ms"_s}, {u"Sign-in (SCRAM-SHA-256)"_s, last, time}};
}

} // namespace

class TestStageLadder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<QWidget>();
        m_window->resize(420, 200);
        m_ladder = new StageLadder(m_window.get());
        m_ladder->resize(400, 100);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void keepsItsHeightWhileItFills()
    {
        m_ladder->setRows(rows(RowState::Waiting));
        const int height = m_ladder->height();
        QVERIFY(height > 0);
        for (const RowState state : {RowState::Active, RowState::Done, RowState::Failed}) {
            m_ladder->setRows(rows(state, u"120.4 s"_s));
            QCOMPARE(m_ladder->height(), height);
        }
    }

    void growsWhereItsWordsNeedMoreLines()
    {
        m_ladder->setRows(rows(RowState::Waiting));
        const int height = m_ladder->height();
        m_ladder->resize(160, height);
        QTRY_VERIFY(m_ladder->height() > height);
    }

    void tellsAScreenReaderTheStateInWords()
    {
        m_ladder->setRows(rows(RowState::Failed));
        QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_ladder);
        QVERIFY(list);
        QCOMPARE(list->role(), QAccessible::List);
        QCOMPARE(list->childCount(), 2);
        QCOMPARE(list->child(0)->text(QAccessible::Name), u"Connection: done, 48 ms"_s);
        QCOMPARE(list->child(1)->text(QAccessible::Name), u"Sign-in (SCRAM-SHA-256): failed"_s);
    }

    void isWalkedByTheKeyboard()
    {
        m_ladder->setRows(rows(RowState::Waiting));
        QTest::keyClick(m_ladder, Qt::Key_Home);
        QTest::keyClick(m_ladder, Qt::Key_Down);
        QCOMPARE(m_ladder->currentIndex().row(), 1);
    }

    void spinsOnlyWhileAStepIsWorkedOn()
    {
        m_ladder->setRows(rows(RowState::Active));
        QVERIFY(m_ladder->isSpinning());
        m_ladder->setRows(rows(RowState::Done));
        QVERIFY(!m_ladder->isSpinning());
        m_ladder->setRows(rows(RowState::Active));
        m_ladder->hide();
        QVERIFY(!m_ladder->isSpinning());
    }

    void standsStillWhereTheSystemWantsNoMotion()
    {
        StillStyle still;
        m_ladder->setStyle(&still);
        m_ladder->setRows(rows(RowState::Active));
        QVERIFY(!m_ladder->isSpinning());
        m_window.reset(); // before its style
    }

    void setsDigitsInColumns()
    {
        // The last digit of either time ends at the same pixel column, whatever the first digits are.
        QCOMPARE(rightmostInk(u"111"_s).x(), rightmostInk(u"881"_s).x());
        QCOMPARE(leftmostInk(u"8"_s).x(), leftmostInk(u"8"_s).x());
        QVERIFY(leftmostInk(u"8 ms"_s).x() < leftmostInk(u"8"_s).x());
    }

private:
    static QImage inked(const QString &text)
    {
        QImage image(120, 30, QImage::Format_ARGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setPen(Qt::black);
        drawTabular(painter, image.rect(), text);
        return image;
    }
    static QPoint leftmostInk(const QString &text)
    {
        const QImage image = inked(text);
        for (int x = 0; x < image.width(); ++x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    return {x, y};
            }
        }
        return {-1, -1};
    }
    static QPoint rightmostInk(const QString &text)
    {
        const QImage image = inked(text);
        for (int x = image.width() - 1; x >= 0; --x) {
            for (int y = 0; y < image.height(); ++y) {
                if (image.pixelColor(x, y).lightness() < 128)
                    return {x, y};
            }
        }
        return {-1, -1};
    }

    std::unique_ptr<QWidget> m_window;
    StageLadder *m_ladder = nullptr;
};

QTEST_MAIN(TestStageLadder)
#include "tst_stageladder.moc"
