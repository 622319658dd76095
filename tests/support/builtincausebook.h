// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "wizard/causebook.h"

#include <QFile>

namespace sendproof::test {

/// The rules and texts that the program is built with.
inline const CauseBook &builtInCauseBook()
{
    static const CauseBook made = [] {
        const auto bytesOf = [](const QString &name) {
            QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + name);
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        return CauseBook(Diagnoser::fromJson(bytesOf(QStringLiteral("diagnosis.json"))).value(),
                         CauseCatalog::fromJson(bytesOf(QStringLiteral("causes.json"))).value());
    }();
    return made;
}

} // namespace sendproof::test
