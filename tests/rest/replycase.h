// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "web/httpsrequest.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace sendproof::test {

/// One error reply of a web API as its public documents and users tell of it; an entry of tests/rest/data/*.json.
struct ReplyCase
{
    QByteArray id;
    HttpsReply reply;
    QString detail; ///< What is to be made of it
};

inline QList<QJsonObject> readCases(const char *name)
{
    QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/tests/rest/data/%1.json").arg(QLatin1StringView(name)));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s can't be read", qPrintable(file.fileName()));
    QList<QJsonObject> cases;
    for (const QJsonValue &value : QJsonDocument::fromJson(file.readAll()).array())
        cases.append(value.toObject());
    return cases;
}

inline HttpsReply replyOf(int status, const QByteArray &body)
{
    HttpsReply reply;
    reply.status = status;
    reply.body = Secret(QByteArrayView(body));
    return reply;
}

inline ReplyCase replyCase(const QJsonObject &entry)
{
    const QByteArray body = entry.contains(u"body")
                                ? QJsonDocument(entry.value(u"body").toObject()).toJson(QJsonDocument::Indented)
                                : entry.value(u"page").toString().toUtf8();
    ReplyCase made{entry.value(u"id").toString().toLatin1(), replyOf(entry.value(u"status").toInt(), body),
                   entry.value(u"detail").toString()};
    if (entry.contains(u"retry_after"))
        made.reply.retryAfter = std::chrono::seconds(entry.value(u"retry_after").toInt());
    made.reply.date = QDateTime::fromString(entry.value(u"date").toString(), Qt::ISODate);
    return made;
}

} // namespace sendproof::test
