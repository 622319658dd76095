// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/portprobe.h"

using namespace Qt::StringLiterals;

namespace sendproof {

QLatin1StringView portStateName(PortState state)
{
    switch (state) {
    case PortState::Waiting:
        return "waiting"_L1;
    case PortState::Trying:
        return "trying"_L1;
    case PortState::Connected:
        return "connected"_L1;
    case PortState::Usable:
        return "usable"_L1;
    case PortState::Untrusted:
        return "untrusted"_L1;
    case PortState::Insecure:
        return "insecure"_L1;
    case PortState::NotMail:
        return "not-mail"_L1;
    case PortState::Refused:
        return "refused"_L1;
    case PortState::Silent:
        return "silent"_L1;
    case PortState::Unreachable:
        return "unreachable"_L1;
    case PortState::Stopped:
        return "stopped"_L1;
    }
    return {};
}

bool isSettled(PortState state)
{
    return state != PortState::Waiting && state != PortState::Trying && state != PortState::Connected;
}

} // namespace sendproof
