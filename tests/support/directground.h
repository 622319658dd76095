// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "directcomposition.h"

#include "support/httpsserver.h"
#include "support/realoauthserver.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

// The direct route of the program with a real OAuth server in Google's place.
namespace sendproof::test {

inline QByteArray ownResource(const QString &name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Google's entry with the addresses of a real server.
inline DirectServices servicesAt(const RealOAuthServer &server)
{
    using namespace Qt::StringLiterals;
    QJsonObject document = QJsonDocument::fromJson(ownResource(u"directservices.json"_s)).object();
    QJsonArray services = document[u"services"_s].toArray();
    QJsonObject google = services.first().toObject();
    const auto at = [&server](const char *path) { return server.issuer() + QLatin1StringView(path); };
    google[u"authorize_url"_s] = at("/auth");
    google[u"token_url"_s] = at("/token");
    google[u"userinfo_url"_s] = at("/me");
    google[u"issuers"_s] = QJsonArray{server.issuer()};
    google[u"prompt_without_hint"_s] = QString();
    QJsonObject client = google[u"client"_s].toObject();
    client[u"id_form"_s] = u"^sendproof-test$"_s;
    google[u"client"_s] = client;
    QJsonObject revocation = google[u"revocation"_s].toObject();
    revocation[u"url"_s] = at("/token/revocation");
    revocation[u"with_client_id"_s] = true;
    google[u"revocation"_s] = revocation;
    google.remove(u"senders"_s);
    services[0] = google;
    document[u"services"_s] = services;
    const Result<DirectServices> made =
        DirectServices::fromJson(QJsonDocument(document).toJson(QJsonDocument::Compact));
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return made.value();
}

/// The Gmail API, as far as sending goes; it takes every token but an empty one.
class TakingGmail : public HttpsServer
{
public:
    using HttpsServer::HttpsServer;
    QByteArrayList tokens; ///< What the mails came with
    QByteArray refusal;    ///< The body of a 403 that every mail is answered with; empty: they are taken

protected:
    ServedReply replyTo(const QByteArray &request) override
    {
        static constexpr QByteArrayView field = "\r\nAuthorization: Bearer ";
        const qsizetype at = request.indexOf(field);
        const QByteArray token = at < 0 ? QByteArray() : request.mid(at + field.size()).split('\r').first();
        if (token.isEmpty() || !request.startsWith("POST /gmail/v1/users/me/messages/send "))
            return ServedReply::of(401, "Content-Length: 0\r\n");
        if (!refusal.isEmpty())
            return ServedReply::of(
                403, "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(refusal.size()) + "\r\n",
                refusal);
        tokens.append(token);
        const QByteArray body = R"({"id": "18c1f2a3b4c5d6e7", "threadId": "18c1f2a3b4c5d6e7", "labelIds": ["SENT"]})";
        return ServedReply::of(
            200, "Content-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n", body);
    }
};

/// What DirectRoom stands on: @p server to sign in at, and the Gmail API at @p gmailPort, whose certificate is of
/// @p authority. The program is registered there.
inline DirectGround groundAt(const RealOAuthServer &server, quint16 gmailPort, const QSslCertificate &authority)
{
    const DirectServices services = servicesAt(server);
    const BuiltClients clients{.google = {QStringLiteral("sendproof-test"), {}}, .microsoft = {}};
    return {.services = services,
            .clients = DirectClients(services, clients),
            .guides = {},
            .apiUrls = {QUrl(QStringLiteral("https://localhost:%1/gmail/v1/users/me/messages/send").arg(gmailPort)),
                        QUrl()},
            .extraAuthorities = {server.authority(), authority}};
}

} // namespace sendproof::test
