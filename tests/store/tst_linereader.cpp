// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/linereader.h"

#include <QBuffer>
#include <QTest>

using namespace sendproof;

namespace {

/// Each line as its text and "$" where it is whole.
QByteArrayList linesOf(const QByteArray &bytes)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    LineReader reader(buffer);
    QByteArrayList lines;
    while (const auto line = reader.next())
        lines.append(line->text.toByteArray() + (line->isWhole ? "$" : ""));
    return lines;
}

} // namespace

class TestLineReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tellsWholeLinesFromTheTornOne()
    {
        QCOMPARE(linesOf({}), QByteArrayList());
        QCOMPARE(linesOf("a\n\nb\n"), QByteArrayList({"a$", "$", "b$"}));
        QCOMPARE(linesOf("a\nb"), QByteArrayList({"a$", "b"}));
        QCOMPARE(linesOf("\n"), QByteArrayList({"$"}));
    }

    void aLineMayCrossWhatIsReadAtOnce()
    {
        QByteArrayList expected;
        QByteArray bytes;
        for (int i = 0; i < 50; ++i) {
            const QByteArray line = QByteArray::number(i) + QByteArray(LineReader::longest / 3 + 7 * i, 'x');
            bytes += line + '\n';
            expected.append(line + '$');
        }
        QCOMPARE(linesOf(bytes), expected);
    }

    void aLineThatIsTooLongIsCutAndTheNextOneRead_data()
    {
        QTest::addColumn<qsizetype>("size");
        for (const qsizetype size :
             {LineReader::longest + 1, 4 * LineReader::longest, 4 * LineReader::longest + 1, 40 * LineReader::longest})
            QTest::newRow(QByteArray::number(size).constData()) << size;
    }
    void aLineThatIsTooLongIsCutAndTheNextOneRead()
    {
        QFETCH(qsizetype, size);
        const QByteArray front = QByteArray("front\n");
        const QByteArray cut(LineReader::longest, 'x');
        QCOMPARE(linesOf(front + QByteArray(size, 'x') + "\nnext\n"), QByteArrayList({"front$", cut, "next$"}));
        QCOMPARE(linesOf(QByteArray(size, 'x')), QByteArrayList({cut}));
    }

    void theLongestLineIsWhole()
    {
        const QByteArray line(LineReader::longest, 'x');
        QCOMPARE(linesOf(line + '\n' + line), QByteArrayList({line + '$', line}));
    }
};

QTEST_GUILESS_MAIN(TestLineReader)
#include "tst_linereader.moc"
