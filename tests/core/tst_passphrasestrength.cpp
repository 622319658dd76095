// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/passphrasestrength.h"

#include <QElapsedTimer>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

Q_DECLARE_METATYPE(sendproof::PassphraseGrade)

class TestPassphraseStrength : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void grades_data()
    {
        QTest::addColumn<QString>("passphrase");
        QTest::addColumn<PassphraseGrade>("grade");
        QTest::newRow("nothing") << QString() << PassphraseGrade::Empty;
        for (const char16_t *bad :
             {u"password", u"Password1", u"비밀번호", u"qlalfqjsgh", u"12345678901234567890", u"aaaaaaaaaaaaaaaaaaaa",
              u"qwertyuiop", u"1q2w3e4r", u"abcdefgh", u"19850312", u"naver1985", u"ㅁㄴㅇㄹㅎㅗㅓㅏ",
              u"가나다라마바사", u"sendproof", u"passwordpasswordpassword", u"abc"})
            QTest::newRow(qPrintable(QString::fromUtf16(bad))) << QString::fromUtf16(bad) << PassphraseGrade::VeryWeak;
        QTest::newRow("short and mixed") << u"xK7#p"_s << PassphraseGrade::Weak;
        QTest::newRow("ten signs") << u"xK7#pQ2!vz"_s << PassphraseGrade::Strong;
        QTest::newRow("eight letters") << u"kxqzwvhp"_s << PassphraseGrade::Weak;
        QTest::newRow("four words") << u"correct horse battery staple"_s << PassphraseGrade::Strong;
        QTest::newRow("a Korean sentence") << u"바다는 오늘도 참 푸르구나"_s << PassphraseGrade::Strong;
        QTest::newRow("a short Korean word") << u"바다는푸"_s << PassphraseGrade::Weak;
    }
    void grades()
    {
        QFETCH(QString, passphrase);
        QFETCH(PassphraseGrade, grade);
        const PassphraseStrength strength = passphraseStrength(passphrase);
        QVERIFY2(strength.grade == grade, qPrintable(QString::number(strength.bits)));
    }

    void moreIsNeverLess()
    {
        const QString text = u"tR4#바다 푸른하늘kq"_s;
        int before = 0;
        for (qsizetype size = 1; size <= text.size(); ++size) {
            const int bits = passphraseStrength(text.first(size)).bits;
            QVERIFY(bits >= before);
            before = bits;
        }
    }

    void namesWhatIsTriedFirst()
    {
        QVERIFY(passphraseStrength(u"Password1").isCommon);
        QVERIFY(passphraseStrength(u"대한민국").isCommon);
        QVERIFY(!passphraseStrength(u"xK7#pQ2!vz").isCommon);
    }

    void aLongTextTakesNoTime()
    {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(passphraseStrength(QString(1000000, u'a')).bits < 28);
        QVERIFY(timer.elapsed() < 500);
    }
};

QTEST_GUILESS_MAIN(TestPassphraseStrength)
#include "tst_passphrasestrength.moc"
