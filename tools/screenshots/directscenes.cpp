// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

namespace sendproof::test {

using namespace Qt::StringLiterals;

namespace {

const QString gmail = u"haneul.bakery@gmail.com"_s;
const QString company = u"info@haneul-bakery.kr"_s;

Scene refused(const QString &name, const QString &detail)
{
    return {u"7-direct-refused-"_s + name, [detail](WizardScene &s) {
                s.toDirect(company);
                s.refuseSignIn(detail);
            }};
}

Scene failed(const QString &name, const Failure &failure, const QString &address = gmail)
{
    return {u"7-direct-failed-"_s + name, [failure, address](WizardScene &s) {
                s.toDirect(address);
                s.failSignIn(failure);
            }};
}

QList<Scene> signInScenes()
{
    return {{u"1-sender-direct"_s,
             [](WizardScene &s) {
                 s.isRegistered = true;
                 s.type("addressEdit", gmail);
                 s.type("nameEdit", u"하늘베이커리"_s);
             }},
            {u"7-direct-ready-google"_s, [](WizardScene &s) { s.toDirect(gmail); }},
            {u"7-direct-ready-microsoft"_s, [](WizardScene &s) { s.toDirect(company); }},
            {u"7-direct-ready-open"_s,
             [](WizardScene &s) {
                 s.toDirect(company);
                 s.press("transportLink");
                 s.press("clientLink");
                 s.type("clientIdEdit", u"haneul"_s);
             }},
            {u"7-direct-smtp-transport"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.signInAs(gmail);
                 s.press("transportLink");
                 s.find<QWidget>("tokenSmtpOption")->findChild<QAbstractButton *>()->click();
             }},
            {u"7-direct-waiting"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.press("signInButton");
                 s.signIn()->wantBrowser();
             }},
            {u"7-direct-returned"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.press("signInButton");
                 s.signIn()->wantBrowser();
                 s.signIn()->comeBack();
             }},
            {u"7-direct-code"_s, [](WizardScene &s) {
                 s.toDirect(company);
                 s.press("codeLink");
                 s.signIn()->wantDeviceCode({u"HJ7KP2MWQ"_s, QUrl(u"https://microsoft.com/devicelogin"_s)});
             }}};
}

QList<Scene> signedInScenes()
{
    return {{u"7-direct-signed-in"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.signInAs(gmail);
             }},
            {u"7-direct-senders"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.press("signInButton");
                 DirectGrant grant = FakeSignIn::grantOf(gmail);
                 grant.senders = {MailAddress::parse(u"info@haneul-bakery.co.kr"_s).address.value()};
                 s.signIn()->succeed(std::move(grant));
             }},
            {u"7-direct-other-account-google"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.signInAs(u"owner.personal@gmail.com"_s);
             }},
            {u"7-direct-other-account-microsoft"_s,
             [](WizardScene &s) {
                 s.toDirect(company);
                 s.signInAs(u"owner@haneul-bakery.kr"_s);
             }},
            {u"7-direct-needs-client-google"_s,
             [](WizardScene &s) {
                 s.type("addressEdit", gmail);
                 s.find<QWidget>("directOption")->findChild<QAbstractButton *>()->click();
                 s.next();
             }},
            {u"7-direct-needs-client-microsoft"_s, [](WizardScene &s) {
                 s.typeOfMicrosoft(company);
                 s.find<QWidget>("directOption")->findChild<QAbstractButton *>()->click();
                 s.next();
             }}};
}

