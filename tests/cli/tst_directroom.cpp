// SPDX-License-Identifier: GPL-3.0-or-later
#include "newestsecrets.h"

#include "cli/commandline.h"
#include "secrets/sessionsecretstore.h"
#include "store/jsonaccountstore.h"

#include "oauth/pagewalker.h"
#include "support/builtincausebook.h"
#include "support/directground.h"
#include "support/fakedns.h"
#include "support/fakehistory.h"
#include "support/realoauthserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;
using namespace sendproof::test;

namespace {

const QString owner = u"owner@example.test"_s;

} // namespace

/// The direct route as the program puts it together, from the sign-in to the end of the permission: a real OAuth
/// server, a web API, and a keychain of this session.
class TestDirectRoom : public QObject
{
    Q_OBJECT
    RealOAuthServer m_server;
    PracticeAuthority m_authority = PracticeAuthority::create().value();
    std::unique_ptr<TakingGmail> m_gmail;
    FakeDns m_dns;
    QTemporaryDir m_directory;
    SessionSecretStore m_keychain;
    FakeProofHistory m_history;
    std::unique_ptr<JsonAccountStore> m_accounts;
    std::unique_ptr<PageWalker> m_walker;
    QByteArray m_out;
    QByteArray m_error;

    /// As a program that was just started has it.
    std::unique_ptr<DirectRoom> newRoom()
    {
        DirectGround ground = groundAt(m_server, m_gmail->serverPort(), m_authority.certificate());
        return std::make_unique<DirectRoom>(std::move(ground), m_dns, [this]() -> SecretStore & { return m_keychain; });
    }

    CliWorld worldWith(DirectRoom &room)
    {
        CliWorld world;
        world.readCatalog = [] { return ProviderCatalog::fromJson(ownResource(u"providers.json"_s)); };
        world.readCauseBook = [] { return builtInCauseBook(); };
        world.accounts = [this]() -> AccountStore & { return *m_accounts; };
        world.history = [this]() -> ProofHistory & { return m_history; };
        world.keychain = [this]() -> SecretStore & { return m_keychain; };
        world.makeProbe = [&room](const MailAccount &account, Secret secret, const TestOrder &order,
                                  const RunOptions &options) -> Result<Story<MailProbe>> {
            return room.makeProbe(account, std::move(secret), order, options.timeout);
        };
        world.direct = [&room]() -> Result<DirectDesk> {
            return DirectDesk{
                .means = room.means(),
                .problems = room.problems(),
                .revoke = [&room](const MailAccount &account, Secret token, QObject *context, auto answer) {
                    room.revoke(account, std::move(token), context, std::move(answer));
                }};
        };
        world.openUrl = [this](const QUrl &url) {
            m_walker->walk(url);
            return true;
        };
        world.out = [this](QByteArrayView bytes) { return bool(m_out.append(bytes).size()); };
        world.error = [this](QByteArrayView bytes) { return bool(m_error.append(bytes).size()); };
        world.whenInterrupted = [](QObject *, const std::function<void()> &) {};
        world.systemLanguage = [] { return u"en"_s; };
        return world;
    }

