// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/failurewords.h"

#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class FailureWordsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAccountsOwnValuesAreInTheWords()
    {
        const MailAccount account = test::fakeAccount();
        QVERIFY(failureText({.kind = FailureKind::HostNotFound}, account).meaning.startsWith(u"smtp.naver.com can't"));
        QVERIFY(failureText({.kind = FailureKind::ClosedByPeer}, account).meaning.startsWith(u"smtp.naver.com:465 "));
        QVERIFY(failureText({.kind = FailureKind::SecretMissing}, account).meaning.contains(u"haneul@naver.com"));
    }

    void withoutAnAccountTheSentencesStillHold()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            const FailureText text = failureText({.kind = static_cast<FailureKind>(kind)});
            QVERIFY(!text.title.isEmpty() && !text.title.endsWith(u'.'));
            QVERIFY(text.meaning.endsWith(u'.') && !text.meaning.contains(u'%'));
            QVERIFY(text.meaning.front().isUpper());
        }
    }

    void valuesFromOutsideAreMadeSafe()
    {
        MailAccount account = test::fakeAccount();
        account.login = u"%3\u202E\r\n"_s + QString(5000, u'x');
        const QString meaning = failureText({.kind = FailureKind::SecretMissing}, account).meaning;
        QVERIFY(meaning.contains(u"%3"));
        QVERIFY(!meaning.contains(QChar(0x202E)) && !meaning.contains(u'\n'));
        QVERIFY(meaning.size() < 1000);
    }

    void saysWhereADamagedFileWasPut()
    {
        const Failure failure{.kind = FailureKind::Damaged, .detail = u"/home/haneul/accounts.json.damaged"_s};
        QVERIFY(failureText(failure).meaning.endsWith(u"It is kept here: /home/haneul/accounts.json.damaged"));
    }

    void theServersWordsAreQuotedSafely_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("words");
        QTest::newRow("with code inside") << 535 << u"5.7.8 Error"_s << u"535 5.7.8 Error"_s;
        QTest::newRow("code apart") << 535 << u"Error"_s << u"535 5.7.8 Error"_s;
        QTest::newRow("nothing said") << 535 << QString() << u"535 5.7.8"_s;
        QTest::newRow("control characters") << 550 << u"5.7.8 a\x1B[0m\u202Eb"_s << u"550 5.7.8 a\uFFFD[0m\uFFFDb"_s;
        QTest::newRow("HTML stays text") << 550 << u"5.7.8 <b>x</b>"_s << u"550 5.7.8 <b>x</b>"_s;
        QTest::newRow("not the server's") << 0 << u"No route to host"_s << QString();
    }
    void theServersWordsAreQuotedSafely()
    {
        QFETCH(int, code);
        QFETCH(QString, detail);
        const Failure failure{.kind = FailureKind::ReplyRejected,
                              .stage = Stage::Auth,
                              .replyCode = code,
                              .enhanced = EnhancedCode{5, 7, 8},
                              .detail = detail};
        QTEST(serverWords(failure), "words");
    }

    void longWordsAreCut()
    {
        QVERIFY(serverWords({.replyCode = 550, .detail = QString(1'000'000, u'x')}).size() < 1100);
    }
};

QTEST_APPLESS_MAIN(FailureWordsTest)
#include "tst_failurewords.moc"
