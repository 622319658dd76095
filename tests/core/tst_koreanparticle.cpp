// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/koreanparticle.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestKoreanParticle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void particlesFollowTheEnding_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("pair");
        QTest::addColumn<QString>("whole");
        const auto row = [](const char16_t *word, const char16_t *pair, const char16_t *particle) {
            const QString text = QString::fromUtf16(word);
            QTest::newRow(qPrintable(text + u' ' + QString::fromUtf16(pair)))
                << text << QString::fromUtf16(pair) << text + QString::fromUtf16(particle);
        };
        // Hangul, with and without a final, and with ㄹ
        row(u"비밀번호", u"은/는", u"는");
        row(u"네이버 메일", u"은/는", u"은");
        row(u"네이버 메일", u"으로/로", u"로");
        row(u"앱 비밀번호", u"을/를", u"를");
        row(u"앱 암호", u"이/가", u"가");
        row(u"하이웍스", u"이/가", u"가");
        row(u"두레이 메일", u"과/와", u"과");
        row(u"사업장", u"으로/로", u"으로");
        row(u"주소", u"이에요/예요", u"예요");
        row(u"계정", u"이에요/예요", u"이에요");
        row(u"메일", u"이라고/라고", u"이라고");
        // Digits as they are read: 오 일 칠 팔 육 삼 구 사 이, 영 십 백 천 만
        row(u"465", u"을/를", u"를");
        row(u"587", u"으로/로", u"로");
        row(u"2525", u"은/는", u"는");
        row(u"1", u"으로/로", u"로");
        row(u"3", u"으로/로", u"으로");
        row(u"6", u"이/가", u"이");
        row(u"10", u"으로/로", u"으로");
        row(u"2000", u"을/를", u"을");
        row(u"카페24", u"은/는", u"는");
        row(u"Microsoft 365", u"은/는", u"는");
        // Abbreviations by the name of their last letter
        row(u"TLS", u"을/를", u"를");
        row(u"SMTP", u"으로/로", u"로");
        row(u"AOL", u"은/는", u"은");
        row(u"AOL", u"으로/로", u"로");
        row(u"DKIM", u"을/를", u"을");
        row(u"GMX", u"이/가", u"가");
        row(u"x", u"은/는", u"는");
        // Other Latin words as Korean writes them
        row(u"Gmail", u"은/는", u"은");
        row(u"Gmail", u"으로/로", u"로");
        row(u"Mailgun", u"이/가", u"이");
        row(u"SendGrid", u"은/는", u"는");
        row(u"Brevo", u"은/는", u"는");
        row(u"Postmark", u"은/는", u"는");
        row(u"Mailjet", u"은/는", u"은");
        row(u"DreamHost", u"은/는", u"는");
        row(u"Hostinger", u"이/가", u"가");
        row(u"Google", u"은/는", u"은");
        row(u"Google Workspace", u"은/는", u"는");
        row(u"Outlook", u"은/는", u"은");
        row(u"Rackspace Email", u"은/는", u"은");
        row(u"smtp.naver.com", u"은/는", u"은");
        row(u"haneul@haneul.kr", u"으로/로", u"로");
        row(u"haneul@daum.net", u"으로/로", u"으로");
        row(u"sales.io", u"을/를", u"를");
        // Brackets and quotes are not read
        row(u"다음 메일(한메일)", u"은/는", u"은");
        row(u"Outlook.com (개인)", u"은/는", u"은");
        row(u"LC 이메일 (전용 도메인)", u"으로/로", u"로");
        row(u"‘사용함’", u"으로/로", u"으로");
        row(u"“apikey”", u"을/를", u"를");
        // What can't be read gets both
        row(u"★", u"은/는", u"은(는)");
        row(u"邮箱", u"을/를", u"을(를)");
        row(u"—", u"으로/로", u"(으)로");
        row(u"…", u"이라고/라고", u"(이)라고");
        row(u"", u"이/가", u"이(가)");
    }
    void particlesFollowTheEnding()
    {
        QFETCH(QString, word);
        QFETCH(QString, pair);
        QFETCH(QString, whole);
        QVERIFY(isParticlePair(pair));
        QCOMPARE(withParticle(word, pair), whole);
    }

    void otherPairsAreNotKnown()
    {
        QVERIFY(!isParticlePair(u"는/은"));
        QVERIFY(!isParticlePair(u"은"));
        QVERIFY(!isParticlePair(u""));
    }

    void onlyBracketsAreReadInside() { QCOMPARE(withParticle(u"(주)"_s, u"은/는"), u"(주)는"_s); }
};

QTEST_APPLESS_MAIN(TestKoreanParticle)
#include "tst_koreanparticle.moc"
