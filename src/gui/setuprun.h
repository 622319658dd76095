// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/connectpage.h"
#include "gui/keeppage.h"
#include "gui/provepage.h"
#include "gui/senderpage.h"
#include "gui/setupwizard.h"
#include "wizard/connectpresenter.h"
#include "wizard/keeppresenter.h"
#include "wizard/provepresenter.h"
#include "wizard/senderpresenter.h"

namespace sendproof {

/// One run of the wizard: what it is about, and the presenter of each page.
struct SetupWizard::Run
{
    Run(const ProviderCatalog &catalog, PracticeHost &practice, const MakeProbe &makeProbe,
        const Diagnoser &diagnoser, AccountStore &accounts, SecretStore &keychain, SecretStore &session)
        : sender(setup, catalog)
        , connect(setup, catalog, practice)
        , prove(setup, makeProbe, practice, diagnoser)
        , keep(setup, accounts, keychain, session)
    {
    }

    /// In the order of PageId.
    QList<SetupPage *> makePages()
    {
        return {new SenderPage(sender), new ConnectPage(connect), new ProvePage(prove), new KeepPage(keep)};
    }

    Setup setup;
    SenderPresenter sender;
    ConnectPresenter connect;
    ProvePresenter prove;
    KeepPresenter keep;
};

} // namespace sendproof
