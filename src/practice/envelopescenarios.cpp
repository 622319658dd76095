// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenariotables.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace sendproof {

namespace {

using Trick = PracticeTrick;

constexpr auto fromMismatch = "sender.from_mismatch_not_owned"_L1;

constexpr std::array envelopes{
    PracticeScenario{"from-refused"_L1, Stage::Sender, fromMismatch,
                     "553 5.7.1 Sender address rejected: not owned by auth user."sv},
    PracticeScenario{"from-postfix"_L1, Stage::Sender, fromMismatch,
                     "553 5.7.1 <mira@practice.test>: Sender address rejected: not owned by user ok@practice.test"sv},
    PracticeScenario{"from-icloud"_L1, Stage::Sender, fromMismatch,
                     "550 5.7.0 From address is not one of your addresses"sv},
    PracticeScenario{"from-qq"_L1, Stage::Sender, fromMismatch,
                     "501 mail from address must be same as authorization user"sv},
    PracticeScenario{"from-netease"_L1, Stage::Sender, fromMismatch, "553 Mail from must equal authorized user"sv},
    PracticeScenario{"from-korean"_L1, Stage::Sender, fromMismatch,
                     "553 5.7.1 보내는 사람 주소가 로그인한 계정과 일치하지 않습니다."sv},
    PracticeScenario{"from-unknown-domain"_L1, Stage::Sender, "sender.unverified_identity_or_domain"_L1,
                     "450 4.1.8 <ok@practice.test>: Sender address rejected: Domain not found"sv},
    PracticeScenario{"auth-required"_L1, Stage::Sender, "auth.required_but_not_done"_L1,
                     "530-5.7.0 Authentication Required. For more information, go to\n"
                     "530 5.7.0  https://support.google.com/mail/?p=WantAuthError practice - gsmtp"sv},
    PracticeScenario{"not-authenticated"_L1, Stage::Sender, "auth.required_but_not_done"_L1,
                     "530 5.7.57 Client not authenticated to send mail. [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv},
    PracticeScenario{"rate"_L1, Stage::Sender, "limit.rate"_L1,
                     "421 4.7.0 Message rate limit exceeded, try again later, closing connection."sv},
    PracticeScenario{"rate-ses"_L1, Stage::Sender, "limit.rate"_L1,
                     "454 Throttling failure: Maximum sending rate exceeded."sv},
    PracticeScenario{"too-large-announced"_L1, Stage::Sender, "limit.message_too_large"_L1, ""sv, Trick::SmallLimit},
    PracticeScenario{"recipient-unknown"_L1, Stage::Recipient, "recipient.unknown"_L1,
                     "550 5.1.1 Recipient address rejected: User unknown in virtual mailbox table"sv},
    PracticeScenario{"recipient-gmail"_L1, Stage::Recipient, "recipient.unknown"_L1,
                     "550-5.1.1 The email account that you tried to reach does not exist. Please try\n"
                     "550-5.1.1 double-checking the recipient's email address for typos or\n"
                     "550-5.1.1 unnecessary spaces. For more information, go to\n"
                     "550 5.1.1  https://support.google.com/mail/?p=NoSuchUser practice - gsmtp"sv},
    PracticeScenario{"recipient-korean"_L1, Stage::Recipient, "recipient.unknown"_L1,
                     "550 5.1.1 존재하지 않는 수신자입니다."sv},
    PracticeScenario{"mailbox-full"_L1, Stage::Recipient, "recipient.mailbox_full"_L1,
                     "552 5.2.2 Mailbox full, the recipient is over quota"sv},
    PracticeScenario{"mailbox-full-gmail"_L1, Stage::Recipient, "recipient.mailbox_full"_L1,
                     "452-4.2.2 The recipient's inbox is out of storage space. Please direct the\n"
                     "452-4.2.2 recipient to\n"
                     "452 4.2.2  https://support.google.com/mail/?p=OverQuotaTemp practice - gsmtp"sv},
    PracticeScenario{"mailbox-full-korean"_L1, Stage::Recipient, "recipient.mailbox_full"_L1,
                     "552 5.2.2 받는 사람의 메일함 용량이 초과되었습니다."sv},
    PracticeScenario{"recipient-policy"_L1, Stage::Recipient, "recipient.rejected_policy"_L1,
                     "550 5.7.1 Refused due to recipient preferences"sv},
    PracticeScenario{"recipient-group"_L1, Stage::Recipient, "recipient.rejected_policy"_L1,
                     "550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery "
                     "restriction check failed because the sender was not authenticated when sending to this group"sv},
    PracticeScenario{"relay-denied"_L1, Stage::Recipient, "relay.denied"_L1,
                     "554 5.7.1 <mira@practice.test>: Relay access denied"sv},
    PracticeScenario{"relay-exim"_L1, Stage::Recipient, "relay.denied"_L1, "550 relay not permitted"sv},
    PracticeScenario{"relay-exchange"_L1, Stage::Recipient, "relay.denied"_L1, "550 5.7.1 Unable to relay"sv},
    PracticeScenario{"relay-qmail"_L1, Stage::Recipient, "relay.denied"_L1,
                     "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)"sv},
    PracticeScenario{"relay-address"_L1, Stage::Recipient, "relay.denied"_L1,
                     "550 that IP address is not allowed to send"sv},
    PracticeScenario{"auth-required-exim"_L1, Stage::Recipient, "auth.required_but_not_done"_L1,
                     "550-Please turn on SMTP Authentication in your mail client.\n"
                     "550 practice.test is not permitted to relay through this server without authentication."sv},
    PracticeScenario{"too-many-recipients"_L1, Stage::Recipient, "limit.rate"_L1, "452 4.5.3 Too many recipients"sv},
    PracticeScenario{"greylisted"_L1, Stage::Recipient, "server.temporary_greylist"_L1,
                     "451 4.7.1 Greylisted, please try again in 5 minutes"sv},
    PracticeScenario{"greylisted-clock"_L1, Stage::Recipient, "server.temporary_greylist"_L1,
                     "451 4.7.1 Greylisting in action, please come back in 00:04:32"sv},
    PracticeScenario{"greylisted-postgrey"_L1, Stage::Recipient, "server.temporary_greylist"_L1,
                     "450 4.2.0 <mira@practice.test>: Recipient address rejected: Greylisted, "
                     "see http://postgrey.schweikert.ch/help/practice.test.html"sv},
    PracticeScenario{"helo-refused"_L1, Stage::Recipient, "server.protocol_error"_L1,
                     "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname"sv},
};

} // namespace

std::span<const PracticeScenario> practiceEnvelopes()
{
    return envelopes;
}

} // namespace sendproof
