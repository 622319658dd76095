// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/scrammessage.h"

#include <QList>
#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Attribute
{
    char name = 0;
    QByteArrayView value;
};

SaslMechanism::Fail malformed(const QString &detail)
{
    return {detail, FailureKind::MalformedReply};
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// Empty where @p message is not a list of "x=value"; the views stay within @p message.
QList<Attribute> attributesOf(QByteArrayView message)
{
    QList<Attribute> attributes;
    while (true) {
        const qsizetype comma = message.indexOf(',');
        const QByteArrayView part = comma < 0 ? message : message.first(comma);
        if (part.size() < 3 || !isLetter(part[0]) || part[1] != '=' || part.contains('\0'))
            return {};
        attributes.append({part[0], part.sliced(2)});
        if (comma < 0)
            return attributes;
        message = message.sliced(comma + 1);
    }
}

std::optional<QByteArray> fromBase64(QByteArrayView text)
{
    const QByteArray encoded = text.toByteArray();
    auto decoded = QByteArray::fromBase64Encoding(encoded, QByteArray::AbortOnBase64DecodingErrors);
    // Qt also takes texts without padding and with stray bits at the end; the RFC has one form only.
    if (!decoded || decoded.decoded.isEmpty() || decoded.decoded.toBase64() != encoded)
        return std::nullopt;
    return decoded.decoded;
}

/// 0 where @p text is not a positive number within what an int holds.
int positiveNumber(QByteArrayView text)
{
    if (text.startsWith('0') || !std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }))
        return 0;
    return text.toByteArray().toInt();
}

/// The failures that both messages of the server share, or nothing.
std::optional<SaslMechanism::Fail> commonFault(const QList<Attribute> &attributes)
{
    if (attributes.isEmpty())
        return malformed(u"SCRAM message malformed"_s);
    if (attributes.first().name == 'e')
        return SaslMechanism::Fail{QString::fromUtf8(attributes.first().value), FailureKind::ReplyRejected};
    // "m=" is reserved for extensions that must be understood; there is none yet.
    if (std::any_of(attributes.begin(), attributes.end(), [](const Attribute &a) { return a.name == 'm'; }))
        return malformed(u"SCRAM mandatory extension not understood"_s);
    return std::nullopt;
}

bool isNonce(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > 0x20 && c < 0x7F; });
}

} // namespace

std::variant<ScramServerFirst, SaslMechanism::Fail> ScramServerFirst::parse(QByteArrayView message)
{
    const QList<Attribute> attributes = attributesOf(message);
    if (auto fault = commonFault(attributes))
        return *fault;
    if (attributes.size() < 3 || attributes[0].name != 'r' || attributes[1].name != 's' || attributes[2].name != 'i')
        return malformed(u"SCRAM first message malformed"_s);
    if (!isNonce(attributes[0].value))
        return malformed(u"SCRAM nonce has unprintable characters"_s);
    const std::optional<QByteArray> salt = fromBase64(attributes[1].value);
    if (!salt)
        return malformed(u"SCRAM salt is not base64"_s);
    const int iterations = positiveNumber(attributes[2].value);
    if (iterations < fewestIterations || iterations > mostIterations)
        return malformed(u"SCRAM iterations not within %1 and %2"_s.arg(fewestIterations).arg(mostIterations));
    return ScramServerFirst{attributes[0].value.toByteArray(), *salt, iterations};
}

std::variant<ScramServerFinal, SaslMechanism::Fail> ScramServerFinal::parse(QByteArrayView message)
{
    const QList<Attribute> attributes = attributesOf(message);
    if (auto fault = commonFault(attributes))
        return *fault;
    if (attributes.first().name != 'v')
        return malformed(u"SCRAM final message malformed"_s);
    const std::optional<QByteArray> signature = fromBase64(attributes.first().value);
    if (!signature)
        return malformed(u"SCRAM server signature is not base64"_s);
    return ScramServerFinal{*signature};
}

QByteArray scramName(QByteArrayView login)
{
    return login.toByteArray().replace("=", "=3D").replace(",", "=2C");
}

} // namespace sendproof
