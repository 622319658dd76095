// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/wordpressexporters.h"

#include "clientscene.h"
#include "practice/practiceserver.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestWordPressExporters : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    const WpMailSmtpExporter wpMailSmtp{catalog};
    const FluentSmtpExporter fluentSmtp{catalog};

    /// The constants of ours that PHP has after it has read @p php.
    static QJsonObject constantsOf(const QByteArray &php)
    {
        const QTemporaryDir folder;
        const QByteArray json =
            outputOf(u"php"_s, {u"-d"_s, u"display_errors=stderr"_s, u"-r"_s,
                                u"require $argv[1]; echo json_encode((object) array_filter("
                                "get_defined_constants(), fn($name) => preg_match('/^(WPMS|FLUENT)/', "
                                "$name), ARRAY_FILTER_USE_KEY));"_s,
                                written(folder, u"constants.php"_s, php)});
        const QJsonDocument document = QJsonDocument::fromJson(json);
        if (!document.isObject()) // also where PHP said something before
            qWarning("%s", json.constData());
        return document.object();
    }
    static MailAccount nasty()
    {
        MailAccount account = naverAccount();
        account.login = nastyText;
        account.sender.name = HeaderText::from(nastyText).value();
        return account;
    }
    static bool has(const RefusedExport &refused, ExportRefusal why, const QString &field)
    {
        return refused.why == why && refused.field == field;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isInstalled(u"php"_s))
            QSKIP("php is not installed");
    }

    void phpReadsTheConstantsOfWpMailSmtp()
    {
        const ExportFiles files = filesOf(wpMailSmtp.files(orderOf({naverAccount()})));
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().name, u"wp-mail-smtp.php"_s);
        QVERIFY(!hasSecretSlots(files.first()));
        const QJsonObject expected{{u"WPMS_ON"_s, true},
                                   {u"WPMS_MAILER"_s, u"smtp"_s},
                                   {u"WPMS_MAIL_FROM"_s, u"sky@naver.com"_s},
                                   {u"WPMS_MAIL_FROM_FORCE"_s, true},
                                   {u"WPMS_MAIL_FROM_NAME"_s, u"하늘베이커리"_s},
                                   {u"WPMS_MAIL_FROM_NAME_FORCE"_s, true},
                                   {u"WPMS_SET_RETURN_PATH"_s, true},
                                   {u"WPMS_SMTP_HOST"_s, u"smtp.naver.com"_s},
                                   {u"WPMS_SMTP_PORT"_s, 465},
                                   {u"WPMS_SSL"_s, u"ssl"_s},
                                   {u"WPMS_SMTP_AUTOTLS"_s, true},
                                   {u"WPMS_SMTP_AUTH"_s, true},
                                   {u"WPMS_SMTP_USER"_s, u"sky@naver.com"_s},
                                   {u"WPMS_SMTP_PASS"_s, u"PUT-THE-PASSWORD-HERE"_s}};
        QCOMPARE(constantsOf(bytesOf(files.first())), expected);
    }

    void nastyValuesAndPasswordsComeThrough()
    {
        const ExportFiles wp = filesOf(wpMailSmtp.files(orderOf({nasty()}, true)));
        QJsonObject constants = constantsOf(bytesWith(wp.first(), nastyText));
        QCOMPARE(constants["WPMS_SMTP_USER"_L1], nastyText);
        QCOMPARE(constants["WPMS_SMTP_PASS"_L1], nastyText);
        QCOMPARE(constants["WPMS_MAIL_FROM_NAME"_L1], nastyText);
        const ExportFiles fluent = filesOf(fluentSmtp.files(orderOf({nasty()}, true)));
        constants = constantsOf(bytesWith(fluent.first(), nastyText));
        QCOMPARE(constants,
                 (QJsonObject{{u"FLUENTMAIL_SMTP_USERNAME"_s, nastyText}, {u"FLUENTMAIL_SMTP_PASSWORD"_s, nastyText}}));
    }

    void securityIsSaidInPhpMailersWords()
    {
        MailAccount account = naverAccount();
        account.server.port = 587;
        account.server.security = Security::StartTls;
        QJsonObject constants = constantsOf(bytesOf(filesOf(wpMailSmtp.files(orderOf({account}))).first()));
        QCOMPARE(constants["WPMS_SSL"_L1], u"tls"_s);
        account.server.security = Security::None;
        account.server.clearChannelAllowed = true;
        account.login.clear();
        constants = constantsOf(bytesOf(filesOf(wpMailSmtp.files(orderOf({account}))).first()));
        QCOMPARE(constants["WPMS_SSL"_L1], QString());
        QCOMPARE(constants["WPMS_SMTP_AUTOTLS"_L1], false);
        QCOMPARE(constants["WPMS_SMTP_AUTH"_L1], false);
        QVERIFY(!constants.contains("WPMS_SMTP_PASS"_L1));
    }

    void fluentSmtpIsToldTheRestInRemarks()
    {
        const QByteArray php = bytesOf(filesOf(fluentSmtp.files(orderOf({naverAccount()}))).first());
        QVERIFY(php.contains("//   SMTP Host: smtp.naver.com\n"));
        QVERIFY(php.contains("//   Encryption: SSL\n"));
        QVERIFY(php.contains("//   From Name: 하늘베이커리\n"));
        MailAccount account = naverAccount();
        account.sender.name = HeaderText::from(u"a ?> b").value(); // it would end the remark and PHP with it
        QVERIFY(has(refusalOf(fluentSmtp.files(orderOf({account}))), ExportRefusal::NotExpressible, u"sender.name"_s));
        QVERIFY(!filesOf(wpMailSmtp.files(orderOf({account}))).isEmpty()); // in quotes it is a value
    }

    void refusesWhatPhpCannotHoldOrDo()
    {
        MailAccount account = naverAccount();
        account.login = u"a\nb"_s;
        QVERIFY(has(refusalOf(wpMailSmtp.files(orderOf({account}))), ExportRefusal::NotExpressible, u"login"_s));
        account = naverAccount();
        account.server.auth = AuthChoice::ScramSha256;
        QVERIFY(has(refusalOf(wpMailSmtp.files(orderOf({account}))), ExportRefusal::NotExpressible, u"server.auth"_s));
        QVERIFY(
            has(refusalOf(fluentSmtp.files(orderOf({googleAccount()}))), ExportRefusal::DirectAccount, u"direct"_s));
        const Secret twoLines{QByteArrayView("a\nb")};
        const ExportFiles files = filesOf(wpMailSmtp.files(orderOf({naverAccount()}, true)));
        QVERIFY(unfitSecret(files, [&](const QUuid &) { return &twoLines; }));
    }

    void wordPressSendsWithTheConstants_data()
    {
        QTest::addColumn<Security>("security");
        QTest::newRow("implicit TLS") << Security::ImplicitTls;
        QTest::newRow("STARTTLS") << Security::StartTls;
    }
    void wordPressSendsWithTheConstants()
    {
        if (!QFile::exists(u"/usr/share/php/libphp-phpmailer/src/PHPMailer.php"_s))
            QSKIP("PHPMailer (libphp-phpmailer) is not installed");
        QFETCH(Security, security);
        PracticeServer server;
        QVERIFY(server.start());
        server.setCredentials({.password = nastyText.toUtf8()}); // CRAM-MD5, PHPMailer's first choice, compares it
        MailAccount account = naverAccount();
        account.login = u"ok@practice.test"_s;
        account.server = server.endpointFor(account.login, security);
        account.server.host = HostName::parse(u"localhost").host.value();
        const QTemporaryDir folder;
        const ExportFile file = filesOf(wpMailSmtp.files(orderOf({account}, true))).first();
        QProcess php;
        php.start(u"php"_s, {QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/exporters/wp-mail-smtp.php"),
                             written(folder, file.name, bytesWith(file, nastyText)),
                             written(folder, u"ca.pem"_s, server.caCertificatePem()), u"hong@example.kr"_s});
        QTRY_COMPARE_WITH_TIMEOUT(php.state(), QProcess::NotRunning, 20000);
        QCOMPARE(php.readAllStandardError() + php.readAllStandardOutput(), "sent");
        QCOMPARE(server.mails().size(), 1);
        QCOMPARE(server.mails().first().login, account.login);
        QCOMPARE(server.mails().first().from, u"sky@naver.com"_s);
        QVERIFY(server.mails().first().bytes.contains("From: =?UTF-8?B?"));
    }
};

QTEST_GUILESS_MAIN(TestWordPressExporters)
#include "tst_wordpressexporters.moc"
