// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/provewords.h"

#include "core/unsafetext.h"
#include "wizard/causewords.h"
#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Headline
{
    const char *rejected; ///< The server said no
    const char *stopped;  ///< It broke off there
};

// In the order of Stage, from Greeting on.
constexpr std::array headlines{
    Headline{QT_TRANSLATE_NOOP("ProveWords", "Connecting worked. The server turned this computer away."),
             QT_TRANSLATE_NOOP("ProveWords", "Connecting worked. The server did not greet.")},
    Headline{QT_TRANSLATE_NOOP("ProveWords", "Connecting worked. The server turned this computer away."),
             QT_TRANSLATE_NOOP("ProveWords", "Connecting worked. It stopped at the server's greeting.")},
    Headline{QT_TRANSLATE_NOOP("ProveWords", "The server was reached. The sign-in was refused."),
             QT_TRANSLATE_NOOP("ProveWords", "The server was reached. It stopped at the sign-in.")},
    Headline{QT_TRANSLATE_NOOP("ProveWords", "The password was right. The From address was refused."),
             QT_TRANSLATE_NOOP("ProveWords", "The password was right. It stopped at the From address.")},
    Headline{QT_TRANSLATE_NOOP("ProveWords", "The From address was fine. The recipient was refused."),
             QT_TRANSLATE_NOOP("ProveWords", "The From address was fine. It stopped at the recipient.")},
    Headline{QT_TRANSLATE_NOOP("ProveWords", "The addresses were fine. The mail was not taken."),
             QT_TRANSLATE_NOOP("ProveWords", "The addresses were fine. It stopped while the mail was handed over.")},
};

QString translated(const char *text)
{
    return QCoreApplication::translate("ProveWords", text);
}

QString senderHeadline(bool isRejected)
{
    return isRejected
               ? QCoreApplication::translate("ProveWords", "The server was reached. The From address was refused.")
               : QCoreApplication::translate("ProveWords", "The server was reached. It stopped at the From address.");
}

/// Failures whose own title says more than the stage they happened at.
bool speaksForItself(const Failure &failure)
{
    return failure.kind == FailureKind::OutcomeUnknown || failure.kind >= FailureKind::InvalidInput;
}

QString reachHeadline(Stage stage)
{
    switch (stage) {
    case Stage::Dns:
        return QCoreApplication::translate("ProveWords", "The mail server was not found.");
    case Stage::Connect:
        return QCoreApplication::translate("ProveWords", "The mail server can't be reached.");
    default:
        return QCoreApplication::translate("ProveWords", "The server was found. The connection is not secure.");
    }
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

QString failedTitle(const Failure &failure, const MailAccount &account)
{
    if (speaksForItself(failure))
        //: %1: a short sentence without its full stop
        return filled(QCoreApplication::translate("ProveWords", "%1."), {failureText(failure, account).title});
    if (failure.stage < Stage::Greeting)
        return reachHeadline(failure.stage);
    const bool isRejected = failure.kind == FailureKind::ReplyRejected;
    if (failure.stage == Stage::Sender && account.login.isEmpty())
        return senderHeadline(isRejected);
    const std::size_t index = static_cast<std::size_t>(failure.stage) - static_cast<std::size_t>(Stage::Greeting);
    const Headline &headline = headlines.at(std::min(index, headlines.size() - 1));
    return translated(isRejected ? headline.rejected : headline.stopped);
}

QString failedSubtitle(const MailAccount &account, const QList<LadderRow> &rows)
{
    const auto done =
        std::count_if(rows.begin(), rows.end(), [](const LadderRow &row) { return row.state == RowState::Done; });
    //: %1: server, %2: how many steps worked, %3: how many steps there are
    return filled(QCoreApplication::translate("ProveWords", "%1 · %2 of %3 steps worked"),
                  {account.server.host.shown(), QString::number(done), QString::number(rows.size())});
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
