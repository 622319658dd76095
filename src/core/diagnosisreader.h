// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosisrules.h"
#include "core/jsonentry.h"

#include <QJsonObject>

namespace sendproof {

/// Makes DiagnosisRules from the JSON object of resources/diagnosis.json; docs/diagnosis.md describes the format.
class DiagnosisReader
{
public:
    /// @p problem gets the first fault as "where.field: what is expected"; it must outlive the reader.
    DiagnosisReader(QJsonObject root, QString *problem)
        : m_root(std::move(root))
        , m_problem(problem)
    {
    }
    DiagnosisRules read();

private:
    void readProviders();
    void readWords();
    void readSigns();
    void readRule(const QJsonObject &object, const QString &where);
    void readConditions(JsonEntry &entry, DiagnosisRule &rule);
    void readTerms(const QJsonObject &object, const QString &where, DiagnosisRule &rule);
    void readCauses(const QJsonObject &causes, const QString &where, DiagnosisRule &rule);
    quint64 readMask(JsonEntry &entry, QLatin1StringView key, qsizetype (*indexOf)(const QString &));
    QList<int> readNames(JsonEntry &entry, QLatin1StringView key);
    QList<int> termsOf(const QJsonValue &list, const QString &where);
    int termOf(const QString &text, const QString &where);
    int partOf(const QString &text, const QString &term, const QString &where);
    int nameOf(const QString &provider);
    void complain(const QString &where, const char *what);

    QJsonObject m_root;
    QString *m_problem;
    DiagnosisRules m_made;
    QList<PhraseFinder::Phrase> m_phrases;
    QHash<QString, int> m_terms;
    QHash<QString, int> m_parts;
    QHash<QString, int> m_names;
    QHash<QString, int> m_concepts;
    QHash<QString, int> m_causes;
    QSet<QString> m_ids;
};

} // namespace sendproof
