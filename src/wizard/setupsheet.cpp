// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/setupsheet.h"

#include "wizard/connectnotes.h"
#include "wizard/language.h"
#include "wizard/placeholders.h"
#include "wizard/providercard.h"
#include "wizard/providerguide.h"
#include "wizard/providerwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SetupSheet)
};

bool isGoogle(const MailAccount &account)
{
    return account.direct->service == DirectService::Google;
}

QList<SheetFact> senderFacts(const MailAccount &account, const Provider *provider)
{
    QList<SheetFact> facts;
    if (provider)
        //: Label on a printed sheet: which mail service it is
        facts.append({Words::tr("Mail service"), provider->name.in(languageCode())});
    //: Label on a printed sheet
    facts.append({Words::tr("From address"), account.sender.address.shown()});
    if (!account.sender.name.isEmpty())
        //: Label on a printed sheet
        facts.append({Words::tr("From name"), account.sender.name.toString()});
    return facts;
}

QList<SheetFact> serverFacts(const MailAccount &account)
{
    const SubmissionServer &server = account.server;
    if (server.host.isEmpty())
        return {};
    //: Label on a printed sheet: the server that mail is handed to
    QList<SheetFact> facts{{Words::tr("Mail server (SMTP)"), server.host.shown()},
                           //: Label on a printed sheet: a number such as 465
                           {Words::tr("Port"), QString::number(server.port)},
                           //: Label on a printed sheet: SSL/TLS or STARTTLS
                           {Words::tr("Security"), formSecurityText(server.security)}};
    if (server.auth != AuthChoice::Auto && !account.login.isEmpty() && !account.direct)
        //: Label on a printed sheet: PLAIN, LOGIN, CRAM-MD5 …
        facts.append({Words::tr("Authentication"), QString(authChoiceName(server.auth)).toUpper()});
    return facts;
}

SheetPart passwordSettings(const MailAccount &account, const Provider *provider)
{
    SheetPart part;
    //: Heading on a printed sheet: the values below are to be typed into another program
    part.title = Words::tr("1. Enter these settings");
    part.facts = senderFacts(account, provider) + serverFacts(account);
    if (account.login.isEmpty()) {
        //: Label on a printed sheet
        part.facts.append({Words::tr("Login name"), Words::tr("None; mail is sent without signing in")});
        return part;
    }
    //: Label on a printed sheet
    part.facts.append({Words::tr("Login name"), account.login});
    //: Below a line to write the password on
    part.facts.append({sheetPasswordLabel(provider), Words::tr("Keep this sheet safe if you write it down."), true});
    return part;
}

SheetPart directSettings(const MailAccount &account, const Provider *provider)
{
    SheetPart part{.title = Words::tr("1. Enter these settings")};
    part.facts = senderFacts(account, provider);
    if (account.direct->transport == DirectTransport::Smtp)
        part.facts += serverFacts(account);
    //: Label on a printed sheet: how a program is connected with the mail service
    part.facts.append({Words::tr("Connection"),
                       isGoogle(account) ? Words::tr("Sign in with Google in the browser, without a password")
                                         : Words::tr("Sign in with Microsoft in the browser, without a "
                                                     "password")});
    //: Label on a printed sheet: the account that one signs in with
    part.facts.append({Words::tr("Sign in as"), account.login});
    return part;
}

SheetPart passwordSteps(const Provider *provider)
{
    SheetPart part;
    const QString name = provider ? provider->passwordName.in(languageCode()) : QString();
    part.title = name.isEmpty()
                     //: Heading on a printed sheet
                     ? Words::tr("2. Get the password")
                     //: Heading on a printed sheet. %1: what the mail service calls it, e.g. "app password"
                     : filled(Words::tr("2. Get the %1"), {name});
    if (provider)
        part.steps = provider->passwordSteps.in(languageCode());
    if (part.steps.isEmpty())
        part.paragraphs.append(Words::tr("Whoever runs the mail server gives it to you."));
    return part;
}

SheetPart signInSteps(const MailAccount &account)
{
    SheetPart part;
    //: Heading on a printed sheet
    part.title = Words::tr("2. Sign in");
    part.steps.append(isGoogle(account)
                          ? Words::tr("In the program that is to send, choose to connect a Google account.")
                          : Words::tr("In the program that is to send, choose to connect a Microsoft account."));
    //: %1: an address
    part.steps.append(filled(Words::tr("Sign in as %1 and allow it to send mail."), {account.login}));
    return part;
}

