// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountremovecommand.h"

#include "cli/accountchoice.h"
#include "cli/accountforms.h"
#include "cli/cliwords.h"
#include "wizard/accountremoval.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array removeOptions{
    workspaceOption,
    OptionForm{"yes", nullptr, QT_TRANSLATE_NOOP("CliWords", "Don't ask whether it is really meant.")}};

const std::array permissionNames{"none"_L1, "given_back"_L1, "kept"_L1, "by_hand"_L1, "shared"_L1};

/// Where a person takes the permission away: Google's page, and Microsoft's for work and for personal accounts.
const QString googlePage = u"https://myaccount.google.com/connections"_s;
const QString microsoftPages = u"https://myapps.microsoft.com, https://account.live.com/consent/Manage"_s;

} // namespace

const CommandForm &AccountRemoveCommand::form() const
{
    static const CommandForm form{"account remove", "NAME [--yes] [--workspace NAME]",
                                  QT_TRANSLATE_NOOP("CliWords", "Remove a saved account and its password."),
                                  removeOptions, 1};
    return form;
}

void AccountRemoveCommand::run(const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    m_account = std::get<MailAccount>(std::move(chosen));
    if (!options.has("yes") && (m_printer.isJson() || !isConfirmed()))
        return endUsage(CliWords::tr("Nothing was removed. To remove without being asked, add --yes."));
    if (m_account.direct)
        takeToken();
    else
        removeSecret();
}

bool AccountRemoveCommand::isConfirmed()
{
    m_printer.line(accountLine(m_account));
    m_printer.line(CliWords::tr("Remove this account and its password? Type yes:"));
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
            return end(Problem{ExitCode::Internal,
                               CliWords::tr("The keychain still holds the password. The account was not removed."),
                               failureKindName(FailureKind::KeychainMismatch)});
        if (loaded.error().kind != FailureKind::SecretMissing)
            return end(problemFrom(loaded.error()));
        giveBack();
    });
}

void AccountRemoveCommand::giveBack()
{
    if (m_account.direct && m_account.direct->service == DirectService::Microsoft)
        m_permission = Permission::ByHand;
    if (m_refreshToken.isEmpty() || m_permission == Permission::ByHand)
        return removeAccount();
    const Result<QList<MailAccount>> accounts = m_world.accounts().accounts();
    if (!accounts)
        return end(problemFrom(accounts.error()));
    m_permission = Permission::Shared;
    if (sharesGrant(m_account, accounts.value()))
        return removeAccount();
    const Result<DirectDesk> desk = m_world.direct();
    m_permission = Permission::Kept;
    if (!desk)
        return removeAccount();
    desk.value().revoke(m_account, std::move(m_refreshToken), this, [this](const Result<Done> &revoked) {
        if (revoked)
            m_permission = Permission::GivenBack;
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
        m_printer.json({{u"removed"_s, accountJson(m_account, {})},
                        {u"permission"_s, permissionNames.at(static_cast<std::size_t>(m_permission))}});
    } else if (m_account.direct) {
        m_printer.line(CliWords::tr("The account and its sign-in were removed from this computer."));
        m_printer.line(permissionText());
    } else {
        m_printer.line(CliWords::tr("The account and its password were removed."));
    }
    end(ExitCode::Done);
}

QString AccountRemoveCommand::permissionText() const
{
    switch (m_permission) {
    case Permission::GivenBack:
        return CliWords::tr("Google was told that the permission to send is over.");
    case Permission::ByHand:
        return CliWords::tr("Microsoft lets only you withdraw the permission to send. It is done here: %1")
            .arg(microsoftPages);
    case Permission::Shared:
        return CliWords::tr("Another saved account needs the same permission at Google, so it was not given back.");
    case Permission::None:
    case Permission::Kept:
        break;
    }
    return CliWords::tr("Google could not be told that the permission to send is over. Withdraw it here: %1")
        .arg(googlePage);
}

} // namespace sendproof
