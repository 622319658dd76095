// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosisrules.h"

#include "core/diagnosisreader.h"
#include "core/strictjson.h"

using namespace Qt::StringLiterals;

namespace sendproof {

const std::array<QLatin1StringView, 14> diagnosisPlaces{
    "dns"_L1,       "connect"_L1, "tls"_L1,      "greeting"_L1, "ehlo"_L1,     "auth"_L1,  "sender"_L1,
    "recipient"_L1, "data"_L1,    "accepted"_L1, "arrived"_L1,  "starttls"_L1, "oauth"_L1, "api"_L1};

Result<DiagnosisRules> DiagnosisRules::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    QString problem;
    DiagnosisRules rules = DiagnosisReader(document.value().object(), &problem).read();
    if (!problem.isEmpty())
        return Failure{.kind = FailureKind::Damaged, .detail = problem};
    return rules;
}

QList<int> DiagnosisRules::providersOf(const QString &id) const
{
    QString plain = id.trimmed().toLower();
    for (QChar &c : plain) {
        if (c == u'.' || c == u'-' || c == u' ')
            c = u'_';
    }
    return providers.value(plain);
}

} // namespace sendproof
