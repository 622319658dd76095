// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providersearch.h"

#include "realcatalog.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class ProviderSearchTest : public QObject
{
    Q_OBJECT
    const ProviderCatalog m_catalog = test::catalogOfTheProgram();

    QStringList found(const QString &text) const
    {
        QStringList ids;
        for (const Provider &provider : m_catalog.providers()) {
            if (isFound(provider, text))
                ids.append(provider.id);
        }
        return ids;
    }

private Q_SLOTS:
    void findsWhatIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("id");
        QTest::newRow("Korean name") << u"네이버"_s << u"naver"_s;
        QTest::newRow("English name") << u"naver works"_s << u"naverworks"_s;
        QTest::newRow("case") << u"NaVeR"_s << u"naver"_s;
        QTest::newRow("blanks") << u" 네이버 웍스 "_s << u"naverworks"_s;
        QTest::newRow("full-width") << u"ｎａｖｅｒ"_s << u"naver"_s;
        QTest::newRow("domain") << u"hanmail"_s << u"daum"_s;
        QTest::newRow("server") << u"smtp.worksmobile"_s << u"naverworks"_s;
        QTest::newRow("server with hyphens") << u"email-smtp.eu-west-1"_s << u"amazon_ses"_s;
        QTest::newRow("id") << u"microsoft365"_s << u"microsoft365"_s;
        QTest::newRow("initials") << u"ㄴㅇㅂ"_s << u"naver"_s;
        QTest::newRow("initials inside") << u"ㅅㅁㅌㅇㅋ"_s << u"daum_smartwork"_s;
        QTest::newRow("initials drawn together") << u"ㅁㅇㅍㄺ"_s << u"mailplug"_s;
        QTest::newRow("initials and syllables") << u"네ㅇㅂ"_s << u"naver"_s;
        QTest::newRow("syllable on its way") << u"넹"_s << u"naver"_s;
        QTest::newRow("open syllable on its way") << u"다으"_s << u"daum"_s;
        QTest::newRow("decomposed") << u"네이버"_s.normalized(QString::NormalizationForm_D) << u"naver"_s;
        QTest::newRow("Korean spelling") << u"구글"_s << u"google_workspace"_s;
        QTest::newRow("Korean spelling of Gmail") << u"지메일"_s << u"gmail"_s;
        QTest::newRow("initials of a Korean spelling") << u"ㅇㅁㅈ"_s << u"amazon_ses"_s;
        QTest::newRow("Hangul keyboard on") << u"ㅎㅡ먀ㅣ"_s << u"gmail"_s;
        QTest::newRow("words in any order") << u"relay google"_s << u"google_workspace_relay"_s;
    }
    void findsWhatIsMeant()
    {
        QFETCH(QString, typed);
        QFETCH(QString, id);
        const QStringList ids = found(typed);
        QVERIFY2(ids.contains(id), qPrintable(ids.join(u' ')));
        QVERIFY2(ids.size() < 20, qPrintable(ids.join(u' ')));
    }

    void findsNothingWhereNothingIsMeant_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::newRow("unknown") << u"없는메일"_s;
        QTest::newRow("wrong initials") << u"ㅎㅎㅎㅎ"_s;
        QTest::newRow("initials out of order") << u"ㅂㅇㄴ"_s;
        QTest::newRow("control characters") << u"na\u0000ver"_s;
        QTest::newRow("very long") << QString(100'000, u'네');
    }
    void findsNothingWhereNothingIsMeant()
    {
        QFETCH(QString, typed);
        QCOMPARE(found(typed), QStringList());
    }

    void findsEverythingWhereNothingIsTyped()
    {
        for (const QString &typed : {QString(), u"  "_s, u"-"_s})
            QCOMPARE(found(typed).size(), m_catalog.providers().size());
    }

    void doesNotFindTheMiddleOfADomain()
    {
        QVERIFY(!found(u"lc"_s).contains(u"fastmail"_s)); // mailcan.com
        QVERIFY(found(u"lc"_s).contains(u"lc_email"_s));
    }
};

QTEST_APPLESS_MAIN(ProviderSearchTest)
#include "tst_providersearch.moc"
