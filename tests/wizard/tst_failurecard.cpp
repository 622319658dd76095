// SPDX-License-Identifier: GPL-3.0-or-later
#include "failurescene.h"
#include "wizard/adminletter.h"
#include "wizard/failurecard.h"
#include "wizard/language.h"
#include "wizard/repairwords.h"

using namespace Qt::StringLiterals;
using namespace sendproof;

class TestFailureCard : public QObject
{
    Q_OBJECT
    test::FailureScene m_scene;
    Language m_language;

    FailureCard card(const QString &cause, Stage stage, const QString &provider = u"naver"_s) const
    {
        return failureCard(m_scene.story(cause, stage, provider), m_scene.causes);
    }
    static QStringList texts(const FailureCard &card)
    {
        QStringList made{card.headline, card.card.title, card.card.body};
        for (const CardAction &action : card.card.actions)
            made.append(action.text);
        return made + card.card.steps;
    }
    static FailureStory certificateStory(const test::FailureScene &scene, QList<CertificateFault> faults)
    {
        FailureStory made = scene.story(u"tls.certificate_expired"_s, Stage::Tls, QString());
        made.diagnosis.failure.kind = FailureKind::CertificateRejected;
        made.diagnosis.failure.replyCode = 0;
        CertificateFacts facts;
        facts.faults = std::move(faults);
        facts.names = {u"*.hosting.kr"_s};
        facts.issuer = u"Somansa\nRoot"_s;
        facts.notBefore = QDateTime(QDate(2025, 10, 1), QTime(12, 0));
        facts.notAfter = QDateTime(QDate(2026, 10, 1), QTime(12, 0));
        facts.sha256 = QByteArray(32, 'c');
        made.diagnosis.failure.certificate = facts;
        return made;
    }

private Q_SLOTS:
    void init() { m_language.use(u"ko"_s); }

    void saysWhatWorkedAndWhatFailed_data()
    {
        QTest::addColumn<QString>("cause");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("headline");
        const auto row = [](const char *cause, Stage stage, const char16_t *headline) {
            QTest::addRow("%s at %d", cause, static_cast<int>(stage))
                << QString::fromLatin1(cause) << stage << QString::fromUtf16(headline);
        };
        row("sender.from_mismatch_not_owned", Stage::Sender, u"비밀번호는 맞았어요. 보내는 주소가 거절됐어요.");
        row("sender.from_mismatch_not_owned", Stage::Data, u"비밀번호는 맞았어요. 보내는 주소가 거절됐어요.");
        row("auth.app_password_required", Stage::Auth, u"서버까지는 됐어요. 애플리케이션 비밀번호가 필요해요.");
        row("auth.required_but_not_done", Stage::Recipient, u"서버까지는 됐어요. 로그인이 필요하다고 해요.");
        row("recipient.unknown", Stage::Recipient, u"보내는 주소까지는 됐어요. 받는 주소가 거절됐어요.");
        row("recipient.mailbox_full", Stage::Data, u"보내는 주소까지는 됐어요. 받는 사람의 메일함이 가득 찼어요.");
        row("relay.denied", Stage::Recipient, u"비밀번호는 맞았어요. 밖으로 보내는 것을 거절했어요.");
        row("content.spam_rejected", Stage::Data, u"주소까지는 됐어요. 내용이 거절됐어요.");
        row("limit.daily_quota", Stage::Sender, u"비밀번호는 맞았어요. 오늘 보낼 수 있는 양을 다 썼어요.");
        row("net.dns_host_not_found", Stage::Dns, u"서버를 찾지 못했어요.");
        row("net.timeout_or_port_blocked", Stage::Connect, u"서버는 찾았어요. 서버에서 답이 오지 않아요.");
        row("net.closed_by_peer", Stage::Data, u"주소까지는 됐어요. 서버가 연결을 끊었어요.");
        row("net.proxy_or_antivirus_interception", Stage::Ehlo, u"서버는 찾았어요. 중간에서 연결을 열어 보고 있어요.");
        row("tls.starttls_not_offered", Stage::Ehlo, u"서버는 찾았어요. 이 포트에서는 보안 연결을 할 수 없어요.");
        row("general.arrived", Stage::Arrived, u"서버는 메일을 받았어요. 메일이 아직 보이지 않아요.");
        row("something.new", Stage::Auth, u"서버까지는 됐어요. 로그인하지 못했어요.");
    }
    void saysWhatWorkedAndWhatFailed()
    {
        QFETCH(QString, cause);
        QFETCH(Stage, stage);
        QFETCH(QString, headline);
        QCOMPARE(card(cause, stage).headline, headline);
    }

