// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/language.h"

#include "wizard/practicewords.h"

#include <QEvent>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class LanguageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void followsTheSystem_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::addColumn<QString>("code");
        QTest::newRow("Korean") << QStringList{u"ko-KR"_s, u"en-US"_s} << u"ko"_s;
        QTest::newRow("Korean alone") << QStringList{u"ko"_s} << u"ko"_s;
        QTest::newRow("English first") << QStringList{u"en-US"_s, u"ko-KR"_s} << u"en"_s;
        QTest::newRow("German") << QStringList{u"de-DE"_s} << u"en"_s;
        QTest::newRow("C") << QStringList{u"C"_s} << u"en"_s;
        QTest::newRow("nothing") << QStringList{} << u"en"_s;
        QTest::newRow("not a language") << QStringList{u"kokomo"_s} << u"en"_s;
    }
    void followsTheSystem()
    {
        QFETCH(QStringList, wanted);
        QTEST(Language::fitting(wanted), "code");
        QVERIFY(Language::available().contains(Language::ofSystem()));
    }

    void switchesBackAndForthAtRunTime()
    {
        QCOMPARE(languageCode(), u"en"_s);
        {
            Language language;
            QCOMPARE(language.current(), QString());
            language.use(u"ko"_s);
            QCOMPARE(language.current(), u"ko"_s);
            QCOMPARE(languageCode(), u"ko"_s);
            QCOMPARE(practiceText(u"ok"_s), u"모두 잘돼요"_s);
            language.use(u"en"_s);
            QCOMPARE(languageCode(), u"en"_s);
            QCOMPARE(practiceText(u"ok"_s), u"Everything works"_s);
            language.use(u"../../etc/passwd"_s);
            QCOMPARE(language.current(), u"en"_s);
            language.use(u"ko"_s);
        }
        QCOMPARE(languageCode(), u"en"_s);
    }

    void tellsTheApplicationWhenItChanges()
    {
        struct Watch : QObject
        {
            bool eventFilter(QObject *, QEvent *event) override
            {
                changes += event->type() == QEvent::LanguageChange ? 1 : 0;
                return false;
            }
            int changes = 0;
        } watch;
        QCoreApplication::instance()->installEventFilter(&watch);
        Language language;
        language.use(u"ko"_s);
        QVERIFY(watch.changes > 0);
        const int before = watch.changes;
        language.use(u"ko"_s);
        QCOMPARE(watch.changes, before);
    }

    void eachLanguageIsNamedInItself()
    {
        QCOMPARE(Language::ownName(u"ko"_s), u"한국어"_s);
        QCOMPARE(Language::ownName(u"en"_s), u"English"_s);
    }
};

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
