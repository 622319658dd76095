// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/conflictwords.h"

#include "core/hostname.h"
#include "core/sendermatch.h"
#include "core/unsafetext.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestName = 200; // UTF-16 units

QString nameOf(const QUuid &id, const QList<MailAccount> &accounts)
{
    const auto at =
        std::find_if(accounts.begin(), accounts.end(), [&id](const MailAccount &account) { return account.id == id; });
    return at == accounts.end() ? QString() : shownText(at->name, longestName);
}

QString serviceOf(const MailAccount &account, const ProviderCatalog &catalog)
{
    const Provider *provider = catalog.byId(account.providerId);
    return provider ? provider->name.in(languageCode()) : account.server.host.shown();
}

/// The accounts that use the credentials of the domain, by name.
QString usersOf(const AccountConflict &conflict, const MailAccount &candidate, const QList<MailAccount> &accounts,
                const ProviderCatalog &catalog)
{
    const Provider *provider = catalog.byId(candidate.providerId);
    QStringList names;
    for (const MailAccount &account : accounts) {
        const auto login = mailboxOfLogin(provider, account.login, account.sender.address);
        if (account.id != candidate.id && account.providerId == candidate.providerId && login &&
            login->domain() == conflict.domain)
            names.append(shownText(account.name, longestName));
    }
    return names.join(u", "_s);
}

QString wayOut()
{
    return QCoreApplication::translate("ConflictWords",
                                       "Open that account and change it, or keep this one in another workspace.");
}

QString sameLoginText(const QString &name, bool isPractice)
{
    //: %1: the name of an account, as the user calls it
    QString text = filled(QCoreApplication::translate(
                              "ConflictWords", "The account “%1” uses the same login at the same server already."),
                          {name});
    if (!isPractice)
        text += u' ' + QCoreApplication::translate("ConflictWords",
                                                   "CRM services such as HighLevel take each login only once in a "
                                                   "sub-account, which is a workspace here.");
    return text + u' ' + wayOut();
}

QString sameProviderText(const QString &name, const QString &service)
{
    //: %1: the name of an account, as the user calls it; %2: a mail service
    return filled(QCoreApplication::translate("ConflictWords",
                                              "The account “%1” sends by the same mail service already (%2)."),
                  {name, service}) +
           u' ' +
           QCoreApplication::translate("ConflictWords", "CRM services such as HighLevel take each mail service only "
                                                        "once in a sub-account, which is a workspace here.") +
           u' ' + wayOut();
}

QString tooManyText(const AccountConflict &conflict, const QString &service, const QString &users)
{
    //: %1: a mail service; %2: a number; %3: a domain name; %4: names of accounts
    return filled(QCoreApplication::translate(
                      "ConflictWords",
                      "%1 gives out %2 SMTP credentials for a dedicated domain, and those of %3 are all in use: %4."),
                  {service, QString::number(conflict.limit), shownDomainName(conflict.domain), users}) +
           u' ' +
           QCoreApplication::translate("ConflictWords", "Delete one that nobody needs at the mail service and then its "
                                                        "account here, or go on with one of those that are there.");
}

} // namespace

QString conflictText(const AccountConflict &conflict, const MailAccount &candidate, const QList<MailAccount> &accounts,
                     const ProviderCatalog &catalog)
{
    const QString name = nameOf(conflict.with, accounts);
    switch (conflict.kind) {
    case ConflictKind::SameProvider:
        return sameProviderText(name, serviceOf(candidate, catalog));
    case ConflictKind::TooManyCredentials:
        return tooManyText(conflict, serviceOf(candidate, catalog), usersOf(conflict, candidate, accounts, catalog));
    case ConflictKind::SameLogin:
        break;
    }
    return sameLoginText(name, candidate.isPractice);
}

CardView conflictCard(const AccountConflict &conflict, const MailAccount &candidate, const QList<MailAccount> &accounts,
                      const ProviderCatalog &catalog)
{
    QString title = QCoreApplication::translate("ConflictWords", "This login is there already");
    if (conflict.kind == ConflictKind::SameProvider)
        title = QCoreApplication::translate("ConflictWords", "This mail service is there already");
    else if (conflict.kind == ConflictKind::TooManyCredentials)
        title = QCoreApplication::translate("ConflictWords", "This domain has no SMTP credentials left");
    return {.severity = Severity::Error, .title = title, .body = conflictText(conflict, candidate, accounts, catalog)};
}

QString openConflictText(const AccountConflict &conflict, const QList<MailAccount> &accounts)
{
    //: Button; %1: the name of an account, as the user calls it
    return filled(QCoreApplication::translate("ConflictWords", "Open “%1”"), {nameOf(conflict.with, accounts)});
}

} // namespace sendproof