    void noPasswordWasRightWhereNoneWasGiven()
    {
        FailureStory story = m_scene.story(u"sender.from_mismatch_not_owned"_s, Stage::Sender, QString());
        story.known.isDirect = true;
        QCOMPARE(workedSentence(story), u"로그인은 됐어요."_s);
        story.account.login.clear();
        QCOMPARE(workedSentence(story), u"서버까지는 됐어요."_s);
    }

    void aRefusedSenderAtNaverIsRepairedByOnePress()
    {
        FailureStory story = m_scene.story(u"sender.from_mismatch_not_owned"_s, Stage::Sender);
        story.diagnosis.failure.enhanced = EnhancedCode{5, 7, 1};
        story.diagnosis.failure.detail = u"5.7.1 The sender address is unauthorized\u202E"_s;
        const FailureCard made = failureCard(story, m_scene.causes);
        QCOMPARE(made.card.title, u"보내는 주소가 이 계정의 주소가 아니에요"_s);
        QCOMPARE(
            made.card.body,
            u"이 계정으로는 info@haneul.kr 주소를 쓸 수 없어요. 네이버는 로그인한 네이버 주소로만 보낼 수 있어요."_s);
        QCOMPARE(made.card.steps.first(), u"보내는 주소를 haneul@naver.com으로 바꾸세요."_s);
        QCOMPARE(made.card.actions.first().repair,
                 Repair(UseSenderAddress{MailAddress::parse(u"haneul@naver.com").address.value()}));
        QCOMPARE(made.card.actions.first().text, u"haneul@naver.com 주소로 바꾸고 다시 시험"_s);
        QVERIFY(made.card.actions.first().isPrimary);
        QCOMPARE(made.card.serverWords, u"554 5.7.1 The sender address is unauthorized\uFFFD"_s);
    }

    void anAppPasswordIsNamedAsTheProviderDoes()
    {
        const FailureCard kakao = card(u"auth.app_password_required"_s, Stage::Auth, u"kakao"_s);
        QCOMPARE(kakao.card.title, u"앱 비밀번호가 필요해요"_s);
        QCOMPARE(kakao.card.steps.size(), 3);
        QCOMPARE(card(u"auth.app_password_required"_s, Stage::Auth, u"icloud"_s).card.title, u"앱 암호가 필요해요"_s);
        const FailureCard unknown = card(u"auth.app_password_required"_s, Stage::Auth, QString());
        QCOMPARE(unknown.card.title, u"앱 비밀번호가 필요해요"_s);
        QCOMPARE(unknown.card.steps.size(), 2);
    }

    void everyCauseHasACardForEveryone()
    {
        for (const QString &language : Language::available()) {
            m_language.use(language);
            for (const Cause &cause : m_scene.causes.causes()) {
                for (const QString &provider : {u"naver"_s, u"gmail"_s, u"microsoft365"_s, u"cafe24"_s, QString()}) {
                    for (const Stage stage : {Stage::Dns, Stage::Auth, Stage::Data}) {
                        const FailureCard made = card(cause.id, stage, provider);
                        for (const QString &text : texts(made))
                            QVERIFY2(!text.isEmpty() && !text.contains(u'{') && !text.contains(u'%') &&
                                         !text.contains(u"  "_s),
                                     qPrintable(cause.id + provider + text));
                        QVERIFY(!made.card.actions.isEmpty() && made.card.actions.size() <= 4);
                        QVERIFY(made.headline.endsWith(u'.'));
                        for (qsizetype i = 0; i < made.card.actions.size(); ++i)
                            QCOMPARE(made.card.actions.at(i).isPrimary, i == 0);
                    }
                }
            }
        }
    }

    void theLetterIsNeverCrowdedOut()
    {
        for (const Cause &cause : m_scene.causes.causes()) {
            const FailureCard made = card(cause.id, Stage::Auth, u"microsoft365"_s);
            const bool isOffered =
                std::any_of(made.card.actions.begin(), made.card.actions.end(), [](const CardAction &one) {
                    return repairKind(one.repair) == RepairKind::AskAdministrator;
                });
            const auto wishes =
                explained(m_scene.story(cause.id, Stage::Auth, u"microsoft365"_s), m_scene.causes, u"ko").remedies;
            QVERIFY2(isOffered == wishes.contains(RemedyWish{RepairKind::AskAdministrator}), qPrintable(cause.id));
            const FailureStory story = m_scene.story(cause.id, Stage::Auth, u"microsoft365"_s);
            QCOMPARE(isOffered, !administratorLetter(story, m_scene.causes, u"ko").body.isEmpty());
        }
    }

    void withoutAnAccountTheSentencesStillHold()
    {
        FailureStory story;
        story.diagnosis = {u"auth.bad_credentials"_s, 1, {.kind = FailureKind::ReplyRejected, .stage = Stage::Auth}};
        QCOMPARE(failureCard(story, m_scene.causes).card.body,
                 u"이 서버가 이 계정의 로그인을 받아 주지 않았어요. 한 글자만 달라도 로그인되지 않아요."_s);
        m_language.use(u"en"_s);
        QCOMPARE(failureCard(story, m_scene.causes).card.body,
                 u"The server did not accept the sign-in of this login. One wrong letter is enough."_s);
    }

