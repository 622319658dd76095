// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/ladder.h"

#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

enum class Step { Reach, Secure, Token, Greet, SignIn, Sender, Recipient, Content, Send, Accepted };

bool isApi(const MailAccount &account)
{
    return account.direct && account.direct->transport == DirectTransport::Api;
}

QList<Step> stepsOf(const MailAccount &account)
{
    if (isApi(account))
        return {Step::Reach, Step::Secure, Step::Token, Step::Send, Step::Accepted};
    QList<Step> steps{Step::Reach,  Step::Secure,    Step::Greet,  Step::SignIn,
                      Step::Sender, Step::Recipient, Step::Content};
    if (account.direct)
        steps.insert(steps.indexOf(Step::Greet), Step::Token);
    return steps;
}

Step stepOf(Stage stage, const MailAccount &account)
{
    switch (stage) {
    case Stage::Dns:
    case Stage::Connect:
        return Step::Reach;
    case Stage::Tls:
        return Step::Secure;
    case Stage::Greeting:
    case Stage::Ehlo:
        return Step::Greet;
    case Stage::Token:
        return account.direct ? Step::Token : Step::SignIn;
    case Stage::Auth:
        return Step::SignIn;
    case Stage::Sender:
        return Step::Sender;
    case Stage::Recipient:
        return Step::Recipient;
    case Stage::Data:
        break;
    case Stage::Send:
        return isApi(account) ? Step::Send : Step::Content;
    case Stage::Accepted:
    case Stage::Arrived:
        return isApi(account) ? Step::Accepted : Step::Content;
    }
    return Step::Content;
}

QString secureText(const AttemptFacts &facts, const MailAccount &account)
{
    if (account.server.security == Security::None)
        return QCoreApplication::translate("Ladder", "No secure connection");
    if (!facts.tls || facts.tls->version.isEmpty())
        return QCoreApplication::translate("Ladder", "Secure connection");
    //: %1: "TLS 1.3"
    return filled(QCoreApplication::translate("Ladder", "Secure connection (%1)"),
                  {tlsVersionText(facts.tls->version)});
}

QString signInText(const AttemptFacts &facts, const MailAccount &account)
{
    if (account.login.isEmpty())
        return QCoreApplication::translate("Ladder", "No sign-in");
    if (facts.mechanism.isEmpty())
        return QCoreApplication::translate("Ladder", "Sign-in");
    //: %1: "SCRAM-SHA-256"
    return filled(QCoreApplication::translate("Ladder", "Sign-in (%1)"), {QString::fromLatin1(facts.mechanism)});
}

QString textOf(Step step, const AttemptFacts &facts, const MailAccount &account)
{
    switch (step) {
    case Step::Reach:
        return QCoreApplication::translate("Ladder", "Finding the server · connection");
    case Step::Secure:
        return secureText(facts, account);
    case Step::Greet:
        return QCoreApplication::translate("Ladder", "The server's greeting");
    case Step::SignIn:
        return signInText(facts, account);
    case Step::Sender:
        return QCoreApplication::translate("Ladder", "From address");
    case Step::Recipient:
        return QCoreApplication::translate("Ladder", "Recipient");
    case Step::Token:
        return QCoreApplication::translate("Ladder", "Permission (token)");
    case Step::Send:
        return QCoreApplication::translate("Ladder", "Handing the mail over");
    case Step::Accepted:
        return QCoreApplication::translate("Ladder", "Acceptance");
    case Step::Content:
        break;
    }
    return QCoreApplication::translate("Ladder", "Content · acceptance");
}

bool isReached(Step step, const AttemptFacts &facts, const MailAccount &account)
{
    return std::any_of(facts.stages.begin(), facts.stages.end(),
                       [step, &account](const StageTime &time) { return stepOf(time.stage, account) == step; });
}

/// The token is got before anything else is asked of the server that sends. With STARTTLS the greeting comes before the
/// secured channel, though its row stands below.
bool isBefore(Step step, Step other, const MailAccount &account)
{
    if (step == Step::Token || other == Step::Token)
        return step == Step::Token;
    if (step == Step::Greet && other == Step::Secure)
        return account.server.security == Security::StartTls;
    return step < other;
}

RowState stateOf(Step step, const AttemptFacts &facts, const MailAccount &account, const LadderPoint &point)
{
    if (point.course == LadderPoint::Course::NotBegun)
        return RowState::Waiting;
    const Step now = stepOf(point.stage, account);
    const bool isDone = isReached(step, facts, account);
    if (point.course == LadderPoint::Course::Done)
        return isDone ? RowState::Done : RowState::Waiting;
    if (step == now)
        return point.course == LadderPoint::Course::Failed ? RowState::Failed : RowState::Active;
    // Commands may have gone out in one group (RFC 2920): what stands behind the failed one is not done.
    return isDone && isBefore(step, now, account) ? RowState::Done : RowState::Waiting;
}

QString timeOf(Step step, const AttemptFacts &facts, const MailAccount &account, RowState state)
{
    if ((state != RowState::Done && state != RowState::Failed) || !isReached(step, facts, account))
        return u"–"_s;
    std::chrono::milliseconds sum{0};
    for (const StageTime &time : facts.stages) {
        if (stepOf(time.stage, account) == step)
            sum += time.took;
    }
    return timeText(sum);
}

} // namespace

QList<LadderRow> ladder(const AttemptFacts &facts, const MailAccount &account, const LadderPoint &point)
{
    QList<LadderRow> rows;
    const QList<Step> steps = stepsOf(account);
    for (const Step step : steps) {
        const RowState state = stateOf(step, facts, account, point);
        rows.append({textOf(step, facts, account), state, timeOf(step, facts, account, state)});
    }
    return rows;
}

} // namespace sendproof
