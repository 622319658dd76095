// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSslConfiguration>
#include <QUrlQuery>

namespace sendproof::test {

/// Walks through the pages of a sign-in as a person at a browser does, without one: follows redirects, keeps cookies,
/// fills in forms, until it is back at this computer or at a page without a form.
class PageWalker : public QObject
{
public:
    explicit PageWalker(const QSslCertificate &authority)
    {
        m_tls.addCaCertificate(authority);
        m_network.setProxy(QNetworkProxy::NoProxy);
    }

    QString login = QStringLiteral("owner@example.test");
    bool consents = true;
    QString userCode; ///< For a device code's page

    void walk(const QUrl &url)
    {
        isOver = false;
        go(url);
    }

    bool isOver = false;
    QUrl wayBack;    ///< The last address, where it was one of this computer's programs
    QByteArray page; ///< The last page

private:
    void go(const QUrl &url, const QByteArray &form = {}, bool isPost = false)
    {
        QNetworkRequest request(url);
        request.setSslConfiguration(m_tls);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/x-www-form-urlencoded"));
        if (url.scheme() == QStringLiteral("http"))
            wayBack = url;
        QNetworkReply *reply = isPost ? m_network.post(request, form) : m_network.get(request);
        connect(reply, &QNetworkReply::finished, this, [this, reply, url] {
            reply->deleteLater();
            read(*reply, url);
        });
    }

    void read(QNetworkReply &reply, const QUrl &url)
    {
        const QUrl to = reply.attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        page = reply.readAll();
        if (!to.isEmpty())
            return go(url.resolved(to));
        static const QRegularExpression forms(QStringLiteral(R"rx(<form[^>]*action="([^"]+)")rx"));
        const QString html = QString::fromUtf8(page);
        const auto form = forms.match(html);
        if (url.scheme() == QStringLiteral("http") || !form.hasMatch()) {
            isOver = true;
            return;
        }
        static const QRegularExpression cancels(QStringLiteral(R"rx(href="([^"]+/abort)")rx"));
        const auto cancel = cancels.match(html);
        if (!consents && !html.contains(QStringLiteral("name=\"login\"")) && cancel.hasMatch())
            return go(url.resolved(QUrl(cancel.captured(1))));
        go(url.resolved(QUrl(form.captured(1))), fields(html), true);
    }

    QByteArray fields(const QString &html) const
    {
        static const QRegularExpression hidden(QStringLiteral(R"rx(name="(\w+)" value="([^"]*)")rx"));
        QUrlQuery query;
        for (auto it = hidden.globalMatch(html); it.hasNext();) {
            const auto field = it.next();
            query.addQueryItem(field.captured(1), field.captured(2));
        }
        if (html.contains(QStringLiteral("name=\"login\""))) {
            query.removeQueryItem(QStringLiteral("login"));
            query.addQueryItem(QStringLiteral("login"), login);
            query.addQueryItem(QStringLiteral("password"), QStringLiteral("any"));
        }
        if (html.contains(QStringLiteral("name=\"user_code\"")) && !query.hasQueryItem(QStringLiteral("user_code")))
            query.addQueryItem(QStringLiteral("user_code"), userCode);
        if (!consents)
            query.addQueryItem(QStringLiteral("abort"), QStringLiteral("yes"));
        return query.toString(QUrl::FullyEncoded).toLatin1();
    }

    QNetworkAccessManager m_network;
    QSslConfiguration m_tls = QSslConfiguration::defaultConfiguration();
};

} // namespace sendproof::test
