// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// The MAIL_ lines of a Laravel .env, for Laravel 9 to 12.
class LaravelEnv final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
