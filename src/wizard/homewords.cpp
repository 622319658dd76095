// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/homewords.h"

#include "core/expiryforecast.h"
#include "core/unsafetext.h"
#include "wizard/directwords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/sourcewords.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HomeWords)
};

constexpr qsizetype shownLength = 200;

QString dayText(QDate day, QDate today)
{
    const QLocale locale(languageCode());
    if (day.year() != today.year())
        return locale.toString(day, QLocale::LongFormat);
    //: A day of this year, as QLocale::toString() takes it: "November 3"
    return locale.toString(day, Words::tr("MMMM d"));
}

QString limitText(const Provider *provider)
{
    for (const ProviderLimit &limit : provider ? provider->limits : QList<ProviderLimit>()) {
        if (limit.count && limit.unit == "messages"_L1 && limit.per == "day"_L1)
            //: A limit of a mail service. %1: a number such as 2,000
            return filled(Words::tr("%1 mails a day"), {QLocale(languageCode()).toString(*limit.count)});
    }
    return {};
}

QString routeDetail(const MailAccount &account, const Provider *provider)
{
    if (account.isPractice)
        //: Below "Practice server" in the list of accounts
        return Words::tr("On this computer only");
    const QString limit = limitText(provider);
    if (account.direct)
        return limit.isEmpty() ? transportText(account.direct->transport) : limit;
    const QString server = u"%1 · %2"_s.arg(account.server.host.shown()).arg(account.server.port);
    // The limit goes to the next line as a whole.
    return limit.isEmpty() ? server : server + u" · "_s + QString(limit).replace(u' ', QChar::Nbsp);
}

/// The first thing of the account that ends soon, or has ended.
std::optional<Expiry> nearEnd(const MailAccount &account, const RowFacts &facts)
{
    const GrantFacts grant{account.direct ? account.direct->endsAt : QDateTime(), false};
    for (const Expiry &expiry : expiryForecast(account, facts.provider, grant)) {
        if (facts.now.date().daysTo(expiry.until) <= warningDays)
            return expiry;
    }
    return std::nullopt;
}

void tellEnd(AccountRow &row, const Expiry &expiry, const RowFacts &facts)
{
    const QDate today = facts.now.date();
    const bool isOver = expiry.until < today;
    const bool isSignIn = expiry.what == Ending::SignIn;
    const QString day = dayText(expiry.until, today);
    row.mark = isOver ? AccountMark::Failed : AccountMark::Warning;
    if (isSignIn)
        //: In the list of accounts. %1: a day, "December 31"
        row.result = filled(isOver ? Words::tr("The sign-in ended on %1")
                                   //: In the list of accounts. %1: a day, "December 31"
                                   : Words::tr("The sign-in ends on %1"),
                            {day});
    else
        //: In the list of accounts: the service takes no passwords any more. %1: a day, "December 31"
        row.result = filled(isOver ? Words::tr("Password sign-in ended on %1")
                                   //: In the list of accounts. %1: a day, "December 31"
                                   : Words::tr("Password sign-in ends on %1"),
                            {day});
    row.detail = isSignIn ? QString() : shortSource(expiry.source);
    row.isUrgent = true;
    if (isSignIn) {
        row.action = RowAction::SignIn;
    } else if (facts.canUseDirect) {
        row.action = RowAction::TakeDirect;
    } else {
        row.action = facts.canTest ? RowAction::Test : RowAction::None;
        row.isUrgent = false;
    }
}

void tellProof(AccountRow &row, const MailAccount &account, const RowFacts &facts, const ProviderCatalog &catalog)
{
    row.action = facts.canTest ? RowAction::Test : RowAction::None;
    if (!account.lastProof) {
        row.mark = AccountMark::Untested;
        //: In the list of accounts
        row.result = Words::tr("Not tested yet");
        return;
    }
    row.mark = account.lastProof->accepted ? AccountMark::Proven : AccountMark::Failed;
    row.result = proofText(*account.lastProof, facts.now);
    row.detail = proofDetail(*account.lastProof, account, facts.book, catalog);
    if (!account.lastProof->accepted)
        row.action = RowAction::Fix;
}

void tellState(AccountRow &row, const MailAccount &account, const RowFacts &facts, const ProviderCatalog &catalog)
{
    if (facts.isTesting || facts.isWaiting) {
        row.mark = facts.isTesting ? AccountMark::Testing : AccountMark::Waiting;
        //: In the list of accounts, while one is tested
        row.result = facts.isTesting ? Words::tr("Being tested now")
                                     //: In the list of accounts, before its turn in a test of many
                                     : Words::tr("Waiting for its turn");
        return;
    }
    if (facts.isSecretMissing) {
        row.mark = AccountMark::Failed;
        //: In the list of accounts: what is in the keychain for the others
        row.result = account.direct ? Words::tr("The saved sign-in is gone") : Words::tr("The saved password is gone");
        //: Below it
        row.detail = account.direct ? Words::tr("Sign in once more and it can send again.")
                                    //: Below it
                                    : Words::tr("Enter it once more and it can send again.");
        row.action = account.direct ? RowAction::SignIn : RowAction::EnterSecret;
        row.isUrgent = true;
        return;
    }
    tellProof(row, account, facts, catalog);
    const std::optional<Expiry> expiry = nearEnd(account, facts);
    const bool isOver = expiry && expiry->until < facts.now.date();
    if (expiry && (row.mark != AccountMark::Failed || isOver))
        tellEnd(row, *expiry, facts);
}

