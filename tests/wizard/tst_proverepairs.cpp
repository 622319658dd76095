// SPDX-License-Identifier: GPL-3.0-or-later
#include "realcatalog.h"
#include "support/builtincausebook.h"
#include "support/fakes.h"
#include "support/fakesurvey.h"
#include "wizard/provepresenter.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace std::chrono_literals;

namespace {

/// A page whose first test has just begun: haneul@naver.com at smtp.naver.com:465.
struct Page
{
    explicit Page(const QString &host = u"smtp.naver.com"_s, const QString &from = u"haneul@naver.com"_s)
    {
        setup.account = test::fakeAccount();
        setup.account.server.host = HostName::parse(host).host.value();
        if (host != u"smtp.naver.com"_s)
            setup.account.providerId.clear();
        setup.account.sender.address = MailAddress::parse(from).address.value();
        setup.secret = Secret::fromText(u"abcd efgh ijkl"_s);
        presenter.enter();
        presenter.start();
    }
    ProveView view() const { return presenter.view(); }
    TestFailed failed() const { return std::get<TestFailed>(view().state); }
    void reject(Stage stage, int code, const QString &words)
    {
        probes.last().reach(stage);
        probes.last().fail({.kind = FailureKind::ReplyRejected, .stage = stage, .replyCode = code, .detail = words});
    }
    /// The shown repair of this kind; none: Retry, which no test asks for by kind.
    Repair offered(RepairKind kind) const
    {
        for (const CardAction &action : failed().card.actions) {
            if (repairKind(action.repair) == kind)
                return action.repair;
        }
        return Retry{};
    }

    Setup setup;
    test::FakeProbes probes;
    test::FakeSurveys surveys;
    test::FakePracticeHost practice;
    ProviderCatalog catalog = test::catalogOfTheProgram();
    ProvePresenter presenter{setup, {probes.maker(), surveys.maker()}, practice, test::builtInCauseBook(), catalog};
};

Failure untrusted(QList<CertificateFault> faults)
{
    CertificateFacts certificate;
    certificate.sha256 = QByteArray(32, 'x');
    certificate.faults = std::move(faults);
    return {.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = certificate};
}

} // namespace

