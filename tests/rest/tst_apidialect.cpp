// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/waittext.h"
#include "rest/gmailcall.h"
#include "rest/graphcall.h"

#include "rest/replycase.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QByteArray message = "From: <info@haneul.example>\r\nTo: <mira@example.test>\r\n\r\n~~~~\x7f\x7f\x7f>>>\r\n";
const GmailCall gmail{QUrl(u"https://gmail.googleapis.com/gmail/v1/users/me/messages/send"_s)};
const GraphCall graph{QUrl(u"https://graph.microsoft.com/v1.0/me/sendMail"_s)};

void addRows(const char *file)
{
    QTest::addColumn<QJsonObject>("entry");
    for (const QJsonObject &entry : readCases(file))
        QTest::newRow(qPrintable(entry.value(u"id").toString())) << entry;
}

void compareRefusal(const ApiDialect &dialect, const QJsonObject &entry)
{
    const ReplyCase wanted = replyCase(entry);
    const Result<ReplyText> answer = dialect.answer(wanted.reply);
    QVERIFY(!answer);
    QCOMPARE(answer.error().kind, FailureKind::ReplyRejected);
    QCOMPARE(answer.error().stage, Stage::Send);
    QCOMPARE(answer.error().replyCode, wanted.reply.status);
    QCOMPARE(answer.error().detail, wanted.detail);
}

Failure refusedWith(const ApiDialect &dialect, const HttpsReply &reply)
{
    const Result<ReplyText> answer = dialect.answer(reply);
    return answer ? Failure{.kind = FailureKind::Cancelled} : answer.error();
}

} // namespace

