// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/dialoguescript.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString ehlo = u"C: EHLO [192.0.2.1]"_s;
const QString authPlain = u"C: AUTH PLAIN AGhvbmdAZXhhbXBsZS50ZXN0AHBlbmNpbA=="_s;

QStringList signedIn(const QStringList &offers)
{
    QStringList rows{u"S: 220 mail.example.test ESMTP"_s, ehlo, u"S: 250-mail.example.test"_s};
    for (const QString &offer : offers)
        rows += u"S: 250-"_s + offer;
    return rows + QStringList{u"S: 250 AUTH PLAIN"_s, authPlain, u"S: 235 2.7.0 OK"_s};
}

} // namespace

class TestSmtpDialogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsOneCommandAtATimeWithoutPipelining()
    {
        DialogueScript script(sampleErrand());
        QCOMPARE(script.play(signedIn({}) + QStringList{u"C: MAIL FROM:<hong@example.test>"_s, u"S: 250 2.1.0 OK"_s,
                                                        u"C: RCPT TO:<mira@example.test>"_s, u"S: 250 2.1.5 OK"_s, u"C: DATA"_s,
                                                        u"S: 354 go"_s, u"MESSAGE"_s, u"S: 250 2.0.0 queued"_s, u"OK 250"_s}),
                 QString());
        QVERIFY(script.everythingSent().endsWith("\r\n.\r\nQUIT\r\n"));
    }

    void groupsEnvelopeAndDataWherePipeliningIsOffered()
    {
        DialogueScript script(sampleErrand());
        QCOMPARE(script.play(signedIn({u"PIPELINING"_s})
                             + QStringList{u"C: MAIL FROM:<hong@example.test>"_s, u"C: RCPT TO:<mira@example.test>"_s, u"C: DATA"_s,
                                           u"S: 250 OK"_s, u"S: 250 OK"_s, u"S: 354 go"_s, u"MESSAGE"_s,
                                           u"S: 250 2.0.0 queued"_s, u"OK 250"_s}),
                 QString());
    }

    void sendsEverythingInOneGroupWhereChunkingIsOfferedToo()
    {
        DialogueScript script(sampleErrand());
        QVERIFY(script.play(signedIn({u"PIPELINING"_s, u"CHUNKING"_s, u"8BITMIME"_s, u"SIZE 10485760"_s})).contains(u"BDAT "_s));
        const QByteArray sent = script.everythingSent();
        const QByteArray content = sent.mid(sent.indexOf(" LAST\r\n") + 7);
        QVERIFY(sent.contains("BDAT " + QByteArray::number(content.size()) + " LAST\r\nDate: "));
        QVERIFY(sent.contains("MAIL FROM:<hong@example.test> SIZE=" + QByteArray::number(content.size()) + " BODY=8BITMIME\r\n"));
        QVERIFY(!sent.contains("\r\nDATA\r\n"));
        QCOMPARE(script.play({u"S: 250 OK"_s, u"S: 250 OK"_s, u"S: 250 2.0.0 queued"_s, u"OK 250"_s}), QString());
    }

    void asksOnlyAndResetsInADryRun()
    {
        SmtpErrand errand = sampleErrand();
        errand.dryRun = true;
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play(signedIn({u"PIPELINING"_s, u"CHUNKING"_s})
                             + QStringList{u"C: MAIL FROM:<hong@example.test>"_s, u"C: RCPT TO:<mira@example.test>"_s, u"S: 250 OK"_s,
                                           u"S: 250 OK"_s, u"OK 250"_s}),
                 QString());
        QVERIFY(script.everythingSent().endsWith("RSET\r\nQUIT\r\n"));
        QVERIFY(!script.everythingSent().contains("BDAT"));
    }

    void upgradesTheChannelBeforeAnythingIsSaid()
    {
        DialogueScript script(sampleErrand(Security::StartTls));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250-AUTH PLAIN"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s,
                              u"S: 220 go"_s, u"TLS"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH PLAIN"_s, authPlain}),
                 QString());
    }

    void forgetsWhatWasOfferedBeforeTls()
    {
        DialogueScript script(sampleErrand(Security::StartTls));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250-PIPELINING"_s, u"S: 250-AUTH PLAIN LOGIN"_s,
                              u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S: 220 go"_s, u"TLS"_s, ehlo, u"S: 250 mail"_s,
                              u"FAIL auth-not-offered auth"_s}),
                 QString());
    }

    void stopsWhereTheStartTlsOfferWasStripped()
    {
        DialogueScript script(sampleErrand(Security::StartTls));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH PLAIN LOGIN"_s, u"FAIL starttls-not-offered ehlo"_s}),
                 QString());
        QVERIFY(!script.everythingSent().contains("AUTH"));
    }

    void stopsWhenTheServerRefusesToUpgrade()
    {
        DialogueScript script(sampleErrand(Security::StartTls));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 STARTTLS"_s, u"C: STARTTLS"_s, u"S: 454 4.7.0 not now"_s,
                              u"FAIL reply-rejected tls 454"_s}),
                 QString());
    }

    void takesOnly220ForAGreeting_data()
    {
        QTest::addColumn<QString>("greeting");
        QTest::newRow("refused") << u"554 5.7.1 blocked"_s;
        QTest::newRow("busy") << u"421 4.3.2 later"_s;
        QTest::newRow("250 is no greeting") << u"250 OK"_s;
        QTest::newRow("221") << u"221 bye"_s;
    }
    void takesOnly220ForAGreeting()
    {
        QFETCH(QString, greeting);
        DialogueScript script(sampleErrand());
        QCOMPARE(script.play({u"S: "_s + greeting, u"FAIL reply-rejected greeting "_s + greeting.first(3)}), QString());
    }

    void saysNothingAboutAuthWithoutALogin()
    {
        SmtpErrand errand = sampleErrand();
        errand.credentials.login.clear();
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH PLAIN"_s, u"C: MAIL FROM:<hong@example.test>"_s}),
                 QString());
    }

    void reportsARefusalAtItsStage_data()
    {
        QTest::addColumn<QStringList>("replies");
        QTest::addColumn<QString>("end");
        QTest::newRow("auth") << QStringList{} << u"FAIL reply-rejected auth 535"_s;
        QTest::newRow("sender") << QStringList{u"235 OK"_s} << u"FAIL reply-rejected sender 553"_s;
        QTest::newRow("recipient") << QStringList{u"235 OK"_s, u"250 OK"_s} << u"FAIL reply-rejected recipient 550"_s;
        QTest::newRow("data") << QStringList{u"235 OK"_s, u"250 OK"_s, u"250 OK"_s} << u"FAIL reply-rejected data 554"_s;
        QTest::newRow("content") << QStringList{u"235 OK"_s, u"250 OK"_s, u"250 OK"_s, u"354 go"_s} << u"FAIL reply-rejected data 552"_s;
        QTest::newRow("going away") << QStringList{u"235 OK"_s, u"250 OK"_s} << u"FAIL reply-rejected recipient 421"_s;
    }
    void reportsARefusalAtItsStage()
    {
        QFETCH(QStringList, replies);
        QFETCH(QString, end);
        for (const QString &offers : {u"250 AUTH PLAIN"_s, u"250-PIPELINING|250 AUTH PLAIN"_s}) {
            DialogueScript script(sampleErrand());
            QStringList rows{u"S: 220 hi"_s, u"S: 250-mail"_s};
            for (const QString &line : offers.split(u'|'))
                rows += u"S: "_s + line;
            for (const QString &reply : replies)
                rows += u"S: "_s + reply;
            script.play(rows);
            QCOMPARE(script.play({u"S: "_s + end.right(3) + u" 5.7.1 no"_s, end}), QString());
            QVERIFY(script.everythingSent().endsWith("QUIT\r\n"));
        }
    }

    void cancelsAChallengeThatIsNotBase64()
    {
        SmtpErrand errand = sampleErrand();
        errand.auth = AuthChoice::CramMd5;
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH CRAM-MD5"_s, u"C: AUTH CRAM-MD5"_s, u"S: 334 %%%"_s,
                              u"FAIL malformed-reply auth"_s}),
                 QString());
        QVERIFY(script.everythingSent().endsWith("*\r\nQUIT\r\n"));
    }

    void sendsALongTokenBehindTheAuthCommand()
    {
        SmtpErrand errand = sampleErrand();
        errand.auth = AuthChoice::XOAuth2;
        errand.credentials.secret = Secret(QByteArray(2000, 't'));
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH XOAUTH2"_s, u"C: AUTH XOAUTH2"_s, u"S: 334 "_s, u"C: *"_s,
                              u"S: 235 OK"_s, u"C: MAIL FROM:<hong@example.test>"_s}),
                 QString());
    }

    void tellsWhatAnErrorChallengeSaid()
    {
        SmtpErrand errand = sampleErrand();
        errand.auth = AuthChoice::XOAuth2;
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play({u"S: 220 hi"_s, ehlo, u"S: 250-mail"_s, u"S: 250 AUTH XOAUTH2"_s, u"C: *"_s,
                              u"S: 334 eyJzdGF0dXMiOiI0MDEifQ=="_s, u"C: "_s, u"S: 535 5.7.8 no"_s, u"FAIL reply-rejected auth 535"_s}),
                 QString());
        QVERIFY(script.result()->error().detail.contains(u"401"_s));
    }

    void needsSmtpUtf8ForAKoreanLocalPart()
    {
        const MailSender sender{address(u"하늘@example.test"_s), {}};
        SmtpErrand errand = sampleErrand();
        errand.message = TestMessage(sender, address(u"mira@example.test"_s), {}, u"body"_s, u"ko"_s);
        DialogueScript script(std::move(errand));
        QCOMPARE(script.play(signedIn({}) + QStringList{u"FAIL utf8-address-not-supported sender"_s}), QString());
    }

    void saysSmtpUtf8OnlyWhenTheAddressNeedsIt()
    {
        SmtpErrand errand = sampleErrand();
        errand.message = TestMessage({address(u"하늘@example.test"_s), {}}, address(u"mira@example.test"_s), {}, u"body"_s, u"ko"_s);
        DialogueScript needs(std::move(errand));
        QCOMPARE(needs.play(signedIn({u"SMTPUTF8"_s, u"8BITMIME"_s})
                            + QStringList{u"C: MAIL FROM:<하늘@example.test> BODY=8BITMIME SMTPUTF8"_s}),
                 QString());
        DialogueScript plain(sampleErrand());
        QCOMPARE(plain.play(signedIn({u"SMTPUTF8"_s}) + QStringList{u"C: MAIL FROM:<hong@example.test>"_s}), QString());
    }

    void stopsBeforeAMessageThatIsTooLarge()
    {
        DialogueScript script(sampleErrand());
        QCOMPARE(script.play(signedIn({u"SIZE 100"_s}) + QStringList{u"FAIL message-too-large sender"_s}), QString());
        QVERIFY(!script.everythingSent().contains("MAIL"));
    }

    void neverShowsASecret_data()
    {
        QTest::addColumn<AuthChoice>("auth");
        QTest::addColumn<QString>("offer");
        QTest::newRow("PLAIN") << AuthChoice::Plain << u"PLAIN"_s;
        QTest::newRow("LOGIN") << AuthChoice::Login << u"LOGIN"_s;
        QTest::newRow("XOAUTH2") << AuthChoice::XOAuth2 << u"XOAUTH2"_s;
        QTest::newRow("OAUTHBEARER") << AuthChoice::OAuthBearer << u"OAUTHBEARER"_s;
    }
    void neverShowsASecret()
    {
        QFETCH(AuthChoice, auth);
        QFETCH(QString, offer);
        SmtpErrand errand = sampleErrand();
        errand.auth = auth;
        DialogueScript script(std::move(errand));
        script.play({u"S: 220 hi"_s, u"S: 250-mail"_s, u"S: 250 AUTH "_s + offer, u"S: 334 UGFzc3dvcmQ6"_s});
        for (const QByteArray &word : script.everythingSent().replace("\r\n", " ").split(' ')) {
            if (QByteArray::fromBase64(word).contains("pencil"))
                QVERIFY2(!script.everythingShown().contains(word), word.constData());
        }
        QVERIFY(script.everythingShown().contains("<secret>"));
        QVERIFY(!script.everythingShown().contains("pencil"));
    }

    void callsTheOutcomeUnknownOnceTheContentWasSent()
    {
        DialogueScript script(sampleErrand());
        script.play(signedIn({}));
        QCOMPARE(script.dialogue().brokenOff(FailureKind::ClosedByPeer, {}).kind, FailureKind::ClosedByPeer);
        script.play({u"S: 250 OK"_s, u"S: 250 OK"_s, u"S: 354 go"_s});
        QCOMPARE(script.dialogue().brokenOff(FailureKind::ClosedByPeer, {}).kind, FailureKind::OutcomeUnknown);
        QCOMPARE(script.dialogue().brokenOff(FailureKind::TimedOut, {}).kind, FailureKind::OutcomeUnknown);
        DialogueScript atOnce(sampleErrand());
        atOnce.play(signedIn({u"PIPELINING"_s, u"CHUNKING"_s}));
        QCOMPARE(atOnce.dialogue().brokenOff(FailureKind::ClosedByPeer, {}).kind, FailureKind::OutcomeUnknown);
    }
};

QTEST_GUILESS_MAIN(TestSmtpDialogue)
#include "tst_smtpdialogue.moc"
