// SPDX-License-Identifier: GPL-3.0-or-later
#include "smtp/saslmechanism.h"

#include "smtp/saslcrammd5.h"
#include "smtp/sasloauth.h"
#include "smtp/saslplain.h"
#include "smtp/saslprep.h"
#include "smtp/saslscram.h"

#include <QRandomGenerator>
#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Prepared
{
    QByteArray login;
    Secret secret;
};

Failure refused(const QString &detail, FailureKind kind = FailureKind::InvalidInput)
{
    return {.kind = kind, .stage = Stage::Auth, .detail = detail};
}

Failure refused(QLatin1StringView field, TextFault fault)
{
    return refused(field + ": "_L1 + textFaultName(fault));
}

template<typename Prepare>
Result<Prepared> preparedBy(Prepare prepare, const SaslCredentials &credentials, SaslPrepUse loginUse)
{
    if (!credentials.login.isValidUtf16())
        return refused("login"_L1, TextFault::NotUtf8);
    PreparedText login = prepare(credentials.login.toUtf8(), loginUse);
    if (!login.text)
        return refused("login"_L1, login.fault);
    PreparedText secret = prepare(credentials.secret.bytes(), SaslPrepUse::Stored);
    if (!secret.text)
        return refused("secret"_L1, secret.fault);
    return Prepared{login.text->bytes().toByteArray(), std::move(*secret.text)};
}

Result<Prepared> asTyped(const SaslCredentials &credentials)
{
    return preparedBy([](QByteArrayView text, SaslPrepUse) { return composedText(text); }, credentials,
                      SaslPrepUse::Query);
}

Result<Prepared> forBearer(const SaslCredentials &credentials)
{
    const auto isControl = [](char c) { return (c >= 0 && c < 0x20) || c == 0x7F; };
    Result<Prepared> typed = asTyped(credentials);
    if (!typed)
        return typed;
    // U+0001 separates the fields of both mechanisms and nothing escapes it.
    const QByteArray &login = typed.value().login;
    if (std::any_of(login.begin(), login.end(), isControl))
        return refused("login"_L1, TextFault::Prohibited);
    const QByteArrayView token = typed.value().secret.bytes();
    if (!std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7F; }))
        return refused("secret"_L1, TextFault::Prohibited);
    return typed;
}

Result<Prepared> prepared(QByteArrayView name, const SaslCredentials &credentials)
{
    if (name.startsWith("SCRAM-"))
        return preparedBy(saslPrep, credentials, SaslPrepUse::Query);
    return name == "XOAUTH2" || name == "OAUTHBEARER" ? forBearer(credentials) : asTyped(credentials);
}

} // namespace

SaslMechanism::Step SaslMechanism::respond(QByteArrayView challenge)
{
    if (challenge.size() > maximalChallenge)
        return Fail{u"challenge of %1 bytes"_s.arg(challenge.size()), FailureKind::ReplyTooLong};
    return answer(challenge);
}

void SaslMechanism::rememberError(QByteArrayView said, const Secret &secret)
{
    const QByteArray secretBytes = QByteArray::fromRawData(secret.bytes().data(), secret.bytes().size());
    QByteArray text = said.toByteArray();
    text.replace(secretBytes, "[secret]");
    if (text.contains(secretBytes)) // a secret as short as a letter of the replacement
        text.clear();
    m_serverError = QString::fromUtf8(text);
}

QByteArray freshNonce()
{
    std::array<quint32, 6> random; // 192 bits: 32 characters of base64 without padding
    QRandomGenerator::system()->fillRange(random.data(), qsizetype(random.size()));
    return QByteArrayView(reinterpret_cast<const char *>(random.data()), qsizetype(sizeof random))
        .toByteArray()
        .toBase64();
}

Secret secretOf(std::initializer_list<QByteArrayView> parts)
{
    qsizetype size = 0;
    for (QByteArrayView part : parts)
        size += part.size();
    QByteArray bytes;
    bytes.reserve(size);
    for (QByteArrayView part : parts)
        bytes += part;
    Secret secret{bytes};
    wipe(bytes);
    return secret;
}

Result<std::unique_ptr<SaslMechanism>> makeSaslMechanism(QByteArrayView name, SaslCredentials credentials,
                                                         const QByteArray &nonce)
{
    using Made = std::unique_ptr<SaslMechanism>;
    Result<Prepared> input = prepared(name, credentials);
    if (!input)
        return input.error();
    auto [login, secret] = std::move(input).value();
    if (name == "PLAIN")
        return Made(std::make_unique<SaslPlain>(login, std::move(secret)));
    if (name == "LOGIN")
        return Made(std::make_unique<SaslLogin>(login, std::move(secret)));
    if (name == "CRAM-MD5")
        return Made(std::make_unique<SaslCramMd5>(login, std::move(secret)));
    if (name == "SCRAM-SHA-1")
        return Made(std::make_unique<SaslScram>(SaslScram::Hash::Sha1, login, std::move(secret), nonce));
    if (name == "SCRAM-SHA-256")
        return Made(std::make_unique<SaslScram>(SaslScram::Hash::Sha256, login, std::move(secret), nonce));
    if (name == "XOAUTH2")
        return Made(std::make_unique<SaslXOAuth2>(login, std::move(secret)));
    if (name == "OAUTHBEARER")
        return Made(
            std::make_unique<SaslOAuthBearer>(login, std::move(secret), std::move(credentials.host), credentials.port));
    return refused(QString::fromLatin1(name), FailureKind::NoCommonMechanism);
}

} // namespace sendproof
