// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnoser.h"

#include "core/diagnosisrules.h"
#include "core/plainreply.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype widestGap = 90; ///< Bytes between two parts of one phrase
constexpr uchar mostHits = 12;      ///< Of one phrase that are remembered
constexpr int scoreOfNothing = 10;  ///< A cause below it is no better than "something went wrong at this stage"
constexpr double sharpness = 12.0;  ///< So many points ahead make a cause e times as likely
constexpr qsizetype mostCauses = 6;
constexpr qsizetype longestIssuer = 1000;

template<typename Enum> bool isIn(quint64 mask, Enum value)
{
    return (mask >> static_cast<int>(value)) & 1U;
}

template<typename List, typename Fits> bool anyOf(const List &list, Fits fits)
{
    return std::any_of(list.begin(), list.end(), fits);
}

/// Which terms a text has.
class FoundTerms
{
public:
    FoundTerms(const DiagnosisRules &rules, const QByteArray &words)
        : m_rules(rules)
        , m_found(static_cast<std::size_t>(rules.terms.size()), 0)
    {
        if (words.isEmpty())
            return;
        keepSome(rules.finder.find(words));
        for (const PhraseFinder::Hit &hit : m_hits) {
            for (const int term : rules.termsOfPhrase.at(hit.phrase)) {
                const QList<int> &parts = rules.terms.at(term).parts;
                if (!has(term) && (parts.size() == 1 || (parts.last() == hit.phrase && hasParts(parts))))
                    add(term);
            }
        }
    }

    bool has(int term) const { return m_found[static_cast<std::size_t>(term)] != 0; }
    bool has(const QList<int> &terms) const
    {
        return anyOf(terms, [this](int term) { return has(term); });
    }

private:
    /// A text that says the same a thousand times says it once: what follows costs no more than the rules are many.
    void keepSome(const std::vector<PhraseFinder::Hit> &hits)
    {
        std::vector<uchar> counts(static_cast<std::size_t>(m_rules.termsOfPhrase.size()), 0);
        for (const PhraseFinder::Hit &hit : hits) {
            if (counts[static_cast<std::size_t>(hit.phrase)]++ < mostHits)
                m_hits.push_back(hit);
            else
                counts[static_cast<std::size_t>(hit.phrase)] = mostHits;
        }
    }

    void add(int term)
    {
        m_found[static_cast<std::size_t>(term)] = 1;
        for (const int meaning : m_rules.terms.at(term).concepts)
            m_found[static_cast<std::size_t>(meaning)] = 1;
    }

    /// The parts stand in the text in this order and near each other.
    bool hasParts(const QList<int> &parts) const
    {
        std::vector<qsizetype> ends{-1};
        for (const int part : parts) {
            std::vector<qsizetype> reached;
            for (const PhraseFinder::Hit &hit : m_hits) {
                if (hit.phrase == part && anyOf(ends, [&hit](qsizetype end) {
                        return end < 0 || (hit.begin >= end && hit.begin - end <= widestGap);
                    }))
                    reached.push_back(hit.end);
            }
            ends = std::move(reached);
        }
        return !ends.empty();
    }

    const DiagnosisRules &m_rules;
    std::vector<PhraseFinder::Hit> m_hits;
    std::vector<char> m_found;
};

/// One look at one piece of evidence.
class Case
{
public:
    Case(const DiagnosisRules &rules, const Evidence &evidence)
        : m_rules(rules)
        , m_evidence(evidence)
        , m_reply(isTextRead(evidence) ? plainReply(evidence.text) : PlainReply())
        , m_terms(rules, m_reply.words)
        , m_issuer(rules, plainReply(QStringView(evidence.issuer).left(longestIssuer)).words)
        , m_providers(rules.providersOf(evidence.provider))
    {
        if (evidence.code != 0)
            m_reply.codes = {evidence.code};
        if (evidence.enhanced && !m_reply.enhanced.contains(*evidence.enhanced))
            m_reply.enhanced.prepend(*evidence.enhanced);
        for (const auto &[term, providers] : rules.signs) {
            if (m_terms.has(term))
                m_providers += providers;
        }
        const auto *place = std::find(diagnosisPlaces.begin(), diagnosisPlaces.end(), evidence.place);
        m_place = static_cast<int>(place - diagnosisPlaces.begin());
    }

    QList<RankedCause> ranked(bool isAll = false) const;

private:
    static bool isTextRead(const Evidence &evidence)
    {
        return !evidence.kind || *evidence.kind == FailureKind::ReplyRejected ||
               *evidence.kind == FailureKind::MalformedReply;
    }
    bool holds(const DiagnosisRule &rule) const;
    bool holdsByFacts(const DiagnosisRule &rule) const;
    bool holdsByCodes(const DiagnosisRule &rule) const;
    bool hasProvider(const QList<int> &wanted) const
    {
        return anyOf(wanted, [this](int one) { return m_providers.contains(one); });
    }

    const DiagnosisRules &m_rules;
    const Evidence &m_evidence;
    PlainReply m_reply;
    FoundTerms m_terms;
    FoundTerms m_issuer;
    QList<int> m_providers;
    int m_place = 0;
};

