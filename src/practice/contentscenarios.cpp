// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenariotables.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace sendproof {

namespace {

constexpr PracticeScenario refusal(QLatin1StringView id, QLatin1StringView cause, std::string_view reply)
{
    return {id, Stage::Data, cause, reply};
}

constexpr std::array contents{
    refusal("from-naver"_L1, "sender.from_mismatch_not_owned"_L1,
            "554 5.7.1 The sender address is unauthorized practice - nsmtp"sv),
    refusal("from-microsoft"_L1, "sender.from_mismatch_not_owned"_L1,
            "554 5.2.252 SendAsDenied; ok@practice.test not allowed to send as mira@practice.test; "
            "STOREDRV.Submission.Exception:SendAsDeniedException.MapiExceptionSendAsDenied"sv),
    refusal("sender-unverified"_L1, "sender.unverified_identity_or_domain"_L1,
            "554 Message rejected: Email address is not verified. The following identities failed the check in region "
            "AP-NORTHEAST-2: ok@practice.test"sv),
    refusal("sender-unverified-sendgrid"_L1, "sender.unverified_identity_or_domain"_L1,
            "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is "
            "resolved. Visit https://sendgrid.com/docs/for-developers/sending-email/sender-identity/ to see the Sender "
            "Identity requirements"sv),
    refusal("sender-domain-unverified"_L1, "sender.unverified_identity_or_domain"_L1,
            "550 5.7.1 Unconfigured Sending Domain <practice.test>"sv),
    refusal("dmarc"_L1, "sender.dmarc_or_free_mail_policy"_L1,
            "550-5.7.26 This mail has been blocked because the sender is unauthenticated.\n"
            "550-5.7.26 Gmail requires all senders to authenticate with either SPF or DKIM.\n"
            "550-5.7.26  Authentication results:\n"
            "550-5.7.26  DKIM = did not pass\n"
            "550-5.7.26  SPF [practice.test] with ip: [127.0.0.1] = did not pass\n"
            "550-5.7.26  For instructions on setting up authentication, go to\n"
            "550 5.7.26  https://support.google.com/mail/answer/81126#authentication practice - gsmtp"sv),
    refusal(
        "dmarc-microsoft"_L1, "sender.dmarc_or_free_mail_policy"_L1,
        "550 5.7.509 Access denied, sending domain [PRACTICE.TEST] does not pass DMARC verification and has a DMARC "
        "policy of reject."sv),
    refusal("free-mail-from"_L1, "sender.dmarc_or_free_mail_policy"_L1,
            "550 5.7.1 Sending from the free mail domain naver.com is not allowed by its DMARC policy"sv),
    refusal("sandbox"_L1, "sender.sandbox"_L1,
            "421 Domain sandbox.practice.test is not allowed to send: Sandbox subdomains are for test purposes only. "
            "Please add your own domain or add the address to authorized recipients in Account Settings."sv),
    refusal("sandbox-ses"_L1, "sender.sandbox"_L1,
            "554 Message rejected: The account is in the Amazon SES sandbox; the recipient address is not verified."sv),
    refusal(
        "sandbox-resend"_L1, "sender.sandbox"_L1,
        "550 You can only send testing emails to your own email address (ok@practice.test). To send emails to other "
        "recipients, please verify a domain at resend.com/domains, and change the `from` address."sv),
    refusal("sandbox-mailtrap"_L1, "sender.sandbox"_L1,
            "554 5.7.1 Demo domains can only be used to send emails to account owners."sv),
    refusal("quota"_L1, "limit.daily_quota"_L1,
            "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail\n"
            "550-5.4.5 sending limits go to\n"
            "550 5.4.5  https://support.google.com/a/answer/166852 practice - gsmtp"sv),
    refusal("quota-korean"_L1, "limit.daily_quota"_L1,
            "550 5.4.5 일일 메일 발송 한도를 초과하였습니다. 내일 다시 시도해 주세요."sv),
    refusal(
        "quota-microsoft"_L1, "limit.daily_quota"_L1,
        "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message due to "
        "a permanent exception with message The message can't be submitted because the sender's submission quota "
        "was exceeded."sv),
    refusal("quota-ses"_L1, "limit.daily_quota"_L1, "454 Throttling failure: Daily message quota exceeded."sv),
    refusal("too-many-connections-microsoft"_L1, "limit.too_many_connections"_L1,
            "432 4.3.2 Concurrent connections limit exceeded. Visit https://aka.ms/concurrent_sending for more "
            "information."sv),
    refusal("too-large"_L1, "limit.message_too_large"_L1, "552 5.3.4 Message size exceeds fixed limit"sv),
    refusal("too-large-korean"_L1, "limit.message_too_large"_L1, "552 5.3.4 첨부파일 용량 제한을 초과하였습니다."sv),
    refusal("spam"_L1, "content.spam_rejected"_L1, "554 5.7.1 Message rejected: content looks like spam"sv),
    refusal("spam-gmail"_L1, "content.spam_rejected"_L1,
            "552-5.7.0 This message was blocked because its content presents a potential\n"
            "552-5.7.0 security issue. To review our message content and attachment content\n"
            "552-5.7.0 guidelines, go to\n"
            "552 5.7.0  https://support.google.com/mail/?p=BlockedMessage practice - gsmtp"sv),
    refusal("spam-korean"_L1, "content.spam_rejected"_L1, "554 5.7.1 스팸 메일로 분류되어 발송이 차단되었습니다."sv),
    refusal("virus"_L1, "content.spam_rejected"_L1, "550 Virus Detected; Content Rejected"sv),
    refusal("bad-outbound-sender"_L1, "auth.account_disabled_or_suspended"_L1,
            "550 5.1.8 Access denied, bad outbound sender AS(42004)"sv),
    refusal("unusual-sending"_L1, "auth.account_disabled_or_suspended"_L1,
            "550 5.4.6 Unusual sending activity detected. <a href=https://www.zoho.com/mail/help/usage-policy.html "
            "target=_blank>Learn more.</a> To unblock <a href=https://mail.zoho.com/UnblockMe target=_blank>Click "
            "here.</a>"sv),
    refusal("header-refused"_L1, "server.protocol_error"_L1, "554 Transaction failed: Duplicate header 'Date'."sv),
};

} // namespace

std::span<const PracticeScenario> practiceContents()
{
    return contents;
}

} // namespace sendproof
