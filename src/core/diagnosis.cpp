// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"

#include "core/replycause.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {


ReplyCause causeOfCertificate(const Failure &failure)
{
    const QList<CertificateFault> faults =
        failure.certificate ? failure.certificate->faults : QList<CertificateFault>{};
    if (faults.contains(CertificateFault::SelfSigned) || faults.contains(CertificateFault::UnknownIssuer))
        return {"tls.certificate_untrusted_or_self_signed"_L1, 0.95};
    if (faults.contains(CertificateFault::Expired) || faults.contains(CertificateFault::NotYetValid))
        return {"tls.certificate_expired"_L1, 0.95};
    if (faults.contains(CertificateFault::HostMismatch))
        return {"tls.certificate_hostname_mismatch"_L1, 0.95};
    return {"tls.certificate_untrusted_or_self_signed"_L1, 0.5};
}

ReplyCause causeOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::HostNotFound:
        return {"net.dns_host_not_found"_L1, 0.9};
    case FailureKind::ConnectionRefused:
        return {"net.connection_refused"_L1, 0.9};
    case FailureKind::NetworkUnreachable:
    case FailureKind::TimedOut:
        return {"net.timeout_or_port_blocked"_L1, failure.stage <= Stage::Connect ? 0.9 : 0.5};
    case FailureKind::ClosedByPeer:
        return {"net.closed_by_peer"_L1, 0.8};
    case FailureKind::ProxyFailed:
    case FailureKind::BytesBehindStartTls:
        return {"net.proxy_or_antivirus_interception"_L1, 0.6};
    case FailureKind::TlsHandshakeFailed:
        return {"tls.handshake_or_version"_L1, 0.7};
    case FailureKind::CertificateRejected:
        return causeOfCertificate(failure);
    case FailureKind::WrongPortMode:
        return {"tls.wrong_port_mode"_L1, 0.95};
    case FailureKind::StartTlsNotOffered:
        return {"tls.starttls_not_offered"_L1, 0.95};
    case FailureKind::AuthNotOffered:
    case FailureKind::NoCommonMechanism:
        return {"auth.mechanism_unsupported"_L1, 0.8};
    case FailureKind::MalformedReply:
    case FailureKind::ReplyTooLong:
    case FailureKind::ServerNotAuthentic:
        return {"server.protocol_error"_L1, 0.7};
    case FailureKind::MessageTooLarge:
        return {"limit.message_too_large"_L1, 0.95};
    case FailureKind::ReplyRejected:
        return causeOfReply(failure);
    default:
        return {};
    }
}

QList<Remedy> remediesOf(const Failure &failure)
{
    switch (failure.kind) {
    case FailureKind::HostNotFound:
    case FailureKind::ConnectionRefused:
    case FailureKind::StartTlsNotOffered:
    case FailureKind::ClearChannelRefused:
    case FailureKind::NoCommonMechanism:
    case FailureKind::AuthNotOffered:
        return {Remedy::EditServer, Remedy::Retry};
    case FailureKind::WrongPortMode:
        return {Remedy::SwitchPortMode, Remedy::EditServer};
    case FailureKind::CertificateRejected:
        // A certificate that names another host is never pinned away: the host is what should change.
        if (failure.certificate && !failure.certificate->faults.contains(CertificateFault::Missing) &&
            !failure.certificate->faults.contains(CertificateFault::Revoked) &&
            !failure.certificate->faults.contains(CertificateFault::HostMismatch))
            return {Remedy::EditServer, Remedy::PinCertificate};
        return {Remedy::EditServer, Remedy::Retry};
    case FailureKind::Utf8AddressNotSupported:
        return {Remedy::EditSender};
    case FailureKind::SecretMissing:
        return {Remedy::EditCredentials};
    case FailureKind::OutcomeUnknown:
        // The mail may be there already. The card says to look first; nothing else is to be changed.
        return {Remedy::Retry};
    case FailureKind::ReplyRejected:
        if (failure.stage == Stage::Auth)
            return {Remedy::EditCredentials, Remedy::Retry};
        if (failure.stage == Stage::Sender)
            return {Remedy::EditSender, Remedy::EditServer};
        return {Remedy::Retry, Remedy::AskAdministrator};
    default:
        return {Remedy::Retry, Remedy::EditServer};
    }
}

} // namespace

QLatin1StringView remedyName(Remedy remedy)
{
    static constexpr std::array names{
        "retry"_L1,           "edit-sender"_L1,      "edit-server"_L1, "edit-credentials"_L1, "switch-port-mode"_L1,
        "pin-certificate"_L1, "ask-administrator"_L1, "switch-port"_L1};
    return names.at(static_cast<std::size_t>(remedy));
}

Diagnosis diagnose(const Failure &failure, const MailAccount &)
{
    const ReplyCause cause = causeOf(failure);
    Diagnosis made{cause.id, cause.confidence, remediesOf(failure), failure};
    if (made.cause.isEmpty())
        made.cause = u"general."_s + stageName(failure.stage);
    return made;
}

} // namespace sendproof
