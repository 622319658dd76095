// SPDX-License-Identifier: GPL-3.0-or-later
#include "koreanface.h"

#include <QGuiApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// In which letters Korean is shown.
class TestKoreanFace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void koreanIsSetInMalgunGothic()
    {
        QCOMPARE(windowsFamilies(u"ko"_s, u"Segoe UI"_s), (QStringList{u"Malgun Gothic"_s, u"Segoe UI"_s}));
    }

    void englishKeepsItsOwnAndFallsBackToMalgunGothic()
    {
        QCOMPARE(windowsFamilies(u"en"_s, u"Segoe UI"_s), (QStringList{u"Segoe UI"_s, u"Malgun Gothic"_s}));
    }

    void koreanWindowsHasItAlready()
    {
        for (const QString &own : {u"Malgun Gothic"_s, u"malgun gothic"_s, u"맑은 고딕"_s}) {
            QCOMPARE(windowsFamilies(u"ko"_s, own), QStringList{own});
            QCOMPARE(windowsFamilies(u"en"_s, own), QStringList{own});
        }
    }

    void sizesStayThoseOfTheSystem()
    {
        const KoreanFace face;
#ifdef Q_OS_WIN
        const QFont system = QGuiApplication::font();
        for (const QString &language : {u"ko"_s, u"en"_s}) {
            if (const auto font = face.fontFor(language))
                QCOMPARE(font->pointSizeF(), system.pointSizeF());
        }
#else
        QVERIFY(!face.fontFor(u"ko"_s)); // nothing is changed
        QVERIFY(!face.fontFor(u"en"_s));
        QVERIFY(QFont::substitutes(QGuiApplication::font().family()).isEmpty());
#endif
    }
};

QTEST_MAIN(TestKoreanFace)
#include "tst_koreanface.moc"
