// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stage.h"

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView stageName(Stage stage)
{
    static constexpr std::array names{"dns"_L1,  "connect"_L1,  "tls"_L1,    "token"_L1,     "greeting"_L1,
                                      "ehlo"_L1, "auth"_L1,     "sender"_L1, "recipient"_L1, "data"_L1,
                                      "send"_L1, "accepted"_L1, "arrived"_L1};
    return names.at(static_cast<std::size_t>(stage));
}

std::optional<Stage> stageFromName(QStringView name)
{
    for (const Stage stage : allStages) {
        if (name == stageName(stage))
            return stage;
    }
    if (name == "mail_from"_L1)
        return Stage::Sender;
    if (name == "rcpt_to"_L1)
        return Stage::Recipient;
    if (name == "starttls"_L1)
        return Stage::Tls;
    return std::nullopt;
}

} // namespace sendproof
