// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/causewords.h"

#include "core/unsafetext.h"
#include "wizard/causetexts.h"
#include "wizard/certificatewords.h"
#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype valueLimit = 254;
constexpr qsizetype wordsLimit = 1000;

QString translated(const char *text)
{
    return QCoreApplication::translate("CauseWords", text);
}

QString oneLine(const QString &text)
{
    return shownText(text, valueLimit).replace(u'\n', u' ');
}

/// The values of the placeholders. Where the account has none, a word stands in that fits the same sentences.
QStringList valuesOf(const MailAccount &account)
{
    //: Stands for a server whose name is not known, as in "the certificate of …"
    const QString server = QCoreApplication::translate("CauseWords", "the server");
    const SubmissionServer &at = account.server;
    const bool hasHost = !at.host.isEmpty();
    const QString name = at.host.ascii().contains(u':') ? u'[' + at.host.ascii() + u']' : at.host.shown();
    return {hasHost ? u"%1:%2"_s.arg(name).arg(at.port) : server,
            //: Stands for a login whose name is not known, as in "for …"
            account.login.isEmpty() ? QCoreApplication::translate("CauseWords", "this login") : oneLine(account.login),
            //: Stands for a From address that is not known, as in "send as …"
            account.sender.address.isEmpty() ? QCoreApplication::translate("CauseWords", "this address")
                                             : account.sender.address.shown(),
            hasHost ? name : server};
}

QString sentences(const char *source, const MailAccount &account)
{
    QString made = filled(translated(source), valuesOf(account));
    const bool beginsWithWord = account.server.host.isEmpty() && source[0] == '%';
    if (beginsWithWord) // a server's name keeps its small letter, the word that stands in for it doesn't
        made[0] = made[0].toUpper();
    return made;
}

CauseText wordsOf(const CauseSource &source, const MailAccount &account)
{
    return {sentences(source.title, account), sentences(source.meaning, account), {}};
}

/// Kinds that say more than the cause they belong to.
bool isClearerThanCause(FailureKind kind)
{
    switch (kind) {
    case FailureKind::NetworkUnreachable:
    case FailureKind::ProxyFailed:
    case FailureKind::BytesBehindStartTls:
    case FailureKind::ReplyTooLong:
    case FailureKind::AuthNotOffered:
    case FailureKind::ServerNotAuthentic:
        return true;
    default:
        return false;
    }
}

/// Kinds that say nothing without the stage they happened at.
bool needsStage(FailureKind kind)
{
    return kind == FailureKind::ReplyRejected;
}

CauseText wordsFor(const Diagnosis &diagnosis, const MailAccount &account)
{
    const Failure &failure = diagnosis.failure;
    if (isClearerThanCause(failure.kind))
        return failureText(failure, account);
    if (const CauseSource *source = causeSource(diagnosis.cause))
        return wordsOf(*source, account);
    return needsStage(failure.kind) ? wordsOf(generalSource(failure.stage), account) : failureText(failure, account);
}

} // namespace

CauseText causeText(const Diagnosis &diagnosis, const MailAccount &account)
{
    CauseText text = wordsFor(diagnosis, account);
    if (diagnosis.failure.kind == FailureKind::CertificateRejected && diagnosis.failure.certificate) {
        const QString facts = certificateText(*diagnosis.failure.certificate, account.server.host);
        if (!facts.isEmpty())
            text.meaning = facts;
    }
    for (const Remedy remedy : diagnosis.remedies)
        text.remedies.append({remedy, remedyText(remedy, account)});
    return text;
}

CauseText failureText(const Failure &failure, const MailAccount &account)
{
    CauseText text = wordsOf(failureSource(failure.kind), account);
    const bool wasPutAside = failure.kind == FailureKind::Damaged || failure.kind == FailureKind::NewerVersion;
    if (wasPutAside && !failure.detail.isEmpty())
        //: %1: the path of a file
        text.meaning += u' ' + filled(QCoreApplication::translate("CauseWords", "It is kept here: %1"),
                                      {shownText(failure.detail, wordsLimit)});
    return text;
}

