// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/qrsymbol.h"

#include <QtEndian>
#include <array>
#include <cstring>
#include <memory>
#include <qrencode.h>

namespace sendproof {

namespace {

constexpr int quietZone = 4;       // modules (ISO/IEC 18004 section 6.3.8)
constexpr int pixelsPerModule = 8; // sharp on paper and large enough on a screen

struct FreeCode
{
    void operator()(QRcode *code) const noexcept
    {
        std::memset(code->data, 0, static_cast<std::size_t>(code->width) * static_cast<std::size_t>(code->width));
        QRcode_free(code);
    }
};

/// CRC-32 as PNG has it (PNG specification, annex D).
quint32 checksum(QByteArrayView bytes)
{
    quint32 sum = 0xFFFFFFFFU;
    for (const char c : bytes) {
        sum ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum & 1U) != 0 ? (sum >> 1) ^ 0xEDB88320U : sum >> 1;
    }
    return ~sum;
}

QByteArray bigEndian(quint32 number)
{
    std::array<char, 4> bytes{};
    qToBigEndian(number, bytes.data());
    return {bytes.data(), 4};
}

void appendChunk(QByteArray &png, QByteArrayView type, QByteArrayView content)
{
    png += bigEndian(static_cast<quint32>(content.size()));
    const qsizetype start = png.size();
    png += type;
    png += content;
    png += bigEndian(checksum(QByteArrayView(png).sliced(start)));
}

/// One bit a pixel, 1 is white; each row begins with its filter, none.
QByteArray pixelRows(const QrSymbol &symbol)
{
    const int side = (symbol.width() + 2 * quietZone) * pixelsPerModule;
    QByteArray row(1 + (side + 7) / 8, '\xFF');
    row[0] = '\0';
    QByteArray rows;
    rows.reserve(row.size() * side);
    for (int y = -quietZone; y < symbol.width() + quietZone; ++y) {
        for (int x = 0; x < symbol.width(); ++x) { // a module is exactly one byte wide
            const bool isDark = y >= 0 && y < symbol.width() && symbol.isDark(x, y);
            row[1 + quietZone + x] = isDark ? '\0' : '\xFF';
        }
        for (int i = 0; i < pixelsPerModule; ++i)
            rows += row;
    }
    wipe(row);
    return rows;
}

} // namespace

std::optional<QrSymbol> QrSymbol::of(QByteArrayView content)
{
    if (content.isEmpty())
        return {};
    const auto *bytes = reinterpret_cast<const unsigned char *>(content.data());
    const std::unique_ptr<QRcode, FreeCode> code(
        QRcode_encodeData(static_cast<int>(content.size()), bytes, 0, QR_ECLEVEL_L));
    if (!code)
        return {};
    QrSymbol symbol;
    symbol.m_width = code->width;
    symbol.m_modules = QByteArray(reinterpret_cast<const char *>(code->data), qsizetype{code->width} * code->width);
    return symbol;
}

Secret QrSymbol::svg() const
{
    const QByteArray side = QByteArray::number(m_width + 2 * quietZone);
    QByteArray svg;
    svg.reserve(1024 + qsizetype{m_width} * m_width * 12); // it never moves, so that no copy stays behind
    svg += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " +
           side + " " + side + "\" width=\"" + side + "0\" height=\"" + side +
           "0\" shape-rendering=\"crispEdges\">\n<path fill=\"#fff\" d=\"M0 0h" + side + "v" + side + "H0z\"/>\n" +
           "<path fill=\"#000\" d=\"";
    for (int y = 0; y < m_width; ++y) {
        for (int x = 0; x < m_width; ++x) {
            const int start = x;
            while (x < m_width && isDark(x, y))
                ++x;
            if (const int run = x - start; run > 0)
                svg += "M" + QByteArray::number(start + quietZone) + " " + QByteArray::number(y + quietZone) + "h" +
                       QByteArray::number(run) + "v1h-" + QByteArray::number(run) + "z";
        }
    }
    svg += "\"/>\n</svg>\n";
    Secret result{QByteArrayView(svg)};
    wipe(svg);
    return result;
}

Secret QrSymbol::png() const
{
    const auto side = static_cast<quint32>((m_width + 2 * quietZone) * pixelsPerModule);
    QByteArray rows = pixelRows(*this);
    QByteArray packed = qCompress(rows, 9); // four bytes of length, then a zlib stream as PNG wants it
    QByteArray png;
    png.reserve(packed.size() + 256);
    png += QByteArrayView("\x89PNG\r\n\x1A\n", 8);
    appendChunk(png, "IHDR", bigEndian(side) + bigEndian(side) + QByteArray("\x01\x00\x00\x00\x00", 5));
    appendChunk(png, "IDAT", QByteArrayView(packed).sliced(4));
    appendChunk(png, "IEND", {});
    Secret result{QByteArrayView(png)};
    wipe(rows);
    wipe(packed);
    wipe(png);
    return result;
}

} // namespace sendproof