QString actionText(RowAction action)
{
    switch (action) {
    case RowAction::None:
        break;
    case RowAction::Test:
        //: Button of an account in the list, short
        return Words::tr("Test");
    case RowAction::Fix:
        //: Button of an account in the list, after a failed test, short
        return Words::tr("Fix");
    case RowAction::TakeDirect:
        //: Button of an account in the list, short: change to the sign-in in the browser
        return Words::tr("Use sign-in");
    case RowAction::SignIn:
        //: Button of an account in the list, short
        return Words::tr("Sign in again");
    case RowAction::EnterSecret:
        //: Button of an account in the list, short
        return Words::tr("Enter password");
    }
    return {};
}

} // namespace

AccountRow accountRow(const MailAccount &account, const RowFacts &facts, const ProviderCatalog &catalog)
{
    AccountRow row{.id = account.id};
    row.name = accountNameText(account);
    row.address = account.sender.address.shown();
    row.route = routeText(account, facts.provider);
    row.routeDetail = routeDetail(account, facts.provider);
    tellState(row, account, facts, catalog);
    row.actionText = actionText(row.action);
    QStringList spoken{row.name, row.address, markText(row.mark), row.result, row.detail, row.route};
    spoken.removeAll(QString());
    row.spoken = spoken.join(u", "_s);
    if (!row.actionText.isEmpty())
        //: Read by screen readers behind an account's line. %1: what a button says
        row.spoken += u". "_s + filled(Words::tr("Space bar: %1"), {row.actionText});
    return row;
}

QStringList rowActionTexts()
{
    QStringList texts;
    for (const RowAction action :
         {RowAction::Test, RowAction::Fix, RowAction::TakeDirect, RowAction::SignIn, RowAction::EnterSecret})
        texts.append(actionText(action));
    return texts;
}

QString whenText(const QDateTime &at, const QDateTime &now)
{
    const QDateTime local = at.toLocalTime();
    const qint64 days = local.date().daysTo(now.date());
    const QString time = local.time().toString(u"HH:mm"_s);
    if (days == 0)
        //: A point in time inside a sentence. %1: "10:24"
        return filled(Words::tr("today at %1"), {time});
    if (days == 1)
        //: A point in time inside a sentence. %1: "18:02"
        return filled(Words::tr("yesterday at %1"), {time});
    //: A day inside a sentence. %1: "November 3"
    return filled(Words::tr("on %1"), {dayText(local.date(), now.date())});
}

QString proofText(const ProofRecord &proof, const QDateTime &now)
{
    const QString when = whenText(proof.at, now);
    const std::optional<Stage> stage = stageFromName(proof.stage);
    if (!proof.accepted)
        //: %1: "today at 10:24", %2: a stage such as "Sign-in"
        return filled(stage ? Words::tr("%2 failed %1")
                            //: %1: "today at 10:24"
                            : Words::tr("Failed %1"),
                      {when, stage ? stageText(*stage) : QString()});
    //: %1: "today at 10:24"
    return filled(stage == Stage::Arrived ? Words::tr("Arrived %1")
                                          //: %1: "today at 10:24"
                                          : Words::tr("Accepted %1"),
                  {when});
}

QString proofDetail(const ProofRecord &proof, const MailAccount &account, const CauseBook *book,
                    const ProviderCatalog &catalog)
{
    if (proof.accepted)
        //: Below "Arrived today at 10:24"
        return proof.stage == stageName(Stage::Arrived) ? Words::tr("Seen in the mailbox")
                                                        //: Below "Accepted today at 10:24"
                                                        : Words::tr("The mail server took it");
    if (!book || proof.cause.isEmpty())
        return {};
    const FailureStory story = book->story(Diagnosis{.cause = proof.cause}, account, catalog);
    return explained(story, book->causes(), languageCode()).title;
}

QString markText(AccountMark mark)
{
    switch (mark) {
    case AccountMark::Untested:
        //: State of an account, read by screen readers
        return Words::tr("Not tested");
    case AccountMark::Proven:
        //: State of an account, read by screen readers
        return Words::tr("Works");
    case AccountMark::Warning:
        //: State of an account, read by screen readers
        return Words::tr("Needs attention");
    case AccountMark::Failed:
        //: State of an account, read by screen readers
        return Words::tr("Doesn't work");
    case AccountMark::Waiting:
    case AccountMark::Testing:
        break; // the result says it
    }
    return {};
}

QString routeText(const MailAccount &account, const Provider *provider)
{
    if (account.isPractice)
        //: Where a practice account sends
        return Words::tr("Practice server");
    if (account.direct)
        return account.direct->service == DirectService::Google ? Words::tr("Google, direct")
                                                                : Words::tr("Microsoft, direct");
    return provider ? provider->name.in(languageCode()) + u" · SMTP"_s : u"SMTP"_s;
}

QString headingText(const AccountLine &heading)
{
    switch (heading.group) {
    case AccountGroup::Workspace:
        return shownText(heading.workspace, shownLength);
    case AccountGroup::NoWorkspace:
        //: Heading above the accounts that belong to no workspace
        return Words::tr("Without a workspace");
    case AccountGroup::Practice:
        //: Heading above the practice accounts
        return Words::tr("Practice");
    }
    return {};
}

QString accountNameText(const MailAccount &account)
{
    return account.name.isEmpty() ? account.sender.address.shown() : shownText(account.name, shownLength);
}

} // namespace sendproof
