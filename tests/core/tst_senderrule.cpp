// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/providercatalog.h"
#include "core/senderrule.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace sendproof;

namespace {

/// One row of the table: what is asked, what is expected, and why.
struct Row
{
    const char *provider; ///< Id of the catalogue; empty: unknown
    const char *login;
    const char *from;
    const char *verdict;
    const char *severity;
    const char *outcome;
    const char *why;
};

// clang-format off
constexpr Row rows[] = {
    // Naver: the login's own address, nothing else (554 5.7.1)
    {"naver", "haneul@naver.com", "haneul@naver.com", "same", "ok", "accepted", "the very same address"},
    {"naver", "haneul@naver.com", "Haneul@naver.com", "equivalent", "ok", "accepted", "case of the local part"},
    {"naver", "haneul@NAVER.com", "haneul@naver.com", "equivalent", "ok", "accepted", "case of the domain"},
    {"naver", " haneul@naver.com ", "haneul@naver.com", "same", "ok", "accepted", "blanks around the login"},
    {"naver", "haneul", "haneul@naver.com", "same", "ok", "accepted", "the ID alone signs in too"},
    {"naver", "HANEUL", "haneul@naver.com", "equivalent", "ok", "accepted", "the ID in capitals"},
    {"naver", "ｈａｎｅｕｌ＠ｎａｖｅｒ．ｃｏｍ", "haneul@naver.com", "equivalent", "ok", "accepted", "typed with full-width letters"},
    {"naver", "haneul＠naver。com", "haneul@naver.com", "equivalent", "ok", "accepted", "full-width at and full stop"},
    {"naver", "haneul@naver.com", "info@haneul.kr", "refused_by_provider", "block", "refused", "another domain is refused"},
    {"naver", "haneul@naver.com", "shop@naver.com", "refused_by_provider", "block", "refused", "another Naver address is refused"},
    {"naver", "haneul@naver.com", "haneul@gmail.com", "refused_by_provider", "block", "refused", "an address of Gmail is refused"},
    {"naver", "haneul@naver.com", "haneul+shop@naver.com", "refused_by_provider", "block", "refused", "no plus addresses known there"},
    {"naver", "haneul@naver.com", "ha.neul@naver.com", "refused_by_provider", "block", "refused", "dots count there"},
    {"naver", "haneul@naver.com", "haneul@mail.naver.com", "refused_by_provider", "block", "refused", "a sub-domain is another domain"},
    {"naver", "haneul@naver.com", "haneul@naver.co", "refused_by_provider", "block", "refused", "a slip in the domain"},
    {"naver", "shop", "haneul@naver.com", "refused_by_provider", "block", "refused", "another ID"},
    {"naver", "haneul", "info@haneul.kr", "refused_by_provider", "block", "refused", "ID against a company address"},
    {"naver", "haneul@haneul.kr", "haneul@naver.com", "refused_by_provider", "block", "refused", "login of another domain"},
    {"naver", "haneul@naver.com", "하늘@naver.com", "refused_by_provider", "block", "refused", "Hangul local part is another one"},
    {"naver", "", "haneul@naver.com", "unknown", "ok", "accepted", "no login"},
    {"naver", "a b@naver.com", "haneul@naver.com", "unknown", "ok", "accepted", "a login that is no address"},
    // NAVER WORKS: the same, with one's own domain
    {"naverworks", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"naverworks", "lee@haneul.kr", "LEE@haneul.kr", "equivalent", "ok", "accepted", "case"},
    {"naverworks", "lee@haneul.kr", "team@haneul.kr", "refused_by_provider", "block", "refused", "a group address can't be From"},
    {"naverworks", "lee@haneul.kr", "lee@byeol.kr", "refused_by_provider", "block", "refused", "another domain"},
    {"naverworks", "lee@haneul.kr", "lee@naver.com", "refused_by_provider", "block", "refused", "Naver is not NAVER WORKS"},
    {"naverworks", "lee", "lee@haneul.kr", "unknown", "ok", "accepted", "no domain to complete the login with"},
    {"naverworks", "lee@하늘.한국", "lee@하늘.한국", "equivalent", "ok", "accepted", "the domain as IDN"},
    // Daum, Kakao, Nate, Korea.com: the rule is not known
    {"daum", "haneul@daum.net", "haneul@daum.net", "same", "ok", "accepted", "the very same address"},
    {"daum", "haneul@daum.net", "haneul@hanmail.net", "needs_alias", "warn", "unknown", "the other domain of Daum"},
    {"daum", "haneul", "haneul@hanmail.net", "same", "ok", "accepted", "the ID takes From's domain"},
    {"daum", "haneul", "haneul@daum.net", "same", "ok", "accepted", "the ID takes From's domain"},
    {"daum", "haneul", "info@haneul.kr", "other_domain", "warn", "unknown", "ID against a company address"},
    {"daum", "haneul@daum.net", "info@haneul.kr", "other_domain", "warn", "unknown", "rule unknown: the test decides"},
    {"daum", "haneul@daum.net", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail through another company"},
    {"daum", "haneul@daum.net", "shop@daum.net", "needs_alias", "warn", "unknown", "another address of Daum"},
    {"kakao", "haneul@kakao.com", "haneul@kakao.com", "same", "ok", "accepted", "the very same address"},
    {"kakao", "haneul", "haneul@kakao.com", "same", "ok", "accepted", "the part before the @ signs in"},
    {"kakao", "haneul@kakao.com", "haneul@daum.net", "other_domain", "warn", "bounced_later", "Kakao is not Daum"},
    {"kakao", "haneul@kakao.com", "info@haneul.kr", "other_domain", "warn", "unknown", "rule unknown"},
    {"nate", "haneul@nate.com", "haneul@nate.com", "same", "ok", "accepted", "the very same address"},
    {"nate", "haneul@nate.com", "HANEUL@NATE.COM", "equivalent", "ok", "accepted", "all in capitals"},
    {"nate", "haneul@nate.com", "info@haneul.kr", "other_domain", "warn", "unknown", "rule unknown"},
    {"nate", "haneul", "byeol@nate.com", "needs_alias", "warn", "unknown", "another ID"},
    {"korea_com", "haneul@korea.com", "haneul@korea.com", "same", "ok", "accepted", "the very same address"},
    {"korea_com", "haneul@korea.com", "haneul@korea.net", "other_domain", "warn", "unknown", "a domain that looks alike"},
    // Korean company mail: the rule is not known
    {"hiworks", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"hiworks", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "shared mail is a feature of its own"},
    {"hiworks", "lee@haneul.kr", "lee@mail.haneul.kr", "other_domain", "warn", "unknown", "a sub-domain is another domain"},
    {"hiworks", "lee@haneul.kr", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail through company mail"},
    {"mailplug", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "another address of the company"},
    {"mailplug", "lee@haneul.kr", "lee@byeol.kr", "other_domain", "warn", "unknown", "another company"},
    {"cafe24", "lee@haneul.kr", "haneul@naver.com", "other_domain", "warn", "bounced_later", "portal addresses get blocked"},
    {"cafe24", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"whois", "lee@haneul.kr", "Lee@Haneul.kr", "equivalent", "ok", "accepted", "case"},
    {"dooray", "lee@haneul.kr", "lee@haneul.dooray.com", "other_domain", "warn", "unknown", "the Dooray domain of the company"},
    {"daum_smartwork", "lee@haneul.kr", "lee@daum.net", "other_domain", "warn", "bounced_later", "Smartwork is not the free mail"},
    {"daum_smartwork", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"bizmeka", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "another address of the company"},
    {"nhn_cloud", "AbCdEf123", "info@haneul.kr", "unknown", "ok", "accepted", "the AppKey says nothing, the rule is unknown"},
    {"nhn_cloud", "AbCdEf123", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail over a relay fails DMARC"},
    // Gmail: rewritten unless an alias; dots, plus and googlemail.com are one mailbox
    {"gmail", "haneul@gmail.com", "haneul@gmail.com", "same", "ok", "accepted", "the very same address"},
    {"gmail", "haneul@gmail.com", "ha.neul@gmail.com", "equivalent", "ok", "accepted", "dots don't count"},
    {"gmail", "h.a.n.e.u.l@gmail.com", "haneul@gmail.com", "equivalent", "ok", "accepted", "dots don't count, the other way"},
    {"gmail", "haneul@gmail.com", "haneul+shop@gmail.com", "equivalent", "ok", "accepted", "plus is the same mailbox"},
    {"gmail", "haneul@gmail.com", "Ha.Neul+Shop@GMAIL.com", "equivalent", "ok", "accepted", "dots, plus and case at once"},
    {"gmail", "haneul@gmail.com", "haneul@googlemail.com", "equivalent", "ok", "accepted", "googlemail.com is gmail.com"},
    {"gmail", "haneul", "haneul@googlemail.com", "same", "ok", "accepted", "a bare name takes From's domain"},
    {"gmail", "haneul@gmail.com", "byeol@gmail.com", "rewritten_by_provider", "warn", "rewritten", "another Gmail address"},
    {"gmail", "haneul@gmail.com", "+haneul@gmail.com", "rewritten_by_provider", "warn", "rewritten", "nothing is left before this plus"},
    {"gmail", "haneul@gmail.com", "info@haneul.kr", "rewritten_by_provider", "warn", "rewritten", "an alias is missing"},
    {"gmail", "haneul@gmail.com", "haneul@naver.com", "rewritten_by_provider", "warn", "rewritten", "free mail of another company"},
    {"gmail", "haneul@gmail.com", "haneul@mail.gmail.com", "rewritten_by_provider", "warn", "rewritten", "a sub-domain is another domain"},
    {"gmail", "lee@haneul.kr", "l.ee@haneul.kr", "rewritten_by_provider", "warn", "rewritten", "dots count outside gmail.com"},
    {"gmail", "lee@haneul.kr", "lee+shop@haneul.kr", "rewritten_by_provider", "warn", "rewritten", "plus is known for gmail.com only"},
    {"google_workspace", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"google_workspace", "lee@haneul.kr", "lee+shop@haneul.kr", "equivalent", "ok", "accepted", "plus is the same mailbox"},
    {"google_workspace", "lee@haneul.kr", "l.ee@haneul.kr", "rewritten_by_provider", "warn", "rewritten", "dots count at Workspace"},
    {"google_workspace", "lee@haneul.kr", "info@haneul.kr", "rewritten_by_provider", "warn", "rewritten", "an alias is missing"},
    {"google_workspace", "lee@haneul.kr", "lee@byeol.kr", "rewritten_by_provider", "warn", "rewritten", "another domain"},
    {"google_workspace", "LEE@HANEUL.KR", "lee@haneul.kr", "equivalent", "ok", "accepted", "case"},
    {"google_workspace", "lee", "lee@haneul.kr", "unknown", "ok", "accepted", "no domain to complete the login with"},
    {"google_workspace_relay", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"google_workspace_relay", "lee@haneul.kr", "info@haneul.kr", "unknown", "ok", "accepted", "the administrator's rule is unknown"},
    {"google_workspace_relay", "lee@haneul.kr", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail over a relay"},
    // Microsoft: Send As or refused (554 5.2.0)
    {"microsoft365", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"microsoft365", "lee@haneul.kr", "Lee@HANEUL.kr", "equivalent", "ok", "accepted", "case"},
    {"microsoft365", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "block", "refused", "Send As is missing"},
    {"microsoft365", "lee@haneul.kr", "lee@byeol.kr", "other_domain", "block", "refused", "another domain"},
    {"microsoft365", "lee@haneul.onmicrosoft.com", "lee@haneul.kr", "other_domain", "block", "refused", "the tenant's own domain is another"},
    {"microsoft365", "lee@haneul.kr", "haneul@naver.com", "other_domain", "block", "refused", "free mail is refused, too"},
    {"microsoft365", "lee@haneul.kr", "l.ee@haneul.kr", "needs_alias", "block", "refused", "dots count"},
    {"microsoft365", "lee@haneul.kr", "lee+shop@haneul.kr", "needs_alias", "block", "refused", "plus is not known to be the same"},
    {"microsoft365", "lee@하늘.한국", "lee@하늘.한국", "equivalent", "ok", "accepted", "the same domain in another form"},
    {"microsoft365", "HANEUL\\lee", "lee@haneul.kr", "unknown", "ok", "accepted", "a Windows login is no address"},
    {"outlook_com", "haneul@outlook.com", "haneul@outlook.com", "same", "ok", "accepted", "the very same address"},
    {"outlook_com", "haneul@outlook.com", "haneul@hotmail.com", "needs_alias", "warn", "unknown", "both are Microsoft's, rule unknown"},
    {"outlook_com", "haneul@outlook.com", "info@haneul.kr", "other_domain", "warn", "unknown", "rule unknown"},
    // Other mailboxes
    {"icloud", "haneul@icloud.com", "haneul@icloud.com", "same", "ok", "accepted", "the very same address"},
    {"icloud", "haneul@icloud.com", "haneul@me.com", "needs_alias", "warn", "unknown", "an alias of the Apple account"},
    {"icloud", "haneul@icloud.com", "info@haneul.kr", "other_domain", "warn", "unknown", "a custom domain has to be set up"},
    {"icloud", "haneul", "haneul@mac.com", "same", "ok", "accepted", "a bare name takes From's domain"},
    {"yahoo", "haneul@yahoo.com", "haneul@yahoo.com", "same", "ok", "accepted", "the very same address"},
    {"yahoo", "haneul@yahoo.com", "haneul@ymail.com", "needs_alias", "warn", "unknown", "both are Yahoo's"},
    {"yahoo", "haneul@yahoo.com", "haneul@aol.com", "other_domain", "warn", "bounced_later", "AOL is another company here"},
    {"aol", "haneul@aol.com", "haneul@aim.com", "needs_alias", "warn", "unknown", "both are AOL's"},
    {"verizon", "haneul@verizon.net", "haneul@verizon.net", "same", "ok", "accepted", "the very same address"},
    {"zoho", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"zoho", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "block", "refused", "refused unless an alias"},
    {"zoho", "lee@haneul.kr", "info@byeol.kr", "other_domain", "block", "refused", "refused unless an alias"},
    {"zoho", "haneul@zohomail.com", "haneul@zoho.com", "needs_alias", "block", "refused", "both are Zoho's"},
    {"fastmail", "haneul@fastmail.com", "haneul@sent.com", "needs_alias", "warn", "unknown", "both are Fastmail's"},
    {"fastmail", "haneul@fastmail.com", "info@haneul.kr", "other_domain", "warn", "unknown", "has to be set up in the account"},
    {"gmx", "haneul@gmx.net", "haneul@gmx.de", "needs_alias", "warn", "unknown", "both are GMX's"},
    {"mail_ru", "haneul@mail.ru", "haneul@bk.ru", "needs_alias", "warn", "unknown", "both are Mail.ru's"},
    {"yandex", "haneul@yandex.com", "haneul@ya.ru", "needs_alias", "warn", "unknown", "both are Yandex's"},
    {"proton", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the address of the token"},
    {"proton", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "what happens is not known"},
    {"proton", "lee@haneul.kr", "lee@byeol.kr", "other_domain", "warn", "unknown", "what happens is not known"},
    {"rackspace", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"rackspace", "lee@haneul.kr", "info@haneul.kr", "equivalent", "ok", "accepted", "domains of the account are fine"},
    {"rackspace", "lee@haneul.kr", "info@byeol.kr", "other_domain", "block", "refused", "not a domain of the account"},
    {"rackspace", "lee@haneul.kr", "lee@mail.haneul.kr", "other_domain", "block", "refused", "a sub-domain is another domain"},
    {"hostinger", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "rule unknown"},
    {"inmotion", "lee@haneul.kr", "info@byeol.kr", "other_domain", "warn", "unknown", "rule unknown"},
    {"godaddy", "lee@haneul.kr", "haneul@gmail.com", "other_domain", "warn", "bounced_later", "free mail through a host"},
    {"ionos", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    // Relays with a word, a key or an issued name as login
    {"sendgrid", "apikey", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "403 unless verified"},
    {"sendgrid", "ApiKey", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "the login says nothing"},
    {"sendgrid", "info@haneul.kr", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "an address is the wrong login, but no sender"},
    {"sendgrid", "apikey", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail over a relay fails DMARC"},
    {"sendgrid", "apikey", "haneul@gmail.com", "other_domain", "warn", "bounced_later", "free mail over a relay fails DMARC"},
    {"sendgrid", "", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "no login yet: the rule is the same"},
    {"amazon_ses", "AKIAEXAMPLE", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "554 unless verified in the region"},
    {"amazon_ses", "AKIAEXAMPLE", "haneul@hanmail.net", "other_domain", "warn", "bounced_later", "free mail over a relay"},
    {"amazon_ses", "root@haneul.kr", "root@haneul.kr", "needs_verified_sender", "warn", "refused", "the root address is no sender by itself"},
    {"sparkpost", "SMTP_Injection", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "550 5.7.1 unless verified"},
    {"sparkpost", "SMTP_Injection", "haneul@naver.com", "refused_by_provider", "block", "refused", "nobody can verify naver.com"},
    {"resend", "resend", "info@mail.haneul.kr", "needs_verified_sender", "warn", "refused", "a sub-domain is verified by itself"},
    {"resend", "resend", "haneul@gmail.com", "refused_by_provider", "block", "refused", "nobody can verify gmail.com"},
    {"postmark", "8c9e-token", "info@haneul.kr", "needs_verified_sender", "warn", "unknown", "a sender signature is needed"},
    {"postmark", "8c9e-token", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail over a relay"},
    {"mailjet", "0123abcd", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "550 unless validated"},
    {"smtp2go", "shop-user", "info@haneul.kr", "needs_verified_sender", "warn", "refused", "550 unless verified"},
    {"smtp2go", "lee@haneul.kr", "lee@haneul.kr", "needs_verified_sender", "warn", "refused", "an SMTP user may look like an address"},
    {"brevo", "7a1b2c@smtp-brevo.com", "info@haneul.kr", "needs_verified_sender", "warn", "rewritten", "rewritten unless authenticated"},
    {"brevo", "info@haneul.kr", "info@haneul.kr", "needs_verified_sender", "warn", "rewritten", "the login verifies nothing"},
    {"brevo", "7a1b2c@smtp-brevo.com", "haneul@gmail.com", "rewritten_by_provider", "warn", "rewritten", "free addresses are rewritten"},
    {"elastic_email", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"elastic_email", "lee@haneul.kr", "info@byeol.kr", "unknown", "ok", "accepted", "the rule is unknown"},
    // Relays whose login belongs to a domain
    {"mailgun", "postmaster@mg.haneul.kr", "postmaster@mg.haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"mailgun", "postmaster@mg.haneul.kr", "info@mg.haneul.kr", "equivalent", "ok", "accepted", "any address of the domain"},
    {"mailgun", "postmaster@mg.haneul.kr", "Info@MG.haneul.kr", "equivalent", "ok", "accepted", "any address, any case"},
    {"mailgun", "postmaster@mg.haneul.kr", "info@haneul.kr", "needs_verified_sender", "warn", "unknown", "the domain above the login's"},
    {"mailgun", "postmaster@haneul.kr", "info@news.haneul.kr", "needs_verified_sender", "warn", "unknown", "a domain below the login's"},
    {"mailgun", "postmaster@mg.haneul.kr", "info@byeol.kr", "other_domain", "warn", "unknown", "another company"},
    {"mailgun", "postmaster@mg.haneul.kr", "info@notmg.haneul.kr", "other_domain", "warn", "unknown", "a sister domain is no sub-domain"},
    {"mailgun", "postmaster@haneul.kr", "info@nothaneul.kr", "other_domain", "warn", "unknown", "an ending is no sub-domain"},
    {"mailgun", "postmaster@mg.haneul.kr", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail over a relay"},
    {"mailgun", "key-0123", "info@haneul.kr", "needs_verified_sender", "warn", "unknown", "an API key says nothing"},
    {"lc_email", "crm@mail.haneul.kr", "crm@mail.haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"lc_email", "crm@mail.haneul.kr", "info@mail.haneul.kr", "equivalent", "ok", "accepted", "the same dedicated domain"},
    {"lc_email", "crm@mail.haneul.kr", "info@haneul.kr", "needs_verified_sender", "warn", "unknown", "not the dedicated domain itself"},
    {"lc_email", "crm@mail.haneul.kr", "info@byeol.kr", "other_domain", "warn", "unknown", "credentials belong to one domain"},
    {"lc_email", "crm@mail.haneul.kr", "haneul@gmail.com", "other_domain", "warn", "bounced_later", "free mail over a relay"},
    {"lc_email", "crm@메일.하늘.한국", "info@메일.하늘.한국", "equivalent", "ok", "accepted", "the dedicated domain as IDN"},
    // A service that nobody knows
    {"", "lee@haneul.kr", "lee@haneul.kr", "same", "ok", "accepted", "the very same address"},
    {"", "lee@haneul.kr", "LEE@haneul.kr", "equivalent", "ok", "accepted", "case"},
    {"", "lee@haneul.kr", "info@haneul.kr", "needs_alias", "warn", "unknown", "most services want an alias"},
    {"", "lee@haneul.kr", "info@byeol.kr", "other_domain", "warn", "unknown", "many services refuse it"},
    {"", "lee@haneul.kr", "haneul@naver.com", "other_domain", "warn", "bounced_later", "free mail through another server"},
    {"", "haneul@naver.com", "info@haneul.kr", "other_domain", "warn", "unknown", "the login alone is no provider"},
    {"", "lee", "info@haneul.kr", "unknown", "ok", "accepted", "a login that is no address"},
    {"", "", "info@haneul.kr", "unknown", "ok", "accepted", "no login"},
    {"", "apikey", "info@haneul.kr", "unknown", "ok", "accepted", "a word"},
    {"", "lee@192.0.2.1", "lee@haneul.kr", "unknown", "ok", "accepted", "an address literal is no address here"},
};
// clang-format on
static_assert(std::size(rows) >= 150);

} // namespace

class TestSenderRule : public QObject
{
    Q_OBJECT
    ProviderCatalog m_catalog;
    const QDate m_today{2026, 11, 21};

    SenderCheck check(const char *provider, const QString &login, const QString &from) const
    {
        const MailAddress address = MailAddress::parse(from).address.value();
        return checkSender(m_catalog.byId(QString::fromLatin1(provider)), login, address, m_today,
                           m_catalog.byAddress(address));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QFile file(QStringLiteral(SENDPROOF_SOURCE_DIR "/resources/providers.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto catalog = ProviderCatalog::fromJson(file.readAll());
        QVERIFY2(catalog, catalog ? "" : qPrintable(catalog.error().detail));
        m_catalog = catalog.value();
    }

    void everyRowOfTheTableHolds_data()
    {
        QTest::addColumn<int>("row");
        for (int i = 0; i < int(std::size(rows)); ++i)
            QTest::newRow(QByteArray(QByteArray(rows[i].provider) + ": " + rows[i].login + " as " + rows[i].from +
                                     " (" + rows[i].why + ")")
                              .constData())
                << i;
    }
    void everyRowOfTheTableHolds()
    {
        QFETCH(int, row);
        const Row &r = rows[row];
        QVERIFY2(!*r.provider || m_catalog.byId(QString::fromLatin1(r.provider)), r.provider);
        const SenderCheck made = check(r.provider, QString::fromUtf8(r.login), QString::fromUtf8(r.from));
        QCOMPARE(senderVerdictName(made.verdict), QLatin1StringView(r.verdict));
        QCOMPARE(senderSeverityName(made.severity), QLatin1StringView(r.severity));
        static constexpr std::array outcomes{"unknown", "refused", "rewritten", "bounced_later", "accepted"};
        QCOMPARE(outcomes.at(static_cast<std::size_t>(made.consequence.outcome)), r.outcome);
        QCOMPARE(made.consequence.failsDmarc, made.consequence.outcome == MismatchOutcome::BouncedLater);
        QCOMPARE(made.repairs.isEmpty(), made.severity == SenderSeverity::Ok);
    }

    void aRefusalNamesItsCode()
    {
        const SenderCheck made = check("naver", u"haneul@naver.com"_s, u"info@haneul.kr"_s);
        QCOMPARE(made.consequence.code, u"554 5.7.1"_s);
        QVERIFY(made.consequence.text.contains("unauthorized"_L1));
        QCOMPARE(check("microsoft365", u"a@b.kr"_s, u"c@b.kr"_s).consequence.code, u"554 5.2.0"_s);
        QCOMPARE(check("sendgrid", u"apikey"_s, u"c@b.kr"_s).consequence.code, u"403"_s);
    }

    void repairsFitTheProvider()
    {
        const auto kinds = [this](const char *provider, const QString &login, const QString &from) {
            QStringList names;
            for (const SenderRepairStep &step : check(provider, login, from).repairs)
                names.append(senderRepairName(step.kind));
            return names.join(u' ');
        };
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"info@haneul.kr"_s), u"use_login set_reply_to"_s);
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"b@naver.com"_s),
                 u"use_login sign_in_as_sender set_reply_to"_s);
        QCOMPARE(kinds("naver", u"haneul@naver.com"_s, u"b@gmail.com"_s),
                 u"use_login send_through_owner set_reply_to"_s);
        QCOMPARE(kinds("gmail", u"haneul@gmail.com"_s, u"info@haneul.kr"_s), u"use_login register_alias"_s);
        QCOMPARE(kinds("microsoft365", u"a@b.kr"_s, u"c@b.kr"_s), u"use_login ask_administrator sign_in_as_sender"_s);
        QCOMPARE(kinds("sendgrid", u"apikey"_s, u"info@haneul.kr"_s), u"verify_sender"_s);
        QCOMPARE(kinds("sendgrid", u"apikey"_s, u"a@naver.com"_s), u"send_through_owner use_own_domain"_s);
        QCOMPARE(check("naver", u"haneul"_s, u"info@haneul.kr"_s).repairs.first().address.toString(),
                 u"haneul@naver.com"_s);
    }

    void aRuleHoldsOnlyOnItsDays()
    {
        Provider provider = *m_catalog.byId(u"naver");
        provider.fromRule.from = QDate(2026, 1, 1);
        provider.fromRule.until = QDate(2026, 12, 31);
        const MailAddress from = MailAddress::parse(u"info@haneul.kr").address.value();
        const auto verdictOn = [&](QDate day) { return checkSender(&provider, u"a@naver.com"_s, from, day).verdict; };
        QCOMPARE(verdictOn({2025, 12, 31}), SenderVerdict::OtherDomain);
        QCOMPARE(verdictOn({2026, 1, 1}), SenderVerdict::RefusedByProvider);
        QCOMPARE(verdictOn({2026, 12, 31}), SenderVerdict::RefusedByProvider);
        QCOMPARE(verdictOn({2027, 1, 1}), SenderVerdict::OtherDomain);
    }

    void withoutAnAddressNothingIsSaid()
    {
        QCOMPARE(checkSender(m_catalog.byId(u"naver"), u"a@naver.com"_s, {}, m_today).verdict, SenderVerdict::Unknown);
    }
};

QTEST_APPLESS_MAIN(TestSenderRule)
#include "tst_senderrule.moc"
