// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attemptclock.h"

namespace sendproof {

void AttemptClock::start(Stage stage)
{
    m_timer.start();
    m_stages = {{stage, {}, {}}};
}

bool AttemptClock::enter(Stage stage)
{
    if (m_stages.last().stage == stage)
        return false;
    stop();
    m_stages.append({stage, elapsed(), {}});
    return true;
}

void AttemptClock::stop()
{
    m_stages.last().took = elapsed() - m_stages.last().began;
}

} // namespace sendproof
