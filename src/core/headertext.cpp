// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/headertext.h"

#include "core/unsafetext.h"

namespace sendproof {

std::optional<HeaderText> HeaderText::from(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed.size() > maximalLength || hasUnsafeCharacter(trimmed))
        return std::nullopt;
    HeaderText made;
    made.m_text = trimmed.toString();
    return made;
}

} // namespace sendproof
