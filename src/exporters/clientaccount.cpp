// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/clientaccount.h"

#include "core/unsafetext.h"

#include <QUtf8StringView>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

std::optional<ClientSignIn> signInOf(const MailAccount &account)
{
    if (account.direct)
        return ClientSignIn::OAuth2;
    if (account.login.isEmpty())
        return ClientSignIn::None;
    switch (account.server.auth) {
    case AuthChoice::Auto:
    case AuthChoice::Plain:
    case AuthChoice::Login:
        return ClientSignIn::Password;
    case AuthChoice::CramMd5:
        return ClientSignIn::CramMd5;
    case AuthChoice::ScramSha1:
    case AuthChoice::ScramSha256:
    case AuthChoice::XOAuth2:
    case AuthChoice::OAuthBearer:
        break;
    }
    return {};
}

/// The field that can't be written; empty where there is none.
QString unfitField(const MailAccount &account)
{
    const SubmissionServer &server = account.server;
    if (!account.direct && server.security == Security::None && !server.clearChannelAllowed)
        return u"server.security"_s; // it sends nothing here, so no other program shall in its name
    if (!account.direct && server.security != Security::None && !server.pinnedCertificate.isEmpty())
        return u"server.pinned_certificate"_s;
    const std::pair<QString, QString> fields[] = {{u"name"_s, account.name},
                                                  {u"workspace"_s, account.workspace},
                                                  {u"login"_s, account.login},
                                                  {u"sender.address"_s, account.sender.address.toString()},
                                                  {u"sender.name"_s, account.sender.name.toString()}};
    for (const auto &[field, value] : fields) {
        if (hasUnsafeCharacter(value))
            return field;
    }
    return {};
}

SubmissionServer outgoingServer(const MailAccount &account, const Provider *provider)
{
    SubmissionServer server = account.server;
    if (!account.direct || !server.host.isEmpty() || !provider || provider->ports.isEmpty())
        return server;
    if (const auto host = HostName::parse(provider->host).host) {
        server.host = *host;
        server.port = provider->ports.first().port;
        server.security = provider->ports.first().security;
    }
    return server;
}

std::optional<IncomingServer> incomingServer(const Provider *provider)
{
    if (!provider || !provider->imap || !provider->imap->available.value_or(false))
        return {};
    const auto host = HostName::parse(provider->imap->host).host;
    if (!host)
        return {};
    const Security security = provider->imap->security.value_or(Security::ImplicitTls);
    const int usual = security == Security::ImplicitTls ? 993 : 143;
    return IncomingServer{*host, provider->imap->port > 0 ? provider->imap->port : usual, security};
}

} // namespace

CheckedClientAccount clientAccount(const MailAccount &account, const ProviderCatalog &catalog, bool needsIncoming)
{
    const auto refused = [&account](ExportRefusal why, const QString &field = {}) {
        return RefusedExport{why, account.id, field};
    };
    const Provider *provider = catalog.byId(account.providerId);
    const SubmissionServer outgoing = outgoingServer(account, provider);
    if (outgoing.host.isEmpty())
        return refused(ExportRefusal::NoServer, u"server.host"_s);
    if (const QString field = unfitField(account); !field.isEmpty())
        return refused(ExportRefusal::NotExpressible, field);
    const std::optional<ClientSignIn> signIn = signInOf(account);
    if (!signIn)
        return refused(ExportRefusal::NotExpressible, u"server.auth"_s);
    const std::optional<IncomingServer> incoming = incomingServer(provider);
    if (needsIncoming && !incoming)
        return refused(ExportRefusal::NoIncomingServer);
    return ClientAccount{.id = account.id,
                         .title = account.name.isEmpty() ? account.sender.address.shown() : account.name,
                         .address = account.sender.address.toString(),
                         .senderName = account.sender.name.toString(),
                         .login = account.login,
                         .signIn = *signIn,
                         .outgoing = outgoing,
                         .incoming = incoming};
}

bool isPlainText(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    return QUtf8StringView(bytes).isValidUtf8() &&
           std::none_of(bytes.begin(), bytes.end(), [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; });
}

std::optional<RefusedExport> refusalOf(const ExportOrder &order, const ExportFormat &format)
{
    if (order.accounts.size() > format.maximalAccounts)
        return RefusedExport{ExportRefusal::TooManyAccounts, {}, {}};
    for (const MailAccount &account : order.accounts) {
        if (account.direct && !format.takesDirect)
            return RefusedExport{ExportRefusal::DirectAccount, account.id, u"direct"_s};
    }
    return {};
}

std::variant<QList<ClientAccount>, RefusedExport> clientAccounts(const ExportOrder &order, const ExportFormat &format,
                                                                 const ProviderCatalog &catalog, bool needsIncoming)
{
    if (const auto refusal = refusalOf(order, format))
        return *refusal;
    QList<ClientAccount> accounts;
    for (const MailAccount &account : order.accounts) {
        CheckedClientAccount checked = clientAccount(account, catalog, needsIncoming);
        if (auto *refusal = std::get_if<RefusedExport>(&checked))
            return *refusal;
        accounts.append(std::get<ClientAccount>(std::move(checked)));
    }
    return accounts;
}

} // namespace sendproof
