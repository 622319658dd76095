// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/envimporter.h"

#include "importers/reading.h"

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestEnvImporter : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWhatIsUsual_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("account");
        QTest::newRow("an address alone")
            << QByteArray("smtps://haneul%40naver.com:p%40ss%2F@smtp.naver.com:465\n")
            << u"haneul@naver.com|||smtp.naver.com:465 implicit-tls auto|haneul@naver.com|haneul@naver.com||p@ss/"_s;
        QTest::newRow("a password that wasn't encoded")
            << QByteArray("SMTP_URL=smtp://a@b.kr:p@s/s?@smtp.b.kr\n")
            << u"a@b.kr|||smtp.b.kr:587 starttls auto|a@b.kr|a@b.kr||p@s/s?"_s;
        QTest::newRow("IPv6 and a sender")
            << QByteArray("MAILER_DSN=smtp://[2001:db8::1]:2525?from=Shop%20%3Ca%40b.kr%3E")
            << u"a@b.kr|||2001:db8::1:2525 starttls auto||a@b.kr|Shop|"_s;
        QTest::newRow("SMTP_") << QByteArray(
                                      "# mail\nexport SMTP_HOST=smtp.b.kr\nSMTP_PORT = 587 # submission\n"
                                      "SMTP_USER='us er'\nSMTP_PASS=\"p\\\"w\\\\$\"\nSMTP_FROM=\"하늘 <a@b.kr>\"\n"
                                      "DATABASE_URL=postgres://x\n")
                               << u"a@b.kr|||smtp.b.kr:587 starttls auto|us er|a@b.kr|하늘|p\"w\\$"_s;
        QTest::newRow("Laravel") << QByteArray("APP_NAME=Shop\nMAIL_MAILER=smtp\nMAIL_HOST=smtp.b.kr\nMAIL_PORT=465\n"
                                               "MAIL_USERNAME=null\nMAIL_PASSWORD=null\nMAIL_ENCRYPTION=tls\n"
                                               "MAIL_FROM_ADDRESS=\"a@b.kr\"\nMAIL_FROM_NAME=\"${APP_NAME}\"\n")
                                 << u"a@b.kr|||smtp.b.kr:465 implicit-tls auto||a@b.kr|Shop|"_s;
        QTest::newRow("Django") << QByteArray(
                                       "EMAIL_HOST=smtp.b.kr\nEMAIL_PORT=587\nEMAIL_HOST_USER=u\n"
                                       "EMAIL_HOST_PASSWORD=`'\"`\nEMAIL_USE_TLS=True\nDEFAULT_FROM_EMAIL=a@b.kr\n")
                                << u"a@b.kr|||smtp.b.kr:587 starttls auto|u|a@b.kr||'\""_s;
        QTest::newRow("TLS before the port")
            << QByteArray("SMTP_HOST=smtp.b.kr\nSMTP_TLS=true\nSMTP_PORT=465\nSMTP_FROM=a@b.kr\n")
            << u"a@b.kr|||smtp.b.kr:465 implicit-tls auto||a@b.kr||"_s;
        QTest::newRow("TLS without a port") << QByteArray("SMTP_TLS=true\nSMTP_HOST=smtp.b.kr\nSMTP_FROM=a@b.kr\n")
                                            << u"a@b.kr|||smtp.b.kr:587 starttls auto||a@b.kr||"_s;
        QTest::newRow("the sender under another name")
            << QByteArray("SMTP_SERVER=smtp.b.kr\nSMTP_SECURE=true\nMAIL_FROM=a@b.kr\n")
            << u"a@b.kr|||smtp.b.kr:465 implicit-tls auto||a@b.kr||"_s;
        QTest::newRow("no security") << QByteArray(
                                            "SMTP_HOST=10.0.0.1\nSMTP_PORT=25\nSMTP_SECURITY=none\nSMTP_FROM=a@b.kr")
                                     << u"a@b.kr|||10.0.0.1:25 none auto||a@b.kr||"_s;
        QTest::newRow("the place of a password")
            << QByteArray("SMTP_HOST=smtp.b.kr\nSMTP_USER=u\nSMTP_PASSWORD='PUT-THE-PASSWORD-HERE'\nSMTP_FROM=a@b.kr\n")
            << u"a@b.kr|||smtp.b.kr:465 implicit-tls auto|u|a@b.kr||"_s;
    }
    void readsWhatIsUsual()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, account);
        const ImportReading reading = readingOf(bytes);
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(reading.format, u"env"_s);
        QCOMPARE(told(reading), QStringList{account});
    }

    void severalPrefixesAreSeveralAccounts()
    {
        const ImportReading reading = readingOf("SHOP_SMTP_HOST=smtp.a.kr\nSHOP_SMTP_FROM=a@a.kr\n"
                                                "NEWS_SMTP_HOST=smtp.b.kr\nNEWS_SMTP_FROM=b@b.kr\n");
        QCOMPARE(reading.accounts.size(), 2U);
        QCOMPARE(reading.accounts.back().account.sender.address.toString(), u"b@b.kr"_s);
    }

    void moreThanAnyFileHasIsRefusedInNoTime()
    {
        QByteArray bytes;
        for (int i = 0; i <= Importer::maximalAccounts; ++i)
            bytes += "A" + QByteArray::number(i) + "_SMTP_HOST=b.kr\nB" + QByteArray::number(i) + "=${A" +
                     QByteArray::number(i / 2) + "_SMTP_HOST}\n";
        const ImportReading reading = readingOf(bytes);
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().fault, ImportFault::TooLarge);
    }

    void tellsTheLine_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("problem");
        QTest::newRow("no server") << QByteArray("SMTP_PORT=25\n") << u"!missing 0:0 SMTP_HOST"_s;
        QTest::newRow("no sender") << QByteArray("\nSMTP_HOST=b.kr\n") << u"missing 2:0 from"_s;
        QTest::newRow("a bad port") << QByteArray("SMTP_HOST=b.kr\nSMTP_FROM=a@b.kr\nSMTP_PORT=0x1\n")
                                    << u"bad 3:0 SMTP_PORT"_s;
        QTest::newRow("an open quotation")
            << QByteArray("SMTP_FROM=a@b.kr\nSMTP_HOST=b.kr\nSMTP_PASS='half") << u"malformed 3:0 SMTP_PASS"_s;
        QTest::newRow("a bad escape") << QByteArray("smtps://a%zz@b.kr") << u"malformed 1:0"_s;
        QTest::newRow("a line break in the name")
            << QByteArray("SMTP_HOST=b.kr\nSMTP_FROM=a@b.kr\nSMTP_FROM_NAME=\"a\\nb\"")
            << u"unsafe 3:0 SMTP_FROM_NAME"_s;
        QTest::newRow("a NUL") << QByteArray("SMTP_HOST=b\0.kr\n", 16) << u"!unsafe 1:12"_s;
    }
    void tellsTheLine()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, problem);
        const ImportReading reading = EnvImporter().read(Secret(bytes), {});
        QCOMPARE(problemsOf(reading), QStringList{problem});
        QVERIFY(reading.accounts.empty());
    }

    void notesWhatItWouldHaveToLookUp()
    {
        const ImportReading reading =
            readingOf("SMTP_HOST=b.kr\nSMTP_FROM=a@b.kr\nSMTP_FROM_NAME=\"${HOME}\"\nSMTP_AUTH=ntlm\n");
        QCOMPARE(problemsOf(reading), (QStringList{u"note 3:0 SMTP_FROM_NAME"_s, u"note 4:0 SMTP_AUTH"_s}));
        QCOMPARE(reading.accounts.size(), 1U);
        QVERIFY(reading.accounts[0].account.sender.name.isEmpty());
    }

    void namesThatGrowInEachOtherEndSomewhere()
    {
        QByteArray bytes = "A=xxxxxxxxxx\n";
        for (char c = 'B'; c <= 'Z'; ++c) {
            const QByteArray before = "${" + QByteArray(1, static_cast<char>(c - 1)) + '}';
            bytes += QByteArray(1, c) + '=' + before.repeated(10) + '\n';
        }
        bytes += "SMTP_HOST=${Z}\nSMTP_FROM=a@b.kr";
        QVERIFY(readingOf(bytes).accounts.empty());
    }
};

QTEST_GUILESS_MAIN(TestEnvImporter)
#include "tst_envimporter.moc"
