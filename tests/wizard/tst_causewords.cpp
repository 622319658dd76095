// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/causewords.h"

#include "support/builtindiagnoser.h"
#include "support/fakes.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class CauseWordsTest : public QObject
{
    Q_OBJECT
    static CauseText textOf(const Failure &failure, MailAccount account = test::fakeAccount())
    {
        account.providerId.clear(); // what a provider makes likely is another matter
        return causeText(diagnose(failure, account, test::builtInDiagnoser()), account);
    }

private Q_SLOTS:
    void theAccountsOwnValuesAreInTheWords()
    {
        const CauseText wrong = textOf({.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535});
        QVERIFY(wrong.meaning.startsWith(u"smtp.naver.com:465 did not accept the sign-in of haneul@naver.com."));
        const CauseText from = textOf({.kind = FailureKind::ReplyRejected, .stage = Stage::Sender, .replyCode = 553});
        QVERIFY(from.meaning.contains(u"send as haneul@naver.com."));
        QVERIFY(textOf({.kind = FailureKind::HostNotFound}).meaning.startsWith(u"smtp.naver.com can't"));
    }

    void withoutAnAccountTheSentencesStillHold()
    {
        const CauseText text = textOf({.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535}, {});
        QVERIFY(text.meaning.startsWith(u"The server did not accept the sign-in of this login."));
        QVERIFY(!text.meaning.contains(u'%'));
    }

    void valuesFromOutsideAreMadeSafe()
    {
        MailAccount account = test::fakeAccount();
        account.login = u"%3\u202E\r\n"_s + QString(5000, u'x');
        const CauseText text =
            textOf({.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 535}, account);
        QVERIFY(text.meaning.contains(u"%3"));
        QVERIFY(!text.meaning.contains(QChar(0x202E)) && !text.meaning.contains(u'\n'));
        QVERIFY(text.meaning.size() < 1000);
    }

    void everyCauseOfTheDiagnosisHasWordsOfItsOwn()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            for (const Stage stage : allStages) {
                for (const int code : {0, 421, 450, 451, 454, 504, 530, 534, 535, 538, 550, 552, 553, 554}) {
                    const Failure failure{.kind = static_cast<FailureKind>(kind), .stage = stage, .replyCode = code};
                    const Diagnosis made = diagnose(failure, MailAccount(), test::builtInDiagnoser());
                    QVERIFY2(causesWithWords().contains(made.cause) || made.cause.startsWith(u"general."),
                             qPrintable(made.cause));
                    const CauseText text = causeText(made, {});
                    QVERIFY(!text.title.isEmpty() && !text.meaning.isEmpty());
                    QVERIFY(!text.title.endsWith(u'.') && text.meaning.endsWith(u'.'));
                    QCOMPARE(text.remedies.size(), made.remedies.size());
                }
            }
        }
    }

    void anUnknownCauseFallsBackToItsFailure()
    {
        Diagnosis made;
        made.cause = u"auth.never_heard_of"_s;
        made.failure = {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth, .replyCode = 599};
        QCOMPARE(causeText(made, {}).title, u"Signing in did not work"_s);
        made.failure = {.kind = FailureKind::KeychainDenied};
        QCOMPARE(causeText(made, {}).title, failureText(made.failure).title);
    }

    void aKindThatSaysMoreThanItsCauseSpeaks()
    {
        QVERIFY(textOf({.kind = FailureKind::ServerNotAuthentic, .stage = Stage::Auth})
                    .meaning.contains(u"without knowing"));
        QVERIFY(textOf({.kind = FailureKind::BytesBehindStartTls, .stage = Stage::Tls}).title.contains(u"slipped"));
    }

    void certificatesAreToldInTheirFacts()
    {
        CertificateFacts certificate;
        certificate.faults = {CertificateFault::SelfSigned};
        const CauseText text =
            textOf({.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = certificate});
        QVERIFY(text.meaning.contains(u"to itself"));
        QCOMPARE(text.remedies.last().remedy, Remedy::PinCertificate);
    }

    void theSwitchSaysWhatItSwitchesTo()
    {
        MailAccount account = test::fakeAccount();
        const QString toStartTls = remedyText(Remedy::SwitchPortMode, account);
        account.server.security = Security::StartTls;
        QVERIFY(toStartTls != remedyText(Remedy::SwitchPortMode, account));
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

    void theCardHasOnePrimaryButton()
    {
        const Failure failure{.kind = FailureKind::ReplyRejected, .stage = Stage::Sender, .replyCode = 553};
        const CardView card = failureCard(diagnose(failure, MailAccount(), test::builtInDiagnoser()), {});
        QVERIFY(card.actions.size() >= 2);
        QVERIFY(card.actions.at(0).isPrimary && !card.actions.at(1).isPrimary);
    }
};

QTEST_APPLESS_MAIN(CauseWordsTest)
#include "tst_causewords.moc"
