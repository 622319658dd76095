// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QSet>
#include <array>

namespace sendproof {

/// Reads the fields of one JSON object and notes the first that is wrong, as "where.field: what is expected". Null and
/// a missing field are the same: unknown.
class JsonEntry
{
public:
    /// @p problem is written once, at the first fault; it must outlive the entry.
    JsonEntry(const QJsonObject &object, QString where, QString *problem);

    bool has(QLatin1StringView key); ///< There, and not null
    QString text(QLatin1StringView key, bool isRequired = false);
    QStringList texts(QLatin1StringView key);
    LocalText localText(QLatin1StringView key, bool isRequired = false); ///< Both languages or none
    LocalTexts localTexts(QLatin1StringView key);                        ///< As many lines in both languages
    std::optional<bool> flag(QLatin1StringView key);
    std::optional<int> number(QLatin1StringView key, int lowest, int highest);
    QUrl httpsUrl(QLatin1StringView key);
    QDate day(QLatin1StringView key);
    QString asOf(QLatin1StringView key, bool isRequired = false); ///< An ISO day, month or year
    QString host(QLatin1StringView key);                          ///< A host name as A-labels, lower case
    QStringList domains(QLatin1StringView key);                   ///< Mail domains as A-labels, lower case
    QList<ProviderPort> ports(QLatin1StringView key);
    std::optional<Security> security(QLatin1StringView key);
    FactSource factSource(); ///< The fields "source" and "as_of", both required
    JsonEntry block(QLatin1StringView key);
    QList<JsonEntry> blocks(QLatin1StringView key);
    template<typename Enum, std::size_t N>
    Enum choice(QLatin1StringView key, const std::array<QLatin1StringView, N> &names)
    {
        const QString name = text(key);
        for (std::size_t i = 0; i < N; ++i) {
            if (name == names[i])
                return static_cast<Enum>(i);
        }
        if (!name.isEmpty())
            complain(key, "this word is not known");
        return Enum{};
    }
    void refuseOtherFields(); ///< Every field nobody has asked for is a fault: mostly a slip in writing
    void complain(QLatin1StringView key, const char *what);
    QStringList fields() const { return m_object.keys(); }

private:
    QJsonValue value(QLatin1StringView key);
    QStringList toTexts(const QJsonValue &value, QLatin1StringView key);
    QJsonObject m_object;
    QString m_where;
    QString *m_problem;
    QSet<QString> m_asked;
};

} // namespace sendproof
