// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerscommand.h"

#include "core/providernames.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QJsonValue localJson(const LocalText &text)
{
    if (text.isEmpty())
        return QJsonValue(QJsonValue::Null);
    return QJsonObject{{u"ko"_s, safeJson(text.ko)}, {u"en"_s, safeJson(text.en)}};
}

QJsonObject stepsJson(const LocalTexts &texts)
{
    return {{u"ko"_s, QJsonArray::fromStringList(texts.ko)}, {u"en"_s, QJsonArray::fromStringList(texts.en)}};
}

QJsonArray portsJson(const Provider &provider)
{
    QJsonArray ports;
    for (const ProviderPort &port : provider.ports)
        ports.append(QJsonObject{{u"port"_s, port.port}, {u"security"_s, securityName(port.security)}});
    return ports;
}

QJsonObject providerJson(const Provider &provider)
{
    return {{u"id"_s, provider.id},
            {u"name"_s, localJson(provider.name)},
            {u"domains"_s, QJsonArray::fromStringList(provider.domains)},
            {u"host"_s, safeJsonOrNull(provider.host)},
            {u"ports"_s, portsJson(provider)},
            {u"login_form"_s, nameIn(loginFormNames, provider.loginForm)},
            {u"fixed_login"_s, safeJsonOrNull(provider.fixedLogin)},
            {u"password_kind"_s, nameIn(passwordKindNames, provider.passwordKind)},
            {u"password_name"_s, localJson(provider.passwordName)},
            {u"password_steps"_s, stepsJson(provider.passwordSteps)},
            {u"help_url"_s, safeJsonOrNull(provider.helpUrl.toString(QUrl::FullyEncoded))},
            {u"note"_s, localJson(provider.note)},
            {u"direct"_s, provider.directAvailable},
            {u"source"_s, safeJsonOrNull(provider.source)},
            {u"as_of"_s, safeJsonOrNull(provider.asOf)}};
}

QString providerLine(const Provider &provider, const QString &language)
{
    QString where = u"-"_s;
    if (!provider.host.isEmpty())
        where = u"%1:%2 %3"_s.arg(provider.host, QString::number(provider.ports.first().port),
                                  securityName(provider.ports.first().security));
    return u"%1 %2  %3"_s.arg(provider.id.leftJustified(20), where.leftJustified(48), provider.name.in(language));
}

} // namespace

const CommandForm &ProvidersCommand::form() const
{
    static const CommandForm form{
        "providers", "[--json]", QT_TRANSLATE_NOOP("CliWords", "List the providers that Sendproof knows."), {}};
    return form;
}

void ProvidersCommand::run(const CommandOptions &)
{
    const Result<ProviderCatalog> catalog = m_world.readCatalog();
    if (!catalog)
        return end(problemFrom(catalog.error()));
    QJsonArray entries;
    for (const Provider &provider : catalog.value().providers()) {
        if (m_printer.isJson())
            entries.append(providerJson(provider));
        else
            m_printer.line(providerLine(provider, m_printer.language()));
    }
    if (m_printer.isJson())
        m_printer.json({{u"providers"_s, entries}});
    end(ExitCode::Done);
}

} // namespace sendproof
