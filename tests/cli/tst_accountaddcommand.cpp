// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/cliharness.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString from = u"haneul@gmail.com"_s;

QStringList addAt(const QString &service, const QStringList &more = {})
{
    return QStringList{u"account"_s, u"add"_s, u"--direct"_s, service, u"--from"_s, from} + more;
}

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Runs the program until a sign-in has begun.
class Desk : public CliHarness
{
public:
    Desk()
    {
        world.readCatalog = [] { return ProviderCatalog::fromJson(resource(u"providers.json"_s)); };
    }
    [[nodiscard]] bool begin(const QStringList &arguments)
    {
        signIns.made.clear();
        start(arguments);
        return QTest::qWaitFor([this] { return exit >= 0 || !signIns.made.isEmpty(); }, 2000) && exit < 0 &&
               signIns.last().starts == 1;
    }
    bool isUntouched() const { return store.list.isEmpty() && keychain.secrets.empty(); }
};

} // namespace

class TestAccountAddCommand : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void refusesWhatCanNotBe_data();
    void refusesWhatCanNotBe();
    void signsInInTheBrowserAndSavesTheAccount();
    void saysTheAddressWhereNoBrowserCanBeOpened();
    void asksForWhatWasOrdered();
    void printsOneJsonDocumentAndTheRestBesideIt();
    void showsTheCodeForAnotherDevice();
    void savesNothingWhereAnotherAccountSignsIn();
    void takesAnotherWritingOfTheMailboxAndAListedSender();
    void explainsARefusal();
    void writesTheLetterWhereAnAdministratorHasToApprove();
    void namesTheServerThatCouldNotBeReached();
    void showsHowToMakeAClientIdWhereThereIsNone();
    void letsGoWhenItIsInterrupted();
    void savesTheTokenBeforeTheAccount();
    void takesTheTokenBackWhereTheAccountCanNotBeSaved();
    void signsInAnewToAnAccountThatIsThere();
    void tellsWhatAPolicyFileHasWrong();
};

void TestAccountAddCommand::refusesWhatCanNotBe_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QByteArray>("says");
    const QStringList add{u"account"_s, u"add"_s};
    QTest::newRow("nothing") << add << QByteArray("--from: ");
    QTest::newRow("no password") << add + QStringList{u"--from"_s, from} << QByteArray("--password-stdin");
    QTest::newRow("another service") << addAt(u"yahoo"_s) << QByteArray("--direct: ");
    QTest::newRow("no From") << add + QStringList{u"--direct"_s, u"google"_s} << QByteArray("--from: ");
    QTest::newRow("no address") << add + QStringList{u"--direct"_s, u"google"_s, u"--from"_s, u"x"_s}
                                << QByteArray("--from: ");
    QTest::newRow("another way") << addAt(u"google"_s, {u"--transport"_s, u"imap"_s}) << QByteArray("--transport: ");
    QTest::newRow("a tenant of Google's")
        << addAt(u"google"_s, {u"--tenant"_s, u"a.example"_s}) << QByteArray("--tenant: ");
    QTest::newRow("no tenant") << addAt(u"microsoft"_s, {u"--tenant"_s, u"../x"_s}) << QByteArray("--tenant: ");
    QTest::newRow("a code where there is none")
        << addAt(u"google"_s, {u"--device-code"_s}) << QByteArray("--device-code: ");
    QTest::newRow("an empty name") << addAt(u"google"_s, {u"--name"_s, u" "_s}) << QByteArray("--name: ");
    QTest::newRow("a taken name") << addAt(u"google"_s, {u"--name"_s, u"taken"_s}) << QByteArray("of this name");
    QTest::newRow("a token as argument") << addAt(u"google"_s, {u"--token"_s, u"x"_s})
                                         << QByteArray("never taken as an argument");
}

