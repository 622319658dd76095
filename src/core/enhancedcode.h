// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <optional>

namespace sendproof {

/// An enhanced mail system status code (RFC 3463), class.subject.detail, as in "5.7.8".
struct EnhancedCode
{
    int statusClass = 0; ///< 2, 4 or 5
    int subject = 0;     ///< 0 to 999
    int detail = 0;      ///< 0 to 999

    QString toString() const;
    /// Reads the code that stands at the beginning of a reply's text (RFC 2034); nothing where there is none.
    static std::optional<EnhancedCode> fromStartOf(QByteArrayView text);
    friend bool operator==(const EnhancedCode &, const EnhancedCode &) = default;
};

} // namespace sendproof
