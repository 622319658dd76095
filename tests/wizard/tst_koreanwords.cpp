// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakedns.h"
#include "support/fakes.h"
#include "wizard/certificatewords.h"
#include "wizard/discoverywords.h"
#include "wizard/failurewords.h"
#include "wizard/language.h"
#include "wizard/practicewords.h"
#include "wizard/providerguide.h"
#include "wizard/repairwords.h"
#include "wizard/senderpresenter.h"
#include "wizard/senderverdict.h"
#include "wizard/stagewords.h"

#include <QRegularExpression>
#include <QTest>
#include <functional>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// What is shown comes out in Korean, whole and different from the English.
class KoreanWordsTest : public QObject
{
    Q_OBJECT
    Language m_language;

    bool isTranslated(const std::function<QString()> &text)
    {
        m_language.use(u"en"_s);
        const QString english = text();
        m_language.use(u"ko"_s);
        const QString korean = text();
        if (!english.isEmpty() && !korean.isEmpty() && korean != english && !korean.contains(u"%1"))
            return true;
        qWarning() << english << korean;
        return false;
    }

private Q_SLOTS:
    void stages()
    {
        for (const Stage stage : allStages) {
            QVERIFY(isTranslated([stage] { return stageText(stage); }));
            QVERIFY(isTranslated([stage] { return stageSentence(stage); }));
        }
    }

    void failureKinds()
    {
        for (int kind = 0; kind <= static_cast<int>(FailureKind::SecretMissing); ++kind) {
            const Failure failure{.kind = static_cast<FailureKind>(kind)};
            QVERIFY(isTranslated([&] { return failureText(failure).title; }));
            QVERIFY(isTranslated([&] { return failureText(failure).meaning; }));
        }
    }

    void repairs()
    {
        const CauseCatalog &causes = test::builtInCauseBook().causes();
        QList<Repair> all{SwitchPort{465, Security::ImplicitTls},
                          SwitchPort{587, Security::StartTls},
                          UseHost{HostName::parse(u"smtp.naver.com").host.value()},
                          UseSenderAddress{MailAddress::parse(u"a@naver.com").address.value()},
                          StripPasswordBlanks{},
                          ChangeLogin{u"a"_s},
                          UseDirect{},
                          SignInAgain{},
                          UseTransport{DirectTransport::Api},
                          UseTransport{DirectTransport::Smtp},
                          WaitAndRetry{},
                          PinCertificate{},
                          ReduceSize{},
                          AskAdmin{},
                          EditSender{},
                          EditServer{},
                          EditCredentials{},
                          Retry{}};
        for (int purpose = 0; purpose <= int(PagePurpose::Help); ++purpose)
            all.append(OpenPage{QUrl(), PagePurpose(purpose)});
        MailAccount account;
        account.server.port = 587; // the same port in another way, and another port
        for (const Repair &repair : all)
            QVERIFY(isTranslated([&] { return repairText(repair, account, causes); }));
    }

    void whatASearchAsksAndWhatBecomesOfIt()
    {
        for (int source = 0; source < discoverySourceCount; ++source) {
            QVERIFY(isTranslated([source] { return sourceText(DiscoverySource(source)); }));
            DiscoveredServer found{.source = DiscoverySource(source)};
            found.saidBy = u"haneul.kr"_s;
            QVERIFY(isTranslated([&found] { return originText(found, nullptr); }));
        }
        for (int state = 0; state <= int(SourceState::Stopped); ++state)
            QVERIFY(isTranslated([state] { return sourceStateText(SourceState(state)); }));
        for (int state = 0; state <= int(PortState::Stopped); ++state)
            QVERIFY(isTranslated([state] { return portStateText(PortState(state)); }));
        for (int doubt = 0; doubt <= int(TrustDoubt::BadCertificate); ++doubt) {
            const DiscoveredServer found{.doubt = TrustDoubt(doubt)};
            QVERIFY(isTranslated([&found] { return doubtCard(found, nullptr).title; }));
            QVERIFY(isTranslated([&found] { return doubtCard(found, nullptr).body; }));
        }
    }

