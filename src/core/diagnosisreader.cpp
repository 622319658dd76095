// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosisreader.h"

#include "core/plainreply.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array tierNames{"fact"_L1, "signature"_L1, "words"_L1, "code"_L1, "provider"_L1, "usual"_L1};
static_assert(tierNames.size() == tierCount);
constexpr int heaviest = 200;

/// "535", "5xx": each x is open.
std::optional<CodePattern> codePattern(const QString &text)
{
    QString low = text;
    QString high = text;
    low.replace(u'x', u'0');
    high.replace(u'x', u'9');
    bool isNumber = false;
    const int highest = high.toInt(&isNumber);
    if (!isNumber || text.size() != 3 || highest < 400 || highest > 599)
        return std::nullopt;
    return CodePattern{low.toInt(), highest};
}

std::optional<EnhancedPattern> enhancedPattern(const QString &text)
{
    const QStringList places = text.split(u'.');
    if (places.size() != 3)
        return std::nullopt;
    std::array<int, 3> numbers{-1, -1, -1};
    for (std::size_t i = 0; i < 3; ++i) {
        const QString &place = places.at(static_cast<qsizetype>(i));
        bool isNumber = place == u"x"_s;
        if (!isNumber)
            numbers[i] = place.toInt(&isNumber);
        if (!isNumber)
            return std::nullopt;
    }
    return EnhancedPattern{numbers[0], numbers[1], numbers[2]};
}

template<typename Name, typename Enum> qsizetype indexAmong(const QString &name, Name nameOf, Enum last)
{
    for (int i = 0; i <= static_cast<int>(last); ++i) {
        if (name == nameOf(static_cast<Enum>(i)))
            return i;
    }
    return -1;
}

qsizetype placeIndex(const QString &name)
{
    return std::find(diagnosisPlaces.begin(), diagnosisPlaces.end(), name) - diagnosisPlaces.begin();
}

qsizetype viaIndex(const QString &name)
{
    const std::optional<Via> via = viaFromName(name);
    return via ? static_cast<qsizetype>(*via) : -1;
}

qsizetype signInIndex(const QString &name)
{
    const std::optional<SignIn> signIn = signInFromName(name);
    return signIn ? static_cast<qsizetype>(*signIn) : -1;
}

qsizetype kindIndex(const QString &name)
{
    return indexAmong(name, failureKindName, FailureKind::SecretMissing);
}

qsizetype faultIndex(const QString &name)
{
    return indexAmong(name, certificateFaultName, CertificateFault::Missing);
}

} // namespace

void DiagnosisReader::complain(const QString &where, const char *what)
{
    if (m_problem->isEmpty())
        *m_problem = where + u": "_s + QLatin1StringView(what);
}

DiagnosisRules DiagnosisReader::read()
{
    readProviders();
    readWords();
    readSigns();
    const QJsonArray rules = m_root.value("rules"_L1).toArray();
    if (m_root.value("format"_L1) != 1 || rules.isEmpty())
        complain(u"diagnosis"_s, "format 1 with rules is expected");
    for (const QJsonValue &rule : rules)
        readRule(rule.toObject(), u"rules[%1] %2"_s.arg(m_made.rules.size()).arg(rule["id"_L1].toString()));
    m_made.finder = PhraseFinder(m_phrases);
    return std::move(m_made);
}

int DiagnosisReader::nameOf(const QString &provider)
{
    const auto known = m_names.constFind(provider);
    return *(known != m_names.constEnd() ? known : m_names.insert(provider, static_cast<int>(m_names.size())));
}

/// {"group": ["id", …]}: each id belongs to itself and to every group that lists it.
void DiagnosisReader::readProviders()
{
    const QJsonObject groups = m_root.value("providers"_L1).toObject();
    for (auto group = groups.begin(); group != groups.end(); ++group) {
        const int number = nameOf(group.key());
        m_made.providers[group.key()].append(number);
        for (const QJsonValue &id : group.value().toArray()) {
            QList<int> &numbers = m_made.providers[id.toString()];
            for (const int one : {nameOf(id.toString()), number}) {
                if (!numbers.contains(one))
                    numbers.append(one);
            }
        }
    }
}

