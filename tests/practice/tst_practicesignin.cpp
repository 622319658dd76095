// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicetalk.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

class TestPracticeSignIn : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersAuthOnlyUnderTls()
    {
        PracticeConversation server = conversation("ok", Channel::Clear);
        const QByteArray offer = talk(server, {"EHLO x"}).text;
        QVERIFY(offer.contains("250 STARTTLS\r\n"));
        QVERIFY(!offer.contains("AUTH"));
        QCOMPARE(talk(server, {plain("ok"), "MAIL FROM:<a@b.test>"}).codes(), (QByteArrayList{"530", "530"}));
        QCOMPARE(talk(server, {"STARTTLS"}).codes().first(), "220"_ba);
        server.channelSecured();
        QCOMPARE(talk(server, {"MAIL FROM:<a@b.test>"}).codes(), QByteArrayList{"503"}); // EHLO is forgotten
        const QByteArray second = talk(server, {"EHLO x"}).text;
        QVERIFY(!second.contains("STARTTLS"));
        QVERIFY(second.contains("AUTH"));
        QCOMPARE(talk(server, {"STARTTLS"}).codes(), QByteArrayList{"503"});
    }

    void signsInWithEachWayOfPlainAndLogin_data()
    {
        QTest::addColumn<QByteArrayList>("said");
        QTest::addColumn<QByteArrayList>("codes");
        const QByteArray user = "ok@practice.test"_ba.toBase64();
        const QByteArray message = QByteArray("\0ok@practice.test\0x", 19).toBase64();
        const QByteArray pass = "x"_ba.toBase64();
        const QByteArray wrong = "wrong"_ba.toBase64();
        using L = QByteArrayList;
        QTest::newRow("PLAIN at once") << L{"AUTH PLAIN " + message} << L{"235"};
        QTest::newRow("PLAIN later") << L{"auth plain", message} << L{"334", "235"};
        QTest::newRow("LOGIN at once") << L{"AUTH LOGIN " + user, pass} << L{"334", "235"};
        QTest::newRow("LOGIN later") << L{"AUTH LOGIN", user, pass} << L{"334", "334", "235"};
        QTest::newRow("wrong") << L{"AUTH LOGIN", user, wrong, "NOOP"} << L{"334", "334", "535", "250"};
        QTest::newRow("empty initial response") << L{"AUTH PLAIN ="} << L{"501"};
        QTest::newRow("cancelled") << L{"AUTH PLAIN", "*", "NOOP"} << L{"334", "501", "250"};
        QTest::newRow("not base64") << L{"AUTH PLAIN", "(secret)", "NOOP"} << L{"334", "501", "250"};
        QTest::newRow("unknown mechanism") << L{"AUTH GSSAPI"} << L{"504"};
        QTest::newRow("no mechanism") << L{"AUTH"} << L{"504"};
        QTest::newRow("too many words") << L{"AUTH PLAIN a b"} << L{"501"};
        QTest::newRow("CRAM-MD5 with initial response") << L{"AUTH CRAM-MD5 " + user} << L{"501"};
        QTest::newRow("twice") << L{"AUTH PLAIN " + message, "AUTH PLAIN " + message} << L{"235", "503"};
        QTest::newRow("unknown login") << L{"AUTH PLAIN " + QByteArray("\0me@b.test\0x", 12).toBase64()} << L{"535"};
    }
    void signsInWithEachWayOfPlainAndLogin()
    {
        QFETCH(const QByteArrayList, said);
        QFETCH(const QByteArrayList, codes);
        PracticeConversation server = conversation();
        talk(server, {"EHLO x"});
        QCOMPARE(talk(server, said).codes(), codes);
    }

    void challengesLoginInTheUsualWords()
    {
        PracticeConversation server = conversation();
        talk(server, {"EHLO x"});
        QCOMPARE(talk(server, {"AUTH LOGIN"}).text, "334 VXNlcm5hbWU6\r\n"_ba);
        QCOMPARE(talk(server, {"eA=="}).text, "334 UGFzc3dvcmQ6\r\n"_ba);
    }

    void refusesAGoodScramProofOfALoginThatIsNoScenario()
    {
        PracticeCredentials credentials{"pencil", {}, "3rfcNHYJY1ZVvWVs7j", QByteArray::fromBase64("QSXCR+Q6sek8bf92")};
        PracticeConversation server(Channel::Tls, PracticeScenario::ok(), {}, credentials);
        talk(server, {"EHLO x"});
        const Heard heard =
            talk(server,
                 {"AUTH SCRAM-SHA-1 " + "n,,n=user,r=fyko+d2lbbFgONRv9qkxdawL"_ba.toBase64(),
                  "c=biws,r=fyko+d2lbbFgONRv9qkxdawL3rfcNHYJY1ZVvWVs7j,p=v0X8v3Bz2T0CJGbJQyF0X+HI4Ts="_ba.toBase64()});
        QCOMPARE(heard.codes(), (QByteArrayList{"334", "535"}));
    }

    void saysWhyATokenIsRefusedAndThenRefuses()
    {
        PracticeConversation server = conversation();
        talk(server, {"EHLO x"});
        const QByteArray message = "user=ok@practice.test\x01"
                                   "auth=Bearer expired\x01\x01"_ba;
        const Heard heard = talk(server, {"AUTH XOAUTH2 " + message.toBase64(), "", "NOOP"});
        QCOMPARE(heard.codes(), (QByteArrayList{"334", "535", "250"}));
        QVERIFY(QByteArray::fromBase64(heard.text.mid(4, heard.text.indexOf('\r') - 4)).contains(R"("status":"401")"));
    }

    void takesALongTokenInOneLine()
    {
        PracticeOffer offer;
        PracticeCredentials credentials;
        credentials.token = QByteArray(8000, 't');
        PracticeConversation server(Channel::Tls, PracticeScenario::ok(), offer, credentials);
        const QByteArray message = "user=ok@practice.test\x01"
                                   "auth=Bearer "_ba +
                                   credentials.token + "\x01\x01";
        QCOMPARE(talk(server, {"EHLO x", "AUTH XOAUTH2 " + message.toBase64()}).codes(),
                 (QByteArrayList{"250", "235"}));
    }

    void offersOnlyWhatItWasToldTo()
    {
        PracticeOffer offer{false, false, false, false, false, false, true, 1000, {"LOGIN"}};
        PracticeConversation server = conversation("ok", Channel::Clear, offer);
        QCOMPARE(talk(server, {"EHLO x"}).text,
                 "250-practice.test greets you\r\n250-SIZE 1000\r\n250 AUTH LOGIN\r\n"_ba);
        QCOMPARE(talk(server, {plain("ok"), "AUTH LOGIN b2tAcHJhY3RpY2UudGVzdA==", "eA=="}).codes(),
                 (QByteArrayList{"504", "334", "235"}));
        QCOMPARE(talk(server, {"MAIL FROM:<a@b.test> BODY=8BITMIME", "MAIL FROM:<a@b.test> SMTPUTF8"}).codes(),
                 (QByteArrayList{"555", "555"}));
        QCOMPARE(talk(server, {"MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "BDAT 3 LAST"}).codes(),
                 (QByteArrayList{"250", "250", "501", "[close]"}));
    }

    void failsAtItsStageWithItsReply_data()
    {
        QTest::addColumn<QByteArray>("id");
        for (const PracticeScenario &scenario : PracticeScenario::all()) {
            if (!scenario.reply.empty() && !scenario.hasOwnPort())
                QTest::newRow(scenario.id.data()) << QByteArray(scenario.id.data());
        }
    }
    void failsAtItsStageWithItsReply()
    {
        QFETCH(const QByteArray, id);
        const PracticeScenario &scenario = *PracticeScenario::byId(QString::fromLatin1(id));
        PracticeConversation server = conversation();
        talk(server, {"EHLO x"});
        const std::array steps{std::pair{Stage::Auth, plain(id)}, std::pair{Stage::Sender, "MAIL FROM:<a@b.test>"_ba},
                               std::pair{Stage::Recipient, "RCPT TO:<c@d.test>"_ba},
                               std::pair{Stage::Data, "DATA\r\nhello\r\n."_ba}};
        for (const auto &[stage, said] : steps) {
            const Heard heard = talk(server, {said});
            const QByteArray last = heard.codes().first() == "354" ? heard.codes().at(1) : heard.codes().first();
            QVERIFY(heard.mails.isEmpty());
            if (stage < scenario.stage) {
                QVERIFY2(last.startsWith('2'), heard.text.constData());
                continue;
            }
            QByteArray reply = scenario.replyBytes() + '\n';
            QVERIFY(heard.text.contains(reply.replace("\n", "\r\n")));
            QCOMPARE(heard.text.endsWith("[close]"), last == "421");
            return;
        }
        QFAIL("It never failed");
    }

    void refusesAGoodTokenWhereTheScenarioFails()
    {
        PracticeCredentials credentials;
        PracticeConversation server(Channel::Tls, PracticeScenario::ok(), {}, credentials);
        talk(server, {"EHLO x"});
        const QByteArray token = "user=smtp-off@practice.test\x01"
                                 "auth=Bearer practice-token\x01\x01"_ba;
        QVERIFY(talk(server, {"AUTH XOAUTH2 " + token.toBase64()}).text.startsWith("535 5.7.139 "));
    }

    void playsItsTricks()
    {
        const auto atEhlo = [](const char *id) {
            PracticeConversation server = conversation(id);
            Heard heard;
            heard.add(server.open());
            heard.add(server.receive("EHLO x\r\n"));
            const Heard later = talk(server, {"NOOP", "NOOP"});
            return heard.text.mid(heard.text.indexOf('\n') + 1) + later.text;
        };
        QCOMPARE(atEhlo("stalls"), "250-practice.test greets you\r\n250-PIPEL"_ba);
        QCOMPARE(atEhlo("floods"), "250-[flood]"_ba);
        QCOMPARE(atEhlo("closes"), "[close]"_ba);
        QVERIFY(atEhlo("only-unknown-mechanism").contains("250 AUTH GSSAPI NTLM\r\n"));
        PracticeConversation silent = conversation("silent", Channel::Clear);
        QVERIFY(silent.open().empty());
        QVERIFY(talk(silent, {"EHLO x"}).text.isEmpty());
    }

    void refusesAtTheGreeting()
    {
        for (const auto &[id, code] : {std::pair{"blocked-ip", "554"}, std::pair{"busy", "421"}}) {
            PracticeConversation server = conversation(id);
            Heard heard;
            heard.add(server.open());
            QCOMPARE(heard.codes(), (QByteArrayList{code, "[close]"}));
        }
    }

    void baitsWithAuthInTheClearWhereStartTlsIsMissing()
    {
        PracticeConversation server = conversation("starttls-missing", Channel::Clear);
        const QByteArray offer = talk(server, {"EHLO x"}).text;
        QVERIFY(!offer.contains("STARTTLS"));
        QVERIFY(offer.contains("AUTH "));
        QCOMPARE(talk(server, {"STARTTLS"}).codes(), QByteArrayList{"503"});
    }

    void injectsAReplyBehindTheStartTlsReplyInTheSameWrite()
    {
        PracticeConversation server = conversation("injects", Channel::Clear);
        talk(server, {"EHLO x"});
        QCOMPARE(talk(server, {"STARTTLS"}).text,
                 "220 2.0.0 Ready to start TLS\r\n250 2.0.0 Injected in the clear\r\n[tls]"_ba);
    }
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeSignIn)
#include "tst_practicesignin.moc"
