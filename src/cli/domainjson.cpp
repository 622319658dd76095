// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/domainjson.h"

#include "cli/printer.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QJsonValue bytesJson(const QByteArray &bytes)
{
    return safeJsonOrNull(QString::fromLatin1(bytes));
}

QJsonObject mxJson(const DomainReport &report)
{
    QJsonArray hosts;
    for (const DnsMailServer &server : report.mailServers)
        hosts.append(QJsonObject{{u"host"_s, safeJson(server.host)}, {u"preference"_s, server.preference}});
    return {{u"outcome"_s, dnsOutcomeName(report.mxOutcome)}, {u"hosts"_s, hosts}};
}

QJsonObject spfJson(const DomainReport &report)
{
    QJsonArray records;
    for (const QByteArray &text : report.spf.texts)
        records.append(bytesJson(text));
    const SpfTrouble &trouble = report.spf.trouble;
    return {{u"records"_s, records},
            {u"problem"_s, spfProblemName(trouble.problem)},
            {u"problem_at"_s, safeJsonOrNull(trouble.domain)},
            {u"problem_term"_s, bytesJson(trouble.term)},
            {u"lookups"_s, report.spf.lookups},
            {u"allowance"_s, spfAllowanceName(report.allowance)},
            {u"providers"_s, QJsonArray::fromStringList(report.allowedServices)},
            {u"step"_s, spfStepName(report.spfAdvice.step)},
            {u"record"_s, bytesJson(report.spfAdvice.record)}};
}

QJsonArray dkimJson(const DomainReport &report)
{
    QJsonArray keys;
    for (const DkimFinding &finding : report.dkim) {
        QJsonValue key(QJsonValue::Null);
        if (finding.key)
            key = QJsonObject{{u"fault"_s, dkimFaultName(finding.key->fault)},
                              {u"usable"_s, finding.key->isUsable()},
                              {u"algorithm"_s, bytesJson(finding.key->algorithm)},
                              {u"bits"_s, finding.key->bits}};
        keys.append(QJsonObject{{u"name"_s, QString(finding.selector + u"._domainkey."_s + finding.domain)},
                                {u"outcome"_s, dnsOutcomeName(finding.outcome)},
                                {u"key"_s, key}});
    }
    return keys;
}

QJsonObject dmarcJson(const DomainReport &report)
{
    const auto policy = report.policy();
    const DmarcRecord *const record = report.dmarc.valid();
    return {{u"outcome"_s, dnsOutcomeName(report.dmarc.outcome)},
            {u"name"_s, QString(u"_dmarc."_s + report.dmarc.domain)},
            {u"policy"_s, policy ? QJsonValue(dmarcPolicyName(*policy)) : QJsonValue(QJsonValue::Null)},
            {u"percent"_s, record ? QJsonValue(record->percent) : QJsonValue(QJsonValue::Null)},
            {u"spf_strict"_s, record && record->isSpfStrict},
            {u"dkim_strict"_s, record && record->isDkimStrict},
            {u"record_name"_s, safeJsonOrNull(report.dmarcAdviceName)},
            {u"record"_s, bytesJson(report.dmarcAdvice)}};
}

QJsonArray linesJson(const QStringList &lines)
{
    QJsonArray made;
    for (const QString &line : lines)
        made.append(safeJson(line));
    return made;
}

} // namespace

QJsonObject domainJson(const DomainReport &report)
{
    return {{u"domain"_s, report.domain},
            {u"organizational_domain"_s, report.organizational},
            {u"provider"_s, report.service ? safeJson(report.service->id) : QJsonValue(QJsonValue::Null)},
            {u"dmarc_outlook"_s, dmarcOutlookName(report.outlook)},
            {u"needs_change"_s, report.needsChange()},
            {u"mx"_s, mxJson(report)},
            {u"spf"_s, spfJson(report)},
            {u"dkim"_s, dkimJson(report)},
            {u"dmarc"_s, dmarcJson(report)}};
}

QJsonObject domainTextJson(const DomainText &text)
{
    QJsonArray records;
    for (const RecordOffer &offer : text.offers)
        records.append(QJsonObject{{u"why"_s, safeJson(offer.why)},
                                   {u"name"_s, safeJson(offer.name)},
                                   {u"type"_s, u"TXT"_s},
                                   {u"content"_s, safeJson(offer.content)}});
    return {{u"verdict"_s, safeJson(text.verdict)},
            {u"findings"_s, linesJson(text.findings)},
            {u"records"_s, records},
            {u"advice"_s, linesJson(text.advice)}};
}

} // namespace sendproof
