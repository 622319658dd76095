// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/failureforms.h"

#include "cli/cliwords.h"
#include "cli/printer.h"
#include "core/unsafetext.h"
#include "wizard/failurewords.h"
#include "wizard/stagewords.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

QJsonObject failureJson(const Failure &failure)
{
    QJsonValue certificate = QJsonValue(QJsonValue::Null);
    if (failure.certificate) {
        QJsonObject facts = certificateJson(*failure.certificate);
        QJsonArray faults;
        for (const CertificateFault fault : failure.certificate->faults)
            faults.append(certificateFaultName(fault));
        facts.insert(u"faults"_s, faults);
        certificate = facts;
    }
    return {{u"kind"_s, failureKindName(failure.kind)},
            {u"detail"_s, safeJsonOrNull(shownText(failure.detail))},
            {u"certificate"_s, certificate}};
}

QString replyLine(const ReplyText &reply)
{
    return u"%1 %2"_s.arg(QString::number(reply.code), shownText(reply.text));
}

QStringList failureLines(const Explanation &explanation, const AttemptFacts &facts)
{
    const Failure &failure = explanation.diagnosis.failure;
    QStringList lines{CliWords::tr("It failed here: %1").arg(stageText(failure.stage))};
    lines += explanationLines(explanation);
    QString words = serverWords(failure);
    if (words.isEmpty() && facts.lastReply.code != 0 && failure.kind != FailureKind::ReplyRejected)
        words = replyLine(facts.lastReply);
    if (!words.isEmpty())
        lines.append(CliWords::tr("The server's words: %1").arg(words));
    else if (!failure.detail.isEmpty())
        lines.append(CliWords::tr("Detail: %1").arg(shownText(failure.detail)));
    lines.append(CliWords::tr("Cause: %1").arg(explanation.diagnosis.cause));
    return lines;
}

} // namespace sendproof
