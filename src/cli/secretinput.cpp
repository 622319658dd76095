// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/secretinput.h"

#include "cli/cliwords.h"

namespace sendproof {

namespace {

constexpr qsizetype longestSecret = 65536;

Problem usage(const QString &sentence)
{
    return {ExitCode::Usage, sentence};
}

/// Nothing where the variable isn't set.
std::optional<Secret> fromEnvironment(const CliWorld &world, const QString &name)
{
    std::optional<QByteArray> value = world.environment(name);
    if (!value)
        return std::nullopt;
    Secret secret{QByteArrayView(*value)};
    wipe(*value);
    return secret;
}

Secret fromStdin(const CliWorld &world)
{
    QByteArray bytes = world.readStdin(StdinPart::FirstLine, longestSecret + 1);
    QByteArrayView line(bytes);
    if (line.endsWith('\n'))
        line.chop(1);
    if (line.endsWith('\r'))
        line.chop(1);
    Secret secret(line);
    wipe(bytes);
    return secret;
}

bool isImpossible(const Secret &secret)
{
    return secret.bytes().size() > longestSecret || secret.bytes().contains('\0');
}

} // namespace

Planned<bool> namesSecret(const CommandOptions &options)
{
    if (options.has("password-stdin") && options.has("password-env"))
        return usage(CliWords::tr("Give the password by --password-stdin or by --password-env, not by both."));
    return options.has("password-stdin") || options.has("password-env");
}

Planned<Secret> readSecret(const CliWorld &world, const CommandOptions &options)
{
    std::optional<Secret> secret =
        options.has("password-env") ? fromEnvironment(world, options.value("password-env")) : fromStdin(world);
    if (!secret)
        return usage(CliWords::tr("--password-env: The environment variable of that name isn't set."));
    if (secret->isEmpty())
        return usage(CliWords::tr("The password is empty."));
    if (isImpossible(*secret))
        return usage(CliWords::tr("This can't be a password: it is longer than 64 KiB or has a NUL byte in it."));
    return std::move(*secret);
}

Planned<bool> namesPassphrase(const CommandOptions &options)
{
    if (options.has("passphrase-stdin") && options.has("passphrase-env"))
        return usage(CliWords::tr("Give the passphrase by --passphrase-stdin or by --passphrase-env, not by both."));
    return options.has("passphrase-stdin") || options.has("passphrase-env");
}

Planned<Secret> readPassphrase(const CliWorld &world, const CommandOptions &options)
{
    std::optional<Secret> secret =
        options.has("passphrase-env") ? fromEnvironment(world, options.value("passphrase-env")) : fromStdin(world);
    if (!secret)
        return usage(CliWords::tr("--passphrase-env: The environment variable of that name isn't set."));
    if (secret->isEmpty())
        return usage(CliWords::tr("The passphrase is empty."));
    if (isImpossible(*secret))
        return usage(CliWords::tr("This can't be a passphrase: it is longer than 64 KiB or has a NUL byte in it."));
    return std::move(*secret);
}

} // namespace sendproof
