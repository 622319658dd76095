// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/serveroptions.h"

#include "cli/cliwords.h"

namespace sendproof {

namespace {

void checkSecurity(OptionReader &reader, const CommandOptions &options, const SubmissionServer &server)
{
    if (server.security == Security::None && !server.clearChannelAllowed)
        reader.complain(
            "security",
            CliWords::tr("Without TLS everybody on the way can read the password and the mail. If that is really "
                         "meant, for a relay in your own network, add --allow-clear."));
    if (server.security != Security::None && options.has("allow-clear"))
        reader.complain("allow-clear", CliWords::tr("This goes with --security none only."));
    if (server.security == Security::None && options.has("pin"))
        reader.complain("pin", CliWords::tr("Without TLS there is no certificate."));
}

} // namespace

SubmissionServer readServer(OptionReader &reader, const CommandOptions &options)
{
    return changedServer(reader, options, {.host = reader.host("host").value_or(HostName())});
}

SubmissionServer changedServer(OptionReader &reader, const CommandOptions &options, SubmissionServer server)
{
    const std::optional<int> port = reader.port("port");
    const std::optional<Security> security = reader.security("security");
    if (port || security) {
        server.security = security ? *security : usualSecurity(*port);
        server.port = port.value_or(usualPort(server.security));
    }
    server.auth = reader.auth("auth").value_or(server.auth);
    server.pinnedCertificate = reader.fingerprint("pin").value_or(server.pinnedCertificate);
    server.clearChannelAllowed = server.clearChannelAllowed || options.has("allow-clear");
    checkSecurity(reader, options, server);
    if (server.security == Security::None)
        server.pinnedCertificate.clear();
    else
        server.clearChannelAllowed = false;
    return server;
}

} // namespace sendproof
