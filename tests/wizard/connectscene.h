// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/fakes.h"
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
    ConnectPresenter presenter{setup, catalog, practice};
};

inline MailAccount unknownAccount()
{
    MailAccount account;
    account.login = QStringLiteral("info@haneul.kr");
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

inline MailAccount practiceAccount()
{
    MailAccount account;
    account.isPractice = true;
    account.login = QStringLiteral("ok@practice.test");
    account.sender.address = MailAddress::parse(account.login).address.value();
    return account;
}

} // namespace sendproof::test
