// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace sendproof {

/// The translation context of every sentence of the command line.
class CliWords
{
    Q_DECLARE_TR_FUNCTIONS(CliWords)
};

} // namespace sendproof
