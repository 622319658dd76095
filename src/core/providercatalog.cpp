// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"

#include "core/strictjson.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <array>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// Reads one entry and remembers the first field that is wrong.
class EntryReader
{
public:
    EntryReader(const QJsonObject &object, QString where)
        : m_object(object)
        , m_where(std::move(where))
    {
    }

    const QString &problem() const { return m_problem; }
    QString text(QLatin1StringView key, bool isRequired = false)
    {
        const QJsonValue value = m_object.value(key);
        if (!(value.isString() || (!isRequired && (value.isUndefined() || value.isNull()))))
            complain(key, "a text is expected");
        else if (isRequired && value.toString().isEmpty())
            complain(key, "it must not be empty");
        return value.toString();
    }
    QStringList texts(QLatin1StringView key) { return toTexts(m_object.value(key), key); }
    LocalText localText(QLatin1StringView key, bool isRequired = false)
    {
        const QJsonObject object = bothLanguages(key);
        LocalText made{object.value("ko"_L1).toString(), object.value("en"_L1).toString()};
        if (made.ko.isEmpty() != made.en.isEmpty() || (isRequired && made.isEmpty()))
            complain(key, "both languages are expected");
        return made;
    }
    LocalTexts localTexts(QLatin1StringView key)
    {
        const QJsonObject object = bothLanguages(key);
        LocalTexts made{toTexts(object.value("ko"_L1), key), toTexts(object.value("en"_L1), key)};
        if (made.ko.size() != made.en.size())
            complain(key, "both languages need the same number of lines");
        return made;
    }
    template<typename Enum, std::size_t N>
    Enum choice(QLatin1StringView key, const std::array<QLatin1StringView, N> &names)
    {
        const QString name = text(key);
        for (std::size_t i = 0; i < N; ++i) {
            if (name == names.at(i))
                return static_cast<Enum>(i);
        }
        if (!name.isEmpty())
            complain(key, "unknown value");
        return Enum{};
    }
    QList<ProviderPort> ports(QLatin1StringView key)
    {
        QList<ProviderPort> made;
        if (!m_object.value(key).isArray() && m_object.contains(key))
            complain(key, "a list is expected");
        for (const QJsonValue value : m_object.value(key).toArray()) {
            const int port = value.toObject().value("port"_L1).toInt();
            const auto security = securityFromName(value.toObject().value("security"_L1).toString());
            if (port < 1 || port > 65535 || !security || *security == Security::None)
                complain(key, "a port from 1 to 65535 with its security is expected");
            else
                made.append({port, *security});
        }
        return made;
    }
    QUrl httpsUrl(QLatin1StringView key)
    {
        QUrl url(text(key), QUrl::StrictMode);
        if (!url.isEmpty() && (!url.isValid() || url.scheme() != "https"_L1))
            complain(key, "an https address is expected");
        return url;
    }
    bool flag(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isBool() && !value.isUndefined())
            complain(key, "true or false is expected");
        return value.toBool();
    }
    /// Domains as they are compared: A-labels in lower case.
    QStringList domains(QLatin1StringView key)
    {
        QStringList made = texts(key);
        for (const QString &domain : std::as_const(made)) {
            const auto address = MailAddress::parse(u"a@"_s + domain).address;
            if (!address || address->domain() != domain)
                complain(key, "domains in A-labels and lower case are expected");
        }
        return made;
    }
    void complain(QLatin1StringView key, const char *what)
    {
        if (m_problem.isEmpty())
            m_problem = u"%1.%2: %3"_s.arg(m_where, key, QLatin1StringView(what));
    }

private:
    QJsonObject bothLanguages(QLatin1StringView key)
    {
        const QJsonValue value = m_object.value(key);
        if (!value.isObject() && !value.isUndefined() && !value.isNull())
            complain(key, "an object with both languages is expected");
        return value.toObject();
    }
    QStringList toTexts(const QJsonValue &value, QLatin1StringView key)
    {
        QStringList made;
        if (!value.isArray() && !value.isUndefined() && !value.isNull())
            complain(key, "a list of texts is expected");
        for (const QJsonValue entry : value.toArray()) {
            if (!entry.isString())
                complain(key, "a list of texts is expected");
            made.append(entry.toString());
        }
        return made;
    }
    QJsonObject m_object;
    QString m_where;
    QString m_problem;
};

