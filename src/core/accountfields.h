// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mailaccount.h"
#include "core/result.h"

#include <QJsonObject>

namespace sendproof {

// One account as a JSON object. Field names are stable within a version of the file:
//
//   id                            UUID without braces
//   name, workspace, provider     texts; provider is a catalogue id, empty: other
//   login                         text; empty: no sign-in
//   server.host                   A-labels or an IP address; empty: none yet
//   server.port                   1 to 65535
//   server.security               "implicit-tls", "starttls", "none"
//   server.auth                   "auto", "plain", "login", "cram-md5", "scram-sha-1", "scram-sha-256", "xoauth2",
//   "oauthbearer" server.pinned_certificate     SHA-256 in 64 lower-case hexadecimal digits; empty: none
//   server.clear_channel_allowed  true or false
//   sender.address, sender.name   texts; an empty address: none yet
//   practice                      true or false
//   last_proof                    absent without a test, else an object:
//   last_proof.at                 UTC in ISO 8601 with milliseconds
//   last_proof.accepted           true or false
//   last_proof.stage, .cause      a stage's name; a cause id, empty on success
//
// Required are id, server.host, server.port, server.security, sender.address and last_proof.at; a field that is absent
// otherwise has the default of MailAccount.

/// @p account as fields. Fields of @p before that are unknown here are kept.
QJsonObject toFields(const MailAccount &account, const QJsonObject &before = {});

/// The account in @p fields. Fails with Damaged; Failure::detail is the field and what is wrong, e.g.
/// "server.port: a number from 1 to 65535 is expected".
Result<MailAccount> fromFields(const QJsonObject &fields);

} // namespace sendproof
