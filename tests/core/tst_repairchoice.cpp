// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pinsafety.h"
#include "core/repairchoice.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

/// Which repairs make sense for whom, with the providers of resources/providers.json.
class TestRepairChoice : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog;

    static HostName host(const QString &name) { return HostName::parse(name).host.value(); }
    static MailAccount account(const QString &server, const QString &login, const QString &from)
    {
        MailAccount made;
        made.server = {.host = host(server), .port = 465, .security = Security::ImplicitTls};
        made.login = login;
        made.sender.address = MailAddress::parse(from).address.value_or(MailAddress());
        return made;
    }
    static MailAccount naver() { return account(u"smtp.naver.com"_s, u"haneul@naver.com"_s, u"info@haneul.kr"_s); }
    static QStringList names(const QList<Repair> &repairs)
    {
        QStringList made;
        for (const Repair &repair : repairs)
            made.append(repairName(repair));
        return made;
    }
    QList<Repair> ask(const QString &wishes, const Failure &failure, const MailAccount &forAccount,
                      const QString &provider, const RepairFacts &facts = {}) const
    {
        QList<RemedyWish> made;
        for (const QString &name : wishes.split(u' '))
            made.append(remedyWishFromName(name).value());
        return repairsFor(made, failure, forAccount, m_catalog.byId(provider), facts);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_catalog = ProviderCatalog::fromJson(file.readAll()).value();
    }

    void thereIsAlwaysAWay()
    {
        QCOMPARE(names(ask(u"use-direct sign-in-again use-host"_s, {}, naver(), u"naver"_s)), QStringList{u"retry"_s});
    }

    void noRepairComesTwice()
    {
        const RepairFacts facts{.pages = {}};
        QCOMPARE(names(ask(u"retry edit-server retry"_s, {}, naver(), u"naver"_s, facts)),
                 (QStringList{u"retry"_s, u"edit-server"_s}));
    }

    void aPortIsSwitchedOnlyToOneThatAnswers()
    {
        RepairFacts facts;
        const Failure silent{.kind = FailureKind::TimedOut, .stage = Stage::Connect};
        QCOMPARE(names(ask(u"switch-port"_s, silent, naver(), u"naver"_s, facts)), QStringList{u"retry"_s});
        facts.answering = {{.host = host(u"smtp.daum.net"_s), .port = 465},
                           {.host = host(u"smtp.naver.com"_s), .port = 25, .security = Security::None},
                           {.host = host(u"smtp.naver.com"_s), .port = 587, .security = Security::StartTls}};
        const QList<Repair> made = ask(u"switch-port"_s, silent, naver(), u"naver"_s, facts);
        QCOMPARE(made, QList<Repair>{(SwitchPort{587, Security::StartTls})});
        facts.isDirect = true;
        QCOMPARE(names(ask(u"switch-port edit-server"_s, silent, naver(), u"naver"_s, facts)), QStringList{u"retry"_s});
    }

    void theWrongModeIsItsOwnProof()
    {
        const Failure failure{.kind = FailureKind::WrongPortMode, .stage = Stage::Tls};
        QCOMPARE(ask(u"switch-port"_s, failure, naver(), u"naver"_s),
                 QList<Repair>{(SwitchPort{465, Security::StartTls})});
    }

    void anotherHost_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("hosts");
        QTest::newRow("an old name") << u"nate"_s << u"smtp.nate.com"_s << u"smtp.mail.nate.com"_s;
        QTest::newRow("the right name") << u"nate"_s << u"smtp.mail.nate.com"_s << QString();
        QTest::newRow("the other region") << u"mailgun"_s << u"smtp.mailgun.org"_s << u"smtp.eu.mailgun.org"_s;
        QTest::newRow("many regions") << u"amazon_ses"_s << u"email-smtp.us-east-1.amazonaws.com"_s << QString();
        QTest::newRow("of none of the regions")
            << u"amazon_ses"_s << u"smtp.amazonaws.com"_s << u"email-smtp.ap-northeast-2.amazonaws.com"_s;
        QTest::newRow("no provider") << QString() << u"mail.haneul.kr"_s << QString();
    }
    void anotherHost()
    {
        QFETCH(QString, provider);
        QFETCH(QString, server);
        QFETCH(QString, hosts);
        QStringList found;
        for (const Repair &repair : ask(u"use-host"_s, {}, account(server, u"a@b.kr"_s, u"a@b.kr"_s), provider)) {
            if (const auto *one = std::get_if<UseHost>(&repair))
                found.append(one->host.ascii());
        }
        QCOMPARE(found.join(u' '), hosts);
    }

    void theSenderBecomesTheMailboxOfTheLogin_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("sender");
        QTest::newRow("another address") << u"naver"_s << u"haneul@naver.com"_s << u"info@haneul.kr"_s
                                         << u"haneul@naver.com"_s;
        QTest::newRow("a bare login") << u"naver"_s << u"haneul"_s << u"info@haneul.kr"_s << u"haneul@naver.com"_s;
        QTest::newRow("the same") << u"naver"_s << u"haneul@naver.com"_s << u"haneul@naver.com"_s << QString();
        QTest::newRow("the same mailbox")
            << u"gmail"_s << u"ha.neul@gmail.com"_s << u"haneul+shop@gmail.com"_s << QString();
        QTest::newRow("a fixed word") << u"sendgrid"_s << u"apikey"_s << u"info@haneul.kr"_s << QString();
        QTest::newRow("an issued login") << u"mailgun"_s << u"postmaster@mg.haneul.kr"_s << u"info@haneul.kr"_s
                                         << QString();
        QTest::newRow("no provider") << QString() << u"kim@haneul.kr"_s << u"info@haneul.kr"_s << u"kim@haneul.kr"_s;
        QTest::newRow("no address") << QString() << u"kim"_s << u"info@haneul.kr"_s << QString();
    }
    void theSenderBecomesTheMailboxOfTheLogin()
    {
        QFETCH(QString, provider);
        QFETCH(QString, login);
        QFETCH(QString, from);
        QFETCH(QString, sender);
        const Repair repair = ask(u"use-sender-address"_s, {}, account(u"smtp.x.kr"_s, login, from), provider).first();
        const auto *made = std::get_if<UseSenderAddress>(&repair);
        QCOMPARE(made ? made->address.toString() : QString(), sender);
    }

    void theLoginGetsTheFormOfTheProvider_data()
    {
        QTest::addColumn<QString>("provider");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("wanted");
        QTest::newRow("full address") << u"gmail"_s << u"haneul"_s << u"info@haneul.kr"_s << u"haneul@gmail.com"_s;
        QTest::newRow("already") << u"gmail"_s << u"haneul@gmail.com"_s << u"haneul@gmail.com"_s << QString();
        QTest::newRow("fixed word") << u"sendgrid"_s << u"info@haneul.kr"_s << u"info@haneul.kr"_s << u"apikey"_s;
        QTest::newRow("fixed word there") << u"sendgrid"_s << u"apikey"_s << u"info@haneul.kr"_s << QString();
        QTest::newRow("issued") << u"amazon_ses"_s << u"info@haneul.kr"_s << u"info@haneul.kr"_s << QString();
        QTest::newRow("unknown, bare") << QString() << u"info"_s << u"info@haneul.kr"_s << u"info@haneul.kr"_s;
        QTest::newRow("unknown, full") << QString() << u"info@haneul.kr"_s << u"info@haneul.kr"_s << u"info"_s;
        QTest::newRow("nothing known") << QString() << u"info"_s << QString() << QString();
    }
    void theLoginGetsTheFormOfTheProvider()
    {
        QFETCH(QString, provider);
        QFETCH(QString, login);
        QFETCH(QString, from);
        QFETCH(QString, wanted);
        const Repair repair = ask(u"change-login"_s, {}, account(u"smtp.x.kr"_s, login, from), provider).first();
        const auto *made = std::get_if<ChangeLogin>(&repair);
        QCOMPARE(made ? made->login : QString(), wanted);
    }

    void blanksAreTakenOutOfAppPasswordsOnly()
    {
        RepairFacts facts;
        const QStringList none{u"retry"_s};
        QCOMPARE(names(ask(u"strip-password-blanks"_s, {}, naver(), u"naver"_s, facts)), none);
        facts.passwordHasBlanks = true;
        QCOMPARE(names(ask(u"strip-password-blanks"_s, {}, naver(), u"naver"_s, facts)),
                 QStringList{u"strip-password-blanks"_s});
        QCOMPARE(names(ask(u"strip-password-blanks"_s, {}, naver(), u"cafe24"_s, facts)), none);
        QCOMPARE(names(ask(u"strip-password-blanks"_s, {}, naver(), QString(), facts)), none);
    }

    void aPageIsOpenedOnlyWhereOneIsKnownAndAllowed()
    {
        RepairFacts facts;
        const auto page = [&](const QString &wish, const Provider *provider) {
            const Repair repair = repairsFor({remedyWishFromName(wish).value()}, {}, naver(), provider, facts).first();
            const auto *made = std::get_if<OpenPage>(&repair);
            return made ? made->url.toString() : QString();
        };
        const Provider *known = m_catalog.byId(u"naver");
        QCOMPARE(page(u"open-page:app-password"_s, known), known->helpUrl.toString());
        QCOMPARE(page(u"open-page:switch"_s, known), QString());
        ProviderPage settings;
        settings.providers = {u"naver"_s};
        settings.purpose = PagePurpose::Switch;
        settings.url = QUrl(u"https://mail.naver.com"_s);
        facts.pages = {settings};
        QCOMPARE(page(u"open-page:switch"_s, known), u"https://mail.naver.com"_s);
        QCOMPARE(page(u"open-page:switch"_s, m_catalog.byId(u"daum")), QString());
        QCOMPARE(page(u"open-page:switch"_s, nullptr), QString());
        const ProviderCatalog hiding = m_catalog.withPolicy({u"policy.json"_s, "{\"hide_help_links\": true}"});
        QCOMPARE(page(u"open-page:switch"_s, hiding.byId(u"naver")), QString());
        QCOMPARE(page(u"open-page:app-password"_s, hiding.byId(u"naver")), QString());
    }

    void theDirectRoadIsOfferedWhereItExists()
    {
        RepairFacts facts;
        QCOMPARE(names(ask(u"use-direct"_s, {}, naver(), u"gmail"_s, facts)), QStringList{u"retry"_s});
        facts.canUseDirect = true;
        QCOMPARE(names(ask(u"use-direct"_s, {}, naver(), u"gmail"_s, facts)), QStringList{u"use-direct"_s});
        QCOMPARE(names(ask(u"use-direct"_s, {}, naver(), u"naver"_s, facts)), QStringList{u"retry"_s});
        facts.isDirect = true;
        QCOMPARE(names(ask(u"use-direct sign-in-again edit-credentials"_s, {}, naver(), u"gmail"_s, facts)),
                 QStringList{u"sign-in-again"_s});
    }

    void aDirectAccountMaySendTheOtherWay_data()
    {
        QTest::addColumn<DirectTransport>("now");
        QTest::addColumn<Stage>("stage");
        QTest::addColumn<QString>("offered");
        const QString smtp = u"smtp"_s;
        const QString api = u"api"_s;
        QTest::newRow("the API refuses") << DirectTransport::Api << Stage::Send << smtp;
        QTest::newRow("the API isn't reached") << DirectTransport::Api << Stage::Connect << QString();
        QTest::newRow("no token for the API") << DirectTransport::Api << Stage::Token << QString();
        QTest::newRow("SMTP is refused") << DirectTransport::Smtp << Stage::Auth << api;
        QTest::newRow("the port is blocked") << DirectTransport::Smtp << Stage::Connect << api;
        QTest::newRow("no permission for SMTP") << DirectTransport::Smtp << Stage::Token << api;
        QTest::newRow("offline") << DirectTransport::Smtp << Stage::Dns << QString();
    }
    void aDirectAccountMaySendTheOtherWay()
    {
        QFETCH(DirectTransport, now);
        QFETCH(Stage, stage);
        QFETCH(QString, offered);
        MailAccount account = naver();
        QCOMPARE(names(ask(u"use-transport"_s, {.stage = stage}, account, u"gmail"_s)), QStringList{u"retry"_s});
        account.direct = DirectRoute{.transport = now};
        const Repair repair = ask(u"use-transport"_s, {.stage = stage}, account, u"gmail"_s).first();
        const auto *other = std::get_if<UseTransport>(&repair);
        QCOMPARE(other ? QString(directTransportName(other->transport)) : QString(), offered);
    }

    void aWaitThatNobodySitsThroughIsNoButton()
    {
        const auto waitIn = [this](const QString &reply) {
            const Repair repair = ask(u"wait-and-retry:60"_s, {.detail = reply}, naver(), QString()).first();
            const auto *made = std::get_if<WaitAndRetry>(&repair);
            return made ? made->wait.count() : 0;
        };
        QCOMPARE(waitIn(u"try again later"_s), 60);
        QCOMPARE(waitIn(u"try again in 300 seconds"_s), 300);
        QCOMPARE(waitIn(u"try again in 3 seconds"_s), 10);
        QCOMPARE(waitIn(u"try again in 24 hours"_s), 0);
    }

    void aCertificateIsPinnedOnlyWhereThatIsSafe_data()
    {
        QTest::addColumn<QString>("server");
        QTest::addColumn<QString>("login");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QList<int>>("faults");
        QTest::addColumn<bool>("safe");
        using enum CertificateFault;
        const auto row = [](const char *name, const char16_t *server, QList<CertificateFault> faults, bool isSafe,
                            const char16_t *from = u"info@haneul.kr", const char16_t *login = u"info@haneul.kr") {
            QList<int> numbers;
            for (const CertificateFault fault : faults)
                numbers.append(static_cast<int>(fault));
            QTest::newRow(name) << QString::fromUtf16(server) << QString::fromUtf16(login) << QString::fromUtf16(from)
                                << numbers << isSafe;
        };
        row("own domain", u"mail.haneul.kr", {SelfSigned}, true);
        row("own domain itself", u"haneul.kr", {UnknownIssuer}, true);
        row("domain of the login", u"mail.office.kr", {SelfSigned}, true, u"a@naver.com", u"kim@office.kr");
        row("private address", u"192.168.0.10", {SelfSigned}, true);
        row("private address 172", u"172.31.255.1", {SelfSigned}, true);
        row("not private 172", u"172.32.0.1", {SelfSigned}, false);
        row("IPv6 ULA", u"fd00::1", {UnknownIssuer}, true);
        row("loopback", u"127.0.0.1", {SelfSigned}, true);
        row("one label", u"nas", {SelfSigned}, true);
        row("local name", u"nas.local", {SelfSigned}, true);
        row("public address", u"203.0.113.7", {SelfSigned}, false);
        row("another domain", u"mail.example.com", {SelfSigned}, false);
        row("a domain that only ends alike", u"mail.nothaneul.kr", {SelfSigned}, false);
        row("expired", u"mail.haneul.kr", {Expired}, false);
        row("self-signed and expired", u"mail.haneul.kr", {SelfSigned, Expired}, false);
        row("self-signed for another name", u"192.168.0.10", {SelfSigned, HostMismatch}, false);
        row("revoked", u"mail.haneul.kr", {Revoked}, false);
        row("weak", u"mail.haneul.kr", {SelfSigned, WeakKey}, false);
        row("no fault", u"mail.haneul.kr", {}, false);
        row("a provider, own address", u"smtp.gmail.com", {SelfSigned}, false, u"haneul@gmail.com",
            u"haneul@gmail.com");
        row("a provider beside its server", u"mail.naver.com", {SelfSigned}, false, u"a@naver.com", u"a@naver.com");
        row("a provider's host", u"smtp.office365.com", {UnknownIssuer}, false);
    }
    void aCertificateIsPinnedOnlyWhereThatIsSafe()
    {
        QFETCH(QString, server);
        QFETCH(QString, login);
        QFETCH(QString, from);
        QFETCH(QList<int>, faults);
        QFETCH(bool, safe);
        CertificateFacts certificate;
        certificate.sha256 = QByteArray(32, 'c');
        for (const int fault : faults)
            certificate.faults.append(static_cast<CertificateFault>(fault));
        const MailAccount forAccount = account(server, login, from);
        RepairFacts facts;
        facts.hostOwner = ownerOfHost(m_catalog, forAccount.server.host);
        Failure failure{.kind = FailureKind::CertificateRejected, .stage = Stage::Tls, .certificate = certificate};
        const QList<Repair> made = ask(u"pin-certificate"_s, failure, forAccount, QString(), facts);
        QCOMPARE(names(made), QStringList{safe ? u"pin-certificate"_s : u"retry"_s});
        failure.certificate->sha256.chop(1);
        QCOMPARE(names(ask(u"pin-certificate"_s, failure, forAccount, QString(), facts)), QStringList{u"retry"_s});
    }

    void everyHostOfTheCatalogueHasItsOwner()
    {
        for (const Provider &provider : m_catalog.providers()) {
            QStringList hosts{provider.host};
            for (const ProviderHost &one : provider.hosts)
                hosts.append(one.host);
            for (const QString &one : hosts)
                QVERIFY2(one.isEmpty() || ownerOfHost(m_catalog, host(one)), qPrintable(one));
        }
        QVERIFY(!ownerOfHost(m_catalog, host(u"mail.haneul.co.kr"_s)));
        QVERIFY(!ownerOfHost(m_catalog, host(u"192.168.0.1"_s)));
        QVERIFY(!ownerOfHost(m_catalog, {}));
    }
};

QTEST_APPLESS_MAIN(TestRepairChoice)
#include "tst_repairchoice.moc"
