// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/oauthsignin.h"
#include "oauth/refreshingtokens.h"
#include "oauth/revocation.h"
#include "oauth/tokencall.h"

#include "oauth/localbrowser.h"
#include "oauth/pagewalker.h"
#include "oauth/sampleservice.h"
#include "support/fakedns.h"
#include "support/realoauthserver.h"

#include <QTest>

namespace sendproof::test {

/// Where the program is registered at a real server: what Google's entry says, but with its addresses.
inline DirectRegistration registrationAt(const RealOAuthServer &server)
{
    DirectEndpoints made = realEndpoints(DirectService::Google);
    made.authorizeUrl = server.issuer() + QStringLiteral("/auth");
    made.tokenUrl = server.issuer() + QStringLiteral("/token");
    made.userinfoUrl = server.issuer() + QStringLiteral("/me");
    made.deviceCodeUrl = server.issuer() + QStringLiteral("/device/auth");
    made.deviceCodeTransports = {DirectTransport::Api};
    made.revocationUrl = server.issuer() + QStringLiteral("/token/revocation");
    made.revokesWithClientId = true;
    made.issuers = QStringList(server.issuer());
    made.promisesIssuer = true;
    made.promptWithoutHint.clear();
    made.senderListForm = SenderListForm::None;
    return {made, {QStringLiteral("sendproof-test"), {}}};
}

/// One sign-in at a real server, and how it went.
class RealSignIn
{
public:
    explicit RealSignIn(const RealOAuthServer &server)
        : walker(server.authority())
    {
        dns.add("localhost A 127.0.0.1");
        plan.registration = registrationAt(server);
        plan.extraAuthorities = {server.authority()};
        plan.pages.doneTitle = QStringLiteral("로그인했어요");
        plan.pages.doneText = QStringLiteral("창을 닫고 돌아오세요");
        plan.pages.failedTitle = QStringLiteral("로그인하지 못했어요");
        plan.pages.strangeTitle = QStringLiteral("지난 창이에요");
        plan.patience.person = std::chrono::seconds(30);
        plan.patience.call = std::chrono::seconds(10);
        plan.patience.second = std::chrono::milliseconds(20);
    }

    /// Starts a sign-in; whoever is connected by then, or @c walker where @c isWalked, goes to the browser.
    void start()
    {
        outcome.reset();
        story.reset(new OAuthSignIn(dns, order, plan));
        QObject::connect(story.get(), &DirectSignIn::browserWanted, story.get(), [this](const QUrl &url) {
            wanted = url;
            if (isWalked)
                walker.walk(url);
        });
        QObject::connect(story.get(), &DirectSignIn::deviceCodeWanted, story.get(), [this](const DeviceCode &code) {
            walker.userCode = code.userCode;
            if (isWalked)
                walker.walk(code.url);
        });
        QObject::connect(story.get(), &DirectSignIn::finished, story.get(), [this](const Result<Done> &result) {
            if (result)
                grant = story->takeGrant();
            outcome = result ? Failure{.kind = FailureKind::Cancelled} : result.error();
        });
        story->start();
    }
    [[nodiscard]] bool finish()
    {
        return QTest::qWaitFor([this] { return outcome.has_value(); }, 30'000);
    }
    /// Runs a whole sign-in; whether it worked.
    [[nodiscard]] bool signIn()
    {
        start();
        return finish() && hasWorked();
    }
    bool hasWorked() const { return outcome && outcome->kind == FailureKind::Cancelled; }
    QByteArray why() const
    {
        return outcome ? (failureKindName(outcome->kind) + QStringLiteral(" ") + stageName(outcome->stage) +
                          QStringLiteral(" ") + outcome->detail)
                             .toUtf8()
                       : "it never ended";
    }

    FakeDns dns;
    SignInOrder order;
    SignInPlan plan;
    PageWalker walker;
    bool isWalked = true;
    QUrl wanted;
    Story<OAuthSignIn> story;
    std::optional<Failure> outcome; ///< Cancelled: it worked
    DirectGrant grant;
};

} // namespace sendproof::test
