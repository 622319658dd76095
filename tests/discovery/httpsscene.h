// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/httpsfetch.h"

#include "support/fakedns.h"
#include "support/httpsserver.h"

#include <QEventLoop>
#include <QTest>

namespace sendproof::test {

/// An https server on loopback that stands for the hosts of example.com and example.net, and fetches from it.
class HttpsScene
{
public:
    HttpsScene()
        : server(std::make_unique<HttpsServer>(
              certificate({QStringLiteral("conf.example.com"), QStringLiteral("www.example.com"),
                           QStringLiteral("example.net"), QStringLiteral("127.0.0.1")})))
    {
        dns.add("conf.example.com A 127.0.0.1\nwww.example.com A 127.0.0.1\nexample.net A 127.0.0.1");
        server->add("/a.xml", HttpsReply::ok("<a/>"));
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
    Story<HttpsFetch> make(HttpsOrder order)
    {
        const auto siteOf = [](const QString &host) { return host.section(QLatin1Char('.'), -2); };
        return Story<HttpsFetch>(new HttpsFetch(dns, std::move(order), siteOf, {authority.certificate()}));
    }
    /// Runs one fetch to its end and makes sure that it ends once.
    HttpsAnswer fetch(HttpsOrder order)
    {
        const auto story = make(std::move(order));
        QList<HttpsAnswer> answers;
        QEventLoop loop; // qWaitFor() would sleep between two looks
        QObject::connect(story.get(), &HttpsFetch::finished, &loop, [&answers, &loop](const HttpsAnswer &answer) {
            answers.append(answer);
            loop.quit();
        });
        story->start();
        QTimer::singleShot(10'000, &loop, &QEventLoop::quit);
        if (!answers.isEmpty() || (loop.exec(), answers.isEmpty()))
            qFatal("a fetch ended inside start(), or not at all");
        QCoreApplication::processEvents();
        if (answers.size() != 1)
            qFatal("a fetch ended twice");
        return answers.first();
    }
    HttpsAnswer fetch() { return fetch({.url = url()}); }

    PracticeAuthority authority = newAuthority();
    FakeDns dns;
    std::unique_ptr<HttpsServer> server;
};

} // namespace sendproof::test