void TestAccountAddCommand::refusesWhatCanNotBe()
{
    QFETCH(const QStringList, arguments);
    QFETCH(const QByteArray, says);
    Desk cli;
    cli.addAccount(u"taken"_s);
    QCOMPARE(cli.run(arguments), 2);
    QVERIFY2(cli.error.contains(says), cli.error.constData());
    QVERIFY(cli.signIns.made.isEmpty() && cli.openedUrls.isEmpty());
    QCOMPARE(cli.store.list.size(), 1);
}

void TestAccountAddCommand::signsInInTheBrowserAndSavesTheAccount()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    const QUrl url(u"https://accounts.example/auth?state=1&scope=a%20b"_s);
    cli.signIns.last().wantBrowser(url);
    QCOMPARE(cli.openedUrls, QList<QUrl>{url});
    QVERIFY(cli.lines().contains(url.toString(QUrl::FullyEncoded)));
    cli.signIns.last().comeBack();
    DirectGrant grant = FakeSignIn::grantOf(from);
    grant.endsAt = QDateTime(QDate(2099, 1, 2), QTime(12, 0), Qt::UTC);
    cli.signIns.last().succeed(std::move(grant));
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
    QCOMPARE(cli.store.list.size(), 1);
    const MailAccount account = cli.store.list.first();
    QCOMPARE(account.name, from);
    QCOMPARE(account.login, from);
    QCOMPARE(account.providerId, u"gmail"_s);
    QCOMPARE(account.server.host.ascii(), u"smtp.gmail.com"_s);
    QVERIFY(account.direct && account.direct->transport == DirectTransport::Api &&
            account.direct->signedInAt.isValid());
    QCOMPARE(account.direct->endsAt.date(), QDate(2099, 1, 2));
    QCOMPARE(cli.keychain.secrets.at(account.secretKey()), QByteArray("refresh of haneul@gmail.com"));
    QVERIFY(cli.out.contains("Google, web API") && cli.out.contains("Ends on 2099-01-02"));
    QVERIFY(!cli.hasSaid("refresh of") && !cli.hasSaid("access of"));
}

void TestAccountAddCommand::saysTheAddressWhereNoBrowserCanBeOpened()
{
    Desk cli;
    cli.hasBrowser = false;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().wantBrowser();
    QVERIFY(cli.out.contains("open this address in a browser on this computer"));
    QVERIFY(cli.out.contains("https://accounts.example/authorize?x=1"));
}

void TestAccountAddCommand::asksForWhatWasOrdered()
{
    Desk cli;
    cli.offersDeviceCode = true;
    QVERIFY(cli.begin(addAt(u"microsoft"_s, {u"--tenant"_s, u"haneul.example"_s, u"--transport"_s, u"smtp"_s,
                                             u"--client-id"_s, u"id"_s, u"--name"_s, u"가게"_s, u"--workspace"_s,
                                             u"하늘"_s, u"--sender-name"_s, u"하늘베이커리"_s, u"--device-code"_s})));
    const SignInOrder order = cli.signIns.last().order;
    QCOMPARE(order.route.service, DirectService::Microsoft);
    QCOMPARE(order.route.transport, DirectTransport::Smtp);
    QCOMPARE(order.route.tenant, u"haneul.example"_s);
    QCOMPARE(order.route.clientId, u"id"_s);
    QCOMPARE(order.address.toString(), from);
    QCOMPARE(order.language, u"en"_s);
    QVERIFY(order.withDeviceCode);
    cli.signIns.last().succeedAs(from);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
    const MailAccount account = cli.store.list.first();
    QCOMPARE(account.name, u"가게"_s);
    QCOMPARE(account.workspace, u"하늘"_s);
    QCOMPARE(account.sender.name.toString(), u"하늘베이커리"_s);
    QCOMPARE(account.providerId, u"microsoft365"_s);
    QCOMPARE(account.server.port, 587);
}

