// SPDX-License-Identifier: GPL-3.0-or-later
#include "secrets/secretchunks.h"

#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QByteArray everyByte(qsizetype size)
{
    QByteArray bytes(size, '\0');
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char((i * 7 + i / 256 * 13) % 256); // no two chunks alike
    return bytes;
}

} // namespace

class TestSecretChunks : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void namesEntriesAfterTheKey()
    {
        QCOMPARE(chunkKey(u"k"_s, 0, ChunkSet::First), u"k"_s);
        QCOMPARE(chunkKey(u"k"_s, 0, ChunkSet::Second), u"k"_s);
        QCOMPARE(chunkKey(u"k"_s, 12, ChunkSet::First), u"k.12"_s);
        QCOMPARE(chunkKey(u"k"_s, 12, ChunkSet::Second), u"k+12"_s);
    }

    void joinsWhatItCut_data()
    {
        QTest::addColumn<qsizetype>("size");
        QTest::addColumn<qsizetype>("chunkSize");
        QTest::addColumn<qsizetype>("count");
        QTest::newRow("empty") << qsizetype(0) << qsizetype(2048) << qsizetype(1);
        QTest::newRow("fills one entry") << qsizetype(2048 - 81) << qsizetype(2048) << qsizetype(1);
        QTest::newRow("one byte over") << qsizetype(2048 - 80) << qsizetype(2048) << qsizetype(2);
        QTest::newRow("20 kB") << qsizetype(20000) << qsizetype(2048) << qsizetype(10);
        QTest::newRow("largest in smallest") << maximalSecretSize << minimalChunkSize << qsizetype(513);
        QTest::newRow("chunk size too small") << qsizetype(1000) << qsizetype(1) << qsizetype(5);
        QTest::newRow("no limit") << maximalSecretSize << unlimitedChunkSize << qsizetype(1);
    }
    void joinsWhatItCut()
    {
        QFETCH(qsizetype, size);
        QFETCH(qsizetype, chunkSize);
        QFETCH(qsizetype, count);
        const QByteArray bytes = everyByte(size);
        for (const ChunkSet set : {ChunkSet::First, ChunkSet::Second}) {
            const QList<QByteArray> chunks = cutIntoChunks(bytes, chunkSize, set);
            QCOMPARE(chunks.size(), count);
            QCOMPARE(chunkHeader(chunks.first()), std::optional(ChunkHeader{count, set}));
            for (const QByteArray &chunk : chunks)
                QVERIFY(chunkSize == unlimitedChunkSize || chunk.size() <= std::max(chunkSize, minimalChunkSize));
            const std::optional<Secret> joined = joinChunks(chunks);
            QVERIFY(joined);
            QCOMPARE(joined->bytes().toByteArray(), bytes);
        }
    }

    void refusesMissingSurplusSwappedAndChangedChunks()
    {
        const QList<QByteArray> chunks = cutIntoChunks(everyByte(2000), 512, ChunkSet::First);
        QList<QByteArray> changed = chunks;
        QVERIFY(joinChunks(changed));
        changed.removeLast();
        QVERIFY(!joinChunks(changed));
        changed = chunks + QList<QByteArray>{"x"};
        QVERIFY(!joinChunks(changed));
        changed = chunks;
        changed.swapItemsAt(1, 2);
        QVERIFY(!joinChunks(changed));
        changed = chunks;
        changed.last().chop(1);
        QVERIFY(!joinChunks(changed));
        QVERIFY(!joinChunks({}));
    }

    void findsNoHeaderInOtherPrograms_data()
    {
        const QByteArray good = cutIntoChunks("secret", 2048, ChunkSet::First).first();
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a plain password") << QByteArray("hunter2");
        QTest::newRow("cut off") << good.first(40);
        QTest::newRow("other version") << QByteArray(good).replace("sendproof/1", "sendproof/3");
        QTest::newRow("no chunk") << QByteArray(good).replace(" 001 ", " 000 ");
        QTest::newRow("negative") << QByteArray(good).replace(" 001 ", " -01 ");
        QTest::newRow("no line end") << QByteArray(good).replace('\n', ' ');
    }
    void findsNoHeaderInOtherPrograms()
    {
        QFETCH(QByteArray, bytes);
        QCOMPARE(chunkHeader(bytes), std::nullopt);
        QVERIFY(!joinChunks({bytes}));
    }

    void wipesCopiesThatShareTheBytes()
    {
        QByteArray bytes(40, 's');
        const QByteArray shared = bytes;
        wipeShared(bytes);
        QVERIFY(bytes.isEmpty());
        QCOMPARE(shared, QByteArray(40, '\0'));
    }
};

QTEST_GUILESS_MAIN(TestSecretChunks)
#include "tst_secretchunks.moc"
