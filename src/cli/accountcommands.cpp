// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountcommands.h"

#include "cli/accountchoice.h"
#include "cli/accountforms.h"
#include "cli/cliwords.h"
#include "cli/directforms.h"
#include "cli/secretinput.h"
#include "core/headertext.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array workspaceOnly{workspaceOption};
constexpr std::array setPasswordOptions{workspaceOption, passwordStdinOption, passwordEnvOption};
QJsonObject doneJson(const CliWorld &world, const MailAccount &account)
{
    return {{u"account"_s, accountJson(account, Forecast(world).of(account))}};
}

/// Changes nothing but the name of @p account, which becomes what it is among @p accounts: the rest of what was read
/// before may have been changed since, by a test that ended.
std::optional<Problem> giveName(QList<MailAccount> &accounts, MailAccount &account, const QString &name)
{
    const auto at = std::find_if(accounts.begin(), accounts.end(),
                                 [&account](const MailAccount &other) { return other.id == account.id; });
    if (at == accounts.end())
        return std::get<Problem>(accountAmong({}, account.name));
    const bool isTaken = std::any_of(accounts.begin(), accounts.end(), [&](const MailAccount &other) {
        return other.id != at->id && other.workspace == at->workspace && other.name == name;
    });
    if (isTaken)
        return Problem{ExitCode::Usage, CliWords::tr("There is an account of this name in the workspace already.")};
    at->name = name;
    account = *at;
    return std::nullopt;
}

} // namespace

const CommandForm &AccountListCommand::form() const
{
    static const CommandForm form{"account list", "[--workspace NAME] [--json]",
                                  QT_TRANSLATE_NOOP("CliWords", "List the saved accounts with their last result."),
                                  workspaceOnly};
    return form;
}

void AccountListCommand::run(const CommandOptions &options)
{
    const Planned<QList<MailAccount>> found = accountsIn(m_world.accounts(), options);
    if (const Problem *problem = std::get_if<Problem>(&found))
        return end(*problem);
    QJsonArray entries;
    Forecast forecast(m_world);
    for (const MailAccount &account : std::get<QList<MailAccount>>(found)) {
        if (m_printer.isJson())
            entries.append(accountJson(account, forecast.of(account)));
        else
            printRow(account, forecast.of(account));
    }
    if (m_printer.isJson())
        m_printer.json({{u"accounts"_s, entries}});
    end(ExitCode::Done);
}

void AccountListCommand::printRow(const MailAccount &account, const QList<Expiry> &endings)
{
    m_printer.line(accountLine(account));
    for (const Expiry &expiry : endings)
        m_printer.line(u"    "_s + expiryLine(expiry));
}

const CommandForm &AccountShowCommand::form() const
{
    static const CommandForm form{"account show", "NAME [--workspace NAME] [--json]",
                                  QT_TRANSLATE_NOOP("CliWords", "Show one saved account. Passwords are never shown."),
                                  workspaceOnly, 1};
    return form;
}

void AccountShowCommand::run(const CommandOptions &options)
{
    const Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    const MailAccount &account = std::get<MailAccount>(chosen);
    if (m_printer.isJson())
        m_printer.json(doneJson(m_world, account));
    else
        m_printer.line(accountLines(account, Forecast(m_world).of(account)).join(u'\n'));
    end(ExitCode::Done);
}

const CommandForm &AccountRenameCommand::form() const
{
    static const CommandForm form{"account rename", "OLD NEW [--workspace NAME]",
                                  QT_TRANSLATE_NOOP("CliWords", "Give a saved account another name."), workspaceOnly,
                                  2};
    return form;
}

void AccountRenameCommand::run(const CommandOptions &options)
{
    Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    MailAccount account = std::get<MailAccount>(std::move(chosen));
    const std::optional<HeaderText> name =
        HeaderText::from(options.names().value(1).normalized(QString::NormalizationForm_C));
    if (!name || name->isEmpty())
        return endUsage(CliWords::tr("A name has 1 to 200 characters and none that are invisible."));
    std::optional<Problem> problem;
    const Result<Done> saved = m_world.accounts().edit([&](QList<MailAccount> &accounts) -> Result<Done> {
        problem = giveName(accounts, account, name->toString());
        if (problem)
            return Failure{.kind = FailureKind::InvalidInput};
        return Done{};
    });
    if (!saved)
        return end(problem ? *problem : problemFrom(saved.error()));
    if (m_printer.isJson())
        m_printer.json(doneJson(m_world, account));
    else
        m_printer.line(CliWords::tr("The account is now called %1.").arg(account.name));
    end(ExitCode::Done);
}

const CommandForm &SetPasswordCommand::form() const
{
    static const CommandForm form{
        "account set-password", "NAME (--password-stdin | --password-env NAME)",
        QT_TRANSLATE_NOOP("CliWords", "Replace the password of a saved account in the keychain."), setPasswordOptions,
        1};
    return form;
}

void SetPasswordCommand::run(const CommandOptions &options)
{
    const Planned<bool> isNamed = namesSecret(options);
    if (const Problem *problem = std::get_if<Problem>(&isNamed))
        return end(*problem);
    if (!std::get<bool>(isNamed))
        return endUsage(CliWords::tr("Say where the password comes from: --password-stdin or --password-env NAME."));
    const Planned<MailAccount> chosen = chooseAccount(m_world.accounts(), options.names().value(0), options);
    if (const Problem *problem = std::get_if<Problem>(&chosen))
        return end(*problem);
    if (std::get<MailAccount>(chosen).direct)
        return endUsage(CliWords::tr("This account has no password: it is signed in to in a browser. To do that again, "
                                     "use account add --direct."));
    Planned<Secret> secret = readSecret(m_world, options);
    if (const Problem *problem = std::get_if<Problem>(&secret))
        return end(*problem);
    const MailAccount account = std::get<MailAccount>(chosen);
    m_world.keychain().save(account.secretKey(), std::get<Secret>(std::move(secret)), this,
                            [this, account](const Result<Done> &saved) {
                                if (!saved)
                                    return end(problemFrom(saved.error()));
                                if (m_printer.isJson())
                                    m_printer.json(doneJson(m_world, account));
                                else
                                    m_printer.line(CliWords::tr("The new password is in the keychain."));
                                end(ExitCode::Done);
                            });
}

} // namespace sendproof
