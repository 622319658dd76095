// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"
#include "core/senderrule.h"

namespace sendproof {

/// `check-sender`: whether an account may send from an address, by the provider's rule. Asks no server.
class CheckSenderCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void print(const SenderCheck &check, const Provider &provider, const MailAddress &from, const Provider *fromOwner);
};

} // namespace sendproof
