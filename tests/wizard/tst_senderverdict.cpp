// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderverdict.h"

#include "support/fakes.h"
#include "wizard/senderwords.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

class SenderVerdictTest : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog = test::fakeCatalog();

    CardView card(const QString &login, const QString &from, const QString &provider, bool isKept = false) const
    {
        MailAccount account = test::fakeAccount();
        account.login = login;
        account.sender.address = MailAddress::parse(from).address.value();
        return senderVerdictCard(account, m_catalog.byId(provider), isKept);
    }

private Q_SLOTS:
    void verdictsAreAsGraveAsTheirConsequence_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("provider");
        QTest::addColumn<Severity>("severity");
        const QString own = u"haneul@naver.com"_s;
        QTest::newRow("same") << own << own << u"naver"_s << Severity::None;
        QTest::newRow("other case") << u"Haneul@Naver.com"_s << own << u"naver"_s << Severity::Ok;
        QTest::newRow("other address, refused") << own << u"shop@naver.com"_s << u"naver"_s << Severity::Error;
        QTest::newRow("other address, unknown") << own << u"shop@naver.com"_s << QString() << Severity::Warning;
        QTest::newRow("other address, rule unknown")
            << u"haneul@daum.net"_s << u"shop@hanmail.net"_s << u"daum"_s << Severity::Warning;
        QTest::newRow("other domain, mailbox") << own << u"info@haneul.kr"_s << u"naver"_s << Severity::Error;
        QTest::newRow("other domain, unknown") << own << u"info@haneul.kr"_s << QString() << Severity::Warning;
        QTest::newRow("fixed login") << u"apikey"_s << u"info@haneul.kr"_s << u"relay"_s << Severity::None;
        QTest::newRow("fixed login, other") << own << u"info@haneul.kr"_s << u"relay"_s << Severity::None;
        QTest::newRow("issued login") << u"x@relay.kr"_s << u"info@haneul.kr"_s << u"issued"_s << Severity::None;
        QTest::newRow("login is no address") << u"haneul"_s << u"haneul@daum.net"_s << u"daum"_s << Severity::None;
        QTest::newRow("no login") << QString() << u"info@haneul.kr"_s << QString() << Severity::None;
    }
    void verdictsAreAsGraveAsTheirConsequence()
    {
        QFETCH(QString, login);
        QFETCH(QString, from);
        QFETCH(QString, provider);
        QFETCH(Severity, severity);
        const CardView made = card(login, from, provider);
        QCOMPARE(made.severity, severity);
        QCOMPARE(made.title.isEmpty(), severity == Severity::None);
    }

    void theRepairIsThePrimaryButton()
    {
        const CardView made = card(u"haneul@naver.com"_s, u"info@haneul.kr"_s, u"naver"_s);
        QCOMPARE(made.actions.size(), 2);
        QCOMPARE(made.actions.at(0), (CardAction{EditSender{}, u"Send as haneul@naver.com"_s, true}));
        QCOMPARE(repairKind(made.actions.at(1).repair), RepairKind::Retry);
        QVERIFY(!made.actions.at(1).isPrimary);
    }

    void aKeptSenderIsQuietAndCanStillBeRepaired()
    {
        const CardView made = card(u"haneul@naver.com"_s, u"info@haneul.kr"_s, u"naver"_s, true);
        QCOMPARE(made.severity, Severity::Info);
        QCOMPARE(made.actions.size(), 1);
        QCOMPARE(repairKind(made.actions.at(0).repair), RepairKind::EditSender);
    }

    void theCardSaysWhatTheProviderDoes()
    {
        const CardView made = card(u"haneul@naver.com"_s, u"info@haneul.kr"_s, u"naver"_s);
        QCOMPARE(made.title, u"Naver Mail refuses this From address"_s);
        QCOMPARE(made.body, u"Naver Mail refuses mail from info@haneul.kr with error 554 5.7.1."_s);
    }

    void everyConsequenceAndRepairHasWords()
    {
        const Provider *naver = m_catalog.byId(u"naver");
        const MailAddress from = MailAddress::parse(u"info@haneul.kr").address.value();
        for (const auto verdict :
             {SenderVerdict::NeedsAlias, SenderVerdict::NeedsVerifiedSender, SenderVerdict::OtherDomain,
              SenderVerdict::RefusedByProvider, SenderVerdict::RewrittenByProvider}) {
            QSet<QString> sentences;
            for (const auto outcome :
                 {MismatchOutcome::Refused, MismatchOutcome::Rewritten, MismatchOutcome::BouncedLater}) {
                const SenderCheck check{verdict, SenderSeverity::Warn, {.outcome = outcome}};
                QVERIFY(!senderTitle(check, naver).isEmpty() && !senderTitle(check, nullptr).isEmpty());
                const QString words = senderConsequence(check, naver, from, nullptr);
                QVERIFY(words.contains(u"info@haneul.kr"_s) && !words.contains(u'%'));
                sentences.insert(words);
            }
            QCOMPARE(sentences.size(), 3);
        }
        for (int kind = 0; kind <= int(SenderRepair::SetReplyTo); ++kind) {
            const QString words = senderRepairText({static_cast<SenderRepair>(kind), from}, naver, nullptr);
            QVERIFY2(!words.isEmpty() && !words.contains(u'%'), qPrintable(words));
        }
    }

    void freeMailThroughAnotherServerNamesItsOwner()
    {
        MailAccount account = test::fakeAccount();
        account.login = u"lee@haneul.kr"_s;
        Provider owner = *m_catalog.byId(u"naver");
        owner.isFreeMail = true;
        const CardView made = senderVerdictCard(account, nullptr, false, &owner);
        QCOMPARE(made.severity, Severity::Warning);
        QVERIFY2(made.body.contains("haneul@naver.com belongs to Naver Mail"_L1), qPrintable(made.body));
    }

    void practiceHasNoVerdict()
    {
        MailAccount account = test::fakeAccount();
        account.isPractice = true;
        account.login = u"from-refused@practice.test"_s;
        QCOMPARE(senderCheck(account, nullptr).verdict, SenderVerdict::Unknown);
    }
};

QTEST_APPLESS_MAIN(SenderVerdictTest)
#include "tst_senderverdict.moc"
