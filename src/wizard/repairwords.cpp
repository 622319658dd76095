// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/repairwords.h"

#include "wizard/failurestory.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Words
{
    const MailAccount &account;
    const CauseCatalog &causes;

    QString operator()(const SwitchPort &repair) const
    {
        if (repair.port == account.server.port)
            return repair.security == Security::ImplicitTls
                       ? QCoreApplication::translate("RepairWords", "Change to TLS from the start and test again")
                       : QCoreApplication::translate("RepairWords", "Change to STARTTLS and test again");
        //: Button; %1: a port such as 587
        return filled(QCoreApplication::translate("RepairWords", "Use port %1 and test again"),
                      {QString::number(repair.port)});
    }
    QString operator()(const UseHost &repair) const
    {
        //: Button; %1: a server's name
        return filled(QCoreApplication::translate("RepairWords", "Use the server %1 and test again"),
                      {repair.host.shown()});
    }
    QString operator()(const UseSenderAddress &repair) const
    {
        //: Button; %1: an address
        return filled(QCoreApplication::translate("RepairWords", "Send as %1 and test again"),
                      {repair.address.shown()});
    }
    QString operator()(const StripPasswordBlanks &) const
    {
        return QCoreApplication::translate("RepairWords", "Take the blanks out of the password and test again");
    }
    QString operator()(const ChangeLogin &repair) const
    {
        //: Button; %1: a login name
        return filled(QCoreApplication::translate("RepairWords", "Sign in as %1 and test again"), {repair.login});
    }
    QString operator()(const OpenPage &repair) const
    {
        switch (repair.purpose) {
        case PagePurpose::AppPassword:
            return QCoreApplication::translate("RepairWords", "Open the page for the password");
        case PagePurpose::Switch:
            return QCoreApplication::translate("RepairWords", "Open the mail settings");
        case PagePurpose::Alias:
            return QCoreApplication::translate("RepairWords", "Open the page for other From addresses");
        case PagePurpose::Verification:
            return QCoreApplication::translate("RepairWords", "Open the page for verifying");
        case PagePurpose::Admin:
            return QCoreApplication::translate("RepairWords", "Open the administrator's guide");
        case PagePurpose::Unlock:
            return QCoreApplication::translate("RepairWords", "Open the page for unlocking");
        case PagePurpose::Sandbox:
            return QCoreApplication::translate("RepairWords", "Open the page for leaving the trial");
        case PagePurpose::Help:
            break;
        }
        return QCoreApplication::translate("RepairWords", "Open the help of the mail service");
    }
    QString operator()(const UseDirect &) const
    {
        return QCoreApplication::translate("RepairWords", "Sign in through the browser instead");
    }
    QString operator()(const SignInAgain &) const
    {
        return QCoreApplication::translate("RepairWords", "Sign in again");
    }
    QString operator()(const UseTransport &repair) const
    {
        return repair.transport == DirectTransport::Api
                   //: Button: a direct account sends by the provider's web API from now on
                   ? QCoreApplication::translate("RepairWords", "Send by the web API instead of SMTP")
                   //: Button: a direct account sends by SMTP from now on
                   : QCoreApplication::translate("RepairWords", "Send by SMTP instead of the web API");
    }
    QString operator()(const WaitAndRetry &repair) const
    {
        //: Button; %1: a time such as "5 minutes"
        return filled(QCoreApplication::translate("RepairWords", "Test again in %1"),
                      {waitName(repair.wait, causes, languageCode())});
    }
    QString operator()(const PinCertificate &) const
    {
        return QCoreApplication::translate("RepairWords", "Trust this certificate and test again");
    }
    QString operator()(const ReduceSize &) const
    {
        return QCoreApplication::translate("RepairWords", "Test with a smaller mail");
    }
    QString operator()(const AskAdmin &) const
    {
        return QCoreApplication::translate("RepairWords", "Text for the administrator");
    }
    QString operator()(const EditSender &) const
    {
        return QCoreApplication::translate("RepairWords", "Change the From address");
    }
    QString operator()(const EditServer &) const
    {
        return QCoreApplication::translate("RepairWords", "Change the server settings");
    }
    QString operator()(const EditCredentials &) const
    {
        return QCoreApplication::translate("RepairWords", "Change login or password");
    }
    QString operator()(const Retry &) const { return QCoreApplication::translate("RepairWords", "Test again"); }
};

QString label(AccountField field)
{
    switch (field) {
    case AccountField::Host:
        return QCoreApplication::translate("RepairWords", "Server");
    case AccountField::Port:
        return QCoreApplication::translate("RepairWords", "Port");
    case AccountField::Security:
        return QCoreApplication::translate("RepairWords", "Security");
    case AccountField::FromAddress:
        return QCoreApplication::translate("RepairWords", "From address");
    case AccountField::Login:
        return QCoreApplication::translate("RepairWords", "Login name");
    case AccountField::PinnedCertificate:
        return QCoreApplication::translate("RepairWords", "Trusted certificate");
    case AccountField::Password:
        break;
    }
    return QCoreApplication::translate("RepairWords", "Password");
}

QString value(const MailAccount &account, AccountField field)
{
    constexpr qsizetype fingerprintShown = 16;
    QString made = fieldValue(account, field);
    if (field == AccountField::Security && account.server.security == Security::ImplicitTls)
        made = QCoreApplication::translate("RepairWords", "TLS from the start");
    else if (field == AccountField::Security && account.server.security == Security::StartTls)
        made = u"STARTTLS"_s;
    else if (field == AccountField::PinnedCertificate && !made.isEmpty())
        made = made.first(qMin(made.size(), fingerprintShown)) + QChar(0x2026);
    else if (field == AccountField::Security || made.isEmpty())
        made = QCoreApplication::translate("RepairWords", "none");
    return made;
}

} // namespace

QString repairText(const Repair &repair, const MailAccount &account, const CauseCatalog &causes)
{
    return std::visit(Words{account, causes}, repair);
}

QStringList changeTexts(const AppliedRepair &repair)
{
    QStringList lines;
    for (const AccountField field : repair.changed) {
        if (field == AccountField::Password)
            lines.append(QCoreApplication::translate("RepairWords", "Password: without blanks"));
        else
            //: A change; %1: what is changed, %2: its old value, %3: its new value
            lines.append(filled(QCoreApplication::translate("RepairWords", "%1: %2 → %3"),
                                {label(field), value(repair.before, field), value(repair.after, field)}));
    }
    return lines;
}

} // namespace sendproof