class TestApiDialect : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void gmailTakesTheMailAsBase64UrlInJson()
    {
        const HttpsRequest request = gmail.request(message, Secret("ya29.token"));
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url.toString(), u"https://gmail.googleapis.com/gmail/v1/users/me/messages/send"_s);
        QCOMPARE(request.contentType, QByteArray("application/json"));
        QCOMPARE(request.bearer.bytes(), QByteArrayView("ya29.token"));
        const QJsonObject body = QJsonDocument::fromJson(request.body.bytes().toByteArray()).object();
        QCOMPARE(body.keys(), QStringList{u"raw"_s});
        const QByteArray raw = body.value("raw"_L1).toString().toLatin1();
        QVERIFY(!raw.contains('+') && !raw.contains('/'));
        QVERIFY(raw.contains('-') || raw.contains('_')); // or the sample could not tell the two alphabets apart
        QCOMPARE(QByteArray::fromBase64(raw, QByteArray::Base64UrlEncoding), message);
    }

    void graphTakesTheMailAsBase64InPlainText()
    {
        const HttpsRequest request = graph.request(message, Secret("eyJ0.token"));
        QCOMPARE(request.method, QByteArray("POST"));
        QCOMPARE(request.url.toString(), u"https://graph.microsoft.com/v1.0/me/sendMail"_s);
        QCOMPARE(request.contentType, QByteArray("text/plain"));
        QCOMPARE(request.bearer.bytes(), QByteArrayView("eyJ0.token"));
        QCOMPARE(request.body.bytes(), QByteArrayView(message.toBase64()));
    }

    void gmailHasAcceptedWhenItNamesTheMessage()
    {
        const auto answer = gmail.answer(replyOf(200, R"({"id": "18c1", "threadId": "18c1", "labelIds": ["SENT"]})"));
        QVERIFY(answer);
        QCOMPARE(answer.value().code, 200);
        QCOMPARE(answer.value().text, u"id: 18c1"_s);
    }

    void graphHasAcceptedWith202AndNoBody()
    {
        const auto answer = graph.answer(replyOf(202, ""));
        QVERIFY(answer);
        QCOMPARE(answer.value().code, 202);
    }

    void anotherSuccessThanTheDocumentedOneIsNone_data()
    {
        QTest::addColumn<bool>("isGmail");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("Gmail without a body") << true << 200 << QByteArray();
        QTest::newRow("Gmail with a page") << true << 200 << QByteArray("<html>Welcome</html>");
        QTest::newRow("Gmail without an id") << true << 200 << QByteArray(R"({"id": ""})");
        QTest::newRow("Gmail, another status") << true << 202 << QByteArray(R"({"id": "18c1"})");
        QTest::newRow("Graph, 200 of a mail too large") << false << 200 << QByteArray();
        QTest::newRow("Graph, another status") << false << 204 << QByteArray();
    }
    void anotherSuccessThanTheDocumentedOneIsNone()
    {
        QFETCH(bool, isGmail);
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        const Failure failure =
            isGmail ? refusedWith(gmail, replyOf(status, body)) : refusedWith(graph, replyOf(status, body));
        QCOMPARE(failure.kind, FailureKind::OutcomeUnknown);
        QCOMPARE(failure.stage, Stage::Send);
        QCOMPARE(failure.replyCode, status);
    }

    void tellsWhyGmailRefused_data() { addRows("gmail"); }
    void tellsWhyGmailRefused()
    {
        QFETCH(QJsonObject, entry);
        compareRefusal(gmail, entry);
    }

    void tellsWhyGraphRefused_data() { addRows("graph"); }
    void tellsWhyGraphRefused()
    {
        QFETCH(QJsonObject, entry);
        compareRefusal(graph, entry);
    }

    void theTimeToWaitCanBeReadFromTheDetail()
    {
        HttpsReply reply = replyOf(429, R"({"error": {"code": "TooManyRequests", "message": "Too many requests"}})");
        reply.retryAfter = std::chrono::minutes(10);
        QCOMPARE(waitAskedFor(refusedWith(graph, reply).detail), std::optional(std::chrono::seconds(600)));
        reply.retryAfter = std::chrono::seconds(0);
        QCOMPARE(refusedWith(graph, reply).detail, u"TooManyRequests: Too many requests"_s);
        reply.retryAfter.reset();
        QCOMPARE(waitAskedFor(refusedWith(graph, reply).detail), std::nullopt);
    }

    void theTimeOfAReplyInThePastAsksForNoWait()
    {
        HttpsReply reply = replyOf(429, R"({"error": {"message": "Retry after 2020-01-21T12:57:51.196Z"}})");
        reply.date = QDateTime(QDate(2026, 11, 21), QTime(10, 0), Qt::UTC);
        QCOMPARE(waitAskedFor(refusedWith(gmail, reply).detail), std::nullopt);
    }

    void anErrorOfTheSignInIsUnderstoodToo()
    {
        const auto reply = replyOf(401, R"({"error": "invalid_token", "error_description": "The token has expired"})");
        QCOMPARE(refusedWith(gmail, reply).detail, u"invalid_token: The token has expired"_s);
        QCOMPARE(refusedWith(graph, reply).detail, u"invalid_token: The token has expired"_s);
    }

    void everythingIsBounded_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray much(500000, 'x');
        const QString text = QString::fromLatin1(much);
        const auto errorOf = [](const QJsonObject &error) {
            return QJsonDocument(QJsonObject{{u"error"_s, error}}).toJson();
        };
        QTest::newRow("message") << errorOf({{u"message"_s, text}});
        QTest::newRow("reason") << errorOf({{u"code"_s, text}, {u"status"_s, text}});
        QJsonArray reasons;
        for (int i = 0; i < 5000; ++i)
            reasons.append(QJsonObject{{u"reason"_s, u"r%1"_s.arg(i)}});
        QTest::newRow("reasons") << errorOf({{u"errors"_s, reasons}, {u"details"_s, reasons}});
        QJsonObject nested;
        for (int i = 0; i < 25; ++i)
            nested = {{u"code"_s, QString(60, QChar(u'a' + i))}, {u"innerError"_s, nested}};
        QTest::newRow("inner errors") << errorOf(nested);
        QTest::newRow("depth") << QByteArray(200000, '[');
        QTest::newRow("page") << "<html><title>" + much + "</title>" + much;
        QTest::newRow("tags") << QByteArray(200000, '<');
        QTest::newRow("text") << much;
    }
    void everythingIsBounded()
    {
        QFETCH(QByteArray, body);
        QVERIFY(refusedWith(gmail, replyOf(403, body)).detail.size() <= 1600);
        QVERIFY(refusedWith(graph, replyOf(403, body)).detail.size() <= 1600);
    }

    void aBodyOfAnotherShapeIsARefusalAllTheSame_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("list") << QByteArray("[1, 2]");
        QTest::newRow("error is a number") << QByteArray(R"({"error": 5})");
        QTest::newRow("errors is no list") << QByteArray(R"({"error": {"errors": "x", "details": {"reason": 1}}})");
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe{\"error\"");
        QTest::newRow("cut") << QByteArray("{\"error\": {\"code\": 403, \"mess");
        QTest::newRow("NUL") << QByteArray("a\0b", 3);
    }
    void aBodyOfAnotherShapeIsARefusalAllTheSame()
    {
        QFETCH(QByteArray, body);
        for (const ApiDialect *dialect :
             {static_cast<const ApiDialect *>(&gmail), static_cast<const ApiDialect *>(&graph)}) {
            const Failure failure = refusedWith(*dialect, replyOf(403, body));
            QCOMPARE(failure.kind, FailureKind::ReplyRejected);
            QCOMPARE(failure.replyCode, 403);
        }
    }

    void aRedirectIsARefusal()
    {
        QCOMPARE(refusedWith(gmail, replyOf(302, "")).kind, FailureKind::ReplyRejected);
        QCOMPARE(refusedWith(graph, replyOf(301, "")).kind, FailureKind::ReplyRejected);
    }
};

QTEST_APPLESS_MAIN(TestApiDialect)
#include "tst_apidialect.moc"
