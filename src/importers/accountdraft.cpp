// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/accountdraft.h"

#include "core/unsafetext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestText = 1000; // UTF-16 units
constexpr qsizetype longestDetail = 60;
constexpr qsizetype longestSecret = 65536;
constexpr qsizetype fingerprintSize = 32;

bool isControl(char c)
{
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

std::optional<bool> flagFrom(const QString &text)
{
    if (text == "yes"_L1 || text == "no"_L1 || text.isEmpty())
        return text == "yes"_L1;
    return std::nullopt;
}

std::optional<int> portFrom(const QString &text)
{
    const bool isNumber = !text.isEmpty() && text.size() <= 5 &&
                          std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = isNumber ? text.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

std::optional<QByteArray> fingerprintFrom(const QString &text)
{
    const QByteArray hex = text.toLatin1().replace(':', "");
    const auto isHex = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    };
    if (!text.isEmpty() && (hex.size() != 2 * fingerprintSize || !std::all_of(hex.begin(), hex.end(), isHex)))
        return std::nullopt;
    return QByteArray::fromHex(hex);
}

/// An IPv6 address as it is meant where a program wants it in brackets.
QString withoutBrackets(const QString &host)
{
    return host.startsWith(u'[') && host.endsWith(u']') ? host.sliced(1, host.size() - 2) : host;
}

/// Turns the values of a draft into an account and notes what is wrong.
class DraftReader
{
public:
    DraftReader(const AccountDraft &draft, ImportReading &reading)
        : m_draft(draft)
        , m_reading(reading)
    {
    }

    bool isGood() const { return m_isGood; }
    MailAccount account()
    {
        MailAccount account;
        account.id = has(DraftField::Id) ? id() : QUuid::createUuid();
        account.name = m_draft.text(DraftField::Name);
        account.workspace = m_draft.text(DraftField::Workspace);
        account.providerId = m_draft.text(DraftField::Provider);
        account.login = m_draft.text(DraftField::Login);
        account.isPractice = value(DraftField::Practice, flagFrom(m_draft.text(DraftField::Practice)));
        account.sender = sender(account.login);
        account.server = server();
        if (account.name.isEmpty())
            account.name = account.sender.address.shown();
        return account;
    }

private:
    bool has(DraftField field) const { return m_draft.has(field); }

    void complain(ImportFault fault, DraftField field, const QString &detail = {})
    {
        m_isGood = false;
        ImportPlace place = m_draft.placeOf(field);
        if (place.field.isEmpty() && fault == ImportFault::MissingValue)
            place.field = field == DraftField::Host ? u"host"_s : u"from"_s;
        m_reading.problems.append(ImportProblem{.fault = fault, .place = place, .detail = detail});
    }

    /// @p known, or a complaint about the field and the default.
    template<typename T> T value(DraftField field, const std::optional<T> &known)
    {
        if (!known)
            complain(ImportFault::BadValue, field, shownText(m_draft.text(field), longestDetail));
        return known.value_or(T{});
    }

    QUuid id()
    {
        const QString text = m_draft.text(DraftField::Id);
        const QUuid id(text);
        const bool isId = !id.isNull() && id.toString(QUuid::WithoutBraces) == text;
        return value(DraftField::Id, isId ? std::optional(id) : std::nullopt);
    }

    MailSender sender(const QString &login)
    {
        MailSender sender;
        const bool isGiven = has(DraftField::FromAddress);
        const MailAddress::Parse parse = MailAddress::parse(isGiven ? m_draft.text(DraftField::FromAddress) : login);
        if (!isGiven && !parse.address)
            complain(ImportFault::MissingValue, DraftField::FromAddress);
        else
            sender.address = value(DraftField::FromAddress, parse.address);
        sender.name = value(DraftField::FromName, HeaderText::from(m_draft.text(DraftField::FromName)));
        return sender;
    }

    SubmissionServer server()
    {
        SubmissionServer server;
        if (has(DraftField::Host))
            server.host =
                value(DraftField::Host, HostName::parse(withoutBrackets(m_draft.text(DraftField::Host))).host);
        else
            complain(ImportFault::MissingValue, DraftField::Host);
        std::optional<Security> security;
        if (has(DraftField::Security))
            security = value(DraftField::Security, securityFromName(m_draft.text(DraftField::Security)));
        server.port = usualPort(security.value_or(Security::ImplicitTls));
        if (has(DraftField::Port))
            server.port = value(DraftField::Port, portFrom(m_draft.text(DraftField::Port)));
        server.security = security.value_or(usualSecurity(server.port));
        if (has(DraftField::Auth))
            server.auth = value(DraftField::Auth, authChoiceFromName(m_draft.text(DraftField::Auth)));
        server.pinnedCertificate =
            value(DraftField::PinnedCertificate, fingerprintFrom(m_draft.text(DraftField::PinnedCertificate)));
        server.clearChannelAllowed =
            value(DraftField::ClearChannelAllowed, flagFrom(m_draft.text(DraftField::ClearChannelAllowed)));
        return server;
    }

    const AccountDraft &m_draft;
    ImportReading &m_reading;
    bool m_isGood = true;
};

bool isFit(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    return bytes.size() <= longestSecret && bytes.isValidUtf8() && std::none_of(bytes.begin(), bytes.end(), isControl);
}

} // namespace

QString AccountDraft::text(DraftField field) const
{
    const auto at = m_values.find(field);
    return at == m_values.end() ? QString() : at->second.text;
}

ImportPlace AccountDraft::placeOf(DraftField field) const
{
    const auto at = m_values.find(field);
    return at == m_values.end() ? m_place : at->second.place;
}

void AccountDraft::setSecret(Secret secret, const ImportPlace &place)
{
    m_secret = secret.bytes() == secretPlaceholder ? Secret() : std::move(secret);
    m_secretPlace = place;
}

void AccountDraft::finish(ImportReading &reading)
{
    const qsizetype before = reading.problems.size();
    for (const auto &[field, value] : m_values) {
        const bool isLong = value.text.size() > longestText;
        if (isLong || hasUnsafeCharacter(value.text))
            reading.problems.append(ImportProblem{.fault = isLong ? ImportFault::BadValue : ImportFault::UnsafeValue,
                                                  .place = value.place,
                                                  .detail = shownText(value.text, longestDetail)});
    }
    if (!isFit(m_secret)) // what is wrong with it isn't said, as it would be said of a password
        reading.problems.append(ImportProblem{.fault = ImportFault::UnsafeValue, .place = m_secretPlace});
    if (reading.problems.size() > before)
        return;
    DraftReader reader(*this, reading);
    const MailAccount account = reader.account();
    if (reader.isGood())
        reading.accounts.push_back(
            {.account = account, .secret = std::move(m_secret), .place = m_place, .hasOwnId = has(DraftField::Id)});
}

void note(ImportReading &reading, const ImportPlace &place, const QString &detail)
{
    reading.problems.append(
        ImportProblem{.fault = ImportFault::NotSupported, .place = place, .detail = shownText(detail, longestDetail)});
}

} // namespace sendproof
