// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/enhancedcode.h"

namespace sendproof {

namespace {

/// Reads one to three digits at @p at and moves behind them; -1 where there are none or too many.
int takeNumber(QByteArrayView text, qsizetype &at)
{
    int value = 0;
    const qsizetype begin = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9') {
        if (at - begin == 3)
            return -1;
        value = value * 10 + (text[at++] - '0');
    }
    return at == begin ? -1 : value;
}

} // namespace

QString EnhancedCode::toString() const
{
    return QStringLiteral("%1.%2.%3").arg(statusClass).arg(subject).arg(detail);
}

std::optional<EnhancedCode> EnhancedCode::fromStartOf(QByteArrayView text)
{
    if (text.size() < 5 || (text[0] != '2' && text[0] != '4' && text[0] != '5') || text[1] != '.')
        return std::nullopt;
    qsizetype at = 2;
    const int subject = takeNumber(text, at);
    if (subject < 0 || at >= text.size() || text[at] != '.')
        return std::nullopt;
    ++at;
    const int detail = takeNumber(text, at);
    if (detail < 0 || (at < text.size() && text[at] != ' '))
        return std::nullopt;
    return EnhancedCode{text[0] - '0', subject, detail};
}

} // namespace sendproof
