// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// @p text without what names a person, for a report that is shown to others: of the local part of every mail address
/// only the first letter is left ("h…@naver.com", also where the @ is written %40), IP addresses lose their second
/// half, and so do all of @p names (logins, display names; whole words, case doesn't matter, shorter than three letters
/// are left). Hosts, codes and queue ids stay: they are what a report is for. Takes time in proportion to the text.
QString withoutPersonalParts(const QString &text, const QStringList &names = {});

} // namespace sendproof
