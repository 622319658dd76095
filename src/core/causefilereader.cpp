// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/causecatalog.h"
#include "core/jsonentry.h"
#include "core/stage.h"
#include "core/strictjson.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sendproof {

/// Reads resources/causes.json; every text is checked against the names of values that the file itself declares.
class CauseFileReader
{
public:
    explicit CauseFileReader(const QJsonObject &document)
        : m_file(document, u"file"_s, &m_problem)
    {
    }

    Result<CauseCatalog> read()
    {
        if (m_file.number("format"_L1, 1, 1'000'000).value_or(0) != 1)
            m_file.complain("format"_L1, "format 1 is expected");
        readValues();
        readPhrases();
        for (JsonEntry &entry : m_file.blocks("pages"_L1))
            readPage(entry);
        for (JsonEntry &entry : m_file.blocks("causes"_L1))
            readCause(entry);
        m_file.refuseOtherFields();
        if (m_problem.isEmpty() && !m_made.byId(u"general.data"))
            m_file.complain("causes"_L1, "general.data is missing");
        if (!m_problem.isEmpty())
            return Failure{.kind = FailureKind::Damaged, .detail = m_problem};
        return m_made;
    }

private:
    void readValues()
    {
        for (JsonEntry &entry : m_file.blocks("values"_L1)) {
            const QString name = entry.text("name"_L1, true);
            if (m_made.m_valueNames.contains(name))
                entry.complain("name"_L1, "another value has this name");
            m_made.m_valueNames.append(name);
            entry.text("what"_L1, true);
            if (entry.has("stand_in"_L1)) {
                m_made.m_standIns.insert(name, entry.localText("stand_in"_L1));
                m_standInNames.append(name);
            }
            entry.refuseOtherFields();
        }
    }
    void readPhrases()
    {
        JsonEntry phrases = m_file.block("phrases"_L1);
        for (const QString &id : CauseCatalog::phraseIds())
            m_made.m_phrases.insert(id, text(phrases, QLatin1StringView(id.toLatin1()), true));
        phrases.refuseOtherFields();
    }
    FactSource source(JsonEntry &entry)
    {
        const FactSource made = entry.factSource();
        m_made.m_asOf = std::max(m_made.m_asOf, QDate::fromString(made.asOf, Qt::ISODate));
        return made;
    }
    void readPage(JsonEntry &entry)
    {
        ProviderPage page;
        static_cast<FactSource &>(page) = source(entry);
        page.providers = entry.texts("providers"_L1);
        const auto wish = remedyWishFromName(u"open-page:"_s + entry.text("purpose"_L1, true));
        if (!wish)
            entry.complain("purpose"_L1, "this word is not known");
        page.purpose = wish.value_or(RemedyWish()).purpose;
        page.url = entry.httpsUrl("url"_L1);
        if (page.url.isEmpty() || page.providers.isEmpty())
            entry.complain("url"_L1, "providers and an https address are expected");
        entry.refuseOtherFields();
        m_made.m_pages.append(page);
    }
    void readCause(JsonEntry &entry)
    {
        Cause cause;
        cause.id = entry.text("id"_L1, true);
        if (m_made.byId(cause.id))
            entry.complain("id"_L1, "another entry has this id");
        cause.sayings = sayings(entry, true);
        for (JsonEntry &variant : entry.blocks("variants"_L1))
            cause.variants.append(readVariant(variant));
        entry.refuseOtherFields();
        m_made.m_causes.append(cause);
    }
    CauseVariant readVariant(JsonEntry &entry)
    {
        CauseVariant made;
        static_cast<FactSource &>(made) = source(entry);
        made.providers = entry.texts("providers"_L1);
        if (made.providers.isEmpty())
            entry.complain("providers"_L1, "at least one provider is expected");
        made.sayings = sayings(entry, false);
        entry.refuseOtherFields();
        return made;
    }
    CauseSayings sayings(JsonEntry &entry, bool isWhole)
    {
        CauseSayings made{text(entry, "title"_L1, isWhole),   text(entry, "failed"_L1, isWhole),
                          text(entry, "meaning"_L1, isWhole), steps(entry, isWhole),
                          text(entry, "letter"_L1, false),    {}};
        for (const QString &name : entry.texts("remedies"_L1)) {
            const auto wish = remedyWishFromName(name);
            if (!wish || made.remedies.contains(*wish))
                entry.complain("remedies"_L1, "a word that is not known, or one twice");
            made.remedies.append(wish.value_or(RemedyWish()));
        }
        if (isWhole && made.remedies.isEmpty())
            entry.complain("remedies"_L1, "at least one remedy is expected");
        return made;
    }
    LocalText text(JsonEntry &entry, QLatin1StringView key, bool isRequired)
    {
        const LocalText made = entry.localText(key, isRequired);
        check(entry, key, made.ko);
        check(entry, key, made.en);
        return made;
    }
    LocalTexts steps(JsonEntry &entry, bool isRequired)
    {
        const LocalTexts made = entry.localTexts("steps"_L1);
        if ((isRequired && made.ko.isEmpty()) || made.ko.size() > 4)
            entry.complain("steps"_L1, "one to four steps are expected");
        for (const QString &step : made.ko + made.en)
            check(entry, "steps"_L1, step);
        return made;
    }
    void check(JsonEntry &entry, QLatin1StringView key, const QString &one)
    {
        const QString fault = templateFault(one, m_made.m_valueNames, m_standInNames);
        if (!fault.isEmpty())
            entry.complain(key, qPrintable(fault));
    }

    QString m_problem;
    JsonEntry m_file;
    CauseCatalog m_made;
    QStringList m_standInNames;
};

Result<CauseCatalog> CauseCatalog::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    return CauseFileReader(document.value().object()).read();
}

QStringList CauseCatalog::phraseIds()
{
    QStringList ids{u"letter.subject"_s,    u"letter.greeting"_s, u"letter.opening"_s, u"letter.request"_s,
                    u"letter.facts"_s,      u"letter.thanks"_s,   u"report.title"_s,   u"label.time"_s,
                    u"label.provider"_s,    u"label.server"_s,    u"label.port"_s,     u"label.security"_s,
                    u"label.login"_s,       u"label.from"_s,      u"label.stage"_s,    u"label.cause"_s,
                    u"label.code"_s,        u"label.reply"_s,     u"label.sign_in"_s,  u"label.tls"_s,
                    u"label.certificate"_s, u"label.times"_s,     u"label.program"_s,  u"security.implicit-tls"_s,
                    u"security.starttls"_s, u"security.none"_s,   u"reply.none"_s,     u"unsent"_s,
                    u"unit.seconds"_s,      u"unit.minutes"_s,    u"unit.hours"_s,     u"format.day"_s};
    for (const Stage stage : allStages)
        ids.append(u"stage."_s + stageName(stage));
    return ids;
}

} // namespace sendproof
