// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/envimporter.h"

#include "importers/accountdraft.h"
#include "importers/envfile.h"
#include "importers/smtpaddress.h"
#include "importers/textlines.h"

#include <QHash>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// What the end of a variable's name says.
enum class Part { Host, Port, Login, Secret, From, FromName, Security, UseTls, UseSsl, Auth, Pin, Url };

struct PartName
{
    QByteArrayView end;
    Part part;
};

constexpr PartName partNames[] = {
    {"HOST", Part::Host},
    {"SERVER", Part::Host},
    {"HOSTNAME", Part::Host},
    {"ADDRESS", Part::Host},
    {"PORT", Part::Port},
    {"USER", Part::Login},
    {"USERNAME", Part::Login},
    {"USER_NAME", Part::Login},
    {"LOGIN", Part::Login},
    {"HOST_USER", Part::Login},
    {"PASS", Part::Secret},
    {"PASSWORD", Part::Secret},
    {"PWD", Part::Secret},
    {"HOST_PASSWORD", Part::Secret},
    {"FROM", Part::From},
    {"FROM_ADDRESS", Part::From},
    {"FROM_EMAIL", Part::From},
    {"SENDER", Part::From},
    {"FROM_NAME", Part::FromName},
    {"SENDER_NAME", Part::FromName},
    {"SECURITY", Part::Security},
    {"ENCRYPTION", Part::Security},
    {"SCHEME", Part::Security},
    {"SECURE", Part::UseSsl},
    {"SSL", Part::UseSsl},
    {"USE_SSL", Part::UseSsl},
    {"TLS", Part::UseTls},
    {"USE_TLS", Part::UseTls},
    {"STARTTLS", Part::UseTls},
    {"AUTH", Part::Auth},
    {"AUTHENTICATION", Part::Auth},
    {"PINNED_SHA256", Part::Pin},
    {"URL", Part::Url},
    {"DSN", Part::Url},
};

/// What stands before the end: SMTP_, SHOP_MAIL_ …
bool isMailPrefix(QByteArrayView prefix)
{
    constexpr QByteArrayView words[] = {"SMTP_", "MAIL_", "EMAIL_", "MAILER_"};
    return std::any_of(std::begin(words), std::end(words), [prefix](QByteArrayView word) {
        const qsizetype before = prefix.size() - word.size();
        return prefix.endsWith(word) && (before == 0 || (before > 0 && prefix[before - 1] == '_'));
    });
}

struct NameParts
{
    QByteArray prefix;
    Part part;
};

std::optional<NameParts> partsOf(const QByteArray &name)
{
    const QByteArray upper = name.toUpper().replace('.', "_").replace('-', "_");
    if (upper == "DEFAULT_FROM_EMAIL") // Django's, beside EMAIL_HOST
        return NameParts{"EMAIL_", Part::From};
    for (const PartName &one : partNames) {
        const QByteArrayView prefix = QByteArrayView(upper).chopped(std::min(one.end.size(), upper.size()));
        if (upper.endsWith(one.end) && isMailPrefix(prefix))
            return NameParts{prefix.toByteArray(), one.part};
    }
    return std::nullopt;
}

bool isOn(const QString &text)
{
    const QString word = text.toLower();
    return word == "true"_L1 || word == "1"_L1 || word == "on"_L1 || word == "yes"_L1;
}

/// Some write an IPv6 address in brackets also where it stands alone.
bool isSameHost(const AccountDraft &one, const AccountDraft &other)
{
    const auto host = [](const AccountDraft &draft) {
        return draft.text(DraftField::Host).remove(u'[').remove(u']').toLower();
    };
    return host(one) == host(other);
}

/// All that one prefix says.
struct EnvGroup
{
    QByteArray prefix;
    AccountDraft draft;
    std::optional<ImportPlace> tlsPlace; ///< Where it says TLS, of which kind the port and the rest tell
    bool hasServer = false;
    bool isLost = false;
};

class EnvAccounts
{
public:
    explicit EnvAccounts(ImportReading &reading)
        : m_reading(reading)
    {
    }

    void take(EnvVariable variable)
    {
        const std::optional<NameParts> parts = partsOf(variable.name);
        const ImportPlace place{.line = variable.line, .field = QString::fromUtf8(variable.name)};
        if (variable.name.isEmpty() && isSmtpAddress(variable.value.bytes()))
            return takeUrl(group(QByteArray::number(variable.line), place), variable.value, place);
        if (!parts || variable.value.isEmpty())
            return;
        EnvGroup &group = this->group(parts->prefix, place);
        if (variable.isOpen || !variable.value.bytes().isValidUtf8()) {
            group.isLost = true;
            m_reading.problems.append(ImportProblem{.fault = ImportFault::Malformed,
                                                    .place = place,
                                                    .detail = variable.isOpen ? u"a closing quotation mark is missing"_s
                                                                              : u"it isn't UTF-8"_s});
        } else if (parts->part == Part::Secret) {
            if (variable.value.bytes() != "null" || parts->prefix != "MAIL_") // Laravel's word for none
                group.draft.setSecret(std::move(variable.value), place);
        } else if (parts->part == Part::Url) {
            if (isSmtpAddress(variable.value.bytes()))
                takeUrl(group, variable.value, place);
        } else if (variable.needsOther) {
            note(m_reading, place, variable.value.text());
        } else {
            takeText(group, parts->part, variable.value.text(), place);
        }
    }

