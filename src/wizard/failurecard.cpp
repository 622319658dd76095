// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/failurecard.h"

#include "wizard/certificatewords.h"
#include "wizard/failurewords.h"
#include "wizard/language.h"
#include "wizard/repairwords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// How far a test has come, by what a person cares about.
enum class Worked { Nothing, Found, Connected, SignedIn, SenderAccepted, AddressesAccepted, Taken };

/// Everything before @p stage worked.
Worked workedBefore(Stage stage)
{
    switch (stage) {
    case Stage::Dns:
        return Worked::Nothing;
    case Stage::Connect:
    case Stage::Tls:
        return Worked::Found;
    case Stage::Token:
    case Stage::Greeting:
    case Stage::Ehlo:
    case Stage::Auth:
        return Worked::Connected;
    case Stage::Sender:
    case Stage::Send:
        return Worked::SignedIn;
    case Stage::Recipient:
        return Worked::SenderAccepted;
    case Stage::Data:
    case Stage::Accepted:
        return Worked::AddressesAccepted;
    case Stage::Arrived:
        break;
    }
    return Worked::Taken;
}

/// What can have worked at most where @p cause is the reason. Servers may tell of it only at a later stage.
Worked mostThatWorked(const QString &cause)
{
    struct Limit
    {
        QLatin1StringView group;
        Worked most;
    };
    static constexpr std::array limits{
        Limit{"net.dns"_L1, Worked::Nothing},        Limit{"net.proxy"_L1, Worked::Found},
        Limit{"net."_L1, Worked::AddressesAccepted}, Limit{"tls."_L1, Worked::Found},
        Limit{"auth."_L1, Worked::Connected},        Limit{"config."_L1, Worked::Connected},
        Limit{"relay."_L1, Worked::SignedIn},        Limit{"sender.sandbox"_L1, Worked::SenderAccepted},
        Limit{"sender."_L1, Worked::SignedIn},       Limit{"recipient."_L1, Worked::SenderAccepted}};
    const auto *limit =
        std::find_if(limits.begin(), limits.end(), [&cause](const Limit &one) { return cause.startsWith(one.group); });
    return limit == limits.end() ? Worked::Taken : limit->most;
}

/// Whether the fact says more than any cause: it has words of its own.
bool speaksForItself(const Diagnosis &diagnosis)
{
    switch (diagnosis.failure.kind) {
    case FailureKind::NetworkUnreachable:
    case FailureKind::ProxyFailed:
    case FailureKind::BytesBehindStartTls:
    case FailureKind::ReplyTooLong:
    case FailureKind::AuthNotOffered:
    case FailureKind::ServerNotAuthentic:
    case FailureKind::SignInNotOurs:
    case FailureKind::LoopbackUnavailable:
    case FailureKind::ClientIdMissing:
    case FailureKind::OutcomeUnknown:
        return true;
    case FailureKind::ReplyRejected:
        return false;
    default:
        return diagnosis.failure.kind >= FailureKind::InvalidInput || diagnosis.cause.startsWith("general."_L1);
    }
}

/// Certificates have faults that their cause doesn't name, or several at once.
bool needsCertificateWords(const Failure &failure)
{
    if (failure.kind != FailureKind::CertificateRejected || !failure.certificate)
        return false;
    const QList<CertificateFault> &faults = failure.certificate->faults;
    static const QList<CertificateFault> told{CertificateFault::Expired, CertificateFault::HostMismatch,
                                              CertificateFault::SelfSigned, CertificateFault::UnknownIssuer};
    return faults.size() > 1 || (faults.size() == 1 && !told.contains(faults.first()));
}

QString headline(const FailureStory &story, const QString &title, const QString &failed)
{
    const bool isOnlyTitle = story.diagnosis.failure.kind >= FailureKind::InvalidInput ||
                             story.diagnosis.failure.kind == FailureKind::OutcomeUnknown;
    const QString end = speaksForItself(story.diagnosis) ? title + u'.' : failed;
    return isOnlyTitle ? end : (workedSentence(story) + u' ' + end).trimmed();
}

QList<CardAction> actions(const FailureStory &story, const ExplainedCause &cause, const CauseCatalog &causes)
{
    constexpr qsizetype most = 4;
    QList<RemedyWish> wishes = cause.remedies;
    if (cause.letter.isEmpty())
        wishes.removeAll(RemedyWish{RepairKind::AskAdministrator});
    QList<Repair> repairs = repairsFor(wishes, story.diagnosis.failure, story.account, story.provider, story.known);
    const Repair letter = AskAdmin{};
    if (repairs.size() > most) { // the letter is the last way out and has to stay
        const bool hasLetter = repairs.contains(letter) && repairs.indexOf(letter) >= most;
        repairs = repairs.first(most);
        if (hasLetter)
            repairs.last() = letter;
    }
    QList<CardAction> made;
    for (const Repair &repair : repairs)
        made.append({repair, repairText(repair, story.account, causes), made.isEmpty()});
    return made;
}

} // namespace

QString workedSentence(const FailureStory &story)
{
    Worked worked = std::min(workedBefore(story.diagnosis.failure.stage), mostThatWorked(story.diagnosis.cause));
    if (worked == Worked::SignedIn && story.account.login.isEmpty())
        worked = Worked::Connected;
    switch (worked) {
    case Worked::Nothing:
        return {};
    case Worked::Found:
        return QCoreApplication::translate("FailureCard", "The server was found.");
    case Worked::Connected:
        return QCoreApplication::translate("FailureCard", "The server was reached.");
    case Worked::SignedIn:
        return story.known.isDirect ? QCoreApplication::translate("FailureCard", "The sign-in was fine.")
                                    : QCoreApplication::translate("FailureCard", "The password was right.");
    case Worked::SenderAccepted:
        return QCoreApplication::translate("FailureCard", "The From address was fine.");
    case Worked::AddressesAccepted:
        return QCoreApplication::translate("FailureCard", "The addresses were fine.");
    case Worked::Taken:
        break;
    }
    return QCoreApplication::translate("FailureCard", "The server took the mail.");
}

FailureCard failureCard(const FailureStory &story, const CauseCatalog &causes)
{
    const Failure &failure = story.diagnosis.failure;
    const ExplainedCause cause = explained(story, causes, languageCode());
    CardView card{.severity = Severity::Error, .title = cause.title, .body = cause.meaning, .steps = cause.steps};
    if (speaksForItself(story.diagnosis)) {
        const FailureText fact = failureText(failure, story.account);
        card.title = fact.title;
        card.body = fact.meaning;
    } else if (needsCertificateWords(failure)) {
        card.body = certificateText(*failure.certificate, story.account.server.host);
    }
    card.actions = actions(story, cause, causes);
    card.serverWords = serverWords(failure);
    return {headline(story, card.title, cause.failed), card};
}

} // namespace sendproof
