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

} // namespace

Planned<bool> namesSecret(const CommandOptions &options)
{
    if (options.has("password-stdin") && options.has("password-env"))
        return usage(CliWords::tr("Give the password by --password-stdin or by --password-env, not by both."));
    return options.has("password-stdin") || options.has("password-env");
}

Planned<Secret> readSecret(const CliWorld &world, const CommandOptions &options)
{
    QByteArray bytes;
    if (options.has("password-env")) {
        const std::optional<QByteArray> value = world.environment(options.value("password-env"));
        if (!value)
            return usage(CliWords::tr("--password-env: The environment variable of that name isn't set."));
        bytes = *value;
    } else {
        bytes = world.readStdin(StdinPart::FirstLine, longestSecret + 1);
        if (bytes.endsWith('\n'))
            bytes.chop(1);
        if (bytes.endsWith('\r'))
            bytes.chop(1);
    }
    const bool isTooLong = bytes.size() > longestSecret;
    const bool hasNul = bytes.contains('\0');
    Secret secret(bytes);
    wipe(bytes);
    if (secret.isEmpty())
        return usage(CliWords::tr("The password is empty."));
    if (isTooLong || hasNul)
        return usage(CliWords::tr("This can't be a password: it is longer than 64 KiB or has a NUL byte in it."));
    return secret;
}

} // namespace sendproof
