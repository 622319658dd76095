// SPDX-License-Identifier: GPL-3.0-or-later
#include "oauth/authorizationrequest.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype randomBytes = 32;

QByteArray percentEncoded(const QString &text)
{
    return QUrl::toPercentEncoding(text);
}

} // namespace

AuthorizationRequest::AuthorizationRequest(const DirectEndpoints &endpoints, const DirectClient &client,
                                           DirectTransport transport, const MailAddress &hint, quint16 port)
    : m_state(randomToken(randomBytes).bytes().toByteArray())
    , m_nonce(randomToken(randomBytes).text())
    , m_redirectUri(QString(endpoints.redirect).replace("{port}"_L1, QString::number(port)))
{
    QByteArrayList query;
    const auto add = [&query](const char *name, const QString &value) {
        query.append(QByteArray(name) + '=' + percentEncoded(value));
    };
    add("response_type", u"code"_s);
    add("client_id", client.id);
    add("redirect_uri", m_redirectUri);
    add("scope", endpoints.scopes(transport).join(u' '));
    add("state", QString::fromLatin1(m_state));
    add("nonce", m_nonce);
    add("code_challenge", QString::fromLatin1(m_pkce.challenge()));
    add("code_challenge_method", u"S256"_s);
    for (const QString &parameter : endpoints.parameters)
        add(parameter.section(u'=', 0, 0).toLatin1(), parameter.section(u'=', 1));
    // With a hint the service goes straight to that account; without one it must not take whoever is signed in.
    if (!hint.isEmpty())
        add("login_hint", hint.toString());
    else if (!endpoints.promptWithoutHint.isEmpty())
        add("prompt", endpoints.promptWithoutHint);
    m_url = QUrl(endpoints.authorizeUrl, QUrl::StrictMode);
    m_url.setQuery(QString::fromLatin1(query.join('&')), QUrl::StrictMode);
}

} // namespace sendproof
