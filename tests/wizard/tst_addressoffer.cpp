// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/addressoffer.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class AddressOfferTest : public QObject
{
    Q_OBJECT
    static QStringList domains() { return {u"naver.com"_s, u"gmail.com"_s, u"daum.net"_s}; }

private Q_SLOTS:
    void offersWhatWasMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("meant");
        QTest::newRow("name and address") << u"하늘베이커리 <info@haneul.kr>"_s << u"info@haneul.kr"_s;
        QTest::newRow("quoted name") << u"\"Kim, Ha\" <info@haneul.kr>;"_s << u"info@haneul.kr"_s;
        QTest::newRow("full-width") << u"ｉｎｆｏ＠ｈａｎｅｕｌ．ｋｒ"_s << u"info@haneul.kr"_s;
        QTest::newRow("ideographic full stop") << u"info@haneul。kr"_s << u"info@haneul.kr"_s;
        QTest::newRow("blanks inside") << u"info @ haneul.kr"_s << u"info@haneul.kr"_s;
        QTest::newRow("mailto") << u"mailto:info@haneul.kr?subject=a"_s << u"info@haneul.kr"_s;
        QTest::newRow("zero-width space") << u"info@haneul.kr\u200B"_s << u"info@haneul.kr"_s;
        QTest::newRow("Hangul keyboard") << u"ㅑㅜ래@haneul.kr"_s << u"info@haneul.kr"_s;
        QTest::newRow("Hangul keyboard, compound") << u"ㅗ디ㅔ@haneul.kr"_s << u"help@haneul.kr"_s;
        QTest::newRow("letter exchanged") << u"a@navre.com"_s << u"a@naver.com"_s;
        QTest::newRow("letter wrong") << u"a@naver.con"_s << u"a@naver.com"_s;
        QTest::newRow("letter missing") << u"a@gmal.com"_s << u"a@gmail.com"_s;
        QTest::newRow("letter too many") << u"a@daumm.net"_s << u"a@daum.net"_s;
    }
    void offersWhatWasMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, meant);
        const auto offer = addressOffer(typed, domains());
        QVERIFY(offer);
        QCOMPARE(offer->address.shown(), meant);
    }

    void offersNothing_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("fine") << u"info@haneul.kr"_s;
        QTest::newRow("fine with blanks around") << u"  info@haneul.kr "_s;
        QTest::newRow("known domain") << u"a@daum.net"_s;
        QTest::newRow("another real domain") << u"a@mail.com"_s;
        QTest::newRow("Hangul address on purpose") << u"홍길동@haneul.kr"_s;
        QTest::newRow("header injection") << u"a@haneul.kr\r\nBcc: b@haneul.kr"_s;
        QTest::newRow("NUL") << u"a@haneul.kr"_s + QChar(0);
        QTest::newRow("bidi override") << u"a\u202E@haneul.kr"_s;
        QTest::newRow("lone surrogate") << u"a"_s + QChar(0xD800) + u"@haneul.kr"_s;
        QTest::newRow("a novel") << QString(100'000, u'a') + u"@haneul.kr"_s;
        QTest::newRow("nested brackets") << u"<<a@haneul.kr>>"_s;
        QTest::newRow("nothing") << QString();
        QTest::newRow("no domain") << u"info@"_s;
    }
    void offersNothing()
    {
        QFETCH(QString, typed);
        QVERIFY(!addressOffer(typed, domains()));
    }

    void bringsTheNameAlong()
    {
        QCOMPARE(addressOffer(u"\"Kim \\\"Ha\\\"\" <a@b.kr>"_s, {})->name, u"Kim \"Ha\""_s);
        QCOMPARE(addressOffer(u"a\u202Eb <a@b.kr>"_s, {})->name, QString());
    }

    void readsHangulKeysBack()
    {
        QCOMPARE(hangulKeys(u"ㅁ으ㅑㅜ"_s), u"admin"_s);
        QCOMPARE(hangulKeys(u"ㄴ믿ㄴ"_s), u"sales"_s);
        QCOMPARE(hangulKeys(u"닭ㄳ1"_s), u"ekfrrt1"_s);
        QCOMPARE(hangulKeys(u"info"_s), QString());
        QCOMPARE(hangulKeys(u"ㅑé"_s), QString());
    }
};

QTEST_APPLESS_MAIN(AddressOfferTest)
#include "tst_addressoffer.moc"
