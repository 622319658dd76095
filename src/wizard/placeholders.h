// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// @p pattern with %1 to %9 replaced by @p values. Unlike QString::arg() it reads the pattern once, so a value that
/// looks like a placeholder stays what it is, and a sentence need not use every value.
QString filled(const QString &pattern, const QStringList &values);

} // namespace sendproof
