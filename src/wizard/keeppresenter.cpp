// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keeppresenter.h"

#include <QCoreApplication>
#include <QEventLoopLocker>
#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace sendproof {

KeepPresenter::KeepPresenter(Setup &setup, AccountStore &accounts, SecretStore &keychain, SecretStore &session,
                             const ProviderCatalog &catalog, DirectProblem directProblem, QObject *parent)
    : QObject(parent)
    , m_setup(setup)
    , m_accounts(accounts)
    , m_keychain(keychain)
    , m_session(session)
    , m_catalog(catalog)
    , m_directProblem(std::move(directProblem))
{
}

KeepPresenter::~KeepPresenter()
{
    if (!std::holds_alternative<KeepSaving>(m_state) || m_setup.account.login.isEmpty() || m_setup.secret.isEmpty())
        return;
    // Cancelled while the secret is on its way: without its account it must not stay. The lock keeps the program alive
    // until the keychain has answered, also when the last window is closed.
    const auto forgotten = [lock = std::make_shared<QEventLoopLocker>()](const Result<Done> &) {};
    if (!m_oldSecret.isEmpty())
        m_target->save(m_setup.account.secretKey(), std::move(m_oldSecret), QCoreApplication::instance(), forgotten);
    else if (!m_isKnown)
        m_target->remove(m_setup.account.secretKey(), QCoreApplication::instance(), forgotten);
}

void KeepPresenter::offer(const QList<ExportFormat> &formats)
{
    m_formats = formats;
    Q_EMIT changed();
}

MailAccount KeepPresenter::account() const
{
    MailAccount account = m_setup.account;
    if (account.id.isNull())
        account.id = QUuid::createUuid();
    account.name = m_name.trimmed();
    account.workspace = m_workspace.trimmed();
    return account;
}

bool KeepPresenter::hasTyped() const
{
    const MailAccount &before = m_setup.kept ? *m_setup.kept : m_setup.account;
    return (m_isNameTouched && m_name.trimmed() != before.name) ||
           (m_isWorkspaceTouched && m_workspace.trimmed() != before.workspace);
}

void KeepPresenter::enter()
{
    const bool isBusy = std::holds_alternative<KeepSaving>(m_state) || std::holds_alternative<KeepSaved>(m_state);
    if (isBusy)
        return;
    const MailAccount &account = m_setup.account;
    if (!m_isNameTouched && !account.name.isEmpty())
        m_name = account.name;
    else if (!m_isNameTouched)
        m_name = account.sender.name.isEmpty() ? account.sender.address.shown() : account.sender.name.toString();
    if (!m_isWorkspaceTouched)
        m_workspace = account.workspace;
    show(KeepEditing{});
}

void KeepPresenter::typeName(const QString &text)
{
    m_name = text;
    m_isNameTouched = true;
    Q_EMIT changed();
}

void KeepPresenter::typeWorkspace(const QString &text)
{
    m_workspace = text;
    m_isWorkspaceTouched = true;
    if (std::holds_alternative<Collision>(m_state)) // of the workspace of before
        m_state = KeepEditing{};
    Q_EMIT changed();
}

void KeepPresenter::save()
{
    saveInto(m_keychain);
}

void KeepPresenter::saveForSession()
{
    saveInto(m_session);
}

void KeepPresenter::toggleService()
{
    m_isServiceOpen = !m_isServiceOpen;
    Q_EMIT changed();
}

void KeepPresenter::openOther()
{
    if (const auto *collision = std::get_if<Collision>(&m_state))
        Q_EMIT openWanted(collision->conflict.with);
}

void KeepPresenter::saveInto(SecretStore &store)
{
    if (!view().canSave)
        return;
    MailAccount &account = m_setup.account;
    if (account.id.isNull())
        account.id = QUuid::createUuid();
    account.name = m_name.trimmed();
    account.workspace = m_workspace.trimmed();
    m_target = &store;
    m_isSecretWritten = false;
    if (isRefused())
        return;
    show(KeepSaving{});
    if (account.login.isEmpty() || m_setup.secret.isEmpty() || isSecretSafe())
        writeAccount();
    else if (m_isKnown)
        keepOldSecret();
    else
        writeSecret();
}

