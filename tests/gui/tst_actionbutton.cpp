// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionbutton.h"
#include "gui/statecolors.h"

#include <QApplication>
#include <QImage>
#include <QStyle>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// The one button of a page that stands out.
class TestActionButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePrimaryOneCanBeReadInEveryStyle_data()
    {
        QTest::addColumn<QString>("style");
        for (const QString &style : QStyleFactory::keys())
            QTest::newRow(qPrintable(style)) << style;
    }
    void thePrimaryOneCanBeReadInEveryStyle()
    {
        QFETCH(QString, style);
        QApplication::setStyle(style);
        ActionButton button(u"Next"_s);
        button.setPrimary(true);
        button.resize(button.sizeHint());
        const QColor text = button.palette().color(QPalette::Active, QPalette::ButtonText);
        button.setText({});
        const QImage image = button.grab().toImage();
        const QColor face = image.pixelColor(image.rect().center());
        QVERIFY2(contrastRatio(text, face) >= 4.5, qPrintable(text.name() + u" on "_s + face.name()));
    }
};

QTEST_MAIN(TestActionButton)
#include "tst_actionbutton.moc"
