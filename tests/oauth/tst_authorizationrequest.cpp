// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationrequest.h"

#include "oauth/sampleservice.h"

#include <QTest>
#include <QUrlQuery>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

class TestAuthorizationRequest : public QObject
{
    Q_OBJECT

    static AuthorizationRequest requestAt(DirectService service, const QString &hint = {},
                                          DirectTransport transport = DirectTransport::Api)
    {
        return {realEndpoints(service), sampleClient(), transport,
                MailAddress::parse(hint).address.value_or(MailAddress()), 50123};
    }
    static QString item(const AuthorizationRequest &request, const QString &name)
    {
        return QUrlQuery(request.url()).queryItemValue(name, QUrl::FullyDecoded);
    }

private Q_SLOTS:
    void asksGoogle()
    {
        const auto request = requestAt(DirectService::Google, u"sales+kr@example.com"_s);
        QCOMPARE(request.url().adjusted(QUrl::RemoveQuery).toString(),
                 u"https://accounts.google.com/o/oauth2/v2/auth"_s);
        QCOMPARE(item(request, u"response_type"_s), u"code"_s);
        QCOMPARE(item(request, u"client_id"_s), sampleClient().id);
        QCOMPARE(item(request, u"redirect_uri"_s), u"http://127.0.0.1:50123"_s);
        QCOMPARE(item(request, u"scope"_s), u"openid email https://www.googleapis.com/auth/gmail.send"_s);
        QCOMPARE(item(request, u"include_granted_scopes"_s), u"true"_s);
        QCOMPARE(item(request, u"access_type"_s), u"offline"_s);
        QCOMPARE(item(request, u"login_hint"_s), u"sales+kr@example.com"_s);
        // A plus would be read as a blank.
        QVERIFY(request.url().toEncoded().contains("login_hint=sales%2Bkr%40example.com"));
        QVERIFY(!QUrlQuery(request.url()).hasQueryItem(u"prompt"_s));
    }

    void asksMicrosoftAtLocalhost()
    {
        const auto request = requestAt(DirectService::Microsoft, {}, DirectTransport::Smtp);
        QCOMPARE(item(request, u"redirect_uri"_s), u"http://localhost:50123"_s);
        QCOMPARE(item(request, u"scope"_s),
                 u"openid email profile offline_access https://outlook.office.com/SMTP.Send"_s);
        QCOMPARE(item(request, u"response_mode"_s), u"query"_s);
    }

    void letsChooseTheAccountWhereNoneIsMeant()
    {
        const auto request = requestAt(DirectService::Google);
        QCOMPARE(item(request, u"prompt"_s), u"select_account"_s);
        QVERIFY(!QUrlQuery(request.url()).hasQueryItem(u"login_hint"_s));
    }

    void tiesTheWayBackToItself()
    {
        const auto request = requestAt(DirectService::Google);
        QCOMPARE(item(request, u"state"_s).toLatin1(), request.state());
        QCOMPARE(item(request, u"nonce"_s), request.nonce());
        QCOMPARE(item(request, u"code_challenge"_s).toLatin1(), request.pkce().challenge());
        QCOMPARE(item(request, u"code_challenge_method"_s), u"S256"_s);
        QCOMPARE(QByteArray::fromBase64(request.state(), QByteArray::Base64UrlEncoding).size(), 32);
        QVERIFY(request.nonce().toLatin1() != request.state());
        QVERIFY(!request.url().toEncoded().contains(request.pkce().verifier().bytes().toByteArray()));
    }

    void usesNothingTwice()
    {
        const auto one = requestAt(DirectService::Google);
        const auto other = requestAt(DirectService::Google);
        QVERIFY(one.state() != other.state());
        QVERIFY(one.nonce() != other.nonce());
        QVERIFY(one.pkce().challenge() != other.pkce().challenge());
    }
};

QTEST_APPLESS_MAIN(TestAuthorizationRequest)
#include "tst_authorizationrequest.moc"
