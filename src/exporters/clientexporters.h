// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

#include <memory>
#include <vector>

namespace sendproof {

/// The formats for mail programs and WordPress (docs/exports.md), in the order they are listed in. @p catalog
/// knows where mail is read.
std::vector<std::unique_ptr<Exporter>> clientExporters(const ProviderCatalog &catalog);

} // namespace sendproof
