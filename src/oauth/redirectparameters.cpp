// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/redirectparameters.h"

#include "core/secret.h"

#include <QStringDecoder>
#include <algorithm>

namespace sendproof {

namespace {

constexpr int mostParameters = 32;

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = char(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isUtf8(QByteArrayView bytes)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = decoder(bytes);
    wipe(text);
    return !decoder.hasError();
}

std::optional<QByteArray> decoded(QByteArrayView text)
{
    QByteArray made;
    made.reserve(text.size()); // so that growing leaves no copy behind
    for (qsizetype i = 0; i < text.size(); ++i) {
        char c = text[i] == '+' ? ' ' : text[i];
        if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = high >= 0 ? hexDigit(text[i + 2]) : -1;
            if (low < 0)
                return std::nullopt;
            c = char(high * 16 + low);
            i += 2;
        }
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7f)
            return std::nullopt;
        made.append(c);
    }
    return isUtf8(made) ? std::optional(made) : std::nullopt;
}

} // namespace

std::optional<RedirectParameters> RedirectParameters::parse(QByteArrayView query)
{
    RedirectParameters made;
    while (!query.isEmpty()) {
        const qsizetype end = std::max<qsizetype>(query.indexOf('&'), -1);
        const QByteArrayView part = end < 0 ? query : query.first(end);
        query = end < 0 ? QByteArrayView() : query.sliced(end + 1);
        if (part.isEmpty())
            continue;
        const qsizetype sign = part.indexOf('=');
        const auto name = decoded(sign < 0 ? part : part.first(sign));
        auto value = decoded(sign < 0 ? QByteArrayView() : part.sliced(sign + 1));
        if (!name || !value || made.m_values.contains(*name) || made.m_values.size() == mostParameters)
            return std::nullopt;
        made.m_values.insert(*name, std::move(*value));
    }
    return made;
}

RedirectParameters::~RedirectParameters()
{
    for (QByteArray &value : m_values)
        wipe(value);
}

QByteArrayView RedirectParameters::value(const char *name) const
{
    const auto found = m_values.constFind(QByteArray(name));
    return found == m_values.constEnd() ? QByteArrayView() : QByteArrayView(*found);
}

} // namespace sendproof
