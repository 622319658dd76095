// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/keepwords.h"

#include "core/unsafetext.h"
#include "wizard/causewords.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

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

CardAction saveAgain()
{
    return {Remedy::Retry, QCoreApplication::translate("KeepWords", "Save again"), true};
}

} // namespace

QList<std::pair<QString, QString>> keepSummary(const MailAccount &account)
{
    QList<std::pair<QString, QString>> rows{
        {QCoreApplication::translate("KeepWords", "From address"), account.sender.address.shown()}};
    if (!account.sender.name.isEmpty())
        rows.append({QCoreApplication::translate("KeepWords", "From name"), account.sender.name.toString()});
    rows.append({QCoreApplication::translate("KeepWords", "Server"),
                 u"%1 · %2"_s.arg(account.server.host.shown()).arg(account.server.port)});
    rows.append({QCoreApplication::translate("KeepWords", "Login name"),
                 account.login.isEmpty()
                     ? QCoreApplication::translate("KeepWords", "None, mail is sent without signing in")
                     : account.login});
    if (!account.login.isEmpty())
        rows.append({QCoreApplication::translate("KeepWords", "Password"),
                     QCoreApplication::translate("KeepWords", "In this computer's keychain only")});
    rows.append({QCoreApplication::translate("KeepWords", "Last test"), lastTest(account)});
    return rows;
}

CardView keepFailureCard(const Failure &failure)
{
    const CauseText text = failureText(failure);
    return {Severity::Error, text.title, text.meaning, {saveAgain()}, {}};
}

CardView collisionCard(const QString &account)
{
    return {Severity::Error,
            QCoreApplication::translate("KeepWords", "This login is there already"),
            //: %1: the name of an account, as the user calls it
            filled(QCoreApplication::translate(
                       "KeepWords", "The account “%1” uses the same login at the same server. Edit that one, "
                                    "or save this one in another workspace."),
                   {shownText(account, 200)}),
            {saveAgain()},
            {}};
}

CardView savedCard(const MailAccount &account, bool isForSession)
{
    QString body = QCoreApplication::translate("KeepWords", "The password is in this computer's keychain.");
    if (account.login.isEmpty())
        body = QCoreApplication::translate("KeepWords", "It needs no password.");
    else if (isForSession)
        body = QCoreApplication::translate("KeepWords", "The password is remembered until Sendproof is closed.");
    return {Severity::Ok, QCoreApplication::translate("KeepWords", "The account is saved"), body, {}, {}};
}

} // namespace sendproof
