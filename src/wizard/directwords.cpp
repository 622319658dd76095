// SPDX-License-Identifier: GPL-3.0-or-later
#include "wizard/directwords.h"

#include "wizard/countdown.h"
#include "wizard/placeholders.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace sendproof {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(DirectWords)
};

bool isGoogle(DirectService service)
{
    return service == DirectService::Google;
}

bool isHostOf(const QString &host, QLatin1StringView domain)
{
    return host == domain || host.endsWith(u'.' + domain);
}

} // namespace

std::optional<DirectService> directServiceOf(const Provider *provider)
{
    if (!provider || !provider->directAvailable)
        return std::nullopt;
    const QString &host = provider->host;
    if (isHostOf(host, "gmail.com"_L1) || isHostOf(host, "google.com"_L1))
        return DirectService::Google;
    if (isHostOf(host, "office365.com"_L1) || isHostOf(host, "outlook.com"_L1))
        return DirectService::Microsoft;
    return std::nullopt;
}

SubmissionServer sendingServer(const MailAccount &account)
{
    if (!account.direct || account.direct->transport == DirectTransport::Smtp)
        return account.server;
    const QString host = isGoogle(account.direct->service) ? u"gmail.googleapis.com"_s : u"graph.microsoft.com"_s;
    SubmissionServer api;
    api.host = HostName::parse(host).host.value_or(HostName());
    api.port = 443;
    return api;
}

QString directTitle(DirectService service)
{
    //: Title of the second page
    return isGoogle(service) ? Words::tr("Connect to Google") : Words::tr("Connect to Microsoft");
}

QString directRouteTitle(DirectService service)
{
    //: One of the ways to go on from the first page
    return isGoogle(service) ? Words::tr("Direct: sign in with Google")
                             //: One of the ways to go on from the first page
                             : Words::tr("Direct: sign in with Microsoft");
}

QString directRouteHint(bool isClientMissing)
{
    return isClientMissing ? Words::tr("This copy needs a client ID first. The next page shows how to get one.")
                           : Words::tr("You only sign in in the browser. No password is entered here or stored.");
}

QString directLead(DirectService service, DirectTransport transport)
{
    if (transport == DirectTransport::Api)
        return isGoogle(service)
                   ? Words::tr(
                         "Google's page opens in your browser. Sendproof asks for one permission: to send mail as "
                         "you. It can't read your mail.")
                   : Words::tr("Microsoft's page opens in your browser. Sendproof asks for permission to send mail as "
                               "you, and for your profile, to know your address. It can't read your mail.");
    return isGoogle(service)
               ? Words::tr("Google's page opens in your browser. For SMTP, Google knows one permission only: full "
                           "access to Gmail. Sendproof uses it for sending alone.")
               : Words::tr("Microsoft's page opens in your browser. Sendproof asks for one permission: to send mail by "
                           "SMTP. It can't read your mail.");
}

QString transportText(DirectTransport transport)
{
    //: How mails are handed over, as a value
    return transport == DirectTransport::Api ? Words::tr("Web API") : Words::tr("SMTP");
}

QString transportTitle(DirectTransport transport)
{
    //: A choice: how mails are handed over to the service
    return transport == DirectTransport::Api ? Words::tr("Send by the web API") : Words::tr("Send by SMTP");
}

QString transportHint(DirectTransport transport)
{
    return transport == DirectTransport::Api
               ? Words::tr("Needs the least permission, and works where SMTP is blocked or switched off.")
               : Words::tr("For other programs that are to take over these settings and know SMTP only.");
}

QString directSummary(const DirectRoute &route, const MailAddress &address)
{
    return address.shown() + u" · "_s + transportText(route.transport);
}

QString directConnectionText(const DirectRoute &route)
{
    const QString signedIn =
        isGoogle(route.service) ? Words::tr("Sign-in with Google") : Words::tr("Sign-in with Microsoft");
    return signedIn + u" · "_s + transportText(route.transport);
}

DirectReady directReady(DirectService service, bool offersCode, bool isAnotherTransport)
{
    DirectReady made;
    made.buttonText = isGoogle(service) ? Words::tr("&Sign in with Google") : Words::tr("&Sign in with Microsoft");
    if (offersCode)
        //: Link: the sign-in is done in the browser of a phone, say
        made.codeText = Words::tr("Sign in with a code on another device");
    if (isAnotherTransport)
        made.note = {Severity::Info, Words::tr("This way needs another permission: sign in once more."), {}};
    return made;
}

