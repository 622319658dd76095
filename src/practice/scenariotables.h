// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "practice/practicescenario.h"

#include <span>

namespace sendproof {

// The parts of PracticeScenario::all(), in its order. Replies of real providers where one is known for its wording:
// what is learned here is then recognised there.

std::span<const PracticeScenario> practiceSignIns();      ///< Auth
std::span<const PracticeScenario> practiceEnvelopes();    ///< Sender and Recipient
std::span<const PracticeScenario> practiceContents();     ///< Data, and the limits that show there
std::span<const PracticeScenario> practiceChannels();     ///< The way there and TLS
std::span<const PracticeScenario> practiceServerFaults(); ///< A server that is out of order, at any stage
std::span<const PracticeScenario> practiceHostilities();  ///< Replies that want to do harm where they are shown

} // namespace sendproof
