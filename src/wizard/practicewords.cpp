// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/practicewords.h"

#include <QCoreApplication>
#include <array>

namespace sendproof {

namespace {

struct ScenarioWords
{
    const char *id;
    const char *text;
};

//: One line each in a list of what can be practised; says what will happen
constexpr auto scenarioWords = std::to_array<ScenarioWords>({
    {"ok", QT_TRANSLATE_NOOP("PracticeWords", "Everything works")},
    {"wrong-password", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong")},
    {"wrong-password-gmail", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong, in Gmail's words")},
    {"wrong-password-naver", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong, in Naver's words")},
    {"wrong-password-microsoft", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong, in Microsoft's words")},
    {"wrong-password-korean", QT_TRANSLATE_NOOP("PracticeWords", "The password is wrong, in Korean")},
    {"wrong-key", QT_TRANSLATE_NOOP("PracticeWords", "The API key is wrong")},
    {"app-password", QT_TRANSLATE_NOOP("PracticeWords", "An app password is needed")},
    {"app-password-qq", QT_TRANSLATE_NOOP("PracticeWords", "An app password is needed, in QQ's words")},
    {"app-password-korean", QT_TRANSLATE_NOOP("PracticeWords", "An app password is needed, in Korean")},
    {"imap-smtp-off-naver", QT_TRANSLATE_NOOP("PracticeWords", "IMAP/SMTP is switched off at Naver")},
    {"imap-smtp-off-daum", QT_TRANSLATE_NOOP("PracticeWords", "IMAP/SMTP is switched off at Daum")},
    {"imap-smtp-off-hiworks", QT_TRANSLATE_NOOP("PracticeWords", "POP3/SMTP is switched off at Hiworks")},
    {"imap-smtp-off-zoho", QT_TRANSLATE_NOOP("PracticeWords", "IMAP/SMTP is switched off at Zoho")},
    {"smtp-off", QT_TRANSLATE_NOOP("PracticeWords", "The organisation has switched SMTP off")},
    {"smtp-off-mailbox", QT_TRANSLATE_NOOP("PracticeWords", "SMTP is switched off for this mailbox")},
    {"basic-auth-off", QT_TRANSLATE_NOOP("PracticeWords", "The service no longer takes passwords")},
    {"basic-auth-retired", QT_TRANSLATE_NOOP("PracticeWords", "Microsoft has retired passwords over SMTP")},
    {"security-defaults", QT_TRANSLATE_NOOP("PracticeWords", "The organisation's security defaults forbid it")},
    {"conditional-access", QT_TRANSLATE_NOOP("PracticeWords", "A rule of the organisation forbids the sign-in")},
    {"second-factor", QT_TRANSLATE_NOOP("PracticeWords", "A second factor is needed")},
    {"no-license", QT_TRANSLATE_NOOP("PracticeWords", "The account has no licence for sending")},
    {"oauth-expired", QT_TRANSLATE_NOOP("PracticeWords", "The permission to sign in has run out")},
    {"oauth-expired-microsoft", QT_TRANSLATE_NOOP("PracticeWords", "The permission has run out, in Microsoft's words")},
    {"oauth-scope", QT_TRANSLATE_NOOP("PracticeWords", "The permission does not cover sending")},
    {"oauth-consent", QT_TRANSLATE_NOOP("PracticeWords", "Nobody has consented to the permission yet")},
    {"username-form", QT_TRANSLATE_NOOP("PracticeWords", "The login must be the whole address")},
    {"username-fixed", QT_TRANSLATE_NOOP("PracticeWords", "The login must be a fixed word")},
    {"username-korean", QT_TRANSLATE_NOOP("PracticeWords", "The login must be the whole address, in Korean")},
    {"too-many-logins", QT_TRANSLATE_NOOP("PracticeWords", "Too many sign-ins in a short time")},
    {"web-login", QT_TRANSLATE_NOOP("PracticeWords", "A sign-in on the website is wanted first")},
    {"unusual-sign-in", QT_TRANSLATE_NOOP("PracticeWords", "An unusual sign-in is blocked")},
    {"account-locked", QT_TRANSLATE_NOOP("PracticeWords", "The account is locked")},
    {"account-suspended", QT_TRANSLATE_NOOP("PracticeWords", "The account is suspended")},
    {"account-dormant", QT_TRANSLATE_NOOP("PracticeWords", "The account is dormant")},
    {"not-activated", QT_TRANSLATE_NOOP("PracticeWords", "The service is not activated yet")},
    {"no-mail-service", QT_TRANSLATE_NOOP("PracticeWords", "The account has no mail service")},
    {"only-unknown-mechanism", QT_TRANSLATE_NOOP("PracticeWords", "No sign-in method fits")},
    {"no-mechanism", QT_TRANSLATE_NOOP("PracticeWords", "The server offers no sign-in at all")},
    {"mechanism-refused", QT_TRANSLATE_NOOP("PracticeWords", "The server does not know the sign-in method")},
    {"starttls-first", QT_TRANSLATE_NOOP("PracticeWords", "The server wants STARTTLS before the sign-in")},
    {"auth-not-advertised", QT_TRANSLATE_NOOP("PracticeWords", "The server takes no sign-in on this port")},
    {"closes-at-sign-in", QT_TRANSLATE_NOOP("PracticeWords", "The server hangs up at the sign-in")},
    {"silent-at-sign-in", QT_TRANSLATE_NOOP("PracticeWords", "The server does not answer the sign-in")},
    {"sign-in-out-of-order", QT_TRANSLATE_NOOP("PracticeWords", "The sign-in is out of order for now")},
    {"bad-scram-signature",
     QT_TRANSLATE_NOOP("PracticeWords", "A false server lets you in without knowing the password")},
    {"from-refused", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused")},
    {"from-postfix", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused, in Postfix's words")},
    {"from-icloud", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused, in iCloud's words")},
    {"from-qq", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused, in QQ's words")},
    {"from-netease", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused, in 163's words")},
    {"from-korean", QT_TRANSLATE_NOOP("PracticeWords", "The From address is refused, in Korean")},
    {"from-unknown-domain", QT_TRANSLATE_NOOP("PracticeWords", "The domain of From does not exist")},
    {"auth-required", QT_TRANSLATE_NOOP("PracticeWords", "The server wants a sign-in first")},
    {"not-authenticated", QT_TRANSLATE_NOOP("PracticeWords", "The server has forgotten the sign-in")},
    {"rate", QT_TRANSLATE_NOOP("PracticeWords", "Too many mails in a short time")},
    {"rate-ses", QT_TRANSLATE_NOOP("PracticeWords", "Too many mails a second, in Amazon's words")},
    {"too-large-announced", QT_TRANSLATE_NOOP("PracticeWords", "The server announces a very small limit")},
    {"recipient-unknown", QT_TRANSLATE_NOOP("PracticeWords", "The recipient does not exist")},
    {"recipient-gmail", QT_TRANSLATE_NOOP("PracticeWords", "The recipient does not exist, in Gmail's words")},
    {"recipient-korean", QT_TRANSLATE_NOOP("PracticeWords", "The recipient does not exist, in Korean")},
    {"mailbox-full", QT_TRANSLATE_NOOP("PracticeWords", "The recipient's mailbox is full")},
    {"mailbox-full-gmail", QT_TRANSLATE_NOOP("PracticeWords", "The recipient's mailbox is full, in Gmail's words")},
    {"mailbox-full-korean", QT_TRANSLATE_NOOP("PracticeWords", "The recipient's mailbox is full, in Korean")},
    {"recipient-policy", QT_TRANSLATE_NOOP("PracticeWords", "The recipient does not want this mail")},
    {"recipient-group", QT_TRANSLATE_NOOP("PracticeWords", "The recipient is a closed group")},
    {"relay-denied", QT_TRANSLATE_NOOP("PracticeWords", "The server does not send to the outside")},
    {"relay-exim", QT_TRANSLATE_NOOP("PracticeWords", "The server does not send outside, in Exim's words")},
    {"relay-exchange", QT_TRANSLATE_NOOP("PracticeWords", "The server does not send outside, in Exchange's words")},
    {"relay-qmail", QT_TRANSLATE_NOOP("PracticeWords", "The server does not send outside, in qmail's words")},
    {"relay-address", QT_TRANSLATE_NOOP("PracticeWords", "This internet address may not send here")},
    {"auth-required-exim", QT_TRANSLATE_NOOP("PracticeWords", "The server wants a sign-in, in Exim's words")},
    {"too-many-recipients", QT_TRANSLATE_NOOP("PracticeWords", "Too many recipients")},
    {"greylisted", QT_TRANSLATE_NOOP("PracticeWords", "The server wants a second try some minutes later")},
    {"greylisted-clock", QT_TRANSLATE_NOOP("PracticeWords", "The server says to the second when to come back")},
    {"greylisted-postgrey", QT_TRANSLATE_NOOP("PracticeWords", "A second try is wanted, in Postgrey's words")},
    {"helo-refused", QT_TRANSLATE_NOOP("PracticeWords", "The name of this computer is refused")},
    {"from-naver", QT_TRANSLATE_NOOP("PracticeWords", "Naver refuses the From address at the end")},
    {"from-microsoft", QT_TRANSLATE_NOOP("PracticeWords", "Microsoft refuses the From address at the end")},
    {"sender-unverified", QT_TRANSLATE_NOOP("PracticeWords", "The From address is not confirmed yet")},
    {"sender-unverified-sendgrid",
     QT_TRANSLATE_NOOP("PracticeWords", "From is not confirmed yet, in SendGrid's words")},
    {"sender-domain-unverified", QT_TRANSLATE_NOOP("PracticeWords", "The domain of From is not confirmed yet")},
    {"dmarc", QT_TRANSLATE_NOOP("PracticeWords", "SPF and DKIM of the From domain are missing")},
    {"dmarc-microsoft", QT_TRANSLATE_NOOP("PracticeWords", "The From domain's DMARC forbids it, says Microsoft")},
    {"free-mail-from", QT_TRANSLATE_NOOP("PracticeWords", "A free mail address may not be the From here")},
    {"sandbox", QT_TRANSLATE_NOOP("PracticeWords", "The mail service is still in its trial")},
    {"sandbox-ses", QT_TRANSLATE_NOOP("PracticeWords", "The trial ends at strangers, in Amazon's words")},
    {"sandbox-resend", QT_TRANSLATE_NOOP("PracticeWords", "The trial sends to yourself only, says Resend")},
    {"sandbox-mailtrap", QT_TRANSLATE_NOOP("PracticeWords", "The trial sends to its owner only, says Mailtrap")},
    {"quota", QT_TRANSLATE_NOOP("PracticeWords", "Today's number of mails is used up")},
    {"quota-korean", QT_TRANSLATE_NOOP("PracticeWords", "Today's number of mails is used up, in Korean")},
    {"quota-microsoft", QT_TRANSLATE_NOOP("PracticeWords", "Today's number is used up, in Microsoft's words")},
    {"quota-ses", QT_TRANSLATE_NOOP("PracticeWords", "Today's number is used up, in Amazon's words")},
    {"too-many-connections-microsoft",
     QT_TRANSLATE_NOOP("PracticeWords", "Too many connections, in Microsoft's words")},
    {"too-large", QT_TRANSLATE_NOOP("PracticeWords", "The mail is too large")},
    {"too-large-korean", QT_TRANSLATE_NOOP("PracticeWords", "The mail is too large, in Korean")},
    {"spam", QT_TRANSLATE_NOOP("PracticeWords", "The mail is taken for spam")},
    {"spam-gmail", QT_TRANSLATE_NOOP("PracticeWords", "The content looks dangerous to Gmail")},
    {"spam-korean", QT_TRANSLATE_NOOP("PracticeWords", "The mail is taken for spam, in Korean")},
    {"virus", QT_TRANSLATE_NOOP("PracticeWords", "The mail is taken for a virus")},
    {"bad-outbound-sender", QT_TRANSLATE_NOOP("PracticeWords", "Microsoft has stopped the account from sending")},
    {"unusual-sending", QT_TRANSLATE_NOOP("PracticeWords", "Zoho has stopped the account from sending")},
    {"header-refused", QT_TRANSLATE_NOOP("PracticeWords", "The server dislikes a line of the mail")},
    {"self-signed", QT_TRANSLATE_NOOP("PracticeWords", "The server made its certificate itself")},
    {"unknown-issuer", QT_TRANSLATE_NOOP("PracticeWords", "The certificate comes from an unknown issuer")},
    {"expired", QT_TRANSLATE_NOOP("PracticeWords", "The certificate has expired")},
    {"not-yet-valid", QT_TRANSLATE_NOOP("PracticeWords", "The certificate is not valid yet")},
    {"wrong-host", QT_TRANSLATE_NOOP("PracticeWords", "The certificate belongs to another server")},
    {"hoster-redirect", QT_TRANSLATE_NOOP("PracticeWords", "The hoster leads you to its own server")},
    {"antivirus-ahnlab", QT_TRANSLATE_NOOP("PracticeWords", "AhnLab V3 opens the connection")},
    {"antivirus-avast", QT_TRANSLATE_NOOP("PracticeWords", "Avast opens the connection")},
    {"antivirus-kaspersky", QT_TRANSLATE_NOOP("PracticeWords", "Kaspersky opens the connection")},
    {"proxy-zscaler", QT_TRANSLATE_NOOP("PracticeWords", "The company's Zscaler opens the connection")},
    {"proxy-fortinet", QT_TRANSLATE_NOOP("PracticeWords", "The company's FortiGate opens the connection")},
    {"proxy-somansa", QT_TRANSLATE_NOOP("PracticeWords", "The company's Somansa opens the connection")},
    {"old-tls", QT_TRANSLATE_NOOP("PracticeWords", "The server speaks an old TLS only")},
    {"weak-dh", QT_TRANSLATE_NOOP("PracticeWords", "The server's keys are too weak")},
    {"starttls-missing", QT_TRANSLATE_NOOP("PracticeWords", "The server offers no secure connection")},
    {"plain-on-tls", QT_TRANSLATE_NOOP("PracticeWords", "The port expects STARTTLS, not TLS at once")},
    {"tls-on-plain", QT_TRANSLATE_NOOP("PracticeWords", "The port expects TLS at once, not STARTTLS")},
    {"injects", QT_TRANSLATE_NOOP("PracticeWords", "Somebody slips a false answer in")},
    {"captive-portal", QT_TRANSLATE_NOOP("PracticeWords", "The Wi-Fi wants a sign-in first")},
    {"captive-portal-http", QT_TRANSLATE_NOOP("PracticeWords", "A web page answers in place of the server")},
    {"no-such-host", QT_TRANSLATE_NOOP("PracticeWords", "There is no server of this name")},
    {"refused", QT_TRANSLATE_NOOP("PracticeWords", "Nobody answers at the port")},
    {"silent", QT_TRANSLATE_NOOP("PracticeWords", "The server connects and says nothing")},
    {"stalls", QT_TRANSLATE_NOOP("PracticeWords", "The server stops in the middle of its answer")},
    {"closes", QT_TRANSLATE_NOOP("PracticeWords", "The server ends the connection")},
    {"closes-at-greeting", QT_TRANSLATE_NOOP("PracticeWords", "The server hangs up before its greeting")},
    {"closes-at-tls", QT_TRANSLATE_NOOP("PracticeWords", "The server hangs up when TLS begins")},
    {"busy", QT_TRANSLATE_NOOP("PracticeWords", "The server is busy")},
    {"busy-later", QT_TRANSLATE_NOOP("PracticeWords", "The server is out of order for now")},
    {"storage-full", QT_TRANSLATE_NOOP("PracticeWords", "The server's disk is full")},
    {"too-many-connections", QT_TRANSLATE_NOOP("PracticeWords", "Too many connections at once")},
    {"too-many-connections-address", QT_TRANSLATE_NOOP("PracticeWords", "Too many connections from your address")},
    {"blocked-ip", QT_TRANSLATE_NOOP("PracticeWords", "The internet connection is on a block list")},
    {"blocked-ip-korean", QT_TRANSLATE_NOOP("PracticeWords", "The connection is on a block list, in Korean")},
    {"blocked-ip-reverse", QT_TRANSLATE_NOOP("PracticeWords", "The internet connection has no proper name")},
    {"blocked-ip-yahoo", QT_TRANSLATE_NOOP("PracticeWords", "Others complained about this connection")},
    {"ehlo-refused", QT_TRANSLATE_NOOP("PracticeWords", "The server refuses the first command")},
    {"ehlo-refused-by-name", QT_TRANSLATE_NOOP("PracticeWords", "The server refuses the name in the first command")},
    {"garbage", QT_TRANSLATE_NOOP("PracticeWords", "The server talks nonsense")},
    {"floods", QT_TRANSLATE_NOOP("PracticeWords", "The server's answer never ends")},
    {"hostile-html", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: a web page with a script")},
    {"hostile-nul", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: with NUL bytes")},
    {"hostile-utf8", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: broken UTF-8")},
    {"hostile-cp949", QT_TRANSLATE_NOOP("PracticeWords", "Awkward answer: Korean as CP949")},
    {"hostile-iso2022kr", QT_TRANSLATE_NOOP("PracticeWords", "Awkward answer: Korean as ISO-2022-KR")},
    {"hostile-bidi", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: letters that run backwards")},
    {"hostile-terminal", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: commands for a terminal")},
    {"hostile-echo", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: says the password aloud")},
    {"hostile-megabyte", QT_TRANSLATE_NOOP("PracticeWords", "Hostile answer: a megabyte long")},
});

} // namespace

QStringList practiceScenariosWithWords()
{
    QStringList ids;
    for (const ScenarioWords &words : scenarioWords)
        ids.append(QString::fromLatin1(words.id));
    return ids;
}

QString practiceText(const QString &id)
{
    for (const ScenarioWords &words : scenarioWords) {
        if (id == QLatin1StringView(words.id))
            return QCoreApplication::translate("PracticeWords", words.text);
    }
    return id;
}

} // namespace sendproof