QList<Scene> troubleScenes()
{
    return {
        refused(u"denied"_s, u"access_denied: AADSTS65004: User declined to consent to access the app."_s),
        refused(u"admin"_s, u"consent_required: AADSTS90094: The grant requires admin permission."_s),
        refused(u"blocked"_s, u"unauthorized_client: AADSTS700016: Application was not found in the directory."_s),
        refused(u"policy"_s, u"access_denied: AADSTS53003: Access has been blocked by Conditional Access policies."_s),
        refused(u"scope"_s, u"insufficient_scope: https://graph.microsoft.com/Mail.Send"_s),
        refused(u"grant"_s, u"invalid_grant: AADSTS70008: The provided authorization code has expired."_s),
        refused(u"unknown"_s, u"server_error: Something went wrong."_s),
        failed(u"time-out"_s, {.kind = FailureKind::TimedOut, .stage = Stage::Token}),
        failed(u"clock"_s,
               {.kind = FailureKind::MalformedReply, .stage = Stage::Token, .detail = u"id_token iat: 2031-01-01"_s}),
        failed(u"port"_s, {.kind = FailureKind::LoopbackUnavailable, .stage = Stage::Token}),
        failed(u"not-ours"_s, {.kind = FailureKind::SignInNotOurs, .stage = Stage::Token}),
        failed(u"offline"_s, {.kind = FailureKind::HostNotFound, .stage = Stage::Dns}),
        failed(u"reply"_s, {.kind = FailureKind::MalformedReply, .stage = Stage::Token})};
}

void toProveDirect(WizardScene &s, const QString &address)
{
    s.toDirect(address);
    s.signInAs(address);
    s.next();
}

QList<Scene> laterScenes()
{
    return {{u"8-direct-prove-ready"_s, [](WizardScene &s) { toProveDirect(s, gmail); }},
            {u"8-direct-prove-running"_s,
             [](WizardScene &s) {
                 toProveDirect(s, gmail);
                 s.startTest();
                 s.reachApi(Stage::Send);
             }},
            {u"8-direct-prove-accepted"_s,
             [](WizardScene &s) {
                 toProveDirect(s, gmail);
                 s.startTest();
                 s.reachApi(Stage::Accepted);
                 s.accept();
             }},
            {u"8-direct-prove-expired"_s,
             [](WizardScene &s) {
                 toProveDirect(s, gmail);
                 s.startTest();
                 s.reachApi(Stage::Token);
                 s.probe()->fail({.kind = FailureKind::ReplyRejected,
                                  .stage = Stage::Token,
                                  .replyCode = 400,
                                  .detail = u"invalid_grant: Token has been expired or revoked."_s});
             }},
            {u"8-direct-prove-denied"_s,
             [](WizardScene &s) {
                 toProveDirect(s, company);
                 s.startTest();
                 s.reachApi(Stage::Send);
                 s.probe()->fail(
                     {.kind = FailureKind::ReplyRejected,
                      .stage = Stage::Send,
                      .replyCode = 403,
                      .detail = u"ErrorAccessDenied: Access is denied. Check credentials and try again."_s});
             }},
            {u"8-password-to-direct"_s,
             [](WizardScene &s) {
                 s.isRegistered = true;
                 s.typeOfMicrosoft(company);
                 s.find<QWidget>("smtpOption")->findChild<QAbstractButton *>()->click();
                 s.next();
                 s.type("passwordEdit", u"abcd1234EFGH"_s);
                 s.next();
                 s.reject(Stage::Auth, 535, {5, 7, 139},
                          u"5.7.139 Authentication unsuccessful, basic authentication is disabled."_s);
             }},
            {u"8-direct-keep"_s,
             [](WizardScene &s) {
                 s.toDirect(gmail);
                 s.press("signInButton");
                 DirectGrant grant = FakeSignIn::grantOf(gmail);
                 grant.endsAt = QDateTime::currentDateTimeUtc().addDays(7);
                 s.signIn()->succeed(std::move(grant));
                 s.next();
                 s.startTest();
                 s.reachApi(Stage::Accepted);
                 s.accept();
                 s.next();
             }},
            {u"8-keep-password-ends"_s, [](WizardScene &s) {
                 s.isRegistered = true;
                 s.typeOfMicrosoft(company);
                 s.find<QWidget>("smtpOption")->findChild<QAbstractButton *>()->click();
                 s.next();
                 s.type("passwordEdit", u"abcd1234EFGH"_s);
                 s.next();
                 s.startTest();
                 s.reachAll(Stage::Accepted);
                 s.accept();
                 s.next();
             }}};
}

} // namespace

QList<Scene> directScenes()
{
    return signInScenes() + signedInScenes() + troubleScenes() + laterScenes();
}

} // namespace sendproof::test
