// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sendproof {

/// `explain`: says what a reply means that somebody got from a mail server; the reply comes from standard input.
class ExplainCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void print(const Failure &failure, const MailAccount &account);
};

} // namespace sendproof
