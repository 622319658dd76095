// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslscram.h"

#include "smtp/saslconversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

// The exchange of RFC 5802 section 5.
constexpr char nonce[] = "fyko+d2lbbFgONRv9qkxdawL";
constexpr char serverFirst[] = "r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,s=QSXCR+Q6sek8bf92,i=4096";
constexpr char clientFinal[] = "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts=";
constexpr char serverFinal[] = "v=rmF9pqV8S7suAoZWja4dJRkFsKQ=";

/// At the point where the client's first message is out.
std::unique_ptr<SaslScram> begun()
{
    auto scram = std::make_unique<SaslScram>(SaslScram::Hash::Sha1, "user", Secret("pencil"), nonce);
    scram->initialResponse();
    return scram;
}

/// At the point where the client's final message is out.
std::unique_ptr<SaslScram> proven()
{
    auto scram = begun();
    scram->respond(serverFirst);
    return scram;
}

} // namespace

class SaslScramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void speaksTheExchangeOfRfc5802();
    void speaksTheExchangeOfRfc7677();
    void preparesAndEscapesLoginAndPassword_data();
    void preparesAndEscapesLoginAndPassword();
    void refusesCredentialsThatSaslPrepProhibits();
    void takesTheServerSignatureInsideTheSuccess();
    void refusesSuccessWithoutTheRightSignature_data();
    void refusesSuccessWithoutTheRightSignature();
    void refusesAWrongSignatureInAChallenge_data();
    void refusesAWrongSignatureInAChallenge();
    void refusesSuccessBeforeTheProof();
    void refusesANonceThatIsNotOurs_data();
    void refusesANonceThatIsNotOurs();
    void ignoresExtensionsAndCountsThemIntoTheSignature();
    void reportsTheServersError();
    void refusesChallengesOutOfTurn();
};

void SaslScramTest::speaksTheExchangeOfRfc5802()
{
    SaslScram scram(SaslScram::Hash::Sha1, "user", Secret("pencil"), nonce);
    QCOMPARE(scram.name(), "SCRAM-SHA-1"_ba);
    QCOMPARE(written(scram.initialResponse()), "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"_ba);
    QCOMPARE(written(scram.respond(serverFirst)), QByteArray(clientFinal));
    QCOMPARE(written(scram.respond(serverFinal)), ""_ba);
    QCOMPARE(written(scram.checkSuccess({})), "ok"_ba);
}

void SaslScramTest::speaksTheExchangeOfRfc7677()
{
    SaslScram scram(SaslScram::Hash::Sha256, "user", Secret("pencil"), "rOprNGfwEbeRWgbNEkqO");
    QCOMPARE(scram.name(), "SCRAM-SHA-256"_ba);
    QCOMPARE(written(scram.initialResponse()), "n,,n=user,r=rOprNGfwEbeRWgbNEkqO"_ba);
    QCOMPARE(written(scram.respond(
                 "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096")),
             "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
             "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ="_ba);
    QCOMPARE(written(scram.respond("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4=")), ""_ba);
    QCOMPARE(written(scram.checkSuccess({})), "ok"_ba);
}

void SaslScramTest::preparesAndEscapesLoginAndPassword_data()
{
    // Proof and signature computed with another implementation (Python's hashlib).
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("proof");
    QTest::addColumn<QByteArray>("signature");
    QTest::newRow("SHA-1") << "SCRAM-SHA-1"_ba
                           << "lZ1ZA7ZPzTKF3icbj6qOZGd317U="_ba
                           << "wRRwHz0yTsafwEwbCPcpjnSbjLs="_ba;
    QTest::newRow("SHA-256") << "SCRAM-SHA-256"_ba
                             << "lWJhpeI6TVn67sMl9XCarrIQrEWT6mw0MGe6tWHqXZM="_ba
                             << "4l6KXV2a/YOZBy8A3TXhFesv2wF01buCzERhDbs1xEM="_ba;
}

void SaslScramTest::preparesAndEscapesLoginAndPassword()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, proof);
    QFETCH(QByteArray, signature);
    const auto scram = madeBy(makeSaslMechanism(
        name, credentials(u"하늘\u00AD,나=\uFF11@한국.kr"_s, "pencil-U\u0308ni\u0308\u00A01"), "clientnonce"));
    QCOMPARE(written(scram->initialResponse()), "n,,n=하늘=2C나=3D1@한국.kr,r=clientnonce"_ba);
    QCOMPARE(written(scram->respond("r=clientnonceSERVER,s=MDEyMzQ1Njc4OWFiY2RlZg==,i=4096")),
             "c=biws,r=clientnonceSERVER,p=" + proof);
    QCOMPARE(written(scram->respond("v=" + signature)), ""_ba);
}

void SaslScramTest::refusesCredentialsThatSaslPrepProhibits()
{
    const auto detail = [](const QString &login, QByteArrayView secret) {
        const auto made = makeSaslMechanism("SCRAM-SHA-256", credentials(login, secret));
        return made ? u"made"_s : made.error().detail;
    };
    QCOMPARE(detail(u"a\u0007"_s, "pw"), u"login: prohibited-character"_s);
    QCOMPARE(detail(u"a"_s, "p\u0007"), u"secret: prohibited-character"_s);
    QCOMPARE(detail(u"a"_s, QByteArrayView("p\0w", 3)), u"secret: prohibited-character"_s);
    QCOMPARE(detail(u"a"_s, "p\U0001F600"), u"secret: unassigned-character"_s);
    QCOMPARE(detail(u"a\U0001F600"_s, "pw"), u"made"_s);
    QCOMPARE(detail(u"a"_s, "\u06271"), u"secret: mixed-directions"_s);
    QCOMPARE(detail(u"a"_s, "\xFC"), u"secret: not-utf-8"_s);
    QCOMPARE(detail(u""_s, "pw"), u"login: empty"_s);
    QCOMPARE(detail(u"a"_s, ""), u"secret: empty"_s);
}

