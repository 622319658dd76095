// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"

#include "core/providerentry.h"
#include "core/strictjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

Failure damaged(const QString &detail)
{
    return Failure{.kind = FailureKind::Damaged, .detail = detail};
}

} // namespace

QString ProviderCatalog::add(const QJsonObject &object, const QString &where)
{
    QString problem;
    JsonEntry entry(object, where, &problem);
    const Provider provider = readProvider(entry);
    for (const Provider &other : m_providers) {
        if (other.id == provider.id)
            entry.complain("id"_L1, "another entry has this id");
        for (const QString &domain : provider.domains) {
            if (other.domains.contains(domain))
                entry.complain("domains"_L1, "another entry has one of these domains");
        }
    }
    if (problem.isEmpty()) {
        m_providers.append(provider);
        m_entries.append(object);
    }
    return problem;
}

QString ProviderCatalog::readGeneral(const QJsonObject &document)
{
    QString problem;
    JsonEntry whole(document, u"catalogue"_s, &problem);
    for (JsonEntry &block : whole.blocks("general"_L1)) {
        GeneralNote note;
        static_cast<FactSource &>(note) = block.factSource();
        note.id = block.text("id"_L1, true);
        note.text = block.localText("text"_L1, true);
        block.refuseOtherFields();
        m_generalNotes.append(note);
    }
    if (whole.number("format"_L1, 1, 1'000'000).value_or(2) != 2)
        whole.complain("format"_L1, "format 2 is expected");
    whole.has("providers"_L1);
    whole.refuseOtherFields();
    return problem;
}

Result<ProviderCatalog> ProviderCatalog::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    const QJsonValue providers = document.value().object().value("providers"_L1);
    if (!providers.isArray())
        return damaged(u"providers: a list is expected"_s);
    ProviderCatalog catalog;
    if (const QString problem = catalog.readGeneral(document.value().object()); !problem.isEmpty())
        return damaged(problem);
    const QJsonArray entries = providers.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QString problem = catalog.add(entries.at(i).toObject(), u"providers[%1]"_s.arg(i));
        if (!problem.isEmpty())
            return damaged(problem);
    }
    return catalog;
}

const Provider *ProviderCatalog::byId(QStringView id) const
{
    for (const Provider &provider : m_providers) {
        if (provider.id == id)
            return &provider;
    }
    return nullptr;
}

const Provider *ProviderCatalog::byAddress(const MailAddress &address) const
{
    for (const Provider &provider : m_providers) {
        if (provider.domains.contains(address.domain()))
            return &provider;
    }
    return nullptr;
}

const Provider *ProviderCatalog::byMailExchanger(const QString &host) const
{
    QString name = host.toLower();
    if (name.endsWith(u'.'))
        name.chop(1);
    const Provider *found = nullptr;
    qsizetype longest = 0;
    for (const Provider &provider : m_providers) {
        for (const QString &suffix : provider.mxSuffixes) {
            const bool fits = name == suffix || name.endsWith(u'.' + suffix);
            if (fits && suffix.size() > longest) {
                found = &provider;
                longest = suffix.size();
            }
        }
    }
    return found;
}

QString ProviderCatalog::loginFor(const Provider &provider, const MailAddress &address)
{
    switch (provider.loginForm) {
    case LoginForm::FixedWord:
        return provider.fixedLogin;
    case LoginForm::LocalPart:
        return address.localPart();
    case LoginForm::ProviderIssued:
    case LoginForm::IssuedAddress:
        return {};
    case LoginForm::Unknown:
    case LoginForm::FullAddress:
        break;
    }
    return address.toString();
}

} // namespace sendproof
