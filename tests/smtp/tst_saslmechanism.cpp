// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslmechanism.h"

#include "smtp/saslconversation.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

const QList<QByteArray> &allNames()
{
    static const QList<QByteArray> names{"PLAIN"_ba,         "LOGIN"_ba,   "CRAM-MD5"_ba,   "SCRAM-SHA-1"_ba,
                                         "SCRAM-SHA-256"_ba, "XOAUTH2"_ba, "OAUTHBEARER"_ba};
    return names;
}

constexpr char secret[] = "pencil-s3cr3t";

} // namespace

class SaslMechanismTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesEveryMechanismByItsName();
    void refusesUnknownMechanisms();
    void takesChallengesUpToTheBoundOnly_data();
    void takesChallengesUpToTheBoundOnly();
    void makesANewNonceEachTime();
    void neverShowsTheSecretInAText_data();
    void neverShowsTheSecretInAText();
    void neverShowsARefusedSecret();
};

void SaslMechanismTest::makesEveryMechanismByItsName()
{
    for (const QByteArray &name : allNames()) {
        const auto mechanism = madeBy(makeSaslMechanism(name, credentials(u"tim"_s, secret)));
        QVERIFY2(mechanism, name.constData());
        QCOMPARE(mechanism->name(), name);
        QCOMPARE(mechanism->initialResponse().has_value(), name != "CRAM-MD5");
    }
}

void SaslMechanismTest::refusesUnknownMechanisms()
{
    for (const char *name : {"", "plain", "NTLM", "SCRAM-SHA-256-PLUS", "SCRAM-SHA-512"}) {
        const auto made = makeSaslMechanism(name, credentials(u"tim"_s, secret));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, FailureKind::NoCommonMechanism);
        QCOMPARE(made.error().stage, Stage::Auth);
        QCOMPARE(made.error().detail, QString::fromLatin1(name));
    }
}

void SaslMechanismTest::takesChallengesUpToTheBoundOnly_data()
{
    QTest::addColumn<QByteArray>("name");
    for (const QByteArray &name : allNames())
        QTest::newRow(name.constData()) << name;
}

void SaslMechanismTest::takesChallengesUpToTheBoundOnly()
{
    QFETCH(QByteArray, name);
    const auto mechanism = madeBy(makeSaslMechanism(name, credentials(u"tim"_s, secret)));
    mechanism->initialResponse();
    const QByteArray tooLong(SaslMechanism::maximalChallenge + 1, 'x');
    QCOMPARE(written(mechanism->respond(tooLong)), "FAIL reply-too-long challenge of 65537 bytes"_ba);
    QVERIFY(!written(mechanism->respond(QByteArrayView(tooLong).chopped(1))).startsWith("FAIL reply-too-long"));
}

void SaslMechanismTest::makesANewNonceEachTime()
{
    QSet<QByteArray> nonces;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray nonce = freshNonce();
        QCOMPARE(QByteArray::fromBase64(nonce).size(), 24);
        QVERIFY(!nonce.contains(',') && !nonce.contains('='));
        nonces.insert(nonce);
    }
    QCOMPARE(nonces.size(), 1000);
    const auto first = madeBy(makeSaslMechanism("SCRAM-SHA-1", credentials(u"tim"_s, secret)));
    const auto second = madeBy(makeSaslMechanism("SCRAM-SHA-1", credentials(u"tim"_s, secret)));
    QVERIFY(written(first->initialResponse()) != written(second->initialResponse()));
}

void SaslMechanismTest::neverShowsTheSecretInAText_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<QByteArray>("challenge");
    const QByteArray echo = secret;
    for (const QByteArray &name : allNames())
        for (const QByteArray &challenge : {echo, "e=" + echo, "v=" + echo, "r=" + echo + ",s=" + echo + ",i=" + echo,
                                            "m=" + echo, "{\"a\":\"" + echo + "\"}"})
            QTest::addRow("%s <- %s", name.constData(), challenge.constData()) << name << challenge;
}

void SaslMechanismTest::neverShowsTheSecretInAText()
{
    QFETCH(QByteArray, name);
    QFETCH(QByteArray, challenge);
    const auto mechanism = madeBy(makeSaslMechanism(name, credentials(u"tim"_s, secret), "cn"));
    mechanism->initialResponse();
    QStringList texts;
    for (int turn = 0; turn < 3; ++turn) {
        const SaslMechanism::Step step = mechanism->respond(challenge);
        if (const auto *fail = std::get_if<SaslMechanism::Fail>(&step))
            texts << fail->detail;
    }
    if (const auto fail = mechanism->checkSuccess(challenge))
        texts << fail->detail;
    QVERIFY(!texts.isEmpty());
    texts << mechanism->serverError();
    for (const QString &text : std::as_const(texts))
        QVERIFY2(!text.contains(QString::fromLatin1(secret)), qPrintable(text));
}

void SaslMechanismTest::neverShowsARefusedSecret()
{
    for (const QByteArray &name : allNames()) {
        const QByteArray bad = QByteArray(secret) + '\0' + '\xFF';
        const auto made = makeSaslMechanism(name, credentials(u"tim"_s, bad));
        QVERIFY(!made);
        QCOMPARE(made.error().detail, u"secret: not-utf-8"_s);
    }
}

QTEST_APPLESS_MAIN(SaslMechanismTest)
#include "tst_saslmechanism.moc"
