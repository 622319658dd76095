// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/homecards.h"

#include "core/unsafetext.h"
#include "wizard/failurewords.h"
#include "wizard/homewords.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(HomeCards)
};

/// Where a person takes the permission away: Google's page, and Microsoft's for work and for personal accounts.
const QString googlePage = u"myaccount.google.com/connections"_s;
const QString microsoftPages = u"myapps.microsoft.com, account.live.com/consent/Manage"_s;

QString deleteTitle(const QList<MailAccount> &accounts)
{
    if (accounts.size() == 1)
        //: Question. %1: the name of an account
        return filled(Words::tr("Delete “%1”?"), {accountNameText(accounts.first())});
    //: Question
    return Words::tr("Delete %n accounts?", nullptr, int(accounts.size()));
}

} // namespace

CardView homeFailureCard(const Failure &failure, bool canRetry)
{
    const FailureText text = failureText(failure);
    CardView card{Severity::Error, text.title, text.meaning, {}, {}, {}};
    //: Button of a card
    const QString again = Words::tr("Try again");
    if (canRetry)
        card.actions = {{Retry{}, again, false}};
    return card;
}

CardView historyCard(const Failure &failure)
{
    //: A test was made, but the file could not be written
    return {Severity::Warning,
            Words::tr("What came of the test could not be kept"),
            failureText(failure).meaning,
            {},
            {},
            {}};
}

CardView roundCard(int total, int failed)
{
    if (failed == 0)
        //: After a test of many
        return {Severity::Ok, Words::tr("All %n accounts work", nullptr, total), {}, {}, {}, {}};
    return {Severity::Warning,
            //: After a test of many: how many failed
            Words::tr("%n account(s) failed", nullptr, failed),
            //: Below it. %1: a number. "Fix" is the button in the list
            filled(Words::tr("%1 were tested. Press “Fix” beside an account to see why and what helps."),
                   {QString::number(total)}),
            {},
            {},
            {}};
}

CardView conflictCard(const AccountConflict &conflict, const MailAccount &account, const QString &otherName)
{
    const QString name = accountNameText(account);
    //: %1: the name of an account
    CardView card{Severity::Error, filled(Words::tr("“%1” can't stand there"), {name}), {}, {}, {}, {}};
    switch (conflict.kind) {
    case ConflictKind::SameLogin:
        //: %1: the name of another account
        card.body = filled(Words::tr("The account “%1” in that workspace uses the same login at the same server."),
                           {otherName});
        break;
    case ConflictKind::SameProvider:
        //: %1: the name of another account
        card.body =
            filled(Words::tr("That workspace has an account of the same mail service already: “%1”."), {otherName});
        break;
    case ConflictKind::TooManyCredentials:
        //: %1: a domain, %2: a number
        card.body = filled(Words::tr("The mail service gives out %2 logins for %1 at most, and that many are there."),
                           {conflict.domain, QString::number(conflict.limit)});
        break;
    }
    return card;
}

CardView notDeletedCard(bool isTested, bool isEdited)
{
    if (isTested)
        return {Severity::Info,
                //: Somebody wants to delete an account in the middle of its test
                Words::tr("It is being tested now"),
                //: Below it
                Words::tr("An account can be deleted once its test has ended."),
                {},
                {},
                {}};
    if (isEdited)
        return {Severity::Info,
                //: Somebody wants to delete an account that is open in another window
                Words::tr("It is open in the other window"),
                //: Below it
                Words::tr("Close that window first. Then the account can be deleted."),
                {},
                {},
                {}};
    //: Somebody wants to delete an account while others are being deleted
    return {Severity::Info, Words::tr("Others are being deleted still"), {}, {}, {}, {}};
}

CardView notChangedCard()
{
    return {Severity::Info,
            //: Somebody wants to rename, move or reset an account that is open in another window
            Words::tr("It is open in the other window"),
            //: Below it
            Words::tr("Close that window first. Then the account can be changed."),
            {},
            {},
            {}};
}

