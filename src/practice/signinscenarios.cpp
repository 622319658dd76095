// SPDX-License-Identifier: GPL-3.0-or-later
#include "practice/scenariotables.h"

#include <array>

using namespace Qt::StringLiterals;
using namespace std::string_view_literals;

namespace sendproof {

namespace {

using Trick = PracticeTrick;

constexpr PracticeScenario refusal(QLatin1StringView id, QLatin1StringView cause, std::string_view reply)
{
    return {id, Stage::Auth, cause, reply};
}

constexpr PracticeScenario trick(QLatin1StringView id, QLatin1StringView cause, Trick what)
{
    return {id, Stage::Auth, cause, ""sv, what};
}

constexpr std::array signIns{
    refusal("wrong-password"_L1, "auth.bad_credentials"_L1,
            "535 5.7.8 Error: authentication failed: authentication failure"sv),
    refusal("wrong-password-gmail"_L1, "auth.app_password_required"_L1,
            "535-5.7.8 Username and Password not accepted. For more information, go to\n"
            "535 5.7.8  https://support.google.com/mail/?p=BadCredentials practice - gsmtp"sv),
    refusal("wrong-password-naver"_L1, "auth.app_password_required"_L1,
            "535 5.7.1 Username and Password not accepted practice - nsmtp"sv),
    refusal("wrong-password-microsoft"_L1, "auth.bad_credentials"_L1,
            "535 5.7.3 Authentication unsuccessful [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("wrong-password-korean"_L1, "auth.bad_credentials"_L1,
            "535 5.7.8 아이디 또는 비밀번호가 올바르지 않습니다."sv),
    refusal("wrong-key"_L1, "auth.bad_credentials"_L1, "535 API key not found"sv),
    refusal("app-password"_L1, "auth.app_password_required"_L1,
            "534-5.7.9 Application-specific password required. For more information, go to\n"
            "534 5.7.9  https://support.google.com/mail/?p=InvalidSecondFactor practice - gsmtp"sv),
    refusal("app-password-qq"_L1, "auth.app_password_required"_L1,
            "535 Login Fail. Please enter your authorization code to login. More information in "
            "http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=28&&no=1001256"sv),
    refusal("app-password-korean"_L1, "auth.app_password_required"_L1,
            "535 5.7.8 2단계 인증을 사용 중입니다. 애플리케이션 비밀번호로 로그인해 주세요."sv),
    refusal("imap-smtp-off-naver"_L1, "auth.imap_smtp_access_off"_L1,
            "535 5.7.1 환경설정에서 IMAP/SMTP 사용 안 함으로 설정되어 있습니다. practice - nsmtp"sv),
    refusal("imap-smtp-off-daum"_L1, "auth.imap_smtp_access_off"_L1,
            "535 5.7.0 IMAP/SMTP 사용 안 함 상태입니다. 메일 환경설정에서 사용함으로 바꿔 주세요."sv),
    refusal("imap-smtp-off-hiworks"_L1, "auth.imap_smtp_access_off"_L1,
            "535 5.7.0 POP3/SMTP 사용 안 함: 하이웍스 메일 환경설정에서 POP3/SMTP를 사용으로 설정해 주세요."sv),
    refusal("imap-smtp-off-zoho"_L1, "auth.imap_smtp_access_off"_L1,
            "535 Authentication Failed. You are yet to enable IMAP/SMTP access for your account."sv),
    refusal("smtp-off"_L1, "auth.smtp_disabled_for_tenant_or_mailbox"_L1,
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant. "
            "Visit https://aka.ms/smtp_auth_disabled for more information. [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("smtp-off-mailbox"_L1, "auth.smtp_disabled_for_tenant_or_mailbox"_L1,
            "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Mailbox. "
            "Visit https://aka.ms/smtp_auth_disabled for more information. [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("basic-auth-off"_L1, "auth.basic_auth_retired"_L1,
            "535 5.7.139 Authentication unsuccessful, basic authentication is disabled. "
            "[SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("basic-auth-retired"_L1, "auth.basic_auth_retired"_L1,
            "550 5.7.30 Basic authentication is not supported for Client Submission. "
            "[SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("security-defaults"_L1, "auth.smtp_disabled_for_tenant_or_mailbox"_L1,
            "535 5.7.139 Authentication unsuccessful, user is locked by your organization's security defaults policy. "
            "Contact your administrator. [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("conditional-access"_L1, "auth.two_factor_or_license"_L1,
            "535 5.7.139 Authentication unsuccessful, the request did not meet the criteria to be authenticated "
            "successfully. Contact your administrator. [SL2P216CA0117.KORP216.PROD.OUTLOOK.COM]"sv),
    refusal("second-factor"_L1, "auth.two_factor_or_license"_L1,
            "535 5.7.8 Multi-factor authentication is required for this account"sv),
    refusal("no-license"_L1, "auth.two_factor_or_license"_L1,
            "535 5.7.8 No license for SMTP is assigned to this user"sv),
    refusal("oauth-expired"_L1, "auth.oauth_token_expired_or_revoked"_L1,
            "535 5.7.8 invalid_grant: Token has been expired or revoked."sv),
    refusal("oauth-expired-microsoft"_L1, "auth.oauth_token_expired_or_revoked"_L1,
            "535 5.7.3 Authentication unsuccessful: AADSTS700082: The refresh token has expired due to inactivity."sv),
    refusal("oauth-scope"_L1, "auth.oauth_scope_or_consent"_L1,
            "535 5.7.3 Authentication unsuccessful: insufficient scope, the token lacks SMTP.Send"sv),
    refusal(
        "oauth-consent"_L1, "auth.oauth_scope_or_consent"_L1,
        "535 5.7.3 Authentication unsuccessful: AADSTS65001: The user or administrator has not consented to use the "
        "application."sv),
    refusal("username-form"_L1, "auth.username_form_wrong"_L1,
            "535 5.7.8 The user name must be the full e-mail address"sv),
    refusal("username-fixed"_L1, "auth.username_form_wrong"_L1, "535 5.7.0 Use 'apikey' as the username"sv),
    refusal("username-korean"_L1, "auth.username_form_wrong"_L1,
            "535 5.7.8 아이디는 전체 이메일 주소로 입력해 주세요."sv),
    refusal("too-many-logins"_L1, "auth.temporarily_blocked_or_suspicious_login"_L1,
            "454 4.7.0 Too many login attempts, please try again later. practice - gsmtp"sv),
    refusal("web-login"_L1, "auth.temporarily_blocked_or_suspicious_login"_L1,
            "534-5.7.14 <https://accounts.google.com/signin/continue?sarp=1> Please log in\n"
            "534-5.7.14 via your web browser and then try again.\n"
            "534-5.7.14  Learn more at\n"
            "534 5.7.14  https://support.google.com/mail/answer/78754 practice - gsmtp"sv),
    refusal(
        "unusual-sign-in"_L1, "auth.temporarily_blocked_or_suspicious_login"_L1,
        "535 5.7.8 비정상적인 로그인 시도가 감지되어 로그인이 일시적으로 차단되었습니다. 웹메일에서 본인 확인을 해 주세요."sv),
    refusal("account-locked"_L1, "auth.account_disabled_or_suspended"_L1, "525 5.7.13 User account disabled"sv),
    refusal("account-suspended"_L1, "auth.account_disabled_or_suspended"_L1,
            "535 5.7.8 This account has been suspended, contact support"sv),
    refusal("account-dormant"_L1, "auth.account_disabled_or_suspended"_L1,
            "535 5.7.13 휴면 상태의 계정입니다. 웹메일에 로그인하여 휴면 상태를 해제해 주세요."sv),
    refusal("not-activated"_L1, "config.provider_unavailable"_L1,
            "502 5.7.0 Your SMTP account is not yet activated. Please contact us to request activation"sv),
    refusal("no-mail-service"_L1, "config.provider_unavailable"_L1, "535 5.7.8 Mail service not enabled"sv),
    trick("only-unknown-mechanism"_L1, "auth.mechanism_unsupported"_L1, Trick::UnknownMechanism),
    trick("no-mechanism"_L1, "auth.mechanism_unsupported"_L1, Trick::NoMechanism),
    refusal("mechanism-refused"_L1, "auth.mechanism_unsupported"_L1, "504 5.7.4 Unrecognized authentication type."sv),
    refusal("starttls-first"_L1, "tls.wrong_port_mode"_L1, "530 5.7.0 Must issue a STARTTLS command first"sv),
    refusal("auth-not-advertised"_L1, "tls.wrong_port_mode"_L1, "503 AUTH command used when not advertised"sv),
    trick("closes-at-sign-in"_L1, "net.closed_by_peer"_L1, Trick::Closes),
    trick("silent-at-sign-in"_L1, "net.timeout_or_port_blocked"_L1, Trick::Silent),
    refusal("sign-in-out-of-order"_L1, "server.overloaded"_L1, "454 4.7.0 Temporary authentication failure"sv),
    trick("bad-scram-signature"_L1, "server.protocol_error"_L1, Trick::BadScramSignature),
};

} // namespace

std::span<const PracticeScenario> practiceSignIns()
{
    return signIns;
}

} // namespace sendproof
