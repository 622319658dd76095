// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/explanation.h"

#include "cli/cliwords.h"
#include "cli/printer.h"
#include "wizard/language.h"

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

QJsonObject remedyJson(const CardAction &action)
{
    QJsonObject remedy{{u"id"_s, repairName(action.repair)}, {u"text"_s, safeJson(action.text)}};
    if (const auto *page = std::get_if<OpenPage>(&action.repair))
        remedy.insert(u"url"_s, page->url.toString(QUrl::FullyEncoded));
    return remedy;
}

QJsonValue letterJson(const AdminLetter &letter)
{
    if (letter.body.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"subject"_s, safeJson(letter.subject)}, {u"body"_s, safeJson(letter.body)}};
}

} // namespace

Explanation explanationOf(const FailureStory &story, const CauseCatalog &causes)
{
    return {story.diagnosis, failureCard(story, causes), administratorLetter(story, causes, languageCode())};
}

QStringList explanationLines(const Explanation &explanation)
{
    const CardView &card = explanation.told.card;
    QStringList lines{card.title, card.body};
    if (!card.steps.isEmpty())
        lines.append(CliWords::tr("What you can do:"));
    for (qsizetype i = 0; i < card.steps.size(); ++i)
        lines.append(u"  %1. %2"_s.arg(QString::number(i + 1), card.steps.at(i)));
    for (const CardAction &action : card.actions) {
        if (const auto *page = std::get_if<OpenPage>(&action.repair))
            lines.append(u"  %1: %2"_s.arg(action.text, page->url.toString(QUrl::FullyEncoded)));
    }
    return lines;
}

QJsonObject explanationJson(const Explanation &explanation)
{
    const Diagnosis &diagnosis = explanation.diagnosis;
    const CardView &card = explanation.told.card;
    QJsonArray remedies;
    for (const CardAction &action : card.actions)
        remedies.append(remedyJson(action));
    QJsonArray steps;
    for (const QString &step : card.steps)
        steps.append(safeJson(step));
    QJsonArray others;
    for (const RankedCause &other : diagnosis.others)
        others.append(QJsonObject{{u"cause"_s, other.id}, {u"confidence"_s, rounded(other.confidence)}});
    return {{u"cause"_s, diagnosis.cause},
            {u"confidence"_s, rounded(diagnosis.confidence)},
            {u"others"_s, others},
            {u"title"_s, safeJson(card.title)},
            {u"meaning"_s, safeJson(card.body)},
            {u"steps"_s, steps},
            {u"remedies"_s, remedies},
            {u"letter"_s, letterJson(explanation.letter)}};
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
