// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causecatalog.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype mostSteps = 4;

const LocalText &pick(const LocalText &own, const LocalText &usual)
{
    return own.isEmpty() ? usual : own;
}

/// A step may turn into several, where a provider's own steps are put in.
QStringList filledSteps(const QStringList &steps, const TemplateValues &values)
{
    QStringList made;
    for (const QString &step : steps)
        made += filledTemplate(step, values).split(u'\n', Qt::SkipEmptyParts);
    return made.first(std::min(made.size(), mostSteps));
}

} // namespace

const Cause *CauseCatalog::byId(QStringView id) const
{
    for (const Cause &cause : m_causes) {
        if (cause.id == id)
            return &cause;
    }
    return nullptr;
}

TemplateValues CauseCatalog::valuesIn(QStringView language, const QHash<QString, QString> &known) const
{
    TemplateValues values{known, {}};
    for (auto it = m_standIns.begin(); it != m_standIns.end(); ++it)
        values.standIns.insert(it.key(), it.value().in(language));
    return values;
}

ExplainedCause CauseCatalog::explained(QStringView id, QStringView providerId, QStringView language,
                                       const QHash<QString, QString> &known) const
{
    const Cause *cause = byId(id) ? byId(id) : byId(u"general.data");
    if (!cause)
        return {};
    static const CauseSayings nothing;
    const CauseSayings *own = &nothing;
    for (const CauseVariant &variant : cause->variants) {
        if (variant.providers.contains(providerId))
            own = &variant.sayings;
    }
    const CauseSayings &usual = cause->sayings;
    const TemplateValues values = valuesIn(language, known);
    const auto said = [&](const LocalText &mine, const LocalText &theirs) {
        return filledTemplate(pick(mine, theirs).in(language), values);
    };
    const LocalTexts &steps = own->steps.ko.isEmpty() ? usual.steps : own->steps;
    return {said(own->title, usual.title),     said(own->failed, usual.failed),
            said(own->meaning, usual.meaning), filledSteps(steps.in(language), values),
            said(own->letter, usual.letter),   own->remedies.isEmpty() ? usual.remedies : own->remedies};
}

QString CauseCatalog::phrase(QStringView id, QStringView language, const QHash<QString, QString> &known) const
{
    return filledTemplate(m_phrases.value(id.toString()).in(language), valuesIn(language, known));
}

} // namespace sendproof
