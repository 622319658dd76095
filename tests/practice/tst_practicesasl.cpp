// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicesasl.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

using Outcome = PracticeSasl::Outcome;

PracticeCredentials pencil(const char *nonce, const char *salt)
{
    PracticeCredentials credentials;
    credentials.password = "pencil";
    credentials.serverNonce = nonce;
    credentials.salt = QByteArray::fromBase64(salt);
    return credentials;
}

} // namespace

class TestPracticeSasl : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void knowsItsMechanismsInAnyCaseAndNoOthers()
    {
        for (const QByteArray &name : PracticeOffer().mechanisms) {
            QVERIFY2(PracticeSasl::make(name, {}), name.constData());
            QVERIFY2(PracticeSasl::make(name.toLower(), {}), name.constData());
        }
        for (const char *name : {"", "GSSAPI", "SCRAM-SHA-1-PLUS", "PLAIN "})
            QVERIFY2(!PracticeSasl::make(name, {}), name);
    }

    void playsTheExampleOfRfc5802()
    {
        const auto server = PracticeSasl::make("SCRAM-SHA-1", pencil("3rfcNHYJY1ZVvWVs7j", "QSXCR+Q6sek8bf92"));
        const auto first = server->answer("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL");
        QCOMPARE(first.outcome, Outcome::Challenge);
        QCOMPARE(first.bytes, "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096"_ba);
        const auto last =
            server->answer("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        QCOMPARE(last.outcome, Outcome::Accepted);
        QCOMPARE(last.bytes, "v=rmF9pqV8S7suAoZWja4dJRkFsKQ="_ba);
        QCOMPARE(server->login(), "user"_ba);
    }

    void playsTheExampleOfRfc7677()
    {
        const auto server =
            PracticeSasl::make("SCRAM-SHA-256", pencil("%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0", "W22ZaJ0SNY7soEsUEjb6gQ=="));
        const auto first = server->answer("n,,n=user,r=rOprNGfwEbeRWgbNEkqO");
        QCOMPARE(first.bytes,
                 "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096"_ba);
        const auto last = server->answer("c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
                                         "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
        QCOMPARE(last.outcome, Outcome::Accepted);
        QCOMPARE(last.bytes, "v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="_ba);
    }

    void refusesAScramProofOfAnotherPassword()
    {
        PracticeCredentials credentials = pencil("3rfcNHYJY1ZVvWVs7j", "QSXCR+Q6sek8bf92");
        credentials.password = "pencil2";
        const auto server = PracticeSasl::make("SCRAM-SHA-1", credentials);
        QCOMPARE(server->answer("n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL").outcome, Outcome::Challenge);
        const auto last =
            server->answer("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=");
        QCOMPARE(last.outcome, Outcome::Refused);
        QVERIFY(last.bytes.isEmpty());
    }

    void findsFaultWithABrokenScramFirstMessage_data()
    {
        QTest::addColumn<QByteArray>("message");
        for (const char *message :
             {"", ",,,,", "n,,n=user", "n,,r=abc,n=user", "p=tls-unique,,n=user,r=abc", "n,,m=ext,n=user,r=abc",
              "n,,n=,r=abc", "n,,n=us=er,r=abc", "n,b=x,n=user,r=abc", "n,,n=user,r="})
            QTest::newRow(message) << QByteArray(message);
    }
    void findsFaultWithABrokenScramFirstMessage()
    {
        QFETCH(const QByteArray, message);
        QCOMPARE(PracticeSasl::make("SCRAM-SHA-256", {})->answer(message).outcome, Outcome::Malformed);
    }

    void findsFaultWithAScramFinalMessageThatDoesNotFitTheFirst_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::newRow("another nonce") << "c=biws,r=abcNONCEX,p=AAAA"_ba;
        QTest::newRow("another header") << "c=eSws,r=abcNONCE,p=AAAA"_ba;
        QTest::newRow("no proof") << "c=biws,r=abcNONCE"_ba;
        QTest::newRow("extension") << "c=biws,r=abcNONCE,x=1,p=AAAA"_ba;
    }
    void findsFaultWithAScramFinalMessageThatDoesNotFitTheFirst()
    {
        QFETCH(const QByteArray, message);
        const auto server = PracticeSasl::make("SCRAM-SHA-256", pencil("NONCE", "AAAA"));
        QCOMPARE(server->answer("n,,n=user,r=abc").outcome, Outcome::Challenge);
        QCOMPARE(server->answer(message).outcome, Outcome::Malformed);
    }

    void readsASaslnameWithCommaAndEqualsSign()
    {
        const auto server = PracticeSasl::make("SCRAM-SHA-1", {});
        QCOMPARE(server->answer("y,a=other,n=a=2Cb=3Dc,r=abc").outcome, Outcome::Challenge);
        QCOMPARE(server->login(), "a,b=c"_ba);
    }

    void playsTheExampleOfRfc2195()
    {
        PracticeCredentials credentials;
        credentials.password = "tanstaaftanstaaf";
        credentials.cramChallenge = "<1896.697170952@postoffice.reston.mci.net>";
        const auto server = PracticeSasl::make("CRAM-MD5", credentials);
        QVERIFY(server->isServerFirst());
        QCOMPARE(server->firstChallenge(), credentials.cramChallenge);
        QCOMPARE(server->answer("tim b913a602c7eda7a495b4e6e7334d3890").outcome, Outcome::Accepted);
        QCOMPARE(server->login(), "tim"_ba);
        QCOMPARE(server->answer("tim b913a602c7eda7a495b4e6e7334d3891").outcome, Outcome::Refused);
        QCOMPARE(server->answer("tim").outcome, Outcome::Malformed);
    }

    void challengesEachCramClientWithAnotherText()
    {
        const QByteArray one = PracticeSasl::make("CRAM-MD5", {})->firstChallenge();
        QVERIFY(one != PracticeSasl::make("CRAM-MD5", {})->firstChallenge());
        QVERIFY(one.startsWith('<') && one.endsWith("@practice.test>"));
    }

    void takesAnyPlainPasswordButAnEmptyOneAndWrong_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<int>("outcome");
        QTest::newRow("RFC 4616") << QByteArray("\0tim\0tanstaaftanstaaf", 21) << int(Outcome::Accepted);
        QTest::newRow("RFC 4616 with authzid") << QByteArray("Ursel\0Kurt\0xipj3plmq", 20) << int(Outcome::Accepted);
        QTest::newRow("wrong") << QByteArray("\0tim\0wrong", 10) << int(Outcome::Refused);
        QTest::newRow("empty password") << QByteArray("\0tim\0", 5) << int(Outcome::Refused);
        QTest::newRow("no login") << QByteArray("\0\0secret", 8) << int(Outcome::Malformed);
        QTest::newRow("one NUL") << QByteArray("tim\0secret", 10) << int(Outcome::Malformed);
        QTest::newRow("three NUL") << QByteArray("\0tim\0sec\0ret", 12) << int(Outcome::Malformed);
        QTest::newRow("nothing") << QByteArray() << int(Outcome::Malformed);
    }
    void takesAnyPlainPasswordButAnEmptyOneAndWrong()
    {
        QFETCH(const QByteArray, message);
        QFETCH(const int, outcome);
        QCOMPARE(int(PracticeSasl::make("PLAIN", {})->answer(message).outcome), outcome);
    }

    void asksForUserNameAndPasswordInLogin()
    {
        const auto server = PracticeSasl::make("LOGIN", {});
        QCOMPARE(server->firstChallenge(), "Username:"_ba);
        const auto step = server->answer("tim");
        QCOMPARE(step.outcome, Outcome::Challenge);
        QCOMPARE(step.bytes, "Password:"_ba);
        QCOMPARE(server->answer("secret").outcome, Outcome::Accepted);
        QCOMPARE(server->login(), "tim"_ba);
        QCOMPARE(PracticeSasl::make("LOGIN", {})->answer("").outcome, Outcome::Malformed);
    }

    void takesTheRightBearerTokenOfXOAuth2()
    {
        const auto server = PracticeSasl::make("XOAUTH2", {});
        QCOMPARE(server
                     ->answer("user=ok@practice.test\x01"
                              "auth=Bearer practice-token\x01\x01")
                     .outcome,
                 Outcome::Accepted);
        QCOMPARE(server->login(), "ok@practice.test"_ba);
    }

    void playsTheExampleOfRfc7628()
    {
        PracticeCredentials credentials;
        credentials.token = "vF9dft4qmTc2Nvb3RlckBhbHRhdmlzdGEuY29tCg==";
        const auto server = PracticeSasl::make("OAUTHBEARER", credentials);
        QCOMPARE(server
                     ->answer(QByteArray::fromBase64("bixhPXVzZXJAZXhhbXBsZS5jb20sAWhvc3Q9c2VydmVyLmV4YW1wbGUuY29tAXB"
                                                     "vcnQ9MTQzAWF1dGg9QmVhcmVyIHZGOWRmdDRxbVRjMk52YjNSbGNrQmhiSFJoZG"
                                                     "1semRHRXVZMjl0Q2c9PQEB"))
                     .outcome,
                 Outcome::Accepted);
        QCOMPARE(server->login(), "user@example.com"_ba);
    }

    void explainsARefusedTokenBeforeItRefuses_data()
    {
        QTest::addColumn<QByteArray>("mechanism");
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<QByteArray>("status");
        QTest::newRow("XOAUTH2") << "XOAUTH2"_ba
                                 << "user=a@b.test\x01"
                                    "auth=Bearer old\x01\x01"_ba
                                 << R"("status":"401")"_ba;
        QTest::newRow("OAUTHBEARER") << "OAUTHBEARER"_ba
                                     << "n,a=a@b.test,\x01"
                                        "auth=Bearer old\x01\x01"_ba
                                     << R"("status":"invalid_token")"_ba;
    }
    void explainsARefusedTokenBeforeItRefuses()
    {
        QFETCH(const QByteArray, mechanism);
        QFETCH(const QByteArray, message);
        QFETCH(const QByteArray, status);
        const auto server = PracticeSasl::make(mechanism, {});
        const auto step = server->answer(message);
        QCOMPARE(step.outcome, Outcome::Challenge);
        QVERIFY(step.bytes.contains(status));
        QCOMPARE(server->answer("\x01").outcome, Outcome::Refused);
    }

    void findsFaultWithABrokenBearerMessage()
    {
        for (const char *message : {"", "user=a", "user=a\x01", "auth=Bearer practice-token\x01\x01", "user=\x01\x01"})
            QCOMPARE(PracticeSasl::make("XOAUTH2", {})->answer(message).outcome, Outcome::Malformed);
        for (const char *message : {"", "n,,\x01\x01", "a=x\x01\x01", "n,a=,\x01\x01", "n,a=x=y,\x01\x01"})
            QCOMPARE(PracticeSasl::make("OAUTHBEARER", {})->answer(message).outcome, Outcome::Malformed);
    }
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeSasl)
#include "tst_practicesasl.moc"
