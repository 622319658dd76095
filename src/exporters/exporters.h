// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <memory>
#include <vector>

namespace sendproof {

/// The formats for servers, developers and fleets (docs/exports.md), in the order they are listed in.
std::vector<std::unique_ptr<Exporter>> plainExporters();

} // namespace sendproof
