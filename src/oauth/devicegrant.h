// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/directsignin.h"

#include <chrono>

namespace sendproof {

/// What a device authorization endpoint gives (RFC 8628 section 3.2). Move-only.
struct DeviceGrant
{
    /// Reads a reply with @p status. Fails as TokenReply::read() does; MalformedReply also where what is to be shown to
    /// a person isn't an https address and a short word of visible characters.
    static Result<DeviceGrant> read(int status, const Secret &body);

    Secret deviceCode;
    DeviceCode shown;
    std::chrono::seconds expiresIn{0};
    std::chrono::seconds interval{5};
};

/// How often to ask whether the person is done, and until when (RFC 8628 section 3.5); no clock, no socket.
class DevicePolling
{
public:
    explicit DevicePolling(std::chrono::seconds interval)
        : m_interval(interval)
    {
    }

    std::chrono::seconds interval() const { return m_interval; } ///< From one reply to the next question

    /// Whether to ask again after @p failure. "authorization_pending" waits as before; "slow_down" five seconds longer
    /// from now on; a network that failed, or a service that is overloaded, twice as long, a minute at the most.
    bool goesOnAfter(const Failure &failure);

private:
    std::chrono::seconds m_interval;
};

} // namespace sendproof
