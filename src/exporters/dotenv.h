// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// A .env file: SMTP_HOST and so on, and SMTP_URL. Written as dotenv of Node.js reads it, and without what other
/// readers of such files see as an escape where that can be avoided.
class Dotenv final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