CardView missingClientCard(DirectService service)
{
    return {Severity::Info,
            Words::tr("A client ID is needed first"),
            isGoogle(service)
                ? Words::tr("Google lets only registered programs sign people in, and this copy of Sendproof came "
                            "without a registration. Your company may have one; otherwise you can make one, free of "
                            "charge.")
                : Words::tr("Microsoft lets only registered programs sign people in, and this copy of Sendproof came "
                            "without a registration. Your company may have one; otherwise you can make one, free of "
                            "charge."),
            {},
            {}};
}

QString smtpInsteadText(DirectService service)
{
    //: Button or link: the other way to connect
    return isGoogle(service) ? Words::tr("Use SMTP with an app password")
                             //: Button or link: the other way to connect
                             : Words::tr("Use SMTP with a password instead");
}

QString guidePageText(DirectService service)
{
    //: Link that opens a page in the browser
    return isGoogle(service) ? Words::tr("Open the Google Cloud console")
                             //: Link that opens a page in the browser
                             : Words::tr("Open the Microsoft Entra admin center");
}

QString clientLink(bool isShown)
{
    //: Link: shows or hides the fields for it
    return isShown ? Words::tr("Hide the client ID") : Words::tr("Use my own client ID");
}

QString transportLinkText(bool isShown)
{
    //: Link: shows or hides the choice between web API and SMTP
    return isShown ? Words::tr("Hide the ways to send") : Words::tr("Choose how mail is sent");
}

QString extraLabel(DirectService service)
{
    //: Label of the field behind the one for the client ID
    return isGoogle(service) ? Words::tr("Client s&ecret")
                             : Words::tr("T&enant (your company's domain; may stay empty)");
}

QString waitText(std::chrono::seconds rest)
{
    //: %1: a time such as "9:58"
    return filled(Words::tr("The sign-in waits for another %1."), {clockText(rest)});
}

FieldNote clientFormNote(DirectService service, bool hasExtra)
{
    if (!isGoogle(service))
        return {
            Severity::Error, Words::tr("Microsoft's client IDs look like 1a2b3c4d-0000-1111-2222-333344445555."), {}};
    return {Severity::Error,
            hasExtra
                ? Words::tr("Google's client IDs end in .apps.googleusercontent.com. Look at the client secret too.")
                : Words::tr("Google's client IDs end in .apps.googleusercontent.com."),
            {}};
}

FieldNote tenantNote()
{
    return {Severity::Error, Words::tr("Enter a domain such as haneul.co.kr, the tenant's ID, or nothing."), {}};
}

DirectWaiting waitingToBegin()
{
    return {.title = Words::tr("Getting the sign-in ready")};
}

DirectWaiting waitingForBrowser(const QUrl &url)
{
    return {.title = Words::tr("Go on in the browser"),
            .sentence = Words::tr("Sign in there and allow sending. This window goes on by itself afterwards."),
            .url = url};
}

DirectWaiting waitingForCode(const QString &code, const QUrl &url)
{
    return {.title = Words::tr("Enter this code on another device"),
            .sentence = Words::tr("Open the address below in any browser, type the code and sign in there. Never give "
                                  "the code to anybody."),
            .code = code,
            .url = url};
}

DirectWaiting waitingForService()
{
    return {.title = Words::tr("Almost done"), .sentence = Words::tr("Asking the service who signed in.")};
}

CardView signedInCard(const MailAddress &account, const MailAddress &from)
{
    const QString who = account.isEmpty() ? from.shown() : account.shown();
    return {Severity::Ok,
            //: %1: an address
            filled(Words::tr("Signed in as %1"), {who}),
            //: %1: an address
            filled(Words::tr("Mail goes out from %1. The next page proves it with a test mail."), {from.shown()}),
            {},
            {}};
}

CardView otherAccountCard(const MailAddress &account, const CardView &verdict)
{
    CardView card = verdict;
    //: %1: an address
    card.title = filled(Words::tr("You signed in as %1"), {account.shown()});
    card.body = (verdict.title + u". "_s + verdict.body).trimmed();
    if (verdict.title.isEmpty())
        card.body = Words::tr("That is not the From address. The test will tell whether it may be used.");
    if (card.severity == Severity::None)
        card.severity = Severity::Info;
    const qsizetype behindFirst = qMin<qsizetype>(card.actions.size(), 1);
    if (card.severity == Severity::Ok)
        return card;
    //: Button: signs in once more, as another account
    const QString again = Words::tr("Sign in with another account");
    card.actions.insert(behindFirst, {SignInAgain{}, again, card.actions.isEmpty()});
    return card;
}

} // namespace sendproof
