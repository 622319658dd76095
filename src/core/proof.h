// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/certificatefacts.h"
#include "core/enhancedcode.h"
#include "core/stage.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>
#include <chrono>
#include <optional>

namespace sendproof {

/// When a stage began and how long it took. A stage that is still running has the time it took so far.
struct StageTime
{
    Stage stage = Stage::Dns;
    std::chrono::milliseconds began{0}; ///< Since the attempt's start
    std::chrono::milliseconds took{0};
    friend bool operator==(const StageTime &, const StageTime &) = default;
};

/// The secured channel of an attempt.
struct TlsFacts
{
    QString version; ///< "TLSv1.3"
    QString cipher;  ///< OpenSSL's or Schannel's name for it
    CertificateFacts certificate;
};

/// A server's reply as it is shown and stored.
struct ReplyText
{
    int code = 0;
    std::optional<EnhancedCode> enhanced;
    QString text; ///< Lines joined by LF; untrusted
};

/// What an attempt came to know, whether it ended well or not.
struct AttemptFacts
{
    QList<StageTime> stages; ///< In the order they were reached
    std::optional<TlsFacts> tls;
    QByteArray mechanism; ///< The SASL mechanism used; empty before AUTH
    int roundTrips = 0;   ///< Client to server and back, TCP and TLS handshakes included
    ReplyText lastReply;
};

enum class ProofOutcome { Accepted, DryRunOk };

/// The record of a test that worked: the server answered 250 to the end of data, or to RCPT TO in a dry run.
struct Proof
{
    ProofOutcome outcome = ProofOutcome::Accepted;
    QDateTime at; ///< UTC
    ReplyText reply;
    QString messageId;   ///< Without angle brackets; empty in a dry run
    QString arrivalCode; ///< Six digits that stand in the mail; empty in a dry run
    AttemptFacts facts;
};

} // namespace sendproof
