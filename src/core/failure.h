// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/enhancedcode.h"
#include "core/stage.h"

#include <QString>
#include <optional>

namespace sendproof {

/// What went wrong, as a fact. Words for it are made in wizard/ and ui/ only.
enum class FailureKind {
    // The way there
    HostNotFound,
    ConnectionRefused,
    NetworkUnreachable,
    ProxyFailed,
    TimedOut,
    ClosedByPeer,
    // The channel
    TlsHandshakeFailed,
    CertificateRejected, ///< Failure::certificate says which and why
    WrongPortMode,       ///< TLS spoken to a plain port or the reverse
    StartTlsNotOffered,
    BytesBehindStartTls, ///< Plain text behind the STARTTLS reply: an injection attempt (CVE-2011-0411 and its kin)
    ClearChannelRefused, ///< Security switched off, but not allowed for this account or the peer is not a private
                         ///< network
    // The conversation
    ReplyRejected, ///< replyCode, enhanced and detail are the server's
    MalformedReply,
    ReplyTooLong,
    // Signing in
    AuthNotOffered,
    NoCommonMechanism,
    ServerNotAuthentic,  ///< A 235 without the right SCRAM server signature (RFC 5802 section 5)
    SignInNotOurs,       ///< The browser came back with another state or issuer than was asked (RFC 6749, RFC 9207)
    LoopbackUnavailable, ///< No port of this computer could be opened for the browser's way back (RFC 8252)
    ClientIdMissing,     ///< Nobody registered this program at the provider: there is no client id to sign in with
    // The message
    Utf8AddressNotSupported, ///< The address needs SMTPUTF8 (RFC 6531), the server doesn't offer it
    MessageTooLarge,         ///< Over the SIZE the server announced (RFC 1870)
    OutcomeUnknown,          ///< The connection was lost after the final dot: the mail may or may not have been taken
    // Here
    InvalidInput,
    Cancelled,
    // Files
    NotFound,
    NotReadable,
    NotWritable,
    LockedByAnother,
    NewerVersion,
    Damaged,
    // The keychain
    KeychainUnavailable,
    KeychainDenied,
    KeychainTimedOut,
    KeychainMismatch, ///< What was read back is not what was written
    SecretMissing,
};

/// The stable name of a kind in JSON, e.g. "host-not-found".
QLatin1StringView failureKindName(FailureKind kind);

/// One failure, for every layer. @c detail is text from outside (server, operating system): untrusted, shown as plain
/// text only, and never the base of a decision where a code or a kind exists.
struct Failure
{
    FailureKind kind = FailureKind::InvalidInput;
    Stage stage = Stage::Dns;
    int replyCode = 0;                    ///< SMTP reply code; 0 where there was no reply
    std::optional<EnhancedCode> enhanced; ///< RFC 3463, where the reply had one
    QString detail;                       ///< UTF-8, control characters still in; see shownText()
    QString greeting;                     ///< What an SMTP server said first, untrusted; empty: nothing was heard
    std::optional<CertificateFacts> certificate; ///< With CertificateRejected
};

} // namespace sendproof