QString remedyText(Remedy remedy, const MailAccount &account)
{
    switch (remedy) {
    case Remedy::EditSender:
        return QCoreApplication::translate("CauseWords", "Change the From address");
    case Remedy::EditServer:
        return QCoreApplication::translate("CauseWords", "Change the server settings");
    case Remedy::EditCredentials:
        return QCoreApplication::translate("CauseWords", "Change login or password");
    case Remedy::SwitchPortMode:
        return account.server.security == Security::ImplicitTls
                   ? QCoreApplication::translate("CauseWords", "Change to STARTTLS and test again")
                   : QCoreApplication::translate("CauseWords", "Change to TLS from the start and test again");
    case Remedy::PinCertificate:
        return QCoreApplication::translate("CauseWords", "Trust this certificate and test again");
    case Remedy::AskAdministrator:
        return QCoreApplication::translate("CauseWords", "Text for the administrator");
    case Remedy::SwitchPort:
        return QCoreApplication::translate("CauseWords", "Change the port and test again");
    case Remedy::Retry:
        break;
    }
    return QCoreApplication::translate("CauseWords", "Test again");
}

QString serverWords(const Failure &failure)
{
    if (failure.replyCode == 0 && failure.kind != FailureKind::MalformedReply)
        return {}; // what the operating system says is not the server's
    const QString said = shownText(failure.detail, wordsLimit).trimmed();
    if (failure.replyCode == 0)
        return said;
    const QString enhanced = failure.enhanced ? failure.enhanced->toString() : QString();
    QStringList parts{QString::number(failure.replyCode)};
    if (!enhanced.isEmpty() && !said.startsWith(enhanced))
        parts.append(enhanced);
    if (!said.isEmpty())
        parts.append(said);
    return parts.join(u' ');
}

CardView failureCard(const Diagnosis &diagnosis, const MailAccount &account)
{
    const CauseText text = causeText(diagnosis, account);
    CardView card{Severity::Error, text.title, text.meaning, {}, serverWords(diagnosis.failure)};
    for (const RemedyText &remedy : text.remedies)
        card.actions.append({remedy.remedy, remedy.text, card.actions.isEmpty()});
    return card;
}

QString administratorLetter(const Diagnosis &diagnosis, const MailAccount &account)
{
    QStringList lines{
        QCoreApplication::translate("CauseWords", "Hello,"),
        QCoreApplication::translate("CauseWords", "a test mail could not be sent. Could you please have a look?"),
        QString()};
    const auto add = [&lines](const QString &pattern, const QString &value) {
        if (!value.isEmpty())
            lines.append(filled(pattern, {value}));
    };
    //: In a letter to an administrator; %1: server and port
    add(QCoreApplication::translate("CauseWords", "Server: %1"),
        account.server.host.isEmpty() ? QString() : valuesOf(account).first());
    //: In a letter to an administrator; %1: login name
    add(QCoreApplication::translate("CauseWords", "Login: %1"), oneLine(account.login));
    //: In a letter to an administrator; %1: From address
    add(QCoreApplication::translate("CauseWords", "From address: %1"), account.sender.address.shown());
    //: In a letter to an administrator; %1: the step that failed, e.g. "Sign-in"
    add(QCoreApplication::translate("CauseWords", "Failed at: %1"), stageText(diagnosis.failure.stage));
    //: In a letter to an administrator; %1: what is the matter
    add(QCoreApplication::translate("CauseWords", "Likely cause: %1"), causeText(diagnosis, account).title);
    //: In a letter to an administrator; %1: the server's reply
    add(QCoreApplication::translate("CauseWords", "The server's reply: %1"), serverWords(diagnosis.failure));
    return lines.join(u'\n');
}

QStringList causesWithWords()
{
    QStringList ids;
    for (const CauseSource &source : causeSources())
        ids.append(QString::fromLatin1(source.id));
    return ids;
}

} // namespace sendproof