Provider readProvider(EntryReader &entry)
{
    static constexpr std::array loginForms{"unknown"_L1, "full_address"_L1, "local_part"_L1, "fixed_word"_L1,
                                           "provider_issued"_L1};
    static constexpr std::array passwordKinds{"unknown"_L1, "account_password"_L1, "app_password"_L1, "api_key"_L1,
                                              "smtp_credential"_L1};
    Provider made;
    made.id = entry.text("id"_L1, true);
    made.name = entry.localText("name"_L1, true);
    made.domains = entry.domains("domains"_L1);
    made.host = entry.text("host"_L1);
    made.ports = entry.ports("ports"_L1);
    made.loginForm = entry.choice<LoginForm>("login_form"_L1, loginForms);
    made.fixedLogin = entry.text("fixed_login"_L1);
    made.passwordKind = entry.choice<PasswordKind>("password_kind"_L1, passwordKinds);
    made.passwordName = entry.localText("password_name"_L1);
    made.passwordSteps = entry.localTexts("password_steps"_L1);
    made.helpUrl = entry.httpsUrl("help_url"_L1);
    made.note = entry.localText("note"_L1);
    made.directAvailable = entry.flag("direct"_L1);
    made.source = entry.text("source"_L1, true);
    made.asOf = entry.text("as_of"_L1, true);
    if (!made.host.isEmpty() && !HostName::parse(made.host).host)
        entry.complain("host"_L1, "a host name is expected");
    if ((made.loginForm == LoginForm::FixedWord) == made.fixedLogin.isEmpty())
        entry.complain("fixed_login"_L1, "it comes with the login form fixed_word, and only with it");
    if (!QDate::fromString(made.asOf, Qt::ISODate).isValid())
        entry.complain("as_of"_L1, "an ISO date is expected");
    if (made.host.isEmpty() != made.ports.isEmpty())
        entry.complain("ports"_L1, "a host and its ports come together");
    return made;
}

Failure damaged(const QString &detail)
{
    return Failure{.kind = FailureKind::Damaged, .detail = detail};
}

} // namespace

Result<ProviderCatalog> ProviderCatalog::fromJson(const QByteArray &json)
{
    const Result<QJsonDocument> document = parseStrictJson(json);
    if (!document)
        return document.error();
    const QJsonValue providers = document.value().object().value("providers"_L1);
    if (!providers.isArray())
        return damaged(u"providers: a list is expected"_s);
    ProviderCatalog catalog;
    QSet<QString> ids;
    QSet<QString> domains;
    const QJsonArray entries = providers.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        EntryReader entry(entries.at(i).toObject(), u"providers[%1]"_s.arg(i));
        const Provider provider = readProvider(entry);
        if (!entry.problem().isEmpty())
            return damaged(entry.problem());
        if (ids.contains(provider.id))
            return damaged(u"providers[%1].id: %2 stands twice"_s.arg(i).arg(provider.id));
        ids.insert(provider.id);
        for (const QString &domain : provider.domains) {
            if (domains.contains(domain))
                return damaged(u"providers[%1].domains: %2 stands twice"_s.arg(i).arg(domain));
            domains.insert(domain);
        }
        catalog.m_providers.append(provider);
    }
    return catalog;
}

const Provider *ProviderCatalog::byId(QStringView id) const
{
    for (const Provider &provider : m_providers) {
        if (provider.id == id)
            return &provider;
    }
    return nullptr;
}

const Provider *ProviderCatalog::byAddress(const MailAddress &address) const
{
    for (const Provider &provider : m_providers) {
        if (provider.domains.contains(address.domain()))
            return &provider;
    }
    return nullptr;
}

QString ProviderCatalog::loginFor(const Provider &provider, const MailAddress &address)
{
    switch (provider.loginForm) {
    case LoginForm::FixedWord:
        return provider.fixedLogin;
    case LoginForm::LocalPart:
        return address.localPart();
    case LoginForm::ProviderIssued:
        return {};
    case LoginForm::Unknown:
    case LoginForm::FullAddress:
        break;
    }
    return address.toString();
}

} // namespace sendproof
