// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "smtp/saslmechanism.h"

namespace sendproof {

/// PLAIN (RFC 4616): everything in one message. Login and password as composedText() gives them. No authorisation
/// identity is sent: the server derives it from the login.
class SaslPlain final : public SaslMechanism
{
public:
    SaslPlain(QByteArray login, Secret password);

    QByteArray name() const override;
    std::optional<Secret> initialResponse() override;
    std::optional<Fail> checkSuccess(QByteArrayView data) override;

private:
    Step answer(QByteArrayView challenge) override; ///< Any challenge is one too many

    enum class State { Start, Sent, Over };
    State m_state = State::Start;
    QByteArray m_login;
    Secret m_password;
};

/// LOGIN, which has no RFC: the login, then the password. The login goes as the initial response, which saves a round
/// trip; Microsoft documents it for Exchange ([MS-XLOGIN] section 2.2.2) and Python's smtplib does so everywhere.
/// The words of the prompts are ignored but for one case: a server that asks for the user name although it has it gets
/// it again, once, because the password would end in that server's log as a user name.
class SaslLogin final : public SaslMechanism
{
public:
    SaslLogin(QByteArray login, Secret password);

    QByteArray name() const override;
    std::optional<Secret> initialResponse() override;
    std::optional<Fail> checkSuccess(QByteArrayView data) override;

private:
    Step answer(QByteArrayView challenge) override;

    enum class State { Start, LoginSent, LoginRepeated, PasswordSent, Over };
    State m_state = State::Start;
    QByteArray m_login;
    Secret m_password;
};

} // namespace sendproof
