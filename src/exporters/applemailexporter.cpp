// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/applemailexporter.h"

#include "exporters/clientaccount.h"
#include "exporters/plistwriter.h"

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr auto identifierBase = "kr.sendproof.mail."_L1;

/// Made of ids that don't change, so it doesn't either (RFC 4122 section 4.3).
QUuid profileId(const QList<ClientAccount> &accounts)
{
    QString ids;
    for (const ClientAccount &account : accounts)
        ids += account.id.toString(QUuid::WithoutBraces);
    return QUuid::createUuidV5(accounts.first().id, u"profile "_s + ids);
}

QString plain(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces).toUpper();
}

QString authentication(ClientSignIn signIn)
{
    if (signIn == ClientSignIn::None)
        return u"EmailAuthNone"_s;
    return signIn == ClientSignIn::CramMd5 ? u"EmailAuthCRAMMD5"_s : u"EmailAuthPassword"_s;
}

void writePayloadHead(PlistWriter &plist, const QUuid &id, const QString &type, const QString &title)
{
    plist.text("PayloadType", type);
    plist.integer("PayloadVersion", 1);
    plist.text("PayloadIdentifier", identifierBase + plain(id).toLower());
    plist.text("PayloadUUID", plain(id));
    plist.text("PayloadDisplayName", title);
}

void writeIncoming(PlistWriter &plist, const ClientAccount &account)
{
    plist.text("EmailAccountType", u"EmailTypeIMAP"_s);
    plist.text("IncomingMailServerHostName", account.incoming->host.ascii());
    plist.integer("IncomingMailServerPortNumber", account.incoming->port);
    plist.boolean("IncomingMailServerUseSSL", account.incoming->security != Security::None);
    plist.text("IncomingMailServerAuthentication", u"EmailAuthPassword"_s);
    if (!account.login.isEmpty())
        plist.text("IncomingMailServerUsername", account.login);
}

void writeOutgoing(PlistWriter &plist, const ClientAccount &account)
{
    plist.text("OutgoingMailServerHostName", account.outgoing.host.ascii());
    plist.integer("OutgoingMailServerPortNumber", account.outgoing.port);
    plist.boolean("OutgoingMailServerUseSSL", account.outgoing.security != Security::None);
    plist.text("OutgoingMailServerAuthentication", authentication(account.signIn));
    if (account.signIn == ClientSignIn::None)
        return;
    plist.text("OutgoingMailServerUsername", account.login);
    plist.boolean("OutgoingPasswordSameAsIncomingPassword", true); // it is asked for once
}

void writeAccount(PlistWriter &plist, const ClientAccount &account, bool withSecret)
{
    plist.beginDict();
    writePayloadHead(plist, QUuid::createUuidV5(account.id, u"mail payload"_s), u"com.apple.mail.managed"_s,
                     account.title);
    plist.text("EmailAccountDescription", account.title);
    plist.text("EmailAccountName", account.senderName);
    plist.text("EmailAddress", account.address);
    writeIncoming(plist, account);
    writeOutgoing(plist, account);
    if (withSecret && account.signIn != ClientSignIn::None) {
        plist.secret("IncomingPassword", account.id);
        plist.secret("OutgoingPassword", account.id);
    }
    plist.endDict();
}

} // namespace

ExportFormat AppleMailExporter::format() const
{
    return {.id = u"apple-mobileconfig"_s,
            .suffix = u"mobileconfig"_s,
            .mimeType = u"application/x-apple-aspen-config"_s,
            .secrets = SecretPolicy::Optional,
            .maximalAccounts = 20,
            .takesDirect = false,
            .isText = true};
}

Exported AppleMailExporter::files(const ExportOrder &order) const
{
    const auto checked = clientAccounts(order, format(), m_catalog, true);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    const auto &accounts = std::get<QList<ClientAccount>>(checked);
    const QString domain = accounts.first().address.section(u'@', -1);
    PlistWriter plist;
    plist.beginDict();
    const bool isOne = accounts.size() == 1;
    writePayloadHead(plist, profileId(accounts), u"Configuration"_s, isOne ? accounts.first().title : domain);
    const QString secretWords = order.withSecrets ? order.words.secretIsIn : order.words.secretIsNotIn;
    plist.text("PayloadDescription", QStringList{order.words.madeBy, secretWords}.join(u' ').trimmed());
    if (const QString workspace = order.accounts.first().workspace; !workspace.isEmpty())
        plist.text("PayloadOrganization", workspace);
    plist.key("PayloadContent");
    plist.beginArray();
    for (const ClientAccount &account : accounts)
        writeAccount(plist, account, order.withSecrets);
    plist.endArray();
    plist.endDict();
    return ExportFiles{{u"mail-"_s + domain + u".mobileconfig"_s, plist.finish()}};
}

} // namespace sendproof