/// What one press on a failure card does, and how it is taken back.
class ProveRepairsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void offersTheSignInInTheBrowserOnlyWhereItCanBeDone()
    {
        for (const bool canSignIn : {true, false}) {
            Page page;
            ProvePresenter presenter(page.setup,
                                     {page.probes.maker(), page.surveys.maker(),
                                      [canSignIn](const DirectRoute &) {
                                          const Failure missing{.kind = FailureKind::ClientIdMissing};
                                          return canSignIn ? std::nullopt : std::optional(missing);
                                      }},
                                     page.practice, test::builtInCauseBook(), page.catalog);
            page.setup.account.providerId = u"microsoft365"_s;
            page.setup.account.server.host = HostName::parse(u"smtp.office365.com").host.value();
            presenter.enter();
            presenter.start();
            page.reject(Stage::Auth, 535, u"5.7.139 Authentication unsuccessful, basic authentication is disabled."_s);
            const auto card = std::get<TestFailed>(presenter.view().state).card;
            const bool isOffered = std::any_of(card.actions.begin(), card.actions.end(), [](const CardAction &action) {
                return repairKind(action.repair) == RepairKind::UseDirect;
            });
            QCOMPARE(isOffered, canSignIn);
        }
    }

    void asksADirectAccountToSignInAgainAndNamesTheServerThatSends()
    {
        Page page;
        page.presenter.leave();
        page.setup.account.providerId = u"gmail"_s;
        page.setup.account.direct = DirectRoute{};
        page.presenter.start();
        page.reject(Stage::Token, 400, u"invalid_grant: Token has been expired or revoked."_s);
        QCOMPARE(page.failed().card.actions.first().repair, Repair(SignInAgain{}));
        QCOMPARE(page.view().ladder.size(), 5);
        QVERIFY(page.view().subtitle.startsWith(u"gmail.googleapis.com"_s));
        QVERIFY(page.presenter.letter(u"en").body.contains(u"gmail.googleapis.com"_s));
        QVERIFY(page.surveys.made.isEmpty()); // no port of a mail server has a part in it
    }

    void offersADirectAccountTheOtherWayToSend()
    {
        Page page;
        page.presenter.leave();
        page.setup.account.providerId = u"gmail"_s;
        page.setup.account.direct = DirectRoute{};
        page.presenter.start();
        page.reject(Stage::Send, 403, u"accessNotConfigured: Gmail API has not been used in project 1 before"_s);
        QCOMPARE(page.offered(RepairKind::UseTransport), Repair(UseTransport{DirectTransport::Smtp}));
        page.setup.account.direct->transport = DirectTransport::Smtp;
        page.presenter.start();
        page.reject(Stage::Auth, 535,
                    u"5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant."_s);
        const QList<CardAction> actions = page.failed().card.actions;
        QCOMPARE(actions.first().repair, Repair(UseTransport{DirectTransport::Api}));
        QVERIFY(actions.first().isPrimary);
    }

    void sendsAsTheAccountsOwnAddressAndTestsAgain()
    {
        Page page(u"smtp.naver.com"_s, u"info@haneul.kr"_s);
        page.reject(Stage::Sender, 554, u"5.7.1 The sender address is unauthorized"_s);
        const Repair repair = page.offered(RepairKind::UseSenderAddress);
        QCOMPARE(page.failed().card.actions.first().repair, repair);
        page.presenter.carryOut(repair);
        QCOMPARE(page.probes.made.size(), 2);
        QCOMPARE(page.probes.last().account.sender.address.toString(), u"haneul@naver.com"_s);
        QCOMPARE(page.view().note.text, u"Changed: From address: info@haneul.kr → haneul@naver.com"_s);
        QVERIFY(!page.setup.account.lastProof);
    }

    void takesBackWhatItChangedAndNothingElse()
    {
        Page page(u"smtp.naver.com"_s, u"info@haneul.kr"_s);
        page.reject(Stage::Sender, 554, u"5.7.1 The sender address is unauthorized"_s);
        page.presenter.carryOut(page.offered(RepairKind::UseSenderAddress));
        page.probes.last().succeed({.arrivalCode = u"123456"_s});
        QVERIFY(page.setup.proof);
        page.setup.account.name = u"새 이름"_s; // edited since
        page.presenter.takeNoteOffer();
        QCOMPARE(page.setup.account.sender.address.toString(), u"info@haneul.kr"_s);
        QCOMPARE(page.setup.account.name, u"새 이름"_s);
        QVERIFY(!page.setup.proof);
        QVERIFY(std::holds_alternative<TestReady>(page.view().state));
        QCOMPARE(page.view().note, FieldNote());
    }

    void takesSeveralRepairsBackOneByOne()
    {
        Page page(u"mail.haneul.kr"_s);
        const Repair toStartTls = SwitchPort{465, Security::StartTls};
        page.probes.last().fail({.kind = FailureKind::WrongPortMode, .stage = Stage::Tls});
        page.presenter.carryOut(toStartTls);
        QCOMPARE(page.setup.account.server.security, Security::StartTls);
        page.probes.last().fail(untrusted({CertificateFault::SelfSigned}));
        page.presenter.carryOut(page.offered(RepairKind::AskAdministrator)); // not the presenter's
        QCOMPARE(page.probes.made.size(), 2);
        page.setup.account.sender.address = MailAddress::parse(u"info@haneul.kr").address.value();
        const Repair pin = PinCertificate{QByteArray(32, 'x')};
        QCOMPARE(page.offered(RepairKind::PinCertificate), pin);
        QCOMPARE(page.failed().certificate.sha256, QByteArray(32, 'x'));
        page.presenter.carryOut(pin);
        QCOMPARE(page.probes.last().account.server.pinnedCertificate, QByteArray(32, 'x'));
        page.presenter.takeNoteOffer();
        QVERIFY(page.setup.account.server.pinnedCertificate.isEmpty());
        QVERIFY(page.view().note.text.startsWith(u"Changed: Security: "_s));
        page.presenter.takeNoteOffer();
        QCOMPARE(page.setup.account.server.security, Security::ImplicitTls);
        QCOMPARE(page.view().note, FieldNote());
    }

    void takesTheBlanksOutOfAnAppPasswordAndPutsThemBack()
    {
        Page page;
        page.reject(Stage::Auth, 535, u"5.7.1 Username and Password not accepted"_s);
        QCOMPARE(page.offered(RepairKind::StripPasswordBlanks), Repair(StripPasswordBlanks{}));
        page.presenter.carryOut(StripPasswordBlanks{});
        QCOMPARE(page.probes.last().secret.bytes().toByteArray(), "abcdefghijkl");
        QVERIFY(!page.view().note.text.contains(u"abcd"));
        page.presenter.takeNoteOffer();
        QCOMPARE(page.setup.secret.bytes().toByteArray(), "abcd efgh ijkl");
    }

    void doesOnlyWhatTheCardOffers()
    {
        Page page;
        page.presenter.carryOut(UseHost{HostName::parse(u"evil.example").host.value()}); // while a test runs
        page.reject(Stage::Auth, 535, u"5.7.8 no"_s);
        page.presenter.carryOut(UseHost{HostName::parse(u"evil.example").host.value()});
        page.presenter.carryOut(PinCertificate{QByteArray(32, 'x')});
        QCOMPARE(page.probes.made.size(), 1);
        QCOMPARE(page.setup.account.server.host.ascii(), u"smtp.naver.com"_s);
        QVERIFY(page.setup.account.server.pinnedCertificate.isEmpty());
    }

    void pinsNothingWhereItIsNotSafe()
    {
        Page known; // a known provider's certificate is always good
        known.probes.last().fail(untrusted({CertificateFault::SelfSigned}));
        QCOMPARE(known.offered(RepairKind::PinCertificate), Repair(Retry{}));
        Page other(u"mail.haneul.kr"_s, u"info@haneul.kr"_s);
        other.probes.last().fail(untrusted({CertificateFault::HostMismatch, CertificateFault::SelfSigned}));
        QCOMPARE(other.offered(RepairKind::PinCertificate), Repair(Retry{}));
    }

    void repeatsADryRunAsOne()
    {
        Page page;
        page.presenter.stop();
        page.presenter.startDryRun();
        page.probes.last().fail({.kind = FailureKind::WrongPortMode, .stage = Stage::Tls});
        page.presenter.carryOut(SwitchPort{465, Security::StartTls});
        QVERIFY(page.probes.last().order.dryRun);
    }

    void waitsWithACountdownAndTestsByItself()
    {
        Page page;
        page.reject(Stage::Recipient, 450, u"4.2.0 Greylisted, try again in 10 seconds"_s);
        const Repair wait = page.offered(RepairKind::WaitAndRetry);
        QCOMPARE(wait, Repair(WaitAndRetry{10s}));
        page.presenter.carryOut(wait);
        QCOMPARE(page.view().note.text, u"The next test begins by itself in 0:10."_s);
        QCOMPARE(page.failed().card.actions.first().repair, Repair(Retry{})); // who won't wait presses again
        QVERIFY(page.failed().card.actions.first().isPrimary);
        page.presenter.takeNoteOffer();
        QCOMPARE(page.view().note, FieldNote());
        QCOMPARE(page.offered(RepairKind::WaitAndRetry), wait);
        page.presenter.carryOut(wait);
        page.presenter.carryOut(Retry{});
        QCOMPARE(page.probes.made.size(), 2);
        QCOMPARE(page.view().note, FieldNote());
    }

    void stopsWaitingWhenThePageIsLeft()
    {
        Page page;
        page.reject(Stage::Recipient, 450, u"4.2.0 Greylisted"_s);
        page.presenter.carryOut(page.offered(RepairKind::WaitAndRetry));
        page.presenter.leave();
        page.presenter.enter();
        QCOMPARE(page.view().note, FieldNote());
    }

    void offersAnotherPortOnlyAfterItAnswered()
    {
        Page page(u"mail.haneul.kr"_s);
        page.setup.account.server.port = 587;
        page.setup.account.server.security = Security::StartTls;
        page.probes.last().reach(Stage::Ehlo);
        page.probes.last().fail({.kind = FailureKind::StartTlsNotOffered, .stage = Stage::Tls});
        QCOMPARE(page.surveys.made.size(), 1);
        QCOMPARE(page.view().note.text, u"Looking on which other port the server answers …"_s);
        QCOMPARE(page.offered(RepairKind::SwitchPort), Repair(Retry{}));
        page.surveys.last().conclude({NetworkState::Open, {}, {test::otherPort(page.setup.account.server, 465)}});
        QCOMPARE(page.view().note, FieldNote());
        QCOMPARE(page.offered(RepairKind::SwitchPort), Repair(SwitchPort{465, Security::ImplicitTls}));
    }

    void forgetsItsRepairsWhenTheUserEditsElsewhere()
    {
        Page page(u"smtp.naver.com"_s, u"info@haneul.kr"_s);
        page.reject(Stage::Sender, 554, u"5.7.1 The sender address is unauthorized"_s);
        page.presenter.carryOut(page.offered(RepairKind::UseSenderAddress));
        page.presenter.leave();
        page.setup.account.sender.address = MailAddress::parse(u"other@naver.com").address.value();
        forgetProof(page.setup);
        page.presenter.enter();
        QCOMPARE(page.view().note, FieldNote());
        page.presenter.takeNoteOffer();
        QCOMPARE(page.setup.account.sender.address.toString(), u"other@naver.com"_s);
    }

    void writesALetterInBothLanguagesAndNoSecret()
    {
        Page page;
        QVERIFY(page.presenter.letter(u"ko").body.isEmpty());
        QVERIFY(page.presenter.report().isEmpty());
        page.reject(Stage::Auth, 535, u"5.7.139 SmtpClientAuthentication is disabled for the Tenant"_s);
        for (const QStringView language : {u"ko", u"en"}) {
            const AdminLetter letter = page.presenter.letter(language);
            for (const QString &part : {u"smtp.naver.com"_s, u"haneul@naver.com"_s, u"535 5.7.139"_s})
                QVERIFY2(letter.body.contains(part), qPrintable(letter.body));
            QVERIFY(!letter.body.contains(u"abcd"));
        }
        QVERIFY(page.presenter.letter(u"ko") != page.presenter.letter(u"en"));
        QVERIFY(page.presenter.report().contains(u"535 5.7.139"));
        QVERIFY(!page.presenter.report().contains(u"haneul@"));
    }
};

QTEST_GUILESS_MAIN(ProveRepairsTest)
#include "tst_proverepairs.moc"