CardView noKeychainCard(const Failure &failure)
{
    const FailureText text = failureText(failure);
    CardView card{Severity::Error, text.title, text.meaning, {}, {}, {}};
    //: Behind why the keychain could not be asked: a button deletes the account all the same
    card.body +=
        u' ' + Words::tr("The account can be removed from the list only. What is in the keychain stays there.");
    //: Button of a card: deletes the account, although the keychain can't be asked for its password
    const QString allTheSame = Words::tr("Remove from the list only");
    card.actions = {{Retry{}, allTheSame, false}};
    return card;
}

CardView signInCard()
{
    return {Severity::Ok,
            //: After a test without a mail
            Words::tr("The sign-in works"),
            //: Below it
            Words::tr("No mail was sent."),
            {},
            {},
            {}};
}

CardView roundRunsCard()
{
    return {Severity::Info,
            //: Somebody wants to begin a test while one runs
            Words::tr("This can be done once the running test has ended"),
            {},
            {},
            {},
            {}};
}

CardView removedCard(const RemovedAccount &gone)
{
    const QString name = accountNameText(gone.account);
    if (gone.grant == GrantFate::None || gone.grant == GrantFate::GivenBack)
        return {};
    //: %1: the name of an account
    CardView card{
        Severity::Warning, filled(Words::tr("“%1” is deleted, its permission still holds"), {name}), {}, {}, {}, {}};
    if (gone.grant == GrantFate::ByHand)
        //: %1: two web pages
        card.body = filled(Words::tr("Microsoft lets only you withdraw the permission to send. It is done here: %1"),
                           {microsoftPages});
    else if (gone.grant == GrantFate::Shared)
        //: Not given back, as that would take it from the other account too
        card = {Severity::Info,
                card.title,
                Words::tr("Another account signs in at Google with the same address and needs it."),
                {},
                {},
                {}};
    else
        //: %1: a web page
        card.body = filled(Words::tr("Google could not be told that it is over. Withdraw the permission here: %1"),
                           {googlePage});
    return card;
}

AskedQuestion deleteQuestion(const QList<MailAccount> &accounts)
{
    const bool hasDirect =
        std::any_of(accounts.begin(), accounts.end(), [](const MailAccount &one) { return one.direct.has_value(); });
    AskedQuestion asked;
    asked.title = deleteTitle(accounts);
    //: Below the question whether to delete
    asked.text = hasDirect
                     ? Words::tr("Its password or sign-in is taken out of this computer's keychain, and its tests are "
                                 "forgotten. At Google the permission to send is given back. Mail that was sent stays.")
                     //: Below the question whether to delete
                     : Words::tr("Its password is taken out of this computer's keychain, and its tests are forgotten. "
                                 "Mail that was sent stays.");
    //: Button
    asked.agree = Words::tr("Delete");
    //: Button
    asked.refuse = Words::tr("Keep");
    return asked;
}

RoundQuestion roundQuestion(qsizetype count)
{
    return {//: Asked before many accounts are tested
            Words::tr("%n accounts send one test mail each, to their own address.", nullptr, int(count)),
            //: Button: begins a test of many with mails
            Words::tr("&Send"),
            //: Button: begins a test of many without mails
            Words::tr("Sign-in &only"),
            //: Button: no test begins
            Words::tr("&Cancel")};
}

RoundView roundView(int done, int total, int failed)
{
    QString text = u"%1/%2"_s.arg(done).arg(total);
    if (failed > 0)
        //: Behind "3/12" while many are tested
        text += u" · "_s + Words::tr("%n failed", nullptr, failed);
    return {true, text, done, total};
}

QString countText(qsizetype shown, qsizetype all)
{
    //: Below the list
    const QString total = Words::tr("%n account(s)", nullptr, int(all));
    //: Below the list while something is searched for. %1: a number, %2: "12 accounts"
    return shown == all ? total : filled(Words::tr("%1 of %2"), {QString::number(shown), total});
}

QString noHitsText(const QString &searched)
{
    //: The search in the list of accounts has no hit. %1: what was typed
    return filled(Words::tr("No account fits “%1”."), {shownText(searched.trimmed(), 100)});
}

} // namespace sendproof
