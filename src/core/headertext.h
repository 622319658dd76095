// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace sendproof {

/// Free text for a header: a display name or a subject. Can only be made by from(), which refuses everything that
/// could end a header line or hide in it, so header injection does not compile.
class HeaderText
{
public:
    static constexpr qsizetype maximalLength = 200; ///< UTF-16 units

    /// @p text with blanks trimmed, or nothing when it has an unsafe character or is too long. Empty is fine.
    static std::optional<HeaderText> from(QStringView text);

    HeaderText() = default;
    bool isEmpty() const { return m_text.isEmpty(); }
    const QString &toString() const { return m_text; }
    friend bool operator==(const HeaderText &, const HeaderText &) = default;

private:
    QString m_text;
};

} // namespace sendproof
