// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/plainreply.h"
#include "core/replytext.h"
#include "support/wine.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestPlainReply : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsWordsAndCodes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QList<int>>("codes");
        QTest::addColumn<QString>("enhanced");
        const auto row = [](const char *name, const char *text, const char *words, const QList<int> &codes,
                            const char *enhanced) {
            QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(words) << codes
                                << QString::fromLatin1(enhanced);
        };
        row("one line", "535 5.7.8 Error: No!", "error no", {535}, "5.7.8");
        row("several lines", "550-5.2.1 The user is\r\n550 5.2.1 full", "the user is full", {550}, "5.2.1");
        row("lines run together", "said: 550-5.1.1 No such 550-5.1.1 user", "said no such user", {550}, "5.1.1");
        row("Python", "(535, b'5.7.8 Username\\n5.7.8  refused')", "b username refused", {535}, "5.7.8");
        row("PHP", "got code \"534\", with message \"534-5.7.14 Log in\"", "got code with message log in", {534},
            "5.7.14");
        row("JSON", "{\"error\":{\"code\":403,\"message\":\"\\uc778\\uc99d \\uc2e4\\ud328\"}}",
            "error code message인증실패", {403}, "");
        row("an address", "User <kim.min@example.co.kr> unknown", "user unknown", {}, "");
        row("an IP address", "[192.0.2.25] is listed", "is listed", {}, "");
        row("Korean with spaces", "발신 주소 가 다릅니다", "발신주소가다릅니다", {}, "");
        row("accents", "Échec d'authentification", "echec dauthentification", {}, "");
        row("typographic quotes", "doesn’t ‘match’", "doesnt match", {}, "");
        row("entities", "can&#39;t &lt;relay&gt;", "can t relay", {}, "");
        row("full width", "ＳＰＡＭ", "spam", {}, "");
        row("a port is no code", "smtp.example.com:587 refused", "smtp example com refused", {}, "");
        row("a version is no code", "OpenSSL 3.0.22, port 465", "openssl 3 0 22 port", {}, "");
        row("zero width", "sp\u200bam", "spam", {}, "");
    }
    void readsWordsAndCodes()
    {
        QFETCH(QString, text);
        const PlainReply reply = plainReply(text);
        QTEST(QString::fromUtf8(reply.words), "words");
        QTEST(reply.codes, "codes");
        QTEST(reply.enhanced.isEmpty() ? QString() : reply.enhanced.first().toString(), "enhanced");
    }

    void looksAtBothEndsOfALongText()
    {
        const QString filler = u"x "_s.repeated(1000000);
        const PlainReply reply = plainReply(u"535 5.7.8 begin "_s + filler + u" end"_s);
        QVERIFY(reply.words.startsWith("begin") && reply.words.endsWith("end"));
        QVERIFY(reply.words.size() < 140000);
        QCOMPARE(reply.codes, QList<int>({535}));
    }

    void survivesWhatIsNoText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("NUL") << QString(100000, QChar(0));
        QTest::newRow("@") << QString(100000, u'@');
        QTest::newRow("backslashes") << QString(99999, u'\\');
        QTest::newRow("half a surrogate pair") << QString(1000, QChar(0xD800));
        QTest::newRow("dots") << u"a.b@"_s.repeated(30000);
        QTest::newRow("codes") << u"5.7.1 550-"_s.repeated(10000);
        QTest::newRow("escapes") << u"\\u00"_s.repeated(20000);
        QTest::newRow("entities") << u"&&lt;"_s.repeated(20000);
    }
    void survivesWhatIsNoText()
    {
        QFETCH(QString, text);
        const PlainReply reply = plainReply(text);
        QVERIFY(reply.words.size() <= 4 * text.size() + 4);
        QVERIFY(reply.codes.size() <= 16 && reply.enhanced.size() <= 16);
    }

    void readsTheEncodingsOfMailServers_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("text");
        const auto row = [](const char *name, const char *bytes, const char *text) {
            QTest::newRow(name) << QByteArray(bytes) << QString::fromUtf8(text);
        };
        row("UTF-8", "인증 실패", "인증 실패");
        row("EUC-KR", "\xc0\xce\xc1\xf5 \xbd\xc7\xc6\xd0", "인증 실패");
        row("ISO-2022-KR", "\x1b$)C\x0e@NAu\x0f \x0e=GFP\x0f", "인증 실패");
        row("GB 18030", "\xc7\xeb\xca\xb9\xd3\xc3\xca\xda\xc8\xa8\xc2\xeb\xb5\xc7\xc2\xbc", "请使用授权码登录");
        row("Shift_JIS", "\x94\x46\x8f\xd8\x82\xc9\x8e\xb8\x94\x73\x82\xb5\x82\xdc\x82\xb5\x82\xbd",
            "認証に失敗しました");
        row("Windows-1251", "\xed\xe5\xe2\xe5\xf0\xed\xfb\xe9 \xef\xe0\xf0\xee\xeb\xfc", "неверный пароль");
        row("KOI8-R", "\xce\xc5\xd7\xc5\xd2\xce\xd9\xca \xd0\xc1\xd2\xcf\xcc\xd8", "неверный пароль");
        row("Latin-1", "Empf\xe4nger nicht gefunden", "Empfänger nicht gefunden");
    }
    void readsTheEncodingsOfMailServers()
    {
        const QByteArrayView row(QTest::currentDataTag());
        if (test::isWine() && (row == "ISO-2022-KR" || row == "GB 18030"))
            QSKIP("Wine has no such code page.");
        QFETCH(QByteArray, bytes);
        QTEST(replyText(bytes), "text");
    }

    void theSystemKnowsTheEncodingsToo()
    {
        const QByteArray korean = "\xc0\xce\xc1\xf5";
        QCOMPARE(decodedBySystem(korean, "CP949"), std::optional(u"인증"_s));
        QCOMPARE(decodedBySystem(QByteArray("\xff\xff\xff"), "CP949"), std::nullopt);
        QCOMPARE(decodedBySystem(korean, "no-such-encoding"), std::nullopt);
    }

    void survivesBytesOfNoEncoding()
    {
        QByteArray bytes;
        for (int i = 0; i < 100000; ++i)
            bytes.append(static_cast<char>(i * 7919 % 256));
        QVERIFY(!replyText(bytes).isEmpty());
        QCOMPARE(replyText(QByteArray()), QString());
    }
};

QTEST_GUILESS_MAIN(TestPlainReply)
#include "tst_plainreply.moc"
