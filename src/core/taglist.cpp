// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/taglist.h"

#include <algorithm>

namespace sendproof {

namespace {

bool isTagName(const QByteArray &name)
{
    const auto isLetter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
    return !name.isEmpty() && isLetter(name.front()) && std::all_of(name.begin(), name.end(), [&](char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '_';
    });
}

bool isTagValue(const QByteArray &value)
{
    return std::all_of(value.begin(), value.end(),
                       [](char c) { return (c >= ' ' && c <= '~') || c == '\t' || c == '\r' || c == '\n'; });
}

} // namespace

std::optional<TagList> TagList::parse(const QByteArray &text)
{
    TagList made;
    QList<QByteArray> parts = text.split(';');
    if (parts.last().trimmed().isEmpty())
        parts.removeLast();
    for (const QByteArray &part : std::as_const(parts)) {
        const qsizetype equals = part.indexOf('=');
        const QByteArray name = equals < 0 ? QByteArray() : part.first(equals).trimmed();
        const QByteArray value = part.sliced(equals + 1).trimmed();
        if (!isTagName(name) || !isTagValue(value) || made.has(name))
            return std::nullopt;
        made.m_tags.append({name, value});
    }
    return made;
}

bool TagList::has(QByteArrayView name) const
{
    return std::any_of(m_tags.begin(), m_tags.end(), [name](const auto &tag) { return tag.first == name; });
}

QByteArray TagList::value(QByteArrayView name) const
{
    for (const auto &[key, text] : m_tags) {
        if (key == name)
            return text;
    }
    return {};
}

QList<QByteArray> TagList::list(QByteArrayView name, char separator) const
{
    QList<QByteArray> made = value(name).toLower().split(separator);
    for (QByteArray &part : made)
        part = part.trimmed();
    made.removeAll(QByteArray());
    return made;
}

} // namespace sendproof
