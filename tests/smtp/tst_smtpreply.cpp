// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/smtpcapabilities.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

Q_DECLARE_METATYPE(sendproof::FailureKind)

class TestSmtpReply : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAReplyWhereverTheBytesAreCut()
    {
        const QByteArray wire = "250-mail.example.test\r\n250-SIZE 1000\r\n250 2.1.0 OK\r\n";
        for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
            SmtpReplyParser parser;
            parser.feed(wire.first(cut));
            if (cut < wire.size())
                QVERIFY(std::holds_alternative<SmtpReplyParser::NeedMore>(parser.next()));
            parser.feed(wire.sliced(cut));
            const auto next = parser.next();
            const auto *reply = std::get_if<SmtpReply>(&next);
            QVERIFY(reply);
            QCOMPARE(reply->code, 250);
            QCOMPARE(reply->lines, QList<QByteArray>({"mail.example.test", "SIZE 1000", "2.1.0 OK"}));
            QVERIFY(parser.isEmpty());
        }
    }

    void readsByteByByte()
    {
        SmtpReplyParser parser;
        int replies = 0;
        for (const char c : QByteArray("220 hi\r\n334 \r\n235\r\n")) {
            parser.feed(QByteArrayView(&c, 1));
            if (std::holds_alternative<SmtpReply>(parser.next()))
                ++replies;
        }
        QCOMPARE(replies, 3);
    }

    void keepsTheOrderOfPipelinedReplies()
    {
        SmtpReplyParser parser;
        parser.feed("250 a\r\n550 5.1.1 b\r\n354 c\r\n");
        QCOMPARE(std::get<SmtpReply>(parser.next()).code, 250);
        const SmtpReply second = std::get<SmtpReply>(parser.next());
        QCOMPARE(second.code, 550);
        QCOMPARE(second.enhanced->toString(), u"5.1.1"_s);
        QCOMPARE(std::get<SmtpReply>(parser.next()).code, 354);
    }

    void knowsWhenHalfAReplyWaits()
    {
        SmtpReplyParser parser;
        parser.feed("220 go\r\n25");
        QCOMPARE(std::get<SmtpReply>(parser.next()).code, 220);
        QVERIFY(!parser.isEmpty());
        SmtpReplyParser lines;
        lines.feed("250-one\r\n");
        QVERIFY(std::holds_alternative<SmtpReplyParser::NeedMore>(lines.next()));
        QVERIFY(!lines.isEmpty());
    }

    void acceptsABareLineFeed()
    {
        SmtpReplyParser parser;
        parser.feed("220 hi\n");
        QCOMPARE(std::get<SmtpReply>(parser.next()).lines, QList<QByteArray>({"hi"}));
    }

    void refusesWhatIsNoReply_data()
    {
        QTest::addColumn<QByteArray>("wire");
        QTest::newRow("HTTP") << QByteArray("HTTP/1.1 400 Bad Request\r\n");
        QTest::newRow("TLS alert") << "\x15\x03\x01\x00\x02\x02\x46\n"_ba;
        QTest::newRow("empty line") << QByteArray("\r\n");
        QTest::newRow("code too low") << QByteArray("150 x\r\n");
        QTest::newRow("code too high") << QByteArray("650 x\r\n");
        QTest::newRow("no separator") << QByteArray("250x\r\n");
        QTest::newRow("two codes in one reply") << QByteArray("250-a\r\n550 b\r\n");
        QTest::newRow("letters") << QByteArray("2x0 a\r\n");
    }
    void refusesWhatIsNoReply()
    {
        QFETCH(QByteArray, wire);
        SmtpReplyParser parser;
        parser.feed(wire);
        QCOMPARE(std::get<FailureKind>(parser.next()), FailureKind::MalformedReply);
        parser.feed("250 OK\r\n");
        QCOMPARE(std::get<FailureKind>(parser.next()), FailureKind::MalformedReply);
        const QByteArray last = wire.trimmed().split('\n').last();
        QCOMPARE(parser.heard(), last.trimmed());
    }

    void isBoundedInLineLinesAndReply()
    {
        SmtpReplyParser endless;
        endless.feed(QByteArray(5000, '2'));
        QCOMPARE(std::get<FailureKind>(endless.next()), FailureKind::ReplyTooLong);
        SmtpReplyParser manyLines;
        manyLines.feed(QByteArray("250-x\r\n").repeated(129));
        QCOMPARE(std::get<FailureKind>(manyLines.next()), FailureKind::ReplyTooLong);
        SmtpReplyParser big;
        big.feed(("250-" + QByteArray(4000, 'x') + "\r\n").repeated(17));
        QCOMPARE(std::get<FailureKind>(big.next()), FailureKind::ReplyTooLong);
        SmtpReplyParser fits;
        fits.feed(QByteArray("250-x\r\n").repeated(127) + "250 x\r\n");
        QVERIFY(std::holds_alternative<SmtpReply>(fits.next()));
    }

    void readsTheOffersOfEhlo()
    {
        SmtpReplyParser parser;
        parser.feed("250-mail greets STARTTLS\r\n250-pipelining\r\n250-SIZE 35882577\r\n250-AUTH PLAIN  LOGIN\r\n250-AUTH=LOGIN CRAM-MD5\r\n"
                    "250-8BITMIME\r\n250-CHUNKING\r\n250 SMTPUTF8\r\n");
        const auto offer = SmtpCapabilities::fromEhlo(std::get<SmtpReply>(parser.next()));
        QVERIFY(!offer.startTls); // the first line is the server's name and greeting
        QVERIFY(offer.pipelining && offer.chunking && offer.eightBitMime && offer.smtpUtf8 && offer.size);
        QCOMPARE(offer.maximalSize, 35882577);
        QCOMPARE(offer.authMechanisms, QList<QByteArray>({"PLAIN", "LOGIN", "CRAM-MD5"}));
    }
};

QTEST_GUILESS_MAIN(TestSmtpReply)
#include "tst_smtpreply.moc"
