// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/applemailexporter.h"

#include "clientscene.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestAppleMailExporter : public QObject
{
    Q_OBJECT

    const ProviderCatalog catalog = catalogOfTheProgram();
    const AppleMailExporter exporter{catalog};

    QByteArray profileOf(const MailAccount &account) const
    {
        const ExportFiles files = filesOf(exporter.files(orderOf({account})));
        return files.isEmpty() ? QByteArray() : bytesOf(files.first());
    }
    /// What Python's plistlib reads of @p profile.
    static QJsonObject read(const QByteArray &profile)
    {
        const QByteArray json = outputOf(
            u"python3"_s,
            {u"-c"_s, u"import plistlib,sys,json; print(json.dumps(plistlib.loads(sys.stdin.buffer.read())))"_s},
            profile);
        if (!json.startsWith('{'))
            qWarning("%s", json.constData());
        return QJsonDocument::fromJson(json).object();
    }
    static QJsonObject mailPayload(const QJsonObject &profile, int index = 0)
    {
        return profile["PayloadContent"_L1].toArray().at(index).toObject();
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!isInstalled(u"python3"_s))
            QSKIP("python3 is not installed");
    }

    void plistlibReadsWhatApplesRulesAskFor()
    {
        const QJsonObject profile = read(profileOf(naverAccount()));
        QCOMPARE(profile["PayloadType"_L1], u"Configuration"_s);
        QCOMPARE(profile["PayloadVersion"_L1], 1);
        QVERIFY(profile["PayloadDescription"_L1].toString().contains(u"비밀번호는 없어요"_s));
        const QJsonObject mail = mailPayload(profile);
        const QJsonObject expected{{u"PayloadType"_s, u"com.apple.mail.managed"_s},
                                   {u"PayloadVersion"_s, 1},
                                   {u"PayloadIdentifier"_s, mail["PayloadIdentifier"_L1]},
                                   {u"PayloadUUID"_s, mail["PayloadUUID"_L1]},
                                   {u"PayloadDisplayName"_s, u"하늘베이커리"_s},
                                   {u"EmailAccountDescription"_s, u"하늘베이커리"_s},
                                   {u"EmailAccountName"_s, u"하늘베이커리"_s},
                                   {u"EmailAccountType"_s, u"EmailTypeIMAP"_s},
                                   {u"EmailAddress"_s, u"sky@naver.com"_s},
                                   {u"IncomingMailServerAuthentication"_s, u"EmailAuthPassword"_s},
                                   {u"IncomingMailServerHostName"_s, u"imap.naver.com"_s},
                                   {u"IncomingMailServerPortNumber"_s, 993},
                                   {u"IncomingMailServerUseSSL"_s, true},
                                   {u"IncomingMailServerUsername"_s, u"sky@naver.com"_s},
                                   {u"OutgoingMailServerAuthentication"_s, u"EmailAuthPassword"_s},
                                   {u"OutgoingMailServerHostName"_s, u"smtp.naver.com"_s},
                                   {u"OutgoingMailServerPortNumber"_s, 465},
                                   {u"OutgoingMailServerUseSSL"_s, true},
                                   {u"OutgoingMailServerUsername"_s, u"sky@naver.com"_s},
                                   {u"OutgoingPasswordSameAsIncomingPassword"_s, true}};
        QCOMPARE(mail, expected);
        QVERIFY(!QUuid(profile["PayloadUUID"_L1].toString()).isNull());
        QVERIFY(profile["PayloadUUID"_L1] != mail["PayloadUUID"_L1]);
        QVERIFY(mail["PayloadIdentifier"_L1].toString().startsWith("kr.sendproof.mail."_L1));
    }

    void theSameAccountKeepsItsIdentifiers()
    {
        MailAccount changed = naverAccount();
        changed.server.port = 587;
        changed.server.security = Security::StartTls;
        const QJsonObject before = read(profileOf(naverAccount()));
        const QJsonObject after = read(profileOf(changed));
        QVERIFY(before != after);
        QCOMPARE(after["PayloadIdentifier"_L1], before["PayloadIdentifier"_L1]);
        QCOMPARE(mailPayload(after)["PayloadUUID"_L1], mailPayload(before)["PayloadUUID"_L1]);
        MailAccount another = changed;
        another.id = QUuid::createUuid();
        QVERIFY(read(profileOf(another))["PayloadUUID"_L1] != before["PayloadUUID"_L1]);
    }

    void nastyValuesAndPasswordsComeThrough()
    {
        MailAccount account = naverAccount();
        account.name = nastyText;
        account.workspace = nastyText;
        account.login = nastyText;
        account.sender.name = HeaderText::from(nastyText).value();
        const ExportFiles files = filesOf(exporter.files(orderOf({account, naverAccount()}, true)));
        QCOMPARE(files.size(), 1);
        const QJsonObject profile = read(bytesWith(files.first(), nastyText));
        const QJsonObject mail = mailPayload(profile);
        for (const auto key : {"IncomingPassword"_L1, "OutgoingPassword"_L1, "OutgoingMailServerUsername"_L1,
                               "EmailAccountName"_L1, "EmailAccountDescription"_L1})
            QCOMPARE(mail[key], nastyText);
        QCOMPARE(profile["PayloadOrganization"_L1], nastyText);
        QCOMPARE(mailPayload(profile, 1)["OutgoingPassword"_L1], nastyText);
        QCOMPARE(maskedBytes(files.first()).count("<string>••••••••</string>"), 4);
    }

    void withoutSecretsNothingHoldsOne()
    {
        for (const ExportFile &file : filesOf(exporter.files(orderOf({naverAccount()})))) {
            QVERIFY(!hasSecretSlots(file));
            QVERIFY(!bytesOf(file).contains("<key>OutgoingPassword</key>"));
        }
    }

    void refusesAPasswordThatXmlCannotHold()
    {
        const ExportFiles files = filesOf(exporter.files(orderOf({naverAccount()}, true)));
        const Secret control{QByteArrayView("a\x01b")};
        const Secret brokenUtf8{QByteArrayView("a\xFF")};
        const Secret fine{QByteArrayView("a<&>b")};
        QVERIFY(unfitSecret(files, [&](const QUuid &) { return &control; }));
        QVERIFY(unfitSecret(files, [&](const QUuid &) { return &brokenUtf8; }));
        QVERIFY(!unfitSecret(files, [&](const QUuid &) { return &fine; }));
    }

    void signsInAsTheAccountDoes()
    {
        MailAccount account = naverAccount();
        account.server.auth = AuthChoice::CramMd5;
        QCOMPARE(mailPayload(read(profileOf(account)))["OutgoingMailServerAuthentication"_L1], u"EmailAuthCRAMMD5"_s);
        account.login.clear();
        const QJsonObject open = mailPayload(read(profileOf(account)));
        QCOMPARE(open["OutgoingMailServerAuthentication"_L1], u"EmailAuthNone"_s);
        QVERIFY(!open.contains("OutgoingMailServerUsername"_L1));
    }

    void refusesWhatThePayloadCannotHold()
    {
        const MailAccount direct = googleAccount();
        QCOMPARE(refusalOf(exporter.files(orderOf({direct}))),
                 (RefusedExport{ExportRefusal::DirectAccount, direct.id, u"direct"_s}));
        MailAccount account = naverAccount();
        account.providerId = u"sendgrid"_s; // sends only
        QCOMPARE(refusalOf(exporter.files(orderOf({account}))),
                 (RefusedExport{ExportRefusal::NoIncomingServer, account.id, {}}));
        account = naverAccount();
        account.workspace = u"a\r\nb"_s;
        QCOMPARE(refusalOf(exporter.files(orderOf({naverAccount(), account}))),
                 (RefusedExport{ExportRefusal::NotExpressible, account.id, u"workspace"_s}));
    }
};

QTEST_GUILESS_MAIN(TestAppleMailExporter)
#include "tst_applemailexporter.moc"
