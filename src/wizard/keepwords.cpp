// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keepwords.h"

#include "core/expiryforecast.h"
#include "wizard/directwords.h"
#include "wizard/failurewords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/providerguide.h"
#include "wizard/providerwords.h"
#include "wizard/sourcewords.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString lastTest(const MailAccount &account)
{
    if (!account.lastProof)
        return QCoreApplication::translate("KeepWords", "Not tested with a mail yet");
    if (!account.lastProof->accepted)
        return QCoreApplication::translate("KeepWords", "The test mail was not taken");
    return account.lastProof->stage == stageName(Stage::Arrived)
               ? QCoreApplication::translate("KeepWords", "The test mail arrived")
               : QCoreApplication::translate("KeepWords", "The mail server took the test mail");
}

using Facts = QList<std::pair<QString, QString>>;

Facts directRows(const MailAccount &account)
{
    Facts rows{{QCoreApplication::translate("KeepWords", "Connection"), directConnectionText(*account.direct)}};
    if (account.direct->transport == DirectTransport::Smtp)
        rows.append({QCoreApplication::translate("KeepWords", "Server"),
                     u"%1 · %2"_s.arg(account.server.host.shown()).arg(account.server.port)});
    rows.append({QCoreApplication::translate("KeepWords", "Signed in as"), account.login});
    //: What the sign-in gave; it stands where the password of another account would
    rows.append({QCoreApplication::translate("KeepWords", "Permission"),
                 QCoreApplication::translate("KeepWords", "In this computer's keychain only")});
    return rows;
}

Facts passwordRows(const MailAccount &account)
{
    Facts rows{{QCoreApplication::translate("KeepWords", "Server"),
                u"%1 · %2"_s.arg(account.server.host.shown()).arg(account.server.port)},
               {QCoreApplication::translate("KeepWords", "Login name"),
                account.login.isEmpty()
                    ? QCoreApplication::translate("KeepWords", "None, mail is sent without signing in")
                    : account.login}};
    if (!account.login.isEmpty())
        rows.append({QCoreApplication::translate("KeepWords", "Password"),
                     QCoreApplication::translate("KeepWords", "In this computer's keychain only")});
    return rows;
}

CardView expiryWords(const Expiry &expiry, QDate today, bool canUseDirect)
{
    const bool isOver = expiry.until < today;
    const QString day = QLocale(languageCode()).toString(expiry.until, QLocale::LongFormat);
    CardView card{.severity = isOver ? Severity::Error : Severity::Warning};
    if (expiry.what == Ending::SignIn) {
        //: %1: a day
        card.title = filled(QCoreApplication::translate("KeepWords", "This sign-in holds until %1"), {day});
        card.body =
            QCoreApplication::translate("KeepWords", "Then it has to be done once more. Google ends the sign-ins "
                                                     "of apps in testing after 7 days; once the app is "
                                                     "published, they last.");
        return card;
    }
    //: %1: a day
    card.title = filled(isOver ? QCoreApplication::translate("KeepWords", "Sending with a password ended on %1")
                               //: %1: a day
                               : QCoreApplication::translate("KeepWords", "Sending with a password works until %1"),
                        {day});
    card.body = QCoreApplication::translate("KeepWords", "After that the mail service takes no password over SMTP any "
                                                         "more. The sign-in in the browser goes on working.");
    if (canUseDirect)
        card.actions = {
            {UseDirect{}, QCoreApplication::translate("KeepWords", "Change to the sign-in in the browser"), false}};
    const QString source = sourceText(expiry);
    if (!source.isEmpty())
        card.body += u" ("_s + source + u')';
    return card;
}

Facts limitFacts(const Provider &provider)
{
    if (provider.limits.isEmpty())
        return {};
    return {{QCoreApplication::translate("KeepWords", "Limits"), limitsText(provider)},
            {QCoreApplication::translate("KeepWords", "Known from"), limitsSource(provider)}};
}

Facts useFacts(const Provider &provider)
{
    Facts facts;
    if (provider.limits.isEmpty())
        facts.append({QCoreApplication::translate("KeepWords", "Limits"), notKnownText()});
    facts.append({QCoreApplication::translate("KeepWords", "In a team"), sharingText(provider)});
    facts.append({QCoreApplication::translate("KeepWords", "Reading mail (IMAP)"), imapText(provider)});
    return facts;
}

