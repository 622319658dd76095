// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslprep.h"

#include <QChar>
#include <QString>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Range
{
    char32_t first;
    char32_t last;
};

// RFC 3454 table C.1.2, all of it mapped to U+0020 (RFC 4013 section 2.1).
constexpr std::array spaces{Range{0xA0, 0xA0},     Range{0x1680, 0x1680}, Range{0x2000, 0x200B},
                            Range{0x202F, 0x202F}, Range{0x205F, 0x205F}, Range{0x3000, 0x3000}};

// RFC 3454 table B.1, mapped to nothing. U+200B stands in both tables; it becomes a space because RFC 4013 names that
// table first, as other implementations read it too.
constexpr std::array vanishing{Range{0xAD, 0xAD},     Range{0x34F, 0x34F},   Range{0x1806, 0x1806},
                               Range{0x180B, 0x180D}, Range{0x200C, 0x200D}, Range{0x2060, 0x2060},
                               Range{0xFE00, 0xFE0F}, Range{0xFEFF, 0xFEFF}};

// RFC 3454 tables C.1.2, C.2.1, C.2.2, C.3, C.4 (the rest by isNonCharacter), C.5, C.6, C.7, C.8 and C.9, merged.
constexpr std::array prohibited{
    Range{0x0, 0x1F},        Range{0x7F, 0xA0},        Range{0x340, 0x341},     Range{0x6DD, 0x6DD},
    Range{0x70F, 0x70F},     Range{0x1680, 0x1680},    Range{0x180E, 0x180E},   Range{0x2000, 0x200F},
    Range{0x2028, 0x202F},   Range{0x205F, 0x2063},    Range{0x206A, 0x206F},   Range{0x2FF0, 0x2FFB},
    Range{0x3000, 0x3000},   Range{0xD800, 0xF8FF},    Range{0xFDD0, 0xFDEF},   Range{0xFEFF, 0xFEFF},
    Range{0xFFF9, 0xFFFF},   Range{0x1D173, 0x1D17A},  Range{0xE0001, 0xE0001}, Range{0xE0020, 0xE007F},
    Range{0xF0000, 0xFFFFF}, Range{0x100000, 0x10FFFF}};

template<typename Table> bool isIn(const Table &table, char32_t point)
{
    const auto after = std::upper_bound(table.begin(), table.end(), point,
                                        [](char32_t p, const Range &range) { return p < range.first; });
    return after != table.begin() && point <= std::prev(after)->last;
}

/// Calls @p visit with each code point of @p text, which is valid UTF-16.
template<typename Visit> void forEachPoint(QStringView text, Visit visit)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i].isHighSurrogate() && i + 1 < text.size()) {
            visit(char32_t(QChar::surrogateToUcs4(text[i], text[i + 1])));
            ++i;
        } else {
            visit(char32_t(text[i].unicode()));
        }
    }
}

bool isUnassigned(char32_t point)
{
    const QChar::UnicodeVersion since = QChar::unicodeVersion(point);
    return since == QChar::Unicode_Unassigned || since > QChar::Unicode_3_2;
}

QString mapped(QStringView text)
{
    QString result;
    result.reserve(text.size()); // growing would leave copies of the password behind
    forEachPoint(text, [&result](char32_t point) {
        if (isIn(spaces, point))
            result += u' ';
        else if (!isIn(vanishing, point))
            result += QStringView(QChar::fromUcs4(point));
    });
    return result;
}

bool hasMixedDirections(QStringView text)
{
    const auto isRightToLeft = [](char32_t point) {
        return QChar::direction(point) == QChar::DirR || QChar::direction(point) == QChar::DirAL;
    };
    bool right = false;
    bool left = false;
    char32_t first = 0;
    char32_t last = 0;
    forEachPoint(text, [&](char32_t point) {
        last = point;
        first = first == 0 ? point : first;
        right = right || isRightToLeft(point);
        left = left || QChar::direction(point) == QChar::DirL;
    });
    return right && (left || !isRightToLeft(first) || !isRightToLeft(last));
}

TextFault faultOf(QStringView text, SaslPrepUse use)
{
    if (text.isEmpty())
        return TextFault::Empty;
    TextFault fault = TextFault::None;
    forEachPoint(text, [&fault, use](char32_t point) {
        if (fault != TextFault::None)
            return;
        if (isIn(prohibited, point) || QChar::isNonCharacter(point))
            fault = TextFault::Prohibited;
        else if (use == SaslPrepUse::Stored && isUnassigned(point))
            fault = TextFault::Unassigned;
    });
    if (fault != TextFault::None)
        return fault;
    return hasMixedDirections(text) ? TextFault::MixedDirections : TextFault::None;
}

} // namespace

QLatin1StringView textFaultName(TextFault fault)
{
    switch (fault) {
    case TextFault::None:
        return "none"_L1;
    case TextFault::Empty:
        return "empty"_L1;
    case TextFault::NotUtf8:
        return "not-utf-8"_L1;
    case TextFault::HasNul:
        return "has-nul"_L1;
    case TextFault::Prohibited:
        return "prohibited-character"_L1;
    case TextFault::Unassigned:
        return "unassigned-character"_L1;
    case TextFault::MixedDirections:
        return "mixed-directions"_L1;
    }
    return {};
}

PreparedText saslPrep(QByteArrayView utf8, SaslPrepUse use)
{
    if (!utf8.isValidUtf8())
        return {std::nullopt, TextFault::NotUtf8};
    QString typed = QString::fromUtf8(utf8);
    QString text = mapped(typed);
    QString normal = text.normalized(QString::NormalizationForm_KC, QChar::Unicode_3_2);
    wipe(typed);
    wipe(text);
    PreparedText prepared{std::nullopt, faultOf(normal, use)};
    if (prepared.fault == TextFault::None)
        prepared.text = Secret::fromText(normal);
    wipe(normal);
    return prepared;
}

PreparedText composedText(QByteArrayView utf8)
{
    if (utf8.isEmpty())
        return {std::nullopt, TextFault::Empty};
    if (!utf8.isValidUtf8())
        return {std::nullopt, TextFault::NotUtf8};
    if (utf8.contains('\0'))
        return {std::nullopt, TextFault::HasNul};
    QString typed = QString::fromUtf8(utf8);
    QString normal = typed.normalized(QString::NormalizationForm_C);
    wipe(typed);
    PreparedText prepared{Secret::fromText(normal), TextFault::None};
    wipe(normal);
    if (prepared.text->isEmpty()) // a byte order mark alone
        return {std::nullopt, TextFault::Empty};
    return prepared;
}

} // namespace sendproof
