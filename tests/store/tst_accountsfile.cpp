// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/accountsfile.h"

#include "store/sampleaccounts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// @p account added to @p file, or in the place of the one with its id.
Result<Done> put(AccountsFile &file, const MailAccount &account)
{
    QList<MailAccount> accounts = file.accounts();
    const auto at = std::find_if(accounts.begin(), accounts.end(),
                                 [&account](const MailAccount &other) { return other.id == account.id; });
    if (at == accounts.end())
        accounts.append(account);
    else
        *at = account;
    return file.replace(accounts);
}

/// A file with one account whose field @p path ("server.port") is @p value; undefined removes it.
QByteArray fileWith(const QString &path, const QJsonValue &value)
{
    AccountsFile file;
    if (!put(file, fullAccount()))
        return {};
    QJsonObject root = QJsonDocument::fromJson(file.toBytes()).object();
    QJsonArray accounts = root.value("accounts"_L1).toArray();
    QJsonObject account = accounts.at(0).toObject();
    const QStringList names = path.split(u'.');
    if (names.size() == 1) {
        account[path] = value;
    } else {
        QJsonObject inner = account.value(names.first()).toObject();
        inner[names.last()] = value;
        account[names.first()] = inner;
    }
    accounts[0] = account;
    root["accounts"_L1] = accounts;
    return QJsonDocument(root).toJson();
}

} // namespace