/// What is told besides the limits, and where all of it is known from.
Facts moreFacts(const Provider *provider, const QList<GeneralNote> &notes)
{
    Facts facts = provider ? useFacts(*provider) : Facts();
    QStringList sources;
    if (provider && provider->sharing)
        sources.append(sourceText(*provider->sharing));
    if (provider && provider->imap)
        sources.append(sourceText(*provider->imap));
    for (const GeneralNote &note : notes) {
        if (note.id != "statistics"_L1)
            continue;
        facts.append({QCoreApplication::translate("KeepWords", "Statistics"), note.text.in(languageCode())});
        sources.append(sourceText(note));
    }
    sources.removeAll(QString());
    sources.removeDuplicates();
    if (!sources.isEmpty())
        facts.append({QCoreApplication::translate("KeepWords", "Known from"), sources.join(u'\n')});
    return facts;
}

CardAction saveAgain()
{
    return {Retry{}, QCoreApplication::translate("KeepWords", "Save again"), true};
}

} // namespace

QList<std::pair<QString, QString>> keepSummary(const MailAccount &account)
{
    QList<std::pair<QString, QString>> rows{
        {QCoreApplication::translate("KeepWords", "From address"), account.sender.address.shown()}};
    if (!account.sender.name.isEmpty())
        rows.append({QCoreApplication::translate("KeepWords", "From name"), account.sender.name.toString()});
    rows.append(account.direct ? directRows(account) : passwordRows(account));
    rows.append({QCoreApplication::translate("KeepWords", "Last test"), lastTest(account)});
    return rows;
}

KeepService keepService(const Provider *provider, const QList<GeneralNote> &notes, bool isOpen)
{
    KeepService service;
    const Facts more = moreFacts(provider, notes);
    if (more.isEmpty())
        return service;
    //: Heading. %1: a mail service
    service.title = provider ? filled(QCoreApplication::translate("KeepWords", "Good to know: %1"),
                                      {provider->name.in(languageCode())})
                             : QCoreApplication::translate("KeepWords", "Good to know");
    service.limits = provider ? limitFacts(*provider) : Facts();
    //: Link of the last page: shows or hides what else is known of the mail service
    service.moreText = isOpen ? QCoreApplication::translate("KeepWords", "Show less")
                              //: Link of the last page: shows or hides what else is known of the mail service
                              : QCoreApplication::translate("KeepWords", "Sharing, reading mail, statistics");
    if (isOpen)
        service.more = more;
    return service;
}

CardView expiryCard(const MailAccount &account, const Provider *provider, QDate today, bool canUseDirect)
{
    const GrantFacts grant{account.direct ? account.direct->endsAt : QDateTime(), false};
    const QList<Expiry> ends = expiryForecast(account, provider, grant);
    return ends.isEmpty() ? CardView() : expiryWords(ends.first(), today, canUseDirect);
}

CardView keepFailureCard(const Failure &failure)
{
    const FailureText text = failureText(failure);
    return {Severity::Error, text.title, text.meaning, {saveAgain()}, {}};
}

CardView savedCard(const MailAccount &account, bool isForSession)
{
    QString body = QCoreApplication::translate("KeepWords", "The password is in this computer's keychain.");
    if (account.direct)
        body = isForSession
                   ? QCoreApplication::translate("KeepWords", "The sign-in is remembered until Sendproof is closed.")
                   : QCoreApplication::translate("KeepWords", "The permission is in this computer's keychain.");
    else if (account.login.isEmpty())
        body = QCoreApplication::translate("KeepWords", "It needs no password.");
    else if (isForSession)
        body = QCoreApplication::translate("KeepWords", "The password is remembered until Sendproof is closed.");
    return {Severity::Ok, QCoreApplication::translate("KeepWords", "The account is saved"), body, {}, {}};
}

CardView savedUntouchedCard(const MailAccount &account)
{
    //: The account was saved
    QString body = QCoreApplication::translate("KeepWords", "Its password stays as it was.");
    if (account.direct)
        //: The account was saved
        body = QCoreApplication::translate("KeepWords", "Its permission to send stays.");
    return {Severity::Ok, QCoreApplication::translate("KeepWords", "The account is saved"), body, {}, {}};
}

CardView overtakenCard()
{
    return {Severity::Error,
            //: An account can't be saved: while it was being edited, it was changed somewhere else
            QCoreApplication::translate("KeepWords", "The account has changed meanwhile"),
            //: Below "The account has changed meanwhile"
            QCoreApplication::translate("KeepWords", "Nothing was overwritten. Close this window, open the account "
                                                     "again, and make your change there."),
            {},
            {}};
}

} // namespace sendproof
