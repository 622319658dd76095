// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountremovecommand.h"

#include "cli/accountchoice.h"
#include "cli/accountforms.h"
#include "cli/cliwords.h"
#include "wizard/importclearing.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array removeOptions{
    workspaceOption,
    OptionForm{"all", nullptr, QT_TRANSLATE_NOOP("CliWords", "All saved accounts, those of practice too.")},
    OptionForm{"yes", nullptr, QT_TRANSLATE_NOOP("CliWords", "Don't ask whether it is really meant.")}};

const std::array permissionNames{"none"_L1, "given_back"_L1, "kept"_L1, "by_hand"_L1, "shared"_L1};

/// Where a person takes the permission away: Google's page, and Microsoft's for work and for personal accounts.
const QString googlePage = u"https://myaccount.google.com/connections"_s;
const QString microsoftPages = u"https://myapps.microsoft.com, https://account.live.com/consent/Manage"_s;

QLatin1StringView permissionName(GrantFate permission)
{
    return permissionNames.at(static_cast<std::size_t>(permission));
}

QString permissionText(GrantFate permission)
{
    switch (permission) {
    case GrantFate::GivenBack:
        return CliWords::tr("Google was told that the permission to send is over.");
    case GrantFate::ByHand:
        return CliWords::tr("Microsoft lets only you withdraw the permission to send. It is done here: %1")
            .arg(microsoftPages);
    case GrantFate::Shared:
        return CliWords::tr("Another saved account needs the same permission at Google, so it was not given back.");
    case GrantFate::None:
    case GrantFate::Kept:
        break;
    }
    return CliWords::tr("Google could not be told that the permission to send is over. Withdraw it here: %1")
        .arg(googlePage);
}

/// What stands against removing an account, in words.
Problem removalProblem(const Failure &failure)
{
    if (failure.kind != FailureKind::KeychainMismatch)
        return problemFrom(failure);
    return {ExitCode::Internal, CliWords::tr("The keychain still holds the password. The account was not removed."),
            failureKindName(FailureKind::KeychainMismatch)};
}

QString notConfirmed()
{
    return CliWords::tr("Nothing was removed. To remove without being asked, add --yes.");
}

} // namespace

const CommandForm &AccountRemoveCommand::form() const
{
    static const CommandForm form{"account remove", "(NAME | --all) [--yes] [--workspace NAME]",
                                  QT_TRANSLATE_NOOP("CliWords", "Remove saved accounts and their passwords."),
                                  removeOptions, CommandForm::anyNames};
    return form;
}

void AccountRemoveCommand::run(const CommandOptions &options)
{
    const bool isAll = options.has("all");
    if (isAll && (options.has("workspace") || !options.names().isEmpty()))
        return endUsage(u"--all: "_s + CliWords::tr("This goes with no name and no workspace."));
    if (!isAll && options.names().size() != 1)
        return endUsage(CliWords::tr("Name the one account to remove, or give --all."));
    if (isAll)
        removeAll(options);
    else
        removeOne(options);
}

void AccountRemoveCommand::removeOne(const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    m_account = std::get<MailAccount>(std::move(chosen));
    const QString question = CliWords::tr("Remove this account and its password? Type yes:");
    if (!options.has("yes") && (m_printer.isJson() || !isConfirmed(accountLine(m_account) + u'\n' + question)))
        return endUsage(notConfirmed());
    if (m_account.direct)
        takeToken();
    else
        removeSecret();
}

bool AccountRemoveCommand::isConfirmed(const QString &question)
{
    m_printer.line(question);
    const QString answer = QString::fromUtf8(m_world.readStdin(StdinPart::FirstLine, 64)).trimmed();
    static const QStringList agreements{u"yes"_s, u"y"_s, u"네"_s, u"예"_s};
    return agreements.contains(answer, Qt::CaseInsensitive);
}

void AccountRemoveCommand::takeToken()
{
    m_world.keychain().load(m_account.secretKey(), this, [this](Result<Secret> loaded) {
        if (!loaded && loaded.error().kind != FailureKind::SecretMissing)
            return end(problemFrom(loaded.error()));
        if (loaded)
            m_refreshToken = std::move(loaded).value();
        removeSecret();
    });
}

void AccountRemoveCommand::removeSecret()
{
    m_world.keychain().remove(m_account.secretKey(), this, [this](const Result<Done> &removed) {
        if (!removed)
            return end(problemFrom(removed.error()));
        checkSecretGone();
    });
}

void AccountRemoveCommand::checkSecretGone()
{
    m_world.keychain().load(m_account.secretKey(), this, [this](const Result<Secret> &loaded) {
        if (loaded)
            return end(removalProblem(Failure{.kind = FailureKind::KeychainMismatch}));
        if (loaded.error().kind != FailureKind::SecretMissing)
            return end(problemFrom(loaded.error()));
        giveBack();
    });
}

