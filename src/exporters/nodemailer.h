// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// A CommonJS module with what createTransport() of Nodemailer takes, and the From of its mails.
class Nodemailer final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
