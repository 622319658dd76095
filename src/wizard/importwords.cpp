// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/importwords.h"

#include "core/unsafetext.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestDetail = 200;

/// The account's name in quotation marks, with its workspace where it has one.
QString nameOf(const QUuid &id, const QList<MailAccount> &others)
{
    const auto at = std::find_if(others.begin(), others.end(), [&](const MailAccount &one) { return one.id == id; });
    if (at == others.end())
        //: In place of the name of an account that isn't known any more
        return QCoreApplication::translate("ImportWords", "another account");
    const QString name = at->name.isEmpty() ? at->sender.address.shown() : at->name;
    return at->workspace.isEmpty()
               ? u"“%1”"_s.arg(shownText(name, longestDetail))
               : u"“%1” (%2)"_s.arg(shownText(name, longestDetail), shownText(at->workspace, longestDetail));
}

QString providerOf(const QUuid &id, const QList<MailAccount> &others, const ProviderCatalog &catalog)
{
    const auto at = std::find_if(others.begin(), others.end(), [&](const MailAccount &one) { return one.id == id; });
    const Provider *provider = at == others.end() ? nullptr : catalog.byId(at->providerId);
    //: In place of the name of a mail service that isn't known
    return provider ? provider->name.in(languageCode())
                    : QCoreApplication::translate("ImportWords", "this mail service");
}

} // namespace

QString importFormatText(const QString &format)
{
    if (format == "sendproof-json"_L1)
        return QCoreApplication::translate("ImportWords", "Sendproof settings");
    if (format == "bundle"_L1)
        return QCoreApplication::translate("ImportWords", "encrypted Sendproof bundle");
    if (format == "csv"_L1)
        return QCoreApplication::translate("ImportWords", "CSV table");
    if (format == "autoconfig"_L1)
        return QCoreApplication::translate("ImportWords", "Thunderbird settings");
    if (format == "msmtprc"_L1)
        return QCoreApplication::translate("ImportWords", "msmtp settings");
    if (format == "env"_L1)
        //: A kind of file: environment variables, or the address of a mail server as smtps://…
        return QCoreApplication::translate("ImportWords", "environment variables or a server's URL");
    if (format == "wordpress"_L1)
        return QCoreApplication::translate("ImportWords", "WordPress constants");
    return format;
}

QString importPlaceText(const ImportPlace &place)
{
    QString text;
    if (place.line > 0 && place.column > 0)
        //: %1, %2: numbers; a place in a file
        text = filled(QCoreApplication::translate("ImportWords", "Line %1, column %2"),
                      {QString::number(place.line), QString::number(place.column)});
    else if (place.line > 0)
        //: %1: a number; a place in a file
        text = filled(QCoreApplication::translate("ImportWords", "Line %1"), {QString::number(place.line)});
    const QString field = shownText(place.field, longestDetail);
    if (field.isEmpty())
        return text;
    return text.isEmpty() ? field : u"%1 (%2)"_s.arg(text, field);
}

QString importFaultText(ImportFault fault)
{
    switch (fault) {
    case ImportFault::UnknownFormat:
        return QCoreApplication::translate("ImportWords", "Sendproof doesn't know this kind of file.");
    case ImportFault::TooLarge:
        return QCoreApplication::translate("ImportWords", "It is larger than such a file can be.");
    case ImportFault::Malformed:
        return QCoreApplication::translate("ImportWords", "It isn't written as this kind of file has to be.");
    case ImportFault::NewerVersion:
        return QCoreApplication::translate(
            "ImportWords", "It was written by a newer Sendproof. Update this one, then it can be read.");
    case ImportFault::WrongPassphrase:
        return QCoreApplication::translate("ImportWords", "The passphrase doesn't open this file.");
    case ImportFault::Damaged:
        return QCoreApplication::translate("ImportWords",
                                           "The file was changed or cut off after it was written. Ask for a new copy.");
    case ImportFault::AbsurdCost:
        return QCoreApplication::translate("ImportWords",
                                           "Opening it would take more memory or time than Sendproof ever asks for.");
    case ImportFault::MissingValue:
        return QCoreApplication::translate("ImportWords", "A value is missing that an account can't be without.");
    case ImportFault::BadValue:
        return QCoreApplication::translate("ImportWords", "This value can't stand here.");
    case ImportFault::UnsafeValue:
        return QCoreApplication::translate(
            "ImportWords", "Characters stand in it that can't be seen, steer a program or change the direction.");
    case ImportFault::NotSupported:
        return QCoreApplication::translate("ImportWords", "Sendproof has no use for this, and passes over it.");
    }
    return {};
}

