// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/providercard.h"

#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/sourcewords.h"

#include <QCoreApplication>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ProviderCard)
};

CardView unknownCard(const MailAddress &address, const Recognition &found)
{
    const QString next = Words::tr("The next page asks for it. Your mail service or administrator has the values.");
    if (found.by == RecognisedBy::Choice)
        return {Severity::Info, Words::tr("You enter the server yourself"), next, {}, {}};
    const QStringList domain{address.shownDomain()};
    switch (found.exchangers) {
    case ExchangerFinding::State::NoSuchDomain:
        //: %1: a mail domain
        return {Severity::Warning,
                filled(Words::tr("There is no domain %1"), domain),
                Words::tr("Look at the address again. If you registered the domain only just now, go on."),
                {},
                {}};
    case ExchangerFinding::State::TakesNoMail:
        return {Severity::Warning,
                Words::tr("This domain says that it takes no mail"),
                Words::tr("Answers would have nowhere to go. Sending may still work: have the values of the service "
                          "that sends for it at hand."),
                {},
                {}};
    default:
        break;
    }
    //: %1: a mail domain
    return {Severity::Info, filled(Words::tr("The mail server of %1 is not known yet"), domain), next, {}, {}};
}

QString howKnown(const MailAddress &address, const Recognition &found)
{
    QStringList sentences;
    if (found.by == RecognisedBy::Exchanger)
        //: %1: a mail domain
        sentences.append(filled(Words::tr("The mail server records (MX) of %1 say so."), {address.shownDomain()}));
    if (found.exchangers == ExchangerFinding::State::NoSuchDomain)
        //: %1: a mail domain
        sentences.append(filled(Words::tr("There is no domain %1, though."), {address.shownDomain()}));
    if (found.exchangers == ExchangerFinding::State::TakesNoMail)
        sentences.append(Words::tr("The domain itself says that it takes no mail: answers would have nowhere to go."));
    if (!found.host.isEmpty() && found.host != found.provider->host)
        //: %1: the name of a server
        sentences.append(filled(Words::tr("Its server: %1"), {found.host}));
    return sentences.join(u'\n');
}

/// The warnings that hold, else the note, else what the program does.
QString whatHolds(const Provider &provider, QDate today)
{
    QStringList sentences;
    for (const ProviderNotice &notice : noticesAt(provider, today)) {
        if (notice.isWarning)
            sentences.append(noticeText(notice));
    }
    const QString note = provider.note.in(languageCode());
    if (sentences.isEmpty() && !note.isEmpty())
        sentences.append(note);
    const bool isSaidAlready = provider.status == ProviderStatus::AskHost && !note.isEmpty();
    if (provider.status != ProviderStatus::Active && !isSaidAlready)
        sentences.prepend(providerStatusText(provider.status));
    if (sentences.isEmpty())
        return Words::tr("Server and login name are filled in for you.");
    return sentences.join(u'\n');
}

QString routeText(const Provider &provider)
{
    if (!provider.directAvailable)
        return {};
    const QStringList why = provider.comparison ? provider.comparison->directFor.in(languageCode()) : QStringList();
    //: %1: one sentence, why; may be missing
    return filled(Words::tr("Recommended is the direct connection. %1"), {why.value(0)}).simplified();
}

QString bullets(const QStringList &sentences)
{
    return sentences.size() < 2 ? sentences.value(0) : u"· "_s + sentences.join(u"\n· "_s);
}

} // namespace

CardView serviceCard(const MailAddress &address, const Recognition &found, QDate today)
{
    if (address.isEmpty() && found.by == RecognisedBy::Nothing)
        return {};
    if (!found.provider)
        return unknownCard(address, found);
    const Provider &provider = *found.provider;
    const QStringList name{provider.name.in(languageCode())};
    const QString title = found.by == RecognisedBy::Choice
                              //: %1: a mail service
                              ? filled(Words::tr("The mail service you chose: %1"), name)
                              //: %1: a mail service
                              : filled(Words::tr("Mail of this address is handled by %1"), name);
    QStringList body{howKnown(address, found), whatHolds(provider, today), routeText(provider)};
    body.removeAll(QString());
    const QList<ProviderNotice> notices = noticesAt(provider, today);
    const bool isWarned =
        std::any_of(notices.begin(), notices.end(), [](const ProviderNotice &notice) { return notice.isWarning; });
    const bool isDomainOdd = found.exchangers == ExchangerFinding::State::NoSuchDomain ||
                             found.exchangers == ExchangerFinding::State::TakesNoMail;
    const bool isUsable = provider.status == ProviderStatus::Active && !provider.host.isEmpty();
    return {
        isUsable && !isWarned && !isDomainOdd ? Severity::Info : Severity::Warning, title, body.join(u'\n'), {}, {}};
}

QString providerStatusText(ProviderStatus status)
{
    switch (status) {
    case ProviderStatus::Suspended:
        return Words::tr("Sending by SMTP is suspended there for now.");
    case ProviderStatus::Retired:
        return Words::tr("This service has ended.");
    case ProviderStatus::AskHost:
        return Words::tr("Its servers differ by customer: look yours up there.");
    case ProviderStatus::Active:
        break;
    }
    return {};
}

QString noticeText(const ProviderNotice &notice)
{
    const QString source = sourceText(notice);
    const QString text = notice.text.in(languageCode());
    return source.isEmpty() ? text : u"%1 (%2)"_s.arg(text, source);
}

QString smtpHint(const Provider *provider)
{
    if (!provider)
        return Words::tr("You need the server, the login name and the password of your mail service.");
    const QString password = provider->passwordName.in(languageCode());
    const bool isOwnKind =
        provider->passwordKind != PasswordKind::AccountPassword && provider->passwordKind != PasswordKind::Unknown;
    if (isOwnKind && !password.isEmpty())
        //: %1: the mail service's own word, e.g. "app password"
        return filled(Words::tr("It takes the %1 only. The next page shows how to get it."), {password});
    if (isOwnKind)
        return Words::tr("It takes a password of its own. The next page shows how to get it.");
    return Words::tr("You need the password of your mail address.");
}

QList<std::pair<QString, QString>> comparisonFacts(const Provider &provider, QDate today)
{
    QList<std::pair<QString, QString>> facts;
    const auto add = [&facts](const QString &label, const QStringList &sentences) {
        if (!sentences.isEmpty())
            facts.append({label, bullets(sentences)});
    };
    const QString language = languageCode();
    if (provider.comparison) {
        const ProviderComparison &comparison = *provider.comparison;
        add(Words::tr("SMTP: good"), comparison.smtpFor.in(language));
        add(Words::tr("SMTP: less good"), comparison.smtpAgainst.in(language));
        add(Words::tr("Direct: good"), comparison.directFor.in(language));
        add(Words::tr("Direct: less good"), comparison.directAgainst.in(language));
        add(Words::tr("Known from"), {sourceText(comparison)});
    }
    QStringList notices;
    for (const ProviderNotice &notice : noticesAt(provider, today)) {
        if (!notice.isWarning)
            notices.append(noticeText(notice));
    }
    add(Words::tr("Good to know"), notices);
    return facts;
}

QString comparisonLink(const Provider &provider, bool isShown)
{
    if (provider.comparison)
        //: Link: shows or hides what speaks for and against SMTP and the direct connection
        return isShown ? Words::tr("Hide the comparison") : Words::tr("Compare the ways to connect");
    //: Link: shows or hides notices about the mail service
    return isShown ? Words::tr("Hide what is good to know") : Words::tr("Good to know about this service");
}

} // namespace sendproof