void TestAccountAddCommand::printsOneJsonDocumentAndTheRestBesideIt()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s, {u"--json"_s})));
    cli.signIns.last().wantBrowser();
    cli.signIns.last().succeedAs(from);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.lines().size(), 1);
    QVERIFY(cli.error.contains("https://accounts.example/authorize?x=1"));
    const QJsonObject account = cli.json().value("account"_L1).toObject();
    const QJsonObject direct = account.value("direct"_L1).toObject();
    QCOMPARE(direct.keys(),
             QStringList({u"client_id"_s, u"ends_at"_s, u"service"_s, u"signed_in_at"_s, u"tenant"_s, u"transport"_s}));
    QCOMPARE(direct.value("service"_L1), u"google"_s);
    QCOMPARE(direct.value("transport"_L1), u"api"_s);
    QVERIFY(direct.value("ends_at"_L1).isNull());
    QVERIFY(account.value("ends"_L1).toArray().isEmpty());
}

void TestAccountAddCommand::showsTheCodeForAnotherDevice()
{
    Desk cli;
    cli.offersDeviceCode = true;
    QVERIFY(cli.begin(addAt(u"microsoft"_s, {u"--device-code"_s})));
    cli.signIns.last().wantDeviceCode();
    QVERIFY(cli.out.contains("https://accounts.example/device") && cli.out.contains("ABCD-EFGH"));
    QVERIFY(cli.openedUrls.isEmpty());
}

void TestAccountAddCommand::savesNothingWhereAnotherAccountSignsIn()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().succeedAs(u"mira@gmail.com"_s);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    QVERIFY(cli.error.contains("mira@gmail.com") && cli.error.contains("haneul@gmail.com"));
    QVERIFY(cli.isUntouched());
    QVERIFY(cli.begin(addAt(u"google"_s, {u"--json"_s})));
    cli.signIns.last().succeedAs(u"mira@gmail.com"_s);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.json().value("error"_L1).toObject().value("kind"_L1), u"other-account"_s);
}

void TestAccountAddCommand::takesAnotherWritingOfTheMailboxAndAListedSender()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().succeedAs(u"Ha.Neul@gmail.com"_s);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
    Desk other;
    QVERIFY(other.begin(addAt(u"google"_s)));
    DirectGrant grant = FakeSignIn::grantOf(u"owner@example.com"_s);
    grant.senders = {*MailAddress::parse(from).address};
    other.signIns.last().succeed(std::move(grant));
    QVERIFY(other.waitForEnd());
    QCOMPARE(other.exit, 0);
    QCOMPARE(other.store.list.first().login, u"owner@example.com"_s);
    QCOMPARE(other.store.list.first().sender.address.toString(), from);
}

void TestAccountAddCommand::explainsARefusal()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().refuse(u"access_denied: The resource owner denied the request \x1b[31m"_s);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    QVERIFY(cli.out.contains("Cause: auth.oauth_scope_or_consent") && cli.out.contains("What you can do:"));
    QVERIFY(cli.out.contains("You did not allow sending") && !cli.out.contains("letter for your administrator"));
    QVERIFY(!cli.out.contains('\x1b'));
    QVERIFY(cli.isUntouched());
    QVERIFY(cli.begin(addAt(u"google"_s, {u"--json"_s})));
    cli.signIns.last().fail({.kind = FailureKind::TimedOut, .stage = Stage::Token});
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    const QJsonObject json = cli.json();
    QCOMPARE(json.keys(),
             QStringList({u"cause"_s, u"explanation"_s, u"failure"_s, u"guide"_s, u"result"_s, u"stage"_s}));
    QCOMPARE(json.value("stage"_L1), u"token"_s);
    QCOMPARE(json.value("failure"_L1).toObject().value("kind"_L1), u"timed-out"_s);
    QVERIFY(json.value("guide"_L1).isNull());
}

void TestAccountAddCommand::writesTheLetterWhereAnAdministratorHasToApprove()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"microsoft"_s)));
    cli.signIns.last().refuse(u"access_denied: AADSTS90094: The grant requires admin permission."_s);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    QVERIFY2(cli.out.contains("letter for your administrator") && cli.out.contains("AADSTS90094"), cli.out.constData());
}

