// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/strictjson.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestStrictJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void takesWhatTheStandardAllows_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"{}", "[]", " \t\r\n[ ] \n", "[null,true,false]", "[0,-0,1,-1,10,1.5,-0.25e+3,1E-3,2e5,9007199254740993]",
              R"({"a":{"a":[{"a":1},{"a":2}]},"b":""})", "[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\\u0041\\u0000\\uD83D\\uDE00\"]",
              "[\"\xed\x95\x98\xeb\x8a\x98 \xf0\x9f\x98\x80 \x7f\"]", R"({"":1,"A":2,"a":3})", R"({"\uD83D\uDE00":1})"})
            QTest::newRow(json) << QByteArray(json);
    }
    void takesWhatTheStandardAllows()
    {
        QFETCH(QByteArray, json);
        const Result<QJsonDocument> parsed = parseStrictJson(json);
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().detail));
        QCOMPARE(parsed.value(), QJsonDocument::fromJson(json));
    }

    void skipsAByteOrderMark()
    {
        const Result<QJsonDocument> parsed = parseStrictJson("\xEF\xBB\xBF{\"a\":1}");
        QVERIFY(parsed);
        QCOMPARE(parsed.value().object().value("a"_L1).toInt(), 1);
        QVERIFY(!parseStrictJson("\xEF\xBB\xBF\xEF\xBB\xBF{}"));
        QVERIFY(!parseStrictJson("\xEF\xBB\xBF"));
    }

    void refusesWhatItDoesNot_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("detail");
        const auto row = [](const QByteArray &json, const QString &detail) {
            QTest::newRow(json.constData()) << json << detail;
        };
        row("", u"byte 0: an object or a list is expected"_s);
        row("  ", u"byte 2: an object or a list is expected"_s);
        row("1", u"byte 0: an object or a list is expected"_s);
        row("\"a\"", u"byte 0: an object or a list is expected"_s);
        row("[] []", u"byte 3: something stands behind the end"_s);
        row("{}\f", u"byte 2: something stands behind the end"_s);
        row("[", u"byte 1: a value is expected"_s);
        row("[1", u"byte 2: a comma or a closing bracket is expected"_s);
        row("[1,]", u"byte 3: a value is expected"_s);
        row("[1 2]", u"byte 3: a comma or a closing bracket is expected"_s);
        row("{\"a\"}", u"byte 4: a colon is expected"_s);
        row("{\"a\":}", u"byte 5: a value is expected"_s);
        row("{\"a\":1,}", u"byte 7: a name in quotation marks is expected"_s);
        row("{a:1}", u"byte 1: a name in quotation marks is expected"_s);
        row("{\"a\":1", u"byte 6: a comma or a closing brace is expected"_s);
        row("[tru]", u"byte 1: a value is expected"_s);
        row("[True]", u"byte 1: a value is expected"_s);
        row("[NaN]", u"byte 1: a value is expected"_s);
        row("[01]", u"byte 2: a comma or a closing bracket is expected"_s);
        row("[+1]", u"byte 1: a value is expected"_s);
        row("[.5]", u"byte 1: a value is expected"_s);
        row("[1.]", u"byte 3: a digit is expected"_s);
        row("[1e]", u"byte 3: a digit is expected"_s);
        row("[-]", u"byte 2: a value is expected"_s);
        row("[0x10]", u"byte 2: a comma or a closing bracket is expected"_s);
        row("[1e400]", u"byte 6: a number is too large or too small"_s);
        row("['a']", u"byte 1: a value is expected"_s);
        row("[\"a", u"byte 3: a text has no end"_s);
        row("[\"a\\", u"byte 4: an unknown escape stands in a text"_s);
        row("[\"\\x41\"]", u"byte 4: an unknown escape stands in a text"_s);
        row("[\"\\u12\"]", u"byte 4: four hexadecimal digits are expected"_s);
        row("[\"\\u12", u"byte 4: four hexadecimal digits are expected"_s);
        row("[\"\\u-123\"]", u"byte 4: four hexadecimal digits are expected"_s);
        row("[// comment\n1]", u"byte 1: a value is expected"_s);
    }
    void refusesWhatItDoesNot()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, detail);
        const Result<QJsonDocument> parsed = parseStrictJson(json);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, FailureKind::Damaged);
        QCOMPARE(parsed.error().detail, detail);
    }

    void refusesWhatQtLetsPass_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("problem");
        const QString control = u"a control character stands in a text"_s;
        const QString half = u"half of a surrogate pair stands alone"_s;
        const QString twice = u"a name stands twice in one object"_s;
        QTest::newRow("line break in a text") << QByteArray("[\"a\nb\"]") << control;
        QTest::newRow("NUL in a text") << QByteArray("[\"a\0b\"]", 7) << control;
        QTest::newRow("a name twice") << QByteArray(R"({"a":1,"b":2,"a":3})") << twice;
        QTest::newRow("a name twice, once escaped") << QByteArray(R"({"ab":1,"\u0061b":2})") << twice;
        QTest::newRow("empty name twice") << QByteArray(R"({"":1,"":2})") << twice;
        QTest::newRow("high half alone") << QByteArray(R"(["\uD83D"])") << half;
        QTest::newRow("high half and a letter") << QByteArray(R"(["\uD83Dx"])") << half;
        QTest::newRow("high half and an escape") << QByteArray(R"(["\uD83D\n"])") << half;
        QTest::newRow("low half alone") << QByteArray(R"(["\uDE00"])") << half;
        QTest::newRow("low half first") << QByteArray(R"(["\uDE00\uD83D"])") << half;
        QTest::newRow("two high halves") << QByteArray(R"(["\uD83D\uD83D\uDE00"])") << half;
        QTest::newRow("half in a name") << QByteArray(R"({"\uD83D":1})") << half;
        QTest::newRow("Latin-1") << QByteArray("[\"\xe9\"]") << u"it isn't UTF-8"_s;
        QTest::newRow("overlong UTF-8") << QByteArray("[\"\xc0\xaf\"]") << u"it isn't UTF-8"_s;
        QTest::newRow("surrogate in UTF-8") << QByteArray("[\"\xed\xa0\x80\"]") << u"it isn't UTF-8"_s;
        QTest::newRow("cut-off UTF-8") << QByteArray("[\"\xed\x95\"]") << u"it isn't UTF-8"_s;
        QTest::newRow("33 deep") << QByteArray(33, '[') + QByteArray(33, ']') << u"it is nested too deeply"_s;
        QTest::newRow("a million deep") << QByteArray(1000000, '[') << u"it is nested too deeply"_s;
    }
    void refusesWhatQtLetsPass()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, problem);
        const Result<QJsonDocument> parsed = parseStrictJson(json);
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, FailureKind::Damaged);
        QVERIFY2(parsed.error().detail.endsWith(u": "_s + problem), qPrintable(parsed.error().detail));
    }

    void goesUpToItsLimits()
    {
        QVERIFY(parseStrictJson(QByteArray(32, '[') + QByteArray(32, ']')));
        QVERIFY(parseStrictJson("[[]]", {.depth = 2}));
        QVERIFY(!parseStrictJson("[[]]", {.depth = 1}));
        QVERIFY(parseStrictJson("[1]", {.size = 3}));
        const Result<QJsonDocument> parsed = parseStrictJson("[12]", {.size = 3});
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().detail, u"byte 3: it is too long"_s);
        QVERIFY(!parseStrictJson(QByteArray(16 * 1024 * 1024 + 1, ' ')));
    }

    void readsALongTextInTime()
    {
        QByteArray json("{");
        for (int i = 0; i < 200000; ++i)
            json += '"' + QByteArray::number(i) + "\":\"x\",";
        json.back() = '}';
        QElapsedTimer clock;
        clock.start();
        QVERIFY(parseStrictJson(json));
        QVERIFY2(clock.elapsed() < 3000, QByteArray::number(clock.elapsed()).constData());
    }

    void noCutOffTextIsTaken()
    {
        const QByteArray whole = R"( {"name":["\uD83D\uDE00\n",-1.5e3,true,null,{"x":{}}]})";
        QVERIFY(parseStrictJson(whole));
        for (qsizetype size = 0; size < whole.size(); ++size)
            QVERIFY2(!parseStrictJson(whole.first(size)), QByteArray::number(size).constData());
    }
};

QTEST_GUILESS_MAIN(TestStrictJson)
#include "tst_strictjson.moc"
