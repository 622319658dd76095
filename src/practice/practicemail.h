// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace sendproof {

/// A mail that the practice server took.
struct PracticeMail
{
    QString login;    ///< Who had signed in
    QString from;     ///< Envelope sender; empty for the null reverse path
    QStringList to;   ///< Envelope recipients, in the order they were named
    QByteArray bytes; ///< Header and body as the client meant them: dots unstuffed, chunks joined
    QDateTime at;     ///< UTC
};

} // namespace sendproof
