// SPDX-License-Identifier: GPL-3.0-or-later
// A person who types anything: text into MailAddress, HostName and HeaderText, and from there into a mail's header. The
// first byte says whether the rest is UTF-8 or UTF-16.
#include "core/headerencoding.h"
#include "core/hostname.h"
#include "core/mailaddress.h"
#include "fuzz/require.h"

#include <QHostAddress>
#include <algorithm>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace sendproof;
using sendproof::test::require;

namespace {

template<typename Text> bool isMadeOf(const Text &text, QLatin1StringView letters)
{
    return std::all_of(text.begin(), text.end(), [letters](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || letters.contains(c);
    });
}

void lookAtAddress(const QString &text)
{
    const MailAddress::Parse parse = MailAddress::parse(text);
    require(parse.address.has_value() == (parse.fault == AddressFault::None), "an address or a fault");
    if (!parse.address)
        return;
    const QString whole = parse.address->toString();
    require(whole.toUtf8().size() <= 254 && whole.count(u'@') == 1 && whole.isValidUtf16(), "the form of an address");
    require(std::none_of(whole.begin(), whole.end(),
                         [](QChar c) {
                             return c.unicode() < 0x80 ? u"<>()[]\\,;:\" \x7F"_s.contains(c) || c < u' ' : c.isSpace();
                         }),
            "nothing in an address that a command could be ended with");
    require(isMadeOf(parse.address->domain(), "-."_L1), "a domain of A-labels");
    require(MailAddress::parse(whole).address == parse.address, "an address reads back as itself");
}

void lookAtHost(const QString &text)
{
    const HostName::Parse parse = HostName::parse(text);
    require(parse.host.has_value() == (parse.fault == HostFault::None), "a host or a fault");
    require(parse.offer.isEmpty() || HostName::parse(parse.offer).host, "an offer is ready to use");
    if (!parse.host)
        return;
    const QString ascii = parse.host->ascii();
    require(!ascii.isEmpty() && ascii.size() <= 253, "the length of a host");
    require(parse.host->isIpAddress() ? !QHostAddress(ascii).isNull() : isMadeOf(ascii, "-._"_L1),
            "the form of a host");
    require(HostName::parse(ascii).host == parse.host, "a host reads back as itself");
    require(HostName::parse(parse.host->shown()).host == parse.host, "a host reads back from what is shown");
}

void lookAtHeader(const QByteArray &header)
{
    require(header.endsWith("\r\n") && !header.contains('\0'), "a header is whole");
    require(header.count('\r') == header.count("\r\n") && header.count('\n') == header.count("\r\n"), "CRLF only");
    const QList<QByteArray> lines = header.chopped(2).split('\n');
    for (const QByteArray &line : lines) {
        require(line.size() <= 999, "no line over 998 octets");
        require(&line == &lines.first() || line.startsWith(' '), "a further line is folded");
        require(!line.trimmed().isEmpty(), "no line of blanks");
    }
}

void lookAtText(const QString &text)
{
    const std::optional<HeaderText> made = HeaderText::from(text);
    if (!made)
        return;
    lookAtHeader(encodedTextHeader("Subject", *made));
    lookAtHeader(encodedMailboxHeader("From", *made, *MailAddress::parse(u"a@b.kr").address));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    QString text;
    if (data[0] % 2 == 0) {
        text = QString::fromUtf8(reinterpret_cast<const char *>(data + 1), qsizetype(size) - 1);
    } else {
        text.resize(qsizetype((size - 1) / 2));
        std::memcpy(text.data(), data + 1, (size - 1) / 2 * 2);
    }
    lookAtAddress(text);
    lookAtHost(text);
    lookAtText(text);
    return 0;
}
