// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/derwriter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// The bytes of each element, as X.690 and the certificates of others have them.
class TestDerWriter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void writesEachElement_data()
    {
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QByteArray>("hex");
        QTest::newRow("zero") << der::integer(0) << "020100"_ba;
        QTest::newRow("no byte is zero") << der::integer(QByteArray()) << "020100"_ba;
        QTest::newRow("never negative") << der::integer(QByteArray::fromHex("80")) << "02020080"_ba;
        QTest::newRow("shortest") << der::integer(QByteArray::fromHex("00007f")) << "02017f"_ba;
        QTest::newRow("true") << der::boolean(true) << "0101ff"_ba;
        QTest::newRow("null") << der::null() << "0500"_ba;
        QTest::newRow("common name") << der::oid("2.5.4.3") << "0603550403"_ba;
        QTest::newRow("sha256WithRSA") << der::oid("1.2.840.113549.1.1.11") << "06092a864886f70d01010b"_ba;
        QTest::newRow("octets") << der::octets("ab") << "04026162"_ba;
        QTest::newRow("bits") << der::bits(QByteArray::fromHex("06"), 1) << "03020106"_ba;
        QTest::newRow("text") << der::utf8("가"_ba) << "0c03eab080"_ba;
        QTest::newRow("inside each other")
            << der::sequence({der::set(der::null()), der::integer(1)}) << "300731020500020101"_ba;
        QTest::newRow("around") << der::explicitly(0, der::integer(2)) << "a003020102"_ba;
        QTest::newRow("in place") << der::implicitly(7, QByteArray::fromHex("7f000001")) << "87047f000001"_ba;
        QTest::newRow("long") << der::octets(QByteArray(200, 'x')).first(3) << "0481c8"_ba;
        QTest::newRow("longer") << der::octets(QByteArray(300, 'x')).first(4) << "0482012c"_ba;
    }
    void writesEachElement()
    {
        QFETCH(QByteArray, made);
        QFETCH(QByteArray, hex);
        QCOMPARE(made.toHex(), hex);
    }

    void writesTimesInTheirShortFormUntil2049()
    {
        const auto at = [](int year) { return QDateTime(QDate(year, 2, 3), QTime(4, 5, 6), Qt::UTC); };
        QCOMPARE(der::time(at(2049)), "\x17\x0d"
                                      "490203040506Z"_ba);
        QCOMPARE(der::time(at(2050)), "\x18\x0f"
                                      "20500203040506Z"_ba);
        QCOMPARE(der::time(QDateTime(QDate(2026, 1, 1), QTime(8, 0), Qt::OffsetFromUTC, 9 * 3600)), "\x17\x0d"
                                                                                                    "251231230000Z"_ba);
    }
};

QTEST_GUILESS_MAIN(TestDerWriter)
#include "tst_derwriter.moc"