/// {"concept": {"en": ["phrase", …], "ko": […]}}
void DiagnosisReader::readWords()
{
    const QJsonObject concepts = m_root.value("words"_L1).toObject();
    for (auto one = concepts.begin(); one != concepts.end(); ++one) {
        const int meaning = static_cast<int>(m_made.terms.size());
        m_made.terms.append(DiagnosisTerm());
        m_concepts.insert(one.key(), meaning);
        const QJsonObject languages = one.value().toObject();
        if (languages.isEmpty())
            complain(u"words."_s + one.key(), "phrases by language are expected");
        for (auto language = languages.begin(); language != languages.end(); ++language) {
            for (const int term : termsOf(language.value(), u"words.%1.%2"_s.arg(one.key(), language.key())))
                m_made.terms[term].concepts.append(meaning);
        }
    }
}

void DiagnosisReader::readSigns()
{
    const QJsonObject signs = m_root.value("signs"_L1).toObject();
    for (auto sign = signs.begin(); sign != signs.end(); ++sign) {
        const QString where = u"signs."_s + sign.key();
        if (!m_names.contains(sign.key()))
            complain(where, "there is no such provider");
        for (const int term : termsOf(sign.value(), where))
            m_made.signs.append({term, m_made.providers.value(sign.key())});
    }
}

int DiagnosisReader::partOf(const QString &text, const QString &term, const QString &where)
{
    const auto known = m_parts.constFind(text);
    if (known != m_parts.constEnd())
        return *known;
    PhraseFinder::Phrase phrase{plainReply(text).words, text.startsWith(u'*'), text.endsWith(u'*')};
    if (phrase.text.isEmpty())
        complain(where + u" \""_s + term + u'"', "a phrase has no letter");
    const int number = static_cast<int>(m_phrases.size());
    m_phrases.append(phrase);
    m_made.termsOfPhrase.append(QList<int>());
    m_parts.insert(text, number);
    return number;
}

/// "@concept", "phrase", "one … other", "part of a wor*".
int DiagnosisReader::termOf(const QString &text, const QString &where)
{
    if (text.startsWith(u'@')) {
        if (!m_concepts.contains(text.mid(1)))
            complain(where, "there is no such concept");
        return m_concepts.value(text.mid(1));
    }
    const auto known = m_terms.constFind(text);
    if (known != m_terms.constEnd())
        return *known;
    DiagnosisTerm term;
    for (const QString &part : text.split(u'…'))
        term.parts.append(partOf(part.trimmed(), text, where));
    const int number = static_cast<int>(m_made.terms.size());
    m_terms.insert(text, number);
    m_made.terms.append(term);
    for (const int part : std::as_const(term.parts)) {
        if (!m_made.termsOfPhrase.at(part).contains(number))
            m_made.termsOfPhrase[part].append(number);
    }
    return number;
}

QList<int> DiagnosisReader::termsOf(const QJsonValue &list, const QString &where)
{
    QList<int> made;
    if (!list.isArray() && !list.isUndefined())
        complain(where, "a list of phrases is expected");
    for (const QJsonValue &phrase : list.toArray()) {
        if (phrase.toString().isEmpty())
            complain(where, "a phrase is expected");
        const int term = termOf(phrase.toString(), where);
        if (made.contains(term) && m_problem->isEmpty())
            *m_problem = u"%1: \"%2\" stands twice"_s.arg(where, phrase.toString());
        made.append(term);
    }
    return made;
}

quint64 DiagnosisReader::readMask(JsonEntry &entry, QLatin1StringView key, qsizetype (*indexOf)(const QString &))
{
    quint64 mask = 0;
    for (const QString &name : entry.texts(key)) {
        const qsizetype index = indexOf(name);
        if (index < 0 || index >= 64 || (key == "stage"_L1 && index >= qsizetype(diagnosisPlaces.size())))
            entry.complain(key, "this word is not known");
        else
            mask |= quint64{1} << index;
    }
    return mask;
}

QList<int> DiagnosisReader::readNames(JsonEntry &entry, QLatin1StringView key)
{
    QList<int> made;
    for (const QString &name : entry.texts(key)) {
        if (!m_names.contains(name))
            entry.complain(key, "there is no such provider");
        made.append(m_names.value(name));
    }
    return made;
}

