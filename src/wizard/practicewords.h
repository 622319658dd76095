// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace sendproof {

/// The scenario ids that practiceText() has words for.
QStringList practiceScenariosWithWords();

/// One line that says what the practice scenario @p id makes happen; the id itself where it is unknown.
QString practiceText(const QString &id);

} // namespace sendproof
