// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslplain.h"

#include "smtp/saslconversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SaslPlainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsTheExampleOfRfc4616();
    void sendsLoginAndPasswordAsUtf8InNfc();
    void refusesNulInLoginAndPassword_data();
    void refusesNulInLoginAndPassword();
    void refusesAnyChallengeAfterThePlainMessage();
    void refusesPlainSuccessBeforeAnythingWasSent();
    void sendsLoginFirstAndPasswordAfterAnyPrompt_data();
    void sendsLoginFirstAndPasswordAfterAnyPrompt();
    void neverSendsThePasswordToAPromptForTheUserName();
    void refusesAThirdPrompt();
    void refusesLoginSuccessBeforeThePassword();
};

void SaslPlainTest::sendsTheExampleOfRfc4616()
{
    SaslPlain plain("tim", Secret("tanstaaftanstaaf"));
    QCOMPARE(plain.name(), "PLAIN"_ba);
    QCOMPARE(written(plain.initialResponse()), QByteArray("\0tim\0tanstaaftanstaaf", 21));
    QCOMPARE(written(plain.checkSuccess({})), "ok"_ba);
    QVERIFY(plain.serverError().isEmpty());
}

void SaslPlainTest::sendsLoginAndPasswordAsUtf8InNfc()
{
    const auto plain =
        madeBy(makeSaslMechanism("PLAIN", credentials(u"\u1112\u1161,=@x.kr"_s, "pencil-U\u0308ni\u0308 1")));
    QCOMPARE(written(plain->initialResponse()), QByteArray("\0\uD558,=@x.kr\0pencil-\u00DCn\u00EF 1", 26));
}

void SaslPlainTest::refusesNulInLoginAndPassword_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const char *name : {"PLAIN", "LOGIN", "CRAM-MD5"})
        QTest::newRow(name) << QByteArray(name);
}

void SaslPlainTest::refusesNulInLoginAndPassword()
{
    QFETCH(QByteArray, name);
    const auto login = makeSaslMechanism(name, credentials(u"a\0b"_s, "pw"));
    QVERIFY(!login);
    QCOMPARE(login.error().kind, FailureKind::InvalidInput);
    QCOMPARE(login.error().stage, Stage::Auth);
    QCOMPARE(login.error().detail, u"login: has-nul"_s);
    const auto secret = makeSaslMechanism(name, credentials(u"a"_s, QByteArrayView("p\0w", 3)));
    QVERIFY(!secret);
    QCOMPARE(secret.error().detail, u"secret: has-nul"_s);
}

void SaslPlainTest::refusesAnyChallengeAfterThePlainMessage()
{
    SaslPlain plain("tim", Secret("pw"));
    plain.initialResponse();
    QVERIFY(written(plain.respond({})).startsWith("FAIL malformed-reply"));
    QVERIFY(written(plain.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

void SaslPlainTest::refusesPlainSuccessBeforeAnythingWasSent()
{
    SaslPlain plain("tim", Secret("pw"));
    QVERIFY(written(plain.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

void SaslPlainTest::sendsLoginFirstAndPasswordAfterAnyPrompt_data()
{
    QTest::addColumn<QByteArray>("prompt");
    QTest::newRow("usual") << "Password:"_ba;
    QTest::newRow("draft") << QByteArray("Password\0", 9);
    QTest::newRow("lower case") << "password:"_ba;
    QTest::newRow("empty") << ""_ba;
    QTest::newRow("Korean") << "비밀번호"_ba;
    QTest::newRow("one letter") << "u"_ba;
}

void SaslPlainTest::sendsLoginFirstAndPasswordAfterAnyPrompt()
{
    QFETCH(QByteArray, prompt);
    SaslLogin login("info@하늘.kr", Secret("pencil"));
    QCOMPARE(login.name(), "LOGIN"_ba);
    QCOMPARE(written(login.initialResponse()), "info@하늘.kr"_ba);
    QCOMPARE(written(login.respond(prompt)), "pencil"_ba);
    QCOMPARE(written(login.checkSuccess("2.7.0")), "ok"_ba);
}

void SaslPlainTest::neverSendsThePasswordToAPromptForTheUserName()
{
    for (const char *prompt : {"Username:", "User Name", "USERNAME"}) {
        SaslLogin login("tim", Secret("pencil"));
        QCOMPARE(written(login.initialResponse()), "tim"_ba);
        QCOMPARE(written(login.respond(prompt)), "tim"_ba);
        QCOMPARE(written(login.respond("Password:")), "pencil"_ba);
        QCOMPARE(written(login.checkSuccess({})), "ok"_ba);
    }
    SaslLogin login("tim", Secret("pencil"));
    login.initialResponse();
    QCOMPARE(written(login.respond("Username:")), "tim"_ba);
    QVERIFY(written(login.respond("Username:")).startsWith("FAIL malformed-reply"));
    QVERIFY(written(login.respond("Password:")).startsWith("FAIL malformed-reply"));
}

void SaslPlainTest::refusesAThirdPrompt()
{
    SaslLogin login("tim", Secret("pencil"));
    login.initialResponse();
    login.respond("Password:");
    QVERIFY(written(login.respond("Password:")).startsWith("FAIL malformed-reply"));
    QVERIFY(written(login.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

void SaslPlainTest::refusesLoginSuccessBeforeThePassword()
{
    SaslLogin login("tim", Secret("pencil"));
    login.initialResponse();
    QVERIFY(written(login.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

QTEST_APPLESS_MAIN(SaslPlainTest)
#include "tst_saslplain.moc"
