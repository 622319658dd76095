// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <QDate>
#include <QString>

namespace sendproof {

/// What stands in the place of a password that isn't in a file, in every language; whoever reads such a file back takes
/// it for no password.
inline constexpr QLatin1StringView passwordPlaceholder("PUT-THE-PASSWORD-HERE");

/// What exported files say, in the current language.
ExportWords exportWords(const QDate &day);

/// Why @p refused, as one or two sentences in the current language: what is in the way and what helps. @p account: the
/// one that RefusedExport::account names; empty where it names none.
QString refusalText(const RefusedExport &refused, const MailAccount &account = {});

} // namespace sendproof
