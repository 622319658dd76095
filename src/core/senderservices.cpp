// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/senderservices.h"

#include "core/spfmacro.h"
#include "core/strictjson.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// A fixed name, as it may stand behind "include:" or before "._domainkey".
bool isPlain(const QString &text)
{
    return !text.isEmpty() && text == text.toLower() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'.' || c == u'-' || c == u'_';
    });
}

/// Reads one entry; what is wrong with it, or an empty text.
QString readService(const QJsonObject &object, SenderService &made)
{
    static const QStringList known{u"id"_s,     u"spf_include"_s, u"dkim_selectors"_s, u"keeps_envelope"_s,
                                   u"source"_s, u"as_of"_s};
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return u"unknown field "_s + key;
    }
    made.id = object.value("id"_L1).toString();
    const QString include = object.value("spf_include"_L1).toString();
    for (const QJsonValue &selector : object.value("dkim_selectors"_L1).toArray())
        made.dkimSelectors.append(selector.toString());
    made.keepsEnvelope = object.value("keeps_envelope"_L1).toBool(true);
    made.source = object.value("source"_L1).toString();
    made.asOf = object.value("as_of"_L1).toString();
    made.spfInclude = include.toLatin1();
    if (made.id.isEmpty() || made.source.isEmpty() || !QDate::fromString(made.asOf, Qt::ISODate).isValid())
        return u"id, source and an ISO date as_of are expected"_s;
    if (!include.isEmpty() && (!isPlain(include) || !isDomainSpec(made.spfInclude)))
        return u"spf_include: a name is expected"_s;
    if (!std::all_of(made.dkimSelectors.begin(), made.dkimSelectors.end(), isPlain))
        return u"dkim_selectors: names are expected"_s;
    return include.isEmpty() && made.dkimSelectors.isEmpty() ? u"it says nothing"_s : QString();
}

} // namespace

Result<SenderServices> SenderServices::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    const QJsonValue list = document.value().object().value("services"_L1);
    const auto damaged = [](const QString &detail) { return Failure{.kind = FailureKind::Damaged, .detail = detail}; };
    if (!list.isArray())
        return damaged(u"services: a list is expected"_s);
    SenderServices made;
    for (const QJsonValue &value : list.toArray()) {
        SenderService service;
        const QString problem = readService(value.toObject(), service);
        if (!problem.isEmpty())
            return damaged(u"services[%1]: %2"_s.arg(made.m_services.size()).arg(problem));
        if (made.byId(service.id))
            return damaged(u"services: %1 stands twice"_s.arg(service.id));
        made.m_services.append(service);
    }
    return made;
}

const SenderService *SenderServices::byId(QStringView id) const
{
    for (const SenderService &service : m_services) {
        if (service.id == id)
            return &service;
    }
    return nullptr;
}

} // namespace sendproof
