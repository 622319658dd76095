// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/testreport.h"

#include "cli/cliwords.h"
#include "cli/directforms.h"
#include "cli/failureforms.h"
#include "core/unsafetext.h"
#include "wizard/stagewords.h"

#include <QJsonArray>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QJsonValue null = QJsonValue(QJsonValue::Null);

bool usesApi(const MailAccount &account)
{
    return account.direct && account.direct->transport == DirectTransport::Api;
}

QString targetText(const MailAccount &account)
{
    if (usesApi(account))
        return account.name + u" ("_s + directText(*account.direct) + u')';
    const SubmissionServer &server = account.server;
    return u"%1:%2 (%3)"_s.arg(server.host.shown(), QString::number(server.port), securityName(server.security));
}

QString resultName(const Result<Proof> &result)
{
    if (!result)
        return u"failed"_s;
    return result.value().outcome == ProofOutcome::DryRunOk ? u"dry_run_ok"_s : u"accepted"_s;
}

Stage stageOf(const Result<Proof> &result, const AttemptFacts &facts)
{
    if (!result)
        return result.error().stage;
    return facts.stages.isEmpty() ? Stage::Accepted : facts.stages.last().stage;
}

qint64 totalTime(const AttemptFacts &facts)
{
    qint64 total = 0;
    for (const StageTime &row : facts.stages)
        total = std::max<qint64>(total, (row.began + row.took).count());
    return total;
}

QJsonArray stagesJson(const AttemptFacts &facts)
{
    QJsonArray rows;
    for (const StageTime &row : facts.stages) {
        rows.append(QJsonObject{{u"name"_s, stageName(row.stage)},
                                {u"ms"_s, qint64(row.took.count())},
                                {u"at_ms"_s, qint64(row.began.count())}});
    }
    return rows;
}

/// The reply that decided: the one the failure names, else the last one there was.
QJsonValue replyJson(const Result<Proof> &result, const AttemptFacts &facts)
{
    ReplyText reply = result ? result.value().reply : facts.lastReply;
    if (!result && result.error().replyCode != 0)
        reply = {result.error().replyCode, result.error().enhanced, result.error().detail};
    if (reply.code == 0)
        return null;
    return QJsonObject{
        {u"code"_s, reply.code}, {u"enhanced"_s, enhancedJson(reply.enhanced)}, {u"text"_s, shownText(reply.text)}};
}

QJsonValue tlsJson(const AttemptFacts &facts)
{
    if (!facts.tls)
        return null;
    QJsonObject tls = certificateJson(facts.tls->certificate);
    tls.insert(u"version"_s, facts.tls->version);
    tls.insert(u"cipher"_s, facts.tls->cipher);
    return tls;
}

} // namespace

QJsonObject testJson(const TestPlan &plan, const Result<Proof> &result, const AttemptFacts &facts,
                     const std::optional<Explanation> &explanation, std::optional<bool> isRecorded)
{
    QJsonObject object{{u"result"_s, resultName(result)},
                       {u"stage"_s, stageName(stageOf(result, facts))},
                       {u"stages"_s, stagesJson(facts)},
                       {u"reply"_s, replyJson(result, facts)},
                       {u"tls"_s, tlsJson(facts)},
                       {u"auth"_s, safeJsonOrNull(QString::fromLatin1(facts.mechanism))},
                       {u"round_trips"_s, facts.roundTrips},
                       {u"total_ms"_s, totalTime(facts)},
                       {u"account"_s, safeJsonOrNull(plan.account.name)},
                       {u"server"_s, usesApi(plan.account) ? null : serverJson(plan.account.server)},
                       {u"direct"_s, directJson(plan.account.direct)},
                       {u"login"_s, safeJsonOrNull(plan.account.login)},
                       {u"from"_s, plan.account.sender.address.toString()},
                       {u"to"_s, plan.order.recipient.toString()},
                       {u"failure"_s, result ? null : QJsonValue(failureJson(result.error()))}};
    object.insert(u"message_id"_s, result ? safeJsonOrNull(result.value().messageId) : null);
    object.insert(u"arrival_code"_s, result ? safeJsonOrNull(result.value().arrivalCode) : null);
    object.insert(u"recorded"_s, isRecorded ? QJsonValue(*isRecorded) : null);
    object.insert(u"cause"_s, null);
    object.insert(u"explanation"_s, null);
    if (explanation) {
        object.insert(u"cause"_s, explanation->diagnosis.cause);
        object.insert(u"explanation"_s, explanationJson(*explanation));
    }
    return object;
}

void TestReport::begin()
{
    const SubmissionServer &server = m_plan.account.server;
    if (server.security == Security::None && !m_plan.account.direct)
        m_printer.warn(
            CliWords::tr("Warning: nothing is encrypted. Everybody on the way can read the password and the mail."));
    if (!m_printer.isJson())
        m_printer.line(CliWords::tr("Testing %1").arg(targetText(m_plan.account)));
}

void TestReport::showRow(const StageTime &row, bool hasFailed)
{
    const QString mark = hasFailed ? u"✗"_s : u"✓"_s;
    m_printer.line(u"  %1 %2  %3"_s.arg(mark, timeText(row.took).rightJustified(8), stageText(row.stage)));
}

void TestReport::showProgress(const AttemptFacts &facts)
{
    if (m_printer.isJson())
        return;
    // The last row is still running: its time comes when the next one begins or the attempt ends.
    for (; m_rowsShown + 1 < facts.stages.size(); ++m_rowsShown)
        showRow(facts.stages.at(m_rowsShown), false);
}

ExitCode TestReport::finish(const Result<Proof> &result, const AttemptFacts &facts,
                            const std::optional<Explanation> &explanation, std::optional<bool> isRecorded)
{
    const ExitCode exit = result ? ExitCode::Done : ExitCode::Failed;
    if (m_printer.isJson()) {
        m_printer.json(testJson(m_plan, result, facts, explanation, isRecorded));
        return exit;
    }
    showProgress(facts);
    if (m_rowsShown < facts.stages.size())
        showRow(facts.stages.last(), !result);
    m_printer.line();
    if (result)
        showAccepted(result.value());
    else if (explanation)
        showFailed(*explanation, facts);
    return exit;
}

void TestReport::showAccepted(const Proof &proof)
{
    if (proof.outcome == ProofOutcome::DryRunOk) {
        m_printer.line(CliWords::tr("The server would take this mail. Nothing was sent."));
    } else {
        m_printer.line(CliWords::tr("The server took the mail for %1.").arg(m_plan.order.recipient.shown()));
        m_printer.line(CliWords::tr("This code stands in it: %1").arg(proof.arrivalCode));
        m_printer.line(u"Message-ID: <%1>"_s.arg(proof.messageId));
    }
    if (proof.reply.code != 0)
        m_printer.line(CliWords::tr("The server's words: %1").arg(replyLine(proof.reply)));
}

void TestReport::showFailed(const Explanation &explanation, const AttemptFacts &facts)
{
    for (const QString &line : failureLines(explanation, facts))
        m_printer.line(line);
}

} // namespace sendproof
