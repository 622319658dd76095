// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/autoconfigimporter.h"

#include "core/unsafetext.h"
#include "importers/accountdraft.h"

#include <QXmlStreamReader>
#include <map>
#include <utility>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestDocument = qsizetype{256} * 1024;
constexpr int maximalDepth = 32;
constexpr qsizetype maximalAttributes = 2000; // Qt compares all attributes of an element with each other

ImportPlace here(const QXmlStreamReader &xml, const QString &field = {})
{
    return {.line = static_cast<int>(xml.lineNumber()), .column = static_cast<int>(xml.columnNumber()), .field = field};
}

/// Why the whole can't be read; it is gone through once, so that nothing is taken from one that goes wrong at its end.
std::optional<ImportProblem> problemIn(const QByteArray &bytes)
{
    QXmlStreamReader xml(bytes);
    int depth = 0;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference)
            return ImportProblem{.fault = ImportFault::UnsafeValue, .place = here(xml), .detail = u"DOCTYPE"_s};
        if (token == QXmlStreamReader::EndElement)
            --depth;
        if (token != QXmlStreamReader::StartElement)
            continue;
        if (++depth > maximalDepth)
            return ImportProblem{
                .fault = ImportFault::Malformed, .place = here(xml), .detail = u"it is nested too deeply"_s};
        if (depth == 1 && xml.name() != "clientConfig"_L1)
            return ImportProblem{.fault = ImportFault::UnknownFormat, .place = here(xml)};
        const QString version = xml.attributes().value("version"_L1).toString();
        if (depth == 1 && !version.isEmpty() && version != "1"_L1 && !version.startsWith("1."_L1))
            return ImportProblem{
                .fault = ImportFault::NewerVersion, .place = here(xml), .detail = shownText(version, 60)};
    }
    if (xml.hasError())
        return ImportProblem{.fault = ImportFault::Malformed, .place = here(xml), .detail = xml.errorString()};
    return std::nullopt;
}

class AutoconfigReader
{
public:
    AutoconfigReader(const QByteArray &bytes, const MailAddress &owner, ImportReading &reading)
        : m_xml(bytes)
        , m_owner(owner)
        , m_reading(reading)
    {
    }

    void read()
    {
        m_xml.readNextStartElement();
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "emailProvider"_L1)
                readProvider();
            else
                m_xml.skipCurrentElement();
        }
        if (!m_server) {
            m_reading.problems = {ImportProblem{
                .fault = ImportFault::MissingValue, .place = {.field = u"outgoingServer"_s}, .isWhole = true}};
            return;
        }
        if (!m_isLost)
            finish();
    }

private:
    void readProvider()
    {
        while (m_xml.readNextStartElement()) {
            if (m_xml.name() == "outgoingServer"_L1 && !m_server && m_xml.attributes().value("type"_L1) == "smtp"_L1)
                readServer();
            else if (m_xml.name() == "displayName"_L1)
                m_name = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            else
                m_xml.skipCurrentElement();
        }
    }

    void readServer()
    {
        m_server.emplace(here(m_xml));
        while (m_xml.readNextStartElement()) {
            const QString field = m_xml.name().toString();
            const ImportPlace place = here(m_xml, field);
            const QString text = m_xml.readElementText(QXmlStreamReader::SkipChildElements).trimmed();
            if (field == "hostname"_L1)
                takeHost(text, place);
            else if (field == "port"_L1)
                m_server->set(DraftField::Port, text, place);
            else if (field == "socketType"_L1)
                takeSecurity(text, place);
            else if (field == "username"_L1)
                takeLogin(text, place);
            else if (field == "authentication"_L1 && !std::exchange(m_hasMethod, true))
                takeMethod(text, place);
        }
    }

    void takeSecurity(const QString &text, const ImportPlace &place)
    {
        const QString name = text == "SSL"_L1     ? QString(securityName(Security::ImplicitTls))
                             : text == "plain"_L1 ? QString(securityName(Security::None))
                                                  : text.toLower();
        m_server->set(DraftField::Security, name, place);
    }

    /// What is for any address of a domain means nothing without one.
    bool lacksOwner(const QString &text, const ImportPlace &place)
    {
        if (!text.contains("%EMAIL"_L1) || !m_owner.isEmpty())
            return false;
        m_isLost = true;
        m_reading.problems = {ImportProblem{
            .fault = ImportFault::MissingValue, .place = place, .detail = shownText(text, 60), .isWhole = true}};
        return true;
    }

    void takeHost(QString text, const ImportPlace &place)
    {
        if (!lacksOwner(text, place))
            m_server->set(DraftField::Host, text.replace("%EMAILDOMAIN%"_L1, m_owner.domain()), place);
    }

    void takeLogin(QString text, const ImportPlace &place)
    {
        if (lacksOwner(text, place))
            return;
        text.replace("%EMAILADDRESS%"_L1, m_owner.toString());
        text.replace("%EMAILLOCALPART%"_L1, m_owner.localPart()).replace("%EMAILDOMAIN%"_L1, m_owner.domain());
        m_server->set(DraftField::Login, text, place);
    }

    void takeMethod(const QString &text, const ImportPlace &place)
    {
        m_hasNoSignIn = text == "none"_L1 || text == "client-IP-address"_L1;
        if (text == "password-encrypted"_L1)
            m_server->set(DraftField::Auth, authChoiceName(AuthChoice::CramMd5), place);
        else if (text != "password-cleartext"_L1 && text != "plain"_L1 && !m_hasNoSignIn)
            note(m_reading, place, text);
    }

    void finish()
    {
        if (m_hasNoSignIn)
            m_server->remove(DraftField::Login);
        if (!m_owner.isEmpty())
            m_server->set(DraftField::FromAddress, m_owner.toString(), {});
        if (!m_name.contains("%EMAIL"_L1))
            m_server->set(DraftField::Name, m_name, {.field = u"displayName"_s});
        m_server->finish(m_reading);
    }

    QXmlStreamReader m_xml;
    const MailAddress &m_owner;
    ImportReading &m_reading;
    std::optional<AccountDraft> m_server;
    QString m_name;
    bool m_hasMethod = false;
    bool m_hasNoSignIn = false;
    bool m_isLost = false;
};

} // namespace

bool AutoconfigImporter::recognises(QByteArrayView bytes, const QString & /*fileName*/) const
{
    return bytes.first(std::min<qsizetype>(bytes.size(), longestDocument)).contains("<clientConfig");
}

ImportReading AutoconfigImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    const QByteArray xml = bytes.bytes().toByteArray();
    if (xml.size() > longestDocument || xml.count('=') > maximalAttributes)
        return unreadable(id(), ImportFault::TooLarge);
    if (xml.contains('\0'))
        return unreadable(id(), ImportFault::UnsafeValue, u"NUL"_s);
    if (const std::optional<ImportProblem> problem = problemIn(xml))
        return unreadable(id(), problem->fault, problem->detail, problem->place);
    ImportReading reading;
    reading.format = id();
    AutoconfigReader(xml, m_owner, reading).read();
    return reading;
}

} // namespace sendproof