    void valuesFromOutsideAreMadeSafe()
    {
        FailureStory story = m_scene.story(u"auth.bad_credentials"_s, Stage::Auth, QString());
        story.account.login = u"{host}%1\u202E\r\n"_s + QString(5000, u'x');
        const FailureCard made = failureCard(story, m_scene.causes);
        QVERIFY(made.card.body.contains(u"{host}%1\uFFFD"));
        QVERIFY(!made.card.body.contains(u'\n') && made.card.body.size() < 1000);
    }

    void factsThatSayMoreThanTheCauseSpeak()
    {
        FailureStory story = m_scene.story(u"net.proxy_or_antivirus_interception"_s, Stage::Tls);
        story.diagnosis.failure.kind = FailureKind::BytesBehindStartTls;
        QCOMPARE(failureCard(story, m_scene.causes).headline,
                 u"서버는 찾았어요. 보안 연결 전에 누군가 끼어들었어요."_s);
        story = m_scene.story(u"general.data"_s, Stage::Data);
        story.diagnosis.failure.kind = FailureKind::OutcomeUnknown;
        QCOMPARE(failureCard(story, m_scene.causes).headline, u"메일이 접수됐는지 알 수 없어요."_s);
        story.diagnosis.failure.kind = FailureKind::SecretMissing;
        QCOMPARE(failureCard(story, m_scene.causes).card.title, u"저장된 비밀번호가 없어요"_s);
    }

    void aCertificateIsToldByItsFaults()
    {
        using enum CertificateFault;
        const auto meaning = [this](QList<CertificateFault> faults) {
            return failureCard(certificateStory(m_scene, std::move(faults)), m_scene.causes).card.body;
        };
        QVERIFY(meaning({Expired}).startsWith(u"mail.haneul.kr 서버의 인증서는 2026년 10월 1일까지만 유효했어요."));
        QVERIFY(meaning({NotYetValid}).contains(u"2025년 10월 1일"));
        QVERIFY(!meaning({Revoked}).contains(u"유효했어요"));
        FailureStory story = certificateStory(m_scene, {UnknownIssuer});
        story.diagnosis.cause = u"net.proxy_or_antivirus_interception"_s;
        QVERIFY(failureCard(story, m_scene.causes).card.body.startsWith(u"‘Somansa Root’ 이름의 인증서가 왔어요."));
        story.diagnosis.cause = u"tls.certificate_hostname_mismatch"_s;
        story.diagnosis.failure.certificate->faults = {HostMismatch};
        QVERIFY(failureCard(story, m_scene.causes).card.body.contains(u"적힌 이름: *.hosting.kr"));
    }

    void aClockThatIsBehindIsCalledSo()
    {
        FailureStory story = certificateStory(m_scene, {CertificateFault::Expired});
        QVERIFY(failureCard(story, m_scene.causes)
                    .card.body.endsWith(u"이렇게 보여요. 지금 이 컴퓨터의 날짜: 2026년 11월 20일."));
        story.at = QDateTime(QDate(2019, 1, 1), QTime(12, 0));
        QVERIFY(failureCard(story, m_scene.causes).card.body.endsWith(u"실제보다 늦어요: 2019년 1월 1일."));
        story.at = {};
        QVERIFY(failureCard(story, m_scene.causes).card.body.endsWith(u"이 컴퓨터의 날짜가 틀려도 이렇게 보여요."));
    }

    void thatThePasswordWasKeptIsSaidOnlyWhereItIsKnown()
    {
        FailureStory story = m_scene.story(u"tls.starttls_not_offered"_s, Stage::Ehlo);
        const QString kept = u"비밀번호는 보내지 않았어요."_s;
        QVERIFY(!failureCard(story, m_scene.causes).card.body.contains(kept)); // a reply may be of another program
        story.diagnosis.failure.kind = FailureKind::StartTlsNotOffered;
        QVERIFY(failureCard(story, m_scene.causes).card.body.contains(kept));
        story = m_scene.story(u"auth.mechanism_unsupported"_s, Stage::Auth);
        QVERIFY(!failureCard(story, m_scene.causes).card.body.contains(kept));
        story.diagnosis.failure.kind = FailureKind::NoCommonMechanism;
        QVERIFY(failureCard(story, m_scene.causes).card.body.contains(kept));
    }

