// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/cliworld.h"
#include "cli/commandoptions.h"
#include "cli/problem.h"
#include "core/secret.h"

#include <optional>

namespace sendproof {

/// The options that say where a password comes from.
inline constexpr OptionForm passwordStdinOption{
    "password-stdin", nullptr,
    QT_TRANSLATE_NOOP("CliWords", "Read the password from the first line of standard input.")};
inline constexpr OptionForm passwordEnvOption{
    "password-env", "NAME", QT_TRANSLATE_NOOP("CliWords", "Read the password from this environment variable.")};

/// Whether @p options name a place for the password; a problem when they name two.
Planned<bool> namesSecret(const CommandOptions &options);

/// The password from the place that @p options name: the first line of standard input without its CR or LF, or the
/// value of a variable; else byte for byte. Refuses an empty one, one with a NUL (RFC 4616 section 2), one over 64 KiB.
/// No sentence of it repeats what it read, nor the variable's name, for which a password may have been typed.
Planned<Secret> readSecret(const CliWorld &world, const CommandOptions &options);

/// The options that say where the passphrase of an encrypted bundle comes from.
inline constexpr OptionForm passphraseStdinOption{
    "passphrase-stdin", nullptr,
    QT_TRANSLATE_NOOP("CliWords", "Read the passphrase from the first line of standard input.")};
inline constexpr OptionForm passphraseEnvOption{
    "passphrase-env", "NAME", QT_TRANSLATE_NOOP("CliWords", "Read the passphrase from this environment variable.")};

/// Whether @p options name a place for the passphrase; a problem when they name two.
Planned<bool> namesPassphrase(const CommandOptions &options);
/// The passphrase, read and refused like a password.
Planned<Secret> readPassphrase(const CliWorld &world, const CommandOptions &options);

} // namespace sendproof
