// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/wordpressimporter.h"

#include "importers/accountdraft.h"
#include "importers/phpconstants.h"
#include "importers/textlines.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

struct TextConstant
{
    QByteArrayView name;
    DraftField field;
};

constexpr TextConstant textConstants[] = {
    {"WPMS_MAIL_FROM", DraftField::FromAddress}, {"WPMS_MAIL_FROM_NAME", DraftField::FromName},
    {"WPMS_SMTP_HOST", DraftField::Host},        {"WPMS_SMTP_PORT", DraftField::Port},
    {"WPMS_SMTP_USER", DraftField::Login},       {"FLUENTMAIL_SMTP_USERNAME", DraftField::Login}};
// What our own export says in remarks, as FluentSMTP has no constants for it.
constexpr TextConstant fluentRemarks[] = {{"SMTP Host", DraftField::Host},
                                          {"SMTP Port", DraftField::Port},
                                          {"From Email", DraftField::FromAddress},
                                          {"From Name", DraftField::FromName},
                                          {"Encryption", DraftField::Security}};

template<std::size_t N> const TextConstant *find(const TextConstant (&list)[N], QByteArrayView name)
{
    const auto *at = std::find_if(list, list + N, [name](const TextConstant &one) { return one.name == name; });
    return at == list + N ? nullptr : at;
}

/// One plugin's account.
class PluginAccount
{
public:
    PluginAccount(QByteArray prefix, ImportReading &reading)
        : m_prefix(std::move(prefix))
        , m_reading(reading)
    {
    }

    void take(PhpConstant constant)
    {
        if (!constant.name.startsWith(m_prefix))
            return;
        if (!m_draft)
            m_draft.emplace(ImportPlace{.line = constant.line, .field = {}});
        const ImportPlace place{.line = constant.line, .field = QString::fromUtf8(constant.name)};
        const TextConstant *known = find(textConstants, constant.name);
        const bool isSecret = constant.name == "WPMS_SMTP_PASS" || constant.name == "FLUENTMAIL_SMTP_PASSWORD";
        if (constant.kind == PhpConstant::Kind::Unknown)
            takeUnknown(known || isSecret, place);
        else if (isSecret)
            m_draft->setSecret(std::move(constant.value), place);
        else if (known && constant.value.bytes().isValidUtf8())
            m_draft->set(known->field, constant.value.text(), place);
        else if (known)
            m_reading.problems.append(ImportProblem{.fault = ImportFault::BadValue, .place = place});
        else
            takeWord(constant, place);
    }

    void takeRemark(QByteArrayView line, int number)
    {
        line = line.trimmed();
        if (!m_draft || !line.startsWith("//"))
            return;
        const QByteArrayView remark = line.sliced(2).trimmed();
        const qsizetype colon = remark.indexOf(": ");
        const TextConstant *known = colon < 0 ? nullptr : find(fluentRemarks, remark.first(colon));
        if (!known)
            return;
        const QString text = QString::fromUtf8(remark.sliced(colon + 2));
        const ImportPlace place{.line = number, .field = QString::fromUtf8(remark.first(colon))};
        if (known->field != DraftField::Security)
            m_draft->set(known->field, text, place);
        else
            secure(text.toLower(), false, place);
    }

    void finish()
    {
        if (!m_draft || m_isLost)
            return;
        if (m_hasNoSecurity)
            secure({}, m_startsTls, m_securityPlace);
        if (m_hasNoSignIn) {
            m_draft->remove(DraftField::Login);
            m_draft->setSecret({}, {});
        }
        m_draft->finish(m_reading);
    }

private:
    void takeUnknown(bool isNeeded, const ImportPlace &place)
    {
        if (!isNeeded)
            return note(m_reading, place, {});
        m_isLost = true;
        m_reading.problems.append(ImportProblem{.fault = ImportFault::BadValue,
                                                .place = place,
                                                .detail = u"it isn't a plain text, but something to be run"_s});
    }

    void takeWord(const PhpConstant &constant, const ImportPlace &place)
    {
        const bool isYes = constant.kind == PhpConstant::Kind::Yes;
        const QString text = constant.value.text();
        if (constant.name == "WPMS_MAILER" && text != "smtp"_L1) {
            m_isLost = true;
            note(m_reading, place, text);
        } else if (constant.name == "WPMS_SSL") {
            m_hasNoSecurity = text.isEmpty();
            m_securityPlace = place;
            secure(text, true, place);
        } else if (constant.name == "WPMS_SMTP_AUTOTLS") {
            m_startsTls = isYes || text == "1"_L1;
        } else if (constant.name == "WPMS_SMTP_AUTH") {
            m_hasNoSignIn = !isYes && text != "1"_L1;
        }
    }

    /// By PHPMailer's words, of which "tls" is STARTTLS; no word: @p startsTls.
    void secure(const QString &word, bool startsTls, const ImportPlace &place)
    {
        const Security security = word == "ssl"_L1                ? Security::ImplicitTls
                                  : word == "tls"_L1 || startsTls ? Security::StartTls
                                                                  : Security::None;
        m_draft->set(DraftField::Security, securityName(security), place);
    }

    QByteArray m_prefix;
    ImportReading &m_reading;
    std::optional<AccountDraft> m_draft;
    bool m_isLost = false;
    bool m_hasNoSignIn = false;
    bool m_hasNoSecurity = false;
    bool m_startsTls = true; ///< As the plugin does where nothing is said
    ImportPlace m_securityPlace;
};

} // namespace

bool WordPressImporter::recognises(QByteArrayView bytes, const QString & /*fileName*/) const
{
    return bytes.contains("define") && (bytes.contains("WPMS_") || bytes.contains("FLUENTMAIL_"));
}

ImportReading WordPressImporter::read(const Secret &bytes, const Secret & /*passphrase*/) const
{
    const QByteArrayView text = withoutByteOrderMark(bytes.bytes());
    if (std::optional<ImportReading> unfit = unfitText(text, id()))
        return std::move(*unfit);
    ImportReading reading;
    reading.format = id();
    PluginAccount wpMailSmtp("WPMS_", reading);
    PluginAccount fluentSmtp("FLUENTMAIL_", reading);
    for (PhpConstant &constant : phpConstants(text)) {
        PluginAccount &account = constant.name.startsWith("WPMS_") ? wpMailSmtp : fluentSmtp;
        account.take(std::move(constant));
    }
    int number = 0;
    for (const QByteArrayView line : linesOf(text))
        fluentSmtp.takeRemark(line, ++number);
    wpMailSmtp.finish();
    fluentSmtp.finish();
    if (reading.accounts.empty() && reading.problems.isEmpty())
        return unreadable(id(), ImportFault::MissingValue, {}, {.field = u"WPMS_SMTP_HOST"_s});
    return reading;
}

} // namespace sendproof
