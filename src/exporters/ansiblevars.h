// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporters/programexporter.h"

namespace sendproof {

/// Variables for Ansible, an entry an account. Every text is !unsafe: braces in a password are no template.
class AnsibleVars final : public ProgramExporter
{
public:
    ExportFormat format() const override;

protected:
    ProgramAbilities abilities() const override;
    ExportFiles written(const ExportOrder &order) const override;
};

} // namespace sendproof
