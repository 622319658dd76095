// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/thunderbirdexporter.h"

#include "clientscene.h"
#include "discovery/autoconfigdocument.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestThunderbirdExporter : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    const ThunderbirdExporter exporter{catalog};

    QByteArray xmlOf(const MailAccount &account) const
    {
        const ExportFiles files = filesOf(exporter.files(orderOf({account})));
        return files.isEmpty() ? QByteArray() : bytesOf(files.first());
    }
    static MailAccount renamed(MailAccount account, const QString &name)
    {
        account.name = name;
        return account;
    }

private Q_SLOTS:
    void sendproofReadsBackWhatItWrites()
    {
        const ExportFiles files = filesOf(exporter.files(orderOf({naverAccount()})));
        QCOMPARE(files.size(), 1);
        QCOMPARE(files.first().name, u"config-v1.1.xml"_s);
        const auto read = AutoconfigDocument::parse(bytesOf(files.first()), u"naver.com"_s);
        QVERIFY(read);
        QCOMPARE(read.value().domains, QStringList{u"naver.com"_s});
        QCOMPARE(read.value().displayName, u"하늘베이커리"_s);
        QCOMPARE(read.value().outgoing.size(), 1);
        const AutoconfigServer &out = read.value().outgoing.first();
        QCOMPARE(out.server, naverAccount().server);
        QVERIFY(out.login == LoginForm::FullAddress);
        QCOMPARE(out.authentication, QStringList{u"password-cleartext"_s});
        QCOMPARE(read.value().incoming.size(), 1);
        QCOMPARE(read.value().incoming.first().host.ascii(), u"imap.naver.com"_s);
        QCOMPARE(read.value().incoming.first().port, 993);
    }

    void theLoginStandsForTheWholeDomainWhereItCan()
    {
        MailAccount account = naverAccount();
        QVERIFY(xmlOf(account).contains("<username>%EMAILADDRESS%</username>"));
        account.login = u"sky"_s;
        QVERIFY(xmlOf(account).contains("<username>%EMAILLOCALPART%</username>"));
        account.login = u"a&<b> 'c'"_s;
        QVERIFY(xmlOf(account).contains("<username>a&amp;&lt;b&gt; 'c'</username>"));
        account.login = u"x%EMAILADDRESS%"_s;
        QCOMPARE(refusalOf(exporter.files(orderOf({account}))),
                 (RefusedExport{ExportRefusal::NotExpressible, account.id, u"login"_s}));
    }

    void aSignInByBrowserIsOAuth2AtTheProvidersServer()
    {
        const auto read = AutoconfigDocument::parse(xmlOf(googleAccount()), u"gmail.com"_s);
        QVERIFY(read);
        QCOMPARE(read.value().outgoing.first().server.host.ascii(), u"smtp.gmail.com"_s);
        QCOMPARE(read.value().outgoing.first().authentication, QStringList{u"OAuth2"_s});
        QCOMPARE(read.value().incoming.first().host.ascii(), u"imap.gmail.com"_s);
    }

    void neverHasAPlaceForASecret()
    {
        QVERIFY(exporter.format().secrets == SecretPolicy::Never);
        for (const ExportFile &file : filesOf(exporter.files(orderOf({naverAccount()}, true))))
            QVERIFY(!hasSecretSlots(file));
    }

    void refusesWhatThunderbirdCannotUse_data()
    {
        QTest::addColumn<MailAccount>("account");
        QTest::addColumn<int>("why");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *name, auto change, ExportRefusal why, const QString &field) {
            MailAccount account = naverAccount();
            change(account);
            QTest::newRow(name) << account << static_cast<int>(why) << field;
        };
        using A = MailAccount;
        const auto no = ExportRefusal::NotExpressible;
        row("no IMAP known", [](A &a) { a.providerId.clear(); }, ExportRefusal::NoIncomingServer, {});
        row(
            "no server", [](A &a) { a.server.host = {}; }, ExportRefusal::NoServer, u"server.host"_s);
        row(
            "SCRAM", [](A &a) { a.server.auth = AuthChoice::ScramSha256; }, no, u"server.auth"_s);
        row(
            "line break", [](A &a) { a.name = u"a\nb"_s; }, no, u"name"_s);
        row(
            "NUL", [](A &a) { a.login = u"a"_s + QChar(0) + u"b"_s; }, no, u"login"_s);
        row(
            "pin", [](A &a) { a.server.pinnedCertificate = "x"; }, no, u"server.pinned_certificate"_s);
        row(
            "clear", [](A &a) { a.server.security = Security::None; }, no, u"server.security"_s);
    }
    void refusesWhatThunderbirdCannotUse()
    {
        QFETCH(MailAccount, account);
        QFETCH(int, why);
        QFETCH(QString, field);
        QCOMPARE(refusalOf(exporter.files(orderOf({account}))),
                 (RefusedExport{static_cast<ExportRefusal>(why), account.id, field}));
    }

    void takesOneAccountOnly()
    {
        QCOMPARE(refusalOf(exporter.files(orderOf({naverAccount(), googleAccount()}))),
                 (RefusedExport{ExportRefusal::TooManyAccounts, {}, {}}));
    }

    void eachProviderWithImapKeepsThePublishedRules()
    {
        if (!isInstalled(u"xmllint"_s))
            QSKIP("xmllint is not installed");
        const QTemporaryDir folder;
        QStringList files{u"--noout"_s, u"--relaxng"_s,
                          QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/exporters/config-v1.1.rng")};
        const auto add = [&](const QByteArray &xml) {
            files.append(written(folder, QString::number(files.size()) + u".xml"_s, xml));
        };
        for (const Provider &provider : catalog.providers()) {
            const bool isReady = provider.imap && !provider.imap->host.isEmpty() && !provider.host.isEmpty();
            if (isReady)
                add(xmlOf(accountAt(provider.id, u"sky@하늘.한국"_s, provider.host, provider.ports.first().port)));
        }
        add(xmlOf(renamed(naverAccount(), nastyText)));
        add(xmlOf(googleAccount()));
        QVERIFY(files.size() > 30);
        QCOMPARE(outputOf(u"xmllint"_s, files), QByteArray());
        add(xmlOf(naverAccount()).replace("<port>465", "<port>4650000")); // the check can fail
        QVERIFY(outputOf(u"xmllint"_s, files).contains("fails to validate"));
    }
};

QTEST_GUILESS_MAIN(TestThunderbirdExporter)
#include "tst_thunderbirdexporter.moc"
