// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/actionbutton.h"

#include "gui/statecolors.h"

#include <QStyle>
#include <QStyleFactory>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestActionButton : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void thePrimaryOneCanBeReadInEveryStyle_data()
    {
        QTest::addColumn<QString>("style");
        for (const QString &key : QStyleFactory::keys())
            QTest::newRow(qPrintable(key)) << key;
    }
    void thePrimaryOneCanBeReadInEveryStyle()
    {
        QFETCH(QString, style);
        QWidget window;
        window.resize(300, 80);
        ActionButton button(u"닫기 Close"_s, &window);
        const std::unique_ptr<QStyle> look(QStyleFactory::create(style));
        button.setStyle(look.get());
        button.setPrimary(true);
        button.setGeometry(20, 20, 200, 40);
        window.show();
        QVERIFY(QTest::qWaitForWindowExposed(&window));
        const QImage image = window.grab(button.geometry().adjusted(4, 4, -4, -4)).toImage();
        const QColor ground = image.pixelColor(image.width() / 8, image.height() / 2);
        double best = 1;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                best = qMax(best, contrastRatio(ground, image.pixelColor(x, y)));
        }
        button.setStyle(nullptr);
        QVERIFY2(best >= 4.5, qPrintable(u"%1 on %2"_s.arg(best).arg(ground.name())));
    }
};

QTEST_MAIN(TestActionButton)
#include "tst_actionbutton.moc"
