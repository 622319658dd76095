// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicemail.h"

#include <variant>
#include <vector>

namespace sendproof {

/// Write these bytes.
struct PracticeSend
{
    QByteArray bytes;
};

/// Begin the TLS handshake, then call PracticeConversation::channelSecured().
struct PracticeStartTls
{
};

/// Send a line without end.
struct PracticeFlood
{
};

/// A mail was taken; comes before the reply that says so.
struct PracticeTake
{
    PracticeMail mail;
};

/// Close once everything is written.
struct PracticeClose
{
};

/// What the connection of a conversation has to do, in this order.
using PracticeAction = std::variant<PracticeSend, PracticeStartTls, PracticeFlood, PracticeTake, PracticeClose>;
using PracticeActions = std::vector<PracticeAction>;

} // namespace sendproof
