// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLatin1StringView>
#include <QStringView>
#include <array>
#include <optional>

namespace sendproof {

/// The steps of one attempt to send, in the words of docs/design.md. Tls comes after Ehlo where the channel is
/// upgraded (STARTTLS), before Greeting where it is TLS from the first byte (RFC 8314). Token and Send belong to the
/// direct route: getting an access token (RFC 6749), handing the mail to a web API; there nothing is between Tls and
/// Send but Token.
enum class Stage { Dns, Connect, Tls, Token, Greeting, Ehlo, Auth, Sender, Recipient, Data, Send, Accepted, Arrived };

inline constexpr std::array allStages{Stage::Dns,  Stage::Connect,  Stage::Tls,    Stage::Token,     Stage::Greeting,
                                      Stage::Ehlo, Stage::Auth,     Stage::Sender, Stage::Recipient, Stage::Data,
                                      Stage::Send, Stage::Accepted, Stage::Arrived};

/// The stable name used in JSON and on the command line: "dns", "connect", … "arrived".
QLatin1StringView stageName(Stage stage);

/// The inverse of stageName(); also understands "mail_from", "rcpt_to" and "starttls", which other programs write.
std::optional<Stage> stageFromName(QStringView name);

} // namespace sendproof