bool KeepPresenter::isSecretSafe() const
{
    return m_isKnown && hasKeptSecret(m_setup);
}

bool KeepPresenter::isRefused()
{
    const Result<QList<MailAccount>> all = m_accounts.accounts();
    if (!all) {
        show(all.error());
        return true;
    }
    const QList<MailAccount> &accounts = all.value();
    const auto before = std::find_if(accounts.begin(), accounts.end(),
                                     [this](const MailAccount &other) { return other.id == m_setup.account.id; });
    m_isKnown = before != accounts.end();
    if (isOvertaken(accounts)) {
        show(Overtaken{});
        return true;
    }
    const std::optional<AccountConflict> conflict = conflictOf(m_setup.account, accounts, m_catalog);
    // What collided before it was changed is not made worse by another password.
    if (conflict && !(m_isKnown && conflictOf(*before, accounts, m_catalog) == conflict)) {
        show(Collision{*conflict, accounts});
        return true;
    }
    return false;
}

void KeepPresenter::keepOldSecret()
{
    m_target->load(m_setup.account.secretKey(), this, [this](Result<Secret> answer) {
        if (!answer && answer.error().kind != FailureKind::SecretMissing) {
            show(answer.error());
            return;
        }
        m_oldSecret = answer ? std::move(answer).value() : Secret();
        writeSecret();
    });
}

void KeepPresenter::writeSecret()
{
    m_target->save(m_setup.account.secretKey(), m_setup.secret.duplicate(), this, [this](Result<Done> answer) {
        m_isSecretWritten = bool(answer);
        if (answer)
            writeAccount();
        else
            show(answer.error());
    });
}

void KeepPresenter::writeAccount()
{
    bool isLate = false;
    const Result<Done> written = m_accounts.edit([this, &isLate](QList<MailAccount> &accounts) -> Result<Done> {
        isLate = isOvertaken(accounts);
        if (isLate)
            return Failure{.kind = FailureKind::Cancelled}; // nothing is written
        const auto before = std::find_if(accounts.begin(), accounts.end(),
                                         [this](const MailAccount &other) { return other.id == m_setup.account.id; });
        if (before == accounts.end())
            accounts.append(m_setup.account);
        else
            *before = m_setup.account;
        return Done{};
    });
    if (!written)
        takeBack(isLate ? State(Overtaken{}) : State(written.error()));
    else if (m_setup.account.login.isEmpty() && m_isKnown)
        // An account that signs in no more has nothing to keep; if the keychain refuses, a key nobody asks for stays.
        m_keychain.remove(m_setup.account.secretKey(), this, [this](Result<Done>) { conclude(); });
    else
        conclude();
}

bool KeepPresenter::isOvertaken(const QList<MailAccount> &accounts) const
{
    if (!m_setup.kept)
        return false;
    MailAccount begun = *m_setup.kept;
    const auto now = std::find_if(accounts.begin(), accounts.end(),
                                  [&begun](const MailAccount &other) { return other.id == begun.id; });
    if (now == accounts.end())
        return false; // deleted: it is saved anew, secret and all
    begun.lastProof = now->lastProof;
    return begun != *now;
}

void KeepPresenter::takeBack(const State &why)
{
    if (m_setup.account.login.isEmpty() || m_setup.secret.isEmpty() || isSecretSafe()) {
        show(why);
        return;
    }
    const auto answered = [this, why](Result<Done>) { show(why); };
    const QString key = m_setup.account.secretKey();
    if (m_oldSecret.isEmpty())
        m_target->remove(key, this, answered);
    else
        m_target->save(key, std::exchange(m_oldSecret, Secret()), this, answered);
}

void KeepPresenter::conclude()
{
    m_oldSecret = {};
    m_state = KeepSaved{};
    Q_EMIT changed();
    Q_EMIT saved();
}

void KeepPresenter::show(State state)
{
    m_state = std::move(state);
    Q_EMIT changed();
}

} // namespace sendproof
