// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// Sendproof's own JSON (docs/settings-json.md): everything of an account but its proof. Of a direct account never the
/// secret: a token that two programs use is taken back.
class SettingsJson final : public Exporter
{
public:
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;
};

} // namespace sendproof
