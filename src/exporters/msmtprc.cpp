// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporters/msmtprc.h"

#include "exporters/exporttext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

constexpr qsizetype longestValue = 480; // msmtp reads lines of at most 500 bytes
constexpr qsizetype longestName = 120;  // UTF-16 units, at most three bytes each

bool isShort(QByteArrayView text)
{
    return text.size() <= longestValue;
}

QByteArray colonHex(const QByteArray &fingerprint)
{
    return fingerprint.toHex(':').toUpper();
}

void writeServer(ExportText &text, const SubmissionServer &server)
{
    text << "host " << server.host.ascii() << "\nport " << server.port << "\n";
    if (server.security == Security::None) {
        text << "tls off\n";
        return;
    }
    text << "tls on\ntls_starttls " << (server.security == Security::StartTls ? "on" : "off") << "\n";
    if (!server.pinnedCertificate.isEmpty())
        text << "tls_fingerprint " << QByteArrayView(colonHex(server.pinnedCertificate)) << "\n";
}

void writeAccount(ExportText &text, const MailAccount &account, const QByteArray &name)
{
    const QString shown = account.name.isEmpty() ? account.sender.address.shown() : account.name;
    text << "\n# " << shown.left(longestName) << "\naccount " << QByteArrayView(name) << "\n";
    writeServer(text, account.server);
    if (!account.sender.address.isEmpty())
        (text << "from ").value(outerQuoted, account.sender.address.toString()) << "\n";
    if (account.login.isEmpty()) {
        text << "auth off\n";
        return;
    }
    const bool isAuto = account.server.auth == AuthChoice::Auto;
    text << "auth " << (isAuto ? u"on"_s : QString(authChoiceName(account.server.auth))) << "\nuser ";
    text.value(outerQuoted, account.login) << "\npassword ";
    text.secret(account, outerQuoted, isShort) << "\n";
}

} // namespace

ExportFormat Msmtprc::format() const
{
    return {.id = u"msmtprc"_s, .suffix = {}, .mimeType = u"text/plain"_s, .maximalAccounts = 1000};
}

ProgramAbilities Msmtprc::abilities() const
{
    return {.mechanisms = {AuthChoice::Plain, AuthChoice::Login, AuthChoice::CramMd5, AuthChoice::ScramSha1,
                           AuthChoice::ScramSha256, AuthChoice::XOAuth2, AuthChoice::OAuthBearer},
            .pinsCertificates = true};
}

QString Msmtprc::unfitField(const MailAccount &account) const
{
    // In the sender's address msmtp sees patterns and places to fill in.
    const QString address = account.sender.address.toString();
    const bool isPattern = std::any_of(address.begin(), address.end(), [](QChar c) { return u"%*?[]"_s.contains(c); });
    if (isPattern || !isShort(address.toUtf8()))
        return u"sender.address"_s;
    return isShort(account.login.toUtf8()) ? QString() : u"login"_s;
}

ExportFiles Msmtprc::written(const ExportOrder &order) const
{
    ExportText text(order);
    text.head("# ", std::any_of(order.accounts.begin(), order.accounts.end(),
                                [&](const MailAccount &account) { return takesSecret(order, account); }));
    for (qsizetype i = 0; i < order.accounts.size(); ++i)
        writeAccount(text, order.accounts.at(i), "sendproof-" + QByteArray::number(i + 1));
    text << "\naccount default : sendproof-1\n";
    return {text.file(u"msmtprc"_s)};
}

} // namespace sendproof
