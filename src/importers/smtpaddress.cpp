// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/smtpaddress.h"

#include "importers/textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct Scheme
{
    QByteArrayView name;
    std::optional<Security> security; ///< Nothing: the port tells
};

constexpr Scheme schemes[] = {{"smtps", Security::ImplicitTls},
                              {"submissions", Security::ImplicitTls},
                              {"smtp+starttls", Security::StartTls},
                              {"smtp+ssl", Security::ImplicitTls},
                              {"smtp", std::nullopt},
                              {"submission", std::nullopt}};

const Scheme *schemeOf(QByteArrayView text)
{
    const qsizetype end = text.indexOf("://");
    const QByteArray name = end > 0 && end < 20 ? text.first(end).toByteArray().toLower() : QByteArray();
    const auto *at =
        std::find_if(std::begin(schemes), std::end(schemes), [&](const Scheme &one) { return one.name == name; });
    return at == std::end(schemes) ? nullptr : at;
}

int hexOf(char c)
{
    if (isAsciiDigit(c))
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

std::optional<Secret> percentDecoded(QByteArrayView text)
{
    QByteArray made;
    made.reserve(text.size() + 1); // it never moves, so that no copy stays behind
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            made.append(text[i]);
            continue;
        }
        const int high = i + 2 < text.size() ? hexOf(text[i + 1]) : -1;
        const int low = i + 2 < text.size() ? hexOf(text[i + 2]) : -1;
        if (high < 0 || low < 0) {
            wipe(made);
            return std::nullopt;
        }
        made.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    Secret secret{QByteArrayView(made)};
    wipe(made);
    return secret;
}

std::optional<QString> decodedText(QByteArrayView text)
{
    const std::optional<Secret> decoded = percentDecoded(text);
    return decoded && decoded->bytes().isValidUtf8() ? std::optional(decoded->text()) : std::nullopt;
}

/// The parts of an address, views into it.
struct AddressParts
{
    QByteArrayView user;
    std::optional<QByteArrayView> password;
    QByteArrayView host;
    QByteArrayView port;
    QByteArrayView options;
};

AddressParts partsOf(QByteArrayView address)
{
    AddressParts parts;
    QByteArrayView rest = address.sliced(address.indexOf("://") + 3);
    // A password that wasn't encoded may have any of these signs in it, but the host behind its @ has none.
    const qsizetype at = rest.lastIndexOf('@', std::max<qsizetype>(rest.indexOf("?from="), rest.indexOf("&from=")));
    const qsizetype question = rest.indexOf('?', std::max<qsizetype>(at, 0));
    if (question >= 0) {
        parts.options = rest.sliced(question + 1);
        rest = rest.first(question);
    }
    if (at >= 0) {
        const QByteArrayView user = rest.first(at);
        const qsizetype colon = user.indexOf(':');
        parts.user = colon < 0 ? user : user.first(colon);
        if (colon >= 0)
            parts.password = user.sliced(colon + 1);
        rest = rest.sliced(at + 1);
    }
    if (const qsizetype path = rest.indexOf('/'); path >= 0)
        rest = rest.first(path);
    const qsizetype bracket = rest.startsWith('[') ? rest.indexOf(']') : -1;
    const qsizetype colon = rest.indexOf(':', std::max<qsizetype>(bracket, 0));
    parts.host = bracket > 0 ? rest.sliced(1, bracket - 1) : colon < 0 ? rest : rest.first(colon);
    if (colon >= 0)
        parts.port = rest.sliced(colon + 1);
    return parts;
}

void takeOption(const QString &name, const QString &value, const ImportPlace &place, AccountDraft &draft,
                ImportReading &reading)
{
    const auto secure = [&](Security security) { draft.set(DraftField::Security, securityName(security), place); };
    const bool isOn = value == "true"_L1 || value == "1"_L1 || value.isEmpty();
    if ((name == "requiretls"_L1 || name == "require_tls"_L1) && isOn)
        secure(Security::StartTls);
    else if (name == "ignoretls"_L1 && isOn)
        secure(Security::None);
    else if (name == "secure"_L1 && isOn)
        secure(Security::ImplicitTls);
    else if (name == "encryption"_L1 && value == "ssl"_L1)
        secure(Security::ImplicitTls);
    else if (name == "encryption"_L1 && (value == "tls"_L1 || value == "starttls"_L1))
        secure(Security::StartTls);
    else if (name == "from"_L1)
        setMailbox(value, place, draft);
    else if (!name.isEmpty())
        note(reading, place, name);
}

} // namespace

bool isSmtpAddress(QByteArrayView text)
{
    return schemeOf(text) != nullptr;
}

void setMailbox(const QString &text, const ImportPlace &place, AccountDraft &draft)
{
    const qsizetype open = text.lastIndexOf(u'<');
    if (open < 0 || !text.trimmed().endsWith(u'>'))
        return draft.set(DraftField::FromAddress, text.trimmed(), place);
    QString name = text.first(open).trimmed();
    if (name.size() >= 2 && name.startsWith(u'"') && name.endsWith(u'"')) {
        name = name.sliced(1, name.size() - 2);
        for (qsizetype i = 0; i < name.size(); ++i) // of "\"" and "\\" the second sign is meant
            if (name.at(i) == u'\\' && i + 1 < name.size())
                name.remove(i, 1);
    }
    const qsizetype close = text.lastIndexOf(u'>');
    draft.set(DraftField::FromAddress, text.sliced(open + 1, close - open - 1).trimmed(), place);
    if (!draft.has(DraftField::FromName))
        draft.set(DraftField::FromName, name, place);
}

bool readSmtpAddress(QByteArrayView address, const ImportPlace &place, AccountDraft &draft, ImportReading &reading)
{
    const auto complain = [&](const char *what) {
        reading.problems.append(
            ImportProblem{.fault = ImportFault::Malformed, .place = place, .detail = QString::fromLatin1(what)});
        return false;
    };
    const Scheme *scheme = schemeOf(address);
    if (!scheme)
        return complain("an address that begins with smtp:// or smtps:// is expected");
    const AddressParts parts = partsOf(address);
    const std::optional<QString> user = decodedText(parts.user);
    const std::optional<QString> host = decodedText(parts.host);
    std::optional<Secret> password = percentDecoded(parts.password.value_or(QByteArrayView()));
    if (!user || !host || !password)
        return complain("a percent sign stands in it without two hexadecimal digits");
    draft.set(DraftField::Host, *host, place);
    draft.set(DraftField::Login, *user, place);
    if (!parts.port.isEmpty())
        draft.set(DraftField::Port, QString::fromLatin1(parts.port), place);
    else if (!scheme->security)
        draft.set(DraftField::Port, QString::number(usualPort(Security::StartTls)), place);
    if (scheme->security)
        draft.set(DraftField::Security, securityName(*scheme->security), place);
    if (parts.password)
        draft.setSecret(std::move(*password), place);
    for (const QByteArray &option : parts.options.toByteArray().split('&')) {
        const qsizetype equals = option.indexOf('=');
        const QByteArrayView name = equals < 0 ? QByteArrayView(option) : QByteArrayView(option).first(equals);
        const QByteArrayView value = equals < 0 ? QByteArrayView() : QByteArrayView(option).sliced(equals + 1);
        takeOption(QString::fromLatin1(name).toLower(), decodedText(value).value_or(QString()), place, draft, reading);
    }
    return true;
}

} // namespace sendproof
