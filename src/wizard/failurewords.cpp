// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/failurewords.h"

#include "core/unsafetext.h"
#include "wizard/failuretexts.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype valueLimit = 254;
constexpr qsizetype wordsLimit = 1000;

QString translated(const char *text)
{
    return QCoreApplication::translate("FailureWords", text);
}

QString oneLine(const QString &text)
{
    return shownText(text, valueLimit).replace(u'\n', u' ');
}

/// The values of the placeholders. Where the account has none, a word stands in that fits the same sentences.
QStringList valuesOf(const MailAccount &account)
{
    //: Stands for a server whose name is not known, as in "the certificate of …"
    const QString server = QCoreApplication::translate("FailureWords", "the server");
    const SubmissionServer &at = account.server;
    const bool hasHost = !at.host.isEmpty();
    const QString name = at.host.ascii().contains(u':') ? u'[' + at.host.ascii() + u']' : at.host.shown();
    return {hasHost ? u"%1:%2"_s.arg(name).arg(at.port) : server,
            //: Stands for a login whose name is not known, as in "for …"
            account.login.isEmpty() ? QCoreApplication::translate("FailureWords", "this login")
                                    : oneLine(account.login),
            //: Stands for a From address that is not known, as in "send as …"
            account.sender.address.isEmpty() ? QCoreApplication::translate("FailureWords", "this address")
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

} // namespace

FailureText failureText(const Failure &failure, const MailAccount &account)
{
    const FailureSource &source = failureSource(failure.kind);
    FailureText text{sentences(source.title, account), sentences(source.meaning, account)};
    const bool wasPutAside = failure.kind == FailureKind::Damaged || failure.kind == FailureKind::NewerVersion;
    if (wasPutAside && !failure.detail.isEmpty())
        //: %1: the path of a file
        text.meaning += u' ' + filled(QCoreApplication::translate("FailureWords", "It is kept here: %1"),
                                      {shownText(failure.detail, wordsLimit)});
    return text;
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

} // namespace sendproof
