// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accountstore.h"
#include "core/mailprobe.h"
#include "core/practicehost.h"
#include "core/providercatalog.h"
#include "core/secretstore.h"

#include <QPointer>
#include <QTimer>
#include <algorithm>
#include <map>
#include <optional>

namespace sendproof::test {

/// A probe that does what the test says, when it says so.
class FakeMailProbe : public MailProbe
{
public:
    FakeMailProbe(MailAccount forAccount, Secret withSecret, TestOrder withOrder)
        : account(std::move(forAccount))
        , secret(std::move(withSecret))
        , order(std::move(withOrder))
    {
    }
    void start() override { ++starts; }
    const AttemptFacts &facts() const override { return m_facts; }

    /// The stage before took @p took, and the attempt is now at @p stage.
    void reach(Stage stage, std::chrono::milliseconds took = {})
    {
        std::chrono::milliseconds now{0};
        if (!m_facts.stages.isEmpty()) {
            m_facts.stages.last().took = took;
            now = m_facts.stages.last().began + took;
        }
        m_facts.stages.append({stage, now, {}});
        Q_EMIT stageReached(stage, now);
    }
    void secure(const QString &version) { m_facts.tls = TlsFacts{version, {}, {}}; }
    void signIn(const QByteArray &mechanism) { m_facts.mechanism = mechanism; }
    void say(bool sent, const QByteArray &line) { Q_EMIT lineExchanged(sent, line); }
    void fail(Failure failure) { Q_EMIT finished(Result<Proof>(std::move(failure))); }
    void succeed(Proof proof)
    {
        proof.facts = m_facts;
        Q_EMIT finished(Result<Proof>(std::move(proof)));
    }

    MailAccount account;
    Secret secret;
    TestOrder order;
    int starts = 0;

private:
    AttemptFacts m_facts;
};

/// Makes FakeMailProbes and remembers them; one that was let go of becomes null at the next turn of the event loop.
struct FakeProbes
{
    MakeProbe maker()
    {
        return [this](const MailAccount &account, Secret secret, const TestOrder &order) {
            auto *probe = new FakeMailProbe(account, std::move(secret), order);
            made.append(probe);
            return Story<MailProbe>(probe);
        };
    }
    FakeMailProbe &last() { return *made.last(); }

    QList<QPointer<FakeMailProbe>> made;
};

/// Accounts in memory; fails when told to.
class FakeAccountStore : public AccountStore
{
public:
    Result<QList<MailAccount>> accounts() override
    {
        if (readFailure)
            return *readFailure;
        return kept;
    }
    Result<Done> edit(const AccountEdit &change) override
    {
        log.append(QStringLiteral("account"));
        if (writeFailure)
            return *writeFailure;
        QList<MailAccount> changed = kept;
        const Result<Done> edited = change(changed);
        if (edited)
            kept = changed;
        return edited;
    }

    QList<MailAccount> kept;
    std::optional<Failure> readFailure;
    std::optional<Failure> writeFailure;
    QStringList
        log; ///< "account" a save or other change; shared with a FakeSecretStore's by the test that wants the order
};

/// Secrets in memory; answers from the event loop, or when told to.
class FakeSecretStore : public SecretStore
{
public:
    explicit FakeSecretStore(QStringList *sharedLog = nullptr)
        : m_log(sharedLog ? sharedLog : &m_ownLog)
    {
    }
    void save(const QString &key, Secret secret, QObject *context, Answer<Done> answer) override
    {
        m_log->append(QStringLiteral("save"));
        if (!saveFailure)
            kept[key] = std::move(secret);
        later(context, [this, answer] { answer(saveFailure ? Result<Done>(*saveFailure) : Result<Done>(Done{})); });
    }
    void load(const QString &key, QObject *context, Answer<Secret> answer) override
    {
        m_log->append(QStringLiteral("load"));
        later(context, [this, key, answer] {
            const auto at = kept.find(key);
            if (loadFailure)
                answer(*loadFailure);
            else if (at == kept.end())
                answer(Failure{.kind = FailureKind::SecretMissing});
            else
                answer(at->second.duplicate());
        });
    }
    void remove(const QString &key, QObject *context, Answer<Done> answer) override
    {
        m_log->append(QStringLiteral("remove"));
        kept.erase(key);
        later(context, [answer] { answer(Done{}); });
    }
    void release() ///< Gives the answers that isHolding kept back
    {
        isHolding = false;
        for (const auto &[context, answer] : std::exchange(m_held, {}))
            later(context, answer);
    }
    const QStringList &log() const { return *m_log; }

