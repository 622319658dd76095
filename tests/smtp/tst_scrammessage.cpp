// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/scrammessage.h"

#include "smtp/saslconversation.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class ScramMessageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstMessage();
    void takesIterationsWithinTheBounds();
    void refusesMalformedFirstMessages_data();
    void refusesMalformedFirstMessages();
    void readsTheFinalMessage();
    void escapesCommaAndEqualsInNames();
};

void ScramMessageTest::readsTheFirstMessage()
{
    const auto parsed = ScramServerFirst::parse("r=a%b~!,s=MDEyMzQ1Njc4OWFiY2RlZg==,i=4096,x=more,Y=1=2");
    const auto *first = std::get_if<ScramServerFirst>(&parsed);
    QVERIFY(first);
    QCOMPARE(first->nonce, "a%b~!"_ba);
    QCOMPARE(first->salt, "0123456789abcdef"_ba);
    QCOMPARE(first->iterations, 4096);
}

void ScramMessageTest::takesIterationsWithinTheBounds()
{
    for (int iterations : {4096, 4097, 100'000, 300'000}) {
        const auto parsed = ScramServerFirst::parse("r=a,s=QUFB,i=" + QByteArray::number(iterations));
        QVERIFY(std::holds_alternative<ScramServerFirst>(parsed));
        QCOMPARE(std::get<ScramServerFirst>(parsed).iterations, iterations);
    }
}

void ScramMessageTest::refusesMalformedFirstMessages_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::addColumn<QByteArray>("reason");
    const auto row = [](const char *title, const QByteArray &message, const char *reason) {
        QTest::newRow(title) << message << QByteArray(reason);
    };
    row("empty", "", "message malformed");
    row("only a nonce", "r=a", "first message malformed");
    row("wrong order", "s=QUFB,r=a,i=4096", "first message malformed");
    row("no iterations", "r=a,s=QUFB,x=4096", "first message malformed");
    row("empty nonce", "r=,s=QUFB,i=4096", "message malformed");
    row("no equals sign", "r=a,s,i=4096", "message malformed");
    row("comma at the end", "r=a,s=QUFB,i=4096,", "message malformed");
    row("NUL", QByteArray("r=a\0b,s=QUFB,i=4096", 19), "message malformed");
    row("name is a digit", "r=a,s=QUFB,i=4096,1=x", "message malformed");
    row("nonce with a blank", "r=a b,s=QUFB,i=4096", "nonce has unprintable characters");
    row("nonce not ASCII", "r=\xC3\xBC,s=QUFB,i=4096", "nonce has unprintable characters");
    row("garbage salt", "r=a,s=Q*FB,i=4096", "salt is not base64");
    row("salt without padding", "r=a,s=QQ,i=4096", "salt is not base64");
    row("salt with stray bits", "r=a,s=QR==,i=4096", "salt is not base64");
    row("salt with a line break", "r=a,s=QU\nFB,i=4096", "salt is not base64");
    row("too few iterations", "r=a,s=QUFB,i=4095", "iterations not within 4096 and 300000");
    row("one iteration", "r=a,s=QUFB,i=1", "iterations not within");
    row("too many iterations", "r=a,s=QUFB,i=300001", "iterations not within");
    row("more than an int", "r=a,s=QUFB,i=4294971392", "iterations not within");
    row("more than a long", "r=a,s=QUFB,i=18446744073709555712", "iterations not within");
    row("leading zero", "r=a,s=QUFB,i=04096", "iterations not within");
    row("sign", "r=a,s=QUFB,i=+4096", "iterations not within");
    row("negative", "r=a,s=QUFB,i=-4096", "iterations not within");
    row("no number", "r=a,s=QUFB,i=many", "iterations not within");
    row("mandatory extension first", "m=x,r=a,s=QUFB,i=4096", "mandatory extension not understood");
    row("mandatory extension last", "r=a,s=QUFB,i=4096,m=x", "mandatory extension not understood");
}

void ScramMessageTest::refusesMalformedFirstMessages()
{
    QFETCH(QByteArray, message);
    QFETCH(QByteArray, reason);
    const auto parsed = ScramServerFirst::parse(message);
    const auto *fail = std::get_if<SaslMechanism::Fail>(&parsed);
    QVERIFY(fail);
    QCOMPARE(fail->kind, FailureKind::MalformedReply);
    QVERIFY2(fail->detail.toUtf8().contains(reason), fail->detail.toUtf8().constData());
}

void ScramMessageTest::readsTheFinalMessage()
{
    const auto parsed = ScramServerFinal::parse("v=QUFB,x=more");
    QVERIFY(std::holds_alternative<ScramServerFinal>(parsed));
    QCOMPARE(std::get<ScramServerFinal>(parsed).signature, "AAA"_ba);
    const auto refused = ScramServerFinal::parse("e=invalid-proof");
    QCOMPARE(written(SaslMechanism::Step(std::get<SaslMechanism::Fail>(refused))),
             "FAIL reply-rejected invalid-proof"_ba);
    QVERIFY(std::holds_alternative<SaslMechanism::Fail>(ScramServerFinal::parse("v=QUFB,m=x")));
    QVERIFY(std::holds_alternative<SaslMechanism::Fail>(ScramServerFinal::parse("x=1,v=QUFB")));
}

void ScramMessageTest::escapesCommaAndEqualsInNames()
{
    QCOMPARE(scramName("a,b=c=2C하늘"), "a=2Cb=3Dc=3D2C하늘"_ba);
}

QTEST_APPLESS_MAIN(ScramMessageTest)
#include "tst_scrammessage.moc"
