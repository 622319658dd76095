// SPDX-License-Identifier: GPL-3.0-or-later
#include "web/httpsrequest.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

bool isAllBetween(QByteArrayView text, char lowest, char highest)
{
    return std::all_of(text.begin(), text.end(), [=](char c) { return c >= lowest && c <= highest; });
}

QByteArray authority(const QUrl &url)
{
    const QString host = url.host(QUrl::FullyEncoded);
    const QString text = host.contains(u':') ? u'[' + host + u']' : host;
    const int port = url.port(httpsPort);
    return (port == httpsPort ? text : text + u':' + QString::number(port)).toLatin1();
}

QByteArray targetOf(const QUrl &url)
{
    const QByteArray path = url.adjusted(QUrl::RemoveScheme | QUrl::RemoveAuthority | QUrl::RemoveFragment).toEncoded();
    return path.startsWith('/') ? path : '/' + path;
}

} // namespace

bool isHttpsUrl(const QUrl &url)
{
    return url.isValid() && url.scheme() == "https"_L1 && !url.host().isEmpty() && url.userInfo().isEmpty();
}

bool isWellFormed(const HttpsRequest &request)
{
    return isHttpsUrl(request.url) && !request.method.isEmpty() && isAllBetween(request.method, 'A', 'Z') &&
           request.method != "HEAD" && isAllBetween(request.contentType, ' ', '~') &&
           isAllBetween(request.accept, ' ', '~') && isAllBetween(request.bearer.bytes(), '!', '~');
}

WipedBytes headOf(const HttpsRequest &request)
{
    WipedBytes head;
    const auto say = [&head](const QByteArray &text) { append(head, text); };
    say(request.method + ' ' + targetOf(request.url) + " HTTP/1.1\r\nHost: " + authority(request.url) +
        "\r\nUser-Agent: Sendproof/" SENDPROOF_VERSION "\r\nAccept: " + request.accept +
        "\r\nAccept-Encoding: identity\r\nConnection: close\r\n");
    if (!request.bearer.isEmpty()) {
        say("Authorization: Bearer ");
        append(head, request.bearer.bytes());
        say("\r\n");
    }
    if (!request.contentType.isEmpty())
        say("Content-Type: " + request.contentType + "\r\n");
    if (!request.body.isEmpty() || request.method != "GET")
        say("Content-Length: " + QByteArray::number(request.body.bytes().size()) + "\r\n");
    say("\r\n");
    return head;
}

} // namespace sendproof
