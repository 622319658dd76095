// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/practicepath.h"

#include "core/mailaddress.h"

#include <QStringDecoder>

namespace sendproof {

namespace {

/// The mailbox in @p bytes, or nothing. Address literals and quoted local parts are no practice.
std::optional<QString> toAddress(QByteArrayView bytes)
{
    if (bytes.isEmpty())
        return QString();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    if (decoder.hasError() || text != text.trimmed() || !MailAddress::parse(text).address)
        return std::nullopt;
    return text;
}

} // namespace

std::optional<PracticePath> PracticePath::parse(QByteArrayView keyword, QByteArrayView argument)
{
    if (argument.size() < keyword.size() || argument.first(keyword.size()).compare(keyword, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    argument = argument.sliced(keyword.size());
    const qsizetype end = argument.indexOf('>');
    if (end < 0 || !argument.startsWith('<'))
        return std::nullopt;
    const std::optional<QString> address = toAddress(argument.sliced(1, end - 1));
    const QByteArrayView rest = argument.sliced(end + 1);
    if (!address || (!rest.isEmpty() && (!rest.startsWith(' ') || rest.endsWith(' '))))
        return std::nullopt;
    PracticePath path{*address, false, {}};
    for (const QChar c : *address)
        path.needsUtf8 = path.needsUtf8 || c.unicode() >= 0x80;
    if (!rest.isEmpty())
        path.parameters = rest.sliced(1).toByteArray().toUpper().split(' ');
    return path;
}

} // namespace sendproof
