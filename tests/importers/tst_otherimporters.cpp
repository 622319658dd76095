// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/autoconfigimporter.h"
#include "importers/reading.h"
#include "importers/wordpressimporter.h"

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

QByteArray config(const QByteArray &server, const QByteArray &version = "1.1")
{
    return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<clientConfig version=\"" + version +
           "\">\n<emailProvider id=\"b.kr\">\n<domain>b.kr</domain>\n<displayName>하늘 &amp; 바다</displayName>\n" +
           server + "\n</emailProvider>\n</clientConfig>\n";
}

QByteArray outgoing(const QByteArray &login, const QByteArray &more = {})
{
    return "<incomingServer type=\"imap\"><hostname>imap.b.kr</hostname><port>993</port><socketType>SSL</socketType>"
           "<username>%EMAILADDRESS%</username></incomingServer>\n"
           "<outgoingServer type=\"smtp\"><hostname>smtp.%EMAILDOMAIN%</hostname><port>587</port>"
           "<socketType>STARTTLS</socketType><username>" +
           login + "</username>" + more + "</outgoingServer>";
}

const MailAddress owner = *MailAddress::parse(u"haneul@b.kr").address;

} // namespace

/// Thunderbird's XML and WordPress' constants, and which importer takes which file.
class TestOtherImporters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void autoconfigIsTheOwnersAccount_data()
    {
        QTest::addColumn<QByteArray>("server");
        QTest::addColumn<QString>("account");
        const QString start = u"하늘 & 바다|||smtp.b.kr:587 starttls "_s;
        QTest::newRow("address") << outgoing("%EMAILADDRESS%") << start + u"auto|haneul@b.kr|haneul@b.kr||"_s;
        QTest::newRow("local part") << outgoing("%EMAILLOCALPART%") << start + u"auto|haneul|haneul@b.kr||"_s;
        QTest::newRow("a word") << outgoing("shop", "<authentication>password-encrypted</authentication>")
                                << start + u"cram-md5|shop|haneul@b.kr||"_s;
        QTest::newRow("no sign-in") << outgoing("x", "<authentication>none</authentication>")
                                    << start + u"auto||haneul@b.kr||"_s;
    }
    void autoconfigIsTheOwnersAccount()
    {
        QFETCH(QByteArray, server);
        QFETCH(QString, account);
        const ImportReading reading = readingOf(config(server), {}, owner);
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(told(reading), QStringList{account});
    }

    void autoconfigForEverybodyNeedsAnAddress()
    {
        const ImportReading reading = readingOf(config(outgoing("%EMAILADDRESS%")));
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().fault, ImportFault::MissingValue);
        QCOMPARE(reading.problems.first().detail, u"%EMAILADDRESS%"_s);
        QVERIFY(reading.accounts.empty());
    }

    void aServerForEverybodyNeedsAnAddressToo()
    {
        const ImportReading reading = readingOf(config(outgoing("haneul@b.kr")));
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(reading.problems.first().fault, ImportFault::MissingValue);
        QCOMPARE(reading.problems.first().detail, u"smtp.%EMAILDOMAIN%"_s);
        QVERIFY(reading.accounts.empty());
    }

    void autoconfigIsRefused_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("fault");
        const auto row = [](const char *name, const QByteArray &bytes, ImportFault fault) {
            QTest::newRow(name) << bytes << static_cast<int>(fault);
        };
        row("newer", config(outgoing("x"), "2.0"), ImportFault::NewerVersion);
        row("another root", "<clientConfigs/>", ImportFault::UnknownFormat);
        row("half written", config(outgoing("x")).chopped(30), ImportFault::Malformed);
        row("nested deeply", config(QByteArray("<a>").repeated(40) + QByteArray("</a>").repeated(40)),
            ImportFault::Malformed);
        row("an entity bomb",
            "<!DOCTYPE c [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><clientConfig>&b;</clientConfig>",
            ImportFault::UnsafeValue);
        row("too long", config(QByteArray(300 * 1024, ' ')), ImportFault::TooLarge);
        row("no outgoing server", config("<incomingServer type=\"pop3\"/>"), ImportFault::MissingValue);
        row("another direction",
            config(outgoing("a\xE2\x80\xAE"
                            "b")),
            ImportFault::UnsafeValue);
        row("a bad port", config(outgoing("x").replace("587", "many")), ImportFault::BadValue);
    }
    void autoconfigIsRefused()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, fault);
        const ImportReading reading = AutoconfigImporter(owner).read(Secret(bytes), {});
        QVERIFY(reading.accounts.empty());
        QCOMPARE(reading.problems.size(), 1);
        QCOMPARE(static_cast<int>(reading.problems.first().fault), fault);
    }

    void wordPressConstants()
    {
        const ImportReading reading = readingOf("<?php\n"
                                                "// define( 'WPMS_SMTP_HOST', 'commented.example' );\n"
                                                "/* define('WPMS_SMTP_USER', 'x'); */\n"
                                                "define( 'DB_PASSWORD', 'db' );\n"
                                                "define( 'WPMS_ON', true );\n"
                                                "DEFINE(\"WPMS_MAIL_FROM\", \"a@b.kr\");\n"
                                                "define( 'WPMS_MAIL_FROM_NAME', 'O\\'Neil \\\\ 하늘' );\n"
                                                "define( 'WPMS_MAILER', 'smtp' );\n"
                                                "define( 'WPMS_SMTP_HOST', 'smtp.b.kr' );\n"
                                                "define( 'WPMS_SMTP_PORT', 465 );\n"
                                                "define( 'WPMS_SSL', 'ssl' );\n"
                                                "define( 'WPMS_SMTP_AUTH', true );\n"
                                                "define( 'WPMS_SMTP_USER', 'u' );\n"
                                                "define( 'WPMS_SMTP_PASS', 'p\\'\\\\$x' );\n");
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(reading.format, u"wordpress"_s);
        QCOMPARE(told(reading),
                 QStringList{u"a@b.kr|||smtp.b.kr:465 implicit-tls auto|u|a@b.kr|O'Neil \\ 하늘|p'\\$x"_s});
    }

    void fluentSmtpConstantsWithTheRemarksOfOurExport()
    {
        const ImportReading reading =
            readingOf("<?php\n// FluentSMTP\n//   From Email: a@b.kr\n//   SMTP Host: smtp.b.kr\n"
                      "//   SMTP Port: 587\n//   Encryption: TLS\n"
                      "define( 'FLUENTMAIL_SMTP_USERNAME', 'u' );\n"
                      "define( 'FLUENTMAIL_SMTP_PASSWORD', 'p' );\n");
        QCOMPARE(problemsOf(reading), {});
        QCOMPARE(told(reading), QStringList{u"a@b.kr|||smtp.b.kr:587 starttls auto|u|a@b.kr||p"_s});
    }

    void phpIsNeverRun_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::newRow("a function") << QByteArray("getenv('X')");
        QTest::newRow("parts") << QByteArray("'smtp.' . 'b.kr'");
        QTest::newRow("a variable") << QByteArray("\"smtp.$domain\"");
        QTest::newRow("a constant") << QByteArray("OTHER");
        QTest::newRow("no end") << QByteArray("'smtp.b.kr");
    }
    void phpIsNeverRun()
    {
        QFETCH(QByteArray, value);
        const ImportReading reading = WordPressImporter().read(
            Secret("<?php define('WPMS_MAIL_FROM','a@b.kr');\ndefine('WPMS_SMTP_HOST', " + value + ");"), {});
        QVERIFY(reading.accounts.empty());
        QVERIFY(!reading.problems.isEmpty());
    }

    void anotherMailerIsNoAccount()
    {
        const ImportReading reading =
            readingOf("<?php define('WPMS_MAILER','sendgrid'); define('WPMS_SMTP_HOST','b.kr');");
        QCOMPARE(problemsOf(reading), QStringList{u"note 1:0 WPMS_MAILER"_s});
        QVERIFY(reading.accounts.empty());
    }

    void eachFileHasItsImporter_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("id");
        QTest::newRow("json") << QByteArray("\xEF\xBB\xBF {\"format\"") << QString() << u"sendproof-json"_s;
        QTest::newRow("xml") << config("") << QString() << u"autoconfig"_s;
        QTest::newRow("php") << QByteArray("<?php define('WPMS_ON', 1);") << QString() << u"wordpress"_s;
        QTest::newRow("csv") << QByteArray("host;port\n") << QString() << u"csv"_s;
        QTest::newRow("csv by its name") << QByteArray("a;b\n") << u"/x/Accounts.CSV"_s << u"csv"_s;
        QTest::newRow("env") << QByteArray("A=1\nMAIL_HOST=b\n") << QString() << u"env"_s;
        QTest::newRow("env by its name") << QByteArray("A=1\n") << u"/x/.env.local"_s << u"env"_s;
        QTest::newRow("url") << QByteArray(" smtp://b.kr\n") << QString() << u"env"_s;
        QTest::newRow("msmtp") << QByteArray("# x\n\naccount a\n") << QString() << u"msmtprc"_s;
        QTest::newRow("an image") << QByteArray("\x89PNG\r\n\x1a\n") << QString() << QString();
        QTest::newRow("a letter") << QByteArray("Dear all,\nthe host is fine.\n") << QString() << QString();
        QTest::newRow("nothing") << QByteArray() << QString() << QString();
    }
    void eachFileHasItsImporter()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, name);
        QFETCH(QString, id);
        const Importers importers = plainImporters();
        const Importer *importer = recognisedBy(importers, bytes, name);
        QCOMPARE(importer ? importer->id() : QString(), id);
    }

    void nothingIsReadWithoutAnImporterOrOverTheLimit()
    {
        QCOMPARE(problemsOf(readingBy(nullptr, Secret("x"), {})), QStringList{u"!unknown 0:0"_s});
        const Secret large(QByteArray(Importer::maximalSize + 1, 'x'));
        for (const auto &importer : plainImporters())
            QCOMPARE(problemsOf(readingBy(importer.get(), large, {})), QStringList{u"!large 0:0"_s});
    }
};

QTEST_GUILESS_MAIN(TestOtherImporters)
#include "tst_otherimporters.moc"
