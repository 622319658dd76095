// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret.h"

#include <QByteArray>
#include <optional>

namespace sendproof {

/// A QR code (ISO/IEC 18004) with the least error correction (L), as large as its content wants it. The content may be
/// secret: what is held of it is wiped when the symbol goes. Move-only for that reason.
class QrSymbol
{
public:
    /// Nothing where @p content is empty or more than the largest symbol holds (2,953 bytes).
    static std::optional<QrSymbol> of(QByteArrayView content);

    QrSymbol(QrSymbol &&other) noexcept = default;
    QrSymbol &operator=(QrSymbol &&other) = delete;
    ~QrSymbol() { wipe(m_modules); }

    int width() const { return m_width; } ///< In modules, without the quiet zone
    bool isDark(int x, int y) const { return (m_modules[qsizetype{y} * m_width + x] & 1) != 0; }
    Secret svg() const; ///< A whole document; with the quiet zone of four modules
    Secret png() const; ///< The same, black and white, eight pixels a module

private:
    QrSymbol() = default;
    int m_width = 0;
    QByteArray m_modules; ///< Row by row; the lowest bit is the colour
};

} // namespace sendproof
