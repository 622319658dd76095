// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/dnsresolver.h"

#include "oauth/localbrowser.h"
#include "oauth/sampleservice.h"
#include "support/fakedns.h"
#include "support/httpsserver.h"

#include <QUrlQuery>

namespace sendproof::test {

/// An https server that has a list of replies for each path: one after the other, the last one for good.
class ScriptedService : public HttpsServer
{
public:
    using HttpsServer::HttpsServer;

    void script(const QByteArray &path, const QList<ServedReply> &replies) { m_scripts[path] = replies; }
    static ServedReply json(const QByteArray &body, int status = 200, const QByteArray &fields = {})
    {
        return ServedReply::of(
            status,
            fields + "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n",
            body);
    }
    static ServedReply json(const QJsonObject &object, int status = 200, const QByteArray &fields = {})
    {
        return json(QJsonDocument(object).toJson(QJsonDocument::Compact), status, fields);
    }
    /// The forms that were posted to @p path.
    QList<QUrlQuery> formsTo(const QByteArray &path) const
    {
        QList<QUrlQuery> made;
        for (const QByteArray &request : requests) {
            if (request.startsWith("POST " + path + " "))
                made.append(QUrlQuery(QString::fromLatin1(request.mid(request.indexOf("\r\n\r\n") + 4))));
        }
        return made;
    }

protected:
    ServedReply replyTo(const QByteArray &request) override
    {
        QList<ServedReply> &replies = m_scripts[request.split(' ').value(1).split('?').value(0)];
        if (replies.isEmpty())
            return ServedReply::of(404, "Content-Length: 0\r\n");
        return replies.size() == 1 ? replies.first() : replies.takeFirst();
    }

private:
    QMap<QByteArray, QList<ServedReply>> m_scripts;
};

/// A service of Google's rules at oauth.example.com, which is on loopback.
class OAuthPlace
{
public:
    OAuthPlace()
        : service(certificate())
    {
        dns.add("oauth.example.com A 127.0.0.1");
    }

    QString url(const char *path) const
    {
        return QStringLiteral("https://oauth.example.com:%1%2").arg(service.serverPort()).arg(QLatin1StringView(path));
    }
    DirectRegistration registration(DirectService which = DirectService::Google) const
    {
        DirectEndpoints made = realEndpoints(which);
        made.authorizeUrl = url("/auth");
        made.tokenUrl = url("/token");
        made.userinfoUrl = url("/userinfo");
        made.deviceCodeUrl = url("/device");
        made.deviceCodeTransports = {DirectTransport::Api};
        made.revocationUrl = url("/revoke");
        made.senderListUrl = url("/senders");
        return {made, sampleClient()};
    }
    /// What a token endpoint answers where all is well.
    static QJsonObject tokens()
    {
        return {{QStringLiteral("access_token"), QStringLiteral("access-1")},
                {QStringLiteral("refresh_token"), QStringLiteral("refresh-1")},
                {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                {QStringLiteral("expires_in"), 3600}};
    }
    static QJsonObject claims(const QString &nonce)
    {
        const qint64 now = QDateTime::currentSecsSinceEpoch();
        return {{QStringLiteral("iss"), QStringLiteral("https://accounts.google.com")},
                {QStringLiteral("aud"), sampleClient().id},
                {QStringLiteral("sub"), QStringLiteral("1")},
                {QStringLiteral("nonce"), nonce},
                {QStringLiteral("email"), QStringLiteral("owner@example.com")},
                {QStringLiteral("iat"), now},
                {QStringLiteral("exp"), now + 3600}};
    }

    PracticeAuthority authority = PracticeAuthority::create().value();
    FakeDns dns;
    ScriptedService service;

private:
    PracticeCertificate certificate() const
    {
        const QDateTime now = QDateTime::currentDateTimeUtc();
        return authority.issue({{QStringLiteral("oauth.example.com")}, now.addDays(-1), now.addDays(1)}).value();
    }
};

} // namespace sendproof::test
