// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/diagnosis.h"

#include <QFile>

namespace sendproof::test {

/// The rules that the program is built with.
inline Diagnoser builtInDiagnoser()
{
    static const Diagnoser made = [] {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/diagnosis.json"));
        const QByteArray json = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        return Diagnoser::fromJson(json).value();
    }();
    return made;
}

} // namespace sendproof::test