/// The provider's own sentence on From, where there is one, and what happens to any other address.
QString fromPoint(const Provider &provider, QDate day)
{
    QStringList lines = fromRuleText(provider, day).split(u'\n');
    const QString note = provider.fromRule.note.in(languageCode());
    if (lines.size() == 3 && lines.last() == note) // rule, what happens else, note
        lines = {note, lines.at(1)};
    return lines.join(u' ');
}

/// What to know before a password is used there.
QStringList passwordPoints(const Provider &provider, QDate day)
{
    QStringList points;
    for (const ProviderNotice &notice : noticesAt(provider, day)) {
        if (notice.isWarning)
            points.append(notice.text.in(languageCode()));
    }
    return points + QStringList{provider.note.in(languageCode()), provider.loginNote.in(languageCode())};
}

SheetPart goodToKnow(const Provider *provider, QDate day, bool isDirect)
{
    SheetPart part;
    //: Heading on a printed sheet: limits and rules of the mail service
    part.title = Words::tr("3. Good to know");
    if (!provider) {
        part.points = {
            Words::tr("Enter the From address exactly as it stands here; many mail servers take no other one."),
            Words::tr("How much you can send a day is not known: ask whoever runs the mail server.")};
        return part;
    }
    if (!isDirect)
        part.points = passwordPoints(*provider, day);
    part.points.append(fromPoint(*provider, day));
    for (const ProviderLimit &limit : provider->limits)
        part.points.append(limit.text.in(languageCode()));
    part.points.removeAll(QString());
    part.points.removeDuplicates();
    if (const QString source = limitsSource(*provider).replace(u'\n', u" · "_s); !source.isEmpty())
        //: Small print. %1: where the limits are known from, and of when
        part.source = filled(Words::tr("Limits: %1"), {source});
    return part;
}

SheetPart whoToAsk(const Provider *provider, bool isDirect)
{
    SheetPart part;
    //: Heading on a printed sheet
    part.title = Words::tr("4. If it doesn't work");
    part.paragraphs = {Words::tr("Take a picture of the error or write it down word for word; it says what is wrong.")};
    if (provider && !provider->helpUrl.isEmpty() && !isDirect) // it is about the password
        //: Label on a printed sheet: a web page of the mail service
        part.facts.append({Words::tr("Help page"), provider->helpUrl.toDisplayString()});
    //: Label on a printed sheet, before a line to write on: whom to ask
    part.facts.append({Words::tr("Who to ask, phone number"), {}, true});
    return part;
}

} // namespace

QString formSecurityText(Security security)
{
    switch (security) {
    case Security::ImplicitTls:
        return u"SSL/TLS"_s;
    case Security::StartTls:
        //: A value on a printed sheet: programs call the security of port 587 by either name
        return Words::tr("STARTTLS (some programs say TLS)");
    case Security::None:
        break;
    }
    //: A value on a printed sheet
    return Words::tr("None, only inside one's own network");
}

QString sheetPasswordLabel(const Provider *provider)
{
    QString label = passwordLabel(provider);
    label[0] = label.at(0).toUpper();
    return label;
}

Sheet setupSheet(const MailAccount &account, const Provider *provider, QDate day, const QString &madeBy)
{
    QStringList names{account.name, account.workspace};
    names.removeAll(QString());
    Sheet sheet;
    sheet.language = languageCode();
    //: Title of a printed sheet
    sheet.title = Words::tr("Settings for sending mail");
    sheet.subtitle = names.join(u" · "_s);
    if (account.isPractice)
        sheet.warning = Words::tr("This is a practice account: it sends no real mail.");
    sheet.parts = {account.direct ? directSettings(account, provider) : passwordSettings(account, provider)};
    if (account.direct)
        sheet.parts.append(signInSteps(account));
    else if (!account.login.isEmpty())
        sheet.parts.append(passwordSteps(provider));
    const bool isDirect = account.direct.has_value();
    sheet.parts += {goodToKnow(provider, day, isDirect), whoToAsk(provider, isDirect)};
    //: At the foot of a printed sheet
    sheet.footer = QStringList{madeBy, Words::tr("There is no password in this sheet.")}.join(u' ').trimmed();
    return sheet;
}

} // namespace sendproof
