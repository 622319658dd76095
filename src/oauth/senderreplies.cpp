// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/senderreplies.h"

#include "core/strictjson.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype mostSenders = 100;

Failure failure(FailureKind kind, int status)
{
    return {.kind = kind, .stage = Stage::Token, .replyCode = status, .detail = u"HTTP %1"_s.arg(status)};
}

Result<QJsonObject> objectIn(int status, const Secret &body)
{
    if (status != 200)
        return failure(FailureKind::ReplyRejected, status);
    const auto document = parseStrictJson(body.bytes().toByteArray(), {.depth = 16});
    if (!document || !document.value().isObject())
        return failure(FailureKind::MalformedReply, status);
    return document.value().object();
}

void add(KnownSenders &to, const QString &text)
{
    const auto address = MailAddress::parse(text).address;
    if (address && *address != to.address && !to.senders.contains(*address) && to.senders.size() < mostSenders)
        to.senders.append(*address);
}

KnownSenders gmailSenders(const QJsonObject &reply)
{
    KnownSenders made;
    const QJsonArray entries = reply.value("sendAs"_L1).toArray();
    for (const QJsonValue &entry : entries) {
        if (entry["isPrimary"_L1].toBool())
            made.address = MailAddress::parse(entry["sendAsEmail"_L1].toString()).address.value_or(MailAddress());
    }
    for (const QJsonValue &entry : entries) {
        // The primary address has no status: it needs no confirmation.
        const QString status = entry["verificationStatus"_L1].toString();
        if (status.isEmpty() || status == "accepted"_L1)
            add(made, entry["sendAsEmail"_L1].toString());
    }
    return made;
}

KnownSenders graphSenders(const QJsonObject &reply)
{
    KnownSenders made;
    for (const auto key : {"mail"_L1, "userPrincipalName"_L1}) {
        const auto address = MailAddress::parse(reply.value(key).toString()).address;
        if (address && made.address.isEmpty())
            made.address = *address;
    }
    for (const QJsonValue &entry : reply.value("proxyAddresses"_L1).toArray()) {
        const QString text = entry.toString();
        if (text.startsWith("smtp:"_L1, Qt::CaseInsensitive))
            add(made, text.sliced(5));
    }
    return made;
}

} // namespace

Result<KnownSenders> readUserInfo(int status, const Secret &body)
{
    const auto object = objectIn(status, body);
    if (!object)
        return object.error();
    KnownSenders made;
    for (const auto key : {"email"_L1, "preferred_username"_L1}) {
        const auto address = MailAddress::parse(object.value().value(key).toString()).address;
        if (address && made.address.isEmpty())
            made.address = *address;
    }
    return made;
}

Result<KnownSenders> readSenderList(SenderListForm form, int status, const Secret &body)
{
    const auto object = objectIn(status, body);
    if (!object)
        return object.error();
    switch (form) {
    case SenderListForm::GmailSendAs:
        return gmailSenders(object.value());
    case SenderListForm::GraphUser:
        return graphSenders(object.value());
    case SenderListForm::None:
        break;
    }
    return KnownSenders{};
}

} // namespace sendproof
