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
    SubmissionServer server;
    server.host = reader.host("host").value_or(HostName());
    const std::optional<int> port = reader.port("port");
    const std::optional<Security> security = reader.security("security");
    server.security = security.value_or(port ? usualSecurity(*port) : Security::ImplicitTls);
    server.port = port.value_or(usualPort(server.security));
    server.auth = reader.auth("auth").value_or(AuthChoice::Auto);
    server.pinnedCertificate = reader.fingerprint("pin").value_or(QByteArray());
    server.clearChannelAllowed = options.has("allow-clear");
    checkSecurity(reader, options, server);
    return server;
}

} // namespace sendproof
