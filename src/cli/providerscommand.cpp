// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/providerscommand.h"

#include "cli/providerjson.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QJsonArray generalJson(const ProviderCatalog &catalog)
{
    QJsonArray notes;
    for (const GeneralNote &note : catalog.generalNotes())
        notes.append(QJsonObject{{u"id"_s, note.id},
                                 {u"text"_s, localJson(note.text)},
                                 {u"source"_s, safeJson(note.source)},
                                 {u"as_of"_s, note.asOf}});
    return notes;
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
    for (const OverlayProblem &problem : catalog.value().problems())
        m_printer.warn(problem.toString());
    QJsonArray entries;
    for (const Provider &provider : catalog.value().providers()) {
        if (m_printer.isJson())
            entries.append(providerJson(provider, QDate::currentDate()));
        else
            m_printer.line(providerLine(provider, m_printer.language()));
    }
    if (m_printer.isJson())
        m_printer.json({{u"general"_s, generalJson(catalog.value())}, {u"providers"_s, entries}});
    end(ExitCode::Done);
}

} // namespace sendproof
