// SPDX-License-Identifier: GPL-3.0-or-later
#include "scenes.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>

namespace sendproof::test {

using namespace Qt::StringLiterals;

namespace {

const QString naver = u"haneul.bakery@naver.com"_s;
const QString own = u"info@haneul-bakery.co.kr"_s;
const QString password = u"abcd1234EFGH"_s;

Failure selfSigned()
{
    CertificateFacts certificate;
    certificate.names = {u"mail.haneul.internal"_s, u"192.168.0.20"_s};
    certificate.subject = u"Haneul Bakery NAS"_s;
    certificate.issuer = u"Haneul Bakery NAS"_s;
    certificate.notBefore = QDateTime(QDate(2026, 1, 5), QTime(9, 0), QTimeZone::utc());
    certificate.notAfter = QDateTime(QDate(2031, 1, 4), QTime(9, 0), QTimeZone::utc());
    certificate.sha256 = QByteArray::fromHex("3a9c51e07bd2448f96a1c30d5e7f8812b4d6009fe1723c58aa45d90b6c1e7f32");
    certificate.faults = {CertificateFault::SelfSigned};
    Failure failure;
    failure.kind = FailureKind::CertificateRejected;
    failure.stage = Stage::Tls;
    failure.certificate = certificate;
    return failure;
}

QList<Scene> senderScenes()
{
    return {
        {u"1-sender-empty"_s, [](WizardScene &) {}},
        {u"1-sender-known"_s,
         [](WizardScene &s) {
             s.type("addressEdit", naver);
             s.type("nameEdit", u"하늘베이커리"_s);
         }},
        {u"1-sender-google"_s, [](WizardScene &s) { s.type("addressEdit", u"haneul.bakery@gmail.com"_s); }},
        {u"1-sender-unknown"_s, [](WizardScene &s) { s.type("addressEdit", own); }},
        {u"1-sender-mx"_s,
         [](WizardScene &s) {
             s.dns.add("haneul-bakery.kr MX haneulbakery-kr.mail.protection.outlook.com");
             s.typeAndLeave("addressEdit", u"info@haneul-bakery.kr"_s);
         }},
        {u"1-sender-mx-comparison"_s,
         [](WizardScene &s) {
             s.dns.add("haneul-bakery.kr MX aspmx.l.google.com");
             s.typeAndLeave("addressEdit", u"info@haneul-bakery.kr"_s);
             QCoreApplication::processEvents();
             s.press("compareButton");
         }},
        {u"1-sender-no-mail"_s,
         [](WizardScene &s) {
             s.dns.add("haneul-bakery.kr MX .");
             s.typeAndLeave("addressEdit", u"info@haneul-bakery.kr"_s);
         }},
        {u"1-sender-no-domain"_s, [](WizardScene &s) { s.typeAndLeave("addressEdit", u"info@haneul-bakrey.kr"_s); }},
        {u"1-sender-chosen"_s,
         [](WizardScene &s) {
             s.type("addressEdit", own);
             s.press("providersButton");
             s.searchProviders(u"ses"_s);
             s.press("takeButton");
         }},
        {u"1-sender-typo"_s, [](WizardScene &s) { s.type("addressEdit", u"haneul.bakery@naver.con"_s); }},
        {u"1-sender-bad"_s,
         [](WizardScene &s) {
             s.type("addressEdit", u"haneul@@naver.com"_s);
             s.type("nameEdit", u"하늘\u202e베이커리"_s);
         }},
        {u"1-sender-practice"_s,
         [](WizardScene &s) { s.find<QWidget>("practiceOption")->findChild<QAbstractButton *>()->click(); }}};
}

QList<Scene> connectScenes()
{
    return {{u"2-connect-naver"_s, [](WizardScene &s) { s.toConnect(naver); }},
            {u"2-connect-mismatch"_s,
             [](WizardScene &s) {
                 s.toConnect(naver);
                 s.type("loginEdit", u"haneul@daum.net"_s);
                 s.type("passwordEdit", password);
             }},
            {u"2-connect-unknown"_s, [](WizardScene &s) { s.toConnect(own); }},
            {u"2-connect-wrong-fields"_s,
             [](WizardScene &s) {
                 s.toConnect(own);
                 s.type("hostEdit", u"https://smtp.haneul-bakery.co.kr:465/mail"_s);
                 s.type("portEdit", u"46500000"_s);
                 s.type("passwordEdit", u"abcd efgh ijkl"_s);
             }},
            {u"2-connect-google"_s, [](WizardScene &s) { s.toConnect(u"haneul.bakery@gmail.com"_s); }},
            {u"2-connect-practice"_s, [](WizardScene &s) {
                 s.press("footerLink");
                 if (s.wizard().currentId() == 0)
                     s.next();
             }}};
}

QList<Scene> proveScenes()
{
    return {{u"3-prove-ready"_s, [](WizardScene &s) { s.toProve(naver, password); }},
            {u"3-prove-running"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.startTest();
                 s.reachAll(Stage::Auth);
             }},
            {u"3-prove-failed-password"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.reject(Stage::Auth, 535, {5, 7, 1}, u"5.7.1 Username and Password not accepted."_s);
             }},
            {u"3-prove-failed-sender"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.reject(Stage::Sender, 554, {5, 7, 1}, u"5.7.1 The sender address is unauthorized"_s);
             }},
            {u"3-prove-failed-silent"_s,
             [](WizardScene &s) {
                 s.toProve(own, password);
                 s.fail({.kind = FailureKind::TimedOut, .stage = Stage::Connect});
             }},
            {u"3-prove-failed-certificate"_s, [](WizardScene &s) {
                 s.toProve(own, password);
                 s.fail(selfSigned());
             }}};
}

