// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// An initializer of Rails for Action Mailer.
class RailsMailer final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
