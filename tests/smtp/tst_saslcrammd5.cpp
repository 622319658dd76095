// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslcrammd5.h"

#include "smtp/saslconversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SaslCramMd5Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersTheExampleOfRfc2195();
    void keysTheDigestWithUtf8InNfc();
    void takesTheChallengeAsItCame();
    void refusesAnEmptyChallenge();
    void refusesASecondChallenge();
    void refusesSuccessWithoutAChallenge();
};

void SaslCramMd5Test::answersTheExampleOfRfc2195()
{
    SaslCramMd5 cram("tim", Secret("tanstaaftanstaaf"));
    QCOMPARE(cram.name(), "CRAM-MD5"_ba);
    QVERIFY(!cram.initialResponse());
    QCOMPARE(written(cram.respond("<1896.697170952@postoffice.reston.mci.net>")),
             "tim b913a602c7eda7a495b4e6e7334d3890"_ba);
    QCOMPARE(written(cram.checkSuccess({})), "ok"_ba);
}

void SaslCramMd5Test::keysTheDigestWithUtf8InNfc()
{
    const auto cram = madeBy(makeSaslMechanism("CRAM-MD5", credentials(u"하 늘"_s, "pencil-U\u0308ni\u0308 1")));
    QCOMPARE(written(cram->respond("<1@a>")), "하 늘 e499c83b9ec2019a66a500d68cd6b6c1"_ba);
}

void SaslCramMd5Test::takesTheChallengeAsItCame()
{
    SaslCramMd5 bare("tim", Secret("pw"));
    SaslCramMd5 blanks("tim", Secret("pw"));
    QVERIFY(written(bare.respond("<1@a>")) != written(blanks.respond(" <1@a>\r\n")));
}

void SaslCramMd5Test::refusesAnEmptyChallenge()
{
    SaslCramMd5 cram("tim", Secret("pw"));
    QCOMPARE(written(cram.respond({})), "FAIL malformed-reply an empty challenge"_ba);
    QVERIFY(written(cram.respond("<1@a>")).startsWith("FAIL malformed-reply"));
}

void SaslCramMd5Test::refusesASecondChallenge()
{
    SaslCramMd5 cram("tim", Secret("pw"));
    cram.respond("<1@a>");
    QVERIFY(written(cram.respond("<2@a>")).startsWith("FAIL malformed-reply"));
    QVERIFY(written(cram.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

void SaslCramMd5Test::refusesSuccessWithoutAChallenge()
{
    SaslCramMd5 cram("tim", Secret("pw"));
    QVERIFY(written(cram.checkSuccess({})).startsWith("FAIL malformed-reply"));
}

QTEST_APPLESS_MAIN(SaslCramMd5Test)
#include "tst_saslcrammd5.moc"
