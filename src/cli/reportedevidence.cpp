// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportedevidence.h"

#include "cli/cliwords.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// A text or a number as text; empty where there is neither.
QString textOf(const QJsonValue &value)
{
    return value.isDouble() ? QString::number(value.toInt()) : value.toString();
}

} // namespace

QString placeFromName(const QString &name)
{
    if (name == u"starttls"_s || name == u"oauth"_s || name == u"api"_s)
        return name;
    const std::optional<Stage> stage = stageFromName(name);
    return stage ? QString(stageName(*stage)) : QString();
}

void takeCode(const QString &code, Evidence &evidence)
{
    bool isNumber = false;
    const int number = code.trimmed().toInt(&isNumber);
    if (isNumber && number >= 400 && number <= 599)
        evidence.code = number;
    else if (!code.isEmpty() && !evidence.text.contains(code))
        evidence.text += u'\n' + code;
}

std::variant<Evidence, QString> evidenceFromRecord(const QJsonObject &record, const Evidence &usual)
{
    Evidence evidence = usual;
    const QString stage = record.value("stage"_L1).toString();
    if (!stage.isEmpty())
        evidence.place = placeFromName(stage);
    if (evidence.place.isEmpty())
        return CliWords::tr("stage: There is no stage of this name.");
    for (const QLatin1StringView key : {"raw"_L1, "reply"_L1, "text"_L1}) {
        if (evidence.text.isEmpty())
            evidence.text = record.value(key).toString();
    }
    if (record.contains("provider"_L1))
        evidence.provider = record.value("provider"_L1).toString();
    takeCode(textOf(record.value("code"_L1)), evidence);
    if (const auto code = EnhancedCode::fromStartOf(record.value("enhanced"_L1).toString().toLatin1()))
        evidence.enhanced = code;
    if (const auto signIn = signInFromName(record.value("auth_method"_L1).toString()))
        evidence.signIn = *signIn;
    if (const auto via = viaFromName(record.value("via"_L1).toString()))
        evidence.via = *via;
    if (evidence.text.isEmpty() && evidence.code == 0 && !evidence.enhanced)
        return CliWords::tr("raw: What the server said is expected here.");
    return evidence;
}

} // namespace sendproof
