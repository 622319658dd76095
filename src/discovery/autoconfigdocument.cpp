// SPDX-License-Identifier: GPL-3.0-or-later
#include "discovery/autoconfigdocument.h"

#include "core/unsafetext.h"
#include "discovery/publichost.h"

#include <QXmlStreamReader>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalSize = qsizetype{256} * 1024;
constexpr int maximalDepth = 32;
constexpr int maximalServers = 64;
constexpr qsizetype maximalAttributes = 2000;
constexpr qsizetype longestWord = 254;

QString damage(const QXmlStreamReader &xml, const QString &what)
{
    return u"line %1: %2"_s.arg(xml.lineNumber()).arg(what);
}

/// What is wrong with the element at which @p xml is, @p depth levels down.
QString elementFault(const QXmlStreamReader &xml, int depth)
{
    if (depth > maximalDepth)
        return u"too deep"_s;
    if (depth != 1)
        return {};
    if (xml.name() != "clientConfig"_L1)
        return u"the root is not clientConfig"_s;
    const QStringView version = xml.attributes().value("version"_L1);
    return version.isEmpty() || version == "1"_L1 || version.startsWith("1."_L1) ? QString() : u"unknown version"_s;
}

/// Goes through the whole document once, so that nothing is taken from one that goes wrong at its end.
QString faultOf(const QByteArray &bytes)
{
    if (bytes.size() > maximalSize)
        return u"too large"_s;
    if (bytes.contains('\0'))
        return u"a NUL byte"_s;
    if (bytes.count('=') > maximalAttributes) // Qt compares all attributes of an element with each other
        return u"too many attributes"_s;
    QXmlStreamReader xml(bytes);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return damage(xml, u"a document type or entity"_s);
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QString fault = elementFault(xml, ++depth);
        if (!fault.isEmpty())
            return damage(xml, fault);
    }
    return xml.hasError() ? damage(xml, xml.errorString()) : QString();
}

/// The child elements of a server: of each name the first, but all of <authentication>.
struct ServerElement
{
    std::map<QString, QString> texts;
    QStringList authentication;
    QString text(const char16_t *name) const
    {
        const auto at = texts.find(QString::fromUtf16(name));
        return at == texts.end() ? QString() : at->second;
    }
};

QString textOf(QXmlStreamReader &xml)
{
    return xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
}

ServerElement readServer(QXmlStreamReader &xml)
{
    ServerElement element;
    while (xml.readNextStartElement()) {
        const QString name = xml.name().toString();
        const QString text = textOf(xml);
        if (name != "authentication"_L1)
            element.texts.emplace(name, text);
        else if (!text.isEmpty() && text.size() <= longestWord && !hasUnsafeCharacter(text))
            element.authentication.append(text);
    }
    return element;
}

std::optional<Security> securityOf(const ServerElement &element)
{
    const QString type = element.text(u"socketType");
    if (type == "SSL"_L1)
        return Security::ImplicitTls;
    return type == "STARTTLS"_L1 ? std::optional(Security::StartTls) : std::nullopt;
}

std::optional<int> portOf(const ServerElement &element)
{
    const QString text = element.text(u"port");
    const bool isNumber = !text.isEmpty() && text.size() <= 5 &&
                          std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = isNumber ? text.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

class Reading
{
public:
    Reading(const QByteArray &bytes, QString domain)
        : m_xml(bytes)
        , m_domain(std::move(domain))
    {
    }

    Result<AutoconfigDocument> document()
    {
        m_xml.readNextStartElement();
        bool isRead = false;
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "emailProvider"_L1 && !std::exchange(isRead, true))
                readProvider();
            else
                m_xml.skipCurrentElement();
        }
        if (m_servers > maximalServers)
            return Failure{.kind = FailureKind::Damaged, .detail = u"too many servers"_s};
        return m_document;
    }

private:
    void readProvider()
    {
        while (m_xml.readNextStartElement()) {
            const QStringView name = m_xml.name();
            if (name == "outgoingServer"_L1 || name == "incomingServer"_L1)
                readServerOf(name == "outgoingServer"_L1);
            else if (name == "domain"_L1)
                takeDomain(filled(textOf(m_xml)));
            else if (name == "displayName"_L1)
                takeDisplayName(filled(textOf(m_xml)));
            else
                m_xml.skipCurrentElement();
        }
    }

    void readServerOf(bool isOutgoing)
    {
        ++m_servers;
        if (m_xml.attributes().value("type"_L1) != (isOutgoing ? "smtp"_L1 : "imap"_L1))
            m_xml.skipCurrentElement();
        else if (isOutgoing)
            takeOutgoing(readServer(m_xml));
        else
            takeIncoming(readServer(m_xml));
    }

    void takeDomain(const QString &text)
    {
        const auto host = HostName::parse(text).host;
        if (host && !host->isIpAddress() && !m_document.domains.contains(host->ascii()))
            m_document.domains.append(host->ascii());
    }

    void takeDisplayName(const QString &text)
    {
        if (m_document.displayName.isEmpty())
            m_document.displayName = shownText(text.simplified(), 200);
    }

    void takeOutgoing(const ServerElement &element)
    {
        const auto host = publicHost(filled(element.text(u"hostname")));
        const auto port = portOf(element);
        const auto security = securityOf(element);
        if (element.text(u"socketType") == "plain"_L1)
            ++m_document.insecure;
        if (!host || !port || !security)
            return;
        AutoconfigServer server{.server = {.host = *host, .port = *port, .security = *security},
                                .authentication = element.authentication};
        takeLogin(element.text(u"username"), server);
        m_document.outgoing.append(server);
    }

    void takeIncoming(const ServerElement &element)
    {
        const auto host = publicHost(filled(element.text(u"hostname")));
        const auto port = portOf(element);
        const auto security = securityOf(element);
        if (host && port && security)
            m_document.incoming.append({*host, *port, *security});
    }

    void takeLogin(const QString &text, AutoconfigServer &server) const
    {
        const QString word = filled(text);
        if (word == "%EMAILADDRESS%"_L1 || word == "%EMAILLOCALPART%@"_L1 + m_domain) {
            server.login = LoginForm::FullAddress;
        } else if (word == "%EMAILLOCALPART%"_L1) {
            server.login = LoginForm::LocalPart;
        } else if (!word.isEmpty() && word.size() <= longestWord && !word.contains(u'%') && !hasUnsafeCharacter(word)) {
            server.login = LoginForm::FixedWord;
            server.loginWord = word;
        }
    }

    QString filled(QString text) const { return text.replace("%EMAILDOMAIN%"_L1, m_domain); }

    QXmlStreamReader m_xml;
    QString m_domain;
    AutoconfigDocument m_document;
    int m_servers = 0;
};

} // namespace

Result<AutoconfigDocument> AutoconfigDocument::parse(const QByteArray &xml, const QString &domain)
{
    const QString fault = faultOf(xml);
    if (!fault.isEmpty())
        return Failure{.kind = FailureKind::Damaged, .detail = fault};
    return Reading(xml, domain).document();
}

} // namespace sendproof
