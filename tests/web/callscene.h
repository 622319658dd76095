// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpscall.h"

#include "support/fakedns.h"
#include "support/httpsserver.h"

#include <QEventLoop>
#include <QTest>

namespace sendproof::test {

/// An https server on loopback that stands for the hosts of example.com and example.net.
class HttpsPlace
{
public:
    HttpsPlace()
        : server(std::make_unique<HttpsServer>(
              certificate({QStringLiteral("conf.example.com"), QStringLiteral("www.example.com"),
                           QStringLiteral("example.net"), QStringLiteral("127.0.0.1")})))
    {
        dns.add("conf.example.com A 127.0.0.1\nwww.example.com A 127.0.0.1\nexample.net A 127.0.0.1");
        server->add("/a.xml", ServedReply::ok("<a/>"));
    }

    static PracticeAuthority newAuthority()
    {
        auto made = PracticeAuthority::create();
        if (!made)
            qFatal("no certificate authority");
        return made.value();
    }
    PracticeCertificate certificate(const QStringList &names, int fromDays = -1, int toDays = 1) const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return authority.issue({names, now.addDays(fromDays), now.addDays(toDays)}).value();
    }
    QUrl url(const QString &path = QStringLiteral("/a.xml"),
             const QString &host = QStringLiteral("conf.example.com")) const
    {
        return QUrl(QStringLiteral("https://%1:%2%3").arg(host).arg(server->serverPort()).arg(path));
    }

    PracticeAuthority authority = newAuthority();
    FakeDns dns;
    std::unique_ptr<HttpsServer> server;
};

/// What one call came to.
struct CallEnd
{
    std::optional<Failure> failure;
    HttpsReply reply;
    QList<Stage> stages;
    bool wasSent = false;
    FailureKind kind() const { return failure ? failure->kind : FailureKind::Cancelled; }
    Stage stage() const { return failure ? failure->stage : Stage::Arrived; }
};

/// Calls the server of an HttpsPlace.
class CallScene : public HttpsPlace
{
public:
    Story<HttpsCall> make(HttpsRequest request)
    {
        return Story<HttpsCall>(new HttpsCall(dns, std::move(request), {authority.certificate()}));
    }
    /// Runs one call to its end and makes sure that it ends once and later.
    CallEnd call(HttpsRequest request)
    {
        const auto story = make(std::move(request));
        CallEnd end;
        int count = 0;
        QEventLoop loop;
        QObject::connect(story.get(), &HttpsCall::stageReached, &loop, [&](Stage stage) { end.stages.append(stage); });
        QObject::connect(story.get(), &HttpsCall::finished, &loop, [&](const Result<Done> &result) {
            ++count;
            if (result)
                end.reply = story->takeReply();
            else
                end.failure = result.error();
            end.wasSent = story->wasSent();
            loop.quit();
        });
        story->start();
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        if (count > 0 || !end.stages.isEmpty() || (loop.exec(), count != 1))
            qFatal("a call ended inside start(), or not at all");
        QCoreApplication::processEvents();
        if (count != 1)
            qFatal("a call ended twice");
        return end;
    }
    CallEnd call() { return call({.url = url()}); }
    CallEnd callFor(const ServedReply &reply)
    {
        server->add("/a.xml", reply);
        return call({.url = url(), .replyLimit = 1000, .deadline = std::chrono::seconds(3)});
    }
};

} // namespace sendproof::test
