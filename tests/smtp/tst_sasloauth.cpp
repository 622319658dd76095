// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/sasloauth.h"

#include "smtp/saslconversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

// RFC 7628 section 4.3.
constexpr char explanation[] = R"({"status":"invalid_token","scope":"example_scope",)"
                               R"("openid-configuration":"https://example.com/.well-known/openid-configuration"})";

constexpr char googlesExplanation[] = R"({"status":"400","schemes":"Bearer","scope":"https://mail.google.com/"})";
constexpr char echo[] = R"({"got":"ya29.secret-token","again":"ya29.secret-token"})";
constexpr char echoCleaned[] = R"({"got":"[secret]","again":"[secret]"})";

HostName host(const QString &name)
{
    return HostName::parse(name).host.value_or(HostName());
}

std::unique_ptr<SaslMechanism> bearer(QByteArrayView name, const QString &login, QByteArrayView token)
{
    SaslCredentials made = credentials(login, token);
    made.host = host(u"server.example.com"_s);
    made.port = 143;
    return madeBy(makeSaslMechanism(name, std::move(made)));
}

} // namespace

class SaslOAuthTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheExampleOfRfc7628();
    void sendsTheExampleOfGoogle();
    void escapesTheLoginInTheGs2Header();
    void sendsAddressesAndOtherPorts();
    void answersTheExplanationOfXOAuth2WithNothing();
    void answersTheExplanationOfOAuthBearerWithOneByte();
    void refusesASecondExplanation();
    void refusesSuccessBeforeTheTokenAndAfterItsRefusal();
    void refusesWhatWouldForgeAField_data();
    void refusesWhatWouldForgeAField();
    void leavesTheTokenOutOfTheServersWords();
};

void SaslOAuthTest::sendsTheExampleOfRfc7628()
{
    const auto mechanism = bearer("OAUTHBEARER", u"user@example.com"_s, "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==");
    QCOMPARE(mechanism->name(), "OAUTHBEARER"_ba);
    QCOMPARE(written(mechanism->initialResponse()).toBase64(),
             "bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXBvcnQ9MTQzAWF1dGg9QmVhcmVyI"
             "HZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG1semRHRXVZMjl0Q2c9PQEB"_ba);
    QCOMPARE(written(mechanism->checkSuccess({})), "ok"_ba);
}

void SaslOAuthTest::sendsTheExampleOfGoogle()
{
    const auto mechanism =
        bearer("XOAUTH2", u"someuser@example.com"_s, "ya29.vF9dft4qmTc2Nvb3RlckBhdHRhdmlzdGEuY29tCg");
    QCOMPARE(mechanism->name(), "XOAUTH2"_ba);
    QCOMPARE(
        written(mechanism->initialResponse()).toBase64(),
        "dXNlcj1zb21ldXNlckBleGFtcGxlLmNvbQFhdXRoPUJlYXJlciB5YTI5LnZGOWRmdDRxbVRjMk52YjNSbGNrQmhkSFJoZG1semRHRXVZMjl0"
        "Q2cBAQ=="_ba);
    QCOMPARE(written(mechanism->checkSuccess({})), "ok"_ba);
}

void SaslOAuthTest::escapesTheLoginInTheGs2Header()
{
    QCOMPARE(written(bearer("OAUTHBEARER", u"하늘,a=b@x.kr"_s, "t")->initialResponse()),
             "n,a=하늘=2Ca=3Db@x.kr,\x01host=server.example.com\x01port=143\x01"
             "auth=Bearer t\x01\x01"_ba);
    QCOMPARE(written(bearer("XOAUTH2", u"하늘,a=b@x.kr"_s, "t")->initialResponse()), "user=하늘,a=b@x.kr\x01"
                                                                                     "auth=Bearer t\x01\x01"_ba);
}

void SaslOAuthTest::sendsAddressesAndOtherPorts()
{
    SaslOAuthBearer mechanism("u", Secret("t"), host(u"[2001:db8::1]"_s), 65535);
    QCOMPARE(written(mechanism.initialResponse()), "n,a=u,\x01host=2001:db8::1\x01port=65535\x01"
                                                   "auth=Bearer t\x01\x01"_ba);
}

