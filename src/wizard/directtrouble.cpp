// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/directtrouble.h"

#include "core/unsafetext.h"
#include "wizard/adminletter.h"
#include "wizard/failurecard.h"
#include "wizard/language.h"
#include "wizard/repairwords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype wordsLimit = 2000;

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DirectTrouble)
};

struct Code
{
    QLatin1StringView word;
    SignInTrouble trouble;
};

/// The first that stands in the reply decides, so numbers come before the general words they are sent with.
// developers.google.com/identity/protocols/oauth2/native-app#authorization-errors,
// learn.microsoft.com/entra/identity-platform/reference-error-codes; as of 2026-11.
constexpr std::array codes{Code{"AADSTS65004"_L1, SignInTrouble::Denied},
                           Code{"AADSTS90094"_L1, SignInTrouble::AdminApproval},
                           Code{"AADSTS90095"_L1, SignInTrouble::AdminApproval},
                           Code{"AADSTS90093"_L1, SignInTrouble::AdminApproval},
                           Code{"AADSTS65001"_L1, SignInTrouble::AdminApproval},
                           Code{"AADSTS530"_L1, SignInTrouble::OrgPolicy},
                           Code{"AADSTS50105"_L1, SignInTrouble::OrgPolicy},
                           Code{"AADSTS700016"_L1, SignInTrouble::AppBlocked},
                           Code{"AADSTS7000112"_L1, SignInTrouble::AppBlocked},
                           Code{"AADSTS50020"_L1, SignInTrouble::AppBlocked},
                           Code{"AADSTS50194"_L1, SignInTrouble::AppBlocked},
                           Code{"insufficient_scope"_L1, SignInTrouble::LeftOut},
                           Code{"admin_policy_enforced"_L1, SignInTrouble::OrgPolicy},
                           Code{"org_internal"_L1, SignInTrouble::AppBlocked},
                           Code{"consent_required"_L1, SignInTrouble::AdminApproval},
                           Code{"unauthorized_client"_L1, SignInTrouble::AppBlocked},
                           Code{"invalid_client"_L1, SignInTrouble::AppBlocked},
                           Code{"deleted_client"_L1, SignInTrouble::AppBlocked},
                           Code{"disallowed_useragent"_L1, SignInTrouble::AppBlocked},
                           Code{"server_error"_L1, SignInTrouble::Busy},
                           Code{"temporarily_unavailable"_L1, SignInTrouble::Busy},
                           Code{"invalid_grant"_L1, SignInTrouble::TooLate},
                           Code{"expired_token"_L1, SignInTrouble::TooLate},
                           Code{"access_denied"_L1, SignInTrouble::Denied},
                           Code{"authorization_declined"_L1, SignInTrouble::Denied}};

SignInTrouble troubleInWords(const QString &detail)
{
    const auto *found = std::find_if(codes.begin(), codes.end(), [&detail](const Code &code) {
        return detail.contains(code.word, Qt::CaseInsensitive);
    });
    return found == codes.end() ? SignInTrouble::Other : found->trouble;
}

struct Told
{
    QString title;
    QString body;
    QStringList steps;
};

Told refused(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::AdminApproval:
        return {Words::tr("Your administrator has to approve this first"),
                Words::tr("In your organisation, an app may send mail only after an administrator has agreed."),
                {Words::tr("Send your administrator the prepared letter. It says what to approve."),
                 Words::tr("Once it is approved, sign in again.")}};
    case SignInTrouble::AppBlocked:
        return {Words::tr("The service does not let this app in"),
                Words::tr("The client ID is unknown there, not verified yet, switched off, or meant for other accounts "
                          "only."),
                {Words::tr("With a client ID of your own: compare it with the one in the console, and look whether "
                           "your account may use the app."),
                 Words::tr("With a work account, send the administrator the prepared letter."),
                 Words::tr("Or use SMTP instead.")}};
    default:
        return {Words::tr("A rule of your organisation stops this sign-in"),
                Words::tr("It may allow certain devices, places or apps only. Signing in again changes nothing until "
                          "the administrator makes an exception."),
                {Words::tr("Send your administrator the prepared letter with the service's own words."),
                 Words::tr("Once you hear back, sign in again.")}};
    }
}

