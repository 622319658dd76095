// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providerwords.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProviderWords)
};

QString joined(QStringList parts, const QString &between)
{
    parts.removeAll(QString());
    return parts.join(between);
}

QString ruleSentence(FromRule rule)
{
    switch (rule) {
    case FromRule::EqualsLogin:
        return Words::tr("Only the address that signs in may be the From address.");
    case FromRule::VerifiedAlias:
        return Words::tr("The From address is the one that signs in, or an alias confirmed for that account.");
    case FromRule::SendAsPermission:
        return Words::tr(
            "The From address is the one that signs in, or a mailbox that an administrator has granted (Send As).");
    case FromRule::AccountDomain:
        return Words::tr("Any address of the domains in your account may be the From address.");
    case FromRule::VerifiedDomain:
        return Words::tr("Any address of a domain verified there may be the From address.");
    case FromRule::VerifiedSender:
        return Words::tr("An address or a domain verified there may be the From address.");
    case FromRule::Unknown:
        break;
    }
    return {};
}

QString mismatchSentence(const ProviderFromRule &rule)
{
    switch (rule.mismatch) {
    case MismatchOutcome::Refused:
        return rule.code.isEmpty() ? Words::tr("Any other one is refused.")
                                   //: %1: a reply code such as 554 5.7.1
                                   : filled(Words::tr("Any other one is refused with error %1."), {rule.code});
    case MismatchOutcome::Rewritten:
        return Words::tr("Instead of any other one, another From address is put in without a word.");
    case MismatchOutcome::BouncedLater:
        return Words::tr("Mail from any other one may come back later.");
    case MismatchOutcome::Accepted:
        return Words::tr("Any other one is taken as well.");
    case MismatchOutcome::Unknown:
        break;
    }
    return Words::tr("What happens to any other one is not known: the test mail tells.");
}

} // namespace

QString notKnownText()
{
    //: Instead of a fact about a mail service
    return Words::tr("Not known");
}

QString providerKindText(ProviderKind kind)
{
    switch (kind) {
    case ProviderKind::Mailbox:
        return Words::tr("Personal mailboxes");
    case ProviderKind::Business:
        return Words::tr("Mail for companies with their own domain");
    case ProviderKind::Hosting:
        return Words::tr("Mail that comes with web hosting");
    case ProviderKind::Relay:
        return Words::tr("Sends only, no mailboxes");
    case ProviderKind::Unknown:
        break;
    }
    return {};
}

QString providerOriginText(const Provider &provider)
{
    const QString where = provider.category == ProviderCategory::Korean ? Words::tr("Korean service") : QString();
    const QString own = provider.isOwn ? Words::tr("Added by you") : QString();
    return joined({own, where, providerKindText(provider.kind)}, u" · "_s);
}

QString securityText(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return Words::tr("TLS from the beginning");
    case Security::StartTls:
        return u"STARTTLS"_s;
    case Security::None:
        break;
    }
    return Words::tr("not secured");
}

QString portText(const ProviderPort &port)
{
    return u"%1 · %2"_s.arg(port.port).arg(securityText(port.security));
}

QString hostText(const ProviderHost &host)
{
    const QString note = host.note.in(languageCode());
    const bool isSentence = note.endsWith(u'.');
    return isSentence ? joined({host.host, host.region, note}, u" · "_s)
                      : joined({note, host.region, host.host}, u" · "_s);
}

QString loginFormText(const Provider &provider)
{
    switch (provider.loginForm) {
    case LoginForm::FullAddress:
        return Words::tr("The whole mail address");
    case LoginForm::LocalPart:
        return Words::tr("What stands before the @ only");
    case LoginForm::FixedWord:
        //: %1: the word that everybody enters as the login name, e.g. "apikey"
        return filled(Words::tr("Always the word “%1”"), {provider.fixedLogin});
    case LoginForm::ProviderIssued:
        return Words::tr("A name or key that the service makes for you");
    case LoginForm::IssuedAddress:
        return Words::tr("An address that you make there for sending");
    case LoginForm::Unknown:
        break;
    }
    return notKnownText();
}

QString passwordKindText(const Provider &provider)
{
    const QString name = provider.passwordName.in(languageCode());
    QString kind;
    switch (provider.passwordKind) {
    case PasswordKind::AccountPassword:
        kind = Words::tr("The password of the mail account");
        break;
    case PasswordKind::AppPassword:
        kind = Words::tr("A password made for this program only");
        break;
    case PasswordKind::ApiKey:
        kind = Words::tr("An API key");
        break;
    case PasswordKind::SmtpCredential:
        kind = Words::tr("Credentials made for SMTP only");
        break;
    case PasswordKind::Unknown:
        break;
    }
    if (kind.isEmpty())
        return name.isEmpty() ? notKnownText() : name;
    return name.isEmpty() ? kind : u"%1 (%2)"_s.arg(kind, name);
}

QString fromRuleText(const Provider &provider, QDate today)
{
    const ProviderFromRule &rule = provider.fromRule;
    const bool isOver = rule.until.isValid() && today > rule.until;
    const bool isToCome = rule.from.isValid() && today < rule.from;
    const QString allowed = isOver || isToCome ? QString() : ruleSentence(rule.rule);
    if (allowed.isEmpty())
        return joined({notKnownText(), Words::tr("The test mail tells whether a From address works.")}, u"\n"_s);
    return joined({allowed, mismatchSentence(rule), rule.note.in(languageCode())}, u"\n"_s);
}

QString sharingText(const Provider &provider)
{
    if (!provider.sharing)
        return notKnownText();
    const QString note = provider.sharing->note.in(languageCode());
    if (!note.isEmpty())
        return note;
    if (!provider.sharing->shareable)
        return notKnownText();
    return *provider.sharing->shareable ? Words::tr("A team can use the same credentials.")
                                        : Words::tr("The credentials belong to one person.");
}

QString imapText(const Provider &provider)
{
    if (!provider.imap || !provider.imap->available)
        return notKnownText();
    const ProviderImap &imap = *provider.imap;
    const QString note = imap.note.in(languageCode());
    if (!*imap.available)
        return note.isEmpty() ? Words::tr("There is no IMAP.") : Words::tr("There is no IMAP.") + u'\n' + note;
    QStringList server{imap.host, imap.port > 0 ? QString::number(imap.port) : QString()};
    server.append(imap.security ? securityText(*imap.security) : QString());
    const QString where = joined(server, u" · "_s);
    return joined({where.isEmpty() ? notKnownText() : where, note}, u"\n"_s);
}

} // namespace sendproof
