// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sendproof {

/// `domain`: whether a provider may send as a domain, and what to publish in DNS.
class DomainCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    void begin(const DomainOrder &order, const QString &nameserver);
    void conclude(const Result<DomainReport> &result);
    void print(const DomainReport &report);

    Story<DomainProbe> m_probe;
    QString m_domain;
    QString m_providerId;
    QString m_providerName;
};

} // namespace sendproof
