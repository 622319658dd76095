// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/ladder.h"

#include "wizard/placeholders.h"
#include "wizard/stagewords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

enum class Step { Reach, Secure, Greet, SignIn, Sender, Recipient, Content };
constexpr int steps = 7;

Step stepOf(Stage stage)
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
    case Stage::Auth:
        return Step::SignIn;
    case Stage::Sender:
        return Step::Sender;
    case Stage::Recipient:
        return Step::Recipient;
    case Stage::Data:
    case Stage::Send:
    case Stage::Accepted:
    case Stage::Arrived:
        break;
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
    case Step::Content:
        break;
    }
    return QCoreApplication::translate("Ladder", "Content · acceptance");
}

bool isReached(Step step, const AttemptFacts &facts)
{
    return std::any_of(facts.stages.begin(), facts.stages.end(),
                       [step](const StageTime &time) { return stepOf(time.stage) == step; });
}

/// With STARTTLS the greeting comes before the secured channel, though its row stands below.
bool isBefore(Step step, Step other, const MailAccount &account)
{
    if (step == Step::Greet && other == Step::Secure)
        return account.server.security == Security::StartTls;
    return step < other;
}

RowState stateOf(Step step, const AttemptFacts &facts, const MailAccount &account, const LadderPoint &point)
{
    if (point.course == LadderPoint::Course::NotBegun)
        return RowState::Waiting;
    const Step now = stepOf(point.stage);
    const bool isDone = isReached(step, facts);
    if (point.course == LadderPoint::Course::Done)
        return isDone ? RowState::Done : RowState::Waiting;
    if (step == now)
        return point.course == LadderPoint::Course::Failed ? RowState::Failed : RowState::Active;
    // Commands may have gone out in one group (RFC 2920): what stands behind the failed one is not done.
    return isDone && isBefore(step, now, account) ? RowState::Done : RowState::Waiting;
}

QString timeOf(Step step, const AttemptFacts &facts, RowState state)
{
    if ((state != RowState::Done && state != RowState::Failed) || !isReached(step, facts))
        return u"–"_s;
    std::chrono::milliseconds sum{0};
    for (const StageTime &time : facts.stages) {
        if (stepOf(time.stage) == step)
            sum += time.took;
    }
    return timeText(sum);
}

} // namespace

QList<LadderRow> ladder(const AttemptFacts &facts, const MailAccount &account, const LadderPoint &point)
{
    QList<LadderRow> rows;
    for (int i = 0; i < steps; ++i) {
        const Step step = static_cast<Step>(i);
        const RowState state = stateOf(step, facts, account, point);
        rows.append({textOf(step, facts, account), state, timeOf(step, facts, state)});
    }
    return rows;
}

} // namespace sendproof
