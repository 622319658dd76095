// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakediscovery.h"
#include "support/fakes.h"
#include "support/fakesurvey.h"
#include "wizard/connectpresenter.h"

namespace sendproof::test {

/// A page that was just entered with haneul@naver.com at its own server and a password.
struct ConnectScene
{
    explicit ConnectScene(const MailAccount &account = fakeAccount())
    {
        setup.account = account;
        setup.secret = Secret::fromText(u"geheim");
        presenter.enter();
    }
    ConnectView view() const { return presenter.view(); }
    SubmissionServer &server() { return setup.account.server; }

    Setup setup;
    ProviderCatalog catalog = fakeCatalog();
    FakePracticeHost practice;
    FakeDiscoveries discoveries;
    FakeSurveys surveys;
    ConnectPresenter presenter{
        setup, catalog, practice, {discoveries.maker(), surveys.maker(), std::chrono::milliseconds(20)}};
};

inline MailAccount unknownAccount()
{
    MailAccount account;
    account.login = QStringLiteral("info@haneul.kr");
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

/// The page of somebody at info@haneul.kr, whose service nobody knows; the search runs.
struct SearchScene : ConnectScene
{
    SearchScene()
        : ConnectScene(unknownAccount())
    {
    }
    FakeDiscovery &discovery() { return discoveries.last(); }
    void comeBackAs(const QString &address)
    {
        presenter.leave();
        setup.account.sender.address = MailAddress::parse(address).address.value();
        setup.account.login = setup.account.login.isEmpty() ? QString() : address;
        presenter.enter();
    }
    QString host() const { return setup.account.server.host.ascii(); }
};

inline MailAccount practiceAccount()
{
    MailAccount account;
    account.isPractice = true;
    account.login = QStringLiteral("ok@practice.test");
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

} // namespace sendproof::test
