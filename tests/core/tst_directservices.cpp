// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directservices.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

const QString guid = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;

QByteArray fileBytes()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/directservices.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

using Change = std::function<void(QJsonObject &)>;

/// The real file with a change to its first service.
QByteArray changed(const Change &change)
{
    QJsonObject root = QJsonDocument::fromJson(fileBytes()).object();
    QJsonArray services = root.value("services"_L1).toArray();
    QJsonObject first = services.at(0).toObject();
    change(first);
    services[0] = first;
    root["services"_L1] = services;
    return QJsonDocument(root).toJson();
}

} // namespace

Q_DECLARE_METATYPE(Change)

class TestDirectServices : public QObject
{
    Q_OBJECT
    DirectServices m_services;

    DirectEndpoints google() const { return m_services.endpoints(DirectService::Google).value(); }
    DirectEndpoints microsoft(const QString &tenant = {}) const
    {
        return m_services.endpoints(DirectService::Microsoft, tenant).value();
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto read = DirectServices::fromJson(fileBytes());
        QVERIFY2(read, read ? "" : qPrintable(read.error().detail));
        m_services = read.value();
    }

    void refusesAFileThatIsDamaged_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<QString>("problem");
        const auto row = [](const char *name, const Change &change, const QString &problem) {
            QTest::newRow(name) << change << problem;
        };
        row(
            "unknown field", [](QJsonObject &one) { one["x"_L1] = 1; }, u"services[0].x"_s);
        row(
            "a service twice", [](QJsonObject &one) { one["service"_L1] = u"microsoft"_s; }, u"service"_s);
        row(
            "http", [](QJsonObject &one) { one["token_url"_L1] = u"http://oauth2.example"_s; }, u"token_url"_s);
        row(
            "no token url", [](QJsonObject &one) { one.remove("token_url"_L1); }, u"token_url"_s);
        row(
            "another way back", [](QJsonObject &one) { one["redirect"_L1] = u"http://example.com:{port}"_s; },
            u"redirect"_s);
        row(
            "no source", [](QJsonObject &one) { one.remove("source"_L1); }, u"source"_s);
        row(
            "no issuer", [](QJsonObject &one) { one["issuers"_L1] = QJsonArray(); }, u"issuers"_s);
        row(
            "a parameter without value", [](QJsonObject &one) { one["parameters"_L1] = QJsonArray{u"a"_s}; },
            u"parameters"_s);
        row(
            "a blank in a scope",
            [](QJsonObject &one) {
                QJsonObject scopes = one.value("scopes"_L1).toObject();
                scopes["api"_L1] = QJsonArray{u"a b"_s};
                one["scopes"_L1] = scopes;
            },
            u"scopes.api"_s);
        row(
            "a block without source",
            [](QJsonObject &one) {
                QJsonObject block = one.value("revocation"_L1).toObject();
                block.remove("as_of"_L1);
                one["revocation"_L1] = block;
            },
            u"revocation.as_of"_s);
    }

    void refusesAFileThatIsDamaged()
    {
        QFETCH(const Change, change);
        QFETCH(const QString, problem);
        const auto read = DirectServices::fromJson(changed(change));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::Damaged);
        QVERIFY2(read.error().detail.contains(problem), qPrintable(read.error().detail));
        QVERIFY(!DirectServices::fromJson("{"));
        QVERIFY(!DirectServices::fromJson(R"({"format": 1, "services": []})"));
    }

    void asksForTheLesserPermissionUnlessSmtpIsWanted()
    {
        QCOMPARE(google().scopes(DirectTransport::Api),
                 QStringList({u"openid"_s, u"email"_s, u"https://www.googleapis.com/auth/gmail.send"_s}));
        QVERIFY(google().scopes(DirectTransport::Smtp).contains("https://mail.google.com/"_L1));
        QVERIFY(!google().scopes(DirectTransport::Api).contains("https://mail.google.com/"_L1));
        QVERIFY(microsoft().scopes(DirectTransport::Smtp).contains("https://outlook.office.com/SMTP.Send"_L1));
        QVERIFY(microsoft().scopes(DirectTransport::Smtp).contains("offline_access"_L1));
    }

    void saysWhatWasNotGranted()
    {
        const auto api = DirectTransport::Api;
        QVERIFY(google().missingScopes({u"openid"_s, u"https://www.googleapis.com/auth/gmail.send"_s}, api).isEmpty());
        QCOMPARE(google().missingScopes({u"openid"_s}, api),
                 QStringList(u"https://www.googleapis.com/auth/gmail.send"_s));
        // Microsoft names the permissions of Graph without their host, in any case, and User.Read isn't needed.
        QVERIFY(microsoft().missingScopes({u"mail.send"_s, u"openid"_s}, api).isEmpty());
        QCOMPARE(microsoft().missingScopes({u"User.Read"_s}, api),
                 QStringList(u"https://graph.microsoft.com/Mail.Send"_s));
    }

    void listsSendersOnlyWhereThePermissionAllows()
    {
        QVERIFY(!google().mayListSenders({u"openid"_s, u"https://www.googleapis.com/auth/gmail.send"_s}));
        QVERIFY(google().mayListSenders({u"https://mail.google.com/"_s}));
        QVERIFY(microsoft().mayListSenders({u"User.Read"_s}));
        QVERIFY(!microsoft().mayListSenders({u"https://outlook.office.com/SMTP.Send"_s}));
    }

    void offersNoDeviceCodeForGmail()
    {
        QVERIFY(!google().offersDeviceCode(DirectTransport::Api));
        QVERIFY(!google().offersDeviceCode(DirectTransport::Smtp));
        QVERIFY(microsoft().offersDeviceCode(DirectTransport::Api));
        QVERIFY(microsoft().revocationUrl.isEmpty());
        QVERIFY(!google().revocationUrl.isEmpty());
    }

    void putsTheTenantIntoTheAddresses()
    {
        QCOMPARE(microsoft().authorizeUrl, u"https://login.microsoftonline.com/common/oauth2/v2.0/authorize"_s);
        QCOMPARE(microsoft(u"contoso.com"_s).tokenUrl,
                 u"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/token"_s);
        QCOMPARE(microsoft(u"contoso.com"_s).deviceCodeUrl,
                 u"https://login.microsoftonline.com/contoso.com/oauth2/v2.0/devicecode"_s);
    }

    void knowsATenant_data()
    {
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<bool>("isTenant");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("common") << u"common"_s << true;
        QTest::newRow("consumers") << u"consumers"_s << true;
        QTest::newRow("GUID") << guid << true;
        QTest::newRow("domain") << u"contoso.onmicrosoft.com"_s << true;
        QTest::newRow("one word") << u"contoso"_s << false;
        QTest::newRow("path") << u"contoso.com/../evil.com"_s << false;
        QTest::newRow("query") << u"contoso.com?x"_s << false;
        QTest::newRow("user info") << u"contoso.com@evil.com"_s << false;
        QTest::newRow("address") << u"192.0.2.1"_s << false;
        QTest::newRow("line break") << guid + u'\n' << false;
        QTest::newRow("percent") << u"contoso%2f.com"_s << false;
    }

    void knowsATenant()
    {
        QFETCH(const QString, tenant);
        QFETCH(const bool, isTenant);
        QCOMPARE(DirectServices::isTenant(tenant), isTenant);
        QCOMPARE(bool(m_services.endpoints(DirectService::Microsoft, tenant)), isTenant);
    }

    void knowsTheIssuersOfAService_data()
    {
        QTest::addColumn<DirectService>("service");
        QTest::addColumn<QString>("tenant");
        QTest::addColumn<QString>("issuer");
        QTest::addColumn<QString>("tenantId");
        QTest::addColumn<bool>("isIssuer");
        const auto row = [](const char *name, DirectService service, const QString &tenant, const QString &issuer,
                            const QString &tenantId, bool isIssuer) {
            QTest::newRow(name) << service << tenant << issuer << tenantId << isIssuer;
        };
        const QString mine = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(guid);
        const QString zeros = u"00000000-0000-0000-0000-000000000000"_s;
        const QString other = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(zeros);
        row("Google", DirectService::Google, {}, u"https://accounts.google.com"_s, {}, true);
        row("Google without scheme", DirectService::Google, {}, u"accounts.google.com"_s, {}, true);
        row("Google's double", DirectService::Google, {}, u"https://accounts.google.com.evil"_s, {}, false);
        row("Google with slash", DirectService::Google, {}, u"https://accounts.google.com/"_s, {}, false);
        row("Microsoft at Google", DirectService::Google, {}, mine, {}, false);
        row("any tenant", DirectService::Microsoft, {}, mine, {}, true);
        row("the token's tenant", DirectService::Microsoft, {}, mine, guid, true);
        row("another than the token's", DirectService::Microsoft, {}, mine, zeros, false);
        row("the tenant named", DirectService::Microsoft, guid, mine, {}, true);
        row("another than the one named", DirectService::Microsoft, guid, other, {}, false);
        row("no GUID", DirectService::Microsoft, {}, u"https://login.microsoftonline.com/evil/v2.0"_s, {}, false);
        row("empty", DirectService::Microsoft, {}, {}, {}, false);
    }

    void knowsTheIssuersOfAService()
    {
        QFETCH(const DirectService, service);
        QFETCH(const QString, tenant);
        QFETCH(const QString, issuer);
        QFETCH(const QString, tenantId);
        QFETCH(const bool, isIssuer);
        QCOMPARE(m_services.endpoints(service, tenant).value().isIssuer(issuer, tenantId), isIssuer);
    }

    void readsClientIdsOfTheirForm()
    {
        const QString id = u"123456789012-abcdefghij0123456789abcdefghijkl.apps.googleusercontent.com"_s;
        QCOMPARE(google().readClient(u"  "_s + id + u'\n'), (DirectClient{id, {}}));
        QCOMPARE(google().readClient(id + u" GOCSPX-a_b"_s), (DirectClient{id, u"GOCSPX-a_b"_s}));
        QCOMPARE(microsoft().readClient(guid), (DirectClient{guid, {}}));
        for (const QString &wrong : {QString(), guid, id + u"x"_s, u"evil-"_s + id, id + u" a b"_s,
                                     id + u" 비밀"_s, id + u' ' + QString(300, u'x')})
            QVERIFY2(!google().readClient(wrong), qPrintable(wrong));
        for (const QString &wrong : {id, guid + u" secret"_s, guid + u"&x=1"_s, u"common"_s})
            QVERIFY2(!microsoft().readClient(wrong), qPrintable(wrong));
    }
};

QTEST_APPLESS_MAIN(TestDirectServices)
#include "tst_directservices.moc"
