// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonentry.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sendproof {

JsonEntry::JsonEntry(const QJsonObject &object, QString where, QString *problem)
    : m_object(object)
    , m_where(std::move(where))
    , m_problem(problem)
{
}

QJsonValue JsonEntry::value(QLatin1StringView key)
{
    m_asked.insert(key);
    const QJsonValue value = m_object.value(key);
    return value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
}

bool JsonEntry::has(QLatin1StringView key)
{
    return !value(key).isUndefined();
}

void JsonEntry::complain(QLatin1StringView key, const char *what)
{
    if (m_problem->isEmpty())
        *m_problem = u"%1.%2: %3"_s.arg(m_where, key, QLatin1StringView(what));
}

void JsonEntry::refuseOtherFields()
{
    for (const QString &key : m_object.keys()) {
        if (!m_asked.contains(key) && m_problem->isEmpty())
            *m_problem = u"%1.%2: there is no such field"_s.arg(m_where, key);
    }
}

QString JsonEntry::text(QLatin1StringView key, bool isRequired)
{
    const QJsonValue value = this->value(key);
    if (!value.isString() && (isRequired || !value.isUndefined()))
        complain(key, "a text is expected");
    else if (isRequired && value.toString().isEmpty())
        complain(key, "it must not be empty");
    return value.toString();
}

QStringList JsonEntry::toTexts(const QJsonValue &value, QLatin1StringView key)
{
    QStringList made;
    if (!value.isArray() && !value.isUndefined())
        complain(key, "a list of texts is expected");
    for (const QJsonValue &entry : value.toArray()) {
        if (!entry.isString() || entry.toString().isEmpty())
            complain(key, "a list of texts is expected");
        made.append(entry.toString());
    }
    return made;
}

QStringList JsonEntry::texts(QLatin1StringView key)
{
    return toTexts(value(key), key);
}

LocalText JsonEntry::localText(QLatin1StringView key, bool isRequired)
{
    const QJsonValue value = this->value(key);
    if (!value.isObject() && !value.isUndefined())
        complain(key, "an object with ko and en is expected");
    const LocalText made{value.toObject().value("ko"_L1).toString(), value.toObject().value("en"_L1).toString()};
    const bool isExpected = isRequired || value.isObject();
    if (isExpected && (made.ko.isEmpty() || made.en.isEmpty()))
        complain(key, "both languages are expected");
    return made;
}

LocalTexts JsonEntry::localTexts(QLatin1StringView key)
{
    const QJsonValue value = this->value(key);
    if (!value.isObject() && !value.isUndefined())
        complain(key, "an object with ko and en is expected");
    const LocalTexts made{toTexts(value.toObject().value("ko"_L1), key), toTexts(value.toObject().value("en"_L1), key)};
    if (made.ko.size() != made.en.size())
        complain(key, "both languages need the same number of lines");
    return made;
}

std::optional<bool> JsonEntry::flag(QLatin1StringView key)
{
    const QJsonValue value = this->value(key);
    if (value.isUndefined())
        return std::nullopt;
    if (!value.isBool())
        complain(key, "true or false is expected");
    return value.toBool();
}

std::optional<int> JsonEntry::number(QLatin1StringView key, int lowest, int highest)
{
    const QJsonValue value = this->value(key);
    if (value.isUndefined())
        return std::nullopt;
    const int made = value.toInt(lowest - 1);
    if (made < lowest || made > highest)
        complain(key, "a whole number in its range is expected");
    return made;
}

QUrl JsonEntry::httpsUrl(QLatin1StringView key)
{
    const QUrl url(text(key), QUrl::StrictMode);
    if (has(key) && (!url.isValid() || url.scheme() != "https"_L1 || url.host().isEmpty()))
        complain(key, "an https address is expected");
    return url;
}

QDate JsonEntry::day(QLatin1StringView key)
{
    const QDate made = QDate::fromString(text(key), Qt::ISODate);
    if (has(key) && !made.isValid())
        complain(key, "a day such as 2026-11-20 is expected");
    return made;
}

QString JsonEntry::asOf(QLatin1StringView key, bool isRequired)
{
    static const QRegularExpression form(u"^\\d{4}(-\\d\\d(-\\d\\d)?)?$"_s);
    const QString made = text(key, isRequired);
    const QString filled = made + u"-01-01"_s.sliced(qMin(qsizetype(6), qMax(qsizetype(0), made.size() - 4)));
    const bool isDate = form.match(made).hasMatch() && QDate::fromString(filled, Qt::ISODate).isValid();
    if (has(key) && !isDate)
        complain(key, "a date such as 2026-11-20, 2026-11 or 2026 is expected");
    return made;
}

QString JsonEntry::host(QLatin1StringView key)
{
    const QString made = text(key);
    const auto host = HostName::parse(made).host;
    if (!made.isEmpty() && (!host || host->ascii() != made))
        complain(key, "a host name in A-labels and lower case is expected");
    return made;
}

QStringList JsonEntry::domains(QLatin1StringView key)
{
    const QStringList made = texts(key);
    for (const QString &domain : made) {
        const auto address = MailAddress::parse(u"a@"_s + domain).address;
        if (!address || address->domain() != domain)
            complain(key, "domains in A-labels and lower case are expected");
    }
    return made;
}

std::optional<Security> JsonEntry::security(QLatin1StringView key)
{
    const auto made = securityFromName(text(key));
    if (has(key) && (!made || *made == Security::None))
        complain(key, "implicit-tls or starttls is expected");
    return made;
}

QList<ProviderPort> JsonEntry::ports(QLatin1StringView key)
{
    QList<ProviderPort> made;
    for (JsonEntry &entry : blocks(key)) {
        const auto port = entry.number("port"_L1, 1, 65535);
        const auto security = entry.security("security"_L1);
        if (!port || !security)
            complain(key, "a port from 1 to 65535 with its security is expected");
        entry.refuseOtherFields();
        made.append({port.value_or(0), security.value_or(Security::ImplicitTls)});
    }
    return made;
}

FactSource JsonEntry::factSource()
{
    return {text("source"_L1, true), asOf("as_of"_L1, true)};
}

JsonEntry JsonEntry::block(QLatin1StringView key)
{
    const QJsonValue value = this->value(key);
    if (!value.isObject() && !value.isUndefined())
        complain(key, "an object is expected");
    return {value.toObject(), u"%1.%2"_s.arg(m_where, key), m_problem};
}

QList<JsonEntry> JsonEntry::blocks(QLatin1StringView key)
{
    const QJsonValue value = this->value(key);
    if (!value.isArray() && !value.isUndefined())
        complain(key, "a list of objects is expected");
    QList<JsonEntry> made;
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries.at(i).isObject())
            complain(key, "a list of objects is expected");
        made.append({entries.at(i).toObject(), u"%1.%2[%3]"_s.arg(m_where, key).arg(i), m_problem});
    }
    return made;
}

} // namespace sendproof
