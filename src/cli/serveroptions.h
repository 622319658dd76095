// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/commandoptions.h"
#include "cli/optionreader.h"

namespace sendproof {

/// The options that say how mail is handed over; several commands have them.
inline constexpr OptionForm hostOption{
    "host", "HOST", QT_TRANSLATE_NOOP("CliWords", "The submission server: a name or an IP address.")};
inline constexpr OptionForm portOption{"port", "PORT",
                                       QT_TRANSLATE_NOOP("CliWords", "Its port; otherwise the usual one, 465 or 587.")};
inline constexpr OptionForm securityOption{
    "security", "MODE", QT_TRANSLATE_NOOP("CliWords", "implicit-tls, starttls or none; otherwise by the port.")};
inline constexpr OptionForm allowClearOption{
    "allow-clear", nullptr, QT_TRANSLATE_NOOP("CliWords", "Needed with --security none: nothing is encrypted.")};
inline constexpr OptionForm pinOption{
    "pin", "SHA256", QT_TRANSLATE_NOOP("CliWords", "Accept exactly the certificate of this fingerprint.")};
inline constexpr OptionForm loginOption{
    "login", "LOGIN", QT_TRANSLATE_NOOP("CliWords", "The login name; without it there is no sign-in.")};
inline constexpr OptionForm authOption{
    "auth", "MECHANISM",
    QT_TRANSLATE_NOOP("CliWords", "auto, plain, login, cram-md5, scram-sha-1, scram-sha-256, xoauth2, oauthbearer.")};
inline constexpr OptionForm fromOption{"from", "ADDRESS",
                                       QT_TRANSLATE_NOOP("CliWords", "The From address of the test mail.")};
inline constexpr OptionForm toOption{"to", "ADDRESS", QT_TRANSLATE_NOOP("CliWords", "Where the test mail goes.")};
inline constexpr OptionForm dryRunOption{
    "dry-run", nullptr, QT_TRANSLATE_NOOP("CliWords", "Sign in and ask for sender and recipient, but send nothing.")};
inline constexpr OptionForm caFileOption{
    "ca-file", "FILE", QT_TRANSLATE_NOOP("CliWords", "Also trust the certificates in this PEM file.")};
inline constexpr OptionForm timeoutOption{"timeout", "SECONDS",
                                          QT_TRANSLATE_NOOP("CliWords", "Give up after this time, all in all.")};

/// The server of --host, --port, --security, --auth, --pin and --allow-clear; what isn't given is usual.
SubmissionServer readServer(OptionReader &reader, const CommandOptions &options);
/// @p server with what the same options give, all but --host; what isn't given stays. Port and security belong
/// together: where one of them is given, the other is the usual one. TLS ends the consent to none, none ends the pin.
SubmissionServer changedServer(OptionReader &reader, const CommandOptions &options, SubmissionServer server);

} // namespace sendproof