void DiagnosisReader::readConditions(JsonEntry &entry, DiagnosisRule &rule)
{
    rule.places = static_cast<quint32>(readMask(entry, "stage"_L1, placeIndex));
    rule.vias = static_cast<quint32>(readMask(entry, "via"_L1, viaIndex));
    rule.signIns = static_cast<quint32>(readMask(entry, "auth"_L1, signInIndex));
    rule.kinds = readMask(entry, "kind"_L1, kindIndex);
    rule.faults = static_cast<quint32>(readMask(entry, "fault"_L1, faultIndex));
    rule.providers = readNames(entry, "provider"_L1);
    rule.otherThan = readNames(entry, "not_provider"_L1);
    rule.isForeignName = entry.flag("foreign_name"_L1);
    rule.isForeignBanner = entry.flag("foreign_banner"_L1);
    rule.isKnownServer = entry.flag("known_server"_L1);
    for (const QString &text : entry.texts("code"_L1)) {
        const std::optional<CodePattern> pattern = codePattern(text);
        if (!pattern)
            entry.complain("code"_L1, "codes such as 535 or 5xx are expected");
        rule.codes.append(pattern.value_or(CodePattern()));
    }
    for (const QString &text : entry.texts("enhanced"_L1)) {
        const std::optional<EnhancedPattern> pattern = enhancedPattern(text);
        if (!pattern)
            entry.complain("enhanced"_L1, "codes such as 5.7.8 or x.7.8 are expected");
        rule.enhanced.append(pattern.value_or(EnhancedPattern()));
    }
    for (const QString &text : entry.texts("port"_L1))
        rule.ports.append(text.toInt());
}

void DiagnosisReader::readTerms(const QJsonObject &object, const QString &where, DiagnosisRule &rule)
{
    if (object.contains("any"_L1))
        rule.terms.append(termsOf(object.value("any"_L1), where + u".any"_s));
    for (const QJsonValue &one : object.value("all"_L1).toArray())
        rule.terms.append(termsOf(one.isArray() ? one : QJsonValue(QJsonArray{one}), where + u".all"_s));
    rule.none = termsOf(object.value("none"_L1), where + u".none"_s);
    rule.issuer = termsOf(object.value("issuer"_L1), where + u".issuer"_s);
}

void DiagnosisReader::readCauses(const QJsonObject &causes, const QString &where, DiagnosisRule &rule)
{
    for (auto cause = causes.begin(); cause != causes.end(); ++cause) {
        const int weight = cause.value().toInt();
        if (weight == 0 || weight > heaviest || weight < -heaviest)
            complain(where + u".causes."_s + cause.key(), "a weight from -200 to 200 is expected");
        if (!m_causes.contains(cause.key())) {
            m_causes.insert(cause.key(), static_cast<int>(m_made.causes.size()));
            m_made.causes.append(cause.key());
        }
        rule.weights.append({m_causes.value(cause.key()), weight});
    }
    if (causes.isEmpty())
        complain(where + u".causes"_s, "at least one is expected");
}

void DiagnosisReader::readRule(const QJsonObject &object, const QString &where)
{
    JsonEntry entry(object, where, m_problem);
    DiagnosisRule rule;
    rule.id = entry.text("id"_L1, true);
    if (m_ids.contains(rule.id))
        complain(where, "this id stands twice");
    m_ids.insert(rule.id);
    rule.tier = entry.choice<EvidenceTier>("tier"_L1, tierNames);
    if (!entry.has("tier"_L1))
        complain(where + u".tier"_s, "it is missing");
    readConditions(entry, rule);
    readTerms(object, where, rule);
    readCauses(object.value("causes"_L1).toObject(), where, rule);
    for (const QLatin1StringView key : {"any"_L1, "all"_L1, "none"_L1, "issuer"_L1, "causes"_L1, "note"_L1})
        static_cast<void>(entry.has(key));
    if (!entry.text("source"_L1).isEmpty() && entry.asOf("as_of"_L1, true).isEmpty())
        complain(where, "a source needs as_of");
    entry.refuseOtherFields();
    m_made.rules.append(rule);
}

} // namespace sendproof
