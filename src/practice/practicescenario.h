// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/stage.h"

#include <QLatin1StringView>
#include <span>

namespace sendproof {

/// What a practice server does differently, other than giving a refusing reply.
enum class PracticeTrick {
    None,
    StartTlsMissing, ///< No STARTTLS in the offer; AUTH in the clear is, as bait
    UnknownMechanism,
    SelfSigned,
    Expired,
    NotYetValid,
    WrongHost,
    PlainOnTls, ///< Speaks plain text where the client expects TLS
    TlsOnPlain, ///< Wants TLS where the client expects a plain greeting
    Silent,     ///< Accepts the connection and never says anything
    Stalls,     ///< Stops in the middle of the EHLO reply
    Closes,     ///< Closes in place of the EHLO reply
    Floods,     ///< Answers EHLO with a line without end
    Injects,    ///< Puts a plain text reply behind the STARTTLS reply
    Refused,    ///< A port nobody listens on
    BadScramSignature
};

/// One known failure that the practice server can provoke; chosen by the local part of the login at practice.test.
struct PracticeScenario
{
    QLatin1StringView id;          ///< "wrong-password"
    Stage stage = Stage::Accepted; ///< Where a test fails; Accepted: it does not
    QLatin1StringView cause;       ///< Cause id of docs/causes.md; empty: none
    QLatin1StringView description; ///< One line of English for a list of scenarios
    QLatin1StringView reply;       ///< Given at that stage; lines with their codes, joined by LF. Empty: see trick
    PracticeTrick trick = PracticeTrick::None;
    Security security = Security::ImplicitTls; ///< How its endpoint is reached

    /// It happens before the server can know the login, so it needs a port of its own.
    bool hasOwnPort() const
    {
        return stage < Stage::Auth || trick == PracticeTrick::UnknownMechanism || trick == PracticeTrick::BadScramSignature;
    }
    QString login() const; ///< "wrong-password@practice.test"
    bool refusesAt(Stage at) const { return stage == at && !reply.isEmpty(); }
    QByteArray replyBytes() const { return {reply.data(), reply.size()}; }

    static std::span<const PracticeScenario> all();            ///< The first one is "ok"
    static const PracticeScenario *byId(QStringView id);       ///< Null where unknown
    static const PracticeScenario *byLogin(QStringView login); ///< Null where unknown; case does not matter
    static const PracticeScenario &ok() { return all().front(); }
};

} // namespace sendproof
