// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settingssecrets.h"

#include <algorithm>
#include <vector>

namespace sendproof {

namespace {

constexpr std::size_t deepest = 64; // the strict scan refuses less

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::optional<char32_t> unitAt(QByteArrayView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    const QByteArrayView hex = text.sliced(at + 2, 4);
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    return std::all_of(hex.begin(), hex.end(), isHex) ? std::optional<char32_t>(hex.toUInt(nullptr, 16)) : std::nullopt;
}

void appendUtf8(QByteArray &to, char32_t point)
{
    const auto put = [&to](char32_t byte) { to.append(static_cast<char>(byte)); };
    if (point < 0x80)
        return put(point);
    if (point >= 0x10000) {
        put(0xF0 | point >> 18);
        put(0x80 | (point >> 12 & 0x3F));
    } else if (point >= 0x800) {
        put(0xE0 | point >> 12);
    }
    if (point >= 0x800)
        put(0x80 | (point >> 6 & 0x3F));
    else
        put(0xC0 | point >> 6);
    put(0x80 | (point & 0x3F));
}

/// Appends what the \u escape at @p at stands for and moves on; false for half a surrogate pair.
bool takeUnit(QByteArrayView text, qsizetype &at, QByteArray &made)
{
    const std::optional<char32_t> unit = unitAt(text, at);
    if (!unit)
        return false;
    at += 6;
    if (*unit < 0xD800 || *unit > 0xDFFF) {
        appendUtf8(made, *unit);
        return true;
    }
    const std::optional<char32_t> low = *unit < 0xDC00 ? unitAt(text, at) : std::nullopt;
    if (!low || *low < 0xDC00 || *low > 0xDFFF)
        return false;
    at += 6;
    appendUtf8(made, 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00));
    return true;
}

bool unescape(QByteArrayView text, QByteArray &made)
{
    constexpr QByteArrayView names("\"\\/bfnrt");
    constexpr QByteArrayView values("\"\\/\b\f\n\r\t");
    for (qsizetype at = 0; at < text.size();) {
        if (text[at] != '\\') {
            made.append(text[at++]);
            continue;
        }
        const char kind = at + 1 < text.size() ? text[at + 1] : '\0';
        const qsizetype known = kind == '\0' ? -1 : names.indexOf(kind);
        if (known >= 0) {
            made.append(values[known]);
            at += 2;
        } else if (!takeUnit(text, at, made)) {
            return false;
        }
    }
    return true;
}

std::optional<Secret> secretOf(QByteArrayView text, bool isBase64)
{
    QByteArray made;
    made.reserve(text.size() + 1); // nothing becomes longer, so that no copy stays behind
    bool isGood = unescape(text, made);
    if (isGood && isBase64) {
        auto decoded = QByteArray::fromBase64Encoding(made, QByteArray::AbortOnBase64DecodingErrors);
        wipe(made);
        isGood = bool(decoded);
        made = std::move(decoded.decoded);
    } else if (isGood) {
        isGood = QByteArrayView(made).isValidUtf8() && std::none_of(made.begin(), made.end(), isControl);
    }
    Secret secret{QByteArrayView(made)};
    wipe(made);
    return isGood ? std::optional(std::move(secret)) : std::nullopt;
}

/// Walks over JSON and knows at each text where it stands.
class SettingsCut
{
public:
    SettingsCut(QByteArrayView json, SettingsSecrets &made)
        : m_json(json)
        , m_made(made)
    {
    }

    void run()
    {
        while (m_at < m_json.size() && m_levels.size() < deepest) {
            if (m_json[m_at] == '"')
                text();
            else
                sign(m_json[m_at++]);
        }
    }

private:
    struct Level
    {
        bool isList = false;
        qsizetype index = 0;
        QByteArray name;
        bool isAtValue = false;
    };

    void sign(char c)
    {
        m_line += c == '\n';
        if (c == '{' || c == '[') {
            m_levels.push_back({.isList = c == '['});
            if (c == '{' && isAccount())
                m_made.lines.append(m_line);
        } else if ((c == '}' || c == ']') && !m_levels.empty()) {
            m_levels.pop_back();
        } else if (c == ':' && !m_levels.empty()) {
            m_levels.back().isAtValue = true;
        } else if (c == ',' && !m_levels.empty()) {
            m_levels.back().isAtValue = false;
            ++m_levels.back().index;
        }
    }

    bool isAccount() const
    {
        return m_levels.size() == 3 && !m_levels[0].isList && m_levels[0].name == "accounts" && m_levels[1].isList &&
               !m_levels[2].isList;
    }

    void text()
    {
        const qsizetype begin = ++m_at;
        while (m_at < m_json.size() && m_json[m_at] != '"')
            m_at += m_json[m_at] == '\\' ? 2 : 1;
        const qsizetype size = std::min(m_at, m_json.size()) - begin;
        m_at = std::min(m_at, m_json.size()) + 1;
        if (m_levels.empty() || m_levels.back().isList)
            return;
        Level &level = m_levels.back();
        if (!level.isAtValue)
            level.name = m_json.sliced(begin, size).toByteArray();
        else if (isAccount() && (level.name == "secret" || level.name == "secret_base64"))
            cut(begin, size, level.name != "secret");
    }

    void cut(qsizetype begin, qsizetype size, bool isBase64)
    {
        const auto [at, isNew] = m_made.secrets.try_emplace(m_levels[1].index, std::nullopt);
        at->second = isNew ? secretOf(m_json.sliced(begin, size), isBase64) : std::nullopt;
        std::fill_n(m_made.rest.begin() + begin, size, 'x');
    }

    QByteArrayView m_json;
    SettingsSecrets &m_made;
    qsizetype m_at = 0;
    int m_line = 1;
    std::vector<Level> m_levels;
};

} // namespace

SettingsSecrets SettingsSecrets::cutFrom(QByteArrayView json)
{
    SettingsSecrets made{.rest = json.toByteArray()};
    SettingsCut(json, made).run();
    return made;
}

std::optional<Secret> jsonText(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    if (!bytes.isValidUtf8() || std::any_of(bytes.begin(), bytes.end(), isControl))
        return std::nullopt;
    QByteArray made;
    made.reserve(bytes.size() * 2 + 3); // it never moves
    made.append('"');
    for (const char c : bytes) {
        if (c == '"' || c == '\\')
            made.append('\\');
        made.append(c);
    }
    made.append('"');
    Secret text{QByteArrayView(made)};
    wipe(made);
    return text;
}

} // namespace sendproof
