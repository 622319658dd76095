// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directclients.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

const QString googleId = u"123456789012-abcdefghijklmnop.apps.googleusercontent.com"_s;
const QString otherGoogleId = u"210987654321-ponmlkjihgfedcba.apps.googleusercontent.com"_s;
const QString microsoftId = u"11111111-2222-3333-4444-555555555555"_s;
const QString otherMicrosoftId = u"99999999-8888-7777-6666-555555555555"_s;

DirectRoute route(DirectService service, const QString &own = {}, const QString &tenant = {})
{
    return {.service = service, .tenant = tenant, .clientId = own};
}

QString idOf(const Result<DirectClient> &client)
{
    return client ? client.value().id : QString(failureKindName(client.error().kind));
}

} // namespace

class TestDirectClients : public QObject
{
    Q_OBJECT
    DirectServices m_services;

    DirectClients built() const
    {
        return DirectClients(m_services, {{googleId, u"GOCSPX-built"_s}, {microsoftId, {}}});
    }
    DirectClients none() const { return DirectClients(m_services, {}); }
    QString google(const DirectClients &clients, const QString &own = {}) const
    {
        return idOf(clients.clientFor(route(DirectService::Google, own)));
    }
    QString microsoft(const DirectClients &clients, const QString &own = {}) const
    {
        return idOf(clients.clientFor(route(DirectService::Microsoft, own)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/directservices.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto read = DirectServices::fromJson(file.readAll());
        QVERIFY(read);
        m_services = read.value();
    }

    void isMissingWhereNobodyGaveOne()
    {
        const Result<DirectClient> client = none().clientFor(route(DirectService::Google));
        QVERIFY(!client);
        QCOMPARE(client.error().kind, FailureKind::ClientIdMissing);
        QCOMPARE(client.error().stage, Stage::Token);
        QCOMPARE(microsoft(none()), u"client-id-missing"_s);
        QVERIFY(none().problems().isEmpty());
    }

    void thisBuildHasWhatItsOptionsSay()
    {
        // The options are empty unless somebody builds a program of their own.
        QCOMPARE(DirectClients(m_services).clientFor(route(DirectService::Google)).operator bool(),
                 !builtClients().google.isMissing());
    }

    void usesWhatTheProgramWasBuiltWith()
    {
        const auto client = built().clientFor(route(DirectService::Google));
        QVERIFY(client);
        QCOMPARE(client.value(), (DirectClient{googleId, u"GOCSPX-built"_s}));
        QCOMPARE(microsoft(built()), microsoftId);
    }

    void aPolicyGoesBeforeTheBuildAndOnesOwnBeforeBoth()
    {
        const DirectClients clients = built().withPolicy(
            {u"policy.json"_s,
             u"{\"direct\": {\"google\": {\"client_id\": \"%1\", \"client_secret\": \"GOCSPX-policy\"},"
             "\"microsoft\": {\"client_id\": \"%2\", \"tenant\": \"haneul.example\"}}}"_s
                 .arg(otherGoogleId, otherMicrosoftId)
                 .toUtf8()});
        QVERIFY(clients.problems().isEmpty());
        QCOMPARE(clients.clientFor(route(DirectService::Google)).value(),
                 (DirectClient{otherGoogleId, u"GOCSPX-policy"_s}));
        QCOMPARE(microsoft(clients), otherMicrosoftId);
        QCOMPARE(clients.tenantFor(route(DirectService::Microsoft)), u"haneul.example"_s);
        QCOMPARE(clients.tenantFor(route(DirectService::Google)), QString());
        QCOMPARE(google(clients, googleId), googleId);
        QCOMPARE(microsoft(clients, microsoftId), microsoftId);
        QCOMPARE(clients.tenantFor(route(DirectService::Microsoft, {}, u"other.example"_s)), u"other.example"_s);
        QCOMPARE(clients.clientFor(route(DirectService::Google, googleId + u" GOCSPX-own"_s)).value(),
                 (DirectClient{googleId, u"GOCSPX-own"_s}));
    }

    void aPolicyWithoutDirectChangesNothing()
    {
        for (const QByteArray policy : {"{\"hide_help_links\": true}", "{}", "{\"direct\": null}", "", "{"}) {
            const DirectClients clients = built().withPolicy({u"p"_s, policy});
            QVERIFY(clients.problems().isEmpty());
            QCOMPARE(google(clients), googleId);
        }
    }

    void theLastPolicyThatNamesAServiceCounts()
    {
        const auto policy = [](const QString &id) {
            return OverlayFile{u"p"_s, u"{\"direct\": {\"google\": {\"client_id\": \"%1\"}}}"_s.arg(id).toUtf8()};
        };
        const DirectClients clients = built().withPolicy(policy(googleId)).withPolicy(policy(otherGoogleId));
        QCOMPARE(google(clients), otherGoogleId);
        QVERIFY(clients.clientFor(route(DirectService::Google)).value().secret.isEmpty()); // none of another client
        QCOMPARE(microsoft(clients), microsoftId);
    }

    void aSlipIsToldAndLeavesTheRest_data()
    {
        QTest::addColumn<QByteArray>("google");
        QTest::addColumn<QString>("told");
        QTest::newRow("no id") << QByteArray("{}") << u"p: policy.direct.google.client_id: a text is expected"_s;
        QTest::newRow("an id of Microsoft") << "{\"client_id\": \"" + microsoftId.toLatin1() + "\"}"
                                            << u"p: policy.direct.google.client_id: no client id of this service"_s;
        QTest::newRow("no object") << QByteArray("7") << u"p: policy.direct.google: an object is expected"_s;
        QTest::newRow("a tenant") << "{\"client_id\": \"" + otherGoogleId.toLatin1() + "\", \"tenant\": \"a.kr\"}"
                                  << u"p: policy.direct.google.tenant: there is no such field"_s;
    }
    void aSlipIsToldAndLeavesTheRest()
    {
        QFETCH(QByteArray, google);
        const DirectClients clients =
            built().withPolicy({u"p"_s, "{\"direct\": {\"google\": " + google + ", \"microsoft\": {\"client_id\": \"" +
                                            otherMicrosoftId.toLatin1() + "\"}}}"});
        QCOMPARE(clients.problems().size(), 1);
        QTEST(clients.problems().first().toString(), "told");
        QCOMPARE(this->google(clients), googleId);
        QCOMPARE(microsoft(clients), otherMicrosoftId);
    }

    void wrongTenantsAndServicesAreTold()
    {
        const QByteArray id = "\"client_id\": \"" + otherMicrosoftId.toLatin1() + '"';
        const DirectClients badTenant =
            built().withPolicy({u"p"_s, "{\"direct\": {\"microsoft\": {" + id + ", \"tenant\": \"a/b\"}}}"});
        QCOMPARE(badTenant.problems().value(0).toString(),
                 u"p: policy.direct.microsoft.tenant: a GUID or a domain is expected"_s);
        QCOMPARE(microsoft(badTenant), microsoftId);
        const DirectClients unknown =
            built().withPolicy({u"p"_s, "{\"direct\": {\"gogle\": {}, \"microsoft\": {" + id + "}}}"});
        QCOMPARE(unknown.problems().value(0).toString(), u"p: policy.direct.gogle: there is no such field"_s);
        QCOMPARE(microsoft(unknown), otherMicrosoftId);
        QCOMPARE(built().withPolicy({u"p"_s, "{\"direct\": []}"}).problems().value(0).toString(),
                 u"p: policy.direct: an object is expected"_s);
    }

    void anOwnIdOfAnotherFormIsInvalid()
    {
        QCOMPARE(google(built(), microsoftId), u"invalid-input"_s);
        QCOMPARE(microsoft(built(), u"my id"_s), u"invalid-input"_s);
        QCOMPARE(microsoft(built(), microsoftId + u" secret"_s), u"invalid-input"_s); // public clients have none
    }

    void aBuildOptionOfAnotherFormIsToldAndLeftOut()
    {
        const DirectClients clients(m_services, {{u"nonsense"_s, {}}, {microsoftId, {}}});
        QCOMPARE(clients.problems().value(0).toString(), u"CMake: google: no client id of this service"_s);
        QCOMPARE(google(clients), u"client-id-missing"_s);
        QCOMPARE(microsoft(clients), microsoftId);
    }
};

QTEST_APPLESS_MAIN(TestDirectClients)
#include "tst_directclients.moc"
