// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/directservices.h"

#include "core/hostname.h"
#include "core/jsonentry.h"
#include "core/strictjson.h"

#include <QJsonDocument>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr std::array serviceNames{"google"_L1, "microsoft"_L1};
constexpr std::array listForms{"none"_L1, "gmail-send-as"_L1, "graph-user"_L1};
constexpr auto tenantMark = "{tenant}"_L1;
const QStringList redirects{u"http://127.0.0.1:{port}"_s, u"http://localhost:{port}"_s};

bool isGuid(QStringView text)
{
    static const QRegularExpression form(u"\\A[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\z"_s);
    return form.match(text).hasMatch();
}

/// A scope is a word of visible ASCII without quotation mark and backslash (RFC 6749 section 3.3).
bool isScope(const QString &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) {
        return c > u' ' && c < QChar(0x7f) && c != u'"' && c != u'\\';
    });
}

} // namespace

/// Reads the file entry by entry.
class DirectServicesReader
{
public:
    explicit DirectServicesReader(const QJsonObject &document)
        : m_file(document, u"file"_s, &m_problem)
    {
    }

    Result<DirectServices> read()
    {
        if (m_file.number("format"_L1, 1, 1'000'000).value_or(0) != 1)
            m_file.complain("format"_L1, "format 1 is expected");
        for (JsonEntry &entry : m_file.blocks("services"_L1))
            readService(entry);
        m_file.refuseOtherFields();
        if (m_problem.isEmpty() && m_made.m_services.size() != qsizetype(serviceNames.size()))
            m_file.complain("services"_L1, "each service once is expected");
        if (!m_problem.isEmpty())
            return Failure{.kind = FailureKind::Damaged, .detail = m_problem};
        return m_made;
    }

private:
    QString url(JsonEntry &entry, QLatin1StringView key, bool isRequired = true)
    {
        const QString made = entry.text(key, isRequired);
        QString filled = made;
        const QUrl url(filled.replace(tenantMark, "common"_L1), QUrl::StrictMode);
        if (!made.isEmpty() && (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty()))
            entry.complain(key, "an https address is expected");
        return made;
    }
    QStringList scopes(JsonEntry &entry, QLatin1StringView key)
    {
        const QStringList made = entry.texts(key);
        if (!std::all_of(made.begin(), made.end(), isScope))
            entry.complain(key, "scopes are expected");
        return made;
    }
    void readService(JsonEntry &entry)
    {
        DirectEndpoints made;
        made.service = entry.choice<DirectService>("service"_L1, serviceNames);
        const auto isSame = [&made](const DirectEndpoints &other) { return other.service == made.service; };
        if (!entry.has("service"_L1) || std::any_of(m_made.m_services.begin(), m_made.m_services.end(), isSame))
            entry.complain("service"_L1, "each service once is expected");
        made.authorizeUrl = url(entry, "authorize_url"_L1);
        made.tokenUrl = url(entry, "token_url"_L1);
        made.userinfoUrl = url(entry, "userinfo_url"_L1);
        made.redirect = entry.text("redirect"_L1, true);
        if (!redirects.contains(made.redirect))
            entry.complain("redirect"_L1, "http://127.0.0.1:{port} or http://localhost:{port} is expected");
        readRules(entry, made);
        readBlocks(entry, made);
        static_cast<FactSource &>(made) = entry.factSource();
        entry.refuseOtherFields();
        m_made.m_services.append(made);
    }
    void readRules(JsonEntry &entry, DirectEndpoints &made)
    {
        made.issuers = entry.texts("issuers"_L1);
        if (made.issuers.isEmpty())
            entry.complain("issuers"_L1, "at least one is expected");
        made.promisesIssuer = entry.flag("promises_issuer"_L1).value_or(false);
        made.parameters = entry.texts("parameters"_L1);
        for (const QString &parameter : std::as_const(made.parameters)) {
            if (parameter.count(u'=') != 1 || parameter.startsWith(u'='))
                entry.complain("parameters"_L1, "name=value is expected");
        }
        made.promptWithoutHint = entry.text("prompt_without_hint"_L1);
        made.sendsScopeWithTokens = entry.flag("scope_with_tokens"_L1).value_or(false);
    }
    void readBlocks(JsonEntry &entry, DirectEndpoints &made)
    {
        JsonEntry asked = entry.block("scopes"_L1);
        made.signInScopes = scopes(asked, "sign_in"_L1);
        made.apiScopes = scopes(asked, "api"_L1);
        made.smtpScopes = scopes(asked, "smtp"_L1);
        made.optionalScopes = scopes(asked, "optional"_L1);
        if (!made.signInScopes.contains("openid"_L1) || made.apiScopes.isEmpty() || made.smtpScopes.isEmpty())
            asked.complain("sign_in"_L1, "openid, and scopes for both transports, are expected");
        finish(asked);
        JsonEntry client = entry.block("client"_L1);
        made.clientIdForm = QRegularExpression(client.text("id_form"_L1, true));
        if (!made.clientIdForm.isValid())
            client.complain("id_form"_L1, "a regular expression is expected");
        made.hasClientSecret = client.flag("has_secret"_L1).value_or(false);
        finish(client);
        readOptional(entry, made);
    }
    void readOptional(JsonEntry &entry, DirectEndpoints &made)
    {
        if (entry.has("device_code"_L1)) {
            JsonEntry device = entry.block("device_code"_L1);
            made.deviceCodeUrl = url(device, "url"_L1);
            for (const QString &name : device.texts("transports"_L1)) {
                const auto transport = directTransportFromName(name);
                if (!transport)
                    device.complain("transports"_L1, "api and smtp are expected");
                made.deviceCodeTransports.append(transport.value_or(DirectTransport::Api));
            }
            finish(device);
        }
        if (entry.has("revocation"_L1)) {
            JsonEntry revocation = entry.block("revocation"_L1);
            made.revocationUrl = url(revocation, "url"_L1);
            made.revokesWithClientId = revocation.flag("with_client_id"_L1).value_or(false);
            finish(revocation);
        }
        if (entry.has("senders"_L1)) {
            JsonEntry senders = entry.block("senders"_L1);
            made.senderListForm = senders.choice<SenderListForm>("form"_L1, listForms);
            made.senderListUrl = url(senders, "url"_L1);
            made.senderListScopes = scopes(senders, "any_scope"_L1);
            finish(senders);
        }
    }
    static void finish(JsonEntry &block)
    {
        static_cast<void>(block.factSource()); // required, and for people only
        block.refuseOtherFields();
    }

