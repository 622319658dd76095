// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/crmsheet.h"

#include "wizard/directwords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/setupsheet.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(CrmSheet)
};

QString loginValue(const MailAccount &account)
{
    return account.login.isEmpty() ? Words::tr("Leave it empty; mail is sent without signing in") : account.login;
}

void addPassword(QList<SheetFact> &facts, const MailAccount &account, const Provider *provider)
{
    if (account.login.isEmpty())
        return;
    const QString name = provider ? provider->passwordName.in(languageCode()) : QString();
    //: The name of a field in the form of a CRM
    facts.append({Words::tr("Password"),
                  name.isEmpty() ? QString()
                                 //: Hint below a line to write a password on. %1: what the mail service calls it
                                 : filled(Words::tr("Enter the %1."), {name}),
                  true});
}

QString providerValue(const Provider *provider)
{
    if (!provider)
        //: The entry of a list in the form of a CRM
        return Words::tr("Other");
    //: Value of the field "Provider". %1: a mail service
    return filled(Words::tr("%1 (choose “Other” where the list doesn't have it)"), {provider->name.in(languageCode())});
}

QStringList highLevelPoints(const MailAccount &account, const Provider *provider)
{
    //: %1: a From address
    QStringList points{filled(Words::tr("Set the sender email to %1. Where it is another one than this service sends "
                                        "from, no mail leaves."),
                              {account.sender.address.shown()}),
                       Words::tr("In the manual conversation the sender is your sign-in address until you change it.")};
    if (!account.login.isEmpty() && account.login != account.sender.address.toString())
        points.append(Words::tr("The field Email is the login name here; it is not the From address."));
    points += QStringList{
        Words::tr("A sub-account takes the same login only once, and the same provider (Gmail and so on) only once."),
        Words::tr("With a dedicated domain of LC Email, more than 1,500 mails a day delete the SMTP credentials of all "
                  "dedicated domains, and each domain has five of them at most."),
        Words::tr("Delivered and bounced mails aren't counted over SMTP; only sent, opened and clicked ones are."),
        Words::tr("No button to add a service? In the agency view, open Sub-accounts › Manage client › Advanced "
                  "settings and switch off what disables the button.")};
    if (provider && provider->directAvailable)
        points.prepend(
            Words::tr("For Google and Outlook the direct connection there is the recommended way, not SMTP."));
    return points;
}

SheetPart highLevelPart(const MailAccount &account, const Provider *provider)
{
    SheetPart part;
    part.title = u"Hyperclass · HighLevel"_s;
    //: The way through the menus of a CRM, in the words of its form
    part.paragraphs = {Words::tr("Settings › Email Service › SMTP Service › Add Service")};
    //: The name of a field in the form of a CRM
    part.facts = {{Words::tr("Provider"), providerValue(provider)},
                  //: The name of a field in the form of a CRM
                  {Words::tr("Email"), loginValue(account)}};
    addPassword(part.facts, account, provider);
    //: The name of a field in the form of a CRM
    part.facts += {{Words::tr("SMTP server"), account.server.host.shown()},
                   //: The name of a field in the form of a CRM
                   {Words::tr("Port"), QString::number(account.server.port)}};
    return part;
}

QStringList salesConnectPoints(const MailAccount &account, const Provider *provider)
{
    const QString sharing = provider && provider->sharing ? provider->sharing->note.in(languageCode()) : QString();
    QStringList points{
        //: %1: a From address
        filled(Words::tr("Send as %1; the connection stands for this address."), {account.sender.address.shown()}),
        sharing.isEmpty()
            ? Words::tr("Where the login belongs to one address, each member of the team sets up their own.")
            : sharing,
        Words::tr("Changing the password of the mail account breaks the connection: enter the new one there too.")};
    const std::optional<DirectService> service = directServiceOf(provider);
    if (service == DirectService::Microsoft)
        points.append(
            Words::tr("Office 365 allows 30 mails a minute and 10,000 recipients a day and isn't made for bulk "
                      "mail."));
    if (service == DirectService::Google)
        points.prepend(
            Words::tr("For Gmail, connect by signing in with Google there; SMTP credentials aren't needed."));
    return points;
}

SheetPart salesConnectPart(const MailAccount &account, const Provider *provider)
{
    SheetPart part;
    part.title = u"Adobe Sales Connect"_s;
    //: The name of a page in the settings of Adobe Sales Connect
    part.paragraphs = {Words::tr("SMTP Server Setup")};
    //: The name of a field in the form of a CRM
    part.facts = {{Words::tr("SMTP server name"), account.server.host.shown()},
                  //: The name of a field in the form of a CRM
                  {Words::tr("Server port"), QString::number(account.server.port)},
                  //: The name of a field in the form of a CRM: SSL/TLS or STARTTLS
                  {Words::tr("Security"), formSecurityText(account.server.security)},
                  //: The name of a field in the form of a CRM
                  {Words::tr("User name"), loginValue(account)}};
    addPassword(part.facts, account, provider);
    return part;
}

} // namespace

Sheet crmSheet(CrmProduct product, const MailAccount &account, const Provider *provider, const QString &madeBy)
{
    QStringList names{account.name, account.workspace};
    names.removeAll(QString());
    Sheet sheet;
    sheet.language = languageCode();
    //: Title of a printed sheet: the fields of a CRM's form with the value of each
    sheet.title = Words::tr("What to enter in the CRM");
    sheet.subtitle = names.join(u" · "_s);
    if (account.isPractice)
        sheet.warning = Words::tr("This is a practice account: it sends no real mail.");
    const bool isHighLevel = product == CrmProduct::HighLevel;
    sheet.parts = {isHighLevel ? highLevelPart(account, provider) : salesConnectPart(account, provider)};
    //: Heading on a printed sheet
    sheet.parts.append(
        SheetPart{.title = Words::tr("Watch out"),
                  .points = isHighLevel ? highLevelPoints(account, provider) : salesConnectPoints(account, provider)});
    //: At the foot of a printed sheet
    sheet.footer = QStringList{madeBy, Words::tr("There is no password in this sheet.")}.join(u' ').trimmed();
    return sheet;
}

} // namespace sendproof
