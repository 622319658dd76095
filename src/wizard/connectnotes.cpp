// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/connectnotes.h"

#include "core/unsafetext.h"
#include "wizard/fieldwords.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype maximalLogin = 320;   // UTF-16 units; a local part and a domain of RFC 5321 fit in
constexpr qsizetype maximalSecret = 1024; // bytes; fits into one AUTH line of RFC 4954 after base64

bool isAscii(char c, char lowest, char highest)
{
    return c >= lowest && c <= highest;
}

bool hasUnsafeBytes(const Secret &secret)
{
    const QByteArrayView bytes = secret.bytes();
    if (std::any_of(bytes.begin(), bytes.end(), [](char c) { return isAscii(c, '\0', '\x1F') || c == '\x7F'; }))
        return true;
    QString text = secret.text();
    const bool isUnsafe = hasUnsafeCharacter(text);
    wipe(text);
    return isUnsafe;
}

} // namespace

const Provider *providerServing(const ProviderCatalog &catalog, const HostName &host, const QString &preferredId)
{
    const Provider *preferred = catalog.byId(preferredId);
    if (preferred && isServerOf(*preferred, host.ascii()))
        return preferred; // two services may share a server
    for (const Provider &provider : catalog.providers()) {
        if (isServerOf(provider, host.ascii()))
            return &provider;
    }
    return nullptr;
}

