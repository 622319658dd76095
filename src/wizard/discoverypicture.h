// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/discovery.h"
#include "wizard/discoveryview.h"

namespace sendproof {

/// The places that were asked, one a row, in their order.
QList<PictureRow> sourcesPicture(const DiscoveryReport &report);

/// Hosts by ports: a row of labels with the four ports of submission, then a row for each host in the order of
/// @p ports. Of a port that was asked in two ways, the better answer is shown.
QList<PictureRow> portsPicture(const QList<ProbedPort> &ports);

} // namespace sendproof
