// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/provewords.h"
#include "wizard/directwords.h"

#include "core/unsafetext.h"
#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ProveWords", text);
}

std::chrono::milliseconds wholeTime(const AttemptFacts &facts)
{
    std::chrono::milliseconds end{0};
    for (const StageTime &time : facts.stages)
        end = std::max(end, time.began + time.took);
    return end;
}

CardView card(Severity severity, const char *title, const char *body)
{
    return {severity, translated(title), translated(body), {}, {}};
}

CardView codeCard(CodeCheck code)
{
    switch (code) {
    case CodeCheck::Right:
        return card(
            Severity::Ok, QT_TRANSLATE_NOOP("ProveWords", "The mail arrived"),
            QT_TRANSLATE_NOOP("ProveWords", "The code is the one in the mail. Sending is proven from end to end."));
    case CodeCheck::Wrong:
        return card(Severity::Warning, QT_TRANSLATE_NOOP("ProveWords", "This is another code"),
                    QT_TRANSLATE_NOOP("ProveWords", "Look for the newest test mail and enter the six digits in it."));
    case CodeCheck::Empty:
        break;
    }
    return card(Severity::Ok, QT_TRANSLATE_NOOP("ProveWords", "Now look into the mailbox"),
                QT_TRANSLATE_NOOP("ProveWords",
                                  "Enter the six digits of the test mail, and its arrival is proven too. If it is "
                                  "not there, look into the spam folder."));
}

} // namespace

QString readyTitle()
{
    return QCoreApplication::translate("ProveWords", "Shall we send a test mail?");
}

QString readySubtitle(bool isPractice)
{
    return isPractice ? QCoreApplication::translate("ProveWords",
                                                    "The practice server takes it; no mail leaves this computer.")
                      : QCoreApplication::translate("ProveWords", "It goes the way that your real mail will go.");
}

QString runningTitle()
{
    return QCoreApplication::translate("ProveWords", "The test is running");
}

QString failedSubtitle(const MailAccount &account, const QList<LadderRow> &rows)
{
    const auto done =
        std::count_if(rows.begin(), rows.end(), [](const LadderRow &row) { return row.state == RowState::Done; });
    //: %1: server, %2: how many steps worked, %3: how many steps there are
    return filled(QCoreApplication::translate("ProveWords", "%1 · %2 of %3 steps worked"),
                  {sendingServer(account).host.shown(), QString::number(done), QString::number(rows.size())});
}

QString acceptedTitle(const Proof &proof, CodeCheck code)
{
    if (proof.outcome == ProofOutcome::DryRunOk)
        return QCoreApplication::translate("ProveWords", "Sign-in and From address are fine");
    return code == CodeCheck::Right ? QCoreApplication::translate("ProveWords", "The mail you sent has arrived")
                                    : QCoreApplication::translate("ProveWords", "The mail server took the mail");
}

QString acceptedSubtitle(const Proof &proof)
{
    //: %1: "0.6 seconds"
    const QString pattern = proof.outcome == ProofOutcome::DryRunOk
                                ? QCoreApplication::translate("ProveWords", "Nothing was sent. It took %1.")
                                : QCoreApplication::translate("ProveWords", "It took %1.");
    return filled(pattern, {secondsText(wholeTime(proof.facts))});
}

CardView acceptedCard(const Proof &proof, CodeCheck code, bool isPractice)
{
    CardView view;
    if (proof.outcome == ProofOutcome::DryRunOk)
        view = card(Severity::Ok, QT_TRANSLATE_NOOP("ProveWords", "The server lets this account send"),
                    QT_TRANSLATE_NOOP("ProveWords",
                                      "It agreed to the From address and the recipient. A test mail proves the rest."));
    else if (isPractice)
        view = card(Severity::Ok, QT_TRANSLATE_NOOP("ProveWords", "The practice server took the mail"),
                    QT_TRANSLATE_NOOP("ProveWords", "You can read it below. No mail left this computer."));
    else
        view = codeCard(code);
    const QString said = shownText(proof.reply.text, 500);
    view.serverWords = proof.reply.code == 0 ? said : (QString::number(proof.reply.code) + u' ' + said).trimmed();
    return view;
}

} // namespace sendproof