QList<Scene> outcomeScenes()
{
    return {{u"3-prove-accepted"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.startTest();
                 s.reachAll(Stage::Accepted);
                 s.accept();
             }},
            {u"3-prove-arrived"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.startTest();
                 s.reachAll(Stage::Accepted);
                 s.accept();
                 s.type("codeEdit", u"271828"_s);
             }},
            {u"3-prove-dry-run"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.press("dryRunButton");
                 s.reachAll(Stage::Recipient);
                 s.acceptDryRun();
             }},
            {u"3-prove-practice"_s, [](WizardScene &s) {
                 s.press("footerLink");
                 if (s.wizard().currentId() == 0)
                     s.next();
                 s.next();
                 s.startTest();
                 s.reachAll(Stage::Accepted);
                 s.accept();
             }}};
}

QList<Scene> keepScenes()
{
    return {{u"4-keep-editing"_s, [](WizardScene &s) { s.toKeep(naver, password); }},
            {u"4-keep-service"_s,
             [](WizardScene &s) {
                 s.toKeep(naver, password);
                 s.press("serviceButton");
             }},
            {u"4-keep-dedicated-domain"_s,
             [](WizardScene &s) {
                 s.type("addressEdit", own);
                 s.press("providersButton");
                 s.searchProviders(u"LC"_s);
                 s.press("takeButton");
                 s.next();
                 s.type("loginEdit", own);
                 s.type("passwordEdit", password);
                 s.next();
                 s.startTest();
                 s.reachAll(Stage::Accepted);
                 s.accept();
                 s.next();
             }},
            {u"4-keep-saving"_s,
             [](WizardScene &s) {
                 s.toKeep(naver, password);
                 s.keychain.isHolding = true;
                 s.wizard().button(QWizard::FinishButton)->click();
             }},
            {u"4-keep-no-keychain"_s,
             [](WizardScene &s) {
                 s.toKeep(naver, password);
                 s.keychain.saveFailure = Failure{.kind = FailureKind::KeychainUnavailable};
                 s.wizard().button(QWizard::FinishButton)->click();
             }},
            {u"4-keep-saved"_s, [](WizardScene &s) {
                 s.toKeep(naver, password);
                 s.wizard().button(QWizard::FinishButton)->click();
             }}};
}

QList<Scene> dialogScenes()
{
    return {{u"5-dialog-certificate"_s,
             [](WizardScene &s) {
                 s.toProve(own, password);
                 s.fail(selfSigned());
                 s.press("actionButton1");
             }},
            {u"5-dialog-transcript"_s,
             [](WizardScene &s) {
                 s.toProve(naver, password);
                 s.startTest();
                 s.reachAll(Stage::Auth);
                 s.probe()->say(false, "220 smtp.naver.com ESMTP");
                 s.probe()->say(true, "EHLO [192.0.2.1]");
                 s.probe()->say(false, "250-smtp.naver.com");
                 s.probe()->say(false, "250 AUTH LOGIN PLAIN");
                 s.probe()->say(true, "AUTH PLAIN <secret>");
                 s.probe()->say(false, "535 5.7.1 Username and Password not accepted.");
                 s.press("footerLink");
             }},
            {u"5-dialog-providers"_s,
             [](WizardScene &s) {
                 s.dns.add("haneul-bakery.kr MX kr1-aspmx1.worksmobile.com");
                 s.typeAndLeave("addressEdit", u"info@haneul-bakery.kr"_s);
                 QCoreApplication::processEvents();
                 s.press("providersButton");
             }},
            {u"5-dialog-providers-initials"_s,
             [](WizardScene &s) {
                 s.press("providersButton");
                 s.searchProviders(u"ㄴㅇㅂ"_s);
             }},
            {u"5-dialog-providers-regions"_s,
             [](WizardScene &s) {
                 s.type("addressEdit", own);
                 s.press("providersButton");
                 s.searchProviders(u"amazon ses"_s);
             }},
            {u"5-dialog-providers-empty"_s,
             [](WizardScene &s) {
                 s.press("providersButton");
                 s.searchProviders(u"없는메일"_s);
             }},
            {u"5-dialog-providers-hidden"_s,
             [](WizardScene &s) {
                 s.helpLinks.hide(true);
                 s.press("providersButton");
                 s.searchProviders(u"microsoft"_s);
             }},
            {u"5-dialog-discard"_s, [](WizardScene &s) {
                 s.type("addressEdit", naver);
                 s.wizard().reject();
             }}};
}

} // namespace

QList<Scene> allScenes()
{
    return senderScenes() + connectScenes() + searchScenes() + proveScenes() + outcomeScenes() + domainScenes() +
           blockedScenes() + keepScenes() + dialogScenes() + directScenes() + exchangeScenes();
}

} // namespace sendproof::test
