// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirectreader.h"

#include "oauth/sampleservice.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

using State = RedirectReader::State;

RedirectExpectation expectation(const QString &redirectUri = u"http://127.0.0.1:50123"_s)
{
    return {redirectUri, "the-state-0123456789-0123456789-0123456789", realEndpoints(DirectService::Google)};
}

const QByteArray goodQuery = "state=the-state-0123456789-0123456789-0123456789&code=4%2F0AbC-d_e";

QByteArray request(const QByteArray &target, const QByteArray &fields = "Host: 127.0.0.1:50123\r\n")
{
    return "GET " + target + " HTTP/1.1\r\n" + fields + "\r\n";
}

} // namespace

Q_DECLARE_METATYPE(State)

class TestRedirectReader : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesTheCode()
    {
        RedirectReader reader(expectation());
        QCOMPARE(reader.read(request("/?" + goodQuery)), State::Ours);
        QCOMPARE(reader.status(), 200);
        const auto answer = reader.takeAnswer();
        QVERIFY(answer);
        QCOMPARE(answer.value().text(), u"4/0AbC-d_e"_s);
    }

    void readsByteByByteAndTheRestNeverMore()
    {
        RedirectReader reader(expectation());
        const QByteArray bytes = request("/?" + goodQuery, "Host: 127.0.0.1:50123\r\nAccept: */*\r\n");
        for (qsizetype i = 0; i + 1 < bytes.size(); ++i)
            QCOMPARE(reader.read(QByteArrayView(bytes).sliced(i, 1)), State::Reading);
        QCOMPARE(reader.read(QByteArrayView(bytes).last(1)), State::Ours);
        QCOMPARE(reader.read("more"), State::Ours);
    }

    void sortsRequests_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<State>("state");
        QTest::addColumn<int>("status");
        const auto row = [](const char *name, const QByteArray &bytes, State state, int status) {
            QTest::newRow(name) << bytes << state << status;
        };
        const QByteArray host = "Host: 127.0.0.1:50123\r\n";
        row("favicon", request("/favicon.ico"), State::NotOurs, 404);
        row("a path below", request("/x?" + goodQuery), State::NotOurs, 404);
        row("two slashes", request("//?" + goodQuery), State::NotOurs, 404);
        row("a dot", request("/.?" + goodQuery), State::NotOurs, 404);
        row("an encoded slash", request("/%2f?" + goodQuery), State::NotOurs, 404);
        row("POST", "POST /?" + goodQuery + " HTTP/1.1\r\n" + host + "\r\n", State::NotOurs, 405);
        row("HEAD", "HEAD /?" + goodQuery + " HTTP/1.1\r\n" + host + "\r\n", State::NotOurs, 405);
        row("small get", "get /?" + goodQuery + " HTTP/1.1\r\n" + host + "\r\n", State::NotOurs, 405);
        row("another host", request("/?" + goodQuery, "Host: evil.example\r\n"), State::NotOurs, 421);
        row("another host at our port", request("/?" + goodQuery, "Host: evil.example:50123\r\n"), State::NotOurs, 421);
        row("localhost", request("/?" + goodQuery, "Host: localhost:50123\r\n"), State::NotOurs, 421);
        row("without port", request("/?" + goodQuery, "Host: 127.0.0.1\r\n"), State::NotOurs, 421);
        row("another port", request("/?" + goodQuery, "Host: 127.0.0.1:50124\r\n"), State::NotOurs, 421);
        row("no host", request("/?" + goodQuery, "Accept: */*\r\n"), State::Broken, 400);
        row("two hosts", request("/?" + goodQuery, host + host), State::Broken, 400);
        row("no state", request("/?code=x"), State::WrongState, 400);
        row("nothing", request("/"), State::WrongState, 400);
        row("another state", request("/?state=the-state-0123456789-0123456789-0123456788&code=x"), State::WrongState,
            400);
        row("half the state", request("/?state=the-state-0123456789&code=x"), State::WrongState, 400);
        row("the state and more", request("/?state=the-state-0123456789-0123456789-0123456789x&code=x"),
            State::WrongState, 400);
        row("two states", request("/?state=x&" + goodQuery), State::Broken, 400);
        row("two codes", request("/?" + goodQuery + "&code=x"), State::Broken, 400);
        row("two codes, one encoded", request("/?" + goodQuery + "&c%6fde=x"), State::Broken, 400);
        row("a bad percent sign", request("/?" + goodQuery + "&x=%4"), State::Broken, 400);
        row("a percent sign at the end", request("/?" + goodQuery + "&x=%"), State::Broken, 400);
        row("a NUL", request("/?" + goodQuery + "&x=%00"), State::Broken, 400);
        row("a line break", request("/?" + goodQuery + "&x=%0d%0a"), State::Broken, 400);
        row("no UTF-8", request("/?" + goodQuery + "&x=%ff"), State::Broken, 400);
        row("too many parameters",
            request("/?" + goodQuery +
                    [] {
                        QByteArray many;
                        for (int i = 0; i < 40; ++i)
                            many += "&p" + QByteArray::number(i) + "=1";
                        return many;
                    }()),
            State::Broken, 400);
        row("absolute form", request("http://127.0.0.1:50123/?" + goodQuery), State::Broken, 400);
        row("asterisk", request("*"), State::Broken, 400);
        row("a fragment", request("/?" + goodQuery + "#x"), State::Broken, 400);
        row("a blank in the target", request("/?a b&" + goodQuery), State::Broken, 400);
        row("HTTP/0.9", "GET /?" + goodQuery + "\r\n\r\n", State::Broken, 400);
        row("HTTP/2", "GET /?" + goodQuery + " HTTP/2.0\r\n" + host + "\r\n", State::Broken, 400);
        row("HTTP/2 for real", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", State::Broken, 400);
        row("a body", request("/?" + goodQuery, host + "Content-Length: 3\r\n") + "abc", State::Broken, 400);
        row("a body to come", request("/?" + goodQuery, host + "Content-Length: 3\r\n"), State::Broken, 400);
        row("chunks to come", request("/?" + goodQuery, host + "Transfer-Encoding: chunked\r\n"), State::Broken, 400);
        row("a second request", request("/?" + goodQuery) + request("/"), State::Broken, 400);
        row("a folded line", request("/?" + goodQuery, host + " x\r\n"), State::Broken, 400);
        row("a line without colon", request("/?" + goodQuery, host + "x\r\n"), State::Broken, 400);
        row("a NUL in a field", request("/?" + goodQuery, host + QByteArray("X: \0\r\n", 6)), State::Broken, 400);
        row("only line feeds", "GET / HTTP/1.1\n\n\r\n\r\n", State::Broken, 400);
        row("TLS", QByteArray::fromHex("1603010200010001fc0303") + "\r\n\r\n", State::Broken, 400);
        row("an empty line", "\r\n\r\n", State::Broken, 400);
        row("no length but zero", request("/?" + goodQuery, host + "Content-Length: 0\r\n"), State::Ours, 200);
        row("HTTP/1.0", "GET /?" + goodQuery + " HTTP/1.0\r\n" + host + "\r\n", State::Ours, 200);
        row("more parameters", request("/?" + goodQuery + "&scope=a+b&authuser=0&prompt=consent"), State::Ours, 200);
        row("empty parameters", request("/?&&" + goodQuery + "&"), State::Ours, 200);
    }

    void sortsRequests()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const State, state);
        QFETCH(const int, status);
        RedirectReader reader(expectation());
        QCOMPARE(reader.read(bytes), state);
        QCOMPARE(reader.status(), status);
    }

    void awaitsExactlyItsPathAndHost()
    {
        RedirectReader reader(expectation(u"http://localhost:50123/back"_s));
        QCOMPARE(reader.read(request("/back?" + goodQuery, "host:  LocalHost:50123 \r\n")), State::Ours);
        RedirectReader other(expectation(u"http://localhost:50123/back"_s));
        QCOMPARE(other.read(request("/Back?" + goodQuery, "Host: localhost:50123\r\n")), State::NotOurs);
    }

    void readsNoMoreThan16KiB()
    {
        RedirectReader endless(expectation());
        const QByteArray part(1000, 'x');
        QCOMPARE(endless.read("GET /?"), State::Reading);
        for (int i = 0; i < 16; ++i)
            QCOMPARE(endless.read(part), State::Reading);
        QCOMPARE(endless.read(part), State::Broken);
        QCOMPARE(endless.status(), 431);
        const QByteArray head = request("/?" + goodQuery, "Host: 127.0.0.1:50123\r\nX: ");
        const qsizetype room = RedirectReader::headLimit - head.size() - 2;
        for (const qsizetype more : {0, 1}) {
            RedirectReader whole(expectation());
            const QByteArray bytes = head.chopped(2) + QByteArray(room + more, 'y') + "\r\n\r\n";
            QCOMPARE(whole.read(bytes), more == 0 ? State::Ours : State::Broken);
        }
    }

    void tellsWhyThereIsNoCode_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<FailureKind>("kind");
        QTest::addColumn<QString>("detail");
        const QByteArray state = "state=the-state-0123456789-0123456789-0123456789";
        const auto row = [&](const char *name, const QByteArray &query, FailureKind kind, const QString &detail) {
            QTest::newRow(name) << state + query << kind << detail;
        };
        row("denied", "&error=access_denied", FailureKind::ReplyRejected, u"access_denied"_s);
        row("denied, with words", "&error=access_denied&error_description=AADSTS65004%3A+declined",
            FailureKind::ReplyRejected, u"access_denied: AADSTS65004: declined"_s);
        row("another issuer", "&code=x&iss=https%3A%2F%2Fevil.example", FailureKind::SignInNotOurs,
            u"iss: https://evil.example"_s);
        row("another issuer's error", "&error=access_denied&iss=https%3A%2F%2Fevil.example", FailureKind::SignInNotOurs,
            u"iss: https://evil.example"_s);
        row("an empty issuer", "&code=x&iss=", FailureKind::SignInNotOurs, u"iss: "_s);
        row("nothing", "", FailureKind::MalformedReply, u"neither a code nor an error, or both"_s);
        row("an empty code", "&code=", FailureKind::MalformedReply, u"neither a code nor an error, or both"_s);
        row("both", "&code=x&error=y", FailureKind::MalformedReply, u"neither a code nor an error, or both"_s);
    }

    void tellsWhyThereIsNoCode()
    {
        QFETCH(const QByteArray, query);
        QFETCH(const FailureKind, kind);
        QFETCH(const QString, detail);
        RedirectReader reader(expectation());
        QCOMPARE(reader.read(request("/?" + query)), State::Ours);
        QCOMPARE(reader.status(), 400);
        const auto answer = reader.takeAnswer();
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, kind);
        QCOMPARE(answer.error().stage, Stage::Token);
        QCOMPARE(answer.error().detail, detail);
    }

    void takesTheRightIssuerAndWantsOneWhereItIsPromised()
    {
        for (const bool isPromised : {false, true}) {
            for (const bool isThere : {false, true}) {
                RedirectExpectation expected = expectation();
                expected.endpoints.promisesIssuer = isPromised;
                RedirectReader reader(expected);
                const QByteArray iss = isThere ? "&iss=https%3A%2F%2Faccounts.google.com" : "";
                QCOMPARE(reader.read(request("/?" + goodQuery + iss)), State::Ours);
                const auto answer = reader.takeAnswer();
                QCOMPARE(bool(answer), isThere || !isPromised);
                QVERIFY(answer || answer.error().kind == FailureKind::SignInNotOurs);
            }
        }
    }

    void cutsLongWordsOfTheService()
    {
        RedirectReader reader(expectation());
        QCOMPARE(reader.read(request("/?state=the-state-0123456789-0123456789-0123456789&error=e&error_description=" +
                                     QByteArray(9000, 'd'))),
                 State::Ours);
        QVERIFY(reader.takeAnswer().error().detail.size() < 2100);
    }
};

QTEST_APPLESS_MAIN(TestRedirectReader)
#include "tst_redirectreader.moc"
