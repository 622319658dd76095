// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/arrivalcode.h"

#include <optional>

namespace sendproof {

namespace {

/// The digits in @p typed, whatever script they are written in; nothing where something else stands between them.
std::optional<QString> digitsIn(const QString &typed)
{
    QString digits;
    for (const QChar c : typed) {
        if (c.digitValue() >= 0)
            digits += QString::number(c.digitValue());
        else if (!c.isSpace() && c != u'-')
            return std::nullopt;
    }
    return digits;
}

} // namespace

CodeCheck checkArrivalCode(const Proof &proof, const QString &typed)
{
    if (proof.arrivalCode.isEmpty() || typed.trimmed().isEmpty())
        return CodeCheck::Empty;
    const std::optional<QString> digits = digitsIn(typed);
    if (digits && digits->size() < proof.arrivalCode.size())
        return CodeCheck::Empty; // still typing
    return digits == proof.arrivalCode ? CodeCheck::Right : CodeCheck::Wrong;
}

} // namespace sendproof
