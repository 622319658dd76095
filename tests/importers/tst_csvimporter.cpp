// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/csvimporter.h"

#include "importers/reading.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr auto head = "name,from_address,login,secret,host,port\r\n";

QByteArray table(const QByteArray &rows)
{
    return head + rows;
}

} // namespace

class TestCsvImporter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsATable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QStringList>("accounts");
        const QStringList shop{u"Shop|||smtp.naver.com:465 implicit-tls auto|haneul|haneul@naver.com||p,\"w"_s};
        QTest::newRow("commas and quotes")
            << table("Shop,haneul@naver.com,haneul,\"p,\"\"w\",smtp.naver.com,465\r\n") << shop;
        QTest::newRow("LF alone, no end, empty lines")
            << QByteArray("name,from_address,login,secret,host,port\n\n,,,,,\nShop,haneul@naver.com,haneul,"
                          "\"p,\"\"w\",smtp.naver.com,465")
            << shop;
        QTest::newRow("semicolons") << QByteArray("name;from_address;login;secret;host;port\r\nShop;haneul@naver.com;"
                                                  "haneul;\"p,\"\"w\";smtp.naver.com;465\r\n")
                                    << shop;
        QTest::newRow("tabs and a byte order mark")
            << QByteArray(
                   "\xEF\xBB\xBFname\tfrom_address\tlogin\tsecret\thost\tport\r\nShop\thaneul@naver.com\thaneul\t"
                   "\"p,\"\"w\"\tsmtp.naver.com\t465\r\n")
            << shop;
        QTest::newRow("Excel's line") << QByteArray("sep=;\r\nname;from_address;login;secret;host;port\r\nShop;haneul@"
                                                    "naver.com;haneul;\"p,\"\"w\";smtp.naver.com;465\r\n")
                                      << shop;
        QTest::newRow("Korean headings in another order")
            << u"서버,포트,보내는 주소,계정 이름,로그인 이름,비밀번호,보안 연결,사업장,연습\n"
               "smtp.naver.com,587,대표@하늘.한국,하늘,haneul,비밀,STARTTLS,하늘 상사,예\n"_s.toUtf8()
            << QStringList{
                   u"하늘|하늘 상사||smtp.naver.com:587 starttls auto|haneul|대표@xn--wh1bz27d.xn--3e0b707e||비밀|practice"_s};
        QTest::newRow("everything") << QByteArray("id,name,workspace,from_address,from_name,login,secret,provider,host,"
                                                  "port,security,auth,pinned_certificate,"
                                                  "clear_channel_allowed\r\n7d444840-9dc0-11d1-b245-5ffdce74fad2,a,b,a@"
                                                  "b.kr,c,d,e,naver,10.0.0.1,25,none,"
                                                  "cram-md5,\"" +
                                                  QByteArray(64, 'a') + "\",yes\r\n")
                                    << QStringList{u"a|b|naver|10.0.0.1:25 none cram-md5|d|a@b.kr|c|e|pinned|clear"_s};
        QTest::newRow("guarded against formulas")
            << table("'=1+1,a@b.kr,'-x,'=cmd,smtp.b.kr,465\r\n''x,a@b.kr,'x,''=,smtp.b.kr,465\r\n")
            << QStringList{u"=1+1|||smtp.b.kr:465 implicit-tls auto|-x|a@b.kr||=cmd"_s,
                           u"'x|||smtp.b.kr:465 implicit-tls auto|'x|a@b.kr||'="_s};
        QTest::newRow("a secret keeps its blanks, and may look like a formula")
            << table(" Shop ,a@b.kr,x, =p ,smtp.b.kr,465\r\n")
            << QStringList{u"Shop|||smtp.b.kr:465 implicit-tls auto|x|a@b.kr|| =p "_s};
        QTest::newRow("the word for no password")
            << table("Shop,a@b.kr,x,PUT-THE-PASSWORD-HERE,smtp.b.kr,465\r\n")
            << QStringList{u"Shop|||smtp.b.kr:465 implicit-tls auto|x|a@b.kr||"_s};
    }
    void readsATable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QStringList, accounts);
        const ImportReading reading = readingOf(bytes);
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(reading.format, u"csv"_s);
        QCOMPARE(told(reading), accounts);
    }

    void readsWhatKoreanExcelWrites()
    {
        // CP949: 이름,보내는 주소,비밀번호,서버,포트 / 하늘,a@b.kr,비밀,smtp.b.kr,465
        const QByteArray bytes(
            "\xC0\xCC\xB8\xA7,\xBA\xB8\xB3\xBB\xB4\xC2 \xC1\xD6\xBC\xD2,\xBA\xF1\xB9\xD0\xB9\xF8\xC8\xA3,"
            "\xBC\xAD\xB9\xF6,\xC6\xF7\xC6\xAE\r\n\xC7\xCF\xB4\xC3,a@b.kr,\xBA\xF1\xB9\xD0,smtp.b.kr,"
            "465\r\n");
        const ImportReading reading = readingOf(bytes);
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(told(reading), QStringList{u"하늘|||smtp.b.kr:465 implicit-tls auto||a@b.kr||비밀"_s});
    }

    void readsUnicodeText()
    {
        const QString text = u"\uFEFFname\tfrom_address\thost\tport\r\n하늘\ta@b.kr\tsmtp.b.kr\t465\r\n"_s;
        const QByteArray bytes(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
        QCOMPARE(told(readingOf(bytes)), QStringList{u"하늘|||smtp.b.kr:465 implicit-tls auto||a@b.kr||"_s});
    }

    void tellsTheCellAndKeepsTheGoodRows_data()
    {
        QTest::addColumn<QByteArray>("row");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no address") << QByteArray("x,,x,x,smtp.b.kr,465") << u"missing 3:2 from_address"_s;
        QTest::newRow("no host") << QByteArray("x,a@b.kr,x,x,,465") << u"missing 3:5 host"_s;
        QTest::newRow("no port") << QByteArray("x,a@b.kr,x,x,smtp.b.kr,") << u"missing 3:6 port"_s;
        QTest::newRow("a bad address") << QByteArray("x,a@@b.kr,x,x,smtp.b.kr,465") << u"bad 3:2 from_address"_s;
        QTest::newRow("a bad host") << QByteArray("x,a@b.kr,x,x,http://b.kr/,465") << u"bad 3:5 host"_s;
        QTest::newRow("a bad port") << QByteArray("x,a@b.kr,x,x,smtp.b.kr,65536") << u"bad 3:6 port"_s;
        QTest::newRow("a port that is a word") << QByteArray("x,a@b.kr,x,x,smtp.b.kr,ssl") << u"bad 3:6 port"_s;
        QTest::newRow("a formula") << QByteArray("=cmd|'/c calc'!A1,a@b.kr,x,x,smtp.b.kr,465") << u"unsafe 3:1 name"_s;
        QTest::newRow("a full-width formula") << QByteArray("＝1,a@b.kr,x,x,smtp.b.kr,465") << u"unsafe 3:1 name"_s;
        QTest::newRow("another direction") << QByteArray("a\xE2\x80\xAE"
                                                         "b,a@b.kr,x,x,smtp.b.kr,465")
                                           << u"unsafe 3:1 name"_s;
        QTest::newRow("a line break") << QByteArray("\"a\nb\",a@b.kr,x,x,smtp.b.kr,465") << u"unsafe 3:1 name"_s;
        QTest::newRow("a control character in the secret")
            << QByteArray("x,a@b.kr,x,a\x01,smtp.b.kr,465") << u"unsafe 3:4 secret"_s;
        QTest::newRow("too many cells") << QByteArray("x,a@b.kr,x,x,smtp.b.kr,465,more") << u"malformed 3:7"_s;
        QTest::newRow("a quotation mark inside") << QByteArray("x\"y,a@b.kr,x,x,smtp.b.kr,465") << u"malformed 3:1"_s;
        QTest::newRow("behind a quotation") << QByteArray("x,\"a\"b,x,x,smtp.b.kr,465") << u"malformed 3:2"_s;
        QTest::newRow("neither UTF-8 nor CP949")
            << QByteArray("\xc1,a@b.kr,x,x,smtp.b.kr,465") << u"bad 3:1 name"_s;
    }
    void tellsTheCellAndKeepsTheGoodRows()
    {
        QFETCH(QByteArray, row);
        QFETCH(QString, problem);
        const ImportReading reading =
            readingOf(table("one,a@b.kr,x,x,smtp.b.kr,465\r\n" + row + "\r\ntwo,a@b.kr,x,x,smtp.b.kr,465\r\n"));
        QCOMPARE(problemsOf(reading), QStringList{problem});
        QCOMPARE(reading.accounts.size(), 2U);
        QCOMPARE(reading.accounts.back().account.name, u"two"_s);
        QVERIFY(reading.accounts.back().place.line >= 4);
    }

    void refusesTheWholeTable_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("empty") << QByteArray() << u"!missing 1:0"_s;
        QTest::newRow("no host column") << QByteArray("from_address,port\r\na@b.kr,465\r\n") << u"!missing 1:0 host"_s;
        QTest::newRow("a column twice") << QByteArray("host,port,from_address,서버\r\n") << u"!malformed 1:4 서버"_s;
        QTest::newRow("a NUL") << table(QByteArray("a\0b", 3)) << u"!unsafe 2:2"_s;
        QTest::newRow("a binary file") << QByteArray("\x7f"
                                                     "ELF\x02\x01\x01\x00\x00",
                                                     9)
                                       << u"!unsafe 1:8"_s;
    }
    void refusesTheWholeTable()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const ImportReading reading = CsvImporter().read(Secret(bytes), {});
        QCOMPARE(problemsOf(reading), QStringList{problem});
        QVERIFY(reading.accounts.empty());
    }

    void aFileThatWasCutOffLosesOnlyItsEnd()
    {
        const ImportReading reading = readingOf(table("one,a@b.kr,x,x,smtp.b.kr,465\r\ntwo,a@b.kr,x,\"half"));
        QCOMPARE(reading.accounts.size(), 1U);
        QCOMPARE(problemsOf(reading), QStringList{u"malformed 3:4"_s});
        QVERIFY(!reading.problems.first().detail.contains(u"half"));
    }

    void notesAColumnItDoesNotKnow()
    {
        const ImportReading reading =
            readingOf("host,port,from_address,메모\r\nsmtp.b.kr,465,a@b.kr,anything =at all\r\n");
        QCOMPARE(problemsOf(reading), QStringList{u"note 1:4 메모"_s});
        QVERIFY(reading.problems.first().isNote());
        QCOMPARE(reading.accounts.size(), 1U);
    }

    void neverRepeatsASecret()
    {
        const ImportReading reading =
            readingOf(table("x,a@@b.kr,x,hunter2,smtp.b.kr,465\r\nx,\"hunter2\"x,,hunter2,,\r\n"));
        for (const ImportProblem &problem : reading.problems)
            QVERIFY(!problem.detail.contains(u"hunter2"));
    }

    void anEmptyTableIsATableWithoutAccounts()
    {
        const ImportReading reading = readingOf(CsvImporter::emptyTable());
        QCOMPARE(problemsOf(reading), {});
        QVERIFY(reading.accounts.empty());
    }

    void takesThousandsAtOnceAndNoMore()
    {
        QByteArray rows = head;
        for (int i = 0; i < Importer::maximalAccounts; ++i)
            rows += "n,a@b.kr,user" + QByteArray::number(i) + ",x,smtp.b.kr,465\r\n";
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(readingOf(rows).accounts.size(), std::size_t{Importer::maximalAccounts});
        QVERIFY(timer.elapsed() < 5000);
        const ImportReading reading = readingOf(rows + "n,a@b.kr,one,x,smtp.b.kr,465\r\n");
        QCOMPARE(problemsOf(reading), QStringList{u"!large 10002:0"_s});
        QVERIFY(reading.accounts.empty());
    }
};

QTEST_GUILESS_MAIN(TestCsvImporter)
#include "tst_csvimporter.moc"
