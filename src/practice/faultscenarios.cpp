// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenariotables.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace sendproof {

namespace {

using Trick = PracticeTrick;

constexpr std::array faults{
    PracticeScenario{"busy"_L1, Stage::Greeting, "server.overloaded"_L1,
                     "421 4.3.2 Service temporarily unavailable, server too busy, try again later"sv},
    PracticeScenario{"busy-later"_L1, Stage::Data, "server.overloaded"_L1,
                     "451 4.3.0 Temporary server error. Please try again later. PRX2"sv},
    PracticeScenario{"storage-full"_L1, Stage::Data, "server.overloaded"_L1, "452 4.3.1 Insufficient system storage"sv},
    PracticeScenario{"too-many-connections"_L1, Stage::Greeting, "limit.too_many_connections"_L1,
                     "421 4.3.2 Too many concurrent connection"sv},
    PracticeScenario{"too-many-connections-address"_L1, Stage::Greeting, "limit.too_many_connections"_L1,
                     "421 4.7.0 Too many connections from your IP address, closing connection"sv},
    PracticeScenario{"blocked-ip"_L1, Stage::Greeting, "reputation.ip_blocked"_L1,
                     "554 5.7.1 Service unavailable; Client host [127.0.0.1] blocked using zen.spamhaus.org; "
                     "https://www.spamhaus.org/query/ip/127.0.0.1"sv},
    PracticeScenario{"blocked-ip-korean"_L1, Stage::Greeting, "reputation.ip_blocked"_L1,
                     "554 5.7.1 RBL에 등록된 IP 주소이므로 접속이 차단되었습니다. https://www.kisarbl.or.kr"sv},
    PracticeScenario{"blocked-ip-reverse"_L1, Stage::Greeting, "reputation.ip_blocked"_L1,
                     "554-practice.test (mxgmx012) Nemesis ESMTP Service not available\n"
                     "554-No SMTP service\n"
                     "554-Bad DNS PTR resource record.\n"
                     "554 For explanation visit https://postmaster.gmx.net/en/error-messages?ip=127.0.0.1&c=rdns"sv},
    PracticeScenario{"blocked-ip-yahoo"_L1, Stage::Sender, "reputation.ip_blocked"_L1,
                     "421 4.7.0 [TSS04] Messages from 127.0.0.1 temporarily deferred due to unexpected volume or user "
                     "complaints - 4.16.55.1; see https://postmaster.yahooinc.com/error-codes"sv},
    PracticeScenario{"ehlo-refused"_L1, Stage::Ehlo, "server.protocol_error"_L1,
                     "501 5.5.2 Syntactically invalid EHLO argument(s)"sv},
    PracticeScenario{"ehlo-refused-by-name"_L1, Stage::Ehlo, "server.protocol_error"_L1,
                     "550 5.7.1 Your EHLO name is not accepted here"sv},
    PracticeScenario{"garbage"_L1, Stage::Ehlo, "server.protocol_error"_L1, "%%% \x01\x02 hello?\n"sv, Trick::NoReply},
    PracticeScenario{"floods"_L1, Stage::Ehlo, "server.protocol_error"_L1, ""sv, Trick::Floods},
};

constexpr auto refused = "auth.bad_credentials"_L1;

constexpr PracticeScenario hostile(QLatin1StringView id, std::string_view reply)
{
    return {id, Stage::Auth, refused, reply};
}

constexpr std::array hostilities{
    hostile("hostile-html"_L1,
            "535 5.7.8 <html><body><h1>Login failed</h1><script>alert(1)</script>"
            "<img src=\"http://tracker.practice.test/p.png\"><a href=\"http://phish.practice.test/\">"
            "Sign in here</a></body></html>"sv),
    hostile("hostile-nul"_L1, "535 5.7.8 Authentication\0 failed\0: wrong password"sv),
    hostile("hostile-utf8"_L1, "535 5.7.8 Authentication failed \xff\xfe\xc3\x28 \xed\xa0\x80 \xf4\x90\x80\x80"sv),
    // "The login name or password is not right", as old Korean servers and mail gateways write it
    hostile("hostile-cp949"_L1, "535 5.7.8 \276\306\300\314\265\360 \266\307\264\302 "
                                "\272\361\271\320\271\370\310\243\260\241 \277\303\271\331\270\243\301\366 "
                                "\276\312\275\300\264\317\264\331."sv),
    hostile("hostile-iso2022kr"_L1, "535 5.7.8 \033$)C\016>F@L5p\017 \0166G4B\017 \016:q9P9xH#0!\017 "
                                    "\016?C9Y8#Av\017 \016>J=@4O4Y\017."sv),
    hostile("hostile-bidi"_L1, "535 5.7.8 Authentication failed \u202Edrowssap gnorw\u202C \u2066\u200B\u2069\uFEFF"sv),
    hostile("hostile-terminal"_L1,
            "535 5.7.8 \033[2J\033[1;1H\033]0;owned\a\033[31mAuthentication failed\033[0m\b\b"sv),
    hostile("hostile-echo"_L1, "535 5.7.8 Authentication failed: the password open-sesame is wrong"sv),
    PracticeScenario{"hostile-megabyte"_L1, Stage::Auth, "server.protocol_error"_L1,
                     "535 5.7.8 Authentication failed, and there is a great deal more to say about it."sv,
                     Trick::HugeReply},
};

} // namespace

std::span<const PracticeScenario> practiceServerFaults()
{
    return faults;
}

std::span<const PracticeScenario> practiceHostilities()
{
    return hostilities;
}

} // namespace sendproof
