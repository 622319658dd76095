// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/msmtpimporter.h"

#include "importers/reading.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestMsmtpImporter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void inheritsFromDefaultsAndAccounts()
    {
        const ImportReading reading = readingOf("# Example\n"
                                                "defaults\n"
                                                "auth on\n"
                                                "tls on\n"
                                                "port 587\n"
                                                "\n"
                                                "account shop\n"
                                                "host smtp.naver.com\n"
                                                "from haneul@naver.com\n"
                                                "user \"ha neul\"\n"
                                                "password \"a \"quoted\" one\"\n"
                                                "account news : shop\n"
                                                "port 465\n"
                                                "tls_starttls off\n"
                                                "user other\n"
                                                "defaults\n"
                                                "account plain\n"
                                                "host 10.0.0.1\n"
                                                "from a@b.kr\n"
                                                "user nobody\n"
                                                "account default : shop\n",
                                                u".msmtprc"_s);
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(told(reading),
                 (QStringList{u"shop|||smtp.naver.com:587 starttls auto|ha neul|haneul@naver.com||a \"quoted\" one"_s,
                              u"news|||smtp.naver.com:465 implicit-tls auto|other|haneul@naver.com||a \"quoted\" one"_s,
                              u"plain|||10.0.0.1:25 none auto||a@b.kr||"_s}));
        QVERIFY(!reading.accounts[2].account.server.clearChannelAllowed);
    }

    void neverRunsAnything()
    {
        const QString trace = QDir::temp().filePath(u"sendproof-msmtp-%1"_s.arg(QCoreApplication::applicationPid()));
        const ImportReading reading =
            readingOf("account a\nhost b.kr\nfrom a@b.kr\nauth on\nuser u\npasswordeval touch " + trace.toUtf8() +
                      "\neval touch " + trace.toUtf8() + "\ntls on\ntls_certcheck off\nsource_ip 1.2.3.4\n");
        QCOMPARE(problemsOf(reading), (QStringList{u"note 6:0"_s, u"note 7:0"_s, u"note 9:0"_s, u"note 10:0"_s}));
        QCOMPARE(reading.problems.first().detail, u"passwordeval"_s);
        QCOMPARE(reading.accounts.size(), 1U);
        QVERIFY(reading.accounts[0].secret.isEmpty() && !QFile::exists(trace));
    }

    void readsMethodAndFingerprint()
    {
        const QByteArray print = QByteArray(32, '\xab').toHex(':').toUpper();
        const ImportReading reading =
            readingOf("account a\nhost b.kr\nfrom a@b.kr\nauth scram-sha-256\nuser u\ntls on\n"
                      "tls_fingerprint " +
                      print + "\n");
        QCOMPARE(told(reading), QStringList{u"a|||b.kr:25 starttls scram-sha-256|u|a@b.kr|||pinned"_s});
    }

    void takesTheNameThatSendproofWrote()
    {
        const ImportReading reading = readingOf(
            "# 하늘 상사\naccount sendproof-1\nhost b.kr\nfrom a@b.kr\ntls on\n\naccount default : sendproof-1\n");
        QCOMPARE(told(reading), QStringList{u"하늘 상사|||b.kr:25 starttls auto||a@b.kr||"_s});
    }

    void moreThanAnyFileHasIsRefused()
    {
        QByteArray bytes;
        for (int i = 0; i <= Importer::maximalAccounts; ++i)
            bytes += "account a" + QByteArray::number(i) + "\nhost b.kr\nfrom a@b.kr\n";
        const ImportReading reading = readingOf(bytes, u".msmtprc"_s);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().fault, ImportFault::TooLarge);
    }

    void tellsTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no host") << QByteArray("account a\nfrom a@b.kr\n") << u"missing 1:0 a"_s;
        QTest::newRow("no sender") << QByteArray("account a\nhost b.kr\nuser u\n") << u"missing 1:0 a"_s;
        QTest::newRow("a bad port") << QByteArray("account a\nhost b.kr\nfrom a@b.kr\nport 1e9\n") << u"bad 4:0"_s;
        QTest::newRow("another direction")
            << QByteArray("account a\nhost b.kr\nfrom a@b.kr\nauth on\nuser a\xE2\x80\xAE\n") << u"unsafe 5:0 user"_s;
        QTest::newRow("a fingerprint of SHA-1")
            << QByteArray("account a\nhost b.kr\nfrom a@b.kr\ntls_fingerprint ab:cd\n") << u"bad 4:0"_s;
        QTest::newRow("nothing") << QByteArray("# nothing\n") << u"!missing 0:0 account"_s;
        QTest::newRow("a NUL") << QByteArray("account a\nho\0st", 15) << u"!unsafe 2:3"_s;
    }
    void tellsTheLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const ImportReading reading = MsmtpImporter().read(Secret(bytes), {});
        QCOMPARE(problemsOf(reading), QStringList{problem});
        QVERIFY(reading.accounts.empty());
    }

    void anAccountCannotInheritFromNobody()
    {
        const ImportReading reading = readingOf("account a : b\nhost b.kr\nfrom a@b.kr\n");
        QCOMPARE(problemsOf(reading), QStringList{u"malformed 1:0"_s});
    }

    void passesOverServersThatAreNotForSubmission()
    {
        const ImportReading reading = readingOf("account a\nprotocol lmtp\nhost b.kr\nfrom a@b.kr\n");
        QCOMPARE(problemsOf(reading), QStringList{u"note 2:0"_s});
        QVERIFY(reading.accounts.empty());
    }
};

QTEST_GUILESS_MAIN(TestMsmtpImporter)
#include "tst_msmtpimporter.moc"
