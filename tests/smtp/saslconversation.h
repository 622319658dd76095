// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

#include <QByteArray>
#include <QString>

namespace sendproof {

inline SaslCredentials credentials(const QString &login, QByteArrayView secret)
{
    SaslCredentials made;
    made.login = login;
    made.secret = Secret(secret);
    return made;
}

/// The mechanism itself; a null pointer where it could not be made.
inline std::unique_ptr<SaslMechanism> madeBy(Result<std::unique_ptr<SaslMechanism>> result)
{
    return result ? std::move(result).value() : nullptr;
}

/// What is sent, or "FAIL <kind> <detail>".
inline QByteArray written(const SaslMechanism::Step &step)
{
    if (const auto *fail = std::get_if<SaslMechanism::Fail>(&step))
        return "FAIL " + QByteArray(failureKindName(fail->kind).latin1()) + ' ' + fail->detail.toUtf8();
    return std::get<SaslMechanism::Respond>(step).bytes.bytes().toByteArray();
}

/// "ok", or "FAIL <kind> <detail>".
inline QByteArray written(const std::optional<SaslMechanism::Fail> &fail)
{
    return fail ? written(SaslMechanism::Step(*fail)) : QByteArray("ok");
}

inline QByteArray written(const std::optional<Secret> &response)
{
    return response ? response->bytes().toByteArray() : QByteArray("(the server speaks first)");
}

} // namespace sendproof
