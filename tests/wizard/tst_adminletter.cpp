// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret.h"
#include "failurescene.h"
#include "wizard/adminletter.h"

#include <type_traits>

using namespace Qt::StringLiterals;
using namespace sendproof;

// A Secret can't be copied, so what can be copied has none inside, and a letter is made of nothing else.
static_assert(!std::is_copy_constructible_v<Secret>);
static_assert(std::is_copy_constructible_v<FailureStory> && std::is_copy_constructible_v<CauseCatalog>);
static_assert(std::is_invocable_r_v<AdminLetter, decltype(&administratorLetter), const FailureStory &,
                                    const CauseCatalog &, QStringView>);
static_assert(!std::is_constructible_v<QString, Secret> && !std::is_convertible_v<Secret, QByteArray>);

class TestAdminLetter : public QObject
{
    Q_OBJECT
    test::FailureScene m_scene;

    FailureStory microsoft() const
    {
        FailureStory story =
            m_scene.story(u"auth.smtp_disabled_for_tenant_or_mailbox"_s, Stage::Auth, u"microsoft365"_s);
        story.account.login = u"haneul@haneul.kr"_s;
        story.diagnosis.failure.replyCode = 535;
        story.diagnosis.failure.enhanced = EnhancedCode{5, 7, 139};
        story.diagnosis.failure.detail =
            u"5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for haneul@haneul.kr.\n"
            u"[SL2P216CA0099.KORP216.PROD.OUTLOOK.COM 2026-11-20T14:03:21.912Z 08DDEA236178B5C2] from 203.0.113.7"_s;
        return story;
    }

private Q_SLOTS:
    void initTestCase() { qputenv("TZ", "KST-9"); }

    void asksForTheVerySwitchWithAllThatIsNeeded()
    {
        const AdminLetter letter = administratorLetter(microsoft(), m_scene.causes, u"ko");
        QCOMPARE(letter.subject, u"Microsoft 365 메일 발송 설정 문의: smtp.office365.com"_s);
        for (const QString &part :
             {u"안녕하세요."_s, u"info@haneul.kr 주소로 보낸 시험 메일이 나가지 않았어요."_s,
              u"활성 사용자에서 haneul@haneul.kr 계정을 열고"_s, u"‘인증된 SMTP’를 켜 주세요."_s,
              u"시각: 2026-11-20 23:03:22 (UTC+09:00)\n"_s, u"서버: smtp.office365.com\n포트: 465\n"_s,
              u"로그인 이름: haneul@haneul.kr\n"_s, u"멈춘 단계: 로그인\n"_s, u"응답 코드: 535 5.7.139\n"_s,
              u"서버가 한 말: 535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled"_s,
              u"08DDEA236178B5C2"_s, u"프로그램: Sendproof "_s})
            QVERIFY2(letter.body.contains(part), qPrintable(part + u'\n' + letter.body));
    }

    void isWrittenInEnglishToo()
    {
        const AdminLetter letter = administratorLetter(microsoft(), m_scene.causes, u"en");
        QCOMPARE(letter.subject, u"Sending mail through smtp.office365.com: please check"_s);
        for (const QString &part : {u"Hello,"_s, u"switch on “Authenticated SMTP”"_s, u"Failed at: Sign-in\n"_s,
                                    u"Likely cause: Sending by SMTP is switched off for this mailbox\n"_s})
            QVERIFY2(letter.body.contains(part), qPrintable(part + u'\n' + letter.body));
        static const QRegularExpression hangul(u"[가-힣]"_s);
        QVERIFY(!letter.body.contains(hangul));
    }

    void whereALetterIsOfNoUseThereIsNone()
    {
        const FailureStory full = m_scene.story(u"recipient.mailbox_full"_s, Stage::Recipient);
        QCOMPARE(administratorLetter(full, m_scene.causes, u"ko"), AdminLetter());
    }

