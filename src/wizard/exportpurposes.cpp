// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/exportpurposes.h"

#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct PurposeEntry
{
    ExportPurpose purpose;
    const char *title;
    const char *sentence;
    const char *formats; ///< Ids, separated by blanks
};

const std::array<PurposeEntry, 9> &entries()
{
    static const std::array<PurposeEntry, 9> table{
        {{ExportPurpose::Crm,
          //: What settings are handed over for: a CRM is a service that writes to customers
          QT_TRANSLATE_NOOP("ExportPurposes", "CRM, marketing service"),
          //: Below "CRM, marketing service"
          QT_TRANSLATE_NOOP("ExportPurposes", "Every field as it is asked for"), "crm-highlevel crm-highlevel-text crm-sales-connect crm-sales-connect-text"},
         {ExportPurpose::WordPress,
          //: What settings are handed over for
          QT_TRANSLATE_NOOP("ExportPurposes", "WordPress"),
          //: Below "WordPress": the names of two plug-ins
          QT_TRANSLATE_NOOP("ExportPurposes", "WP Mail SMTP, FluentSMTP"), "wp-mail-smtp fluent-smtp"},
         {ExportPurpose::Apple,
          //: What settings are handed over for
          QT_TRANSLATE_NOOP("ExportPurposes", "iPhone, Mac"),
          //: Below "iPhone, Mac": what Apple calls the file
          QT_TRANSLATE_NOOP("ExportPurposes", "Configuration profile"), "apple-mobileconfig"},
         {ExportPurpose::Thunderbird,
          //: What settings are handed over for
          QT_TRANSLATE_NOOP("ExportPurposes", "Thunderbird"),
          //: Below "Thunderbird"
          QT_TRANSLATE_NOOP("ExportPurposes", "QR code, automatic settings"),
          "thunderbird-qr-png thunderbird-qr thunderbird-autoconfig"},
         {ExportPurpose::Developer,
          //: What settings are handed over for: someone who writes software gets them
          QT_TRANSLATE_NOOP("ExportPurposes", "For a developer"),
          //: Below "For a developer"
          QT_TRANSLATE_NOOP("ExportPurposes", ".env, Node, Django, Spring …"),
          "env nodemailer django laravel rails spring-boot python-smtplib sendproof-json"},
         {ExportPurpose::Print,
          //: What settings are handed over for: a sheet of paper
          QT_TRANSLATE_NOOP("ExportPurposes", "Print"),
          //: Below "Print"
          QT_TRANSLATE_NOOP("ExportPurposes", "Setup sheet as PDF"), "sheet-pdf sheet-html"},
         {ExportPurpose::OtherComputer,
          //: What settings are handed over for: Sendproof on another computer
          QT_TRANSLATE_NOOP("ExportPurposes", "Another computer"),
          //: Below "Another computer"
          QT_TRANSLATE_NOOP("ExportPurposes", "File locked with a passphrase"), "bundle sendproof-json"},
         {ExportPurpose::Fleet,
          //: What settings are handed over for: many machines get them at once
          QT_TRANSLATE_NOOP("ExportPurposes", "Many machines"),
          //: Below "Many machines"
          QT_TRANSLATE_NOOP("ExportPurposes", "Ansible, Kubernetes, CSV"), "ansible kubernetes-secret csv"},
         {ExportPurpose::MailServer,
          //: What settings are handed over for
          QT_TRANSLATE_NOOP("ExportPurposes", "Mail server"),
          //: Below "Mail server"
          QT_TRANSLATE_NOOP("ExportPurposes", "Postfix, msmtp"), "postfix msmtprc"}}};
    return table;
}

const PurposeEntry &entryOf(ExportPurpose purpose)
{
    return *std::find_if(entries().begin(), entries().end(),
                         [purpose](const PurposeEntry &entry) { return entry.purpose == purpose; });
}

bool isDirect(const MailAccount &account)
{
    return account.direct.has_value();
}

template<typename Fits> bool isServed(ExportPurpose purpose, const QList<ExportFormat> &formats, Fits fits)
{
    const QStringList ids = formatsFor(purpose);
    return std::any_of(formats.begin(), formats.end(),
                       [&](const ExportFormat &format) { return ids.contains(format.id) && fits(format); });
}

} // namespace

QList<ExportPurpose> allPurposes()
{
    QList<ExportPurpose> purposes;
    for (const PurposeEntry &entry : entries())
        purposes.append(entry.purpose);
    return purposes;
}

QString purposeTitle(ExportPurpose purpose)
{
    return QCoreApplication::translate("ExportPurposes", entryOf(purpose).title);
}

QString purposeSentence(ExportPurpose purpose)
{
    return QCoreApplication::translate("ExportPurposes", entryOf(purpose).sentence);
}

QStringList formatsFor(ExportPurpose purpose)
{
    return QString::fromLatin1(entryOf(purpose).formats).split(u' ');
}

bool canTake(const ExportFormat &format, const QList<MailAccount> &accounts)
{
    const bool hasOther = !std::all_of(accounts.begin(), accounts.end(), isDirect);
    return !accounts.isEmpty() && accounts.size() <= format.maximalAccounts && (format.takesDirect || hasOther);
}

QList<PurposeText> purposesFor(const QList<ExportFormat> &formats, const QList<MailAccount> &accounts)
{
    QList<PurposeText> texts;
    for (const ExportPurpose purpose : allPurposes()) {
        if (isServed(purpose, formats, [&](const ExportFormat &format) { return canTake(format, accounts); }))
            texts.append({purpose, purposeTitle(purpose), purposeSentence(purpose)});
    }
    return texts;
}

QString droppedPurposes(const QList<ExportFormat> &formats, const QList<MailAccount> &accounts)
{
    QStringList dropped;
    for (const ExportPurpose purpose : allPurposes()) {
        const bool isThere = isServed(purpose, formats, [](const ExportFormat &) { return true; });
        if (isThere &&
            !isServed(purpose, formats, [&](const ExportFormat &format) { return canTake(format, accounts); }))
            dropped.append(purposeTitle(purpose));
    }
    if (dropped.isEmpty())
        return {};
    const bool areDirect = std::all_of(accounts.begin(), accounts.end(), isDirect);
    return filled(areDirect
                      //: %1: what an account can't be handed over for, e.g. "WordPress · Print"
                      ? QCoreApplication::translate("ExportPurposes", "An account that signs in by the browser has no "
                                                                      "password, so these can't use it: %1")
                      //: %1: what several accounts can't be handed over for at once, e.g. "WordPress · Print"
                      : QCoreApplication::translate("ExportPurposes", "These take one account at a time: %1"),
                  {dropped.join(u" · "_s)});
}

} // namespace sendproof
