// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagnosis.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

QList<Remedy> usualRemedies(const Failure &failure)
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

QLatin1StringView remedyName(Remedy remedy)
{
    static constexpr std::array names{
        "retry"_L1,           "edit-sender"_L1,      "edit-server"_L1, "edit-credentials"_L1, "switch-port-mode"_L1,
        "pin-certificate"_L1, "ask-administrator"_L1, "switch-port"_L1};
    return names.at(static_cast<std::size_t>(remedy));
}

Diagnosis diagnose(const Failure &failure, const MailAccount &account, const Diagnoser &diagnoser)
{
    return diagnose(failure, Evidence::of(failure, account), diagnoser);
}

Diagnosis diagnose(const Failure &failure, const Evidence &evidence, const Diagnoser &diagnoser)
{
    QList<RankedCause> causes = diagnoser.explain(evidence);
    const RankedCause first = causes.takeFirst();
    return {first.id, first.confidence, usualRemedies(failure), failure, causes};
}

} // namespace sendproof