    /// Runs the command line to its end; its exit code, or -1.
    int run(DirectRoom &room, const QStringList &arguments)
    {
        m_out.clear();
        m_error.clear();
        const CliWorld world = worldWith(room);
        CommandLine commandLine(world);
        int exit = -1;
        connect(&commandLine, &CommandLine::finished, this, [&exit](int code) { exit = code; });
        commandLine.start(arguments);
        (void)QTest::qWaitFor([&exit] { return exit >= 0; }, 30'000);
        return exit;
    }
    QJsonObject json() const { return QJsonDocument::fromJson(m_out.trimmed().split('\n').last()).object(); }
    QByteArray keptToken(const QString &key)
    {
        std::optional<QByteArray> kept;
        m_keychain.load(key, this, [&kept](const Result<Secret> &secret) {
            kept = secret ? secret.value().bytes().toByteArray() : QByteArray();
        });
        return QTest::qWaitFor([&kept] { return kept.has_value(); }, 5'000) ? *kept : QByteArray();
    }
    static QStringList stagesOf(const QJsonObject &report)
    {
        QStringList names;
        for (const auto &row : report[u"stages"_s].toArray())
            names.append(row.toObject()[u"name"_s].toString());
        return names;
    }

private Q_SLOTS:
    void initTestCase()
    {
        if (!m_server.start()) {
            if (m_server.isUnavailable())
                QSKIP(qPrintable(m_server.reason()));
            QFAIL(qPrintable(m_server.reason()));
        }
        const QDateTime now = QDateTime::currentDateTimeUtc();
        m_gmail = std::make_unique<TakingGmail>(
            m_authority.issue({{u"localhost"_s}, now.addDays(-1), now.addDays(1)}).value());
        m_dns.add("localhost A 127.0.0.1");
        m_accounts = std::make_unique<JsonAccountStore>(m_directory.path());
        m_walker = std::make_unique<PageWalker>(m_server.authority());
    }

    void signsInSendsAndIsOverWhenThePermissionIs()
    {
        auto room = newRoom();
        const QStringList add{u"account"_s, u"add"_s, u"--direct"_s, u"google"_s, u"--from"_s, owner, u"--json"_s};
        QVERIFY2(run(*room, add) == 0, (m_out + m_error).constData());
        const MailAccount account = m_accounts->accounts().value().first();
        QCOMPARE(account.login, owner);
        const QByteArray first = keptToken(account.secretKey());
        QVERIFY(!first.isEmpty() && !m_out.contains(first) && !m_error.contains(first));

        const QStringList test{u"test"_s, u"--account"_s, owner, u"--json"_s};
        QVERIFY2(run(*room, test) == 0, (m_out + m_error).constData());
        QCOMPARE(json()[u"result"_s].toString(), u"accepted"_s);
        QCOMPARE(stagesOf(json()),
                 QStringList({u"token"_s, u"dns"_s, u"connect"_s, u"tls"_s, u"send"_s, u"accepted"_s}));
        QCOMPARE(keptToken(account.secretKey()), first); // what the sign-in brought was enough

        room = newRoom();
        QVERIFY2(run(*room, test) == 0, (m_out + m_error).constData());
        const QByteArray second = keptToken(account.secretKey());
        QVERIFY(!second.isEmpty() && second != first); // used once, and its successor kept

        room = newRoom();
        QVERIFY2(run(*room, test) == 0, (m_out + m_error).constData());
        QCOMPARE(m_gmail->tokens.size(), 3);
        for (const QByteArray &token : m_gmail->tokens)
            QVERIFY(!m_out.contains(token));

        std::optional<Result<Done>> revoked;
        room->revoke(account, Secret(keptToken(account.secretKey())), this,
                     [&revoked](const Result<Done> &result) { revoked = result; });
        QTRY_VERIFY(revoked.has_value());
        QVERIFY2(*revoked, qPrintable(*revoked ? QString() : revoked->error().detail));
        room = newRoom();
        QCOMPARE(run(*room, test), 1);
        QCOMPARE(json()[u"stage"_s].toString(), u"token"_s);
        QCOMPARE(json()[u"cause"_s].toString(), u"auth.oauth_token_expired_or_revoked"_s);
        const QJsonArray remedies = json()[u"explanation"_s][u"remedies"_s].toArray();
        QCOMPARE(remedies.first()[u"id"_s].toString(), u"sign-in-again"_s);
        QCOMPARE(m_gmail->tokens.size(), 3);
    }

    void savesTheNewestTokenOfAnAccountThatWasTestedBefore()
    {
        const QStringList add{u"account"_s, u"add"_s, u"--direct"_s, u"google"_s, u"--from"_s, owner};
        QVERIFY2(run(*newRoom(), add) == 0, (m_out + m_error).constData());
        const QByteArray first = keptToken(m_accounts->accounts().value().first().secretKey());
        MailAccount account = m_accounts->accounts().value().first();
        account.id = {}; // as it is in the wizard, until its last page
        const auto room = newRoom();
        const auto probe = room->makeProbe(account, Secret(first), {.recipient = account.sender.address});
        std::optional<Result<Proof>> proof;
        connect(probe.get(), &MailProbe::finished, this, [&proof](const Result<Proof> &result) { proof = result; });
        probe->start();
        QTRY_VERIFY_WITH_TIMEOUT(proof.has_value(), 10'000);
        QVERIFY(*proof);

        NewestSecrets secrets(*room, m_keychain);
        bool isSaved = false;
        secrets.save(u"new"_s, Secret(first), this, [&isSaved](const Result<Done> &result) { isSaved = bool(result); });
        QTRY_VERIFY(isSaved);
        const QByteArray saved = keptToken(u"new"_s);
        QVERIFY(!saved.isEmpty() && saved != first);
        const Secret other(QByteArrayView("of another sign-in"));
        QCOMPARE(room->newest(other.duplicate()).bytes(), other.bytes());
    }

    void signsInAnewAndRemovesTheAccount()
    {
        const auto room = newRoom();
        const QStringList add{u"account"_s, u"add"_s, u"--direct"_s, u"google"_s, u"--from"_s, owner};
        QVERIFY2(run(*room, add) == 0, (m_out + m_error).constData());
        QCOMPARE(m_accounts->accounts().value().size(), 1);
        const QString key = m_accounts->accounts().value().first().secretKey();
        QVERIFY2(run(*room, {u"account"_s, u"remove"_s, owner, u"--yes"_s, u"--json"_s}) == 0, m_error.constData());
        QCOMPARE(json()[u"permission"_s].toString(), u"given_back"_s);
        QVERIFY(m_accounts->accounts().value().isEmpty() && keptToken(key).isEmpty());
    }

    void saysThatThePersonDidNotConsent()
    {
        const auto room = newRoom();
        m_walker = std::make_unique<PageWalker>(m_server.authority());
        m_walker->consents = false;
        QCOMPARE(run(*room, {u"account"_s, u"add"_s, u"--direct"_s, u"google"_s, u"--from"_s, owner, u"--json"_s}), 1);
        QCOMPARE(json()[u"cause"_s].toString(), u"auth.oauth_scope_or_consent"_s);
        QVERIFY(m_accounts->accounts().value().isEmpty());
        QTRY_VERIFY(m_walker->isOver);
    }

    void savesNothingWhereAnotherPersonSignsIn()
    {
        const auto room = newRoom();
        m_walker = std::make_unique<PageWalker>(m_server.authority());
        m_walker->login = u"mira@example.test"_s;
        QCOMPARE(run(*room, {u"account"_s, u"add"_s, u"--direct"_s, u"google"_s, u"--from"_s, owner}), 1);
        QVERIFY2(m_error.contains("mira@example.test"), m_error.constData());
        QVERIFY(m_accounts->accounts().value().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDirectRoom)
#include "tst_directroom.moc"
