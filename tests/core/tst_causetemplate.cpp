// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causetemplate.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestCauseTemplate : public QObject
{
    Q_OBJECT

    static TemplateValues values()
    {
        return {{{u"host"_s, u"smtp.naver.com"_s},
                 {u"name"_s, u"애플리케이션 비밀번호"_s},
                 {u"trick"_s, u"{host} [x|y]"_s}},
                {{u"host"_s, u"the server"_s}, {u"login"_s, u"this login"_s}, {u"provider"_s, u"메일 서비스"_s}}};
    }

private Q_SLOTS:
    void isFilled_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("filled");
        QTest::newRow("words") << u"Test again."_s << u"Test again."_s;
        QTest::newRow("value") << u"at {host} now"_s << u"at smtp.naver.com now"_s;
        QTest::newRow("stand-in") << u"for {login}"_s << u"for this login"_s;
        QTest::newRow("stand-in begins") << u"{login} is wrong"_s << u"This login is wrong"_s;
        QTest::newRow("stand-in begins a second sentence") << u"No. {login} is wrong"_s << u"No. This login is wrong"_s;
        QTest::newRow("value keeps its letters") << u"{host} is silent"_s << u"smtp.naver.com is silent"_s;
        QTest::newRow("particle") << u"{name:을/를} 넣으세요"_s << u"애플리케이션 비밀번호를 넣으세요"_s;
        QTest::newRow("particle of a stand-in") << u"{provider:은/는} 꺼져 있어요"_s << u"메일 서비스는 꺼져 있어요"_s;
        QTest::newRow("known bracket") << u"A[ at {host}|]."_s << u"A at smtp.naver.com."_s;
        QTest::newRow("unknown bracket") << u"A[ at {wait}|]."_s << u"A."_s;
        QTest::newRow("unknown bracket without bar") << u"A[ at {wait}]."_s << u"A."_s;
        QTest::newRow("the other way") << u"[{wait} later|tomorrow], at {host}"_s << u"tomorrow, at smtp.naver.com"_s;
        QTest::newRow("all have to be known") << u"[{host} in {wait}|soon]"_s << u"soon"_s;
        QTest::newRow("a stand-in is not known") << u"[{login} there|nobody]"_s << u"nobody"_s;
        QTest::newRow("values are read once") << u"({trick})"_s << u"({host} [x|y])"_s;
        QTest::newRow("nothing") << QString() << QString();
    }
    void isFilled()
    {
        QFETCH(QString, text);
        QFETCH(QString, filled);
        QCOMPARE(filledTemplate(text, values()), filled);
    }

    void faultsAreFound_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("fault");
        QTest::newRow("fine") << u"{host}: [in {wait}|later]"_s << QString();
        QTest::newRow("unknown name") << u"{hots}"_s << u"there is no value \"hots\""_s;
        QTest::newRow("empty hole") << u"in {wait}"_s << u"\"wait\" may be unknown and has to stand in brackets"_s;
        QTest::newRow("empty hole behind the bar")
            << u"[{host}|in {wait}]"_s << u"\"wait\" may be unknown and has to stand in brackets"_s;
        QTest::newRow("no pair") << u"{host:를}"_s << u"\"를\" is no pair of particles"_s;
        QTest::newRow("open brace") << u"{host"_s << u"a brace is left open"_s;
        QTest::newRow("closed brace") << u"host}"_s << u"a brace is closed that was not opened"_s;
        QTest::newRow("open bracket") << u"[a"_s << u"a bracket is left open"_s;
        QTest::newRow("closed bracket") << u"a]"_s << u"a bracket is closed that was not opened"_s;
        QTest::newRow("nested") << u"[a [b]]"_s << u"brackets stand inside brackets"_s;
        QTest::newRow("bar") << u"a|b"_s << u"a bar stands loose"_s;
        QTest::newRow("two bars") << u"[a|b|c]"_s << u"a bar stands loose"_s;
    }
    void faultsAreFound()
    {
        QFETCH(QString, text);
        QFETCH(QString, fault);
        QCOMPARE(templateFault(text, {u"host"_s, u"wait"_s}, {u"host"_s}), fault);
    }
};

QTEST_APPLESS_MAIN(TestCauseTemplate)
#include "tst_causetemplate.moc"
