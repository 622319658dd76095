// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/secretjson.h"

#include "core/strictjson.h"
#include "web/wipedbytes.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr StrictJsonLimits limits{.size = qsizetype{1024} * 1024, .depth = 8};

/// Walks over JSON and cuts texts out of the outermost object. What isn't JSON it leaves to the strict scan, which
/// comes behind.
class SecretCut
{
public:
    SecretCut(QByteArrayView json, const QByteArrayList &names)
        : m_json(json)
        , m_names(names)
    {
    }

    /// The JSON without the secrets; nothing where one of them isn't visible ASCII.
    std::optional<QByteArray> run(std::map<QByteArray, Secret> &secrets)
    {
        QByteArray made;
        while (m_at < m_json.size()) {
            const char c = m_json[m_at];
            if (c != '"') {
                m_depth += (c == '{' || c == '[') - (c == '}' || c == ']');
                made += c;
                ++m_at;
                continue;
            }
            const QByteArrayView text = takeText();
            if (m_depth == 1 && isValueOf(made)) {
                std::optional<Secret> secret = unescaped(text);
                if (!secret)
                    return std::nullopt;
                secrets.insert_or_assign(m_name, std::move(*secret));
                made += "\"\"";
            } else {
                m_last = text.toByteArray();
                made += '"' + text.toByteArray() + (m_isClosed ? "\"" : "");
            }
        }
        return made;
    }

private:
    /// The text at the quotation mark, without it and its end.
    QByteArrayView takeText()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        m_isClosed = m_at < m_json.size();
        const qsizetype end = std::min(m_at, m_json.size());
        m_at = end + (m_isClosed ? 1 : 0);
        return m_json.sliced(begin, end - begin);
    }
    /// Whether the text before was a name that is looked for, and nothing but a colon came since.
    bool isValueOf(const QByteArray &made)
    {
        m_name = m_last;
        return made.trimmed().endsWith(':') && m_names.contains(m_name);
    }
    static std::optional<Secret> unescaped(QByteArrayView text)
    {
        WipedBytes made;
        made.reserve(std::size_t(text.size()));
        for (qsizetype i = 0; i < text.size(); ++i) {
            char c = text[i];
            if (c == '\\') {
                c = i + 1 < text.size() ? text[++i] : '\0';
                if (c == 'u') {
                    bool isHex = false;
                    c = char(
                        text.sliced(i + 1).first(std::min<qsizetype>(4, text.size() - i - 1)).toUShort(&isHex, 16));
                    i += 4;
                } else if (c != '/' && c != '\\' && c != '"') {
                    return std::nullopt;
                }
            }
            if (c < 0x20 || c > 0x7e)
                return std::nullopt;
            made.push_back(c);
        }
        return Secret(QByteArrayView(made.data(), qsizetype(made.size())));
    }

    QByteArrayView m_json;
    const QByteArrayList &m_names;
    qsizetype m_at = 0;
    int m_depth = 0;
    bool m_isClosed = false;
    QByteArray m_last;
    QByteArray m_name;
};

} // namespace

Result<SecretJson> SecretJson::parse(const Secret &json, const QByteArrayList &secretNames)
{
    const Failure failure{
        .kind = FailureKind::MalformedReply, .stage = Stage::Token, .detail = u"not the JSON expected"_s};
    SecretJson made;
    const auto rest = SecretCut(json.bytes(), secretNames).run(made.m_secrets);
    const auto document = rest ? parseStrictJson(*rest, limits) : Result<QJsonDocument>(failure);
    if (!document || !document.value().isObject())
        return failure;
    made.m_object = document.value().object();
    return made;
}

Secret SecretJson::take(const QByteArray &name)
{
    const auto found = m_secrets.find(name);
    if (found == m_secrets.end())
        return {};
    Secret taken = std::move(found->second);
    m_secrets.erase(found);
    return taken;
}

std::optional<qint64> SecretJson::number(const QJsonValue &value, qint64 highest)
{
    bool isNumber = value.isDouble();
    double number = value.toDouble();
    if (value.isString()) {
        const QString text = value.toString();
        isNumber =
            !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        number = text.toDouble();
    }
    // Written so that what is no number at all is refused as well.
    if (!isNumber || !(number >= 0 && number <= double(highest)) || number != std::floor(number))
        return std::nullopt;
    return qint64(number);
}

} // namespace sendproof
