// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/qrpayload.h"

namespace sendproof {

namespace {

/// Appends @p text as a string of JSON (RFC 8259 section 7) in ASCII.
void appendText(QByteArray &json, QStringView text)
{
    constexpr auto digits = "0123456789abcdef";
    json += '"';
    for (const QChar c : text) {
        const char16_t unit = c.unicode();
        if (unit == u'"' || unit == u'\\') {
            json += '\\';
            json += static_cast<char>(unit);
        } else if (unit >= 0x20 && unit < 0x7F) {
            json += static_cast<char>(unit);
        } else {
            json += "\\u";
            for (int shift = 12; shift >= 0; shift -= 4)
                json += digits[(unit >> shift) & 0xF];
        }
    }
    json += '"';
}

QByteArray quoted(const QString &text)
{
    QByteArray json;
    appendText(json, text);
    return json;
}

QByteArray connectionSecurity(Security security)
{
    return security == Security::ImplicitTls ? "3" : security == Security::StartTls ? "2" : "0";
}

QByteArray authentication(ClientSignIn signIn)
{
    switch (signIn) {
    case ClientSignIn::Password:
        return "1";
    case ClientSignIn::CramMd5:
        return "2";
    case ClientSignIn::OAuth2:
        return "6";
    case ClientSignIn::None:
        break;
    }
    return "0";
}

/// Protocol 0 (IMAP and SMTP alike), host, port, security, way to sign in, login.
QByteArray server(const HostName &host, int port, Security security, ClientSignIn signIn, const QString &login)
{
    return "[0," + quoted(host.ascii()) + ',' + QByteArray::number(port) + ',' + connectionSecurity(security) + ',' +
           authentication(signIn) + ',' + quoted(login);
}

} // namespace

QrPayload::QrPayload(const QList<ClientAccount> &accounts, int number, int count)
{
    QByteArray part = "[1,[" + QByteArray::number(number) + ',' + QByteArray::number(count) + ']';
    for (const ClientAccount &account : accounts) {
        const IncomingServer &incoming = *account.incoming;
        const bool isOAuth2 = account.signIn == ClientSignIn::OAuth2; // how else it is read with isn't known
        const ClientSignIn readsWith = isOAuth2 ? ClientSignIn::OAuth2 : ClientSignIn::Password;
        const QString title = account.title == account.address ? QString() : account.title; // the address is usual
        part += ',' + server(incoming.host, incoming.port, incoming.security, readsWith, account.login) + ',' +
                quoted(title) + ',';
        m_parts.append(part);
        const SubmissionServer &outgoing = account.outgoing;
        m_parts.append("],[[" + server(outgoing.host, outgoing.port, outgoing.security, account.signIn, account.login) +
                       ',');
        part = "],[" + quoted(account.address) + ',' + quoted(account.senderName) + "]]]";
    }
    m_parts.append(part + ']');
}

Secret QrPayload::with(const Secret &secret) const
{
    QString text = secret.text();
    QByteArray password;
    password.reserve(6 * text.size() + 2); // neither moves, so that no copy stays behind
    appendText(password, text);
    QByteArray payload;
    payload.reserve(withoutSecret().size() + 2 * password.size());
    for (const QByteArray &part : m_parts) {
        payload += payload.isEmpty() ? QByteArrayView() : QByteArrayView(password);
        payload += part;
    }
    Secret result{QByteArrayView(payload)};
    wipe(text);
    wipe(password);
    wipe(payload);
    return result;
}

} // namespace sendproof
