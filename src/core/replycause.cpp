// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/replycause.h"

#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isTemporary(int code)
{
    return code >= 400 && code < 500;
}

bool hasSubject(const Failure &failure, int subject, int detail)
{
    return failure.enhanced && failure.enhanced->subject == subject && failure.enhanced->detail == detail;
}

/// Something in a reply that names its cause. An empty text or a detail of -1 is not looked at.
struct Sign
{
    Stage stage = Stage::Auth;
    QLatin1StringView text;
    int subject = 0;
    int detail = -1;
    QLatin1StringView cause;

    bool fits(const Failure &failure) const
    {
        return failure.stage == stage && (detail < 0 || hasSubject(failure, subject, detail)) &&
               (text.isEmpty() || failure.detail.contains(text, Qt::CaseInsensitive));
    }
};

// 535 5.7.139 carries several causes, so there the words decide. The codes are those of the IANA registry (RFC 5248).
constexpr std::array signs{
    Sign{Stage::Auth, "SmtpClientAuthentication is disabled"_L1, 0, -1, "auth.smtp_disabled_for_tenant_or_mailbox"_L1},
    Sign{Stage::Auth, "basic authentication is disabled"_L1, 0, -1, "auth.basic_auth_retired"_L1},
    Sign{Stage::Auth, "too many login"_L1, 0, -1, "auth.temporarily_blocked_or_suspicious_login"_L1},
    Sign{Stage::Auth, {}, 7, 13, "auth.account_disabled_or_suspended"_L1},
    Sign{Stage::Sender, "not verified"_L1, 0, -1, "sender.unverified_identity_or_domain"_L1},
    Sign{Stage::Data, "not verified"_L1, 0, -1, "sender.unverified_identity_or_domain"_L1},
    Sign{Stage::Sender, "rate"_L1, 7, 0, "limit.rate"_L1},
    Sign{Stage::Data, "quota"_L1, 4, 5, "limit.daily_quota"_L1},
};

ReplyCause causeOfAuthReply(const Failure &failure)
{
    if (failure.replyCode == 534)
        return {"auth.app_password_required"_L1, 0.6};
    if (failure.replyCode == 504 || failure.replyCode == 538)
        return {"auth.mechanism_unsupported"_L1, 0.7};
    if (isTemporary(failure.replyCode))
        return {"server.overloaded"_L1, 0.5};
    return {"auth.bad_credentials"_L1, failure.replyCode == 535 ? 0.6 : 0.4};
}

ReplyCause causeOfSenderReply(const Failure &failure)
{
    if (failure.replyCode == 530)
        return {"auth.required_but_not_done"_L1, 0.8};
    if (failure.replyCode == 552)
        return {"limit.message_too_large"_L1, 0.7};
    if (isTemporary(failure.replyCode))
        return {"server.overloaded"_L1, 0.4};
    return {"sender.from_mismatch_not_owned"_L1, 0.6};
}

ReplyCause causeOfRecipientReply(const Failure &failure)
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

ReplyCause causeOfDataReply(const Failure &failure)
{
    if (failure.replyCode == 552)
        return {"limit.message_too_large"_L1, 0.6};
    if (isTemporary(failure.replyCode))
        return {"limit.rate"_L1, 0.4};
    return {"content.spam_rejected"_L1, 0.4};
}

} // namespace

ReplyCause causeOfReply(const Failure &failure)
{
    for (const Sign &sign : signs) {
        if (sign.fits(failure))
            return {sign.cause, 0.9};
    }
    switch (failure.stage) {
    case Stage::Greeting:
        return isTemporary(failure.replyCode) ? ReplyCause{"server.overloaded"_L1, 0.6}
                                              : ReplyCause{"reputation.ip_blocked"_L1, 0.5};
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

} // namespace sendproof
