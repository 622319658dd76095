// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exporter.h"

namespace sendproof {

/// What `export` knows of the encrypted bundle: one file, in which every secret has a place. It is sealed as a whole
/// (CliWorld::seal) and never written by its pieces.
class BundleFormat final : public Exporter
{
public:
    ExportFormat format() const override;
    Exported files(const ExportOrder &order) const override;
};

} // namespace sendproof