    void practiceScenarios_data()
    {
        QTest::addColumn<QString>("id");
        for (const auto *id : {"ok",
                               "wrong-password",
                               "app-password",
                               "smtp-off",
                               "basic-auth-off",
                               "account-locked",
                               "too-many-logins",
                               "from-refused",
                               "sender-unverified",
                               "recipient-unknown",
                               "mailbox-full",
                               "relay-denied",
                               "greylisted",
                               "quota",
                               "rate",
                               "too-large",
                               "spam",
                               "blocked-ip",
                               "busy",
                               "starttls-missing",
                               "only-unknown-mechanism",
                               "self-signed",
                               "expired",
                               "not-yet-valid",
                               "wrong-host",
                               "plain-on-tls",
                               "tls-on-plain",
                               "silent",
                               "stalls",
                               "closes",
                               "floods",
                               "injects",
                               "refused",
                               "bad-scram-signature"})
            QTest::newRow(id) << QString::fromLatin1(id);
    }
    void practiceScenarios()
    {
        QFETCH(QString, id);
        QVERIFY(practiceScenariosWithWords().contains(id));
        QVERIFY(practiceText(id) != id);
        QVERIFY(isTranslated([&] { return practiceText(id); }));
    }

    void anUnknownScenarioIsItself() { QCOMPARE(practiceText(u"brand-new"_s), u"brand-new"_s); }

    void certificateFaults()
    {
        for (int fault = 0; fault <= static_cast<int>(CertificateFault::Missing); ++fault) {
            CertificateFacts facts;
            facts.faults = {static_cast<CertificateFault>(fault)};
            facts.notAfter = facts.notBefore = QDateTime(QDate(2026, 11, 1), QTime(12, 0));
            facts.issuer = u"V3"_s;
            QVERIFY(isTranslated([&] { return certificateText(facts, {}); }));
        }
        QCOMPARE(dayText(QDateTime(QDate(2026, 11, 1), QTime(12, 0))), u"2026년 11월 1일"_s);
    }

    void catalogueTextsFollowTheLanguage()
    {
        const ProviderCatalog catalog = test::fakeCatalog();
        Setup setup;
        test::FakeDns dns;
        SenderPresenter page(setup, catalog, dns);
        page.typeAddress(u"haneul@naver.com"_s);
        m_language.use(u"ko"_s);
        QCOMPARE(page.view().provider.title, u"이 주소의 메일은 네이버 메일에서 처리해요"_s);
        QCOMPARE(page.view().provider.body, u"IMAP/SMTP를 켜야 해요."_s);
        QVERIFY(page.view().smtpHint.startsWith(u"애플리케이션 비밀번호만"));
    }

    void guidesOfServicesAreKoreanThroughout()
    {
        static const QRegularExpression hangul(u"[가-힣]"_s);
        const ProviderCatalog catalog = test::catalogOfTheProgram();
        m_language.use(u"ko"_s);
        for (const Provider &provider : catalog.providers()) {
            const ProviderGuide guide = providerGuide(provider, QDate(2026, 11, 20));
            for (const GuidePart &part : guide.parts) {
                QVERIFY2(part.title.contains(hangul), qPrintable(part.title));
                QVERIFY2(part.source.isEmpty() || part.source.contains(u" 기준"), qPrintable(part.source));
                for (const auto &[label, value] : part.facts)
                    QVERIFY2(label.isEmpty() || label.contains(hangul), qPrintable(label));
                QVERIFY(part.title == u"서버" || part.facts.last().second.contains(hangul));
            }
        }
        const ProviderGuide naver = providerGuide(*catalog.byId(u"naver"), QDate(2026, 11, 20));
        QVERIFY(naver.parts.at(2).facts.first().second.startsWith(u"로그인한 주소로만 보낼 수 있어요."));
        QVERIFY(naver.parts.at(0).source.endsWith(u"2026년 10월 기준"));
    }

    void theFirstLevelIsFreeOfLeftoverEnglish()
    {
        m_language.use(u"ko"_s);
        MailAccount account = test::fakeAccount();
        account.sender.address = MailAddress::parse(u"info@haneul.kr").address.value();
        const CardView card = senderVerdictCard(account, nullptr, false);
        QCOMPARE(card.actions.first().text, u"haneul@naver.com 주소로 보내기"_s);
        QCOMPARE(card.title, u"보내는 주소와 로그인 이름의 도메인이 달라요"_s);
    }
};

QTEST_GUILESS_MAIN(KoreanWordsTest)
#include "tst_koreanwords.moc"