    void everyLetterIsWhole()
    {
        for (const Cause &cause : m_scene.causes.causes()) {
            for (const QString &language : {u"ko"_s, u"en"_s}) {
                for (const QString &provider : {u"naver"_s, u"microsoft365"_s, QString()}) {
                    const FailureStory story = m_scene.story(cause.id, Stage::Auth, provider);
                    const AdminLetter letter = administratorLetter(story, m_scene.causes, language);
                    if (letter.body.isEmpty())
                        continue;
                    QVERIFY(!letter.subject.contains(u'\n') && !letter.subject.isEmpty());
                    QVERIFY2(!letter.body.contains(u'{') && !letter.body.contains(u"\n\n\n"_s), qPrintable(cause.id));
                    QVERIFY2(!letter.body.contains(u": \n"_s), qPrintable(letter.body));
                }
            }
        }
        FailureStory bare;
        bare.diagnosis = {u"auth.bad_credentials"_s, 1, {.kind = FailureKind::TimedOut, .stage = Stage::Auth}};
        bare.provider = m_scene.providers.byId(u"microsoft365");
        QVERIFY(administratorLetter(bare, m_scene.causes, u"ko").body.contains(u"서버가 한 말: 서버의 답 없음"_s));
    }

    void whatAServerSaysCanNotForgeLines()
    {
        FailureStory story = microsoft();
        story.diagnosis.failure.detail = u"no\nLogin name: evil\u202E\u0000\x1b[31m"_s;
        const QString body = administratorLetter(story, m_scene.causes, u"en").body;
        QVERIFY(body.contains(u"no\n  Login name: evil"_s));
        QVERIFY(!body.contains(QChar(0x202E)) && !body.contains(QChar(0x1b)) && !body.contains(QChar(0)));
    }

    void aReportShowsTheFailureWithoutThePerson()
    {
        FailureStory story = microsoft();
        story.facts.mechanism = "XOAUTH2";
        story.facts.tls = TlsFacts{u"TLSv1.3"_s, u"TLS_AES_256_GCM_SHA384"_s, {}};
        story.facts.stages = {{Stage::Dns, std::chrono::milliseconds(0), std::chrono::milliseconds(12)}};
        story.diagnosis.failure.detail += u" 하늘상사님 Haneul"_s;
        const QString report = failureReport(story, m_scene.causes, u"ko");
        for (const QString &part :
             {u"메일 서비스: microsoft365\n"_s, u"서버: smtp.office365.com\n포트: 465\n보안 연결: 처음부터 TLS\n"_s,
              u"로그인 이름: h…@haneul.kr\n"_s, u"보내는 주소: i…@haneul.kr\n"_s,
              u"멈춘 단계: auth · reply-rejected\n"_s, u"짐작되는 원인: auth.smtp_disabled_for_tenant_or_mailbox\n"_s,
              u"응답 코드: 535 5.7.139\n"_s, u"disabled for h…@haneul.kr."_s, u"08DDEA236178B5C2"_s,
              u"from 203.0.x.x"_s, u"TLS: TLSv1.3 TLS_AES_256_GCM_SHA384\n"_s, u"단계별 시간: dns 12 ms\n"_s})
            QVERIFY2(report.contains(part), qPrintable(part + u'\n' + report));
        for (const QString &person : {u"haneul@"_s, u"info@"_s, u"하늘상사"_s, u"Haneul"_s, u"203.0.113"_s})
            QVERIFY2(!report.contains(person), qPrintable(report));
    }

    void aLoginWithoutDomainIsMaskedAFixedWordIsNot()
    {
        FailureStory story = m_scene.story(u"auth.bad_credentials"_s, Stage::Auth, u"cafe24"_s);
        story.account.login = u"haneulkim"_s;
        QVERIFY(failureReport(story, m_scene.causes, u"en").contains(u"Login name: h…\n"_s));
        FailureStory fixed = m_scene.story(u"auth.bad_credentials"_s, Stage::Auth, u"sendgrid"_s);
        fixed.account.login = u"apikey"_s;
        QVERIFY(failureReport(fixed, m_scene.causes, u"en").contains(u"Login name: apikey\n"_s));
    }
};

QTEST_APPLESS_MAIN(TestAdminLetter)
#include "tst_adminletter.moc"