void TestAccountAddCommand::namesTheServerThatCouldNotBeReached()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s, {u"--json"_s})));
    cli.signIns.last().fail({.kind = FailureKind::HostNotFound, .stage = Stage::Dns});
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    QCOMPARE(cli.json().value("cause"_L1), u"net.dns_host_not_found"_s);
    QVERIFY(!cli.out.contains("smtp.gmail.com"));
}

void TestAccountAddCommand::showsHowToMakeAClientIdWhereThereIsNone()
{
    Desk cli;
    cli.directProblem = Failure{.kind = FailureKind::ClientIdMissing, .stage = Stage::Token};
    const auto direct = cli.world.direct;
    cli.world.direct = [direct] {
        Result<DirectDesk> desk = direct();
        DirectDesk made = std::move(desk).value();
        made.means.guides = DirectGuides::fromJson(resource(u"directguides.json"_s)).value();
        return Result<DirectDesk>(std::move(made));
    };
    QCOMPARE(cli.run(addAt(u"google"_s)), 1);
    QVERIFY2(cli.out.contains("https://console.cloud.google.com/") && cli.out.contains("  2. "), cli.out.constData());
    QCOMPARE(cli.run(addAt(u"microsoft"_s, {u"--json"_s})), 1);
    QCOMPARE(cli.json().value("failure"_L1).toObject().value("kind"_L1), u"client-id-missing"_s);
    QVERIFY(!cli.json().value("guide"_L1).toObject().value("steps"_L1).toArray().isEmpty());
    QVERIFY(cli.signIns.made.isEmpty());
    cli.directProblem = Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Token};
    QCOMPARE(cli.run(addAt(u"google"_s, {u"--client-id"_s, u"x"_s})), 2);
    QVERIFY(cli.error.contains("--client-id: "));
}

void TestAccountAddCommand::letsGoWhenItIsInterrupted()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().wantBrowser();
    cli.interrupt();
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 1);
    QTRY_VERIFY(!cli.signIns.made.last());
    QVERIFY(cli.isUntouched());
}

void TestAccountAddCommand::savesTheTokenBeforeTheAccount()
{
    Desk cli;
    cli.keychain.failure = Failure{.kind = FailureKind::KeychainUnavailable};
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().succeedAs(from);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 3);
    QVERIFY(cli.isUntouched());
}

void TestAccountAddCommand::takesTheTokenBackWhereTheAccountCanNotBeSaved()
{
    Desk cli;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.store.writeFailure = Failure{.kind = FailureKind::NotWritable, .detail = u"/x"_s};
    cli.signIns.last().succeedAs(from);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 3);
    QVERIFY(cli.isUntouched());
}

void TestAccountAddCommand::signsInAnewToAnAccountThatIsThere()
{
    Desk cli;
    MailAccount &old = cli.addDirectAccount(u"가게"_s);
    old.sender.address = *MailAddress::parse(from).address;
    const QUuid id = old.id;
    QVERIFY(cli.begin(addAt(u"google"_s)));
    cli.signIns.last().succeedAs(from);
    QVERIFY(cli.waitForEnd());
    QCOMPARE(cli.exit, 0);
    QCOMPARE(cli.store.list.size(), 1);
    QCOMPARE(cli.store.list.first().id, id);
    QCOMPARE(cli.store.list.first().name, u"가게"_s);
    QCOMPARE(cli.keychain.secrets.at(cli.store.list.first().secretKey()), QByteArray("refresh of haneul@gmail.com"));
    QVERIFY(!cli.store.list.first().direct->endsAt.isValid());
}

void TestAccountAddCommand::tellsWhatAPolicyFileHasWrong()
{
    Desk cli;
    const auto direct = cli.world.direct;
    cli.world.direct = [direct] {
        DirectDesk made = direct().value();
        made.problems = {{u"/etc/policy.json"_s, 0, u"direct.google"_s, u"client_id"_s}};
        return Result<DirectDesk>(std::move(made));
    };
    QVERIFY(cli.begin(addAt(u"google"_s)));
    QVERIFY(cli.error.contains("/etc/policy.json"));
}

QTEST_GUILESS_MAIN(TestAccountAddCommand)
#include "tst_accountaddcommand.moc"
