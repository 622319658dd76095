// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Cause
{
    QLatin1StringView id;
    double confidence = 0;
};

bool isTemporary(int code)
{
    return code >= 400 && code < 500;
}

bool hasSubject(const Failure &failure, int subject, int detail)
{
    return failure.enhanced && failure.enhanced->subject == subject && failure.enhanced->detail == detail;
}

Cause causeOfCertificate(const Failure &failure)
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

Cause causeOfAuthReply(const Failure &failure)
{
    if (failure.replyCode == 534)
        return {"auth.app_password_required"_L1, 0.6};
    if (failure.replyCode == 504 || failure.replyCode == 538)
        return {"auth.mechanism_unsupported"_L1, 0.7};
    if (isTemporary(failure.replyCode))
        return {"server.overloaded"_L1, 0.5};
    return {"auth.bad_credentials"_L1, failure.replyCode == 535 ? 0.6 : 0.4};
}

Cause causeOfSenderReply(const Failure &failure)
{
    if (failure.replyCode == 530)
        return {"auth.required_but_not_done"_L1, 0.8};
    if (failure.replyCode == 552)
        return {"limit.message_too_large"_L1, 0.7};
    if (isTemporary(failure.replyCode))
        return {"server.overloaded"_L1, 0.4};
    return {"sender.from_mismatch_not_owned"_L1, 0.6};
}

Cause causeOfRecipientReply(const Failure &failure)
{
    if (hasSubject(failure, 2, 2))
        return {"recipient.mailbox_full"_L1, 0.8};
    if (failure.replyCode == 450 || failure.replyCode == 451)
        return {"server.temporary_greylist"_L1, 0.6};
    if (isTemporary(failure.replyCode))
        return {"limit.rate"_L1, 0.4};
    // 553 speaks of a mailbox name that is not allowed; with 5.7.1 it is the sender's, which servers such as Postfix
    // judge only when they are given a recipient.
    if (failure.replyCode == 553 && hasSubject(failure, 7, 1))
        return {"sender.from_mismatch_not_owned"_L1, 0.6};
    if (hasSubject(failure, 7, 1))
        return {"relay.denied"_L1, 0.6};
    return {"recipient.unknown"_L1, hasSubject(failure, 1, 1) ? 0.9 : 0.5};
}

Cause causeOfDataReply(const Failure &failure)
{
    if (failure.replyCode == 552)
        return {"limit.message_too_large"_L1, 0.6};
    if (isTemporary(failure.replyCode))
        return {"limit.rate"_L1, 0.4};
    return {"content.spam_rejected"_L1, 0.4};
}

Cause causeOfReply(const Failure &failure)
{
    switch (failure.stage) {
    case Stage::Greeting:
        return isTemporary(failure.replyCode) ? Cause{"server.overloaded"_L1, 0.6}
                                              : Cause{"reputation.ip_blocked"_L1, 0.5};
    case Stage::Auth:
        return causeOfAuthReply(failure);
    case Stage::Sender:
        return causeOfSenderReply(failure);
    case Stage::Recipient:
        return causeOfRecipientReply(failure);
    case Stage::Data:
        return causeOfDataReply(failure);
    default:
        return {"server.protocol_error"_L1, 0.5};
    }
}

Cause causeOf(const Failure &failure)
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
        "pin-certificate"_L1, "ask-administrator"_L1};
    return names.at(static_cast<std::size_t>(remedy));
}

Diagnosis diagnose(const Failure &failure, const MailAccount &)
{
    const Cause cause = causeOf(failure);
    Diagnosis made{cause.id, cause.confidence, remediesOf(failure), failure};
    if (made.cause.isEmpty())
        made.cause = u"general."_s + stageName(failure.stage);
    return made;
}

} // namespace sendproof
