// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/fromrule.h"

namespace sendproof {

/// "January 2026" or "2026" for the catalogue's "2026-01-29", "2026-01" or "2026"; empty for anything else.
QString asOfText(const QString &asOf);
/// Where a fact is known from, short enough to be read: of pages their site, without dates and remarks.
QString shortSource(const QString &source);
/// "site.example, as of January 2026"; empty where nothing is known of it.
QString sourceText(const FactSource &source);

} // namespace sendproof
