// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/stage.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <span>
#include <string_view>

namespace sendproof {

/// What a practice server does differently, other than giving a refusing reply.
enum class PracticeTrick {
    None,
    StartTlsMissing,  ///< No STARTTLS in the offer; AUTH in the clear is, as bait
    UnknownMechanism, ///< Offers GSSAPI and NTLM only
    NoMechanism,      ///< Offers no AUTH at all
    SmallLimit,       ///< Announces a SIZE that no mail keeps to
    SelfSigned,
    Expired,
    NotYetValid,
    WrongHost,   ///< The certificate is for the host PracticeScenario::name
    OtherIssuer, ///< The certificate was made by PracticeScenario::name, whom nobody trusts
    PlainOnTls,  ///< Speaks plain text where the client expects TLS
    TlsOnPlain,  ///< Wants TLS where the client expects a plain greeting
    TlsAlert,    ///< Answers the handshake with the alert in PracticeScenario::reply
    Silent,      ///< Says nothing any more from its stage on
    Stalls,      ///< Stops in the middle of the EHLO reply
    Closes,      ///< Closes at its stage in place of a reply
    Floods,      ///< Answers EHLO with a line without end
    Injects,     ///< Puts a plain text reply behind the STARTTLS reply
    Refused,     ///< A port nobody listens on
    NoSuchHost,  ///< The host is PracticeScenario::name, which does not exist
    HugeReply,   ///< Says its reply again and again, up to 1 MB
    NoReply,     ///< PracticeScenario::reply is sent, but is none of SMTP
    BadScramSignature
};

/// One known failure that the practice server can provoke; chosen by the local part of the login at practice.test.
struct PracticeScenario
{
    QLatin1StringView id;          ///< "wrong-password"
    Stage stage = Stage::Accepted; ///< Where a test fails; Accepted: it does not
    QLatin1StringView cause;       ///< Cause id of docs/causes.md; empty: none
    std::string_view reply; ///< Octets given at that stage: lines with their codes, joined by LF. Empty: see trick
    PracticeTrick trick = PracticeTrick::None;
    Security security = Security::ImplicitTls; ///< How its endpoint is reached
    QLatin1StringView name;                    ///< See trick

    /// It happens before the server can know the login, so it needs a port of its own.
    bool hasOwnPort() const;
    QString login() const; ///< "wrong-password@practice.test"
    bool refusesAt(Stage at) const { return stage == at && !reply.empty(); }
    bool plays(PracticeTrick what, Stage at) const { return trick == what && stage == at; }
    /// What answers the handshake is none of TLS, so its port is a plain one.
    bool spoilsHandshake() const
    {
        return trick == PracticeTrick::TlsAlert || plays(PracticeTrick::Closes, Stage::Tls);
    }
    QByteArray replyBytes() const; ///< The whole reply, lines joined by LF

    static std::span<const PracticeScenario> all();            ///< By stage, the usual first; the first one is "ok"
    static const PracticeScenario *byId(QStringView id);       ///< Null where unknown
    static const PracticeScenario *byLogin(QStringView login); ///< Null where unknown; case does not matter
    static const PracticeScenario &ok() { return all().front(); }
};

} // namespace sendproof
