// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// A Python program that sends one mail through the account, with nothing but the standard library.
class PythonScript final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