QString importProblemText(const ImportProblem &problem)
{
    QString text = importFaultText(problem.fault);
    if (const QString place = importPlaceText(problem.place); !place.isEmpty())
        text = u"%1: %2"_s.arg(place, text);
    if (!problem.detail.isEmpty())
        text += u" (%1)"_s.arg(shownText(problem.detail, longestDetail));
    return text;
}

QString importStepText(ImportStep step)
{
    switch (step) {
    case ImportStep::Add:
        //: What becomes of an account in an import
        return QCoreApplication::translate("ImportWords", "new");
    case ImportStep::Change:
        //: What becomes of an account in an import
        return QCoreApplication::translate("ImportWords", "changed");
    case ImportStep::Same:
        //: What becomes of an account in an import
        return QCoreApplication::translate("ImportWords", "already there");
    case ImportStep::Refused:
        //: What becomes of an account in an import
        return QCoreApplication::translate("ImportWords", "not possible");
    }
    return {};
}

QString importSecretText(const PlannedImport &step)
{
    return step.dropsSecret
               ? QCoreApplication::translate(
                     "ImportWords", "It leads to another server than before. The password that is kept for it isn't "
                                    "sent there: it will be removed, and has to be entered again.")
               : QString();
}

QString fileTroubleText(const FileTrouble &trouble)
{
    switch (trouble.why) {
    case FileFault::NotFound:
        return QCoreApplication::translate("ImportWords", "There is no such file.");
    case FileFault::NotAFile:
        return QCoreApplication::translate("ImportWords", "This is a folder or a device, not a file.");
    case FileFault::TooLarge:
        return QCoreApplication::translate("ImportWords", "The file is larger than any that can be imported.");
    case FileFault::NotReadable:
        break;
    }
    const QString text = QCoreApplication::translate("ImportWords", "The file can't be read.");
    return trouble.detail.isEmpty() ? text : u"%1 (%2)"_s.arg(text, shownText(trouble.detail, longestDetail));
}

QString conflictText(const AccountConflict &conflict, const QList<MailAccount> &others, const ProviderCatalog &catalog)
{
    switch (conflict.kind) {
    case ConflictKind::SameLogin:
        //: %1: an account's name in quotation marks
        return filled(QCoreApplication::translate("ImportWords",
                                                  "The same login at the same server is already in this workspace: "
                                                  "%1. Change that account, or choose another workspace."),
                      {nameOf(conflict.with, others)});
    case ConflictKind::SameProvider:
        //: %1: a mail service; %2: an account's name in quotation marks
        return filled(QCoreApplication::translate("ImportWords",
                                                  "A workspace takes one account of a mail service (%1), and this one "
                                                  "has it already: %2. Change that account, or choose another "
                                                  "workspace."),
                      {providerOf(conflict.with, others, catalog), nameOf(conflict.with, others)});
    case ConflictKind::TooManyCredentials:
        //: %1: a domain, %2: a number from 2 on
        return filled(QCoreApplication::translate("ImportWords",
                                                  "The domain %1 has all of the %2 SMTP credentials that its service "
                                                  "gives out. Delete one there that nobody uses and its account here, "
                                                  "or use one of those that are there."),
                      {shownDomainName(conflict.domain), QString::number(conflict.limit)});
    }
    return {};
}

} // namespace sendproof
