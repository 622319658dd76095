// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

namespace sendproof {

/// CRAM-MD5 (RFC 2195): the server speaks first, the answer is the login and an HMAC of the challenge as it came.
/// Login and password as composedText() gives them.
class SaslCramMd5 final : public SaslMechanism
{
public:
    SaslCramMd5(QByteArray login, Secret password);

    QByteArray name() const override;
    std::optional<Secret> initialResponse() override;
    std::optional<Fail> checkSuccess(QByteArrayView data) override;

private:
    Step answer(QByteArrayView challenge) override; ///< An empty challenge would make the answer replayable: refused

    enum class State { Start, Answered, Over };
    State m_state = State::Start;
    QByteArray m_login;
    Secret m_password;
};

} // namespace sendproof
