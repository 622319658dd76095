// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/msmtpimporter.h"

#include "importers/accountdraft.h"
#include "importers/textlines.h"

#include <QHash>
#include <algorithm>
#include <map>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

/// One line: a command and what stands behind it.
struct Command
{
    QByteArray name;
    QByteArrayView argument;
};

Command commandOf(QByteArrayView line)
{
    line = line.trimmed();
    qsizetype end = 0;
    while (end < line.size() && line[end] != ' ' && line[end] != '\t')
        ++end;
    QByteArrayView argument = line.sliced(end).trimmed();
    if (argument.size() >= 2 && argument.startsWith('"') && argument.endsWith('"'))
        argument = argument.sliced(1, argument.size() - 2);
    return {line.first(end).toByteArray().toLower(), argument};
}

/// What an account is made of; the values are views into the file.
struct Value
{
    QByteArrayView text;
    int line = 0;
};
using Settings = std::map<QByteArray, Value>;

struct MsmtpAccount
{
    QByteArray name;
    QByteArray comment; ///< The comment right before it
    int line = 0;
    bool isAlias = false; ///< It only stands for another one
    Settings settings;
};

// That say nothing of who sends by which server.
constexpr QByteArrayView passedOver[] = {"add_missing_date_header",
                                         "add_missing_from_header",
                                         "allow_from_override",
                                         "auto_from",
                                         "bcc_header",
                                         "domain",
                                         "dsn_notify",
                                         "dsn_return",
                                         "from_full_name",
                                         "keepbcc",
                                         "logfile",
                                         "logfile_time_format",
                                         "maildomain",
                                         "remove_bcc_headers",
                                         "set_date_header",
                                         "set_from_header",
                                         "set_msgid_header",
                                         "syslog",
                                         "timeout",
                                         "tls_crl_file",
                                         "tls_host_override",
                                         "tls_min_dh_prime_bits",
                                         "tls_priorities",
                                         "tls_trust_file",
                                         "undisclosed_recipients"};
constexpr QByteArrayView understood[] = {"auth",     "from", "host",         "password",        "port",
                                         "protocol", "tls",  "tls_starttls", "tls_fingerprint", "user"};

bool isOneOf(const QByteArray &name, const QByteArrayView *begin, const QByteArrayView *end)
{
    return std::find(begin, end, QByteArrayView(name)) != end;
}

class MsmtpFile
{
public:
    explicit MsmtpFile(ImportReading &reading)
        : m_reading(reading)
    {
    }

    void take(QByteArrayView line, int number)
    {
        const Command command = commandOf(line);
        if (command.name.isEmpty())
            return;
        if (command.name.startsWith('#')) {
            m_comment = line.trimmed().sliced(1).trimmed().toByteArray();
            return;
        }
        if (command.name == "defaults")
            beginDefaults();
        else if (command.name == "account")
            beginAccount(command.argument, number);
        else
            takeSetting(command, number);
        m_comment.clear();
    }

    void finish()
    {
        const auto real = std::count_if(m_accounts.begin(), m_accounts.end(),
                                        [](const MsmtpAccount &account) { return !account.isAlias; });
        if (real > Importer::maximalAccounts) {
            m_reading = unreadable(m_reading.format, ImportFault::TooLarge);
            return;
        }
        for (const MsmtpAccount &account : m_accounts) {
            if (!account.isAlias)
                finishAccount(account);
        }
    }

private:
    void complain(int line, ImportFault fault, const QString &detail)
    {
        m_reading.problems.append(ImportProblem{.fault = fault, .place = {.line = line}, .detail = detail});
    }

    void beginDefaults()
    {
        m_defaults.clear();
        m_isInDefaults = true;
    }

    /// "name" or "name : other, another".
    void beginAccount(QByteArrayView argument, int line)
    {
        const qsizetype colon = argument.indexOf(':');
        MsmtpAccount account{.name = argument.first(colon < 0 ? argument.size() : colon).trimmed().toByteArray(),
                             .comment = m_comment,
                             .line = line,
                             .isAlias = colon >= 0,
                             .settings = m_defaults};
        m_isInDefaults = false;
        const QByteArray parents = colon < 0 ? QByteArray() : argument.sliced(colon + 1).toByteArray();
        for (const QByteArray &parent : colon < 0 ? QList<QByteArray>() : parents.split(',')) {
            const auto at = m_places.constFind(parent.trimmed());
            if (at == m_places.cend())
                complain(line, ImportFault::Malformed, u"there is no account of this name before it"_s);
            else
                for (const auto &[name, value] : m_accounts[*at].settings)
                    account.settings[name] = value;
        }
        add(std::move(account));
    }

    void add(MsmtpAccount account)
    {
        if (!m_places.contains(account.name)) // the first of a name is the one that others inherit from
            m_places.insert(account.name, m_accounts.size());
        m_accounts.push_back(std::move(account));
    }