    std::map<QString, Secret> kept;
    std::optional<Failure> saveFailure;
    std::optional<Failure> loadFailure;
    bool isHolding = false;

private:
    void later(QPointer<QObject> context, std::function<void()> answer)
    {
        if (isHolding)
            m_held.append({context, std::move(answer)});
        else if (context)
            QTimer::singleShot(0, context.data(), std::move(answer));
    }

    QStringList m_ownLog;
    QStringList *m_log;
    QList<std::pair<QPointer<QObject>, std::function<void()>>> m_held;
};

/// A practice host without a server.
class FakePracticeHost : public PracticeHost
{
public:
    Result<Done> open() override
    {
        ++opens;
        if (failure)
            return *failure;
        return Done{};
    }
    QStringList scenarios() const override
    {
        return {QStringLiteral("ok"), QStringLiteral("wrong-password"), QStringLiteral("self-signed")};
    }
    SubmissionServer endpointFor(const QString &login) override
    {
        SubmissionServer server;
        server.host = HostName::parse(u"127.0.0.1").host.value();
        server.port = login.startsWith(u"self-signed") ? 40002 : 40001;
        return server;
    }
    QList<QByteArray> mails() const override { return taken; }

    int opens = 0;
    std::optional<Failure> failure;
    QList<QByteArray> taken;
};

/// A mailbox provider, a relay with a fixed login, one with issued logins, one whose customers bring their own domain,
/// and one without SMTP.
inline ProviderCatalog fakeCatalog()
{
    const auto catalog = ProviderCatalog::fromJson(R"({"providers": [
        {"id": "naver", "name": {"ko": "네이버 메일", "en": "Naver Mail"}, "domains": ["naver.com"],
         "host": "smtp.naver.com", "ports": [{"port": 465, "security": "implicit-tls"}, {"port": 587, "security": "starttls"}],
         "login_form": "full_address", "password_kind": "app_password",
         "password_name": {"ko": "애플리케이션 비밀번호", "en": "application password"},
         "password_steps": {"ko": ["하나", "둘"], "en": ["one", "two"]}, "help_url": "https://help.naver.com/",
         "note": {"ko": "IMAP/SMTP를 켜야 해요.", "en": "IMAP/SMTP has to be switched on."},
         "from_rule": {"rule": "equals_login", "mismatch": "refused", "code": "554 5.7.1", "text": "unauthorized",
                       "source": "test", "as_of": "2026-11-20"},
         "source": "test", "as_of": "2026-11-20"},
        {"id": "daum", "name": {"ko": "다음 메일", "en": "Daum Mail"}, "domains": ["daum.net", "hanmail.net"],
         "host": "smtp.daum.net", "ports": [{"port": 465, "security": "implicit-tls"}],
         "login_form": "local_part", "password_kind": "account_password", "source": "test", "as_of": "2026-11-20"},
        {"id": "relay", "name": {"ko": "릴레이", "en": "Relay"}, "domains": [], "host": "smtp.relay.example",
         "ports": [{"port": 587, "security": "starttls"}], "login_form": "fixed_word", "fixed_login": "apikey",
         "login_note": {"ko": "메일 주소가 아니라 apikey예요.", "en": "Not an address: apikey."},
         "password_kind": "api_key", "source": "test", "as_of": "2026-11-20"},
        {"id": "issued", "name": {"ko": "발급", "en": "Issued"}, "domains": ["issued.example"], "host": "smtp.issued.example",
         "ports": [{"port": 587, "security": "starttls"}], "login_form": "provider_issued",
         "password_kind": "smtp_credential", "source": "test", "as_of": "2026-11-20"},
        {"id": "off", "name": {"ko": "중단된 메일", "en": "Stopped Mail"}, "domains": ["off.example"], "host": "", "ports": [],
         "login_form": "unknown", "password_kind": "unknown",
         "note": {"ko": "SMTP를 쓸 수 없어요.", "en": "SMTP is not available."}, "source": "test", "as_of": "2026-11-20"}
    ]})");
    return catalog.value();
}

/// haneul@naver.com at its own server, ready to be tested.
inline MailAccount fakeAccount()
{
    MailAccount account;
    account.providerId = QStringLiteral("naver");
    account.server.host = HostName::parse(u"smtp.naver.com").host.value();
    account.login = QStringLiteral("haneul@naver.com");
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

} // namespace sendproof::test
