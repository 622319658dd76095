// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <optional>

namespace sendproof {

/// A tag=value list as DKIM keys and DMARC records are (RFC 6376 section 3.2).
class TagList
{
public:
    /// Nothing where @p text isn't one, or names a tag twice.
    static std::optional<TagList> parse(const QByteArray &text);

    bool has(QByteArrayView name) const;
    QByteArray value(QByteArrayView name) const; ///< Without blanks around it; empty where the tag is missing
    /// The parts of a value between @p separator, without blanks around them, in lower case.
    QList<QByteArray> list(QByteArrayView name, char separator = ':') const;
    QByteArray firstName() const { return m_tags.isEmpty() ? QByteArray() : m_tags.first().first; }

private:
    QList<std::pair<QByteArray, QByteArray>> m_tags;
};

} // namespace sendproof
