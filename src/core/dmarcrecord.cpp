// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dmarcrecord.h"

#include "core/taglist.h"

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

std::optional<DmarcPolicy> policyFrom(const QByteArray &text)
{
    const QByteArray name = text.toLower();
    for (const DmarcPolicy policy : {DmarcPolicy::None, DmarcPolicy::Quarantine, DmarcPolicy::Reject}) {
        if (QLatin1StringView(name) == dmarcPolicyName(policy))
            return policy;
    }
    return std::nullopt;
}

/// "aspf=" and "adkim=": true for "s".
bool strictness(const TagList &tags, QByteArrayView name, DmarcRecord &record)
{
    const QByteArray value = tags.value(name).toLower();
    record.hasBadValue |= tags.has(name) && value != "s" && value != "r";
    return value == "s";
}

int percentFrom(const TagList &tags, DmarcRecord &record)
{
    const QByteArray value = tags.value("pct");
    bool isNumber = !value.isEmpty() && value.size() <= 3 &&
                    std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
    const int percent = value.toInt();
    isNumber = isNumber && percent <= 100;
    record.hasBadValue |= tags.has("pct") && !isNumber;
    return isNumber ? percent : 100;
}

bool isReportAddress(const QByteArray &address)
{
    return address.startsWith("mailto:") && address.contains('@');
}

} // namespace

QLatin1StringView dmarcPolicyName(DmarcPolicy policy)
{
    static constexpr std::array names{"none"_L1, "quarantine"_L1, "reject"_L1};
    return names.at(static_cast<std::size_t>(policy));
}

bool DmarcRecord::isDmarc(const QByteArray &text)
{
    const qsizetype end = text.indexOf(';');
    const QByteArray first = end < 0 ? text : text.first(end);
    const qsizetype equals = first.indexOf('=');
    return equals > 0 && first.first(equals).trimmed() == "v" && first.sliced(equals + 1).trimmed() == "DMARC1";
}

std::variant<DmarcRecord, DmarcFault> DmarcRecord::parse(const QByteArray &text)
{
    const std::optional<TagList> tags = TagList::parse(text);
    if (!isDmarc(text) || !tags)
        return DmarcFault::NotARecord;
    DmarcRecord record;
    record.reports = tags->list("rua", ',');
    const auto policy = policyFrom(tags->value("p"));
    const auto subdomainPolicy = policyFrom(tags->value("sp"));
    const bool isBad = !policy || (tags->has("sp") && !subdomainPolicy);
    if (isBad && std::none_of(record.reports.begin(), record.reports.end(), isReportAddress))
        return DmarcFault::NoPolicy;
    record.hasBadValue = isBad;
    record.policy = isBad ? DmarcPolicy::None : *policy;
    record.subdomainPolicy = isBad ? DmarcPolicy::None : subdomainPolicy.value_or(*policy);
    record.isSpfStrict = strictness(*tags, "aspf", record);
    record.isDkimStrict = strictness(*tags, "adkim", record);
    record.percent = percentFrom(*tags, record);
    return record;
}

std::variant<DmarcRecord, DmarcFault> DmarcRecord::choose(const QList<QByteArray> &texts)
{
    QList<QByteArray> records = texts;
    records.removeIf([](const QByteArray &text) { return !isDmarc(text); });
    if (records.isEmpty())
        return DmarcFault::NotARecord;
    if (records.size() > 1)
        return DmarcFault::SeveralRecords;
    return parse(records.first());
}

bool isAligned(const AlignedDomain &from, const AlignedDomain &authenticated, bool isStrict)
{
    return isStrict ? from.domain == authenticated.domain : from.organizational == authenticated.organizational;
}

} // namespace sendproof