Told undone(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::Denied:
        return {Words::tr("You did not allow sending"),
                Words::tr("In the browser, the request was declined. Nothing was changed in your account."),
                {Words::tr("Sign in again and allow it, if that was not on purpose."),
                 Words::tr("If you would rather not, use SMTP instead.")}};
    case SignInTrouble::LeftOut:
        return {Words::tr("The permission to send is missing"),
                Words::tr("You signed in, but the tick for sending mail was left out."),
                {Words::tr("Sign in again, and tick the line about sending mail in the browser.")}};
    case SignInTrouble::Clock:
        return {Words::tr("This computer's clock seems to be wrong"),
                Words::tr("The service's answer is valid for a time that does not fit this computer's date and time."),
                {Words::tr("In the system settings, let date and time be set automatically."),
                 Words::tr("Then sign in again.")}};
    case SignInTrouble::NoAnswer:
        return {Words::tr("No answer came back from the browser"),
                Words::tr("The page was closed, the service blocked the request there, or a firewall kept the answer "
                          "from Sendproof."),
                {Words::tr("If the browser said “Access blocked” or asked for an administrator, send the prepared "
                           "letter."),
                 Words::tr("If it could not open 127.0.0.1 or localhost, allow Sendproof in the firewall or security "
                           "program."),
                 Words::tr("Otherwise sign in again and finish it in the browser.")}};
    case SignInTrouble::Offline:
        return {Words::tr("The sign-in service can't be reached"),
                Words::tr("There is no internet connection, or a firewall, proxy or security program is in the way."),
                {Words::tr("Open any page on the web to see whether the internet works."),
                 Words::tr("In a company network, ask whether programs may reach the sign-in service."),
                 Words::tr("Then sign in again.")}};
    case SignInTrouble::Busy:
        return {Words::tr("The sign-in service can't answer properly now"),
                Words::tr("It is not your account or your settings."),
                {Words::tr("Wait a few minutes, then sign in again.")}};
    case SignInTrouble::TooLate:
        return {Words::tr("The sign-in took too long"),
                Words::tr("What the browser brought back had run out already, or was used before."),
                {Words::tr("Sign in again, and finish it in one go.")}};
    default:
        return {Words::tr("The way back from the browser is taken"),
                Words::tr("Sendproof needs a free port of this computer for a moment. Another program or a security "
                          "program is in the way."),
                {Words::tr("Allow Sendproof in the security program, or close other programs that are waiting for a "
                           "sign-in."),
                 Words::tr("Then sign in again.")}};
    }
}

bool isRefusal(SignInTrouble trouble)
{
    return trouble == SignInTrouble::AdminApproval || trouble == SignInTrouble::AppBlocked ||
           trouble == SignInTrouble::OrgPolicy;
}

/// Those of the cause's that are carried out here; any way of trying again is the sign-in.
QList<Repair> repairsHere(const QList<CardAction> &offered, SignInTrouble trouble, bool hasLetter)
{
    QList<Repair> made;
    if (hasLetter && isRefusal(trouble))
        made.append(AskAdmin{});
    made.append(SignInAgain{});
    if (hasLetter && trouble == SignInTrouble::NoAnswer)
        made.append(AskAdmin{});
    for (const CardAction &action : offered) {
        const RepairKind kind = repairKind(action.repair);
        const bool isLetter = kind == RepairKind::AskAdministrator && trouble == SignInTrouble::Other;
        const bool isHere = kind == RepairKind::OpenPage || kind == RepairKind::EditSender || isLetter;
        if (isHere && !made.contains(action.repair))
            made.append(action.repair);
    }
    return made;
}

} // namespace

SignInTrouble signInTrouble(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::LoopbackUnavailable:
        return SignInTrouble::PortTaken;
    case FailureKind::TimedOut:
        return failure.stage == Stage::Token ? SignInTrouble::NoAnswer : SignInTrouble::Offline;
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::NetworkUnreachable:
    case FailureKind::ProxyFailed:
    case FailureKind::ClosedByPeer:
    case FailureKind::TlsHandshakeFailed:
    case FailureKind::CertificateRejected:
        return SignInTrouble::Offline;
    case FailureKind::MalformedReply:
        return failure.detail.startsWith("id_token exp"_L1) || failure.detail.startsWith("id_token iat"_L1)
                   ? SignInTrouble::Clock
                   : SignInTrouble::Busy;
    case FailureKind::ReplyTooLong:
        return SignInTrouble::Busy;
    case FailureKind::ReplyRejected:
        return troubleInWords(failure.detail);
    default:
        return SignInTrouble::Other;
    }
}

FailureStory signInStory(FailureStory story)
{
    const SignInTrouble trouble = signInTrouble(story.diagnosis.failure);
    if (isRefusal(trouble) || trouble == SignInTrouble::NoAnswer)
        story.diagnosis.cause = u"auth.oauth_scope_or_consent"_s;
    return story;
}

CardView signInCard(const FailureStory &story, const CauseCatalog &causes)
{
    const FailureStory here = signInStory(story);
    const SignInTrouble trouble = signInTrouble(story.diagnosis.failure);
    CardView card = failureCard(here, causes).card;
    if (trouble != SignInTrouble::Other) {
        const Told told = isRefusal(trouble) ? refused(trouble) : undone(trouble);
        card.title = told.title;
        card.body = told.body;
        card.steps = told.steps;
    }
    if (story.diagnosis.failure.kind == FailureKind::ReplyRejected)
        card.serverWords = shownText(story.diagnosis.failure.detail, wordsLimit).trimmed(); // it has no number
    else
        card.serverWords.clear();
    const bool hasLetter = !administratorLetter(here, causes, languageCode()).body.isEmpty();
    const QList<Repair> repairs = repairsHere(card.actions, trouble, hasLetter);
    card.actions.clear();
    for (const Repair &repair : repairs)
        card.actions.append({repair, repairText(repair, story.account, causes), card.actions.isEmpty()});
    return card;
}

} // namespace sendproof
