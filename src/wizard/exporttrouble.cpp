// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exporttrouble.h"

#include "core/unsafetext.h"
#include "wizard/exportwords.h"
#include "wizard/failurewords.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <QDir>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype namedAtMost = 5;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ExportTrouble)
};

/// The first few of @p names, and how many more there are.
QString listed(const QStringList &names)
{
    QString text = names.mid(0, namedAtMost).join(u", "_s);
    if (names.size() > namedAtMost)
        //: Behind a list of names. %1: a number
        text += u' ' + filled(Words::tr("and %1 more"), {QString::number(names.size() - namedAtMost)});
    return text;
}

void addWay(TroubleCard &trouble, ExportWay way, const QString &text)
{
    trouble.ways.append(way);
    trouble.card.actions.append({Retry{}, text, false});
}

/// The words for each kind of trouble.
struct InWords
{
    const QList<MailAccount> &accounts;
    bool hasSecrets;

    TroubleCard operator()(std::monostate) const { return {}; }

    TroubleCard operator()(const RefusedExport &refused) const
    {
        const auto at = std::find_if(accounts.begin(), accounts.end(),
                                     [&](const MailAccount &account) { return account.id == refused.account; });
        //: Title of a card: an account can't be handed over in this format
        TroubleCard trouble{{Severity::Error,
                             Words::tr("This format doesn't take it"),
                             refusalText(refused, at == accounts.end() ? MailAccount() : *at),
                             {},
                             {},
                             {}},
                            {}};
        const bool hasOther =
            std::any_of(accounts.begin(), accounts.end(), [](const auto &one) { return !one.direct; });
        if (refused.why == ExportRefusal::DirectAccount && hasOther)
            //: Button: hands over the other accounts only
            addWay(trouble, ExportWay::WithoutDirect, Words::tr("Leave out accounts that sign in by the browser"));
        if (refused.why == ExportRefusal::SecretNotExpressible && hasSecrets)
            addWay(trouble, ExportWay::WithoutSecrets, withoutSecretsText());
        return trouble;
    }

    TroubleCard operator()(const SecretsLacking &lacking) const
    {
        QStringList names;
        for (const MailAccount &account : lacking.accounts)
            names.append(accountTitle(account));
        //: Title of a card: a password should go into a file
        TroubleCard trouble{{Severity::Warning,
                             Words::tr("A password isn't kept on this computer"),
                             //: %1: names of accounts
                             filled(Words::tr("The keychain has none for: %1. Enter it anew in the account, or go on "
                                              "without it."),
                                    {listed(names)}),
                             {},
                             {},
                             {}},
                            {}};
        if (lacking.areAll && hasSecrets)
            addWay(trouble, ExportWay::WithoutSecrets, withoutSecretsText());
        else
            //: Button: goes on although some passwords are missing
            addWay(trouble, ExportWay::WithTheRest, Words::tr("Go on without it"));
        return trouble;
    }

    TroubleCard operator()(const FilesThere &there) const
    {
        //: Title of a card: the folder has files of that name
        TroubleCard trouble{{Severity::Warning,
                             Words::tr("Replace what is there?"),
                             //: %1: names of files
                             filled(Words::tr("The folder already has: %1"), {listed(there.names)}),
                             {},
                             {},
                             {}},
                            {}};
        //: Button: the files in the folder are written over
        addWay(trouble, ExportWay::Overwrite, Words::tr("Replace"));
        return trouble;
    }

    TroubleCard operator()(const Failure &failure) const
    {
        TroubleCard trouble;
        trouble.card.severity = Severity::Error;
        if (failure.kind == FailureKind::NotWritable) {
            //: Title of a card
            trouble.card.title = Words::tr("The file could not be written");
            const QString path = QDir::toNativeSeparators(failure.detail.section(u'\n', 0, 0));
            trouble.card.body = shownText(path + u"\n"_s + failure.detail.section(u'\n', 1));
        } else {
            const FailureText text = failureText(failure);
            trouble.card.title = text.title;
            trouble.card.body = text.meaning;
        }
        //: Button: makes the file once more
        addWay(trouble, ExportWay::Again, Words::tr("Try again"));
        if (hasSecrets && failure.kind != FailureKind::NotWritable)
            addWay(trouble, ExportWay::WithoutSecrets, withoutSecretsText());
        return trouble;
    }

    static QString withoutSecretsText()
    {
        //: Button: goes on, and the file has no password in it
        return Words::tr("Go on without the password");
    }
};

} // namespace

TroubleCard troubleCard(const ExportTrouble &trouble, const QList<MailAccount> &accounts, bool hasSecrets)
{
    return std::visit(InWords{accounts, hasSecrets}, trouble);
}

CardView secretInFileCard(bool canBeCopied)
{
    CardView card{.severity = Severity::Warning};
    //: Title of a card: the switch "with the password" is on
    card.title = Words::tr("The file will hold the password");
    card.body = Words::tr("Whoever can open the file can read the password and send mail in your name. Only you can "
                          "open it on this computer; where it goes from here is up to you. Delete it once it is in its "
                          "place.");
    if (canBeCopied)
        card.body += u' ' + Words::tr("A copied text leaves the clipboard after a minute.");
    return card;
}

QString accountTitle(const MailAccount &account)
{
    const QString name = account.name.trimmed();
    return shownText(name.isEmpty() ? account.sender.address.shown() : name, 100);
}

} // namespace sendproof
