// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replytext.h"

#include <QStringDecoder>
#include <algorithm>

#ifdef Q_OS_WIN
#include <array>
#include <qt_windows.h>
#else
#include <iconv.h>
#endif

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isHigh(char byte)
{
    return (static_cast<uchar>(byte) & 0x80U) != 0;
}

/// What the bytes above ASCII look like.
struct ByteLook
{
    int pairs = 0;            ///< Runs read as two-byte characters
    int hangul = 0;           ///< Of these: in the rows of Hangul of KS X 1001
    int commonHan = 0;        ///< In the rows of frequent characters of GB 2312
    bool hasLowTrail = false; ///< A high byte before an ASCII letter or sign, as in Big5 and Shift_JIS
    int high = 0;
    int runs = 0;
    int letters = 0;   ///< From 0xC0 up: where Cyrillic has its letters
    int upperRows = 0; ///< 0xC0 to 0xDF: lower case in KOI8-R, capitals in Windows-1251
};

ByteLook lookOf(QByteArrayView bytes)
{
    ByteLook look;
    for (qsizetype i = 0; i < bytes.size();) {
        if (!isHigh(bytes[i])) {
            ++i;
            continue;
        }
        ++look.runs;
        for (; i < bytes.size() && isHigh(bytes[i]); i += 2) {
            const uchar lead = static_cast<uchar>(bytes[i]);
            const uchar trail = i + 1 < bytes.size() ? static_cast<uchar>(bytes[i + 1]) : uchar{0};
            ++look.pairs;
            look.hangul += lead >= 0xB0 && lead <= 0xC8 && trail >= 0xA1;
            look.commonHan += lead >= 0xB0 && lead <= 0xD7 && trail >= 0xA1;
            look.hasLowTrail = look.hasLowTrail || (trail >= 0x40 && trail < 0x7F);
            for (const uchar byte : {lead, trail}) {
                look.high += byte >= 0x80;
                look.letters += byte >= 0xC0;
                look.upperRows += byte >= 0xC0 && byte < 0xE0;
            }
        }
    }
    return look;
}

template<typename Fits> bool isMostly(const QString &text, double share, Fits fits)
{
    const auto isBeyond = [](QChar c) { return c.unicode() >= 0x80; };
    const auto all = std::count_if(text.begin(), text.end(), isBeyond);
    return all > 0 && double(std::count_if(text.begin(), text.end(), fits)) >= share * double(all);
}

bool isKana(QChar c)
{
    return c.unicode() >= 0x3040 && c.unicode() < 0x3100;
}

bool isHan(QChar c)
{
    return (c.unicode() >= 0x4E00 && c.unicode() < 0xA000) || (c.unicode() >= 0x3000 && c.unicode() < 0x3040);
}

/// An empty text where it is none of these.
QString eastAsian(QByteArrayView bytes, const ByteLook &look)
{
    const auto read = [bytes](const char *encoding) { return decodedAs(bytes, encoding).value_or(QString()); };
    if (!look.hasLowTrail && look.hangul * 10 >= look.pairs * 9) {
        if (const QString text = read("CP949"); !text.isEmpty())
            return text;
    }
    if (look.pairs < 2)
        return {};
    for (const char *encoding : {"Shift_JIS", "EUC-JP"}) {
        if (const QString text = read(encoding); isMostly(text, 0.25, isKana))
            return text;
    }
    if (!look.hasLowTrail && look.commonHan * 10 >= look.pairs * 7) {
        if (const QString text = read("GB18030"); !text.isEmpty())
            return text;
    }
    if (const QString text = look.hasLowTrail && look.high * 10 >= look.pairs * 13 ? read("Big5") : QString();
        isMostly(text, 0.9, isHan))
        return text;
    return {};
}

/// Words in Cyrillic are runs of letters; in Western European ones they stand alone between ASCII letters, and the
/// two-byte encodings use the rows below too.
bool isCyrillic(const ByteLook &look)
{
    return look.high >= 8 && look.high >= 3 * look.runs && look.letters == look.high;
}

} // namespace

