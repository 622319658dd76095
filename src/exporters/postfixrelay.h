// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// What makes a Postfix send through the account: lines for main.cf and a table of passwords (texthash, so that no
/// postmap is needed). With several accounts the From address chooses; what Postfix has one setting for must then be
/// the same in all of them.
class PostfixRelay final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    QString unfitField(const MailAccount &account) const override;
    std::optional<RefusedExport> unfitTogether(const ExportOrder &order) const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
