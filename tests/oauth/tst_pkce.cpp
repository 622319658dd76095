// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/pkce.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestPkce : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void makesTheChallengeOfTheRfc()
    {
        // RFC 7636 appendix B
        QCOMPARE(pkceChallenge("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"),
                 QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    }

    void makesAVerifierOf64Bytes()
    {
        const Pkce pkce;
        static const QRegularExpression form(u"^[A-Za-z0-9_-]{86}$"_s);
        QVERIFY(form.match(pkce.verifier().text()).hasMatch());
        QCOMPARE(pkce.challenge(), pkceChallenge(pkce.verifier().bytes()));
        QCOMPARE(pkce.challenge().size(), 43);
    }

    void neverMakesTheSameTwice()
    {
        QSet<QByteArray> seen;
        for (int i = 0; i < 100; ++i)
            seen.insert(Pkce().challenge());
        QCOMPARE(seen.size(), 100);
    }

    void makesTokensOfAnyLength()
    {
        for (const qsizetype count : {1, 3, 5, 32, 33})
            QCOMPARE(randomToken(count).bytes().size(), (count * 8 + 5) / 6);
    }
};

QTEST_APPLESS_MAIN(TestPkce)
#include "tst_pkce.moc"
