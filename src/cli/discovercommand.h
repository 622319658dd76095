// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/command.h"

namespace sendproof {

/// `discover`: finds the settings of an address or a domain, and looks whether this network lets one reach them.
class DiscoverCommand : public Command
{
    Q_OBJECT
public:
    using Command::Command;
    const CommandForm &form() const override;

protected:
    void run(const CommandOptions &options) override;

private:
    bool readWhere(const QString &typed, bool sharesAddress); ///< False: it has ended with a usage problem
    void search();
    void lookAtPorts();
    void conclude();

    ProviderCatalog m_catalog; ///< Before the stories that read it
    MailAddress m_address;     ///< Empty where only a domain was given
    DiscoveryOrder m_order;
    ReachOptions m_reach;
    bool m_wantsPorts = true;
    Story<Discovery> m_discovery;
    Story<PortSurvey> m_survey;
};

} // namespace sendproof