    void takeSetting(const Command &command, int line)
    {
        if (isOneOf(command.name, std::begin(passedOver), std::end(passedOver)))
            return;
        const bool isKnown = isOneOf(command.name, std::begin(understood), std::end(understood));
        if (!isKnown)
            return note(m_reading, {.line = line}, QString::fromUtf8(command.name));
        if (!m_isInDefaults && m_accounts.empty()) // before any account there is one without a name
            add({.name = "default", .line = line, .settings = m_defaults});
        Settings &settings = m_isInDefaults ? m_defaults : m_accounts.back().settings;
        settings[command.name] = {command.argument, line};
        if (!m_isInDefaults)
            m_accounts.back().isAlias = false;
    }

    void finishAccount(const MsmtpAccount &account)
    {
        AccountDraft draft({.line = account.line, .field = QString::fromUtf8(account.name)});
        const auto text = [&](const char *name) {
            const auto at = account.settings.find(name);
            return at == account.settings.end() ? Value{{}, account.line} : at->second;
        };
        const auto set = [&](DraftField field, const Value &value) {
            if (!value.text.isEmpty())
                draft.set(field, QString::fromUtf8(value.text), {.line = value.line, .field = {}});
        };
        if (const Value protocol = text("protocol"); protocol.text == "lmtp")
            return note(m_reading, {.line = protocol.line}, u"lmtp"_s);
        const bool isOurs = account.name.startsWith("sendproof-") && !account.comment.isEmpty();
        set(DraftField::Name, {isOurs ? QByteArrayView(account.comment) : QByteArrayView(account.name), account.line});
        set(DraftField::Host, text("host"));
        set(DraftField::FromAddress, text("from"));
        set(DraftField::PinnedCertificate, text("tls_fingerprint"));
        set(DraftField::Port, text("port"));
        takeSecurity(text("tls"), text("tls_starttls"), draft);
        takeSignIn(text("auth"), text("user"), text("password"), draft);
        draft.finish(m_reading);
    }

    static void takeSecurity(const Value &tls, const Value &startTls, AccountDraft &draft)
    {
        const Security security = tls.text != "on"         ? Security::None
                                  : startTls.text == "off" ? Security::ImplicitTls
                                                           : Security::StartTls;
        draft.set(DraftField::Security, securityName(security), {.line = tls.line, .field = u"tls"_s});
        if (!draft.has(DraftField::Port))
            draft.set(DraftField::Port, security == Security::ImplicitTls ? u"465"_s : u"25"_s,
                      {.line = tls.line, .field = u"port"_s});
    }

    void takeSignIn(const Value &auth, const Value &user, const Value &password, AccountDraft &draft)
    {
        if (auth.text.isEmpty() || auth.text == "off")
            return;
        if (auth.text != "on" && authChoiceFromName(QString::fromUtf8(auth.text)))
            draft.set(DraftField::Auth, QString::fromUtf8(auth.text), {.line = auth.line, .field = u"auth"_s});
        else if (auth.text != "on")
            note(m_reading, {.line = auth.line}, u"auth "_s + QString::fromUtf8(auth.text));
        draft.set(DraftField::Login, QString::fromUtf8(user.text), {.line = user.line, .field = u"user"_s});
        draft.setSecret(Secret(password.text), {.line = password.line, .field = u"password"_s});
    }

    ImportReading &m_reading;
    Settings m_defaults;
    bool m_isInDefaults = false;
    QByteArray m_comment;
    std::vector<MsmtpAccount> m_accounts;
    QHash<QByteArray, std::size_t> m_places; ///< Of a name in m_accounts
};

} // namespace

bool MsmtpImporter::recognises(QByteArrayView bytes, const QString &fileName) const
{
    if (fileName.endsWith("msmtprc"_L1))
        return true;
    const QByteArrayView text = withoutByteOrderMark(bytes);
    for (const QByteArrayView line : linesOf(text.first(std::min<qsizetype>(text.size(), 65536)))) {
        const Command command = commandOf(line);
        if (command.name.isEmpty() || command.name.startsWith('#'))
            continue;
        return command.name == "defaults" || command.name == "account" ||
               isOneOf(command.name, std::begin(understood), std::end(understood));
    }
    return false;
}

ImportReading MsmtpImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    const QByteArrayView text = withoutByteOrderMark(bytes.bytes());
    if (std::optional<ImportReading> unfit = unfitText(text, id()))
        return std::move(*unfit);
    ImportReading reading;
    reading.format = id();
    MsmtpFile file(reading);
    int number = 0;
    for (const QByteArrayView line : linesOf(text))
        file.take(line, ++number);
    file.finish();
    if (reading.accounts.empty() && reading.problems.isEmpty())
        return unreadable(id(), ImportFault::MissingValue, {}, {.field = u"account"_s});
    return reading;
}

} // namespace sendproof
