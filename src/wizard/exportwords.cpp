// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportwords.h"

#include "core/unsafetext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class ExportText
{
    Q_DECLARE_TR_FUNCTIONS(ExportWords)
};

/// What the user calls the account, in quotation marks; its address where it has no name.
QString calledBy(const MailAccount &account)
{
    const QString name = account.name.trimmed().isEmpty() ? account.sender.address.shown() : account.name;
    return shownText(name, 200);
}

/// What can't be written, by the name that a user knows it by; empty for a field without one.
QString fieldText(const QString &field)
{
    if (field == "server.pinned_certificate"_L1)
        //: Why an account can't be exported for a program; a pinned certificate
        return ExportText::tr("This program can't be told to trust one certificate only, as this account does.");
    if (field == "server.auth"_L1)
        //: Why an account can't be exported for a program; the SASL mechanism
        return ExportText::tr("This program can't sign in in the way that is chosen for this account.");
    if (field == "server.security"_L1)
        //: Why an account can't be exported for a program; TLS, STARTTLS or none
        return ExportText::tr("The secure connection that is set for this account can't be written for this program.");
    if (field == "server.host"_L1 || field == "server.port"_L1)
        //: Why an account can't be exported in a format
        return ExportText::tr("The server can't be written in this format as it is set.");
    if (field == "login"_L1)
        //: Why an account can't be exported in a format
        return ExportText::tr("The login name has a character that this format can't hold.");
    if (field == "sender.name"_L1 || field == "sender.address"_L1)
        //: Why an account can't be exported in a format; the From name or address
        return ExportText::tr("The sender can't be written in this format.");
    if (field == "name"_L1 || field == "workspace"_L1)
        //: Why an account can't be exported in a format
        return ExportText::tr("The name of the account or of its workspace has an invisible character. Type it anew.");
    //: Why an account can't be exported in a format
    return ExportText::tr("The account has a value that can't be written in this format.");
}

QString reasonText(const RefusedExport &refused)
{
    switch (refused.why) {
    case ExportRefusal::DirectAccount:
        //: Why an account can't be exported for a program
        return ExportText::tr("The account signs in through the browser, and this program can only use a password.");
    case ExportRefusal::TooManyAccounts:
        //: Why accounts can't be exported in a format
        return ExportText::tr("This format doesn't take so many accounts at once. Choose fewer.");
    case ExportRefusal::NoServer:
        //: Why an account can't be exported
        return ExportText::tr("The account has no mail server yet. Finish its settings first.");
    case ExportRefusal::NoIncomingServer:
        //: Why an account can't be exported in a format; IMAP or POP3
        return ExportText::tr("The format also needs the server that mail is read from, and it isn't known.");
    case ExportRefusal::NotExpressible:
        return fieldText(refused.field);
    case ExportRefusal::SecretNotExpressible:
        //: Why a password can't be exported in a format
        return ExportText::tr("The password has a character that this format can't hold. Export without it, or choose "
                              "another format.");
    case ExportRefusal::TooLong:
        //: Why accounts can't be exported in a format
        return ExportText::tr("It is longer than this format can hold. Choose fewer accounts, or another format.");
    case ExportRefusal::CannotPrint:
        //: Why the page can't be made as a PDF
        return ExportText::tr("The PDF could not be made on this computer. Save the page as HTML and print that.");
    }
    return {};
}

} // namespace

ExportWords exportWords(const QDate &day)
{
    return {
        //: In an exported file; %1 is a date such as 2026-11-21
        .madeBy = ExportText::tr("Made by Sendproof, %1.").arg(day.toString(Qt::ISODate)),
        //: In an exported file
        .secretIsIn = ExportText::tr("A password is in this file. Keep it where only you can read it."),
        //: In an exported file
        .secretIsNotIn = ExportText::tr("There is no password in this file."),
        .secretGoesHere = passwordPlaceholder,
    };
}

QString refusalText(const RefusedExport &refused, const MailAccount &account)
{
    const QString reason = reasonText(refused);
    const QString name = calledBy(account);
    return refused.account.isNull() || name.isEmpty() ? reason : u"%1: %2"_s.arg(name, reason);
}

} // namespace sendproof
