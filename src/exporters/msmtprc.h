// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// A configuration file of msmtp, an account each; the first one is the default. The display name has no place there.
class Msmtprc final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