std::optional<int> portFrom(const QString &text)
{
    const QString digits = withoutFullWidth(text).trimmed();
    const bool isNumber = !digits.isEmpty() && digits.size() <= 5 &&
                          std::all_of(digits.begin(), digits.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    const int port = isNumber ? digits.toInt() : 0;
    return port >= 1 && port <= 65535 ? std::optional(port) : std::nullopt;
}

std::optional<QString> loginFrom(const QString &typed)
{
    const QString login = typed.trimmed();
    if (login.size() > maximalLogin || hasUnsafeCharacter(login))
        return std::nullopt;
    return login;
}

QString loginOffer(const QString &typed, const Provider *provider, const MailAddress &from)
{
    const auto login = loginFrom(typed);
    if (!login || login->isEmpty())
        return {};
    const QString plain = withoutFullWidth(*login);
    if (provider && provider->loginForm == LoginForm::FixedWord)
        return plain == provider->fixedLogin ? QString() : provider->fixedLogin;
    if (provider && provider->loginForm == LoginForm::FullAddress && !plain.contains(u'@')) {
        const bool isLocalPart = plain.compare(from.localPart(), Qt::CaseInsensitive) == 0;
        const QString domain = provider->domains.isEmpty() ? from.domain() : provider->domains.first();
        return isLocalPart && provider->domains.contains(from.domain()) ? from.toString() : plain + u'@' + domain;
    }
    return plain == *login ? QString() : plain;
}

FieldNote hostNote(const QString &typed, bool isTouched)
{
    const HostName::Parse parse = HostName::parse(typed);
    if (parse.fault == HostFault::None || (parse.fault == HostFault::Empty && !isTouched))
        return {};
    if (parse.fault == HostFault::HasUrlParts)
        return {Severity::Warning, hostFaultText(parse.fault),
                parse.port ? u"%1 · %2"_s.arg(parse.offer).arg(*parse.port) : parse.offer};
    return {Severity::Error, hostFaultText(parse.fault), {}};
}

FieldNote portNote(const QString &typed, bool isTouched)
{
    if (portFrom(typed) || (typed.trimmed().isEmpty() && !isTouched))
        return {};
    return {Severity::Error,
            QCoreApplication::translate("ConnectNotes", "A port is a number from 1 to 65535, mostly 465 or 587."),
            {}};
}

FieldNote securityNote(const SubmissionServer &server)
{
    if (server.security == Security::None)
        return {Severity::Warning,
                QCoreApplication::translate("ConnectNotes",
                                            "Everybody on the way can read password and mail. Only for a server "
                                            "in your own network."),
                {}};
    const bool isKnownPort = server.port == 465 || server.port == 2465 || server.port == 587 || server.port == 2587;
    if (isKnownPort && usualSecurity(server.port) != server.security)
        //: %1: a port number
        return {Severity::Info,
                filled(QCoreApplication::translate("ConnectNotes", "Port %1 is usually used the other way."),
                       {QString::number(server.port)}),
                {}};
    return {};
}

FieldNote loginNote(const QString &typed, bool isTouched, bool mayBeEmpty, const QString &offer)
{
    const FieldNote plain = plainTextNote(typed, maximalLogin);
    if (plain.severity != Severity::None)
        return plain;
    if (typed.trimmed().isEmpty() && mayBeEmpty)
        return {Severity::Info, QCoreApplication::translate("ConnectNotes", "Mail is sent without signing in."), {}};
    if (typed.trimmed().isEmpty())
        return isTouched ? FieldNote{Severity::Error,
                                     QCoreApplication::translate("ConnectNotes", "Enter the login name."),
                                     {}}
                         : FieldNote{};
    if (!offer.isEmpty())
        return {Severity::Warning,
                QCoreApplication::translate("ConnectNotes", "This mail service wants it written like this."), offer};
    return {};
}

FieldNote passwordNote(const Secret &secret, bool isTouched, bool isWanted, const Provider *provider)
{
    if (secret.isEmpty()) {
        if (!isTouched || !isWanted)
            return {};
        //: %1: what the field is called, e.g. "app password"
        return {Severity::Error,
                filled(QCoreApplication::translate("ConnectNotes", "Enter the password here: %1"),
                       {passwordLabel(provider)}),
                {}};
    }
    if (secret.bytes().size() > maximalSecret)
        return {Severity::Error, QCoreApplication::translate("ConnectNotes", "This is too long for a password."), {}};
    if (hasUnsafeBytes(secret))
        return {Severity::Error,
                QCoreApplication::translate("ConnectNotes",
                                            "There is a line break or an invisible character in it. Enter it anew."),
                {}};
    if (hasNeedlessBlanks(secret, provider))
        return {Severity::Info,
                QCoreApplication::translate("ConnectNotes", "There are blanks in it. Usually it works without them."),
                //: Text of a button that removes the blanks from a password
                QCoreApplication::translate("ConnectNotes", "Remove the blanks")};
    return {};
}

bool isUsablePassword(const Secret &secret)
{
    return !secret.isEmpty() && secret.bytes().size() <= maximalSecret && !hasUnsafeBytes(secret);
}

bool hasNeedlessBlanks(const Secret &secret, const Provider *provider)
{
    const QByteArrayView bytes = secret.bytes();
    const bool isOuter = bytes.startsWith(' ') || bytes.endsWith(' ');
    const bool isIssued = provider && provider->passwordKind != PasswordKind::Unknown &&
                          provider->passwordKind != PasswordKind::AccountPassword;
    return isOuter || (isIssued && bytes.contains(' '));
}

Secret withoutBlanks(const Secret &secret)
{
    QByteArray bytes = secret.bytes().toByteArray();
    const qsizetype size = std::remove(bytes.begin(), bytes.end(), ' ') - bytes.begin();
    Secret made{QByteArrayView(bytes).first(size)};
    wipe(bytes);
    return made;
}

QString passwordLabel(const Provider *provider)
{
    if (provider && !provider->passwordName.isEmpty())
        return provider->passwordName.in(languageCode());
    switch (provider ? provider->passwordKind : PasswordKind::Unknown) {
    case PasswordKind::AppPassword:
        return QCoreApplication::translate("ConnectNotes", "App password");
    case PasswordKind::ApiKey:
        return QCoreApplication::translate("ConnectNotes", "API key");
    case PasswordKind::SmtpCredential:
        return QCoreApplication::translate("ConnectNotes", "SMTP password");
    case PasswordKind::Unknown:
    case PasswordKind::AccountPassword:
        break;
    }
    return QCoreApplication::translate("ConnectNotes", "Password");
}

QString passwordHint(const Provider *provider)
{
    const bool isOwnKind = provider && provider->passwordKind != PasswordKind::Unknown &&
                           provider->passwordKind != PasswordKind::AccountPassword;
    if (!isOwnKind)
        return {};
    //: %1: a mail service
    return filled(QCoreApplication::translate("ConnectNotes", "Not the password you sign in to %1 with"),
                  {provider->name.in(languageCode())});
}

} // namespace sendproof
