// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accountfields.h"
#include "core/importer.h"
#include "core/strictjson.h"
#include "exporters/consumers.h"
#include "exporters/exporters.h"
#include "exporters/settingscsv.h"
#include "exporters/settingsjson.h"
#include "support/randomaccounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

constexpr int rounds = 300;

MailAccount goodAccount()
{
    MailAccount account;
    account.id = QUuid(u"7d444840-9dc0-11d1-b245-5ffdce74fad2"_s);
    account.name = u"Shop"_s;
    account.server.host = *HostName::parse(u"smtp.naver.com").host;
    account.login = u"haneul"_s;
    account.sender.address = *MailAddress::parse(u"haneul@naver.com").address;
    account.sender.name = *HeaderText::from(u"하늘 상사");
    return account;
}

QByteArray plainBytes(const ExportFiles &files, const QByteArray &secret = {})
{
    const Secret held{QByteArrayView(secret)};
    QByteArray bytes;
    for (const ExportFile &file : files)
        bytes += exportedBytes(file, [&](const QUuid &) { return secret.isEmpty() ? nullptr : &held; })
                     .bytes()
                     .toByteArray();
    return bytes;
}

std::optional<RefusedExport> refusal(const Exporter &exporter, const MailAccount &account)
{
    const Exported exported = exporter.files(orderFor({account}));
    const auto *refused = std::get_if<RefusedExport>(&exported);
    return refused ? std::optional(*refused) : std::nullopt;
}

/// The bytes of an export that must work.
QByteArray exported(const QString &id, const MailAccount &account, bool withSecrets = false)
{
    const Exported made = exporterCalled(id)->files(orderFor({account}, withSecrets));
    return std::holds_alternative<ExportFiles>(made) ? plainBytes(std::get<ExportFiles>(made)) : "refused"_ba;
}

} // namespace