void SaslScramTest::takesTheServerSignatureInsideTheSuccess()
{
    const auto scram = proven();
    QCOMPARE(written(scram->checkSuccess(serverFinal)), "ok"_ba);
}

void SaslScramTest::refusesSuccessWithoutTheRightSignature_data()
{
    QTest::addColumn<QByteArray>("data");
    QTest::newRow("missing") << ""_ba;
    QTest::newRow("wrong") << "v=smF9pqV8S7suAoZWja4dJRkFsKQ="_ba;
    QTest::newRow("one bit wrong at the end") << "v=rmF9pqV8S7suAoZWja4dJRkFsKU="_ba;
    QTest::newRow("truncated") << "v=rmF9pqV8S7suAoZWja4dJRkF"_ba;
    QTest::newRow("longer") << "v=rmF9pqV8S7suAoZWja4dJRkFsKQA"_ba;
    QTest::newRow("empty") << "v="_ba;
    QTest::newRow("not base64") << "v=rmF9pqV8S7suAoZWja4dJRkFsKQ*"_ba;
    QTest::newRow("words") << "2.7.0 ok"_ba;
    QTest::newRow("error") << "e=other-error"_ba;
    QTest::newRow("too long") << QByteArray(serverFinal) + ",x=" + QByteArray(SaslMechanism::maximalChallenge, 'x');
}

void SaslScramTest::refusesSuccessWithoutTheRightSignature()
{
    QFETCH(QByteArray, data);
    const auto scram = proven();
    QVERIFY(written(scram->checkSuccess(data)).startsWith("FAIL server-not-authentic"));
}

void SaslScramTest::refusesAWrongSignatureInAChallenge_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("kind");
    QTest::newRow("wrong") << "v=smF9pqV8S7suAoZWja4dJRkFsKQ="_ba
                           << "server-not-authentic"_ba;
    QTest::newRow("truncated") << "v=rmF9pqV8S7suAoZWja4dJRkF"_ba
                               << "server-not-authentic"_ba;
    QTest::newRow("not base64") << "v=rmF9pqV8S7suAoZWja4dJRkFsKQ"_ba
                                << "malformed-reply"_ba;
    QTest::newRow("first message again") << QByteArray(serverFirst) << "malformed-reply"_ba;
    QTest::newRow("empty") << ""_ba
                           << "malformed-reply"_ba;
}

void SaslScramTest::refusesAWrongSignatureInAChallenge()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, kind);
    const auto scram = proven();
    QVERIFY2(written(scram->respond(message)).startsWith("FAIL " + kind + ' '),
             written(scram->respond(message)).constData());
    QVERIFY(written(scram->checkSuccess(serverFinal)).startsWith("FAIL server-not-authentic"));
}

void SaslScramTest::refusesSuccessBeforeTheProof()
{
    QVERIFY(written(begun()->checkSuccess(serverFinal)).startsWith("FAIL server-not-authentic"));
    QVERIFY(written(begun()->checkSuccess(serverFirst)).startsWith("FAIL server-not-authentic"));
    QVERIFY(written(begun()->checkSuccess("v=")).startsWith("FAIL server-not-authentic"));
}

void SaslScramTest::refusesANonceThatIsNotOurs_data()
{
    QTest::addColumn<QByteArray>("answered");
    QTest::newRow("another") << "3rfcNHYJY1ZVvWVs7jfyko+d2lbbFgONRv9qkxdawL"_ba;
    QTest::newRow("ours and nothing more") << QByteArray(nonce);
    QTest::newRow("shorter than ours") << "fyko"_ba;
    QTest::newRow("last letter another") << "fyko+d2lbbFgONRv9qkxdawM3rfc"_ba;
}

void SaslScramTest::refusesANonceThatIsNotOurs()
{
    QFETCH(QByteArray, answered);
    const auto scram = begun();
    QVERIFY(written(scram->respond("r=" + answered + ",s=QSXCR+Q6sek8bf92,i=4096"))
                .startsWith("FAIL server-not-authentic"));
    QVERIFY(written(scram->respond(serverFirst)).startsWith("FAIL malformed-reply"));
}

void SaslScramTest::ignoresExtensionsAndCountsThemIntoTheSignature()
{
    const auto scram = begun();
    const QByteArray answer = written(scram->respond(QByteArray(serverFirst) + ",x=new"));
    QVERIFY(answer.startsWith("c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p="));
    QVERIFY(answer != clientFinal);
}

void SaslScramTest::reportsTheServersError()
{
    const auto atOnce = begun();
    QCOMPARE(written(atOnce->respond("e=unknown-user")), "FAIL reply-rejected unknown-user"_ba);
    QCOMPARE(atOnce->serverError(), u"unknown-user"_s);
    const auto later = proven();
    QCOMPARE(written(later->respond("e=invalid-proof")), "FAIL reply-rejected invalid-proof"_ba);
    QCOMPARE(later->serverError(), u"invalid-proof"_s);
    QVERIFY(written(later->checkSuccess(serverFinal)).startsWith("FAIL server-not-authentic"));
}

void SaslScramTest::refusesChallengesOutOfTurn()
{
    SaslScram silent(SaslScram::Hash::Sha1, "user", Secret("pencil"), nonce);
    QVERIFY(written(silent.respond(serverFirst)).startsWith("FAIL malformed-reply"));
    const auto scram = proven();
    scram->respond(serverFinal);
    QVERIFY(written(scram->respond(serverFinal)).startsWith("FAIL malformed-reply"));
}

QTEST_APPLESS_MAIN(SaslScramTest)
#include "tst_saslscram.moc"