bool Case::holdsByFacts(const DiagnosisRule &rule) const
{
    if (rule.kinds != 0 && (!m_evidence.kind || !isIn(rule.kinds, *m_evidence.kind)))
        return false;
    if (rule.faults != 0 && !anyOf(m_evidence.faults, [&](CertificateFault fault) { return isIn(rule.faults, fault); }))
        return false;
    if (!rule.ports.isEmpty() && !rule.ports.contains(m_evidence.port))
        return false;
    if (rule.isForeignBanner && *rule.isForeignBanner != m_evidence.isForeignBanner)
        return false;
    if (rule.isForeignName && *rule.isForeignName != m_evidence.isForeignName)
        return false;
    return !rule.isKnownServer || *rule.isKnownServer == m_evidence.isKnownServer;
}

bool Case::holdsByCodes(const DiagnosisRule &rule) const
{
    const auto fitsCode = [this](const CodePattern &pattern) {
        return anyOf(m_reply.codes, [&](int code) { return code >= pattern.lowest && code <= pattern.highest; });
    };
    const auto fitsEnhanced = [this](const EnhancedPattern &pattern) {
        return anyOf(m_reply.enhanced, [&](const EnhancedCode &code) {
            return (pattern.statusClass < 0 || pattern.statusClass == code.statusClass) &&
                   (pattern.subject < 0 || pattern.subject == code.subject) &&
                   (pattern.detail < 0 || pattern.detail == code.detail);
        });
    };
    return (rule.codes.isEmpty() || anyOf(rule.codes, fitsCode)) &&
           (rule.enhanced.isEmpty() || anyOf(rule.enhanced, fitsEnhanced));
}

bool Case::holds(const DiagnosisRule &rule) const
{
    if (rule.places != 0 && !isIn(rule.places, m_place))
        return false;
    if (rule.vias != 0 && !isIn(rule.vias, m_evidence.via))
        return false;
    if (rule.signIns != 0 && !isIn(rule.signIns, m_evidence.signIn))
        return false;
    if (!holdsByFacts(rule) || !holdsByCodes(rule))
        return false;
    if (!rule.providers.isEmpty() && !hasProvider(rule.providers))
        return false;
    if (hasProvider(rule.otherThan) || m_terms.has(rule.none))
        return false;
    if (!rule.issuer.isEmpty() && !m_issuer.has(rule.issuer))
        return false;
    return std::all_of(rule.terms.begin(), rule.terms.end(),
                       [this](const QList<int> &one) { return m_terms.has(one); });
}

void addConfidence(QList<RankedCause> &causes)
{
    const auto share = [](int score) { return std::exp(qBound(-200, score, 800) / sharpness); };
    double all = share(scoreOfNothing);
    for (const RankedCause &cause : causes)
        all += share(cause.score);
    for (RankedCause &cause : causes)
        cause.confidence = share(cause.score) / all;
}

QList<RankedCause> Case::ranked(bool isAll) const
{
    struct Weighed
    {
        std::array<int, tierCount> speaksFor{};
        std::array<int, tierCount> speaksAgainst{};
        QList<SpokenRule> rules;
    };
    QHash<int, Weighed> found;
    for (const DiagnosisRule &rule : m_rules.rules) {
        if (!holds(rule))
            continue;
        for (const auto &[cause, weight] : rule.weights) {
            Weighed &weighed = found[cause];
            int &most = (weight > 0 ? weighed.speaksFor : weighed.speaksAgainst)[static_cast<std::size_t>(rule.tier)];
            most = weight > 0 ? qMax(most, weight) : qMin(most, weight);
            weighed.rules.append({rule.id, weight});
        }
    }
    QList<RankedCause> causes;
    for (auto one = found.begin(); one != found.end(); ++one) {
        int score = 0;
        for (std::size_t tier = 0; tier < tierCount; ++tier)
            score += one->speaksFor[tier] + one->speaksAgainst[tier];
        if (score > 0 || isAll)
            causes.append({m_rules.causes.at(one.key()), 0, score, one->rules});
    }
    std::sort(causes.begin(), causes.end(), [](const RankedCause &a, const RankedCause &b) {
        return a.score != b.score ? a.score > b.score : a.id < b.id;
    });
    if (!isAll)
        causes = causes.mid(0, mostCauses);
    addConfidence(causes);
    return causes;
}

} // namespace

Result<Diagnoser> Diagnoser::fromJson(const QByteArray &json)
{
    Result<DiagnosisRules> rules = DiagnosisRules::fromJson(json);
    if (!rules)
        return rules.error();
    return Diagnoser(std::make_shared<const DiagnosisRules>(std::move(rules).value()));
}

QList<RankedCause> Diagnoser::weigh(const Evidence &evidence) const
{
    return Case(*m_rules, evidence).ranked(true);
}

QList<RankedCause> Diagnoser::explain(const Evidence &evidence) const
{
    QList<RankedCause> causes = Case(*m_rules, evidence).ranked();
    const QString place = evidence.place.isEmpty() ? u"unknown"_s : evidence.place;
    if (causes.isEmpty() || causes.front().score < scoreOfNothing)
        causes.prepend({u"general."_s + place, 0.3, 0, {}});
    return causes;
}

} // namespace sendproof
