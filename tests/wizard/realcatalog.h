// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/providercatalog.h"

#include <QFile>

namespace sendproof::test {

/// resources/providers.json, as the program has it.
inline ProviderCatalog catalogOfTheProgram()
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("resources/providers.json can't be read");
    return ProviderCatalog::fromJson(file.readAll()).value();
}

} // namespace sendproof::test
