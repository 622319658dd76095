// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslchoice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

QByteArray chosen(const QByteArray &offered, AuthChoice choice, SaslChannel channel)
{
    const Result<QByteArray> result = chooseMechanism(offered.split(' '), choice, channel);
    if (result)
        return result.value();
    return "FAIL " + QByteArray(failureKindName(result.error().kind).latin1()) + ' ' + result.error().detail.toUtf8();
}

} // namespace

class SaslChoiceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersOneRoundTripOnAProtectedChannel();
    void hidesThePasswordInTheClearWhereItCan();
    void ignoresCaseAndOrderOfTheOffer();
    void takesTheNamedMechanismAndNoOther_data();
    void takesTheNamedMechanismAndNoOther();
    void neverTakesATokenMechanismByItself();
    void tellsNothingOfferedFromNothingInCommon();
};

void SaslChoiceTest::prefersOneRoundTripOnAProtectedChannel()
{
    const auto on = [](const QByteArray &offered) { return chosen(offered, AuthChoice::Auto, SaslChannel::Protected); };
    QCOMPARE(on("CRAM-MD5 LOGIN SCRAM-SHA-1 SCRAM-SHA-256 PLAIN"), "PLAIN"_ba);
    QCOMPARE(on("CRAM-MD5 LOGIN SCRAM-SHA-1 SCRAM-SHA-256"), "SCRAM-SHA-256"_ba);
    QCOMPARE(on("CRAM-MD5 LOGIN SCRAM-SHA-1"), "SCRAM-SHA-1"_ba);
    QCOMPARE(on("CRAM-MD5 LOGIN"), "LOGIN"_ba);
    QCOMPARE(on("XOAUTH2 CRAM-MD5"), "CRAM-MD5"_ba);
}

void SaslChoiceTest::hidesThePasswordInTheClearWhereItCan()
{
    const auto on = [](const QByteArray &offered) { return chosen(offered, AuthChoice::Auto, SaslChannel::Clear); };
    QCOMPARE(on("PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256"), "SCRAM-SHA-256"_ba);
    QCOMPARE(on("PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1"), "SCRAM-SHA-1"_ba);
    QCOMPARE(on("PLAIN LOGIN CRAM-MD5"), "CRAM-MD5"_ba);
    QCOMPARE(on("LOGIN PLAIN"), "PLAIN"_ba);
    QCOMPARE(on("LOGIN"), "LOGIN"_ba);
}

void SaslChoiceTest::ignoresCaseAndOrderOfTheOffer()
{
    QCOMPARE(chosen("login plain", AuthChoice::Auto, SaslChannel::Protected), "PLAIN"_ba);
    QCOMPARE(chosen("Scram-Sha-256", AuthChoice::ScramSha256, SaslChannel::Clear), "SCRAM-SHA-256"_ba);
}

void SaslChoiceTest::takesTheNamedMechanismAndNoOther_data()
{
    QTest::addColumn<AuthChoice>("choice");
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("plain") << AuthChoice::Plain << "PLAIN"_ba;
    QTest::newRow("login") << AuthChoice::Login << "LOGIN"_ba;
    QTest::newRow("cram-md5") << AuthChoice::CramMd5 << "CRAM-MD5"_ba;
    QTest::newRow("scram-sha-1") << AuthChoice::ScramSha1 << "SCRAM-SHA-1"_ba;
    QTest::newRow("scram-sha-256") << AuthChoice::ScramSha256 << "SCRAM-SHA-256"_ba;
    QTest::newRow("xoauth2") << AuthChoice::XOAuth2 << "XOAUTH2"_ba;
    QTest::newRow("oauthbearer") << AuthChoice::OAuthBearer << "OAUTHBEARER"_ba;
}

void SaslChoiceTest::takesTheNamedMechanismAndNoOther()
{
    QFETCH(AuthChoice, choice);
    QFETCH(QByteArray, name);
    const QByteArray all = "PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256 XOAUTH2 OAUTHBEARER";
    for (SaslChannel channel : {SaslChannel::Protected, SaslChannel::Clear}) {
        QCOMPARE(chosen(all, choice, channel), name);
        QCOMPARE(chosen("GSSAPI ntlm", choice, channel), "FAIL no-common-mechanism GSSAPI NTLM"_ba);
        // A mechanism with channel binding is not the one without it.
        QCOMPARE(chosen(name + "-PLUS", choice, channel), "FAIL no-common-mechanism " + name + "-PLUS");
    }
}

void SaslChoiceTest::neverTakesATokenMechanismByItself()
{
    for (SaslChannel channel : {SaslChannel::Protected, SaslChannel::Clear})
        QCOMPARE(chosen("XOAUTH2 OAUTHBEARER", AuthChoice::Auto, channel),
                 "FAIL no-common-mechanism XOAUTH2 OAUTHBEARER"_ba);
}

void SaslChoiceTest::tellsNothingOfferedFromNothingInCommon()
{
    for (AuthChoice choice : {AuthChoice::Auto, AuthChoice::Plain, AuthChoice::XOAuth2}) {
        QCOMPARE(chosen({}, choice, SaslChannel::Protected), "FAIL auth-not-offered "_ba);
        const Result<QByteArray> none = chooseMechanism({}, choice, SaslChannel::Clear);
        QVERIFY(!none);
        QCOMPARE(none.error().kind, FailureKind::AuthNotOffered);
        QCOMPARE(none.error().stage, Stage::Auth);
    }
}

QTEST_APPLESS_MAIN(SaslChoiceTest)
#include "tst_saslchoice.moc"
