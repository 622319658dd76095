// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/senderwords.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SenderVerdict)
};

QString nameOf(const Provider *provider)
{
    return provider ? provider->name.in(languageCode()) : Words::tr("this mail service");
}

/// The pattern for a refusal; %1: a mail service, %2: a mail address, %3: a reply code.
QString refusalPattern(SenderVerdict verdict, bool hasCode)
{
    switch (verdict) {
    case SenderVerdict::NeedsAlias:
    case SenderVerdict::OtherDomain:
        //: %1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1
        return hasCode ? Words::tr("Unless %2 is set up there for this account, %1 refuses it with error %3.")
                       //: %1: a mail service, %2: a mail address
                       : Words::tr("Unless %2 is set up there for this account, %1 refuses it.");
    case SenderVerdict::NeedsVerifiedSender:
        //: %1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1
        return hasCode ? Words::tr("Unless %2 or its domain is verified there, %1 refuses it with error %3.")
                       //: %1: a mail service, %2: a mail address
                       : Words::tr("Unless %2 or its domain is verified there, %1 refuses it.");
    default:
        //: %1: a mail service, %2: a mail address, %3: a reply code such as 554 5.7.1
        return hasCode ? Words::tr("%1 refuses mail from %2 with error %3.")
                       //: %1: a mail service, %2: a mail address
                       : Words::tr("%1 refuses mail from %2.");
    }
}

QString rewritePattern(SenderVerdict verdict)
{
    if (verdict == SenderVerdict::NeedsVerifiedSender)
        //: %1: a mail service, %2: a mail address
        return Words::tr("Unless %2 or its domain is verified there, %1 sends with another From address instead.");
    //: %1: a mail service, %2: a mail address
    return Words::tr("Unless %2 is set up there, %1 sends with another From address instead, without a word.");
}

QString unknownPattern(SenderVerdict verdict)
{
    switch (verdict) {
    case SenderVerdict::NeedsAlias:
        return Words::tr(
            "Both belong together, but most services send with another address only when it is set up there "
            "as an alias.");
    case SenderVerdict::NeedsVerifiedSender:
        //: %1: a mail service, %2: a mail address
        return Words::tr("%1 sends from %2 only when it or its domain is verified there.");
    case SenderVerdict::OtherDomain:
        return Words::tr("Many mail services refuse a From address of another domain.");
    default:
        return {};
    }
}

QString outcomePattern(const SenderCheck &check)
{
    switch (check.consequence.outcome) {
    case MismatchOutcome::Refused:
        return refusalPattern(check.verdict, !check.consequence.code.isEmpty());
    case MismatchOutcome::Rewritten:
        return rewritePattern(check.verdict);
    case MismatchOutcome::BouncedLater:
        //: %2: a mail address, %4: a mail service
        return check.consequence.failsDmarc
                   ? Words::tr(
                         "The domain of %2 belongs to %4. Sent through another server it fails DMARC: recipients may "
                         "refuse it or put it into spam.")
                   //: %2: a mail address
                   : Words::tr("Mail from %2 may come back later.");
    case MismatchOutcome::Unknown:
        return unknownPattern(check.verdict);
    case MismatchOutcome::Accepted:
        break;
    }
    return check.verdict == SenderVerdict::Equivalent ? Words::tr("This account may send from it. That is fine.")
                                                      : QString();
}

} // namespace

QString senderTitle(const SenderCheck &check, const Provider *provider)
{
    switch (check.verdict) {
    case SenderVerdict::Same:
        return Words::tr("From address and login are the same");
    case SenderVerdict::Equivalent:
        return Words::tr("From address and login belong together");
    case SenderVerdict::NeedsAlias:
        return Words::tr("The From address is not the one you sign in with");
    case SenderVerdict::NeedsVerifiedSender:
        //: %1: a mail service
        return filled(Words::tr("The From address must be verified: %1"), {nameOf(provider)});
    case SenderVerdict::OtherDomain:
        return check.consequence.failsDmarc ? Words::tr("The From address belongs to another mail service")
                                            : Words::tr("From address and login belong to different domains");
    case SenderVerdict::RefusedByProvider:
        //: %1: a mail service
        return filled(Words::tr("%1 refuses this From address"), {nameOf(provider)});
    case SenderVerdict::RewrittenByProvider:
        //: %1: a mail service
        return filled(Words::tr("%1 replaces this From address"), {nameOf(provider)});
    case SenderVerdict::Unknown:
        break;
    }
    return {};
}

QString senderConsequence(const SenderCheck &check, const Provider *provider, const MailAddress &from,
                          const Provider *fromOwner)
{
    const QString pattern = outcomePattern(check);
    QString text = filled(pattern, {nameOf(provider), from.shown(), check.consequence.code, nameOf(fromOwner)});
    const bool isMatter = check.severity != SenderSeverity::Ok && !check.consequence.failsDmarc;
    const QString remark = provider && isMatter ? provider->fromRule.note.in(languageCode()) : QString();
    if (!remark.isEmpty())
        text += (text.isEmpty() ? QString() : u" "_s) + remark;
    return text;
}

QString senderRepairText(const SenderRepairStep &step, const Provider *provider, const Provider *fromOwner)
{
    const QStringList values{step.address.shown(), nameOf(provider), nameOf(fromOwner)};
    switch (step.kind) {
    case SenderRepair::UseLogin:
        //: Text of a button; %1: a mail address
        return filled(Words::tr("Send as %1"), values);
    case SenderRepair::RegisterAlias:
        //: %1: a mail address, %2: a mail service
        return filled(Words::tr("Set %1 up as an alias at %2"), values);
    case SenderRepair::AskAdministrator:
        //: %1: a mail address
        return filled(Words::tr("Ask the administrator to allow %1 for this account"), values);
    case SenderRepair::VerifySender:
        //: %1: a mail address, %2: a mail service
        return filled(Words::tr("Verify %1 or its domain at %2"), values);
    case SenderRepair::SignInAsSender:
        //: %1: a mail address
        return filled(Words::tr("Sign in with %1"), values);
    case SenderRepair::SendThroughOwner:
        //: %1: a mail address, %3: a mail service
        return filled(Words::tr("Send %1 through %3 instead"), values);
    case SenderRepair::UseOwnDomain:
        return Words::tr("Send from an address of your own domain");
    case SenderRepair::SetReplyTo:
        //: %1: a mail address
        return filled(Words::tr("Send as the login and set %1 as the reply address"), values);
    }
    return {};
}

} // namespace sendproof