    void aWaitIsSaidInWholeUnits()
    {
        FailureStory story = m_scene.story(u"server.temporary_greylist"_s, Stage::Recipient);
        story.diagnosis.failure.detail = u"4.7.1 Greylisted, try again in 180 seconds"_s;
        const FailureCard made = failureCard(story, m_scene.causes);
        QCOMPARE(made.card.actions.first().text, u"3분 뒤에 다시 시험"_s);
        QVERIFY(made.card.steps.first().startsWith(u"3분 기다렸다가"));
        m_language.use(u"en"_s);
        QCOMPARE(waitName(std::chrono::seconds(60), m_scene.causes, u"en"), u"60 seconds"_s);
        QCOMPARE(waitName(std::chrono::seconds(121), m_scene.causes, u"en"), u"3 minutes"_s);
        QCOMPARE(waitName(std::chrono::hours(24), m_scene.causes, u"en"), u"24 hours"_s);
    }

    void everyValueOfTheFileIsMade()
    {
        QSet<QString> made;
        const auto add = [this, &made](const FailureStory &story) {
            const auto values = causeValues(story, m_scene.causes, u"ko");
            for (auto it = values.begin(); it != values.end(); ++it) {
                QVERIFY2(m_scene.causes.valueNames().contains(it.key()), qPrintable(it.key()));
                if (!it.value().isEmpty())
                    made.insert(it.key());
            }
        };
        FailureStory story = m_scene.story(u"limit.daily_quota"_s, Stage::Auth, u"gmail"_s);
        story.diagnosis.failure.enhanced = EnhancedCode{5, 4, 5};
        story.diagnosis.failure.detail = u"try again in 1 hour"_s;
        story.known.answering = {{.host = HostName::parse(u"smtp.gmail.com").host.value(), .port = 587}};
        add(story);
        add(m_scene.story(u"auth.bad_credentials"_s, Stage::Auth, u"sendgrid"_s));
        FailureStory expired = certificateStory(m_scene, {CertificateFault::Expired});
        add(expired);
        expired.at = QDateTime(QDate(2019, 1, 1), QTime(12, 0));
        add(expired);
        const QStringList names = m_scene.causes.valueNames();
        QCOMPARE(made, QSet<QString>(names.begin(), names.end()));
    }

    void everyRepairHasAButtonInBothLanguages()
    {
        const QUrl url(u"https://example.com"_s);
        QList<Repair> repairs{SwitchPort{587, Security::StartTls},
                              SwitchPort{465, Security::StartTls},
                              UseHost{HostName::parse(u"smtp.haneul.kr").host.value()},
                              UseSenderAddress{MailAddress::parse(u"a@b.kr").address.value()},
                              StripPasswordBlanks{},
                              ChangeLogin{u"apikey"_s},
                              PlainRepair<RepairKind::UseDirect>{},
                              PlainRepair<RepairKind::SignInAgain>{},
                              UseTransport{DirectTransport::Api},
                              UseTransport{DirectTransport::Smtp},
                              WaitAndRetry{},
                              PinCertificate{},
                              PlainRepair<RepairKind::ReduceSize>{},
                              PlainRepair<RepairKind::AskAdministrator>{},
                              PlainRepair<RepairKind::EditSender>{},
                              PlainRepair<RepairKind::EditServer>{},
                              PlainRepair<RepairKind::EditCredentials>{},
                              PlainRepair<RepairKind::Retry>{}};
        for (int purpose = 0; purpose <= static_cast<int>(PagePurpose::Help); ++purpose)
            repairs.append(OpenPage{url, static_cast<PagePurpose>(purpose)});
        QSet<QString> seen;
        for (const Repair &repair : repairs) {
            m_language.use(u"ko"_s);
            const QString korean = repairText(repair, {}, m_scene.causes);
            m_language.use(u"en"_s);
            const QString english = repairText(repair, {}, m_scene.causes);
            QVERIFY2(!korean.isEmpty() && korean != english, qPrintable(english));
            seen.insert(english);
        }
        QCOMPARE(seen.size(), repairs.size());
    }

    void aChangeIsShownBeforeAndAfter()
    {
        MailAccount account = m_scene.story(u"auth.bad_credentials"_s, Stage::Auth).account;
        QCOMPARE(changeTexts(applied(account, SwitchPort{587, Security::StartTls})),
                 (QStringList{u"포트: 465 → 587"_s, u"보안 연결: 처음부터 TLS → STARTTLS"_s}));
        QCOMPARE(changeTexts(applied(account, StripPasswordBlanks{})), QStringList{u"비밀번호: 빈칸을 뺐어요"_s});
        QCOMPARE(changeTexts(applied(account, PinCertificate{QByteArray(32, '\xab')})),
                 QStringList{u"믿기로 한 인증서: 없음 → abababababababab…"_s});
        QVERIFY(changeTexts(applied(account, PlainRepair<RepairKind::Retry>{})).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestFailureCard)
#include "tst_failurecard.moc"
