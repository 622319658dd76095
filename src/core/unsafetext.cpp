// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/unsafetext.h"

#include <QChar>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr char32_t zeroWidthNonJoiner = 0x200C;
constexpr char32_t zeroWidthJoiner = 0x200D;
constexpr char32_t hangulChoseongFiller = 0x115F;
constexpr char32_t hangulJungseongFiller = 0x1160;
constexpr char32_t hangulFiller = 0x3164;
constexpr char32_t halfwidthHangulFiller = 0xFFA0;

bool isUnsafe(char32_t point)
{
    if (point == zeroWidthJoiner || point == zeroWidthNonJoiner)
        return false;
    // Letters by their category, yet nothing is seen of them.
    if (point == hangulChoseongFiller || point == hangulJungseongFiller || point == hangulFiller ||
        point == halfwidthHangulFiller)
        return true;
    switch (QChar::category(point)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return QChar::isNonCharacter(point);
    }
}

/// Calls @p visit(code point, is it unsafe, its UTF-16 form) for each code point until it answers false.
template<typename Visit> void forEachPoint(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size();) {
        const bool pair = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        const char32_t point = pair ? QChar::surrogateToUcs4(text[i], text[i + 1]) : char32_t(text[i].unicode());
        const qsizetype length = pair ? 2 : 1;
        if (!visit(point, isUnsafe(point), text.sliced(i, length)))
            return;
        i += length;
    }
}

} // namespace

bool hasUnsafeCharacter(QStringView text)
{
    bool found = false;
    forEachPoint(text, [&found](char32_t, bool isBad, QStringView) { return !(found = isBad); });
    return found;
}

QString shownText(QStringView text, qsizetype limit)
{
    QString shown;
    const QString lines = text.toString().replace("\r\n"_L1, "\n"_L1);
    forEachPoint(lines, [&](char32_t point, bool isBad, QStringView units) {
        if (shown.size() + units.size() > limit) {
            shown += QChar(0x2026);
            return false;
        }
        shown += isBad && point != U'\n' && point != U'\t' ? QStringView(u"\uFFFD") : units;
        return true;
    });
    return shown;
}

} // namespace sendproof
