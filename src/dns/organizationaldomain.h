// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace sendproof {

/// Whether everyone can register names directly below @p domain ("com", "co.kr"), going by Qt's public suffix list.
bool isPublicSuffix(const QString &domain);

/// The organizational domain of RFC 7489 section 3.2: the public suffix and one label more. A public suffix itself is
/// answered unchanged. A-labels in lower case.
QString organizationalDomain(const QString &domain);

} // namespace sendproof
