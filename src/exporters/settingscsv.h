// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// A table of accounts (docs/settings-csv.md).
class SettingsCsv final : public Exporter
{
public:
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;
};

} // namespace sendproof
