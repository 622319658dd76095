// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "oauth/oauthsignin.h"

#include "oauth/oauthscene.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>
#include <functional>

namespace sendproof::test {

/// One sign-in at an OAuthPlace, and how it went.
class SignInScene : public OAuthPlace
{
public:
    SignInScene()
    {
        plan.registration = registration();
        plan.extraAuthorities = {authority.certificate()};
        plan.pages.doneText = QStringLiteral("창을 닫고 돌아오세요");
        plan.patience = {.person = std::chrono::seconds(10),
                         .call = std::chrono::seconds(5),
                         .visitor = std::chrono::seconds(5),
                         .second = std::chrono::milliseconds(5)};
    }

    /// What the person in the browser does.
    using Browse = std::function<void(const QUrl &url)>;

    /// Gives consent, with the usual tokens, to which @p more is added.
    Browse consenting(const QJsonObject &more = {})
    {
        return [this, more](const QUrl &url) {
            sentTo = url;
            QJsonObject reply = tokens();
            const QString nonce = QUrlQuery(url).queryItemValue(QStringLiteral("nonce"));
            reply[QStringLiteral("id_token")] = QString::fromLatin1(idTokenOf(claims(nonce)));
            for (auto one = more.begin(); one != more.end(); ++one)
                reply[one.key()] = one.value();
            service.script("/token", {ScriptedService::json(reply)});
            browser = comeBack(url, "code=the-code-1234");
        };
    }
    /// Gives consent, and the token endpoint says @p reply.
    Browse consentingTo(const ServedReply &reply)
    {
        return [this, reply](const QUrl &url) {
            sentTo = url;
            service.script("/token", {reply});
            browser = comeBack(url, "code=the-code-1234");
        };
    }

    Story<OAuthSignIn> make()
    {
        Story<OAuthSignIn> made(new OAuthSignIn(dns, order, plan));
        QObject::connect(made.get(), &DirectSignIn::browserReturned, made.get(), [this] { ++returns; });
        return made;
    }

    /// Runs one sign-in to its end and makes sure that it ends once and later; the failure, if it was one.
    std::optional<Failure> signIn(const Browse &browse)
    {
        const auto story = make();
        QList<Result<Done>> ends;
        QEventLoop loop;
        QObject::connect(story.get(), &DirectSignIn::browserWanted, &loop, browse);
        QObject::connect(story.get(), &DirectSignIn::deviceCodeWanted, &loop,
                         [this](const DeviceCode &code, const QDateTime &until) {
                             shown = code;
                             shownUntil = until;
                         });
        QObject::connect(story.get(), &DirectSignIn::finished, &loop, [&](const Result<Done> &result) {
            ends.append(result);
            if (result)
                grant = story->takeGrant();
            loop.quit();
        });
        story->start();
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        if (!ends.isEmpty() || (loop.exec(), ends.isEmpty()))
            qFatal("a sign-in ended inside start(), or not at all");
        QCoreApplication::processEvents();
        if (ends.size() != 1)
            qFatal("a sign-in ended twice");
        return ends.first() ? std::nullopt : std::optional(ends.first().error());
    }

    SignInOrder order;
    SignInPlan plan;
    DirectGrant grant;
    DeviceCode shown;
    QDateTime shownUntil;
    QUrl sentTo;
    int returns = 0;
    std::unique_ptr<LocalClient> browser;
};

} // namespace sendproof::test
