// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/reportedfailure.h"

#include <QRegularExpression>
#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct KindWords
{
    QLatin1StringView words;
    FailureKind kind;
};

// The first that fits decides, so the more exact words stand first.
constexpr std::array kindWords{
    KindWords{"certificate"_L1, FailureKind::CertificateRejected},
    KindWords{"wrong version number"_L1, FailureKind::WrongPortMode},
    KindWords{"packet length too long"_L1, FailureKind::WrongPortMode},
    KindWords{"starttls not supported"_L1, FailureKind::StartTlsNotOffered},
    KindWords{"starttls extension not supported"_L1, FailureKind::StartTlsNotOffered},
    KindWords{"handshake"_L1, FailureKind::TlsHandshakeFailed},
    KindWords{"protocol version"_L1, FailureKind::TlsHandshakeFailed},
    KindWords{"no shared cipher"_L1, FailureKind::TlsHandshakeFailed},
    KindWords{"refused"_L1, FailureKind::ConnectionRefused},
    KindWords{"unreachable"_L1, FailureKind::NetworkUnreachable},
    KindWords{"no route to host"_L1, FailureKind::NetworkUnreachable},
    KindWords{"getaddrinfo"_L1, FailureKind::HostNotFound},
    KindWords{"name or service not known"_L1, FailureKind::HostNotFound},
    KindWords{"nodename nor servname"_L1, FailureKind::HostNotFound},
    KindWords{"no such host"_L1, FailureKind::HostNotFound},
    KindWords{"could not resolve"_L1, FailureKind::HostNotFound},
    KindWords{"timed out"_L1, FailureKind::TimedOut},
    KindWords{"timeout"_L1, FailureKind::TimedOut},
    KindWords{"connection reset"_L1, FailureKind::ClosedByPeer},
    KindWords{"unexpectedly closed"_L1, FailureKind::ClosedByPeer},
    KindWords{"unexpected eof"_L1, FailureKind::ClosedByPeer},
};

struct FaultWords
{
    QLatin1StringView words;
    CertificateFault fault;
};

constexpr std::array faultWords{
    FaultWords{"expired"_L1, CertificateFault::Expired},
    FaultWords{"not yet valid"_L1, CertificateFault::NotYetValid},
    FaultWords{"self signed"_L1, CertificateFault::SelfSigned},
    FaultWords{"self-signed"_L1, CertificateFault::SelfSigned},
    FaultWords{"hostname"_L1, CertificateFault::HostMismatch},
    FaultWords{"host name"_L1, CertificateFault::HostMismatch},
    FaultWords{"not valid for"_L1, CertificateFault::HostMismatch},
    FaultWords{"does not match"_L1, CertificateFault::HostMismatch},
    FaultWords{"doesn't match"_L1, CertificateFault::HostMismatch},
    FaultWords{"issuer"_L1, CertificateFault::UnknownIssuer},
    FaultWords{"unknown ca"_L1, CertificateFault::UnknownIssuer},
    FaultWords{"unknown authority"_L1, CertificateFault::UnknownIssuer},
    FaultWords{"verify the first"_L1, CertificateFault::UnknownIssuer},
};

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

std::optional<FailureKind> kindByWords(const QString &text)
{
    const auto *found = std::find_if(kindWords.begin(), kindWords.end(), [&text](const KindWords &entry) {
        return text.contains(entry.words, Qt::CaseInsensitive);
    });
    return found == kindWords.end() ? std::nullopt : std::optional(found->kind);
}

CertificateFacts certificateByWords(const QString &text)
{
    CertificateFacts facts;
    for (const FaultWords &entry : faultWords) {
        if (text.contains(entry.words, Qt::CaseInsensitive) && !facts.faults.contains(entry.fault))
            facts.faults.append(entry.fault);
    }
    return facts;
}

FailureKind usualKind(Stage stage)
{
    switch (stage) {
    case Stage::Dns:
        return FailureKind::HostNotFound;
    case Stage::Connect:
        return FailureKind::TimedOut;
    case Stage::Tls:
        return FailureKind::TlsHandshakeFailed;
    default:
        return FailureKind::ReplyRejected;
    }
}

} // namespace

std::optional<Failure> failureFrom(const ReportedReply &report)
{
    Failure failure{.kind = FailureKind::ReplyRejected, .stage = report.stage};
    takeCodes(report.text, failure);
    if (report.code)
        failure.replyCode = *report.code;
    if (report.enhanced)
        failure.enhanced = report.enhanced;
    if (failure.replyCode != 0)
        return failure.replyCode >= 400 ? std::optional(failure) : std::nullopt;
    if (failure.detail.isEmpty() && !failure.enhanced && report.stage > Stage::Tls)
        return std::nullopt;
    if (!failure.enhanced)
        failure.kind = kindByWords(report.text).value_or(usualKind(report.stage));
    if (failure.kind == FailureKind::CertificateRejected)
        failure.certificate = certificateByWords(report.text);
    return failure;
}

} // namespace sendproof
