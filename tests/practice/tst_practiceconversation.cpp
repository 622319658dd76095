// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicetalk.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace sendproof {

class TestPracticeConversation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void greetsAndOffersWhatItCan()
    {
        PracticeConversation server = conversation();
        Heard heard;
        heard.add(server.open());
        QVERIFY(heard.text.startsWith("220 practice.test "));
        const QByteArray offer = talk(server, {"EHLO [127.0.0.1]"}).text;
        QCOMPARE(offer, "250-practice.test greets you\r\n250-PIPELINING\r\n250-SIZE 10000000\r\n250-8BITMIME\r\n"
                        "250-SMTPUTF8\r\n250-ENHANCEDSTATUSCODES\r\n250-CHUNKING\r\n250 AUTH SCRAM-SHA-256 "
                        "SCRAM-SHA-1 CRAM-MD5 PLAIN LOGIN XOAUTH2 OAUTHBEARER\r\n"_ba);
    }

    void takesAMail_data()
    {
        QTest::addColumn<bool>("byteByByte");
        QTest::newRow("in one block") << false;
        QTest::newRow("byte by byte") << true;
    }
    void takesAMail()
    {
        QFETCH(const bool, byteByByte);
        PracticeConversation server = conversation();
        const Heard heard = talk(server,
                                 {"ehlo mail.example.com", plain("ok"), "MAIL FROM:<a@b.test> SIZE=100 BODY=8BITMIME",
                                  "RCPT TO:<c@d.test>", "rcpt to:<e@d.test>", "DATA", "Subject: x", "", "..",
                                  ".hidden dot", "end", ".", "NOOP", "QUIT"},
                                 byteByByte);
        QCOMPARE(heard.codes(),
                 (QByteArrayList{"250", "235", "250", "250", "250", "354", "250", "250", "221", "[close]"}));
        QCOMPARE(heard.mails.size(), 1);
        const PracticeMail &mail = heard.mails.first();
        QCOMPARE(mail.login, u"ok@practice.test"_s);
        QCOMPARE(mail.from, u"a@b.test"_s);
        QCOMPARE(mail.to, (QStringList{u"c@d.test"_s, u"e@d.test"_s}));
        QCOMPARE(mail.bytes, "Subject: x\r\n\r\n.\r\nhidden dot\r\nend\r\n"_ba);
        QVERIFY(mail.at.isValid());
    }

    void takesAMailInChunks_data() { takesAMail_data(); }
    void takesAMailInChunks()
    {
        QFETCH(const bool, byteByByte);
        PracticeConversation server = signedIn();
        const Heard heard = talk(
            server, {"MAIL FROM:<>", "RCPT TO:<c@d.test>", "BDAT 6", "a: b\r\nBDAT 0", "BDAT 5 LAST", "\r\n.\r\nRSET"},
            byteByByte);
        QCOMPARE(heard.codes(), (QByteArrayList{"250", "250", "250", "250", "250", "250"}));
        QCOMPARE(heard.mails.size(), 1);
        QCOMPARE(heard.mails.first().bytes, "a: b\r\n\r\n.\r\n"_ba);
        QVERIFY(heard.mails.first().from.isEmpty());
    }

    void throwsAwayAChunkThatNobodyWants()
    {
        PracticeConversation server = signedIn("recipient-unknown");
        const Heard heard = talk(server, {"MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>", "BDAT 6 LAST", "QUIT\r\nNOOP"});
        QCOMPARE(heard.codes(), (QByteArrayList{"250", "550", "554", "250"})); // QUIT was content
        QVERIFY(heard.mails.isEmpty());
    }

    void answersAPipelinedGroupAsOne()
    {
        PracticeConversation server = signedIn();
        const PracticeActions actions = server.receive("MAIL FROM:<a@b.test>\r\nRCPT TO:<c@d.test>\r\nDATA\r\n");
        QCOMPARE(actions.size(), 1U);
        QCOMPARE(std::get<PracticeSend>(actions.front()).bytes.count("\r\n"), 3);
    }

    void refusesCommandsThatComeTooEarlyOrMakeNoSense_data()
    {
        QTest::addColumn<QByteArrayList>("said");
        QTest::addColumn<QByteArrayList>("codes");
        using L = QByteArrayList;
        const QByteArray mail = "MAIL FROM:<a@b.test>"_ba;
        const QByteArray rcpt = "RCPT TO:<c@d.test>"_ba;
        QTest::newRow("RCPT first") << L{rcpt} << L{"503"};
        QTest::newRow("DATA first") << L{"DATA"} << L{"503"};
        QTest::newRow("DATA without recipient") << L{mail, "DATA"} << L{"250", "554"};
        QTest::newRow("DATA with argument") << L{mail, rcpt, "DATA now"} << L{"250", "250", "501"};
        QTest::newRow("DATA after BDAT") << L{mail, rcpt, "BDAT 0", "DATA"} << L{"250", "250", "250", "503"};
        QTest::newRow("MAIL twice") << L{mail, mail} << L{"250", "503"};
        QTest::newRow("AUTH in a mail") << L{mail, plain("ok")} << L{"250", "503"};
        QTest::newRow("RSET forgets") << L{mail, rcpt, "RSET", "DATA"} << L{"250", "250", "250", "503"};
        QTest::newRow("EHLO forgets") << L{mail, "EHLO x", rcpt} << L{"250", "250", "503"};
        QTest::newRow("no brackets") << L{"MAIL FROM:a@b.test"} << L{"501"};
        QTest::newRow("blank before bracket") << L{"MAIL FROM: <a@b.test>"} << L{"501"};
        QTest::newRow("no keyword") << L{"MAIL <a@b.test>"} << L{"501"};
        QTest::newRow("two blanks") << L{"MAIL FROM:<a@b.test>  SIZE=1"} << L{"555"};
        QTest::newRow("unknown parameter") << L{"MAIL FROM:<a@b.test> X=1"} << L{"555"};
        QTest::newRow("size no number") << L{"MAIL FROM:<a@b.test> SIZE=big"} << L{"555"};
        QTest::newRow("announced too large") << L{"MAIL FROM:<a@b.test> SIZE=10000001"} << L{"552"};
        QTest::newRow("null recipient") << L{mail, "RCPT TO:<>"} << L{"250", "501"};
        QTest::newRow("recipient parameter") << L{mail, rcpt + " NOTIFY=NEVER"} << L{"250", "555"};
        QTest::newRow("UTF-8 unasked") << L{"MAIL FROM:<나@b.test>"} << L{"553"};
        QTest::newRow("UTF-8 recipient") << L{mail, "RCPT TO:<나@b.test>"} << L{"250", "553"};
        QTest::newRow("UTF-8 asked") << L{"MAIL FROM:<나@b.test> SMTPUTF8", "RCPT TO:<너@b.test>"} << L{"250", "250"};
        QTest::newRow("broken UTF-8") << L{"MAIL FROM:<\xff@b.test> SMTPUTF8"} << L{"501"};
        QTest::newRow("unknown command") << L{"HELP", "", "EXPN a"} << L{"500", "500", "500"};
        QTest::newRow("no name") << L{"EHLO", "HELO"} << L{"501", "501"};
        QTest::newRow("bad name") << L{"EHLO my_pc", "EHLO 내컴퓨터", "EHLO a b"} << L{"501", "501", "501"};
        QTest::newRow("names") << L{"EHLO [IPv6:::1]", "HELO a.test"} << L{"250", "250"};
        QTest::newRow("VRFY") << L{"VRFY a"} << L{"252"};
        QTest::newRow("BDAT without size") << L{mail, rcpt, "BDAT"} << L{"250", "250", "501", "[close]"};
        QTest::newRow("BDAT negative") << L{mail, rcpt, "BDAT -1"} << L{"250", "250", "501", "[close]"};
        QTest::newRow("BDAT endless") << L{"BDAT 99999999999999"} << L{"501", "[close]"};
    }
    void refusesCommandsThatComeTooEarlyOrMakeNoSense()
    {
        QFETCH(const QByteArrayList, said);
        QFETCH(const QByteArrayList, codes);
        PracticeConversation server = signedIn();
        QCOMPARE(talk(server, said).codes(), codes);
    }

    void wantsASignInBeforeAMail()
    {
        PracticeConversation server = conversation();
        QCOMPARE(talk(server, {"MAIL FROM:<a@b.test>", "EHLO x", "MAIL FROM:<a@b.test>"}).codes(),
                 (QByteArrayList{"503", "250", "530"}));
    }

    void refusesBytesBehindTheStartTlsCommand()
    {
        PracticeConversation server = conversation("ok", Channel::Clear);
        talk(server, {"EHLO x"});
        QCOMPARE(talk(server, {"STARTTLS", "EHLO x"}).codes(), (QByteArrayList{"554", "[close]"}));
        QVERIFY(talk(server, {"NOOP"}).text.isEmpty());
    }

    void refusesPlainTextWhereTheHandshakeHasToBegin()
    {
        PracticeConversation server = conversation("ok", Channel::Clear);
        QCOMPARE(talk(server, {"STARTTLS"}).codes(), (QByteArrayList{"220", "[tls]"}));
        QCOMPARE(talk(server, {"EHLO x"}).text, "[close]"_ba);
    }

    void endsLinesWithCrLfOnly()
    {
        PracticeConversation server = conversation();
        Heard heard;
        heard.add(server.receive("NOOP\nNOOP\r\n"));
        QCOMPARE(heard.codes(), (QByteArrayList{"500", "250"}));
    }

    void refusesLinesThatAreTooLong()
    {
        PracticeConversation server = conversation();
        QCOMPARE(talk(server, {"NOOP " + QByteArray(5000, 'x'), "NOOP"}).codes(), (QByteArrayList{"500", "250"}));
        Heard heard;
        heard.add(server.receive(QByteArray(12'289, 'x')));
        QCOMPARE(heard.codes(), (QByteArrayList{"500", "[close]"}));
    }

    void closesAfterTwentyMistakes()
    {
        PracticeConversation server = conversation();
        const QByteArrayList codes = talk(server, QByteArrayList(50, "WHAT")).codes();
        QCOMPARE(codes.size(), 22);
        QCOMPARE(codes.mid(20), (QByteArrayList{"421", "[close]"}));
    }

    void keepsNoMoreOfAMessageThanItsLimit_data()
    {
        QTest::addColumn<QByteArrayList>("content");
        const QByteArray text(2000, 'x');
        QTest::newRow("DATA") << QByteArrayList{"DATA", text, "."};
        QTest::newRow("BDAT") << QByteArrayList{"BDAT 500\r\n" + text.first(500) + "BDAT 1502 LAST\r\n" +
                                                text.first(1500)};
    }
    void keepsNoMoreOfAMessageThanItsLimit()
    {
        QFETCH(const QByteArrayList, content);
        PracticeOffer offer;
        offer.messageLimit = 1000;
        PracticeConversation server = signedIn("ok", offer);
        const Heard heard = talk(server, QByteArrayList{"MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>"} + content);
        QCOMPARE(heard.codes().last(), "552"_ba);
        QVERIFY(heard.mails.isEmpty());
        QCOMPARE(talk(server, {"MAIL FROM:<a@b.test> SIZE=900"}).codes(), QByteArrayList{"250"});
    }

    void refusesContentWithBareLineEnds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("LF") << "a\nb\r\n"_ba;
        QTest::newRow("CR") << "a\rb\r\n"_ba;
        QTest::newRow("a dot between LFs") << "\n.\nMAIL\r\n"_ba;
        QTest::newRow("CR CR LF") << "a\r\r\n"_ba;
    }
    void refusesContentWithBareLineEnds()
    {
        QFETCH(const QByteArray, content);
        const QByteArrayList envelope{"MAIL FROM:<a@b.test>", "RCPT TO:<c@d.test>"};
        PracticeConversation server = signedIn();
        QCOMPARE(talk(server, envelope + QByteArrayList{"DATA", content + "."}).codes().last(), "550"_ba);
        QCOMPARE(talk(server, envelope + QByteArrayList{"BDAT " + QByteArray::number(content.size()) + " LAST\r\n" +
                                                        content + "NOOP"})
                     .codes()
                     .mid(2),
                 (QByteArrayList{"550", "250"}));
    }
};

} // namespace sendproof

QTEST_GUILESS_MAIN(sendproof::TestPracticeConversation)
#include "tst_practiceconversation.moc"