class TestAccountsFile : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsEveryField()
    {
        MailAccount noTest = smallAccount(u"no test"_s);
        MailAccount noTls = smallAccount(u"relay"_s);
        noTls.server.host = *HostName::parse(u"[2001:db8::1]").host;
        noTls.server.security = Security::None;
        noTls.server.port = 65535;
        MailAccount localTime = fullAccount();
        localTime.id = QUuid::createUuid();
        localTime.lastProof->at = QDateTime(QDate(2026, 3, 1), QTime(8, 59, 59), QTimeZone(9 * 3600));
        AccountsFile file;
        for (const MailAccount &account : {fullAccount(), noTest, noTls, localTime})
            QVERIFY(put(file, account));
        const Result<AccountsFile> read = AccountsFile::fromBytes(file.toBytes());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        QCOMPARE(read.value().accounts(), (QList{fullAccount(), noTest, noTls, localTime}));
        QVERIFY(file.toBytes().contains("\"2026-02-28T23:59:59.007Z\""));
        QVERIFY(file.toBytes().contains("\"2026-02-28T23:59:59.000Z\""));
    }

    void keepsEveryNamedChoice()
    {
        for (const AuthChoice auth :
             {AuthChoice::Auto, AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
              AuthChoice::ScramSha256, AuthChoice::XOAuth2, AuthChoice::OAuthBearer}) {
            for (const Security security : {Security::ImplicitTls, Security::StartTls, Security::None}) {
                MailAccount account = fullAccount();
                account.server.auth = auth;
                account.server.security = security;
                AccountsFile file;
                QVERIFY(put(file, account));
                const Result<AccountsFile> read = AccountsFile::fromBytes(file.toBytes());
                QVERIFY(read);
                QCOMPARE(read.value().accounts().first(), account);
            }
        }
    }

    void replacesInPlaceAndKeepsTheOrder()
    {
        AccountsFile file;
        QList<MailAccount> accounts{smallAccount(u"c"_s), smallAccount(u"a"_s), smallAccount(u"b"_s)};
        for (const MailAccount &account : accounts)
            QVERIFY(put(file, account));
        accounts[1].name = u"z"_s;
        QVERIFY(put(file, accounts[1]));
        QCOMPARE(file.accounts(), accounts);
        QVERIFY(file.replace(accounts.sliced(1)));
        const Result<AccountsFile> read = AccountsFile::fromBytes(file.toBytes());
        QVERIFY(read);
        QCOMPARE(read.value().accounts(), accounts.sliced(1));
    }

    void keepsFieldsItDoesNotKnow()
    {
        QByteArray bytes = fileWith(u"colour"_s, u"blue"_s);
        bytes.replace("\"host\"", "\"weight\": 9007199254740993, \"host\"")
            .replace("\"format\"", "\"made_by\": [1.5, null], \"format\"");
        Result<AccountsFile> read = AccountsFile::fromBytes(bytes);
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        AccountsFile file = std::move(read).value();
        MailAccount account = file.accounts().first();
        account.server.port = 25;
        QVERIFY(put(file, account));
        QVERIFY(put(file, smallAccount(u"new"_s)));
        const QByteArray written = file.toBytes();
        QVERIFY(written.contains("\"colour\": \"blue\""));
        QVERIFY(written.contains("\"weight\": 9007199254740993"));
        QVERIFY(written.contains("\"made_by\": ["));
        QVERIFY(written.contains("\"port\": 25"));
        QCOMPARE(written.count("colour"), 1);
    }

    void namesTheFieldThatIsWrong_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QJsonValue>("value");
        const QJsonValue none(QJsonValue::Undefined);
        const auto row = [](const char *name, const QString &path, const QJsonValue &value) {
            QTest::newRow(name) << path << value;
        };
        row("no id", u"id"_s, none);
        row("no UUID", u"id"_s, u"1"_s);
        row("braces", u"id"_s, u"{7d444840-9dc0-11d1-b245-5ffdce74fad2}"_s);
        row("null id", u"id"_s, u"00000000-0000-0000-0000-000000000000"_s);
        row("number as name", u"name"_s, 5);
        row("null as name", u"name"_s, QJsonValue::Null);
        row("line break in login", u"login"_s, u"a\r\nMAIL"_s);
        row("bidi in provider", u"provider"_s, u"a\u202Eb"_s);
        row("server is a text", u"server"_s, u"smtp.naver.com"_s);
        row("no host", u"server.host"_s, none);
        row("url as host", u"server.host"_s, u"https://a.test/"_s);
        row("port 0", u"server.port"_s, 0);
        row("port 65536", u"server.port"_s, 65536);
        row("negative port", u"server.port"_s, -465);
        row("broken port", u"server.port"_s, 465.5);
        row("huge port", u"server.port"_s, 1e300);
        row("port as text", u"server.port"_s, u"465"_s);
        row("no port", u"server.port"_s, none);
        row("unknown security", u"server.security"_s, u"ssl"_s);
        row("no security", u"server.security"_s, none);
        row("unknown auth", u"server.auth"_s, u"ntlm"_s);
        row("short fingerprint", u"server.pinned_certificate"_s, u"abcd"_s);
        row("no hex", u"server.pinned_certificate"_s, QString(64, u'g'));
        row("text as flag", u"server.clear_channel_allowed"_s, u"true"_s);
        row("number as flag", u"practice"_s, 1);
        row("unknown service", u"direct.service"_s, u"yahoo"_s);
        row("no service", u"direct.service"_s, none);
        row("unknown transport", u"direct.transport"_s, u"imap"_s);
        row("bidi in tenant", u"direct.tenant"_s, u"a\u202Eb"_s);
        row("no time", u"direct.signed_in_at"_s, u"yesterday"_s);
        row("not in UTC", u"direct.ends_at"_s, u"2026-11-21T08:00:00+09:00"_s);
        row("bad address", u"sender.address"_s, u"a@b@c.kr"_s);
        row("line break in address", u"sender.address"_s, u"a\n@c.kr"_s);
        row("line break in sender's name", u"sender.name"_s, u"a\r\nBcc: x@y.kr"_s);
        row("proof is null", u"last_proof"_s, QJsonValue::Null);
        row("no time", u"last_proof.at"_s, none);
        row("local time", u"last_proof.at"_s, u"2026-02-28T23:59:59"_s);
        row("no such day", u"last_proof.at"_s, u"2026-02-30T23:59:59Z"_s);
        row("control in cause", u"last_proof.cause"_s, u"a\u0001"_s);
    }
    void namesTheFieldThatIsWrong()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        const Result<AccountsFile> read = AccountsFile::fromBytes(fileWith(path, value));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
        QVERIFY2(read.error().detail.startsWith(u"accounts[0].%1: "_s.arg(path)), qPrintable(read.error().detail));
    }

    void optionalFieldsMayBeAbsent()
    {
        const Result<AccountsFile> read = AccountsFile::fromBytes(
            R"({"format":"sendproof-accounts","version":1,"accounts":[{"id":"7d444840-9dc0-11d1-b245-5ffdce74fad2",
                "server":{"host":"","port":465,"security":"implicit-tls"},"sender":{"address":""}}]})");
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        MailAccount expected;
        expected.id = fullAccount().id;
        QCOMPARE(read.value().accounts(), QList{expected});
    }

    void refusesDamagedFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray good = fileWith(u"name"_s, u"n"_s);
        QVERIFY(AccountsFile::fromBytes(good));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(4096, '\0');
        QTest::newRow("cut off") << good.first(good.size() / 2);
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("other format") << QByteArray(good).replace("sendproof-accounts", "sendproof-bundle");
        QTest::newRow("no version") << QByteArray(good).replace("\"version\"", "\"version_\"");
        QTest::newRow("version 0") << QByteArray(good).replace("\"version\": 1", "\"version\": 0");
        QTest::newRow("version 1.5") << QByteArray(good).replace("\"version\": 1", "\"version\": 1.5");
        QTest::newRow("version as text") << QByteArray(good).replace("\"version\": 1", "\"version\": \"1\"");
        QTest::newRow("no accounts") << QByteArray(R"({"format":"sendproof-accounts","version":1})");
        QTest::newRow("account is a number")
            << QByteArray(R"({"format":"sendproof-accounts","version":1,"accounts":[1]})");
        QTest::newRow("a name twice") << QByteArray(good).replace("\"version\": 1", "\"version\": 1, \"version\": 1");
    }
    void refusesDamagedFiles()
    {
        QFETCH(QByteArray, bytes);
        const Result<AccountsFile> read = AccountsFile::fromBytes(bytes);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
        QVERIFY(!read.error().detail.isEmpty());
    }

    void refusesAnIdThatStandsTwice()
    {
        QByteArray bytes = fileWith(u"name"_s, u"n"_s);
        QJsonObject root = QJsonDocument::fromJson(bytes).object();
        QJsonArray accounts = root.value("accounts"_L1).toArray();
        accounts.append(accounts.first());
        root["accounts"_L1] = accounts;
        const Result<AccountsFile> read = AccountsFile::fromBytes(QJsonDocument(root).toJson());
        QVERIFY(!read);
        QCOMPARE(read.error().detail, u"accounts[1].id: it stands twice"_s);
    }

    void saysWhichNewerVersion()
    {
        const Result<AccountsFile> read =
            AccountsFile::fromBytes(R"({"format":"sendproof-accounts","version":7,"accounts":{}})");
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::NewerVersion);
        QCOMPARE(read.error().detail, u"version 7"_s);
    }

    void refusesToPutWhatCouldNotBeReadBack_data()
    {
        QTest::addColumn<MailAccount>("account");
        const auto row = [](const char *name, auto change) {
            MailAccount account = fullAccount();
            change(account);
            QTest::newRow(name) << account;
        };
        row("no id", [](MailAccount &a) { a.id = QUuid(); });
        row("port 0", [](MailAccount &a) { a.server.port = 0; });
        row("line break in login", [](MailAccount &a) { a.login = u"a\nb"_s; });
        row("half a fingerprint", [](MailAccount &a) { a.server.pinnedCertificate.chop(1); });
        row("lone surrogate", [](MailAccount &a) { a.name = QString(QChar(0xD800)); });
        row("no time", [](MailAccount &a) { a.lastProof->at = QDateTime(); });
    }
    void refusesToPutWhatCouldNotBeReadBack()
    {
        QFETCH(MailAccount, account);
        AccountsFile file;
        const Result<Done> refused = put(file, account);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, FailureKind::InvalidInput);
        QVERIFY(!refused.error().detail.isEmpty());
        QVERIFY(file.accounts().isEmpty());
    }

    void refusesToReplaceByAnIdThatStandsTwice()
    {
        AccountsFile file;
        QVERIFY(put(file, smallAccount(u"one"_s)));
        const QList<MailAccount> before = file.accounts();
        const Result<Done> refused = file.replace({fullAccount(), fullAccount()});
        QVERIFY(!refused);
        QCOMPARE(refused.error().detail, u"id: it stands twice"_s);
        QCOMPARE(file.accounts(), before);
    }
};

QTEST_GUILESS_MAIN(TestAccountsFile)
#include "tst_accountsfile.moc"
