// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/roundreport.h"

#include "cli/cliwords.h"
#include "cli/failureforms.h"
#include "core/unsafetext.h"
#include "wizard/failurewords.h"
#include "wizard/stagewords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

const QJsonValue null = QJsonValue(QJsonValue::Null);

std::chrono::milliseconds totalTime(const AttemptFacts &facts)
{
    std::chrono::milliseconds total{0};
    for (const StageTime &row : facts.stages)
        total = std::max(total, row.began + row.took);
    return total;
}

QJsonValue replyJson(const RoundResult &result)
{
    ReplyText reply = result.facts.lastReply;
    if (result.failure && result.failure->replyCode != 0)
        reply = {result.failure->replyCode, result.failure->enhanced, result.failure->detail};
    if (reply.code == 0 || !result.wasTested)
        return null;
    return QJsonObject{
        {u"code"_s, reply.code}, {u"enhanced"_s, enhancedJson(reply.enhanced)}, {u"text"_s, shownText(reply.text)}};
}

QString refusedBeforeText()
{
    return CliWords::tr("Not tried: the server has just refused this login and password for another account, and "
                        "trying again could lock it.");
}

/// What is the matter, in one sentence without full stop.
QString title(const RoundResult &result, const std::optional<Explanation> &explanation)
{
    if (!result.refusedWith.isNull())
        return refusedBeforeText();
    return explanation ? explanation->told.card.title : failureText(*result.failure, result.account).title;
}

QString meaning(const RoundResult &result, const std::optional<Explanation> &explanation)
{
    if (!result.refusedWith.isNull())
        return refusedBeforeText();
    return explanation ? explanation->told.card.body : failureText(*result.failure, result.account).meaning;
}

QString placeText(const MailAccount &account)
{
    return account.workspace.isEmpty() ? account.name : u"%1 (%2)"_s.arg(account.name, account.workspace);
}

} // namespace

RoundReport::News RoundReport::newsOf(const RoundResult &result)
{
    const auto &before = result.account.lastProof;
    if (!result.wasTested)
        return News::None;
    if (result.failure)
        return !before || before->accepted ? News::Failed : News::None;
    return before && !before->accepted ? News::Recovered : News::None;
}

void RoundReport::tell(const RoundResult &result, const std::optional<Explanation> &explanation)
{
    const News news = newsOf(result);
    m_unreached += !result.wasTested && result.refusedWith.isNull() ? 1 : 0;
    m_failed += result.wasTested && result.failure ? 1 : 0;
    m_accepted += result.failure ? 0 : 1;
    m_newlyFailed += news == News::Failed ? 1 : 0;
    m_recovered += news == News::Recovered ? 1 : 0;
    if (m_onlyNews && news == News::None)
        return;
    m_hasTold = true;
    if (m_printer.isJson())
        m_printer.json(json(result, explanation));
    else
        m_printer.line(line(result, explanation));
}

QJsonObject RoundReport::json(const RoundResult &result, const std::optional<Explanation> &explanation) const
{
    const MailAccount &account = result.account;
    const News news = newsOf(result);
    QString outcome = m_isDryRun ? u"dry_run_ok"_s : u"accepted"_s;
    if (result.failure)
        outcome = result.wasTested ? u"failed"_s : u"not_tested"_s;
    QJsonObject object{{u"account"_s, safeJson(account.name)},
                       {u"id"_s, account.id.toString(QUuid::WithoutBraces)},
                       {u"workspace"_s, safeJsonOrNull(account.workspace)},
                       {u"result"_s, outcome},
                       {u"change"_s, news == News::Failed      ? QJsonValue(u"failed"_s)
                                     : news == News::Recovered ? QJsonValue(u"recovered"_s)
                                                               : null},
                       {u"at"_s, timeJson(result.record.at)},
                       {u"stage"_s, safeJsonOrNull(result.record.stage)},
                       {u"cause"_s, safeJsonOrNull(result.record.cause)},
                       {u"reply"_s, replyJson(result)},
                       {u"total_ms"_s, qint64(totalTime(result.facts).count())},
                       {u"refused_with"_s, result.refusedWith.isNull()
                                               ? null
                                               : QJsonValue(result.refusedWith.toString(QUuid::WithoutBraces))}};
    object.insert(u"failure"_s, result.failure ? QJsonValue(failureJson(*result.failure)) : null);
    object.insert(u"title"_s, result.failure ? safeJson(title(result, explanation)) : null);
    object.insert(u"meaning"_s, result.failure ? safeJson(meaning(result, explanation)) : null);
    return object;
}

QString RoundReport::line(const RoundResult &result, const std::optional<Explanation> &explanation) const
{
    const QString who = placeText(result.account);
    if (!result.failure)
        return u"✓ %1  %2"_s.arg(who, newsOf(result) == News::Recovered ? CliWords::tr("works again")
                                                                        : timeText(totalTime(result.facts)));
    const QString why = title(result, explanation);
    if (!result.wasTested)
        return u"– %1  %2"_s.arg(who, why);
    return u"✕ %1  %2 (%3)"_s.arg(who, why, result.record.cause);
}

ExitCode RoundReport::sumUp(int total, bool isInterrupted)
{
    const int failed = m_onlyNews ? m_newlyFailed : m_failed;
    const bool isSilent = m_onlyNews && !m_hasTold && !isInterrupted;
    if (!isSilent && m_printer.isJson())
        m_printer.json({{u"summary"_s, QJsonObject{{u"total"_s, total},
                                                   {u"accepted"_s, m_accepted},
                                                   {u"failed"_s, m_failed},
                                                   {u"not_tested"_s, total - m_accepted - m_failed},
                                                   {u"newly_failed"_s, m_newlyFailed},
                                                   {u"recovered"_s, m_recovered},
                                                   {u"interrupted"_s, isInterrupted},
                                                   {u"recorded"_s, m_isDryRun ? null : QJsonValue(m_isKept)}}}});
    else if (!isSilent)
        m_printer.line(CliWords::tr("Accounts: %1. They can send: %2. They can't: %3. Not tested: %4.")
                           .arg(total)
                           .arg(m_accepted)
                           .arg(m_failed)
                           .arg(total - m_accepted - m_failed));
    if (isInterrupted)
        m_printer.warn(CliWords::tr("Interrupted. What had ended is kept."));
    if (failed > 0 || isInterrupted)
        return ExitCode::Failed;
    return m_unreached > 0 || !m_isKept ? ExitCode::Internal : ExitCode::Done;
}

} // namespace sendproof
