// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/idtoken.h"

#include "oauth/sampleservice.h"

#include <QJsonArray>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QDateTime now = QDateTime::fromString(u"2026-11-21T08:00:00Z"_s, Qt::ISODate);

QJsonObject goodClaims()
{
    return {{u"iss"_s, u"https://accounts.google.com"_s},
            {u"aud"_s, sampleClient().id},
            {u"azp"_s, sampleClient().id},
            {u"sub"_s, u"1234"_s},
            {u"nonce"_s, u"the-nonce"_s},
            {u"email"_s, u"owner@example.com"_s},
            {u"iat"_s, now.toSecsSinceEpoch()},
            {u"exp"_s, now.toSecsSinceEpoch() + 3600}};
}

IdTokenExpectation expectation()
{
    return {realEndpoints(DirectService::Google), sampleClient().id, u"the-nonce"_s, now};
}

using Change = std::function<void(QJsonObject &, IdTokenExpectation &)>;

} // namespace

Q_DECLARE_METATYPE(Change)

class TestIdToken : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsTheClaims()
    {
        const auto token = IdToken::read(secretOf(idTokenOf(goodClaims())));
        QVERIFY(token);
        QCOMPARE(token.value().subject, u"1234"_s);
        QCOMPARE(token.value().audiences, QStringList(sampleClient().id));
        QCOMPARE(token.value().expiresAt, now.addSecs(3600));
        QCOMPARE(token.value().address().toString(), u"owner@example.com"_s);
        QVERIFY(!problemOf(token.value(), expectation()));
    }

    void refusesWhatIsNoToken_data()
    {
        QTest::addColumn<QByteArray>("token");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("one part") << QByteArray("abc");
        QTest::newRow("two parts") << QByteArray("e30.e30");
        QTest::newRow("four parts") << QByteArray("e30.e30.x.y");
        QTest::newRow("no base64") << QByteArray("e30.{}.x");
        QTest::newRow("padded") << QByteArray("e30.e30=.x");
        QTest::newRow("no JSON") << QByteArray("e30.YWJj.x");
        QTest::newRow("a list") << QByteArray("e30.W10.x");
        QTest::newRow("no claims") << QByteArray("e30.e30.x");
        QTest::newRow("huge") << QByteArray("e30.") + QByteArray(100'000, 'A') + ".x";
        for (const QString &claim : {u"iss"_s, u"aud"_s, u"sub"_s, u"exp"_s}) {
            QJsonObject claims = goodClaims();
            claims.remove(claim);
            QTest::newRow(qPrintable(u"without "_s + claim)) << idTokenOf(claims);
        }
    }

    void refusesWhatIsNoToken()
    {
        QFETCH(const QByteArray, token);
        const auto read = IdToken::read(secretOf(token));
        QVERIFY(!read);
        QCOMPARE(read.error().kind, FailureKind::MalformedReply);
        QCOMPARE(read.error().stage, Stage::Token);
    }

    void holdsItAgainstTheRequest_data()
    {
        QTest::addColumn<Change>("change");
        QTest::addColumn<FailureKind>("kind"); // Cancelled: it holds
        const auto row = [](const char *name, FailureKind kind, const Change &change) {
            QTest::newRow(name) << change << kind;
        };
        const auto holds = FailureKind::Cancelled;
        const auto others = FailureKind::SignInNotOurs;
        const qint64 seconds = now.toSecsSinceEpoch();
        row("another issuer", others,
            [](auto &claims, auto &) { claims["iss"_L1] = u"https://accounts.google.com.evil"_s; });
        row("another audience", others, [](auto &claims, auto &) { claims["aud"_L1] = u"other"_s; });
        row("for others as well", holds, [](auto &claims, auto &) {
            claims["aud"_L1] = QJsonArray{u"other"_s, sampleClient().id};
        });
        row("for others as well, nobody authorized", others, [](auto &claims, auto &) {
            claims["aud"_L1] = QJsonArray{u"other"_s, sampleClient().id};
            claims.remove("azp"_L1);
        });
        row("another authorized", others, [](auto &claims, auto &) { claims["azp"_L1] = u"other"_s; });
        row("another nonce", others, [](auto &claims, auto &) { claims["nonce"_L1] = u"x"_s; });
        row("no nonce", others, [](auto &claims, auto &) { claims.remove("nonce"_L1); });
        row("no nonce was sent", holds, [](auto &claims, auto &expected) {
            claims.remove("nonce"_L1);
            expected.nonce.clear();
        });
        row("over, within the tolerance", holds, [=](auto &claims, auto &) { claims["exp"_L1] = seconds - 299; });
        row("over", FailureKind::MalformedReply, [=](auto &claims, auto &) { claims["exp"_L1] = seconds - 301; });
        row("not yet, within the tolerance", holds, [=](auto &claims, auto &) { claims["iat"_L1] = seconds + 299; });
        row("not yet", FailureKind::MalformedReply, [=](auto &claims, auto &) { claims["iat"_L1] = seconds + 301; });
        row("Microsoft", holds, [](auto &claims, auto &expected) {
            const QString tenant = u"9188040d-6c67-4c5b-b112-36a304b66dad"_s;
            expected.endpoints = realEndpoints(DirectService::Microsoft);
            claims["tid"_L1] = tenant;
            claims["iss"_L1] = u"https://login.microsoftonline.com/%1/v2.0"_s.arg(tenant);
        });
        row("Microsoft, another tenant", others, [](auto &claims, auto &expected) {
            expected.endpoints = realEndpoints(DirectService::Microsoft);
            claims["tid"_L1] = u"00000000-6c67-4c5b-b112-36a304b66dad"_s;
            claims["iss"_L1] = u"https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"_s;
        });
    }

    void holdsItAgainstTheRequest()
    {
        QFETCH(const Change, change);
        QFETCH(const FailureKind, kind);
        QJsonObject claims = goodClaims();
        IdTokenExpectation expected = expectation();
        change(claims, expected);
        const auto token = IdToken::read(secretOf(idTokenOf(claims)));
        QVERIFY(token);
        const auto problem = problemOf(token.value(), expected);
        QCOMPARE(problem ? problem->kind : FailureKind::Cancelled, kind);
    }

    void knowsWhoSignedIn()
    {
        IdToken token;
        token.preferredName = u"owner@contoso.com"_s;
        QCOMPARE(token.address().toString(), u"owner@contoso.com"_s);
        token.email = u"sales@contoso.com"_s;
        QCOMPARE(token.address().toString(), u"sales@contoso.com"_s);
        token.email = u"not an address\r\n"_s;
        QCOMPARE(token.address().toString(), u"owner@contoso.com"_s);
        token.preferredName = u"+82 10 0000 0000"_s;
        QVERIFY(token.address().isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestIdToken)
#include "tst_idtoken.moc"
