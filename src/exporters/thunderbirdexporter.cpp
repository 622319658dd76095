// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/thunderbirdexporter.h"

#include "exporters/clientaccount.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

QString socketType(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return u"SSL"_s;
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        break;
    }
    return u"plain"_s;
}

QString authentication(ClientSignIn signIn)
{
    switch (signIn) {
    case ClientSignIn::Password:
        return u"password-cleartext"_s;
    case ClientSignIn::CramMd5:
        return u"password-encrypted"_s;
    case ClientSignIn::OAuth2:
        return u"OAuth2"_s;
    case ClientSignIn::None:
        break;
    }
    return u"none"_s;
}

/// The login as everybody of the domain has it; as it is where it is this account's alone.
QString commonLogin(const ClientAccount &account)
{
    if (account.login.compare(account.address, Qt::CaseInsensitive) == 0)
        return u"%EMAILADDRESS%"_s;
    if (account.login == account.address.section(u'@', 0, 0))
        return u"%EMAILLOCALPART%"_s;
    return account.login;
}

class ConfigWriter
{
public:
    explicit ConfigWriter(QByteArray &bytes)
        : m_xml(&bytes)
    {
        m_xml.setAutoFormatting(true);
        m_xml.setAutoFormattingIndent(2);
    }
    void write(const ClientAccount &account, QString remark);

private:
    void server(const QString &element, const QString &type, const HostName &host, int port, Security security)
    {
        m_xml.writeStartElement(element);
        m_xml.writeAttribute(u"type"_s, type);
        m_xml.writeTextElement(u"hostname"_s, host.ascii());
        m_xml.writeTextElement(u"port"_s, QString::number(port));
        m_xml.writeTextElement(u"socketType"_s, socketType(security));
    }
    void signIn(const ClientAccount &account, ClientSignIn way)
    {
        if (way != ClientSignIn::None)
            m_xml.writeTextElement(u"username"_s, commonLogin(account));
        m_xml.writeTextElement(u"authentication"_s, authentication(way));
        m_xml.writeEndElement();
    }

    QXmlStreamWriter m_xml;
};

void ConfigWriter::write(const ClientAccount &account, QString remark)
{
    const QString domain = account.address.section(u'@', -1);
    m_xml.writeStartDocument();
    while (remark.contains(u"--"_s)) // which no comment of XML may have
        remark.replace(u"--"_s, u"- -"_s);
    m_xml.writeComment(u' ' + remark + u' ');
    m_xml.writeStartElement(u"clientConfig"_s);
    m_xml.writeAttribute(u"version"_s, u"1.1"_s);
    m_xml.writeStartElement(u"emailProvider"_s);
    m_xml.writeAttribute(u"id"_s, domain);
    m_xml.writeTextElement(u"domain"_s, domain);
    m_xml.writeTextElement(u"displayName"_s, account.title);
    m_xml.writeTextElement(u"displayShortName"_s, account.title);
    const IncomingServer &incoming = *account.incoming;
    server(u"incomingServer"_s, u"imap"_s, incoming.host, incoming.port, incoming.security);
    signIn(account, account.signIn == ClientSignIn::OAuth2 ? ClientSignIn::OAuth2 : ClientSignIn::Password);
    const SubmissionServer &outgoing = account.outgoing;
    server(u"outgoingServer"_s, u"smtp"_s, outgoing.host, outgoing.port, outgoing.security);
    signIn(account, account.signIn);
    m_xml.writeEndDocument();
}

/// Whether Thunderbird would put something in for a part of @p login that is meant as it is.
bool looksLikePlaceholder(const QString &login)
{
    return login.contains(u"%EMAIL"_s, Qt::CaseInsensitive) || login.contains(u"%REALNAME%"_s, Qt::CaseInsensitive);
}

} // namespace

ExportFormat ThunderbirdExporter::format() const
{
    return {.id = u"thunderbird-autoconfig"_s,
            .suffix = u"xml"_s,
            .mimeType = u"application/xml"_s,
            .secrets = SecretPolicy::Never,
            .maximalAccounts = 1,
            .takesDirect = true,
            .isText = true};
}

Exported ThunderbirdExporter::files(const ExportOrder &order) const
{
    const auto checked = clientAccounts(order, format(), m_catalog, true);
    if (const auto *refusal = std::get_if<RefusedExport>(&checked))
        return *refusal;
    const ClientAccount &account = std::get<QList<ClientAccount>>(checked).first();
    // Reading mail takes a login; who sends without one has none that could stand there.
    if (account.login.isEmpty() || looksLikePlaceholder(account.login))
        return RefusedExport{ExportRefusal::NotExpressible, account.id, u"login"_s};
    QByteArray bytes;
    ConfigWriter(bytes).write(account, order.words.madeBy);
    return ExportFiles{{u"config-v1.1.xml"_s, {bytes}}};
}

} // namespace sendproof