class TestExporters : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void eachFormatHasAnIdAndAFileNameOfItsOwn()
    {
        QSet<QString> ids;
        QSet<QString> seen;
        static const QRegularExpression idForm(u"^[a-z0-9]+(-[a-z0-9]+)*$"_s);
        static const QRegularExpression fileForm(u"^[A-Za-z0-9_][A-Za-z0-9_.-]*$"_s);
        for (const auto &exporter : plainExporters()) {
            QVERIFY2(idForm.match(exporter->format().id).hasMatch(), qPrintable(exporter->format().id));
            const Exported made = exporter->files(orderFor({goodAccount()}));
            QVERIFY(std::holds_alternative<ExportFiles>(made));
            for (const ExportFile &file : std::get<ExportFiles>(made)) {
                QVERIFY2(fileForm.match(file.name).hasMatch(), qPrintable(file.name));
                QVERIFY2(!seen.contains(file.name), qPrintable(file.name));
                seen.insert(file.name);
            }
            QVERIFY(!ids.contains(exporter->format().id));
            ids.insert(exporter->format().id);
        }
    }
    void ourOwnFilesHoldNoMoreThanIsReadBack()
    {
        QCOMPARE(SettingsCsv().format().maximalAccounts, Importer::maximalAccounts);
        QCOMPARE(SettingsJson().format().maximalAccounts, Importer::maximalAccounts);
    }
    void noSecretLeavesUnlessItWasAskedFor()
    {
        RandomAccounts random(1);
        for (int i = 0; i < rounds; ++i) {
            const MailAccount account = random.anyAccount();
            const QByteArray secret = random.secret() + "-the secret itself";
            for (const auto &exporter : plainExporters()) {
                const Exported made = exporter->files(orderFor({account}, false));
                if (!std::holds_alternative<ExportFiles>(made))
                    continue;
                for (const ExportFile &file : std::get<ExportFiles>(made))
                    QVERIFY2(!hasSecretSlots(file), qPrintable(exporter->format().id));
                QVERIFY(!plainBytes(std::get<ExportFiles>(made), secret).contains("the secret itself"));
            }
        }
    }
    void aPreviewNeverShowsTheSecret()
    {
        RandomAccounts random(2);
        const QByteArray secret = "kept to itself";
        for (int i = 0; i < rounds; ++i) {
            const MailAccount account = random.anyAccount();
            for (const auto &exporter : plainExporters()) {
                const Exported made = exporter->files(orderFor({account}));
                if (!std::holds_alternative<ExportFiles>(made))
                    continue;
                for (const ExportFile &file : std::get<ExportFiles>(made)) {
                    QVERIFY(!maskedBytes(file).contains(secret));
                    QCOMPARE(hasSecretSlots(file), maskedBytes(file).contains("\xE2\x80\xA2"));
                }
            }
        }
    }
    void anAccountWithALoginHasAPlaceForItsPassword()
    {
        for (const auto &exporter : plainExporters()) {
            const ExportFiles files = std::get<ExportFiles>(exporter->files(orderFor({goodAccount()})));
            const QByteArray id = exporter->format().id.toUtf8();
            QVERIFY2(plainBytes(files, "pencil").contains("pencil"), id);
            MailAccount open = goodAccount();
            open.login.clear();
            const Exported made = exporter->files(orderFor({open}));
            for (const ExportFile &file : std::get<ExportFiles>(made))
                QVERIFY2(!hasSecretSlots(file), id);
        }
    }
    void theRoundTripFormatSaysEverythingOfAnAccount()
    {
        RandomAccounts random(3);
        const std::unique_ptr<Exporter> json = exporterCalled(u"sendproof-json"_s);
        for (int i = 0; i < rounds; ++i) {
            const QList<MailAccount> accounts{random.anyAccount(), random.directAccount(), random.smtpAccount()};
            const QByteArray secret = random.secret();
            const Exported made = json->files(orderFor(accounts));
            QVERIFY(std::holds_alternative<ExportFiles>(made));
            const auto read = parseStrictJson(plainBytes(std::get<ExportFiles>(made), secret));
            QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
            const QJsonObject root = read.value().object();
            QCOMPARE(root.value("format"_L1).toString(), u"sendproof-settings"_s);
            QCOMPARE(root.value("version"_L1).toInt(), 1);
            for (qsizetype k = 0; k < accounts.size(); ++k) {
                const QJsonObject fields = root.value("accounts"_L1).toArray().at(k).toObject();
                QCOMPARE(fromFields(fields).value(), accounts.at(k));
                const bool hasSecret = !accounts.at(k).direct && !accounts.at(k).login.isEmpty();
                QCOMPARE(fields.value("secret"_L1).toString().toUtf8(), hasSecret ? secret : QByteArray());
            }
        }
    }
    void leavesTheProofBehind()
    {
        MailAccount account = goodAccount();
        account.lastProof =
            ProofRecord{.at = QDateTime::currentDateTimeUtc(), .accepted = true, .stage = {}, .cause = {}};
        QVERIFY(!exported(u"sendproof-json"_s, account).contains("last_proof"));
    }
    void aLineBreakOrNulIsRefusedWithItsField()
    {
        for (const QChar bad : {u'\n', u'\r', u'\0', u'\u2028', u'\u202E'}) {
            for (const auto &exporter : plainExporters()) {
                MailAccount account = goodAccount();
                account.login = u"a%1b"_s.arg(bad);
                const auto refused = refusal(*exporter, account);
                QVERIFY2(refused, qPrintable(exporter->format().id));
                QCOMPARE(*refused, (RefusedExport{ExportRefusal::NotExpressible, account.id, u"login"_s}));
                account = goodAccount();
                account.name = u"a%1b"_s.arg(bad);
                QCOMPARE(refusal(*exporter, account)->field, u"name"_s);
            }
        }
    }
    void aSecretThatIsNoLineOfTextIsRefused()
    {
        for (const auto &exporter : plainExporters()) {
            const ExportFiles files = std::get<ExportFiles>(exporter->files(orderFor({goodAccount()})));
            for (const QByteArray &bad : {"a\nb"_ba, "a\rb"_ba, QByteArray("a\0b", 3), "\xFF\xFE"_ba}) {
                const Secret secret{QByteArrayView(bad)};
                const auto unfit = unfitSecret(files, [&](const QUuid &) { return &secret; });
                QVERIFY2(unfit, qPrintable(exporter->format().id));
                QCOMPARE(unfit->why, ExportRefusal::SecretNotExpressible);
                QCOMPARE(unfit->account, goodAccount().id);
            }
            const Secret good(QByteArrayView("pencil"));
            QVERIFY(!unfitSecret(files, [&](const QUuid &) { return &good; }));
        }
    }
    void whatAProgramCantDoIsRefused_data()
    {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QStringList>("able");
        QTest::newRow("direct") << u"direct"_s << QStringList{u"sendproof-json"_s};
        QTest::newRow("no server") << u"host"_s << QStringList{u"sendproof-json"_s};
        QTest::newRow("pinned certificate")
            << u"pin"_s << QStringList{u"sendproof-json"_s,    u"csv"_s,     u"env"_s,
                                       u"python-smtplib"_s,    u"msmtprc"_s, u"postfix"_s,
                                       u"kubernetes-secret"_s, u"ansible"_s};
        QTest::newRow("clear without consent") << u"clear"_s << QStringList{u"sendproof-json"_s, u"csv"_s};
        QTest::newRow("SCRAM") << u"scram"_s
                               << QStringList{u"sendproof-json"_s,    u"csv"_s,    u"env"_s, u"msmtprc"_s, u"postfix"_s,
                                              u"kubernetes-secret"_s, u"ansible"_s};
        QTest::newRow("token") << u"token"_s << QStringList{u"sendproof-json"_s,    u"csv"_s,    u"env"_s, u"msmtprc"_s,
                                                            u"kubernetes-secret"_s, u"ansible"_s};
    }
    void whatAProgramCantDoIsRefused()
    {
        QFETCH(QString, what);
        QFETCH(QStringList, able);
        MailAccount account = goodAccount();
        if (what == u"direct")
            account.direct = DirectRoute{};
        else if (what == u"host")
            account.server.host = {};
        else if (what == u"pin")
            account.server.pinnedCertificate = QByteArray(32, 'x');
        else if (what == u"clear")
            account.server.security = Security::None;
        else
            account.server.auth = what == u"scram" ? AuthChoice::ScramSha256 : AuthChoice::OAuthBearer;
        for (const auto &exporter : plainExporters()) {
            const QString id = exporter->format().id;
            QVERIFY2(refusal(*exporter, account).has_value() != able.contains(id), qPrintable(id));
        }
    }
    void aLongNameBreaksNoLineOfMsmtp()
    {
        MailAccount account = goodAccount();
        account.name = u"하"_s.repeated(1000);
        for (const QByteArray &line : exported(u"msmtprc"_s, account).split('\n'))
            QVERIFY(line.size() < 490);
        account.login = u"하"_s.repeated(200);
        QCOMPARE(refusal(*exporterCalled(u"msmtprc"_s), account)->field, u"login"_s);
    }
    void whatCouldNotBeReadBackIsTooLong()
    {
        MailAccount account = goodAccount();
        account.workspace = u"x"_s.repeated(2'000'000);
        for (const QString &id : {u"sendproof-json"_s, u"csv"_s}) {
            QVERIFY(!refusal(*exporterCalled(id), account));
            const Exported made = exporterCalled(id)->files(orderFor(QList<MailAccount>(9, account)));
            QCOMPARE(std::get<RefusedExport>(made).why, ExportRefusal::TooLong);
        }
    }
    void oneAccountTooManyIsRefused()
    {
        for (const auto &exporter : plainExporters()) {
            if (exporter->format().maximalAccounts > 1)
                continue;
            const Exported made = exporter->files(orderFor({goodAccount(), goodAccount()}));
            QCOMPARE(std::get<RefusedExport>(made), (RefusedExport{ExportRefusal::TooManyAccounts, {}, {}}));
        }
    }
    void securityIsNeverLessThanTheAccounts_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QByteArray>("implicitTls");
        QTest::addColumn<QByteArray>("startTls");
        QTest::addColumn<QByteArray>("none");
        const auto row = [](const char *id, const char *implicitTls, const char *startTls, const char *none) {
            QTest::newRow(id) << QString::fromUtf8(id) << QByteArray(implicitTls) << QByteArray(startTls)
                              << QByteArray(none);
        };
        row("env", "SMTP_SECURITY=implicit-tls\n", "?requireTLS=true'\n", "?ignoreTLS=true'\n");
        row("nodemailer", "secure: true,", "secure: false,\n        requireTLS: true,", "ignoreTLS: true,");
        row("django", "USE_SSL = True\nEMAIL_USE_TLS = False", "USE_SSL = False\nEMAIL_USE_TLS = True",
            "USE_SSL = False\nEMAIL_USE_TLS = False");
        row("python-smtplib", "SECURITY = 'implicit-tls'\n", "SECURITY = 'starttls'\n", "SECURITY = 'none'\n");
        row("laravel", "MAIL_SCHEME=smtps\nMAIL_ENCRYPTION=tls\n",
            "MAIL_SCHEME=smtp\nMAIL_ENCRYPTION=tls\nMAIL_URL=\"smtp://smtp.naver.com:465?require_tls=true\"\n",
            "MAIL_SCHEME=smtp\nMAIL_ENCRYPTION=null\n");
        row("rails", "tls: true,\n    enable_starttls_auto: false,\n    openssl_verify_mode: 'peer'",
            "    enable_starttls: true,\n    openssl_verify_mode: 'peer'", "enable_starttls_auto: false,");
        row("spring-boot", "smtp.ssl.enable=true\n",
            "smtp.starttls.enable=true\nspring.mail.properties.mail.smtp.starttls.required=true\n",
            "spring.mail.default-encoding=UTF-8\nspring.mail.username");
        row("msmtprc", "tls on\ntls_starttls off\n", "tls on\ntls_starttls on\n", "tls off\n");
        row("postfix", "wrappermode = yes\nsmtp_tls_security_level = secure\n",
            "wrappermode = no\nsmtp_tls_security_level = secure\n", "smtp_tls_security_level = none\n");
        row("kubernetes-secret", "SMTP_SECURITY: \"implicit-tls\"", "SMTP_SECURITY: \"starttls\"",
            "SMTP_SECURITY: \"none\"");
        row("ansible", "secure: always\n", "secure: starttls\n", "secure: never\n");
        row("csv", ",465,implicit-tls,", ",465,starttls,", ",465,none,");
        row("sendproof-json", "\"implicit-tls\"", "\"starttls\"", "\"none\"");
    }
    void securityIsNeverLessThanTheAccounts()
    {
        QFETCH(QString, id);
        MailAccount account = goodAccount();
        account.server.clearChannelAllowed = true;
        const std::pair<Security, const char *> cases[] = {
            {Security::ImplicitTls, "implicitTls"}, {Security::StartTls, "startTls"}, {Security::None, "none"}};
        for (const auto &[security, column] : cases) {
            account.server.security = security;
            const QByteArray wanted = *static_cast<const QByteArray *>(QTest::qData(column, qMetaTypeId<QByteArray>()));
            QVERIFY2(exported(id, account).contains(wanted), exported(id, account));
        }
    }
    void theTemplateHasTheColumnsOfTheTable()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR) + u"/docs/accounts-template.csv"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readLine(),
                 exported(u"csv"_s, goodAccount()).left(exported(u"csv"_s, goodAccount()).indexOf('\n') + 1));
    }
    void severalAccountsStandSideBySideInPostfix()
    {
        MailAccount second = goodAccount();
        second.id = QUuid::createUuid();
        second.server.host = *HostName::parse(u"smtp.daum.net").host;
        second.sender.address = *MailAddress::parse(u"haneul@daum.net").address;
        const std::unique_ptr<Exporter> postfix = exporterCalled(u"postfix"_s);
        const auto made = postfix->files(orderFor({goodAccount(), second}));
        const QByteArray bytes = plainBytes(std::get<ExportFiles>(made), "pencil");
        QVERIFY(bytes.contains("\nhaneul@daum.net haneul:pencil\n"));
        QVERIFY(bytes.contains("\nhaneul@daum.net [smtp.daum.net]:465\n"));
        second.server.security = Security::StartTls;
        QCOMPARE(std::get<RefusedExport>(postfix->files(orderFor({goodAccount(), second}))),
                 (RefusedExport{ExportRefusal::NotExpressible, second.id, u"server.security"_s}));
        second = goodAccount();
        second.id = QUuid::createUuid();
        QCOMPARE(std::get<RefusedExport>(postfix->files(orderFor({goodAccount(), second}))).field, u"sender.address"_s);
    }
};

QTEST_APPLESS_MAIN(TestExporters)
#include "tst_exporters.moc"
