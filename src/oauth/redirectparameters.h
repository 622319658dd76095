// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QMap>
#include <optional>

namespace sendproof {

/// The parameters of a query (application/x-www-form-urlencoded), decoded. Its values are wiped when it goes: one of
/// them may be a code.
class RedirectParameters
{
public:
    /// Nothing where a name stands twice (RFC 6749 section 3.1), a percent sign has no two hexadecimal digits, a value
    /// isn't UTF-8 or has control characters, or there are more than 32.
    static std::optional<RedirectParameters> parse(QByteArrayView query);

    RedirectParameters(RedirectParameters &&) = default;
    RedirectParameters &operator=(RedirectParameters &&) = default;
    RedirectParameters(const RedirectParameters &) = delete;
    RedirectParameters &operator=(const RedirectParameters &) = delete;
    ~RedirectParameters();

    bool has(const char *name) const { return m_values.contains(QByteArray(name)); }
    QByteArrayView value(const char *name) const; ///< Empty: not there. Valid as long as this
    QString text(const char *name) const { return QString::fromUtf8(value(name)); }

private:
    RedirectParameters() = default;
    QMap<QByteArray, QByteArray> m_values;
};

} // namespace sendproof
