// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explanation.h"

#include "cli/cliwords.h"
#include "cli/printer.h"

#include <QJsonArray>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Two digits are all that a confidence is good for.
double rounded(double confidence)
{
    return std::round(confidence * 100) / 100;
}

} // namespace

QStringList explanationLines(const CauseText &text)
{
    QStringList lines{text.title, text.meaning};
    if (!text.remedies.isEmpty())
        lines.append(CliWords::tr("What you can do:"));
    for (qsizetype i = 0; i < text.remedies.size(); ++i)
        lines.append(u"  %1. %2"_s.arg(QString::number(i + 1), text.remedies.at(i).text));
    return lines;
}

QJsonObject explanationJson(const Diagnosis &diagnosis, const CauseText &text)
{
    QJsonArray remedies;
    for (const RemedyText &remedy : text.remedies)
        remedies.append(QJsonObject{{u"id"_s, remedyName(remedy.remedy)}, {u"text"_s, safeJson(remedy.text)}});
    QJsonArray others;
    for (const RankedCause &other : diagnosis.others)
        others.append(QJsonObject{{u"cause"_s, other.id}, {u"confidence"_s, rounded(other.confidence)}});
    return {{u"cause"_s, diagnosis.cause},
            {u"confidence"_s, rounded(diagnosis.confidence)},
            {u"others"_s, others},
            {u"title"_s, safeJson(text.title)},
            {u"meaning"_s, safeJson(text.meaning)},
            {u"remedies"_s, remedies}};
}

QJsonValue enhancedJson(const std::optional<EnhancedCode> &code)
{
    return code ? QJsonValue(code->toString()) : QJsonValue(QJsonValue::Null);
}

QJsonValue timeJson(const QDateTime &time)
{
    return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODate)) : QJsonValue(QJsonValue::Null);
}

QJsonObject serverJson(const SubmissionServer &server)
{
    return {{u"host"_s, server.host.ascii()}, {u"port"_s, server.port}, {u"security"_s, securityName(server.security)}};
}

QJsonObject certificateJson(const CertificateFacts &certificate)
{
    QJsonArray names;
    for (const QString &name : certificate.names)
        names.append(safeJson(name));
    return {{u"subject"_s, safeJsonOrNull(certificate.subject)},
            {u"issuer"_s, safeJsonOrNull(certificate.issuer)},
            {u"names"_s, names},
            {u"not_before"_s, timeJson(certificate.notBefore)},
            {u"not_after"_s, timeJson(certificate.notAfter)},
            {u"sha256"_s, safeJsonOrNull(QString::fromLatin1(certificate.sha256.toHex()))}};
}

} // namespace sendproof
