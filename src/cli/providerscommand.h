// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sendproof {

/// `providers`: the catalogue of providers.
class ProvidersCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;
};

} // namespace sendproof
