// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/formbody.h"

namespace sendproof {

namespace {

constexpr qint64 replyLimit = qint64{512} * 1024;

bool isPlain(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '.' ||
           c == '_' || c == '~';
}

} // namespace

FormBody::FormBody(const DirectClient &client)
{
    add("client_id", client.id);
    if (!client.secret.isEmpty())
        addSecret("client_secret", Secret::fromText(client.secret));
}

void FormBody::add(QByteArrayView name, const QString &value)
{
    addBytes(name, value.toUtf8());
}

void FormBody::addSecret(QByteArrayView name, const Secret &value)
{
    addBytes(name, value.bytes());
    m_echo.lookFor(value.duplicate());
}

void FormBody::addBytes(QByteArrayView name, QByteArrayView value)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    if (!m_bytes.empty())
        m_bytes.push_back('&');
    append(m_bytes, name);
    m_bytes.push_back('=');
    for (const char c : value) {
        if (isPlain(c)) {
            m_bytes.push_back(c);
            continue;
        }
        const auto byte = static_cast<unsigned char>(c);
        m_bytes.push_back('%');
        m_bytes.push_back(digits[byte / 16]);
        m_bytes.push_back(digits[byte % 16]);
    }
}

HttpsRequest FormBody::takeRequest(const QString &url, std::chrono::milliseconds deadline)
{
    HttpsRequest request;
    request.method = "POST";
    request.url = QUrl(url, QUrl::StrictMode);
    request.contentType = "application/x-www-form-urlencoded";
    request.body = Secret(QByteArrayView(m_bytes.data(), qsizetype(m_bytes.size())));
    request.accept = "application/json";
    request.replyLimit = replyLimit;
    request.deadline = deadline;
    m_bytes = {};
    return request;
}

} // namespace sendproof
