// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonentry.h"
#include "core/jsonlines.h"
#include "core/providercatalog.h"
#include "core/strictjson.h"

#include <QJsonDocument>
#include <QRegularExpression>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// A file that can't be read at all; strict reading says "byte N: what".
OverlayProblem unreadable(const OverlayFile &file, const QString &detail)
{
    static const QRegularExpression form(u"^byte (\\d+): (.*)$"_s);
    const auto match = form.match(detail);
    if (!match.hasMatch())
        return {file.name, 0, {}, detail};
    return {file.name, lineOfByte(file.json, match.captured(1).toLongLong()), {}, match.captured(2)};
}

/// "providers[0].imap.host: what" with its line; @p detail as JsonEntry notes it.
OverlayProblem inEntry(const OverlayFile &file, qsizetype index, const QString &detail)
{
    const qsizetype colon = detail.indexOf(": "_L1);
    const QString field = detail.first(qMax(qsizetype(0), colon));
    const QString top = field.section(u'.', 1, 1).section(u'[', 0, 0);
    return {file.name, lineOfField(file.json, index, top.toUtf8()), field, detail.sliced(colon < 0 ? 0 : colon + 2)};
}

} // namespace

QString OverlayProblem::toString() const
{
    QString text = file;
    if (line > 0)
        text += u":%1"_s.arg(line);
    text += u": "_s;
    return field.isEmpty() ? text + what : text + field + u": "_s + what;
}

ProviderCatalog ProviderCatalog::withOverlay(const QList<OverlayFile> &files) const
{
    ProviderCatalog made = *this;
    for (const OverlayFile &file : files)
        made.overlay(file);
    return made;
}

void ProviderCatalog::overlay(const OverlayFile &file)
{
    const Result<QJsonDocument> document = parseStrictJson(file.json);
    if (!document)
        return m_problems.append(unreadable(file, document.error().detail));
    const QJsonValue providers = document.value().object().value("providers"_L1);
    if (!providers.isArray())
        return m_problems.append({file.name, 1, u"providers"_s, u"a list is expected"_s});
    const QJsonArray entries = providers.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i)
        overlayEntry(file, i, entries.at(i).toObject());
}

void ProviderCatalog::overlayEntry(const OverlayFile &file, qsizetype index, const QJsonObject &entry)
{
    const QString id = entry.value("id"_L1).toString();
    const auto known = std::find_if(m_providers.begin(), m_providers.end(),
                                    [&id](const Provider &provider) { return provider.id == id; });
    const qsizetype place = known == m_providers.end() ? m_providers.size() : known - m_providers.begin();
    QJsonObject merged = place < m_entries.size() ? m_entries.at(place) : QJsonObject();
    for (auto field = entry.begin(); field != entry.end(); ++field)
        merged.insert(field.key(), field.value());
    ProviderCatalog tried = *this; // so that a faulty entry leaves what it would have overridden
    if (place < m_entries.size()) {
        tried.m_providers.removeAt(place);
        tried.m_entries.removeAt(place);
    }
    const QString problem = tried.add(merged, u"providers[%1]"_s.arg(index));
    if (!problem.isEmpty())
        return m_problems.append(inEntry(file, index, problem));
    tried.m_providers.last().isOwn = true;
    tried.m_providers.move(tried.m_providers.size() - 1, place);
    tried.m_entries.move(tried.m_entries.size() - 1, place);
    *this = tried;
}

ProviderCatalog ProviderCatalog::withPolicy(const OverlayFile &policy) const
{
    ProviderCatalog made = *this;
    const Result<QJsonDocument> document = parseStrictJson(policy.json);
    QString problem;
    bool isHidden = true;
    if (document) {
        JsonEntry entry(document.value().object(), u"policy"_s, &problem);
        isHidden = entry.flag("hide_help_links"_L1).value_or(false) || !problem.isEmpty();
        entry.has("direct"_L1); // what DirectClients::withPolicy() reads
        entry.refuseOtherFields();
    } else {
        made.m_problems.append(unreadable(policy, document.error().detail));
    }
    if (!problem.isEmpty())
        made.m_problems.append({policy.name, 0, problem.section(u": "_s, 0, 0), problem.section(u": "_s, 1)});
    made.m_hidesHelpLinks = m_hidesHelpLinks || isHidden;
    for (Provider &provider : made.m_providers)
        provider.helpUrl = isHidden ? QUrl() : provider.helpUrl;
    return made;
}

} // namespace sendproof
