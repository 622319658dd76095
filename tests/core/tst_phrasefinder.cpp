// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/phrasefinder.h"

#include <QSet>
#include <QTest>

using namespace sendproof;

namespace {

QList<QByteArray> found(const QList<PhraseFinder::Phrase> &phrases, QByteArrayView text)
{
    QList<QByteArray> made;
    for (const PhraseFinder::Hit &hit : PhraseFinder(phrases).find(text)) {
        if (text.sliced(hit.begin, hit.end - hit.begin) != phrases.at(hit.phrase).text)
            return {"a hit that isn't there"};
        made.append(phrases.at(hit.phrase).text);
    }
    return made;
}

} // namespace

class TestPhraseFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void findsPhrasesInsideAndBehindEachOther()
    {
        QCOMPARE(found({{"relay denied"}, {"denied"}, {"relay"}}, "relay denied"),
                 QList<QByteArray>({"relay", "relay denied", "denied"}));
        QCOMPARE(found({{"her", true, true}, {"he", true, true}, {"his", true, true}, {"she", true, true}}, "ushers"),
                 QList<QByteArray>({"she", "he", "her"}));
        QCOMPARE(found({{"one"}, {"one"}}, "one").size(), 2);
        QVERIFY(found({}, "text").isEmpty());
        QVERIFY(found({{"x"}}, "").isEmpty());
    }

    void aPhraseStandsBetweenTheEndsOfWords()
    {
        QVERIFY(found({{"rate"}}, "separate rates").isEmpty());
        QCOMPARE(found({{"rate", false, true}}, "separate rates").size(), 1);
        QCOMPARE(found({{"rate", true, false}}, "separate rates").size(), 1);
        QCOMPARE(found({{"비밀번호"}}, "앱비밀번호가").size(), 1);
    }

    void takesAtMostTwoStepsAByte_data()
    {
        QTest::addColumn<QByteArray>("unit");
        QTest::newRow("the beginning of a phrase") << QByteArray("a");
        QTest::newRow("nearly a phrase") << QByteArray("aaaaaaaaab");
        QTest::newRow("phrases") << QByteArray("aaaaaaaaaa ");
    }
    void takesAtMostTwoStepsAByte()
    {
        QFETCH(QByteArray, unit);
        QList<PhraseFinder::Phrase> phrases;
        for (int size = 1; size < 200; ++size)
            phrases.append({QByteArray(size, 'a') + 'c', true, true});
        const PhraseFinder finder(phrases);
        const QByteArray text = unit.repeated(100000 / unit.size());
        qsizetype steps = 0;
        finder.find(text, &steps);
        QVERIFY(steps >= text.size());
        QVERIFY2(steps <= 2 * text.size(), QByteArray::number(steps));
    }
};

QTEST_GUILESS_MAIN(TestPhraseFinder)
#include "tst_phrasefinder.moc"
