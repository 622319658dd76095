// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/settingsimporter.h"

#include "importers/reading.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr auto id = "7d444840-9dc0-11d1-b245-5ffdce74fad2";

QByteArray entry(const QByteArray &more = {}, const QByteArray &host = "smtp.b.kr")
{
    return "{\"id\":\"" + QByteArray(id) + "\",\"name\":\"Shop\",\"login\":\"u\",\"server\":{\"host\":\"" + host +
           "\",\"port\":465,\"security\":\"implicit-tls\"},\"sender\":{\"address\":\"a@b.kr\"}" + more + "}";
}

QByteArray settings(const QByteArray &accounts, const QByteArray &version = "1")
{
    return "{\"format\":\"sendproof-settings\",\"version\":" + version + ",\n\"accounts\":[\n" + accounts + "]}\n";
}

} // namespace

class TestSettingsImporter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAnAccountWithItsSecret_data()
    {
        QTest::addColumn<QByteArray>("written");
        QTest::addColumn<QString>("secret");
        QTest::newRow("none") << QByteArray() << QString();
        QTest::newRow("null") << QByteArray(",\"secret\":null") << QString();
        QTest::newRow("plain") << QByteArray(",\"secret\":\" a b \"") << u" a b "_s;
        QTest::newRow("escapes") << QByteArray(",\"secret\":\"\\\"\\\\\\/\\u0041\\uD83D\\ude00\\uac00\"")
                                 << u"\"\\/A😀가"_s;
        QTest::newRow("before other fields") << QByteArray(",\"secret\":\"x}],{\",\"practice\":true") << u"x}],{"_s;
        QTest::newRow("Base64") << QByteArray(",\"secret_base64\":\"c2VjcmV0\"") << u"secret"_s;
    }
    void readsAnAccountWithItsSecret()
    {
        QFETCH(QByteArray, written);
        QFETCH(QString, secret);
        const ImportReading reading = readingOf(settings(entry(written)));
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(reading.accounts.size(), 1U);
        QCOMPARE(reading.accounts[0].secret.text(), secret);
        QVERIFY(reading.accounts[0].hasOwnId);
        QCOMPARE(reading.accounts[0].place.line, 3);
        QCOMPARE(reading.accounts[0].account.secretKey(), QLatin1StringView(id));
    }

    void passesOverAProofAndWhatItDoesNotKnow()
    {
        const ImportReading reading = readingOf(
            settings(entry(",\"last_proof\":{\"at\":\"2026-01-01T00:00:00.000Z\",\"accepted\":true},\"new\":[{}]")));
        QCOMPARE(problemsOf(reading), {});
        QVERIFY(!reading.accounts.at(0).account.lastProof);
    }

    void leavesABadAccountOutAndSaysWhere_data()
    {
        QTest::addColumn<QByteArray>("account");
        QTest::addColumn<QString>("problem");
        const QString here = u"3:0 accounts[0]"_s;
        QTest::newRow("no object") << QByteArray("17") << u"malformed 4:0 accounts[0]"_s;
        QTest::newRow("no id") << entry().replace("\"id\"", "\"no\"") << u"missing "_s + here + u".id"_s;
        QTest::newRow("no host") << entry().replace("\"host\"", "\"no\"") << u"missing "_s + here + u".server.host"_s;
        QTest::newRow("a bad host") << entry({}, "http://b.kr") << u"bad "_s + here + u".server.host"_s;
        QTest::newRow("a port as a text") << entry().replace("465", "\"465\"") << u"bad "_s + here + u".server.port"_s;
        QTest::newRow("a port with a fraction")
            << entry().replace("465", "465.5") << u"bad "_s + here + u".server.port"_s;
        QTest::newRow("a list for a text") << entry().replace("\"Shop\"", "[1]") << u"bad "_s + here + u".name"_s;
        QTest::newRow("a secret that is no text") << entry(",\"secret\":7") << u"bad "_s + here + u".secret"_s;
        QTest::newRow("control characters in a secret")
            << entry(",\"secret\":\"a\\u0000b\"") << u"bad "_s + here + u".secret"_s;
        QTest::newRow("half a surrogate pair in a secret")
            << entry(",\"secret\":\"\\ud83d\"") << u"bad "_s + here + u".secret"_s;
        QTest::newRow("two secrets") << entry(",\"secret\":\"a\",\"secret_base64\":\"Yg==\"")
                                     << u"bad "_s + here + u".secret"_s;
        QTest::newRow("no Base64") << entry(",\"secret_base64\":\"@@\"") << u"bad "_s + here + u".secret"_s;
        QTest::newRow("a hidden name of the secret")
            << entry(",\"\\u0073ecret\":\"a\"") << u"bad "_s + here + u".secret"_s;
        QTest::newRow("another direction") << entry().replace("Shop", "a\\u202eb") << u"unsafe "_s + here + u".name"_s;
        QTest::newRow("a control character") << entry({}, "b\\u0000.kr") << u"unsafe "_s + here + u".server.host"_s;
        QTest::newRow("a text without end")
            << entry().replace("Shop", QByteArray(1001, 'x')) << u"bad "_s + here + u".name"_s;
    }
    void leavesABadAccountOutAndSaysWhere()
    {
        QFETCH(QByteArray, account);
        QFETCH(QString, problem);
        QByteArray good = entry();
        good.replace("7d444840", "7d444841");
        const ImportReading reading = readingOf(settings(account + ",\n" + good));
        if (account == "17") {
            QCOMPARE(reading.problems.at(0).fault, ImportFault::Malformed);
            QCOMPARE(reading.problems.at(0).place.field, u"accounts[0]"_s);
        } else {
            QCOMPARE(problemsOf(reading), QStringList{problem});
        }
        QCOMPARE(reading.accounts.size(), 1U);
    }

    void anIdStandsOnce()
    {
        const ImportReading reading = readingOf(settings(entry() + ",\n" + entry()));
        QCOMPARE(problemsOf(reading), QStringList{u"bad 4:0 accounts[1].id"_s});
    }

    void refusesTheWholeFile_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("newer") << settings(entry(), "2") << u"!newer 0:0 version"_s;
        QTest::newRow("no version") << settings(entry(), "null") << u"!bad 0:0 version"_s;
        QTest::newRow("other JSON") << QByteArray("{\"accounts\":[]}") << u"!unknown 0:0 format"_s;
        QTest::newRow("no list") << QByteArray("{\"format\":\"sendproof-settings\",\"version\":1,\"accounts\":{}}")
                                 << u"!malformed 0:0 accounts"_s;
        QTest::newRow("a name twice") << settings(entry(",\"login\":\"v\"")) << u"!malformed 3:151"_s;
        QTest::newRow("raw line break") << settings(entry().replace("Shop", "a\nb")) << u"!malformed 3:57"_s;
        QTest::newRow("half a surrogate pair") << settings(entry().replace("Shop", "\\ud83d")) << u"!malformed 3:62"_s;
        QTest::newRow("not UTF-8") << settings(entry().replace("Shop", "\xff")) << u"!malformed 1:1"_s;
        QTest::newRow("nested deeply") << settings(entry(",\"x\":" + QByteArray(40, '[') + QByteArray(40, ']')))
                                       << u"!malformed 3:174"_s;
        QTest::newRow("a secret that is too deep") << QByteArray(100000, '[') << QString();
    }
    void refusesTheWholeFile()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const ImportReading reading = SettingsImporter().read(Secret(bytes), {});
        QVERIFY(reading.accounts.empty());
        QCOMPARE(reading.problems.size(), 1);
        QVERIFY(reading.problems.first().isWhole);
        // Of the column only that there is one: it is the strict reader's matter.
        if (!problem.isEmpty())
            QCOMPARE(told(reading.problems.first()).section(u':', 0, 0), problem.section(u':', 0, 0));
    }

    void aFileThatWasCutOffIsRefusedWhereverItEnds()
    {
        const QByteArray whole = settings(entry(",\"secret\":\"hunter2\"") + ",\n" + entry().replace("7d4", "7d5"));
        for (qsizetype size = 1; size < whole.size() - 2; ++size) {
            const ImportReading reading = SettingsImporter().read(Secret(whole.first(size)), {});
            QVERIFY2(reading.accounts.empty() && reading.problems.size() == 1, qPrintable(QString::number(size)));
            QVERIFY(!reading.problems.first().detail.contains(u"hunter2"));
        }
    }

    void aLargeFileIsReadInATimeThatGrowsWithIt()
    {
        QByteArray accounts;
        for (int i = 0; i < 10000; ++i)
            accounts +=
                (i ? ",\n" : "") + entry(",\"secret\":\"x\"").replace("9dc0", QByteArray::number(0x1000 + i, 16));
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readingOf(settings(accounts)).accounts.size(), 10000U);
        QVERIFY(timer.elapsed() < 8000);
        const ImportReading one = readingOf(settings(accounts + ",\n" + entry()));
        QCOMPARE(problemsOf(one), QStringList{u"!large 0:0 accounts"_s});
    }
};

QTEST_GUILESS_MAIN(TestSettingsImporter)
#include "tst_settingsimporter.moc"
