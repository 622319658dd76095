// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "discovery/httpsfetch.h"

#include "web/callscene.h"

namespace sendproof::test {

/// Fetches from the server of an HttpsPlace.
class HttpsScene : public HttpsPlace
{
public:
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
};

} // namespace sendproof::test