    void finish()
    {
        const auto servers =
            std::count_if(m_groups.begin(), m_groups.end(), [](const EnvGroup &one) { return one.hasServer; });
        if (servers > Importer::maximalAccounts)
            return void(m_reading = unreadable(m_reading.format, ImportFault::TooLarge));
        for (EnvGroup &group : m_groups) {
            if (!group.hasServer || group.isLost)
                continue;
            if (servers == 1)
                borrowSender(group);
            settleSecurity(group);
            group.draft.finish(m_reading);
        }
        if (servers == 0 && m_reading.problems.isEmpty())
            m_reading.problems.append(
                ImportProblem{.fault = ImportFault::MissingValue, .place = {.field = u"SMTP_HOST"_s}, .isWhole = true});
    }

private:
    EnvGroup &group(const QByteArray &prefix, const ImportPlace &place)
    {
        const auto at = m_places.constFind(prefix);
        if (at != m_places.cend())
            return m_groups[*at];
        m_places.insert(prefix, m_groups.size());
        return m_groups.emplace_back(EnvGroup{prefix, AccountDraft({.line = place.line, .field = {}})});
    }

    /// A server that is named apart from the address wins, as the address is made from it; but it may say more of TLS.
    void takeUrl(EnvGroup &group, const Secret &url, const ImportPlace &place)
    {
        if (!group.hasServer) {
            group.isLost = !readSmtpAddress(url.bytes(), place, group.draft, m_reading) || group.isLost;
            group.hasServer = true;
            return;
        }
        AccountDraft draft(place);
        ImportReading aside;
        if (!group.draft.has(DraftField::Security) && readSmtpAddress(url.bytes(), place, draft, aside) &&
            isSameHost(draft, group.draft) && draft.has(DraftField::Security))
            group.draft.set(DraftField::Security, draft.text(DraftField::Security), place);
    }

    void takeText(EnvGroup &group, Part part, const QString &text, const ImportPlace &place)
    {
        AccountDraft &draft = group.draft;
        if (part == Part::Host && !text.contains(u'@')) {
            draft.set(DraftField::Host, text, place);
            group.hasServer = true;
        } else if (part == Part::From || part == Part::Host) {
            setMailbox(text, place, draft);
        } else if (part == Part::FromName) {
            draft.set(DraftField::FromName, text, place);
        } else if (part == Part::Port) {
            draft.set(DraftField::Port, text, place);
        } else if (part == Part::Login) {
            if (text != "null"_L1)
                draft.set(DraftField::Login, text, place);
        } else if (part == Part::Pin) {
            draft.set(DraftField::PinnedCertificate, text, place);
        } else if (part == Part::Auth) {
            takeAuth(draft, text, place);
        } else {
            takeSecurity(group, part, text.toLower(), place);
        }
    }

    void takeAuth(AccountDraft &draft, const QString &text, const ImportPlace &place)
    {
        const QString word = text.toLower().replace(u'_', u'-');
        if (authChoiceFromName(word))
            draft.set(DraftField::Auth, word, place);
        else if (!isOn(word))
            note(m_reading, place, text);
    }

    /// "tls" means either, by the port; what says nothing leaves it to the port as well.
    static void takeSecurity(EnvGroup &group, Part part, const QString &word, const ImportPlace &place)
    {
        AccountDraft &draft = group.draft;
        const auto secure = [&](Security security) { draft.set(DraftField::Security, securityName(security), place); };
        if (word == "smtps"_L1 || word == "ssl"_L1 || (part == Part::UseSsl && isOn(word)))
            secure(Security::ImplicitTls);
        else if (part == Part::UseTls && isOn(word))
            group.tlsPlace = place;
        else if (part == Part::Security && securityFromName(word))
            draft.set(DraftField::Security, word, place);
    }

    /// Once all lines are read, as the port may stand behind it.
    static void settleSecurity(EnvGroup &group)
    {
        AccountDraft &draft = group.draft;
        if (group.tlsPlace && !draft.has(DraftField::Security) && draft.text(DraftField::Port) != "465"_L1)
            draft.set(DraftField::Security, securityName(Security::StartTls), *group.tlsPlace);
    }

    /// What stands under another name than the server's.
    void borrowSender(EnvGroup &group)
    {
        for (const EnvGroup &other : m_groups) {
            for (const DraftField field : {DraftField::FromAddress, DraftField::FromName}) {
                if (!group.draft.has(field) && other.draft.has(field))
                    group.draft.set(field, other.draft.text(field), other.draft.placeOf(field));
            }
        }
    }

    ImportReading &m_reading;
    std::vector<EnvGroup> m_groups;
    QHash<QByteArray, std::size_t> m_places; ///< Of a prefix in m_groups
};

} // namespace

bool EnvImporter::recognises(QByteArrayView bytes, const QString &fileName) const
{
    if (fileName.endsWith(".env"_L1, Qt::CaseInsensitive) || fileName.contains("/.env"_L1) ||
        fileName.startsWith(".env"_L1))
        return true;
    const QByteArrayView text = withoutByteOrderMark(bytes);
    if (isSmtpAddress(text.trimmed()))
        return true;
    for (const EnvVariable &variable : envVariables(text.first(std::min<qsizetype>(text.size(), 65536)))) {
        if (partsOf(variable.name))
            return true;
    }
    return false;
}

ImportReading EnvImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    const QByteArrayView text = withoutByteOrderMark(bytes.bytes());
    if (std::optional<ImportReading> unfit = unfitText(text, id()))
        return std::move(*unfit);
    ImportReading reading;
    reading.format = id();
    EnvAccounts accounts(reading);
    for (EnvVariable &variable : envVariables(text))
        accounts.take(std::move(variable));
    accounts.finish();
    return reading;
}

} // namespace sendproof
