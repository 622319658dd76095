// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenariotables.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace sendproof {

namespace {

using Trick = PracticeTrick;

constexpr auto interception = "net.proxy_or_antivirus_interception"_L1;
constexpr auto untrusted = "tls.certificate_untrusted_or_self_signed"_L1;
constexpr auto timeout = "net.timeout_or_port_blocked"_L1;

constexpr PracticeScenario certificate(QLatin1StringView id, QLatin1StringView cause, Trick what,
                                       QLatin1StringView name = {}, Security security = Security::ImplicitTls)
{
    return {id, Stage::Tls, cause, ""sv, what, security, name};
}

constexpr PracticeScenario trick(QLatin1StringView id, Stage stage, QLatin1StringView cause, Trick what,
                                 Security security = Security::ImplicitTls)
{
    return {id, stage, cause, ""sv, what, security};
}

constexpr std::array channels{
    certificate("self-signed"_L1, untrusted, Trick::SelfSigned),
    certificate("unknown-issuer"_L1, untrusted, Trick::OtherIssuer, "Haneul Bakery Internal CA"_L1),
    certificate("expired"_L1, "tls.certificate_expired"_L1, Trick::Expired),
    certificate("not-yet-valid"_L1, "tls.certificate_expired"_L1, Trick::NotYetValid),
    certificate("wrong-host"_L1, "tls.certificate_hostname_mismatch"_L1, Trick::WrongHost, "elsewhere.test"_L1),
    certificate("hoster-redirect"_L1, "tls.certificate_hostname_mismatch"_L1, Trick::WrongHost, "mail.hoster.test"_L1,
                Security::StartTls),
    certificate("antivirus-ahnlab"_L1, interception, Trick::OtherIssuer, "AhnLab V3 Mail Security"_L1),
    certificate("antivirus-avast"_L1, interception, Trick::OtherIssuer, "Avast Web/Mail Shield Root"_L1),
    certificate("antivirus-kaspersky"_L1, interception, Trick::OtherIssuer,
                "Kaspersky Anti-Virus Personal Root Certificate"_L1),
    certificate("proxy-zscaler"_L1, interception, Trick::OtherIssuer, "Zscaler Root CA"_L1),
    certificate("proxy-fortinet"_L1, interception, Trick::OtherIssuer, "Fortinet_CA_SSL"_L1),
    certificate("proxy-somansa"_L1, interception, Trick::OtherIssuer, "Somansa Root CA"_L1),
    // RFC 8446 section 6: a fatal alert, protocol_version (70) or handshake_failure (40)
    PracticeScenario{"old-tls"_L1, Stage::Tls, "tls.handshake_or_version"_L1, "\x15\x03\x01\x00\x02\x02\x46"sv,
                     Trick::TlsAlert},
    PracticeScenario{"weak-dh"_L1, Stage::Tls, "tls.handshake_or_version"_L1, "\x15\x03\x01\x00\x02\x02\x28"sv,
                     Trick::TlsAlert},
    trick("starttls-missing"_L1, Stage::Ehlo, "tls.starttls_not_offered"_L1, Trick::StartTlsMissing,
          Security::StartTls),
    trick("plain-on-tls"_L1, Stage::Tls, "tls.wrong_port_mode"_L1, Trick::PlainOnTls),
    trick("tls-on-plain"_L1, Stage::Greeting, "tls.wrong_port_mode"_L1, Trick::TlsOnPlain, Security::StartTls),
    trick("injects"_L1, Stage::Tls, interception, Trick::Injects, Security::StartTls),
    PracticeScenario{"captive-portal"_L1, Stage::Greeting, interception,
                     "554 5.7.1 <html><head><title>Captive portal</title><meta http-equiv=\"refresh\" "
                     "content=\"0; url=http://captive.practice.test/login\"></head></html>"sv,
                     Trick::None, Security::StartTls},
    PracticeScenario{"captive-portal-http"_L1, Stage::Greeting, interception,
                     "HTTP/1.1 302 Found\nLocation: http://captive.practice.test/login\nContent-Length: 0\n"sv,
                     Trick::NoReply, Security::StartTls},
    PracticeScenario{"no-such-host"_L1, Stage::Dns, "net.dns_host_not_found"_L1, ""sv, Trick::NoSuchHost,
                     Security::ImplicitTls, "mail.practice.invalid"_L1},
    trick("refused"_L1, Stage::Connect, "net.connection_refused"_L1, Trick::Refused),
    trick("silent"_L1, Stage::Greeting, timeout, Trick::Silent, Security::StartTls),
    trick("stalls"_L1, Stage::Ehlo, timeout, Trick::Stalls),
    trick("closes"_L1, Stage::Ehlo, "net.closed_by_peer"_L1, Trick::Closes),
    trick("closes-at-greeting"_L1, Stage::Greeting, "net.closed_by_peer"_L1, Trick::Closes, Security::StartTls),
    trick("closes-at-tls"_L1, Stage::Tls, "net.closed_by_peer"_L1, Trick::Closes),
};

} // namespace

std::span<const PracticeScenario> practiceChannels()
{
    return channels;
}

} // namespace sendproof