std::optional<QString> decodedAs(QByteArrayView bytes, const char *encoding)
{
    QStringDecoder decoder(encoding);
    if (!decoder.isValid())
        return decodedBySystem(bytes, encoding);
    const QString text = decoder(bytes);
    return text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(text);
}

#ifdef Q_OS_WIN

std::optional<QString> decodedBySystem(QByteArrayView bytes, const char *encoding)
{
    struct CodePage
    {
        QLatin1StringView name;
        UINT number;
    };
    static constexpr std::array pages{CodePage{"CP949"_L1, 949},         CodePage{"GB18030"_L1, 54936},
                                      CodePage{"Big5"_L1, 950},          CodePage{"Shift_JIS"_L1, 932},
                                      CodePage{"EUC-JP"_L1, 20932},      CodePage{"ISO-2022-KR"_L1, 50225},
                                      CodePage{"ISO-2022-JP"_L1, 50220}, CodePage{"windows-1251"_L1, 1251},
                                      CodePage{"windows-1252"_L1, 1252}, CodePage{"KOI8-R"_L1, 20866}};
    const auto *page = std::find_if(pages.begin(), pages.end(), [encoding](const CodePage &one) {
        return one.name == QLatin1StringView(encoding);
    });
    if (page == pages.end() || bytes.isEmpty())
        return std::nullopt;
    const int size = static_cast<int>(bytes.size());
    const bool isStateful = page->number >= 50220 && page->number <= 50229; // those take no flag, by their documents
    const DWORD flags = isStateful ? 0 : MB_ERR_INVALID_CHARS;
    std::wstring wide(bytes.size() * 2, L'\0');
    const int made =
        MultiByteToWideChar(page->number, flags, bytes.data(), size, wide.data(), static_cast<int>(wide.size()));
    const QString text = QString::fromWCharArray(wide.data(), made);
    return made <= 0 || text.contains(QChar::ReplacementCharacter) ? std::nullopt : std::optional(text);
}

#else

std::optional<QString> decodedBySystem(QByteArrayView bytes, const char *encoding)
{
    const iconv_t converter = ::iconv_open("UTF-8", encoding);
    if (converter == iconv_t(-1)) // NOLINT: the type and the value are those of POSIX
        return std::nullopt;
    QByteArray in = bytes.toByteArray();
    QByteArray made(in.size() * 4 + 16, '\0');
    char *from = in.data();
    char *to = made.data();
    std::size_t left = static_cast<std::size_t>(in.size());
    std::size_t space = static_cast<std::size_t>(made.size());
    const std::size_t result = ::iconv(converter, &from, &left, &to, &space);
    ::iconv_close(converter);
    if (result == std::size_t(-1))
        return std::nullopt;
    return QString::fromUtf8(made.constData(), made.size() - static_cast<qsizetype>(space));
}

#endif

QString replyText(QByteArrayView bytes)
{
    if (bytes.isValidUtf8()) {
        // Seven-bit encodings announce themselves; without that they would be read as ASCII.
        for (const auto &[mark, encoding] : {std::pair("\x1b$)C", "ISO-2022-KR"), std::pair("\x1b$B", "ISO-2022-JP"),
                                             std::pair("\x1b$@", "ISO-2022-JP")}) {
            if (!bytes.contains('\x1b') || bytes.indexOf(mark) < 0)
                continue;
            if (const std::optional<QString> text = decodedAs(bytes, encoding))
                return *text;
        }
        return QString::fromUtf8(bytes);
    }
    const ByteLook look = lookOf(bytes);
    if (isCyrillic(look)) {
        const char *encoding = look.upperRows * 2 > look.high ? "KOI8-R" : "windows-1251";
        if (const std::optional<QString> text = decodedAs(bytes, encoding))
            return *text;
    }
    if (const QString text = eastAsian(bytes, look); !text.isEmpty())
        return text;
    // A text that is mostly UTF-8 with a broken character somewhere stays UTF-8.
    const QString utf8 = QString::fromUtf8(bytes);
    if (utf8.count(QChar::ReplacementCharacter) * 3 < look.runs)
        return utf8;
    return decodedAs(bytes, "windows-1252").value_or(QString::fromLatin1(bytes));
}

} // namespace sendproof
