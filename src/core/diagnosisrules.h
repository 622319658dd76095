// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/evidence.h"
#include "core/phrasefinder.h"
#include "core/result.h"

#include <QHash>
#include <QStringList>
#include <array>

namespace sendproof {

/// What kind of evidence a rule weighs. Of each kind only the heaviest word counts for a cause, so that ten ways to say
/// the same do not outweigh one that says something else.
enum class EvidenceTier { Fact, Signature, Words, Code, Provider, Usual };
inline constexpr std::size_t tierCount = 6;

/// A code of which some places are open: "535", "5xx".
struct CodePattern
{
    int lowest = 0;
    int highest = 0;
};

/// "5.7.8", "x.7.8", "5.7.x"; -1 is open.
struct EnhancedPattern
{
    int statusClass = -1;
    int subject = -1;
    int detail = -1;
};

/// One rule of resources/diagnosis.json: when it holds, and what it then says. Masks have a bit for each enumerator; 0:
/// not asked. Terms are indexes into DiagnosisRules::terms.
struct DiagnosisRule
{
    QString id;
    EvidenceTier tier = EvidenceTier::Usual;
    quint32 places = 0;
    quint32 vias = 0;
    quint32 signIns = 0;
    quint64 kinds = 0;
    quint32 faults = 0;
    QList<CodePattern> codes;
    QList<EnhancedPattern> enhanced;
    QList<int> providers;
    QList<int> otherThan; ///< Providers for which it does not hold
    QList<int> ports;
    std::optional<bool> isForeignName;
    std::optional<bool> isForeignBanner;
    std::optional<bool> isKnownServer;
    QList<QList<int>> terms; ///< One of each list must be there
    QList<int> none;
    QList<int> issuer;                  ///< One of them must be in the issuer's name
    QList<std::pair<int, int>> weights; ///< Cause and weight
};

/// One phrase, or parts of one that follow each other closely; or a concept, which has no parts of its own.
struct DiagnosisTerm
{
    QList<int> parts;    ///< Phrases of the finder, in this order
    QList<int> concepts; ///< Terms that are there wherever this one is
};

/// resources/diagnosis.json, read and checked.
struct DiagnosisRules
{
    /// Fails with Damaged; Failure::detail names the rule and what is wrong.
    static Result<DiagnosisRules> fromJson(const QByteArray &json);

    /// The numbers of a provider and of the groups it belongs to.
    QList<int> providersOf(const QString &id) const;

    PhraseFinder finder;
    QList<DiagnosisTerm> terms;
    QList<QList<int>> termsOfPhrase; ///< For each phrase of the finder the terms it is a part of
    QList<DiagnosisRule> rules;
    QStringList causes;
    QHash<QString, QList<int>> providers;    ///< Ids and aliases
    QList<std::pair<int, QList<int>>> signs; ///< Terms that tell whose text it is
};

/// The places of a failure that rules know, in the order of the bits of DiagnosisRule::places.
extern const std::array<QLatin1StringView, 14> diagnosisPlaces;

} // namespace sendproof
