// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/accountchoice.h"

#include "cli/cliwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// One writing for names: a Mac and a Korean input method may compose the same syllable differently.
QString composed(const QString &name)
{
    return name.trimmed().normalized(QString::NormalizationForm_C);
}

QString candidateLine(const MailAccount &account)
{
    const QString workspace = account.workspace.isEmpty() ? u"-"_s : account.workspace;
    return u"  %1  (%2: %3)"_s.arg(account.id.toString(QUuid::WithoutBraces), CliWords::tr("workspace"), workspace);
}

Problem ambiguous(const QList<MailAccount> &candidates)
{
    QString sentence =
        CliWords::tr("Several accounts have this name. Add --workspace, or use the id in place of the name:");
    for (const MailAccount &account : candidates)
        sentence += u'\n' + candidateLine(account);
    return {ExitCode::Usage, sentence};
}

} // namespace

Planned<QList<MailAccount>> accountsIn(AccountStore &store, const CommandOptions &options)
{
    const Result<QList<MailAccount>> stored = store.accounts();
    if (!stored)
        return problemFrom(stored.error());
    QList<MailAccount> accounts = stored.value();
    if (options.has("workspace")) {
        const QString workspace = composed(options.value("workspace"));
        accounts.removeIf([&](const MailAccount &account) { return composed(account.workspace) != workspace; });
    }
    return accounts;
}

Planned<MailAccount> accountAmong(QList<MailAccount> accounts, const QString &name)
{
    const QString wanted = composed(name);
    const QUuid id = QUuid::fromString(wanted);
    accounts.removeIf([&](const MailAccount &account) {
        return composed(account.name) != wanted && (id.isNull() || account.id != id);
    });
    if (accounts.isEmpty())
        return Problem{ExitCode::Usage,
                       CliWords::tr("There is no account of this name. See: sendproof-cli account list")};
    if (accounts.size() > 1)
        return ambiguous(accounts);
    return accounts.first();
}

Planned<MailAccount> chooseAccount(AccountStore &store, const QString &name, const CommandOptions &options)
{
    Planned<QList<MailAccount>> found = accountsIn(store, options);
    if (const Problem *problem = std::get_if<Problem>(&found))
        return *problem;
    return accountAmong(std::get<QList<MailAccount>>(std::move(found)), name);
}

} // namespace sendproof
