// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace sendproof {

/// The AUTH PLAIN command, without CRLF, that signs @p local in at practice.test.
inline QByteArray plain(const QByteArray &local, const QByteArray &password = "practice")
{
    return "AUTH PLAIN " + ('\0' + local + "@practice.test" + '\0' + password).toBase64();
}

} // namespace sendproof