void SaslOAuthTest::answersTheExplanationOfXOAuth2WithNothing()
{
    const auto mechanism = bearer("XOAUTH2", u"user"_s, "token");
    mechanism->initialResponse();
    QCOMPARE(written(mechanism->respond(googlesExplanation)), ""_ba);
    QCOMPARE(mechanism->serverError(), QString::fromUtf8(googlesExplanation));
}

void SaslOAuthTest::answersTheExplanationOfOAuthBearerWithOneByte()
{
    const auto mechanism = bearer("OAUTHBEARER", u"user"_s, "token");
    mechanism->initialResponse();
    QVERIFY(mechanism->serverError().isEmpty());
    QCOMPARE(written(mechanism->respond(explanation)), "\x01"_ba);
    // "invalid_token" holds the word that is this test's secret.
    QCOMPARE(mechanism->serverError(), QString::fromUtf8(explanation).replace(u"token"_s, u"[secret]"_s));
}

void SaslOAuthTest::refusesASecondExplanation()
{
    for (const char *name : {"XOAUTH2", "OAUTHBEARER"}) {
        const auto mechanism = bearer(name, u"user"_s, "t0ken");
        mechanism->initialResponse();
        mechanism->respond(explanation);
        QVERIFY(written(mechanism->respond(explanation)).startsWith("FAIL malformed-reply"));
        QCOMPARE(mechanism->serverError(), QString::fromUtf8(explanation));
    }
}

void SaslOAuthTest::refusesSuccessBeforeTheTokenAndAfterItsRefusal()
{
    for (const char *name : {"XOAUTH2", "OAUTHBEARER"}) {
        QVERIFY(written(bearer(name, u"user"_s, "token")->checkSuccess({})).startsWith("FAIL malformed-reply"));
        QVERIFY(written(bearer(name, u"user"_s, "token")->respond(explanation)).startsWith("FAIL malformed-reply"));
        const auto mechanism = bearer(name, u"user"_s, "token");
        mechanism->initialResponse();
        mechanism->respond(explanation);
        QVERIFY(written(mechanism->checkSuccess({})).startsWith("FAIL malformed-reply"));
    }
}

void SaslOAuthTest::refusesWhatWouldForgeAField_data()
{
    QTest::addColumn<QString>("login");
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QString>("detail");
    QTest::newRow("login with the separator")
        << u"u\u0001auth=Bearer x"_s << "t"_ba << u"login: prohibited-character"_s;
    QTest::newRow("login with a line break") << u"u\r\n"_s << "t"_ba << u"login: prohibited-character"_s;
    QTest::newRow("empty login") << QString() << "t"_ba << u"login: empty"_s;
    QTest::newRow("token with the separator") << u"u"_s << "t\x01x"_ba << u"secret: prohibited-character"_s;
    QTest::newRow("token with a line break") << u"u"_s << "token\n"_ba << u"secret: prohibited-character"_s;
    QTest::newRow("token with a blank") << u"u"_s << "to ken"_ba << u"secret: prohibited-character"_s;
    QTest::newRow("token not ASCII") << u"u"_s << "tökén"_ba << u"secret: prohibited-character"_s;
    QTest::newRow("empty token") << u"u"_s << ""_ba << u"secret: empty"_s;
    QTest::newRow("login not UTF-16") << QString(QChar(0xD800)) << "t"_ba << u"login: not-utf-8"_s;
}

void SaslOAuthTest::refusesWhatWouldForgeAField()
{
    QFETCH(QString, login);
    QFETCH(QByteArray, token);
    QFETCH(QString, detail);
    for (const char *name : {"XOAUTH2", "OAUTHBEARER"}) {
        const auto made = makeSaslMechanism(name, credentials(login, token));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, FailureKind::InvalidInput);
        QCOMPARE(made.error().detail, detail);
    }
}

void SaslOAuthTest::leavesTheTokenOutOfTheServersWords()
{
    const auto mechanism = bearer("XOAUTH2", u"user"_s, "ya29.secret-token");
    mechanism->initialResponse();
    mechanism->respond(echo);
    QCOMPARE(mechanism->serverError(), QString::fromUtf8(echoCleaned));
    const auto tiny = bearer("XOAUTH2", u"user"_s, "e");
    tiny->initialResponse();
    tiny->respond("explained");
    QVERIFY(tiny->serverError().isEmpty());
}

QTEST_APPLESS_MAIN(SaslOAuthTest)
#include "tst_sasloauth.moc"
