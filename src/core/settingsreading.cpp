// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settingsreading.h"

#include "core/accountfields.h"
#include "core/settingssecrets.h"
#include "core/strictjson.h"
#include "core/unsafetext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestText = 1000; // UTF-16 units; of anything that people see in a list
constexpr qsizetype longestSecret = 65536;

/// The first text in @p value that has an unsafe character or is far too long, as ".server.host"; empty: none.
QString unsafeField(const QJsonValue &value, const QString &path)
{
    if (value.isString())
        return hasUnsafeCharacter(value.toString()) || value.toString().size() > longestText ? path : QString();
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == "secret"_L1 || it.key() == "secret_base64"_L1)
            continue;
        if (const QString found = unsafeField(it.value(), path + u'.' + it.key()); !found.isEmpty())
            return found;
    }
    return {};
}

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    const qsizetype dot = path.indexOf(u'.');
    return dot < 0 ? object.value(path) : valueAt(object.value(path.first(dot)).toObject(), path.sliced(dot + 1));
}

class SettingsReader
{
public:
    SettingsReader(SettingsSecrets cut, const QString &format)
        : m_cut(std::move(cut))
    {
        m_reading.format = format;
    }

    ImportReading accounts(const QJsonArray &entries)
    {
        for (qsizetype i = 0; i < entries.size(); ++i)
            account(entries.at(i), i);
        return std::move(m_reading);
    }

private:
    void account(const QJsonValue &value, qsizetype index)
    {
        const QString here = u"accounts[%1]"_s.arg(index);
        if (!value.isObject())
            return complain(index, ImportFault::Malformed, here, u"an object is expected"_s);
        QJsonObject fields = value.toObject();
        fields.remove("last_proof"_L1); // it belongs to the computer that tested
        if (const QString unsafe = unsafeField(fields, {}); !unsafe.isEmpty()) {
            const bool isLong = valueAt(fields, unsafe.sliced(1)).toString().size() > longestText;
            return complain(index, isLong ? ImportFault::BadValue : ImportFault::UnsafeValue, here + unsafe,
                            isLong ? u"it is too long"_s : QString());
        }
        const Result<MailAccount> read = fromFields(fields);
        if (!read)
            return complainOf(index, fields, read.error().detail, here);
        if (m_ids.contains(read.value().id))
            return complain(index, ImportFault::BadValue, here + u".id"_s, u"it stands twice"_s);
        std::optional<Secret> secret = secretOf(fields, index);
        if (!secret)
            return complain(index, ImportFault::BadValue, here + u".secret"_s, {});
        m_ids.insert(read.value().id);
        m_reading.accounts.push_back({.account = read.value(),
                                      .secret = std::move(*secret),
                                      .place = {.line = lineOf(index), .field = here},
                                      .hasOwnId = true});
    }

    /// @p problem: "server.port: what is wrong".
    void complainOf(qsizetype index, const QJsonObject &fields, const QString &problem, const QString &here)
    {
        const QString field = problem.section(u": "_s, 0, 0);
        const QJsonValue value = valueAt(fields, field);
        complain(index, value.isUndefined() ? ImportFault::MissingValue : ImportFault::BadValue, here + u'.' + field,
                 problem.section(u": "_s, 1));
    }

    /// Empty where there is none, nothing where what stands there can't be one.
    std::optional<Secret> secretOf(const QJsonObject &fields, qsizetype index)
    {
        const auto cut = m_cut.secrets.find(index);
        for (const QLatin1StringView name : {"secret"_L1, "secret_base64"_L1}) {
            const QJsonValue value = fields.value(name);
            // A text that wasn't cut out has its name written with escapes.
            const bool isExpected =
                value.isUndefined() || value.isNull() || (value.isString() && cut != m_cut.secrets.end());
            if (!isExpected)
                return std::nullopt;
        }
        if (cut == m_cut.secrets.end())
            return Secret();
        if (cut->second && cut->second->bytes().size() > longestSecret)
            return std::nullopt;
        return std::move(cut->second);
    }

    int lineOf(qsizetype index) const { return m_cut.lines.value(index, 0); }

    void complain(qsizetype index, ImportFault fault, const QString &field, const QString &detail)
    {
        m_reading.problems.append(
            ImportProblem{.fault = fault, .place = {.line = lineOf(index), .field = field}, .detail = detail});
    }

    SettingsSecrets m_cut;
    ImportReading m_reading;
    QSet<QUuid> m_ids;
};

/// @p problem: "byte N: what is wrong".
ImportReading malformed(QByteArrayView json, const QString &format, const QString &problem)
{
    const qsizetype byte = problem.section(u':', 0, 0).section(u' ', 1).toLongLong();
    return unreadable(format, ImportFault::Malformed, problem.section(u": "_s, 1),
                      placeOf(json, byte));
}

} // namespace

ImportPlace placeOf(QByteArrayView text, qsizetype offset)
{
    const QByteArrayView before = text.first(std::clamp<qsizetype>(offset, 0, text.size()));
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    const auto isStart = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = std::count_if(before.begin() + lineStart, before.end(), isStart);
    return {.line = static_cast<int>(before.count('\n')) + 1, .column = static_cast<int>(characters) + 1, .field = {}};
}

ImportReading readSettings(const Secret &json, const QString &format)
{
    if (json.bytes().size() > Importer::maximalSize)
        return unreadable(format, ImportFault::TooLarge);
    SettingsSecrets cut = SettingsSecrets::cutFrom(json.bytes());
    const Result<QJsonDocument> document = parseStrictJson(cut.rest, {.size = Importer::maximalSize});
    if (!document)
        return malformed(json.bytes(), format, document.error().detail);
    const QJsonObject root = document.value().object();
    if (root.value("format"_L1) != settingsFormat)
        return unreadable(format, ImportFault::UnknownFormat, {}, {.field = u"format"_s});
    const qint64 version = root.value("version"_L1).toInteger(0);
    if (version > settingsVersion)
        return unreadable(format, ImportFault::NewerVersion, QString::number(version), {.field = u"version"_s});
    if (version < 1)
        return unreadable(format, ImportFault::BadValue, {}, {.field = u"version"_s});
    if (!root.value("accounts"_L1).isArray())
        return unreadable(format, ImportFault::Malformed, u"a list is expected"_s, {.field = u"accounts"_s});
    const QJsonArray accounts = root.value("accounts"_L1).toArray();
    if (accounts.size() > Importer::maximalAccounts)
        return unreadable(format, ImportFault::TooLarge, QString::number(accounts.size()), {.field = u"accounts"_s});
    return SettingsReader(std::move(cut), format).accounts(accounts);
}

} // namespace sendproof