void AccountRemoveCommand::giveBack()
{
    if (m_account.direct && m_account.direct->service == DirectService::Microsoft)
        m_permission = GrantFate::ByHand;
    if (m_refreshToken.isEmpty() || m_permission == GrantFate::ByHand)
        return removeAccount();
    const Result<QList<MailAccount>> accounts = m_world.accounts().accounts();
    if (!accounts)
        return end(problemFrom(accounts.error()));
    m_permission = GrantFate::Shared;
    if (sharesGrant(m_account, accounts.value()))
        return removeAccount();
    const Result<DirectDesk> desk = m_world.direct();
    m_permission = GrantFate::Kept;
    if (!desk)
        return removeAccount();
    desk.value().revoke(m_account, std::move(m_refreshToken), this, [this](const Result<Done> &revoked) {
        if (revoked)
            m_permission = GrantFate::GivenBack;
        removeAccount();
    });
}

void AccountRemoveCommand::removeAccount()
{
    const Result<Done> removed = m_world.accounts().remove(m_account.id);
    if (!removed)
        return end(problemFrom(removed.error()));
    if (const Result<Done> forgotten = m_world.history().forget({m_account.id}); !forgotten)
        m_printer.warn(problemFrom(forgotten.error()).sentence);
    if (m_printer.isJson()) {
        m_printer.json({{u"removed"_s, accountJson(m_account, {})}, {u"permission"_s, permissionName(m_permission)}});
    } else if (m_account.direct) {
        m_printer.line(CliWords::tr("The account and its sign-in were removed from this computer."));
        m_printer.line(permissionText(m_permission));
    } else {
        m_printer.line(CliWords::tr("The account and its password were removed."));
    }
    end(ExitCode::Done);
}

void AccountRemoveCommand::removeAll(const CommandOptions &options)
{
    Result<QList<MailAccount>> found = m_world.accounts().accounts();
    if (!found)
        return end(problemFrom(found.error()));
    //: %1: how many accounts there are
    const QString question = CliWords::tr("Remove all accounts (%1) and their passwords? Type yes:");
    if (!options.has("yes") && (m_printer.isJson() || !isConfirmed(question.arg(found.value().size()))))
        return endUsage(notConfirmed());
    found = m_world.accounts().accounts(); // some may have come while the question stood
    if (!found)
        return end(problemFrom(found.error()));
    m_left = found.value().size();
    // A killed import may have put away passwords in the keychain under names that no account leads to.
    ImportClearing::afterKilled({m_world.accounts(), m_world.keychain(), m_world.importJournal()}, this,
                                [this, accounts = found.value()](const Result<Done> &cleared) {
                                    if (!cleared)
                                        return finishAll(cleared.error(), {});
                                    startRemoval(accounts);
                                });
}

void AccountRemoveCommand::startRemoval(QList<MailAccount> accounts)
{
    AccountRemoval::Means means{m_world.accounts(), m_world.keychain(), &m_world.history(), nullptr};
    const bool isAnyDirect = std::any_of(accounts.begin(), accounts.end(),
                                         [](const MailAccount &account) { return account.direct.has_value(); });
    if (isAnyDirect) {
        if (const Result<DirectDesk> desk = m_world.direct())
            means.revoke = desk.value().revoke;
    }
    m_removal.reset(new AccountRemoval(std::move(means), std::move(accounts)));
    connect(m_removal.get(), &AccountRemoval::removed, this, &AccountRemoveCommand::noteRemoved);
    connect(m_removal.get(), &AccountRemoval::finished, this, &AccountRemoveCommand::finishAll);
    m_removal->start();
}

void AccountRemoveCommand::noteRemoved(const RemovedAccount &gone)
{
    --m_left;
    if (m_printer.isJson()) {
        m_removed.append(
            QJsonObject{{u"account"_s, accountJson(gone.account, {})}, {u"permission"_s, permissionName(gone.grant)}});
        return;
    }
    //: %1: the name of an account
    m_printer.line(CliWords::tr("Removed: %1").arg(gone.account.name));
    if (gone.account.direct)
        m_printer.line(u"    "_s + permissionText(gone.grant));
}

void AccountRemoveCommand::finishAll(const Result<Done> &result, const MailAccount &at)
{
    std::optional<Problem> problem;
    if (!result)
        problem = removalProblem(result.error());
    if (m_printer.isJson()) {
        QJsonValue error = QJsonValue::Null;
        if (problem)
            error = QJsonObject{{u"kind"_s, problem->kind}, {u"message"_s, safeJson(problem->sentence)}};
        m_printer.json({{u"removed"_s, m_removed}, {u"left"_s, static_cast<int>(m_left)}, {u"error"_s, error}});
    } else if (problem) {
        m_printer.warn(at.name.isEmpty() ? problem->sentence : at.name + u": "_s + problem->sentence);
        //: %1: how many accounts are still there
        m_printer.warn(CliWords::tr("Accounts that were not removed: %1").arg(m_left));
    } else {
        m_printer.line(CliWords::tr("There are no more accounts and passwords of Sendproof on this computer."));
    }
    end(problem ? problem->exit : ExitCode::Done);
}

} // namespace sendproof
