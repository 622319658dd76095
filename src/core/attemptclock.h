// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proof.h"

#include <QElapsedTimer>

namespace sendproof {

/// Keeps the times of an attempt's stages: each lasts until the next begins.
class AttemptClock
{
public:
    void start(Stage stage); ///< The attempt begins with @p stage
    /// The attempt now works on @p stage; false when it did already.
    bool enter(Stage stage);
    void stop(); ///< The last stage is over
    std::chrono::milliseconds elapsed() const { return std::chrono::milliseconds(m_timer.elapsed()); }
    Stage stage() const { return m_stages.isEmpty() ? Stage::Dns : m_stages.last().stage; }
    const QList<StageTime> &stages() const { return m_stages; }

private:
    QElapsedTimer m_timer;
    QList<StageTime> m_stages;
};

} // namespace sendproof
