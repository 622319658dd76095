// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "rest/replycase.h"
#include "support/httpsserver.h"

#include <optional>

namespace sendproof::test {

/// What a fake web API has in common with the other: tokens, and mails that it took. Refusals are those of
/// tests/rest/data.
class FakeApi : public HttpsServer
{
public:
    using HttpsServer::HttpsServer;
    static constexpr auto goodToken = "good-token-0123456789";
    static constexpr auto expiredToken = "expired-token-0123456789";
    static constexpr auto readingToken = "reading-token-0123456789"; ///< Valid, but not for sending

    QByteArrayList mails;
    std::optional<ServedReply> instead; ///< Said in the place of all that follows

protected:
    struct Asked
    {
        QByteArray line;
        QHash<QByteArray, QByteArray> headers; ///< Names in lower case
        QByteArray body;
        QByteArray token() const
        {
            const QByteArray value = headers.value("authorization");
            return value.startsWith("Bearer ") ? value.sliced(7) : QByteArray();
        }
    };
    static Asked read(const QByteArray &request)
    {
        const qsizetype end = request.indexOf("\r\n\r\n");
        QByteArrayList lines = request.first(end).split('\n');
        Asked asked{lines.takeFirst().trimmed(), {}, request.sliced(end + 4)};
        for (const QByteArray &line : lines)
            asked.headers[line.split(':').first().toLower()] = line.sliced(line.indexOf(':') + 1).trimmed();
        return asked;
    }
    static ServedReply json(int status, const QJsonObject &body)
    {
        const QByteArray bytes = QJsonDocument(body).toJson();
        return ServedReply::of(status,
                               "Content-Type: application/json; charset=UTF-8\r\nContent-Length: " +
                                   QByteArray::number(bytes.size()) + "\r\n",
                               bytes);
    }
    static ServedReply refusal(const char *file, const char *id)
    {
        for (const QJsonObject &entry : readCases(file)) {
            if (entry.value(u"id").toString() == QLatin1StringView(id))
                return json(entry.value(u"status").toInt(), entry.value(u"body").toObject());
        }
        qFatal("%s.json has no %s", file, id);
    }
    /// The value of a header of @p mail; the samples here are short enough not to be folded.
    static QByteArray header(const QByteArray &mail, const QByteArray &name)
    {
        for (const QByteArray &line : mail.first(mail.indexOf("\r\n\r\n") + 2).split('\n')) {
            if (line.toLower().startsWith(name.toLower() + ':'))
                return line.sliced(name.size() + 1).trimmed();
        }
        return {};
    }
};

/// The Gmail API's users.messages.send, after developers.google.com/gmail/api/reference/rest/v1/users.messages/send
/// and developers.google.com/gmail/api/guides/handle-errors.
class FakeGmail : public FakeApi
{
public:
    using FakeApi::FakeApi;
    static QString path() { return QStringLiteral("/gmail/v1/users/me/messages/send"); }

protected:
    ServedReply replyTo(const QByteArray &request) override
    {
        if (instead)
            return *instead;
        const Asked asked = read(request);
        if (asked.line != "POST /gmail/v1/users/me/messages/send HTTP/1.1")
            return ServedReply::of(404, "Content-Length: 0\r\n");
        if (asked.token().isEmpty())
            return refusal("gmail", "required");
        if (asked.token() == readingToken)
            return refusal("gmail", "insufficientPermissions");
        if (asked.token() != goodToken)
            return refusal("gmail", "authErrorUnauthenticated");
        const QByteArray raw = QJsonDocument::fromJson(asked.body).object().value(u"raw").toString().toLatin1();
        const auto mail = QByteArray::fromBase64Encoding(raw, QByteArray::Base64UrlEncoding |
                                                                  QByteArray::AbortOnBase64DecodingErrors);
        if (!asked.headers.value("content-type").startsWith("application/json") || raw.isEmpty() || !mail)
            return refusal("gmail", "rawRequired");
        if (header(*mail, "To").isEmpty())
            return refusal("gmail", "recipientRequired");
        mails.append(*mail);
        return json(200, {{QStringLiteral("id"), QStringLiteral("18c1f2a3b4c5d6e7")},
                          {QStringLiteral("threadId"), QStringLiteral("18c1f2a3b4c5d6e7")},
                          {QStringLiteral("labelIds"), QJsonArray{QStringLiteral("SENT")}}});
    }
};

/// Microsoft Graph's me/sendMail, after learn.microsoft.com/graph/api/user-sendmail and
/// learn.microsoft.com/graph/errors.
class FakeGraph : public FakeApi
{
public:
    using FakeApi::FakeApi;
    static QString path() { return QStringLiteral("/v1.0/me/sendMail"); }

protected:
    ServedReply replyTo(const QByteArray &request) override
    {
        if (instead)
            return *instead;
        const Asked asked = read(request);
        if (asked.line != "POST /v1.0/me/sendMail HTTP/1.1")
            return ServedReply::of(404, "Content-Length: 0\r\n");
        if (asked.token().isEmpty())
            return refusal("graph", "tokenEmpty");
        if (asked.token() == readingToken)
            return refusal("graph", "accessDenied");
        if (asked.token() != goodToken)
            return refusal("graph", "tokenExpired");
        if (asked.body.size() > 4 * 1024 * 1024)
            return refusal("graph", "messageSize");
        const auto mail = QByteArray::fromBase64Encoding(asked.body, QByteArray::AbortOnBase64DecodingErrors);
        if (asked.headers.value("content-type") != "text/plain" || !mail)
            return refusal("graph", "mimeBase64");
        if (header(*mail, "To").isEmpty())
            return refusal("graph", "invalidRecipients");
        if (!header(*mail, "From").endsWith("<info@haneul.example>"))
            return refusal("graph", "sendAsDenied");
        mails.append(*mail);
        return ServedReply::of(202, "Content-Length: 0\r\n");
    }
};

} // namespace sendproof::test
