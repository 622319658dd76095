// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// What is known of the encrypted bundle before it is sealed: one file, in which every secret has a place. It is sealed
/// as a whole (SealBundle) and never written by its pieces.
class BundleFormat final : public Exporter
{
public:
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;
};

} // namespace sendproof
