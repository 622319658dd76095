// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/connectpage.h"
#include "gui/keeppage.h"
#include "gui/provepage.h"
#include "gui/senderpage.h"
#include "gui/setupwizard.h"
#include "wizard/connectpresenter.h"
#include "wizard/directpresenter.h"
#include "wizard/domainpanelpresenter.h"
#include "wizard/keeppresenter.h"
#include "wizard/provepresenter.h"
#include "wizard/providerlist.h"
#include "wizard/senderpresenter.h"

namespace sendproof {

/// One run of the wizard: what it is about, and the presenter of each page.
struct SetupWizard::Run
{
    Run(HelpLinks &helpLinks, DnsResolver &dns, const SenderServices &services, PracticeHost &practice,
        const SetupStories &stories, const CauseBook &book, AccountStore &accounts, SecretStore &keychain,
        SecretStore &session, Setup begun)
        : setup(std::move(begun))
        , catalog(helpLinks.catalog())
        , providers(helpLinks)
        , sender(setup, catalog, dns, stories.direct)
        , connect(setup, catalog, practice, {stories.discovery, stories.portSurvey})
        , direct(setup, catalog, book, stories.direct)
        , prove(setup, {stories.mailProbe, stories.portSurvey, stories.direct.problemWith}, practice, book, catalog)
        , domain(setup, catalog, services, stories.domainProbe)
        , keep(setup, accounts, keychain, session, catalog, stories.direct.problemWith)
    {
    }

    /// In the order of PageId.
    QList<SetupPage *> makePages()
    {
        return {new SenderPage(sender, providers), new ConnectPage(connect, direct), new ProvePage(prove, domain),
                new KeepPage(keep)};
    }

    Setup setup;
    const ProviderCatalog &catalog;
    ProviderListPresenter providers;
    SenderPresenter sender;
    ConnectPresenter connect;
    DirectPanelPresenter direct;
    ProvePresenter prove;
    DomainPanelPresenter domain;
    KeepPresenter keep;
};

} // namespace sendproof
