// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/provider.h"

namespace sendproof {

/// Whether @p typed, as a person searches, means @p provider: part of a name in either language, of a domain, a server
/// or the id, by initial consonants (ㄴㅇㅂ), in Korean spelling (구글) or typed with the Hangul keyboard on. Case,
/// blanks, hyphens and full-width letters don't matter. Nothing typed fits everything.
bool isFound(const Provider &provider, const QString &typed);

} // namespace sendproof
