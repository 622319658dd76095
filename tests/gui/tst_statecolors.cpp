// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/statecolors.h"

#include <QTest>

using namespace sendproof;

class TestStateColors : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsTheContrastOfBlackAndWhite()
    {
        QCOMPARE(contrastRatio(Qt::black, Qt::white), 21.0);
        QCOMPARE(contrastRatio(Qt::red, Qt::red), 1.0);
    }

    void isReadableOnEveryGround_data()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << palette(0xf3f4f6, 0xffffff, 0x1d2329, 0x1f6feb);
        QTest::newRow("dark") << palette(0x1e2226, 0x262b30, 0xe8ebee, 0x6aa6ff);
        QTest::newRow("old grey") << palette(0xd4d0c8, 0xffffff, 0x000000, 0x0a246a);
        QTest::newRow("pale selection") << palette(0xececec, 0xffffff, 0x262626, 0xb3d7ff);
        QTest::newRow("dark, dark accent") << palette(0x323232, 0x1e1e1e, 0xffffff, 0x0a246a);
        QTest::newRow("grey accent") << palette(0xefefef, 0xffffff, 0x000000, 0x909090);
        QTest::newRow("high contrast black") << palette(0x000000, 0x000000, 0xffffff, 0x1aebff);
        QTest::newRow("high contrast white") << palette(0xffffff, 0xffffff, 0x000000, 0x37006e);
    }
    void isReadableOnEveryGround()
    {
        QFETCH(QPalette, palette);
        const StateColors colors(palette);
        const QColor window = palette.color(QPalette::Window);
        const QColor base = palette.color(QPalette::Base);
        for (const auto severity : {Severity::Info, Severity::Ok, Severity::Warning, Severity::Error}) {
            const StateColor state = colors.of(severity);
            for (const QColor &ground : {window, base, state.ground})
                QVERIFY2(contrastRatio(state.text, ground) >= 4.5, qPrintable(state.text.name()));
        }
        for (const QColor &text : {colors.softText(), colors.accent()}) {
            QVERIFY2(contrastRatio(text, window) >= 4.5, qPrintable(text.name()));
            QVERIFY2(contrastRatio(text, base) >= 4.5, qPrintable(text.name()));
        }
        QVERIFY(contrastRatio(colors.onAccent(), colors.accent()) >= 4.5);
    }

    void tellsTheStatesApartByHue()
    {
        const StateColors colors(palette(0xf3f4f6, 0xffffff, 0x1d2329, 0x1f6feb));
        QVERIFY(colors.of(Severity::Ok).text != colors.of(Severity::Error).text);
        QVERIFY(colors.of(Severity::Warning).text != colors.of(Severity::Error).text);
    }

    void keepsItsHueWhileItBecomesReadable()
    {
        const StateColors pale(palette(0xececec, 0xffffff, 0x262626, 0xb3d7ff));
        QVERIFY(pale.accent().hsvSaturation() > 100);
        QVERIFY(qAbs(pale.accent().hsvHue() - QColor(0xb3, 0xd7, 0xff).hsvHue()) < 10);
    }

    void leavesHighContrastItsOwnText()
    {
        const StateColors colors(palette(0x000000, 0x000000, 0xffffff, 0x1aebff));
        QVERIFY(colors.isHighContrast());
        QCOMPARE(colors.of(Severity::Error).text, QColor(Qt::white));
        QCOMPARE(colors.softText(), QColor(Qt::white));
    }

private:
    static QPalette palette(QRgb window, QRgb base, QRgb text, QRgb highlight)
    {
        QPalette made;
        made.setColor(QPalette::Window, QColor(window));
        made.setColor(QPalette::Base, QColor(base));
        made.setColor(QPalette::WindowText, QColor(text));
        made.setColor(QPalette::Highlight, QColor(highlight));
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
        made.setColor(QPalette::Accent, QColor(highlight));
#endif
        return made;
    }
};

QTEST_MAIN(TestStateColors)
#include "tst_statecolors.moc"
