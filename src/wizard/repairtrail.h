// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/appliedrepair.h"
#include "wizard/setup.h"

#include <QStringList>
#include <vector>

namespace sendproof {

/// What repairs changed in a setup: shown, and taken back, the last one first.
class RepairTrail
{
public:
    explicit RepairTrail(Setup &setup); ///< @p setup must outlive it

    bool carryOut(const Repair &repair); ///< Whether it changed anything; the proof is forgotten then
    void takeBack();                     ///< The last one; a field that was edited since keeps its new value
    void forget();                       ///< What was done stays
    QStringList changes() const;         ///< Of the last one, a line a field; empty: there is none

private:
    struct Step
    {
        AppliedRepair applied;
        Secret passwordBefore; ///< Where that was changed
    };
    Setup &m_setup;
    std::vector<Step> m_steps;
};

} // namespace sendproof