    QString m_problem;
    JsonEntry m_file;
    DirectServices m_made;
};

Result<DirectServices> DirectServices::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    return DirectServicesReader(document.value().object()).read();
}

bool DirectServices::isTenant(QStringView tenant)
{
    static const QStringList words{QString(), u"common"_s, u"organizations"_s, u"consumers"_s};
    if (words.contains(tenant) || isGuid(tenant))
        return true;
    const auto host = HostName::parse(tenant).host;
    return host && !host->isIpAddress() && host->ascii() == tenant && tenant.contains(u'.');
}

Result<DirectEndpoints> DirectServices::endpoints(DirectService service, const QString &tenant) const
{
    const auto found = std::find_if(m_services.begin(), m_services.end(),
                                    [service](const DirectEndpoints &one) { return one.service == service; });
    if (found == m_services.end() || !isTenant(tenant))
        return Failure{.kind = FailureKind::InvalidInput, .stage = Stage::Token, .detail = u"tenant"_s};
    DirectEndpoints made = *found;
    const QString filled = tenant.isEmpty() ? u"common"_s : tenant;
    for (QString *text : {&made.authorizeUrl, &made.tokenUrl, &made.deviceCodeUrl, &made.revocationUrl})
        text->replace(tenantMark, filled);
    made.issuers.replaceInStrings(tenantMark, filled);
    // A token of another tenant is none of ours where one was named for certain.
    if (isGuid(tenant))
        made.issuers.replaceInStrings("{tenantid}"_L1, filled);
    return made;
}

} // namespace sendproof
