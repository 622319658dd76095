// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportedfailure.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct CauseKind
{
    QLatin1StringView cause;
    FailureKind kind;
    std::optional<CertificateFault> fault = {};
};

/// Causes of which a server's reply tells nothing.
constexpr std::array causeKinds{
    CauseKind{"net.dns_host_not_found"_L1, FailureKind::HostNotFound},
    CauseKind{"net.connection_refused"_L1, FailureKind::ConnectionRefused},
    CauseKind{"net.timeout_or_port_blocked"_L1, FailureKind::TimedOut},
    CauseKind{"net.closed_by_peer"_L1, FailureKind::ClosedByPeer},
    CauseKind{"net.proxy_or_antivirus_interception"_L1, FailureKind::ProxyFailed},
    CauseKind{"tls.handshake_or_version"_L1, FailureKind::TlsHandshakeFailed},
    CauseKind{"tls.wrong_port_mode"_L1, FailureKind::WrongPortMode},
    CauseKind{"tls.starttls_not_offered"_L1, FailureKind::StartTlsNotOffered},
    CauseKind{"tls.certificate_expired"_L1, FailureKind::CertificateRejected, CertificateFault::Expired},
    CauseKind{"tls.certificate_hostname_mismatch"_L1, FailureKind::CertificateRejected, CertificateFault::HostMismatch},
    CauseKind{"tls.certificate_untrusted_or_self_signed"_L1, FailureKind::CertificateRejected,
              CertificateFault::UnknownIssuer},
};

/// Our stage for a place of other programs: a token is part of signing in, an interface takes the whole mail.
Stage stageOf(const QString &place)
{
    if (place == "oauth"_L1)
        return Stage::Auth;
    return place == "api"_L1 ? Stage::Data : stageFromName(place).value_or(Stage::Auth);
}

/// The codes that stand in @p text; its lines without them where it has the form of a reply.
void takeCodes(const QString &text, Failure &failure)
{
    static const QRegularExpression lineForm(u"^\\s*([2-5][0-9]{2})(?:[ -]|$)"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression innerForm(
        u"(?<![0-9.])([45][0-9]{2})[ -]+(?=[45]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9.]))"_s);
    static const QRegularExpression enhancedForm(u"(?<![0-9.])[45]\\.[0-9]{1,3}\\.[0-9]{1,3}(?![0-9]|\\.[0-9])"_s);
    failure.detail = text.trimmed();
    const QRegularExpressionMatch line = lineForm.match(text);
    if (line.hasMatch() && line.capturedStart() == 0) {
        failure.replyCode = line.captured(1).toInt();
        failure.detail.replace(lineForm, QString());
    } else if (const QRegularExpressionMatch inner = innerForm.match(text); inner.hasMatch()) {
        failure.replyCode = inner.captured(1).toInt();
    }
    if (const QRegularExpressionMatch enhanced = enhancedForm.match(text); enhanced.hasMatch())
        failure.enhanced = EnhancedCode::fromStartOf(enhanced.captured().toLatin1());
}

void takeKind(const QString &cause, Failure &failure)
{
    const auto *found = std::find_if(causeKinds.begin(), causeKinds.end(),
                                     [&cause](const CauseKind &entry) { return cause == entry.cause; });
    if (found == causeKinds.end())
        return;
    failure.kind = found->kind;
    if (found->fault)
        failure.certificate = CertificateFacts{.faults = {*found->fault}};
}

} // namespace

std::optional<Failure> failureFrom(const Evidence &evidence)
{
    Failure failure{.kind = FailureKind::ReplyRejected, .stage = stageOf(evidence.place)};
    takeCodes(evidence.text, failure);
    if (evidence.code != 0)
        failure.replyCode = evidence.code;
    if (evidence.enhanced)
        failure.enhanced = evidence.enhanced;
    if (failure.replyCode != 0)
        return failure.replyCode >= 400 ? std::optional(failure) : std::nullopt;
    if (failure.detail.isEmpty() && !failure.enhanced && failure.stage > Stage::Tls)
        return std::nullopt;
    return failure;
}

std::optional<Diagnosis> diagnoseReported(const Evidence &evidence, const Diagnoser &diagnoser)
{
    std::optional<Failure> failure = failureFrom(evidence);
    if (!failure)
        return std::nullopt;
    Diagnosis made = diagnose(*failure, evidence, diagnoser);
    if (failure->replyCode != 0)
        return made;
    takeKind(made.cause, *failure);
    made.failure = *failure;
    return made;
}

} // namespace sendproof
